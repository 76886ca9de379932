#!/usr/bin/env python3
"""Has the programs that they are for read what Chancery exports.

Usage: exports.py CHANCERY
Reads with the standard library and sqlite3, and with frictionless, pandas, datasette, rdflib and
followthemoney where they are installed; says which of them it had to leave out.
"""
import csv
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tempfile

CHANCERY = pathlib.Path(sys.argv[1]).resolve()
FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "CommandTests/Fixtures"
HOSTILE = [
    "<script>x</script>", "a,b;c\\d\n\r\"e\"", "=1+1", "'=1", "''-1", "-x", "@y\ttab", "\tx", "\rx", "x\r",
    "שלום مرحبا 👩‍👩‍👧‍👦 " * 20, "é" * 100, "\u202ex\u0007\u001b[31m", "]]>&amp;", "it's; DROP TABLE event;--",
    ".quit\n.quit\n;\ngo\n/\n", "\\r\r\\r1.\r", "\u2028\u2029\u0085x", "NULL", "NA", "\ufeffbom", " lead and trail ",
]
EXISTENCE = ["1942?", "../1999", "-0043/1950-05", "Y-20000"]
DATES = ["-0044-03-15", "2001-10", "Y12000", "[1942..1943]", "2001-21", "19XX", "2001-03-04?", "0044/1999-12", None]
ISO = re.compile(r"\d{4}(-\d{2}){0,2}$")
TRIPLE = re.compile(
    r'<[^\x00-\x20<>"{}|^`\\]*> <[^\x00-\x20<>"{}|^`\\]*> (<[^\x00-\x20<>"{}|^`\\]*>'
    r'|"([^\x22\x5C\x0A\x0D]|\\[tbnrf"\'\\]|\\u[0-9A-F]{4})*"(@[a-zA-Z]+(-[a-zA-Z0-9]+)*|\^\^<[^\x00-\x20<>"]*>)?) \.$')


def run(folder, *arguments, **more):
    return subprocess.run([CHANCERY, *arguments], cwd=folder, capture_output=True, check=True, **more).stdout


def has(library):
    return importlib.util.find_spec(library) is not None


