"""Nothing scrolls sideways at 320 px or with 200 % text, and targets are large enough for a thumb."""

import pytest
from screens import SCREENS, address

NARROW = {"width": 320, "height": 640}
SIDEWAYS = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  return wide > 1 ? wide : 0
}"""
SMALL_TARGETS = """() => [...document.querySelectorAll('main button, main select, main input:not([type=hidden]), nav a')]
  .filter(e => e.offsetParent && !e.closest('.vh') && getComputedStyle(e).opacity !== '0')
  .map(e => [e.outerHTML.slice(0, 120), Math.min(e.getBoundingClientRect().height, e.getBoundingClientRect().width)])
  .filter(([html, size]) => size > 0 && size < 24 && !/type="(radio|checkbox)"/.test(html))"""


@pytest.mark.parametrize("name,role,where", SCREENS, ids=[s[0] for s in SCREENS])
def test_reflows_at_320_px(visit, name, role, where):
    page = visit(role, None, viewport=NARROW, language="es")
    page.goto(address(page, where))
    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("name,role,where", SCREENS, ids=[s[0] for s in SCREENS])
def test_reads_at_200_percent_text(visit, name, role, where):
    page = visit(role, None, viewport={"width": 1280, "height": 800})
    page.goto(address(page, where))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(SIDEWAYS) == 0
