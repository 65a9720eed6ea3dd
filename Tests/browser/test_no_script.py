"""With JavaScript off every job can still be done online."""

import pytest
from conftest import PHONE
from playwright.sync_api import expect
from screens import SCREENS, address

D = "/d/maravilla"


@pytest.mark.parametrize("name,role,where", SCREENS, ids=[s[0] for s in SCREENS])
def test_screen_opens(visit, name, role, where):
    page = visit(role, None, java_script_enabled=False)
    answer = page.goto(address(page, where))
    assert answer.status == 200
    assert page.locator("h1").count() == 1


def test_a_walk_note_is_recorded(visit):
    page = visit("principal", f"{D}/capture", viewport=PHONE, java_script_enabled=False)
    if "/capture" in page.url and page.locator("input[name=room]").count() == 0:
        page.locator("main a[href*='/capture']").first.click()
    page.fill("input[name=room]", "Room 12")
    for mark in page.locator("input[value=seen]").all():
        mark.focus()
        page.keyboard.press("Space")
    page.locator("input[name=grade_band]").first.focus()
    page.keyboard.press("Space")
    page.locator("main form button[type=submit]").last.click()
    expect(page.locator(".flash")).to_be_visible()
