#!/usr/bin/env python3
"""Puts the questions that Chancery answers about networks to NetworkX, and to plain counts.

Usage: network_questions.py CHANCERY
Needs networkx and lxml. The ties are made here from the parts that SQL lists, by rules written down
a second time; who represents whom on a day, too. With CHANCERY_DATA, the folder of real data, the
visits and travels of American presidents and their guests are asked about, too.
"""
import collections
import csv
import io
import itertools
import json
import math
import os
import pathlib
import random
import sqlite3
import subprocess
import tarfile
import tempfile

import networkx
# The one of its ways that needs no numpy.
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python as pagerank

from networks import CHANCERY, PARTS, UNDIRECTED, check, day_number, generated, run

CONTACTS = {"met", "conversed", "visited", "addressed", "proposed", "signed", "mediated"}
NO_FIRST, NO_LAST = -(2**62), 2**62
APART = {"copied", "courier", "drafter", "approver", "mentioned", "subject", "about"}


class Event:
    """An event with its days, nothing where it has none, and who had which part in it."""

    def __init__(self, number, sort, earliest, latest, course):
        # The days on which what lasts is certainly under way.
        self.course = tuple(course.split()) if course else None
        if self.course:
            self.course = tuple(int(day) for day in self.course)
        self.number, self.sort = number, sort
        self.earliest = None if earliest <= NO_FIRST else earliest
        self.latest = None if latest >= NO_LAST else latest
        self.parts = []

    def ties(self, side):
        """By kind the pairs that it ties; `side` says as whom an actor counts."""
        day = self.latest if self.earliest is None else self.earliest
        parts = [(side(ref, day), role, party, here) for ref, role, party, here in self.parts]
        having = lambda *roles: {ref for ref, role, _, here in parts if here and role in roles}
        present = {ref for ref, role, _, here in parts if here and role not in APART}
        ties = collections.defaultdict(set)

        def both(kind, all):
            ties[kind] |= {pair for pair in itertools.combinations(sorted(all), 2)}

        def each(kind, ones, others):
            ties[kind] |= {(one, other) for one in ones for other in others if one != other}

        if self.sort in ("meeting", "conversation"):
            both("met" if self.sort == "meeting" else "conversed", present)
        if self.sort == "visit":
            each("visited", having("visitor") or having("participant"), having("host"))
        each("addressed", having("speaker"), having("addressee"))
        each("proposed", having("proposer"), having("recipient"))
        named = {ref for ref, role, *_ in parts if role in ("mentioned", "subject", "about")}
        each("spoke-of", having("speaker"), named - having("addressee"))
        both("signed", having("signatory"))
        each("mediated", having("mediator"), present - having("mediator"))
        fighters = [part for part in parts if part[1] == "belligerent" and part[3]]
        for one, other in itertools.combinations(fighters, 2):
            if one[2] != other[2] or all(fighter[2] is None for fighter in fighters):
                both("fought", {one[0], other[0]})
        return {(kind, *pair) for kind, pairs in ties.items() for pair in pairs}