def hostile(folder):
    records = []
    for n, text in enumerate(HOSTILE):
        records += [
            {"record": "source", "ref": f"src-{n}", "title": text, "note": text, "url": f"http://x/<> {text}",
             "language": "x" * 20},
            {"record": "actor", "ref": f"act_{n}", "kind": ["person", "state", "organisation", "group"][n % 4],
             "names": [{"name": text, "language": "en-GB"}], "note": text, "existence": EXISTENCE[n % 4]},
            {"record": "place", "ref": f"ort-ü-{n}", "names": [{"name": text}], "note": text},
            {"record": "event", "kind": "statement", "title": text, "note": text, "summary": text,
             **({"date": DATES[n % 9]} if DATES[n % 9] else {"date": "undated"}),
             "place": f"ort-ü-{n}", "statement": {"quote": text}, "codes": ["plover:THREATEN"],
             "participants": [{"actor": f"act_{n}", "role": "speaker", "capacity": text}],
             "sources": [{"source": f"src-{n}", "locator": text, "excerpt": text}]},
        ]
    (folder / "hostile.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    run(folder, "--db", "hostile.db", "import", "jsonl", "hostile.jsonl")


def lines(text):
    """The lines of JSON Lines, which only a newline ends."""
    return [json.loads(line) for line in text.decode().split("\n") if line]


def tables(folder, name, left_out):
    db, target = f"{name}.db", folder / f"{name}-tables"
    records = lines(run(folder, "--db", db, "export", "jsonl"))
    run(folder, "--db", db, "export", "csv", str(target))
    first = {file.name: file.read_bytes() for file in target.iterdir()}
    run(folder, "--db", db, "export", "csv", str(target))
    assert first == {file.name: file.read_bytes() for file in target.iterdir()}, "the same chronicle, other bytes"
    package = json.loads(first["datapackage.json"])
    rows = {}
    for resource in package["resources"]:
        with open(target / resource["path"], newline="", encoding="utf-8") as file:
            read = list(csv.reader(file, strict=True))
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert read[0] == fields and all(len(row) == len(fields) for row in read), resource["name"]
        rows[resource["name"]] = [dict(zip(fields, row)) for row in read[1:]]
    for resource in package["resources"]:
        key = resource["schema"].get("primaryKey", [])
        found = [tuple(row[part] for part in key) for row in rows[resource["name"]]]
        assert not key or len(set(found)) == len(found), resource["name"]
        for reference in resource["schema"].get("foreignKeys", []):
            other = reference["reference"]
            known = {row[other["fields"]] for row in rows[other["resource"] or resource["name"]]}
            for row in rows[resource["name"]]:
                value = row[reference["fields"]]
                assert not value or value in known, (resource["name"], reference, value)
    words = lambda text: text[1:] if re.match("'+[=+@\t\r-]", text) else text
    for noun in ("event", "actor", "place", "source", "topic", "relation"):
        of = {record.get("ref") or f"e{record.get('number')}": record for record in records if record["record"] == noun}
        assert len(rows[f"{noun}s"]) == len(of), noun
        for row in rows[f"{noun}s"]:
            record = of[row.get("event") or row["ref"]]
            assert words(row["note"]) == (record.get("note") or ""), (noun, row)
            if "title" in record:
                assert words(row["title"]) == record["title"], row
    parts = sum(len(record.get("participants", [])) for record in records)
    assert len(rows["participations"]) == parts, (len(rows["participations"]), parts)
    if has("frictionless"):
        from frictionless import Checklist, Package
        report = Package(str(target / "datapackage.json")).validate(Checklist())
        assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])
    else:
        left_out.add("frictionless")
    if has("pandas"):
        import pandas
        frame = pandas.read_csv(target / "events.csv", keep_default_na=False, na_values=[""])
        assert len(frame) == len(rows["events"])
    else:
        left_out.add("pandas")
    return sum(map(len, rows.values()))


def dump(folder, name):
    for options in ([], ["--include-private"]):
        text = run(folder, "--db", f"{name}.db", "export", "sql", *options)
        copy = folder / f"{name}-copy{len(options)}.db"
        subprocess.run(["sqlite3", "-bail", str(copy)], input=text, check=True)
        assert run(folder, "--db", copy.name, "export", "sql", *options) == text
        for form in ("yaml", "jsonl"):
            expected = run(folder, "--db", f"{name}.db", "export", form, *options)
            assert run(folder, "--db", copy.name, "export", form, *options) == expected, (name, form)
        assert not subprocess.run(["sqlite3", str(copy), "PRAGMA foreign_key_check; PRAGMA integrity_check"],
                                  capture_output=True, check=True, text=True).stdout.strip().removeprefix("ok")
        if options:
            assert run(folder, "--db", copy.name, "log") == run(folder, "--db", f"{name}.db", "log")
        run(folder, "--db", copy.name, "check", "--help")
    return len(text)


def datasette(folder, left_out):
    text = run(folder, "--db", "seed.db", "datasette")
    metadata = json.loads(text)["databases"]["seed"]
    named = subprocess.run(["sqlite3", "seed.db", "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"],
                           cwd=folder, capture_output=True, check=True, text=True).stdout.split()
    import sqlite3
    db = sqlite3.connect(folder / "seed.db")
    for table, described in metadata["tables"].items():
        assert table in named, table
        columns = {row[1] for row in db.execute(f"PRAGMA table_xinfo({table})")}
        used = set(described.get("columns", {})) | set(described.get("facets", []))
        used |= {described[key] for key in ("sort", "label_column") if key in described}
        assert used <= columns, (table, used - columns)
    given = {"actor": "putin", "other": "robertson", "speaker": "robertson", "source": "bbc-2001-11-23",
             "words": "nato", "from": "2001-01-01", "to": ""}
    for name, query in metadata["queries"].items():
        assert db.execute(query["sql"], given).fetchall(), name
    if not has("datasette"):
        left_out.add("datasette")
        return
    (folder / "metadata.json").write_bytes(text)
    for page in ("/seed", "/seed/event", "/seed/v_timeline", "/seed/events_of_actor.json?actor=putin"):
        subprocess.run([sys.executable, "-m", "datasette", "seed.db", "-m", "metadata.json", "--get", page],
                       cwd=folder, capture_output=True, check=True)


