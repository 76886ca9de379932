#!/usr/bin/env python3
"""Has the programs that they are for read the timelines that Chancery writes for them.

Usage: exchange.py CHANCERY
Needs icalendar, html5lib and pyld. Every reader has to find the events that JSON Lines has, on the same days.
"""
import datetime
import html5lib
import icalendar
import json
import pathlib
import subprocess
import sys
import tempfile

from pyld import jsonld

CHANCERY = pathlib.Path(sys.argv[1]).resolve()
FIXTURE = pathlib.Path(__file__).resolve().parents[1] / "CommandTests/Fixtures/camp-david-1978.yaml"
HOSTILE = ["<script>x</script>", "a,b;c\\d\n\r\"e\"", "שלום مرحبا 👩‍👩‍👧‍👦 " * 20, "é" * 100, "\u202ex\u0007", "]]>&amp;"]


def run(folder, *arguments):
    return subprocess.run([CHANCERY, *arguments], cwd=folder, capture_output=True, check=True).stdout


def fragment(text):
    html5lib.HTMLParser(strict=True).parseFragment(text)


def reads(folder, db):
    events = [json.loads(line) for line in run(folder, "--db", db, "timeline", "--format", "jsonl").splitlines()]
    dated = [e for e in events if e["date"].get("earliest") or e["date"].get("latest")]

    calendar = icalendar.Calendar.from_ical(run(folder, "--db", db, "timeline", "--format", "ics"))
    entries = {str(entry["UID"]): entry for entry in calendar.walk("VEVENT")}
    assert len(entries) == len(dated), (len(entries), len(dated))
    for event in dated:
        entry = entries[event["id"]]
        first = event["date"].get("earliest") or event["date"]["latest"]
        last = event["date"].get("latest") or first
        assert entry.decoded("DTSTART") == datetime.date.fromisoformat(first), event
        assert entry.decoded("DTEND") - datetime.timedelta(1) == datetime.date.fromisoformat(last), event
        title = " ".join(event["title"].split())
        summary = " ".join(str(entry["SUMMARY"]).split())
        assert title.isprintable() is False or title[:1] in summary, (title, summary)
        assert entry.errors == [], entry.errors

    slides = json.loads(run(folder, "--db", db, "timeline", "--format", "timelinejs"))
    assert len(slides["events"]) == len(dated)
    for slide in slides["events"]:
        assert slide["start_date"]["year"] and slide["unique_id"] and slide["display_date"]
        fragment(slide["text"]["headline"])
        fragment(slide["text"]["text"])
    assert len({slide["unique_id"] for slide in slides["events"]}) == len(dated)

    items = json.loads(run(folder, "--db", db, "timeline", "--format", "vis"))
    assert len(items["items"]) == len(dated)
    groups = {group["id"] for group in items["groups"]}
    for item in items["items"]:
        assert item["group"] in groups
        fragment(item["content"])
        fragment(item["title"])

    simile = json.loads(run(folder, "--db", db, "timeline", "--format", "simile"))
    assert len(simile["events"]) == len(dated)
    for event in simile["events"]:
        points = [event[key] for key in ("start", "latestStart", "end") if key in event]
        assert points == sorted(points), event
        fragment(event["description"])

    document = json.loads(run(folder, "--db", db, "timeline", "--format", "jsonld"))
    # The processor reads every key as a word of schema.org, and leaves none behind.
    expanded = jsonld.expand(document)
    assert len(expanded) == len(events)
    for node in expanded:
        assert node["@type"] == ["https://schema.org/Event"] and node["https://schema.org/name"]
    graph = document["@graph"]
    assert len(graph) == len(events)
    for node, event in zip(graph, events):
        assert node["@id"] == f"urn:uuid:{event['id']}" and node["@type"] == "Event" and node["name"]
        assert node.get("edtf") == event["date"].get("edtf")
        if "startDate" in node:
            assert event["date"]["earliest"].startswith(node["startDate"]), (node, event)
    return len(events)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    run(folder, "--db", "seed.db", "init", "--seed", "--further-sources")
    run(folder, "--db", "fixture.db", "import", "yaml", str(FIXTURE))
    lines = [{"record": "event", "kind": "event", "date": f"{1900 + n}-{n % 12 + 1:02}", "title": text, "note": text,
              "summary": text} for n, text in enumerate(HOSTILE)]
    (folder / "hostile.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    run(folder, "--db", "hostile.db", "import", "jsonl", "hostile.jsonl")
    counts = {db: reads(folder, f"{db}.db") for db in ("seed", "fixture", "hostile")}
    print("exchange: calendars, slides, items and graphs agree:", counts)