class Chronicle:
    """A chronicle as SQL tells of it."""

    def __init__(self, folder, name, window=(None, None)):
        self.folder, self.name = folder, name
        db = sqlite3.connect(f"file:{folder / name}?mode=ro", uri=True)
        days = {"first": window[0], "last": window[1]}
        for statement in PARTS.split(";"):
            if statement.strip():
                db.execute(statement, days if ":first" in statement else {})
        self.events = {row[0]: Event(*row) for row in db.execute(
            """SELECT s.id, s.sort, e.earliest, e.latest,
                 CASE WHEN e.date GLOB '*/*' AND NOT e.date GLOB '*[?~%]*' AND e.begin_latest <= e.end_earliest
                 THEN e.begin_latest || ' ' || e.end_earliest END
               FROM sort s JOIN event e USING (id) ORDER BY 1""")}
        for event, *part in db.execute("SELECT event, ref, role, side, takes_part FROM part"):
            self.events[event].parts.append(part)
        self.numbers = dict(db.execute("SELECT coalesce(ref, 'e' || id), id FROM event"))
        self.kinds = dict(db.execute("SELECT ref, kind FROM actor"))
        self.relations = [
            (kind, one, other, *self.days(valid)) for kind, one, other, valid in db.execute(
                "SELECT r.kind, a.ref, b.ref, r.valid FROM relation r JOIN actor a ON a.id = from_id"
                " JOIN actor b ON b.id = to_id ORDER BY r.id") if name != "real.db"]
        db.close()
        self.last = max((event.earliest if event.latest is None else event.latest
                         for event in self.events.values() if event.earliest or event.latest), default=0)

    @staticmethod
    def days(valid):
        """The days of a plain interval."""
        ends = (valid or "../..").split("/")
        return tuple(NO_FIRST if end == ".." and place == 0 else NO_LAST if end == ".." else day_number(end)
                     for place, end in enumerate(ends))

    def actor(self, ref, day):
        return ref

    def represented(self, ref, day):
        """The outermost whole of whoever an actor stands for on a day, or it itself."""
        own = [relation for relation in self.relations if relation[1] == ref]
        held = [one for one in own if one[0] == "tenure" and one[3] <= day <= one[4]]
        if any(one[3] == day for one in held):
            held = [one for one in held if one[4] != day or one[3] == day]
        held.sort(key=lambda one: -one[3])
        wholes = [one for one in own if one[0] == "part-of" and one[3] <= day <= one[4]]
        current = (held or wholes or [(None, None, ref)])[0][2]
        seen = {current}
        while True:
            above = [one[2] for one in self.relations
                     if one[0] == "part-of" and one[1] == current and one[3] <= day <= one[4]]
            if not above or above[0] in seen:
                return current
            current = above[0]
            seen.add(current)

    def ties(self, level="actor", kinds=None):
        """By kind and ends, the events."""
        side = self.actor if level == "actor" else self.represented
        found = collections.defaultdict(list)
        for event in self.events.values():
            for tie in event.ties(side):
                if kinds is None or tie[0] in kinds:
                    found[tie].append(event)
        if level == "state":
            found = {tie: events for tie, events in found.items()
                     if self.kinds[tie[1]] == self.kinds[tie[2]] == "state"}
        return found

    def rows(self, *arguments):
        """The rows of an answer, and what was said beside it."""
        result = subprocess.run([CHANCERY, "--db", self.name, *arguments, "--format", "csv"],
                                cwd=self.folder, capture_output=True)
        check(result.returncode == 0, f"{arguments}: {result.stderr.decode()}")
        return list(csv.DictReader(io.StringIO(result.stdout.decode(), newline=""))), result.stderr.decode()


def graph(ties, directed=False):
    """The ties of all kinds as one graph, weights added up."""
    graph = networkx.DiGraph() if directed else networkx.Graph()
    for (kind, one, other), events in sorted(ties.items()):
        pairs = [(one, other)] + ([(other, one)] if directed and kind in UNDIRECTED else [])
        for pair in pairs:
            weight = graph.edges[pair]["weight"] if graph.has_edge(*pair) else 0
            graph.add_edge(*pair, weight=weight + len(events))
    return graph


def near(one, other, tolerance=1e-6):
    return math.isclose(one, other, rel_tol=tolerance, abs_tol=tolerance)


def central(chronicle, arguments, ties, directed):
    """Compares every measure of every actor."""
    known = graph(ties, directed)
    rows, _ = chronicle.rows("central", *arguments, *(["--directed"] if directed else []))
    check({row["actor"] for row in rows} == set(known), f"central {arguments}: other actors")
    between = networkx.betweenness_centrality(known)
    ranks = pagerank(known, alpha=0.85, tol=1e-13, max_iter=10_000)
    for row in rows:
        ref = row["actor"]
        for name, value in (("degree", known.degree(ref)), ("weight", known.degree(ref, weight="weight")),
                            ("betweenness", between[ref]), ("pagerank", ranks[ref])):
            check(near(float(row[name]), value), f"central {arguments} {ref}: {name} {row[name]}, not {value}")
    degrees = [int(row["degree"]) for row in rows]
    check(degrees == sorted(degrees, reverse=True), "central: not by degree")


def communities(chronicle, arguments, ties, resolution=1.0):
    """The modularity that is printed is NetworkX's of the partition, and nearly as good as its best."""
    known = graph(ties)
    rows, said = chronicle.rows("communities", *arguments, "--resolution", str(resolution))
    groups = collections.defaultdict(set)
    for row in rows:
        groups[row["community"]].add(row["actor"])
    check(set(known) == {row["actor"] for row in rows} and len(rows) == len(known), "communities: other actors")
    value = networkx.community.modularity(known, groups.values(), resolution=resolution)
    printed = float(said.rsplit("modularity ", 1)[1].replace("<", ""))
    check(abs(value - printed) < 1e-4, f"communities {arguments}: modularity {printed}, not {value}")
    best = max(networkx.community.modularity(
        known, networkx.community.louvain_communities(known, resolution=resolution, seed=seed),
        resolution=resolution) for seed in range(10))
    check(value >= best - 0.02 * abs(best), f"communities {arguments}: modularity {value}, but {best} can be found")
    for group in groups.values():
        check(networkx.is_connected(known.subgraph(group)), "communities: one in several pieces")
    return value, best


