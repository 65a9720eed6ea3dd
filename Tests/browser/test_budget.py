"""Pages stay small and still on a slow phone."""

import pytest
from conftest import PHONE
from screens import SCREENS, address

D = "/d/maravilla"
SHIFTS = """() => new Promise(done => {
  let cls = 0
  new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) cls += e.value })).observe({type: 'layout-shift', buffered: true})
  setTimeout(() => done(cls), 1200)
})"""


@pytest.mark.parametrize("name,role,where", SCREENS, ids=[s[0] for s in SCREENS])
def test_weight(visit, name, role, where):
    page = visit(role, None)
    where = address(page, where)
    weights = {"script": 0, "stylesheet": 0, "font": 0}

    def count(response):
        kind = response.request.resource_type
        if kind in weights and response.status == 200:
            weights[kind] += len(response.body())

    page.on("response", count)
    html = page.goto(where).body()
    # A page that listens for changes is never idle.
    page.wait_for_load_state("load" if page.locator("[data-events]").count() else "networkidle")
    limit = 90_000 if "board" in name else 100_000 if name == "styleguide" else 60_000
    assert len(html) <= limit
    assert weights["script"] <= 12_000
    assert weights["stylesheet"] <= 60_000
    assert weights["font"] <= 112_640


def test_the_board_stays_still_and_waits_for_style_sheets_only(visit):
    page = visit("principal_supervisor", None, viewport=PHONE)
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000})
    page.goto(f"{D}/practices/board")
    assert page.evaluate(SHIFTS) < 0.1
    waits = page.evaluate("""() => performance.getEntriesByType('resource')
        .filter(entry => entry.renderBlockingStatus === 'blocking').map(entry => new URL(entry.name).pathname)""")
    assert waits and all(path.endswith(".css") for path in waits)
