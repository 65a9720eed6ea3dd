"""Every screen, laptop and phone, light and dark, in both languages: no violation of WCAG 2.2 AA."""

import os

import pytest
from conftest import LAPTOP, PHONE
from screens import SCREENS, address

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
STATES = [("laptop", LAPTOP, "light", "en"), ("phone", PHONE, "dark", "es")]
if os.environ.get("THROUGHLINE_FULL"):
    STATES = [
        (size, viewport, theme, language)
        for size, viewport in (("laptop", LAPTOP), ("phone", PHONE))
        for theme in ("light", "dark") for language in ("en", "es")]


def problems(axe, page):
    found = axe.run(page, options=RULES).response["violations"]
    return [f"{item['id']}: {node['html'][:160]}" for item in found for node in item["nodes"]]


@pytest.mark.parametrize("size,viewport,theme,language", STATES, ids=[f"{s[0]}-{s[2]}-{s[3]}" for s in STATES])
@pytest.mark.parametrize("name,role,where", SCREENS, ids=[s[0] for s in SCREENS])
def test_screen_has_no_violation(visit, axe, name, role, where, size, viewport, theme, language):
    page = visit(role, None, viewport=viewport, language=language, color_scheme=theme)
    answer = page.goto(address(page, where))
    assert answer.status == 200
    assert problems(axe, page) == []
    assert page.console_problems == []


def test_a_planted_fault_is_found(visit, axe):
    page = visit(None, "/sign-in")
    page.evaluate("document.querySelector('label[for=username]').remove()")
    assert any(line.startswith("label") for line in problems(axe, page))
