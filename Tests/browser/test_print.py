"""Pages print tagged, in the size meetings use, without controls."""

import re
import subprocess

D = "/d/maravilla"


def printed(page, tmp_path, landscape=False):
    path = tmp_path / "page.pdf"
    page.pdf(path=str(path), prefer_css_page_size=True, tagged=True, landscape=landscape, print_background=True)
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    facts = dict(line.split(":", 1) for line in info.splitlines() if ":" in line)
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return {key: value.strip() for key, value in facts.items()}, text


def test_the_board_prints_landscape_with_own_schools_first(visit, tmp_path):
    page = visit("principal_supervisor", f"{D}/practices/board")
    facts, text = printed(page, tmp_path)
    width, height = [float(part) for part in facts["Page size"].split(" (")[0].replace(" pts", "").split(" x ")]
    assert width > height
    assert facts["Tagged"] == "yes"
    assert "Español" not in text
    first = text.split("\f")[0]
    own = page.locator("table.board thead th").nth(2).inner_text().split("\n")[0]
    assert own.split()[0] in first


def test_a_domain_prints_on_two_pages(visit, tmp_path):
    page = visit("teacher", f"{D}/practices/frameworks")
    found = page.eval_on_selector_all("main a[href]", "links => links.map(link => link.getAttribute('href'))")
    domains = 0
    for address in dict.fromkeys(a for a in found if re.fullmatch(r".*/practices/frameworks/[0-9a-f-]{36}", a)):
        page.goto(address)
        domains = page.locator("main section h2").count()
        if domains >= 6:
            break
    facts, _ = printed(page, tmp_path)
    assert domains >= 6
    assert int(facts["Pages"]) <= 2 * domains + 1


def test_buttons_and_navigation_stay_off_the_paper(visit, tmp_path):
    page = visit("principal", f"{D}/rounds")
    _, text = printed(page, tmp_path)
    assert "Capture" not in text.split("\f")[0].split("\n")[0]
