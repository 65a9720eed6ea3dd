"""Colours that carry meaning keep their contrast in light and in dark."""

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).resolve().parents[2] / "Public/css/02-tokens.css").read_text()
PAIRS = [
    ("ink", "bg", 4.5), ("ink", "surface", 4.5), ("ink2", "surface", 4.5), ("ink3", "surface", 4.5),
    ("accent", "surface", 4.5), ("on-accent", "accent", 4.5), ("warn", "surface", 4.5), ("good", "surface", 4.5),
    ("ctl", "surface", 3.0), ("focus", "surface", 3.0), ("ink", "g0", 4.5), ("ink", "g1", 4.5),
    ("ink", "g2", 4.5), ("on-g3", "g3", 4.5),
]


def block(theme):
    parts = re.split(r"@media[^{]*prefers-color-scheme:\s*dark[^{]*\{", TOKENS, maxsplit=1)
    return parts[0] if theme == "light" else parts[1]


def colours(theme):
    found = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]{3,6})\b", block("light")))
    if theme == "dark":
        found.update(re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]{3,6})\b", block("dark")))
    return found


def luminance(text):
    text = text.lstrip("#")
    if len(text) == 3:
        text = "".join(c * 2 for c in text)
    parts = [int(text[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("front,back,least", PAIRS, ids=[f"{p[0]}-on-{p[1]}" for p in PAIRS])
def test_contrast(theme, front, back, least):
    tokens = colours(theme)
    assert contrast(tokens[front], tokens[back]) >= least