def components(chronicle, arguments, ties):
    rows, _ = chronicle.rows("communities", "--components", *arguments)
    groups = collections.defaultdict(set)
    for row in rows:
        groups[row["component"]].add(row["actor"])
    known = {frozenset(group) for group in networkx.connected_components(graph(ties))}
    check({frozenset(group) for group in groups.values()} == known, f"components {arguments}")
    return len(known)


def chains(chronicle, arguments, one, other):
    """The chains that the program finds: the actors of each and its steps; none where it finds none."""
    result = subprocess.run([CHANCERY, "--db", chronicle.name, "path", one, other, *arguments,
                             "--chains", "100000", "--format", "csv"],
                            cwd=chronicle.folder, capture_output=True)
    if result.returncode == 1:
        check(b"no chain of contacts" in result.stderr, result.stderr.decode())
        return []
    check(result.returncode == 0, result.stderr.decode())
    found = collections.defaultdict(list)
    for row in csv.DictReader(io.StringIO(result.stdout.decode(), newline="")):
        found[row["chain"]].append(row)
    for chain in found.values():
        check(all(last["to"] == next["from"] for last, next in zip(chain, chain[1:])), "a broken chain")
    return [((chain[0]["from"], *(row["to"] for row in chain)), chain) for chain in found.values()]


def paths(chronicle, arguments, ties, pairs, chance):
    """Shortest chains, in any order of their events, both ways or as the words went."""
    for directed in (False, True):
        known = graph(ties, directed)
        actors = sorted(known)
        more = ["--directed"] if directed else []
        for _ in range(pairs):
            one, other = chance.sample(actors, 2)
            found = {chain for chain, _ in chains(chronicle, [*arguments, "--any-order", *more], one, other)}
            expected = set()
            if networkx.has_path(known, one, other):
                expected = {tuple(path) for path in networkx.all_shortest_paths(known, one, other)}
            check(found == expected, f"path {one} {other} {more}: {found ^ expected}")


def in_order(contacts, one, other):
    """The shortest chains through time, each with the first day on which one can be at its end."""
    def on(day, contacts):
        return min((max(day, first) for first, last in contacts if last >= day), default=None)

    # How many steps it takes: the first day on which one can be with each actor after so many.
    days, steps = {one: NO_FIRST}, 0
    seen = {}
    while other not in days:
        reached = {}
        for actor, day in days.items():
            for to, all in contacts[actor].items():
                then = on(day, all)
                if then is not None and then < min(reached.get(to, NO_LAST + 1), seen.get(to, NO_LAST + 1)):
                    reached[to] = then
        if not reached:
            return {}
        seen |= reached
        days, steps = reached, steps + 1
    # How many steps are left at least from each actor, whatever the order.
    left, edge = {other: 0}, {other}
    for step in range(steps):
        edge = {actor for actor in contacts if set(contacts[actor]) & edge} - set(left)
        left |= dict.fromkeys(edge, step + 1)
    level = {(one,): NO_FIRST}
    for step in range(steps):
        longer = {}
        for chain, day in level.items():
            for to, all in contacts[chain[-1]].items():
                if to not in chain and left.get(to, steps) < steps - step:
                    then = on(day, all)
                    if then is not None:
                        longer[*chain, to] = then
        level = longer
    return {chain: day for chain, day in level.items() if chain[-1] == other}


def ordered(chronicle, arguments, ties, pairs, chance):
    """Chains through time, found by trying all of them."""
    for directed in (False, True):
        contacts = {ref: collections.defaultdict(list) for tie in ties for ref in tie[1:]}
        for (kind, one, other), events in ties.items():
            for event in events:
                days = (NO_FIRST if event.earliest is None else event.earliest,
                        NO_LAST if event.latest is None else event.latest)
                contacts[one][other].append(days)
                if not directed or kind in UNDIRECTED:
                    contacts[other][one].append(days)
        actors = sorted({ref for tie in ties for ref in tie[1:]})
        for _ in range(pairs):
            one, other = chance.sample(actors, 2)
            expected = in_order(contacts, one, other)
            found = chains(chronicle, [*arguments, *(["--directed"] if directed else [])], one, other)
            check({chain for chain, _ in found} == set(expected),
                  f"path {one} {other} in order, directed {directed}: "
                  f"{ {chain for chain, _ in found} ^ set(expected)}")
            ends = [expected[chain] for chain, _ in found]
            check(ends == sorted(ends), f"path {one} {other}: not the first to be completed first")
            for _, steps in found:
                day = NO_FIRST
                for step in steps:
                    event = chronicle.events[chronicle.numbers[step["event"]]]
                    day = max(day, NO_FIRST if event.earliest is None else event.earliest)
                    check(day <= (NO_LAST if event.latest is None else event.latest),
                          f"path {one} {other}: {step['event']} comes too early")
                    steps_to = {(step["kind"], step["from"], step["to"])}
                    if not directed or step["kind"] in UNDIRECTED:
                        steps_to.add((step["kind"], step["to"], step["from"]))
                    check(any(event in ties.get(tie, []) for tie in steps_to), f"no such step: {step}")


