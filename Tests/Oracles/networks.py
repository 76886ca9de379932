#!/usr/bin/env python3
"""Has other people's programs read the networks that Chancery writes, and counts them again in SQL.

Usage: networks.py CHANCERY
Needs networkx and lxml. Of two chronicles, the first one and a generated one, every form has to have
the nodes, the ties, the counts and the weights that a self-join over participation and event gives,
which knows nothing of how the program counts. Mermaid is read by a small parser of its own.
"""
import collections
import csv
import datetime
import io
import json
import math
import pathlib
import random
import re
import sqlite3
import subprocess
import sys
import tempfile

import networkx
from lxml import etree

CHANCERY = pathlib.Path(sys.argv[1]).resolve()
GOLDENS = pathlib.Path(__file__).resolve().parents[1] / "RenderingTests/Networks/Goldens"
UNDIRECTED = {"met", "conversed", "signed", "fought"}
OF_EVENTS = UNDIRECTED | {"visited", "addressed", "proposed", "spoke-of", "mediated"}
checks = 0


def check(condition, message):
    global checks
    checks += 1
    if not condition:
        sys.exit(f"oracle: {message}")


def run(folder, db, *arguments):
    result = subprocess.run([CHANCERY, "--db", db, *arguments], cwd=folder, capture_output=True)
    check(result.returncode == 0, f"{arguments}: {result.stderr.decode()}")
    return result.stdout


# What is counted, in SQL.

PARTS = """
CREATE TEMP TABLE sort AS
WITH RECURSIVE kin (name, family) AS (
  SELECT name, name FROM event_kind WHERE under IS NULL
  UNION ALL SELECT k.name, kin.family FROM event_kind k JOIN kin ON k.under = kin.name)
SELECT e.id, CASE WHEN family = 'meeting' AND channel IN ('telephone', 'video', 'letter')
  THEN 'conversation' ELSE family END AS sort
FROM event e JOIN kin ON kin.name = e.kind
WHERE e.status = 'confirmed' AND e.private = 0
  AND e.latest >= coalesce(:first, e.latest) AND e.earliest <= coalesce(:last, e.earliest);
CREATE TEMP TABLE part AS
SELECT DISTINCT s.id AS event, s.sort, a.ref, p.role, p.side, p.takes_part FROM sort s
JOIN participation p ON p.event_id = s.id JOIN actor a ON a.id = p.actor_id
UNION SELECT s.id, s.sort, a.ref, 'about', NULL, 0 FROM sort s
JOIN statement_about b ON b.event_id = s.id JOIN actor a ON a.id = b.about_actor_id;
CREATE TEMP TABLE present AS
SELECT DISTINCT event, sort, ref FROM part
WHERE takes_part AND role NOT IN ('copied', 'courier', 'drafter', 'approver', 'mentioned', 'subject');
CREATE INDEX temp.part_by_event ON part (event);
CREATE INDEX temp.present_by_event ON present (event);
CREATE TEMP TABLE pair (kind, event, a, b);
"""

