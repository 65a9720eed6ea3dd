"""Every screen that is checked: who opens it, and where. A callable finds an address by walking there."""

from conftest import find_link

D = "/d/maravilla"


def via(start, *patterns):
    """An address found by following links from a page."""

    def walk(page):
        address = start
        for pattern in patterns:
            page.goto(address)
            address = find_link(page, pattern)
        return address

    return walk


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
    ("rounds", "principal", f"{D}/rounds"),
    ("round-new", "principal", f"{D}/rounds/new"),
    ("capture", "principal", f"{D}/capture"),
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
