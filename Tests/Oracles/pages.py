#!/usr/bin/env python3
"""Opens what the program publishes in a browser, uses it as a reader does, and prints it.

Usage: pages.py CHANCERY [FOLDER]
Needs playwright, html5lib and the programs chromium and pdftotext. With a folder, pictures of the
pages are left there to be looked at.
"""
import html5lib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from playwright.sync_api import sync_playwright

CHANCERY = pathlib.Path(sys.argv[1]).resolve()
PACKAGE = pathlib.Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PICTURES = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None

HOSTILE = [
    "<script>document.title='ran'</script>", "\"><img src=x onerror=\"document.title='ran'\">",
    "</style></script><svg onload=document.title='ran'>", "javascript:alert(1)", "&lt;b&gt; &amp; ' \"",
    "\u202egnp.exe", "שלום עולם 12 — مرحبا", "👩‍👩‍👧‍👦 🇫🇷 e\u0301", "x" * 10000, "]]> --> <!--",
]


def run(folder, *arguments, stdin=None):
    done = subprocess.run([CHANCERY, *arguments], cwd=folder, input=stdin, capture_output=True, text=True)
    assert done.returncode == 0, (arguments, done.stderr)
    return done.stdout


def chronicle(folder, name, events, actors=()):
    """A chronicle of JSON Lines."""
    lines = [json.dumps({"record": "actor", "ref": ref, "kind": "state", "names": [{"name": text}]})
             for ref, text in actors]
    lines += [json.dumps({"record": "event", **event}) for event in events]
    (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n")
    run(folder, "--db", f"{name}.db", "import", "jsonl", f"{name}.jsonl")


def timeline(folder, name, *arguments):
    page = folder / f"{name}-{len(arguments)}.html"
    page.write_text(run(folder, "--db", f"{name}.db", "timeline", "--format", "html", *arguments))
    # A parser that knows the standard finds nothing to mend.
    html5lib.HTMLParser(strict=True).parse(page.read_text())
    return page


class Reader:
    """A browser that has no network and takes note of whatever goes wrong."""

    def __init__(self, browser, path, **options):
        self.context = browser.new_context(offline=True, **options)
        self.page = self.context.new_page()
        self.trouble = []
        self.page.on("console", lambda m: self.trouble.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("request", lambda r: None if r.url.startswith("file:") else self.trouble.append(r.url))
        self.open(path)

    def open(self, path):
        self.page.goto(path if isinstance(path, str) else path.as_uri())

    def shown(self):
        return self.page.locator("ol.events > li:not([hidden])").count()

    def picture(self, name, **options):
        if PICTURES:
            self.page.wait_for_timeout(250)
            self.page.screenshot(path=PICTURES / f"{name}.png", **options)

    def close(self):
        assert not self.trouble, self.trouble
        self.context.close()


def settled(page):
    page.wait_for_timeout(300)


def uses_the_timeline(browser, folder):
    run(folder, "--db", "seed.db", "init", "--seed")
    path = timeline(folder, "seed")
    reader = Reader(browser, path)
    page = reader.page
    assert reader.shown() == 18, reader.shown()
    reader.picture("seed")
    # By kind, actor, words and topic, and everything again.
    page.select_option("#kind", "statement")
    statements = reader.shown()
    assert 0 < statements < 18
    page.select_option("#actor", "ivanov")
    assert reader.shown() == 1
    page.keyboard.press("Escape")
    assert reader.shown() == 18
    page.fill("#words", "wreath memorial")
    settled(page)
    assert reader.shown() == 1
    page.fill("#words", "no such words")
    settled(page)
    assert reader.shown() == 0 and page.locator("#nothing").is_visible()
    page.fill("#words", "")
    settled(page)
    # From decade to day.
    page.get_by_role("button", name="decade").click()
    settled(page)
    page.locator("body").press("j")
    page.get_by_role("button", name="clear").click()
    for _ in range(17):
        page.locator("body").press("j")
    last = [reader.shown()]
    for name in ("decade", "year", "month", "day"):
        page.get_by_role("button", name=name, exact=True).click()
        settled(page)
        last.append(reader.shown())
    assert last[0] == 18 and last == sorted(last, reverse=True) and 0 < last[-1] < 18, last
    reader.picture("seed-day")
    page.get_by_role("button", name="clear").click()
    for lanes in ("actor", "kind", "topic"):
        page.select_option("#lanes", lanes)
        reader.picture(f"seed-lanes-{lanes}")
    # Details, and a permanent link, which a page made anew still knows.
    item = page.locator("ol.events > li").nth(7)
    anchor = item.get_attribute("id")
    item.locator(".fold").click()
    assert item.locator(".more").is_visible()
    again = timeline(folder, "seed", "--from", "2001")
    reader.open(again.as_uri() + "#" + anchor)
    settled(page)
    assert page.evaluate("document.activeElement.id") == anchor
    assert page.locator(f"#{anchor} .more").is_visible()
    # A screen reader finds headings and names.
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.get_by_role("searchbox").count() == 1
    assert page.get_by_role("combobox").count() == 4
    reader.close()
    for name, options in {
        "seed-dark": {"color_scheme": "dark"}, "seed-small": {"viewport": {"width": 390, "height": 800}},
    }.items():
        reader = Reader(browser, path, **options)
        wide = reader.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, (name, wide)
        reader.picture(name, full_page=name == "seed-small")
        reader.close()
    # Without JavaScript all of it can be read.
    reader = Reader(browser, path, java_script_enabled=False)
    assert reader.shown() == 18 and reader.page.locator(".more").first.is_visible()
    assert not reader.page.locator("#tools").is_visible()
    reader.picture("seed-plain")
    reader.close()


def prints_every_event(browser, folder):
    events = [{"kind": "event", "date": f"{1900 + n // 12}-{n % 12 + 1:02}-03", "title": f"Matter number {n}."}
              for n in range(600)]
    chronicle(folder, "print", events)
    reader = Reader(browser, timeline(folder, "print"))
    reader.page.fill("#words", "number 7")
    settled(reader.page)
    reader.page.pdf(path=folder / "print.pdf", format="A4")
    text = subprocess.run(["pdftotext", "-layout", folder / "print.pdf", "-"], capture_output=True, text=True).stdout
    missing = [n for n in range(600) if f"Matter number {n}." not in text]
    assert not missing, missing[:5]
    pages = text.split("\f")[:-1]
    assert len(pages) > 5
    # Days are printed without their year, so that each page begins with the year that it goes on with.
    for number, page in enumerate(pages[:-1]):
        assert number == 0 or re.match(r"19\d\d$", page.split("\n")[0].strip()), page[:80]
    if PICTURES:
        subprocess.run(["pdftoppm", "-r", "50", "-png", "-l", "3", folder / "print.pdf", PICTURES / "print"], check=True)
    reader.close()


def runs_nothing_of_the_data(browser, folder):
    events = []
    for number, text in enumerate(HOSTILE):
        events.append({"kind": "statement", "date": "2001-01-01", "title": text, "summary": text, "note": text,
                       "statement": {"quote": text, "form": "verbatim"}})
        events.append({"kind": "meeting", "date": f"{2002 + number}", "title": text,
                       "participants": [{"actor": "a"}]})
    events += [{"kind": "event", "date": date, "title": f"At {date}"}
               for date in ("-0043", "Y12000", "1000/1999", "-4712", "1999-05~", "/1914-08", "2001-06/..")]
    events.append({"kind": "event", "date": "undated", "title": "Undated"})
    chronicle(folder, "hostile", events, actors=[("a", HOSTILE[0])])
    reader = Reader(browser, timeline(folder, "hostile"))
    page = reader.page
    assert page.title() != "ran"
    assert reader.shown() == len(events)
    for name in ("kind", "actor", "topic"):
        page.select_option("#lanes", name)
        settled(page)
    page.select_option("#actor", "a")
    assert page.title() != "ran" and reader.shown() == len(HOSTILE)
    page.keyboard.press("Escape")
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, wide
    assert page.locator("main script, main img, main svg, main style").count() == 0
    reader.picture("hostile", full_page=True)
    reader.close()


def stays_smooth(browser, folder):
    events = [{"kind": ("meeting", "statement", "event")[n % 3], "date": f"{1800 + n // 50}-{n % 12 + 1:02}-{n % 28 + 1:02}",
               "title": f"Matter {n}"} for n in range(10_000)]
    chronicle(folder, "many", events)
    reader = Reader(browser, timeline(folder, "many"))
    page = reader.page
    page.select_option("#lanes", "kind")
    # What a step of zooming and of filtering takes in the page's own time; a second would be no page to work with.
    spent = page.evaluate("""async () => {
      const start = performance.now();
      for (let n = 0; n < 20; n++) {
        document.querySelectorAll("#tools button")[n % 2 ? 1 : 2].click();
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
      return (performance.now() - start) / 20;
    }""")
    print(f"10,000 events: {spent:.0f} ms a step of zooming")
    assert spent < 1000, spent
    page.fill("#words", "matter 77")
    settled(page)
    page.wait_for_timeout(500)
    assert 111 <= reader.shown() < 1000, reader.shown()
    reader.close()


def publishes_a_site(browser, folder):
    site = folder / "site"
    run(folder, "--db", "seed.db", "publish", "site")
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 15, pages
    # Every link of every page leads somewhere, and none out of the site.
    ids = {}
    for page in pages:
        document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page.read_text())
        found = [e.get("id") for e in document.iter() if e.get("id")]
        assert len(found) == len(set(found)), page
        ids[page.resolve()] = (set(found), [e.get("href") for e in document.iter("a") if e.get("href")])
    for page, (own, links) in ids.items():
        for link in links:
            assert not link.startswith(("/", "file:", "javascript:")), link
            if link.startswith(("http://", "https://")):
                continue
            path, _, fragment = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            assert target.exists() and target.is_relative_to(site.resolve()), (page, link)
            if fragment and target.suffix == ".html" and fragment != "words":
                assert fragment in ids[target][0], (page, link)
    for path in (site / "relations.svg", site / "feed.xml"):
        xml.etree.ElementTree.parse(path)
    entries = xml.etree.ElementTree.parse(site / "feed.xml").getroot().findall("{http://www.w3.org/2005/Atom}entry")
    assert len(entries) == 18
    reader = Reader(browser, site / "index.html")
    page = reader.page
    page.get_by_role("link", name="Search").click()
    settled(page)
    assert page.evaluate("document.activeElement.id") == "words"
    page.locator("#who a", has_text="Vladimir Putin").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Vladimir Putin"
    reader.picture("site-actor")
    page.get_by_role("link", name="link to this event").first.click()
    settled(page)
    assert page.url.startswith((site / "index.html").as_uri() + "#e-")
    assert page.locator(":focus .more").is_visible()
    page.locator(":focus .where a").click()
    reader.picture("site-place")
    assert page.get_by_role("heading", level=1).inner_text() in ("Brussels", "Moscow")
    for path in pages:
        reader.open(path)
        assert page.get_by_role("heading", level=1).count() == 1, path
    reader.open(site / "relations.svg")
    reader.close()
    # Again: nothing is written that is the same, and what has become private is gone.
    times = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file() and path.name[0] != "."}
    run(folder, "--db", "seed.db", "publish", "site")
    assert all(path.stat().st_mtime_ns == time for path, time in times.items())
    run(folder, "--db", "seed.db", "edit", "felgenhauer", "--private")
    run(folder, "--db", "seed.db", "publish", "site")
    assert not (site / "actors/felgenhauer.html").exists()
    assert not [p for p in site.rglob("*") if p.is_file() and "Felgenhauer" in p.read_text()]


def main():
    if PICTURES:
        PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for check in (uses_the_timeline, prints_every_event, runs_nothing_of_the_data, publishes_a_site,
                      stays_smooth):
            check(browser, pathlib.Path(folder))
            print(f"ok: {check.__name__.replace('_', ' ')}")
        browser.close()


main()