PAIRS = [
    """INSERT INTO pair SELECT CASE x.sort WHEN 'meeting' THEN 'met' ELSE 'conversed' END, x.event,
         x.ref, y.ref FROM present x JOIN present y USING (event)
       WHERE x.sort IN ('meeting', 'conversation') AND x.ref < y.ref""",
    """INSERT INTO pair SELECT DISTINCT 'visited', g.event, g.ref, h.ref FROM part g
       JOIN part h USING (event)
       WHERE g.sort = 'visit' AND g.takes_part AND h.takes_part AND h.role = 'host' AND g.ref <> h.ref
         AND g.role = CASE WHEN EXISTS (SELECT 1 FROM part v WHERE v.event = g.event
           AND v.role = 'visitor' AND v.takes_part) THEN 'visitor' ELSE 'participant' END""",
    """INSERT INTO pair SELECT DISTINCT 'addressed', x.event, x.ref, y.ref FROM part x
       JOIN part y USING (event) WHERE x.role = 'speaker' AND y.role = 'addressee'
         AND x.takes_part AND y.takes_part AND x.ref <> y.ref""",
    """INSERT INTO pair SELECT DISTINCT 'proposed', x.event, x.ref, y.ref FROM part x
       JOIN part y USING (event) WHERE x.role = 'proposer' AND y.role = 'recipient'
         AND x.takes_part AND y.takes_part AND x.ref <> y.ref""",
    """INSERT INTO pair SELECT DISTINCT 'spoke-of', x.event, x.ref, y.ref FROM part x
       JOIN part y USING (event) WHERE x.role = 'speaker' AND x.takes_part AND x.ref <> y.ref
         AND y.role IN ('mentioned', 'subject', 'about')
         AND NOT EXISTS (SELECT 1 FROM part z WHERE z.event = x.event AND z.ref = y.ref
           AND z.role = 'addressee' AND z.takes_part)""",
    """INSERT INTO pair SELECT DISTINCT 'signed', x.event, x.ref, y.ref FROM part x
       JOIN part y USING (event) WHERE x.role = 'signatory' AND y.role = 'signatory'
         AND x.takes_part AND y.takes_part AND x.ref < y.ref""",
    """INSERT INTO pair SELECT DISTINCT 'mediated', x.event, x.ref, y.ref FROM part x
       JOIN present y USING (event) WHERE x.role = 'mediator' AND x.takes_part
         AND NOT EXISTS (SELECT 1 FROM part z WHERE z.event = x.event AND z.ref = y.ref
           AND z.role = 'mediator' AND z.takes_part)""",
    """INSERT INTO pair SELECT DISTINCT 'fought', x.event, min(x.ref, y.ref), max(x.ref, y.ref)
       FROM part x JOIN part y USING (event)
       WHERE x.role = 'belligerent' AND y.role = 'belligerent' AND x.takes_part AND y.takes_part
         AND x.ref <> y.ref AND (x.side IS NOT y.side OR NOT EXISTS (SELECT 1 FROM part z
           WHERE z.event = x.event AND z.role = 'belligerent' AND z.takes_part
             AND z.side IS NOT NULL))""",
]

TIES = """
WITH ends AS (SELECT kind, event, a AS ref FROM pair UNION SELECT kind, event, b FROM pair),
size AS (SELECT kind, event, count(*) AS n FROM ends GROUP BY kind, event)
SELECT pair.kind, a, b, count(*), sum(1.0 / (n - 1)),
  sum(e.earliest >= coalesce(:first, e.earliest) AND e.latest <= coalesce(:last, e.latest)
    -- What lasts is certainly there while it is certainly under way.
    OR coalesce(e.date GLOB '*/*' AND NOT e.date GLOB '*[?~%]*' AND e.begin_latest <= e.end_earliest
      AND e.end_earliest >= coalesce(:first, e.end_earliest)
      AND e.begin_latest <= coalesce(:last, e.begin_latest), 0)),
  min(e.earliest), max(e.latest)
FROM pair JOIN size USING (kind, event) JOIN event e ON e.id = event GROUP BY 1, a, b
"""
NONE = 2**62


