"""Every screen that is checked: who opens it, and where. A callable finds an address by walking there."""

import re

from conftest import find_link

D = "/d/maravilla"


def last(start, first, *patterns):
    """An address found by the last link of its kind on a page, then by following links."""

    def walk(page):
        page.goto(start)
        found = [link.get_attribute("href") for link in page.locator("main a[href]").all()]
        address = [href for href in found if re.search(first, href or "")][-1]
        return via(address, *patterns)(page) if patterns else address

    return walk


def via(start, *patterns):
    """An address found by following links from a page."""

    def walk(page):
        address = start
        for pattern in patterns:
            page.goto(address)
            address = find_link(page, pattern)
        return address

    return walk


VISIT = r"/visits/[0-9a-f-]{36}$"

SCREENS = [
    ("sign-in", None, "/sign-in"),
    ("demo-people", None, "/demo"),
    ("help", None, "/help"),
    ("privacy", None, "/privacy"),
    ("promise", None, "/promise"),
    ("accessibility", None, "/accessibility"),
    ("styleguide", None, "/styleguide"),
    ("today-teacher", "teacher", f"{D}/today"),
    ("today-principal", "principal", f"{D}/today"),
    ("today-director", "director", f"{D}/today"),
    ("today-administrator", "administrator", f"{D}/today"),
    ("more", "principal", f"{D}/more"),
    ("practices", "teacher", f"{D}/practices"),
    ("continuum", "teacher", via(f"{D}/practices/frameworks", r"/practices/frameworks/[0-9a-f-]{36}")),
    ("practice", "teacher", via(f"{D}/practices", r"/practices/[0-9a-f-]{36}")),
    ("reflection", "teacher", via(f"{D}/practices", r"/practices/[0-9a-f-]{36}", r"/reflection$")),
    ("board-supervisor", "principal_supervisor", f"{D}/practices/board"),
    ("board-principal", "principal", f"{D}/practices/board"),
    ("board-director", "director", f"{D}/practices/board"),
    ("gap", "teacher", via(f"{D}/practices", r"/practices/[0-9a-f-]{36}", r"/gap")),
    ("reason", "teacher", via(f"{D}/practices", r"/practices/[0-9a-f-]{36}", r"/reason$")),
    ("school-figures", "principal", via(f"{D}/practices/board", r"/schools/[0-9a-f-]{36}/board")),
    ("present", "principal", f"{D}/practices/board/present"),
    ("decisions", "principal", f"{D}/practices/decisions"),
    ("decision", "principal", via(f"{D}/practices/decisions", r"/decisions/[0-9a-f-]{36}/history$")),
    ("decision-follow-up", "director", via(f"{D}/practices/decisions", r"/decisions/[0-9a-f-]{36}/history$",
                                            r"/follow-ups/new$")),
    ("decisions-print", "principal", f"{D}/practices/decisions/print"),
    ("rounds", "principal", f"{D}/rounds"),
    ("round-new", "principal", f"{D}/rounds/new"),
    ("capture", "principal", f"{D}/capture"),
    ("visits", "principal", f"{D}/visits"),
    ("visit-new", "principal", f"{D}/visits/new"),
    ("visit-preparing", "principal", via(f"{D}/visits", r"/visits/[0-9a-f-]{36}$")),
    ("visit-guests", "principal", via(f"{D}/visits", r"/visits/[0-9a-f-]{36}$", r"/guests$")),
    ("visit-look-fors", "principal", via(f"{D}/visits", r"/visits/[0-9a-f-]{36}$", r"/look-fors$")),
    ("visit-targets", "principal", via(f"{D}/visits", r"/visits/[0-9a-f-]{36}$", r"/targets$")),
    ("visit-answers", "teacher", via(f"{D}/visits", r"/answers$")),
    ("visit-closed", "principal", last(f"{D}/visits", VISIT)),
    ("visit-commitments", "principal", last(f"{D}/visits", VISIT, r"/commitments$")),
    ("visit-print", "principal", last(f"{D}/visits", VISIT, r"/print$")),
    ("visit-notes", "partner_facilitator", via(f"{D}/visits", r"/notes$")),
    ("visit-board", "partner_facilitator", via(f"{D}/visits", r"/board$")),
    ("visit-feedback", "partner_facilitator", via(f"{D}/visits", r"/board$", r"/feedback$")),
    ("visit-closure", "partner_facilitator", via(f"{D}/visits", r"/board$", r"/feedback$", r"/closure$")),
    ("visit-feedback-sent", "principal", last(f"{D}/visits", VISIT, r"/feedback$")),
    ("visit-principals", "principal", via(f"{D}/visits", r"/notes$", VISIT, r"/principals$")),
    ("visit-day", "principal", via(f"{D}/visits", r"/day$")),
    ("visit-group", "partner_facilitator", via(f"{D}/visits", r"/notes$", r"/my-group$")),
    ("triads", "director", f"{D}/triads"),
    ("triad-plan", "director", via(f"{D}/triads", r"/triads/[0-9a-f-]{36}$")),
    ("calendar", "teacher", f"{D}/calendar"),
    ("open-doors", "teacher", f"{D}/open-doors"),
    ("open-door", "teacher", via(f"{D}/open-doors", r"/open-doors/[0-9a-f-]{36}$")),
    ("open-door-new", "teacher", f"{D}/open-doors/new"),
    ("open-doors-mine", "teacher", f"{D}/open-doors/mine"),
    ("door-booking", "teacher", via(f"{D}/open-doors", r"/door-bookings/[0-9a-f-]{36}$")),
    ("calibration", "teacher", f"{D}/calibration"),
    ("calibration-set", "teacher", via(f"{D}/calibration", r"/calibration/[0-9a-f-]{36}$")),
    ("calibration-mark", "teacher", via(f"{D}/calibration", r"/calibration/[0-9a-f-]{36}$", r"/vignettes/[0-9a-f-]{36}$")),
    ("calibration-agreement", "coach", via(f"{D}/calibration", r"/calibration/[0-9a-f-]{36}$", r"/agreement$")),
    ("people", "administrator", f"{D}/people"),
    ("person", "administrator", via(f"{D}/people", r"/people/[0-9a-f-]{36}$")),
    ("schools", "director", f"{D}/schools"),
    ("settings", "administrator", f"{D}/settings"),
    ("permissions", "administrator", f"{D}/permissions"),
    ("audit", "administrator", f"{D}/audit"),
    ("roster", "administrator", f"{D}/roster"),
    ("account", "teacher", "/account"),
]


def address(page, where):
    return where(page) if callable(where) else where