def reciprocity(chronicle, arguments, ties):
    known = graph(ties, directed=True)
    rows, said = chronicle.rows("reciprocity", *arguments)
    pairs = {frozenset(pair) for pair in known.edges}
    check({frozenset((row["a"], row["b"])) for row in rows} == pairs and len(rows) == len(pairs),
          f"reciprocity {arguments}: other pairs")
    weight = lambda *pair: known.edges[pair]["weight"] if known.has_edge(*pair) else 0
    for row in rows:
        forth, back = weight(row["a"], row["b"]), weight(row["b"], row["a"])
        check((float(row["forth"]), float(row["back"])) == (forth, back), f"reciprocity: {row}")
        check(near(float(row["balance"]), back / forth) and forth >= back, f"reciprocity: {row}")
    share = float(said.split(" %")[0].replace("<", ""))
    # It is said with one decimal.
    check(abs(share - 100 * networkx.overall_reciprocity(known)) < 0.051, f"reciprocity: {said}")


def edges(chronicle, arguments, expected, weigh=len):
    """Compares the ties by events of a network."""
    whole = json.loads(run(chronicle.folder, chronicle.name, "graph", "--format", "json", *arguments))
    found = {(link["kind"], link["source"], link["target"]): link
             for link in whole["links"] if "count" in link}
    check(set(found) == set(expected), f"{arguments}: {sorted(set(found) ^ set(expected))[:3]}")
    for tie, events in expected.items():
        check(found[tie]["count"] == len(events), f"{arguments} {tie}: {found[tie]['count']}, not {len(events)}")
        check(near(found[tie]["weight"], weigh(events), 1e-9), f"{arguments} {tie}: {found[tie]['weight']}")
    return len(found)


def recency(chronicle, years, last=None):
    """What an event weighs, half of it for each half-life before the last day."""
    last = chronicle.last if last is None else last
    life = years * 365.2425

    def weigh(events):
        days = [event.earliest if event.latest is None else event.latest for event in events]
        return sum(0.5 ** ((last - min(day, last)) / life) for day in days if day is not None)

    return weigh


def slices(folder, name, level):
    """Compares each year of a window with a count of what can lie in it."""
    years = range(1905, 1912)
    text = run(folder, name, "graph", "--from", "1905", "--to", "1911", "--every", "year", "--level", level,
               "--format", "csv")
    found = collections.defaultdict(dict)
    for row in csv.DictReader(io.StringIO(text.decode(), newline="")):
        if row["count"]:
            tie = (row["kind"], row["from"], row["to"])
            check(tie not in found[row["slice"]], f"slice {row['slice']}: {tie} twice")
            found[row["slice"]][tie] = (int(row["count"]), int(row["certain_count"]))
    for year in years:
        first, last = day_number(f"{year}-01-01"), day_number(f"{year}-12-31")
        chronicle = Chronicle(folder, name, (first, last))
        certain = lambda events: sum(
            event.earliest is not None and event.earliest >= first
            and event.latest is not None and event.latest <= last
            or event.course is not None and event.course[1] >= first and event.course[0] <= last
            for event in events)
        expected = {tie: (len(events), certain(events)) for tie, events in chronicle.ties(level).items()}
        check(found[str(year)] == expected, f"slice {year}, {level}: other ties")
    check(sorted(found) == [str(year) for year in years], "other slices")


def offices():
    """The generated chronicle, in which persons have offices and organisations are parts of states."""
    chance = random.Random(1919)
    lines = [json.loads(line) for line in generated().splitlines()]
    actors = [line for line in lines if line["record"] == "actor"]
    by = lambda kind: [actor["ref"] for actor in actors if actor["kind"] == kind]
    relations = []
    for person in by("person"):
        for number in range(chance.randrange(0, 4)):
            begin = chance.randrange(1895, 1930)
            # Now and then an office ends on the day on which another begins.
            days = [chance.choice([f"{begin}-01-01", f"{begin}-0{chance.randrange(1, 9)}-1{chance.randrange(0, 9)}"]),
                    f"{begin + chance.randrange(1, 12)}-01-01"]
            valid = chance.choice([f"{days[0]}/{days[1]}", f"{days[0]}/..", f"../{days[1]}"])
            relations.append({"record": "relation", "ref": f"{person}-office-{number}", "tenure": person,
                              "office": "Envoy", "of": chance.choice(by("state") + by("organisation")), "valid": valid})
    for body in by("organisation")[::2]:
        relations.append({"record": "relation", "ref": f"{body}-part", "part": body,
                          "of": chance.choice(by("state")), "valid": "1900-01-01/1920-12-31"})
    events = [line for line in lines if line["record"] == "event"]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in actors + relations + events)