def counted(path, first=None, last=None):
    """By kind and both ends: events, weight by inverse size, certain events, first and last day."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    days = {"first": first, "last": last}
    for statement in PARTS.split(";"):
        if statement.strip():
            db.execute(statement, days if ":first" in statement else {})
    for statement in PAIRS:
        db.execute(statement)
    ties = {tuple(row[:3]): row[3:] for row in db.execute(TIES, days)}
    actors = {row[0] for row in db.execute("SELECT DISTINCT ref FROM part")}
    relations = collections.Counter(
        ({"tenure": "office", "membership": "member", "part-of": "part-of"}.get(kind, "succeeded"), a, b)
        for kind, a, b in db.execute("SELECT r.kind, a.ref, b.ref FROM relation r"
                                     " JOIN actor a ON a.id = from_id JOIN actor b ON b.id = to_id"))
    db.close()
    return ties, actors, relations


# What each program reads: the nodes, and for each tie its kind, its ends and its fields.

def of_networkx(graph):
    """A graph of networkx; where it is undirected, the ends in the order of their refs."""
    ties = []
    for one, other, fields in graph.edges(data=True):
        if not graph.is_directed():
            one, other = sorted((one, other))
        ties.append((fields["kind"], one, other, fields))
    return set(graph.nodes), ties


def gexf(text):
    return of_networkx(networkx.read_gexf(io.BytesIO(text)))


def graphml(text):
    return of_networkx(networkx.parse_graphml(text.decode(), force_multigraph=True))


def node_link(text):
    return of_networkx(networkx.node_link_graph(json.loads(text), edges="links", multigraph=True))


def cytoscape(text):
    graph = networkx.cytoscape_graph(json.loads(text))
    check(graph.is_multigraph() and graph.is_directed(), "cytoscape: another sort of graph")
    ids = list(graph.nodes) + [fields["id"] for _, _, fields in graph.edges(data=True)]
    check(len(ids) == len(set(ids)), "cytoscape: two elements of one id")
    return of_networkx(graph)


def table(text):
    ties = []
    nodes = set()
    for row in csv.DictReader(io.StringIO(text.decode(), newline=""), strict=True):
        check(None not in row and None not in row.values(), f"csv: a line of another length: {row}")
        fields = {name: row[name] for name in ("first", "last") if row[name]}
        for name in ("count", "certain_count"):
            if row[name]:
                fields[name] = int(row[name])
        if row["weight"]:
            fields["weight"] = float(row["weight"])
        fields["directed"] = {"true": True, "false": False}[row["directed"]]
        fields["events"] = row["events"].split(" ") if row["events"] else []
        nodes |= {row["from"], row["to"]}
        ties.append((row["kind"], row["from"], row["to"], fields))
    return nodes, ties


NODE = re.compile(r'  (n\d+)(?:\(\[|\[|\{\{|\()"((?:[^"#]|#\d+;)*)"(?:\]\)|\]|\}\}|\)):::\w+')
LINE = re.compile(r'  (n\d+) (---|-->|-\.-|-\.->)\|"((?:[^"#]|#\d+;)*)"\| (n\d+)')


def flowchart(text):
    """The labels of the nodes, and of the ties the labels of their ends, the arrow and the words."""
    plain = lambda label: re.sub(r"#(\d+);", lambda code: chr(int(code[1])), label)
    lines = text.decode().split("\n")
    check(lines[0] == "---" and lines[2] == "---" and lines[3] == "flowchart LR", "mermaid: no head")
    names = {}
    ties = []
    for line in lines[4:-1]:
        if node := NODE.fullmatch(line):
            names[node[1]] = plain(node[2])
        elif tie := LINE.fullmatch(line):
            ties.append((names[tie[1]], names[tie[4]], tie[2], plain(tie[3])))
        else:
            check(re.fullmatch(r"  (accDescr: .+|classDef \w+ [\w:#,. -]+|linkStyle [\d,]+ [\w:#,. -]+)",
                               line), f"mermaid: {line}")
    styled = sorted(int(n) for line in lines if line.startswith("  linkStyle")
                    for n in line.split()[1].split(","))
    check(styled == list(range(len(ties))), "mermaid: a line without a style")
    return names, ties


READERS = {"gexf": gexf, "graphml": graphml, "json": node_link, "cytoscape": cytoscape, "csv": table}


def compare(form, read, expected, relations, weighting):
    """The ties by events are those that were counted, each once; the others are relations."""
    nodes, ties = read
    seen = collections.Counter()
    for kind, one, other, fields in ties:
        if kind not in OF_EVENTS:
            seen[kind, one, other] += 1
            check(relations[kind, one, other] >= seen[kind, one, other], f"{form}: {kind} {one} {other}")
            check("count" not in fields, f"{form}: a relation has no events")
            continue
        key = (kind, one, other)
        check(key in expected, f"{form}: {key} is in no event")
        check(key not in seen, f"{form}: {key} twice")
        seen[key] += 1
        count, inverse, certain, first, last = expected[key]
        check(fields["count"] == count, f"{form}: {key}: {fields['count']} events, not {count}")
        check(fields.get("certain_count", count) == certain,
              f"{form}: {key}: {fields.get('certain_count')} certain, not {certain}")
        weight = count if weighting == "count" else inverse
        check(math.isclose(fields["weight"], weight, rel_tol=1e-9),
              f"{form}: {key}: weighs {fields['weight']}, not {weight}")
        check(fields["directed"] == (kind not in UNDIRECTED), f"{form}: {key}: direction")
        events = fields["events"]
        events = events.split(" ") if isinstance(events, str) else events
        check(len(events) == len(set(events)), f"{form}: {key}: an event twice")
        check(len(events) == count, f"{form}: {key}: {len(events)} events named, not {count}")
    missing = [key for key in expected if key not in seen]
    check(not missing, f"{form}: not there: {missing[:3]}")
    return nodes


def reads(folder, db, sort, *, weighting="count", kinds=None, window=None):
    """Compares every form of one network with the count; says how many ties there are."""
    arguments = ["graph", "--weight", weighting]
    first = last = None
    if kinds:
        arguments += ["--edges", ",".join(kinds)]
    if window:
        arguments += ["--from", str(window[0]), "--to", str(window[1])]
        first, last = (day_number(f"{window[0]}-01-01"), day_number(f"{window[1]}-12-31"))
    ties, actors, relations = counted(folder / db, first, last)
    if kinds:
        ties = {key: value for key, value in ties.items() if key[0] in kinds}
        actors = {ref for key in ties for ref in key[1:]}
        relations = collections.Counter()
    found = {}
    for form, reader in READERS.items():
        text = run(folder, db, *arguments, "--format", form)
        if len(arguments) == 3:
            check(text == run(folder, db, *arguments, "--format", form), f"{form}: other bytes")
        found[form] = compare(f"{sort} {form}", reader(text), ties, relations, weighting)
    for form in ("gexf", "graphml", "cytoscape"):
        check(found[form] == found["json"], f"{sort} {form}: other nodes than json")
    # Whom the events name; and, where there are offices, whom they act for.
    check(actors <= found["json"], f"{sort}: not there: {actors - found['json']}")
    if sort == "generated":
        check(actors == found["json"], f"{sort}: nobody named: {found['json'] - actors}")
    check(found["csv"] <= found["json"], f"{sort} csv: other nodes")

    whole = json.loads(run(folder, db, *arguments, "--format", "json"))
    names, lines = flowchart(run(folder, db, *arguments, "--format", "mermaid"))
    check(len(names) == len(whole["nodes"]), f"{sort} mermaid: {len(names)} nodes")
    check(len(lines) == len(whole["links"]), f"{sort} mermaid: {len(lines)} ties")
    labels = {node["id"]: node["name"] + (f", {node['office']}" if "office" in node else "")
              for node in whole["nodes"]}
    for link, (one, other, arrow, words) in zip(whole["links"], lines):
        ends = [labels[link["source"]], labels[link["target"]]]
        if link["kind"] == "succeeded":
            ends.reverse()
        check(same(ends[0], one) and same(ends[1], other), f"{sort} mermaid: {ends}, not {(one, other)}")
        check(arrow.endswith(">") == link["directed"], f"{sort} mermaid: {arrow} of {link['key']}")
        if link.get("count", 0) > 1:
            check(words.endswith(f" {link['count']}"), f"{sort} mermaid: {words} of {link['key']}")

    # Every tie with its own direction, as Gephi reads it.
    for form, path in (("gexf", ".//{*}edge"), ("graphml", ".//{*}edge")):
        root = etree.fromstring(run(folder, db, *arguments, "--mixed", "--format", form))
        edges = {edge.get("id"): edge for edge in root.iterfind(path)}
        check(len(edges) == len(whole["links"]), f"{sort} mixed {form}: {len(edges)} ties")
        default = root.find("{*}graph").get("defaultedgetype" if form == "gexf" else "edgedefault")
        for link in whole["links"]:
            edge = edges[link["key"]]
            own = {"gexf": edge.get("type"),
                   "graphml": {"true": "directed", "false": "undirected"}.get(edge.get("directed"))}[form]
            said = own or default
            check(said == ("directed" if link["directed"] else "undirected"),
                  f"{sort} mixed {form}: {link['key']} is {said}")
    return len(ties)


def stars(folder, db, sort):
    """Compares the network in which events stand between those who took part."""
    base = sqlite3.connect(f"file:{folder / db}?mode=ro", uri=True)
    expected = set(base.execute("""
      SELECT a.ref, coalesce(e.ref, 'e' || e.id) FROM participation p JOIN event e ON e.id = p.event_id
      JOIN actor a ON a.id = p.actor_id WHERE p.takes_part AND e.status = 'confirmed' AND e.private = 0"""))
    base.close()
    nodes = {ref for pair in expected for ref in pair}
    for form, reader in READERS.items():
        found, edges = reader(run(folder, db, "graph", "--bipartite", "--format", form))
        pairs = [(one, other) for _, one, other, _ in edges]
        check(len(pairs) == len(expected) and set(pairs) == expected, f"{sort} {form}: other parts")
        check(found == nodes, f"{sort} {form}: other nodes between events")


def slices(path):
    """Reads the golden of a series: the years 1953 and 1954, which touch, and 1956."""
    graph = networkx.read_gexf(path)
    check(graph.graph["mode"] == "dynamic", "series: not dynamic")
    spells = [("1953-01-01", "1954-12-31"), ("1956-01-01", "1956-12-31")]
    for node, fields in graph.nodes(data=True):
        check(fields["spells"] == spells, f"series: {node}: {fields['spells']}")
    met, = [fields for *_, fields in graph.edges(data=True) if fields["kind"] == "met"]
    check(met["spells"] == spells, f"series: {met['spells']}")
    years = [(0.5, f"{year}-01-01", f"{year}-12-31") for year in (1953, 1954, 1956)]
    check(met["weight"] == years, f"series: {met['weight']}")


def same(name, label):
    """A label is cut where it is very long, and has signs for what cannot be seen."""
    return name == label or not name.isprintable() or len(name) > 250


def day_number(text):
    return (datetime.date.fromisoformat(text) - datetime.date(1970, 1, 1)).days


# A chronicle of chance, the same every time.

def generated():
    chance = random.Random(1815)
    names = ["Anna \"the Great\"", "<b>Bold</b> & Sons", "=SUM(A1)", "סעד", "北京", "a;b,c\\d", "1. first", "%%{init}%%"]
    actors = [{"record": "actor", "ref": f"actor-{n:02}", "kind": chance.choice(["person", "state", "organisation", "group"]),
               "names": [names[n] if n < len(names) else f"Actor {n}"]} for n in range(40)]
    lines = list(actors)
    for number in range(900):
        refs = chance.sample([actor["ref"] for actor in actors], chance.choice([1, 2, 2, 2, 3, 4, 7, 12]))
        year = chance.randrange(1900, 1931)
        month = chance.randrange(1, 13)
        day = f"{year}-{month:02}-{chance.randrange(1, 29):02}"
        date = chance.choice([day, day, day, f"{year}-{month:02}", f"{year}", f"{year}?", f"{year}/{year + 2}",
                              f"[..{day}]", f"[{day}..]"])
        event = {"record": "event", "ref": f"event-{number}", "date": date, "title": f"Event {number}"}
        sort = chance.choice(["meeting", "summit", "visit", "statement", "agreement", "proposal", "battle", "war"])
        roles = {"meeting": ["participant"] * 6 + ["chair", "note-taker", "interpreter", "copied", "mentioned", "mediator"],
                 "visit": ["visitor", "visitor", "host", "participant", "courier"],
                 "statement": ["speaker", "addressee", "mentioned", "subject", "participant"],
                 "agreement": ["signatory", "signatory", "signatory", "mediator", "drafter", "observer"],
                 "proposal": ["proposer", "recipient", "recipient", "subject"],
                 "battle": ["belligerent", "belligerent", "victim", "mediator"]}
        if sort == "summit":
            event["meeting"] = {"level": "summit"}
            sort = "meeting"
        event["kind"] = sort
        if sort == "war":
            sort = "battle"
        if sort == "meeting":
            channel = chance.choice([None, "in-person", "telephone", "video", "letter"])
            if channel:
                event.setdefault("meeting", {})["channel"] = channel
        has_sides = chance.random() < 0.6
        parts = []
        for ref in refs:
            part = {"actor": ref, "role": chance.choice(roles[sort])}
            if chance.random() < 0.08:
                part["presence"] = chance.choice(["absent", "part"])
            if sort == "battle" and has_sides and chance.random() < 0.9:
                part["side"] = chance.choice(["red", "blue"])
            parts.append(part)
            if chance.random() < 0.1:
                parts.append({"actor": ref, "role": chance.choice(roles[sort])})
        event["participants"] = parts
        if sort == "statement":
            event["statement"] = {"about": chance.sample([actor["ref"] for actor in actors], chance.randrange(0, 3))}
            if not event["statement"]["about"]:
                del event["statement"]
        if chance.random() < 0.05:
            event["status"] = chance.choice(["lead", "rejected"])
        if chance.random() < 0.05:
            event["private"] = True
        lines.append(event)
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run(folder, "seed.db", "init", "--seed", "--further-sources")
        (folder / "generated.jsonl").write_text(generated(), encoding="utf-8")
        run(folder, "generated.db", "import", "jsonl", "generated.jsonl")
        run(folder, "empty.db", "init")
        sizes = {}
        for sort in ("seed", "generated"):
            db = f"{sort}.db"
            sizes[sort] = reads(folder, db, sort)
            reads(folder, db, sort, weighting="inverse-size")
            reads(folder, db, sort, kinds=["met", "signed"])
            reads(folder, db, sort, kinds=["addressed", "visited"])
            reads(folder, db, sort, window=(1905, 1911) if sort == "generated" else (1940, 1950))
            stars(folder, db, sort)
        slices(GOLDENS / "series.gexf")
        check(sizes["generated"] > 1000, f"only {sizes['generated']} ties were made")
        for form, reader in READERS.items():
            nodes, ties = reader(run(folder, "empty.db", "graph", "--format", form))
            check(not nodes and not ties, f"{form}: something in nothing")
        print(f"networks: {len(READERS) + 1} forms agree with the count in SQL: {sizes} ties ({checks} comparisons)")


if __name__ == "__main__":
    main()