def plover(folder, name):
    acts = lines(run(folder, "--db", f"{name}.db", "export", "plover"))
    types = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
             "MOBILIZE COERCE ASSAULT").split()
    for act in acts:
        assert re.match(r"\d{4}-\d\d-\d\d$", act["date"]) and act["date"] <= act.get("enddate", "9999")
        assert act["event"] in types and act["actor"] and act["quad_code"] in (1, 2, 3, 4), act
        assert "EDTF: " in act.get("comment", "") or "enddate" not in act, act
    assert len({act["id"] for act in acts}) == len(acts)
    return len(acts)


def money(folder, name, left_out):
    entities = lines(run(folder, "--db", f"{name}.db", "export", "ftm"))
    known = {entity["id"] for entity in entities}
    assert len(known) == len(entities)
    references = {"organization", "member", "holder", "post", "subject", "object", "successor", "predecessor",
                  "addressEntity", "organizer", "involved", "proof"}
    for entity in entities:
        for key, values in entity["properties"].items():
            assert not key.lower().endswith("date") or all(map(ISO.match, values)), entity
            assert entity["schema"] == "Position" or key not in references or set(values) <= known, entity
    if not has("followthemoney"):
        left_out.add("followthemoney")
        return len(entities)
    from followthemoney import model
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=False)
        for key, values in entity["properties"].items():
            kept = proxy.get(key)
            assert len(kept) == len(set(map(str.strip, values))) or any(not v.isprintable() for v in values), \
                (entity["schema"], key, values, kept)
        # A name longer than its fields take, or of signs alone, is none to it.
        if name == "hostile":
            continue
        try:
            proxy.schema.validate(entity)
        except Exception as error:
            raise AssertionError((entity, error.errors)) from error
    return len(entities)


def rdf(folder, name, left_out):
    text = run(folder, "--db", f"{name}.db", "export", "rdf").decode()
    triples = [line for line in text.split("\n") if line]
    for line in triples:
        assert TRIPLE.match(line), line
    if not has("rdflib"):
        left_out.add("rdflib")
        return len(triples)
    import rdflib
    graph = rdflib.Graph().parse(data=text, format="nt")
    assert len(graph) == len(set(triples))
    schema = rdflib.Namespace("https://schema.org/")
    events = lines(run(folder, "--db", f"{name}.db", "export", "jsonl"))
    found = set(graph.subjects(rdflib.RDF.type, schema.Event))
    assert len(found) == sum(record["record"] == "event" for record in events)
    titles = {str(title) for event in found for title in graph.objects(event, schema.name)}
    for record in events:
        assert record["record"] != "event" or "title" not in record or record["title"] in titles, record
    return len(triples)


with tempfile.TemporaryDirectory() as path:
    folder, left_out = pathlib.Path(path), set()
    run(folder, "--db", "seed.db", "init", "--seed", "--further-sources")
    run(folder, "--db", "camp.db", "import", "yaml", str(FIXTURES / "camp-david-1978.yaml"))
    run(folder, "--db", "private.db", "import", "yaml", str(FIXTURES / "private.yaml"))
    hostile(folder)
    datasette(folder, left_out)
    for name in ("seed", "camp", "private", "hostile"):
        print(f"exports: {name}:", tables(folder, name, left_out), "rows,", dump(folder, name), "bytes of SQL,",
              plover(folder, name), "acts,", money(folder, name, left_out), "entities,",
              rdf(folder, name, left_out), "statements")
    for library in sorted(left_out):
        print(f"exports: SKIPPED what {library} reads: it is not installed (Tests/Oracles/exports.txt)")
