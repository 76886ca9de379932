"""Reads what Chancery writes with other people's programs, and compares.

Usage: compare.py PATH-OF-CHANCERY
PyYAML and json have to read the same records, csv and jsonl the same events, python-edtf the same
days, networkx the same graph that the JSON form describes, and sqlite3 the same order.
"""

import csv
import datetime
import io
import json
import os
import subprocess
import sys
import tempfile

import edtf
import networkx
import pydot
import yaml

program = sys.argv[1]
checks = 0


def check(condition, message):
    global checks
    checks += 1
    if not condition:
        sys.exit(f"oracle: {message}")


def run(*arguments, program_name=program):
    result = subprocess.run([program_name, *arguments], capture_output=True, check=True)
    return result.stdout.decode("utf-8")


class Strings(yaml.SafeLoader):
    """Leaves every scalar the text that it is."""


Strings.yaml_implicit_resolvers = {}


def days_of(text):
    """The first and the last day of a date, by python-edtf, where it is right about them."""
    date = edtf.parse_edtf(text)
    first, last = date.lower_strict(), date.upper_strict()
    return tuple(datetime.date(*day[:3]).isoformat() for day in (first, last))


with tempfile.TemporaryDirectory() as folder:
    db = os.path.join(folder, "chronicle.db")
    run("--db", db, "init", "--seed", "--further-sources")

    # The two lossless formats say the same.
    document = yaml.load(run("--db", db, "export", "yaml"), Loader=Strings)
    lines = [json.loads(line) for line in run("--db", db, "export", "jsonl").splitlines()]
    for section, noun in [("actors", "actor"), ("places", "place"), ("sources", "source"),
                          ("topics", "topic"), ("relations", "relation"), ("events", "event")]:
        mine = [line for line in lines if line["record"] == noun]
        theirs = document[section]
        check(len(mine) == len(theirs), f"{section}: {len(mine)} in JSON, {len(theirs)} in YAML")
        for left, right in zip(mine, theirs):
            check(left["ref"] == right["ref"], f"{left['ref']} in JSON is {right['ref']} in YAML")
            check(left["id"] == right["id"], f"{left['ref']}: ids differ")
            if noun == "event":
                check(left.get("title") == right.get("title"), f"{left['ref']}: titles differ")

    # The timeline in its formats.
    events = [json.loads(line)
              for line in run("--db", db, "timeline", "--format", "jsonl").splitlines()]
    array = json.loads(run("--db", db, "timeline", "--format", "json"))
    check(array == events, "json and jsonl differ")
    rows = list(csv.DictReader(io.StringIO(run("--db", db, "timeline", "--format", "csv"), newline="")))
    check(len(rows) == len(events), "csv and jsonl have different numbers of events")
    for row, event in zip(rows, events):
        check(row["ref"] == event["ref"], f"csv has {row['ref']}, jsonl {event['ref']}")
        check(row["title"] == event["title"], f"{event['ref']}: titles differ")
        date = event["date"]
        if date["edtf"].startswith("[") or "/" in date["edtf"]:
            continue  # python-edtf is known to be wrong about some sets and intervals
        first, last = days_of(date["edtf"])
        check((first, last) == (date["earliest"], date["latest"]),
              f"{date['edtf']}: {first}..{last}, not {date['earliest']}..{date['latest']}")

    # The order, by sqlite3 over the view.
    order = run(db, "SELECT ref FROM v_timeline WHERE shelf = 0", program_name="sqlite3").split()
    check(order == [event["ref"] for event in events], "v_timeline has another order")
    check(run(db, "PRAGMA integrity_check", program_name="sqlite3").strip() == "ok", "not intact")

    # The graph.
    dot = pydot.graph_from_dot_data(run("--db", db, "graph"))[0]
    drawn = networkx.nx_pydot.from_pydot(dot)
    linked = networkx.node_link_graph(json.loads(run("--db", db, "graph", "--format", "json")),
                                      edges="links")
    names = {name.strip('"') for name in drawn.nodes} - {"\\n", "node", "edge", "graph"}
    check(set(linked.nodes) <= names, f"not drawn: {set(linked.nodes) - names}")
    check(linked.number_of_edges() >= 10, "too few ties")

print(f"oracles agree ({checks} comparisons)")
