"""With JavaScript off every job can still be done online."""

import pytest
from conftest import PHONE
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
    for group in page.locator("fieldset:has(input[value=seen])").all():
        group.locator("label:has(input[value=seen])").first.click()
    bands = page.locator("input[name=band]")
    if bands.count() and bands.first.get_attribute("type") == "radio":
        page.locator("label:has(input[name=band])").first.click()
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_load_state()
    assert page.locator(".flash").is_visible()
