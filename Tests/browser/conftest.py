"""Starts the built executable with a small demo district once, and opens real pages as real roles."""

import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("THROUGHLINE_BINARY", ROOT / ".build/debug/throughline"))
PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The executable on a free port; it can be stopped and started again on the same data."""

    def __init__(self, data):
        self.data = data
        self.port = free_port()
        self.process = None
        self.log = open(Path(data) / "server.log", "ab")

    @property
    def url(self):
        return f"http://localhost:{self.port}"

    def make_demo(self):
        subprocess.run(
            [str(BINARY), "demo", "--size", "small", "--no-serve", "--data", self.data],
            cwd=ROOT, check=True, stdout=self.log, stderr=self.log, timeout=600)

    def start(self):
        self.process = subprocess.Popen(
            [str(BINARY), "serve", "--demo", "--no-rate-limits", "--data", self.data, "--port", str(self.port)],
            cwd=ROOT, stdout=self.log, stderr=self.log)
        for _ in range(200):
            try:
                urllib.request.urlopen(f"{self.url}/health/live", timeout=1).read()
                return self
            except OSError:
                if self.process.poll() is not None:
                    raise RuntimeError(Path(self.data, "server.log").read_text()[-2000:])
                time.sleep(0.1)
        raise RuntimeError("the server did not start")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=30)
        self.process = None


@pytest.fixture(scope="session")
def server():
    assert BINARY.exists(), f"{BINARY} is missing: run swift build first"
    with tempfile.TemporaryDirectory(prefix="throughline-browser-") as data:
        running = Server(data)
        running.make_demo()
        try:
            yield running.start()
        finally:
            running.stop()


@pytest.fixture(scope="session")
def chromium():
    path = next((p for p in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if os.path.exists(p)), None)
    assert path, "Chromium is missing: run bin/setup --tests"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def states(server, chromium):
    """The cookies of each role, signed in once through the demo's own page."""
    kept = {}

    def state(role):
        if role not in kept:
            context = chromium.new_context(base_url=server.url)
            page = context.new_page()
            page.goto(f"/demo/as/{role}")
            page.locator("main button[type=submit]").first.click()
            page.wait_for_load_state()
            assert "/today" in page.url, f"{role} did not land on Today but on {page.url}"
            kept[role] = context.storage_state()
            context.close()
        return kept[role]

    return state


@pytest.fixture
def visit(server, chromium, states):
    """Opens a page as a role: `page = visit("principal", "/d/maravilla/today", viewport=PHONE)`."""
    contexts = []

    def open_page(role, path, viewport=LAPTOP, language="en", **options):
        context = chromium.new_context(
            base_url=server.url, viewport=viewport, reduced_motion="reduce",
            storage_state=states(role) if role else None, **options)
        if language != "en":
            context.add_cookies([{"name": "language", "value": language, "url": server.url}])
        contexts.append(context)
        page = context.new_page()
        page.console_problems = []
        page.on("console", lambda m: page.console_problems.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: page.console_problems.append(str(e)))
        if path:
            answer = page.goto(path)
            assert answer.status < 400, f"{path} answered {answer.status} to {role}"
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe():
    return Axe()


def find_link(page, pattern):
    """The address of the first link in the page whose address matches."""
    for link in page.locator("a[href]").all():
        address = link.get_attribute("href")
        if address and re.search(pattern, address):
            return address
    raise AssertionError(f"{page.url} has no link like {pattern}")