def real(folder, data):
    """Asks about real visits and travels."""
    for name, begin in (("visits", b"<visits>"), ("travels", b"<trips>")):
        for archive in (data / f"hsg-{name}").glob("*.tar.xz"):
            with tarfile.open(archive) as files:
                files.extractall(folder / name, filter="data")
        files = sorted(str(file) for file in (folder / name).rglob("*.xml") if begin in file.read_bytes())
        run(folder, "real.db", "import", name, *files)
    chronicle = Chronicle(folder, "real.db")
    ties = chronicle.ties(kinds=CONTACTS)
    chance = random.Random(1648)
    for directed in (False, True):
        central(chronicle, [], ties, directed)
    modularity = communities(chronicle, [], ties)
    count = components(chronicle, [], ties)
    paths(chronicle, [], ties, 6, chance)
    reciprocity(chronicle, ["--edges", "visited"], chronicle.ties(kinds={"visited"}))
    return f"{len(chronicle.events)} real events, {len(ties)} ties, {count} components, modularity {modularity}"


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for db, text in (("generated", generated()), ("offices", offices())):
            (folder / f"{db}.jsonl").write_text(text, encoding="utf-8")
            run(folder, f"{db}.db", "import", "jsonl", f"{db}.jsonl")
        chance = random.Random(1713)
        some = ["addressed", "proposed", "signed"]
        window = (day_number("1905-01-01"), day_number("1906-12-31"))
        sparse = ["--from", "1905", "--to", "1906", "--edges", "visited,addressed,proposed,conversed"]
        values = []
        for db in ("generated.db", "offices.db"):
            chronicle = Chronicle(folder, db)
            level = "actor" if db == "generated.db" else "represented"
            more = ["--level", level]
            ties = chronicle.ties(level, CONTACTS)
            few = chronicle.ties(level, set(some))
            for directed in (False, True):
                central(chronicle, more, ties, directed)
                central(chronicle, [*more, "--edges", ",".join(some)], few, directed)
            values.append(communities(chronicle, more, ties))
            communities(chronicle, more, ties, 1.5)
            values.append(communities(chronicle, [*more, "--edges", "proposed"],
                                      chronicle.ties(level, {"proposed"})))
            narrow = Chronicle(folder, db, window)
            thin = narrow.ties(level, {"visited", "addressed", "proposed", "conversed"})
            components(narrow, [*sparse, *more], thin)
            paths(narrow, [*sparse, *more], thin, 12, chance)
            paths(chronicle, [*more, "--edges", ",".join(some)], few, 4, chance)
            ordered(narrow, [*sparse, *more], thin, 12, chance)
            reciprocity(chronicle, more, chronicle.ties(level, {"addressed"}))
            reciprocity(chronicle, [*more, "--edges", "addressed,proposed"],
                        chronicle.ties(level, {"addressed", "proposed"}))
            slices(folder, db, level)
        chronicle = Chronicle(folder, "offices.db")
        for level in ("actor", "represented", "state"):
            count = edges(chronicle, ["--level", level], chronicle.ties(level))
            check(count > 50, f"only {count} ties as {level}")
            edges(chronicle, ["--level", level, "--weight", "recency"], chronicle.ties(level),
                  recency(chronicle, 5))
        last = day_number("1911-12-31")
        window = Chronicle(folder, "offices.db", (None, last))
        edges(window, ["--to", "1911", "--weight", "recency", "--half-life", "0.5"], window.ties(),
              recency(window, 0.5, last))
        told = ", ".join(f"{ours:.4f} ({best:.4f})" for ours, best in values)
        data = pathlib.Path(os.environ.get("CHANCERY_DATA", "")) / "hsg-visits"
        if os.environ.get("CHANCERY_DATA") and data.is_dir():
            print(f"networks: {real(folder, data.parent)}")
        import networks
        print(f"networks: the answers to questions are NetworkX's ({networks.checks} comparisons); "
              f"modularity, and the best of ten: {told}")


if __name__ == "__main__":
    main()
