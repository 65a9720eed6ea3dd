"""Every stop of the Tab key can be seen, and a form can be filled and sent without a mouse."""

import pytest
from playwright.sync_api import expect
from screens import SCREENS, address

FOCUS = """() => {
  const e = document.activeElement
  if (!e || e === document.body) return null
  const box = e.getBoundingClientRect()
  const style = getComputedStyle(e)
  const label = e.closest('label') || (e.labels && e.labels[0])
  const ring = parseFloat(style.outlineWidth) || (label && parseFloat(getComputedStyle(label).outlineWidth)) || 0
  const x = box.left + box.width / 2, y = box.top + Math.min(box.height / 2, 12)
  const hit = document.elementFromPoint(x, y)
  const covered = hit && hit !== e && !e.contains(hit) && !hit.contains(e) && !(label && label.contains(hit))
  return {what: e.outerHTML.slice(0, 120), ring, covered: !!covered, y}
}"""
WALKED = ["sign-in", "today-principal", "practices", "board-principal", "rounds", "capture", "people", "settings"]


@pytest.mark.parametrize("name,role,where", [s for s in SCREENS if s[0] in WALKED], ids=WALKED)
def test_every_stop_shows_where_it_is(visit, name, role, where):
    page = visit(role, None)
    page.goto(address(page, where))
    faults, stops = [], 0
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            break
        stops += 1
        if stop["ring"] < 2 or stop["covered"]:
            faults.append(stop)
    assert stops > 3
    assert faults == []


def test_the_first_stop_leads_past_the_navigation(visit):
    page = visit("principal", "/d/maravilla/today")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_round_can_be_opened_with_the_keyboard_alone(visit):
    page = visit("principal", "/d/maravilla/rounds/new")
    page.locator("main button[type=submit]").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".summary")).to_be_visible()
    assert page.title().startswith("Error: ")
    page.locator(".summary a").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") in ("INPUT", "SELECT", "TEXTAREA", "FIELDSET")
