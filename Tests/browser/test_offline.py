"""A note taken without a network waits on the phone and is counted once."""

from conftest import PHONE
from playwright.sync_api import expect

D = "/d/maravilla"


def open_capture(page):
    page.goto(f"{D}/capture")
    if page.locator("input[name=room]").count() == 0:
        page.locator("main a[href*='/capture']").first.click()
    expect(page.locator("input[name=room]")).to_be_visible()


def fill(page, room):
    page.fill("input[name=room]", room)
    for mark in page.locator("input[value=not-seen]").all():
        mark.check(force=True)
    page.locator("input[name=grade_band]").first.check(force=True)
    page.locator("main form button[type=submit]").last.click()


def test_two_notes_wait_and_are_sent_when_the_network_is_back(visit, server):
    page = visit("principal", None, viewport=PHONE, has_touch=True, is_mobile=True)
    open_capture(page)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    expect(page.locator("input[name=room]")).to_be_visible()
    address = page.url

    server.stop()
    try:
        page.context.set_offline(True)
        fill(page, "Room 31")
        status = page.locator("[data-outbox-status]")
        expect(status).to_contain_text("1")
        page.goto(address)
        expect(page.locator("input[name=room]")).to_be_visible()
        fill(page, "Room 32")
        expect(status).to_contain_text("2")
        page.close()
    finally:
        server.start()
    page.context.set_offline(False)
    sent = []
    again = page.context.new_page()
    again.on("response", lambda r: sent.append(r.status) if r.url.endswith("/notes") else None)
    again.goto(address)
    for _ in range(150):
        if len(sent) == 2:
            break
        again.wait_for_timeout(100)
    assert sorted(sent) == [201, 201]
    expect(again.locator("[data-outbox-status]")).not_to_contain_text("1")
