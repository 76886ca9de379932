import Foundation
import Testing

/// Questions to networks from the shell.
@Suite struct NetworkQuestionTests {
  @Test(arguments: [
    ("network-diff.txt", ["graph", "diff", "1990", "2001", "--edges", "met,office"]),
    ("network-path.txt", ["path", "putin", "Sergei Ivanov"]),
    ("network-path.csv", ["path", "putin", "ivanov", "--any-order", "--format", "csv"]),
    ("network-neighbours.txt", ["neighbours", "robertson"]),
    ("network-neighbours.json", ["neighbours", "putin", "--depth", "2", "--format", "json"]),
    ("network-central.txt", ["central", "--by", "betweenness"]),
    ("network-central.csv", ["central", "--level", "represented", "--format", "csv"]),
    ("network-communities.txt", ["communities"]),
    ("network-components.csv", ["communities", "--components", "--format", "csv"]),
    ("network-reciprocity.txt", ["reciprocity"]),
    ("network-reciprocity.json", ["reciprocity", "--level", "represented", "--format", "json"]),
  ])
  func `Answers come out as they have been looked at`(
    _ golden: String, _ arguments: [String]
  ) throws {
    let room = try Workroom.seeded(further: true)
    let outcome = try room.run(arguments)
    #expect(outcome.status == 0, "\(outcome.err)")
    try expectGolden(outcome.out, golden)
  }

  /// Five who met one after the other, and words that went one way.
  private func room() throws -> Workroom {
    let room = try Workroom()
    try room.chancery("init")
    for name in ["anna", "bert", "carl", "dora", "emil", "fritz", "gustav"] {
      try room.chancery("add", "actor", "person", name.capitalized, "--ref", name)
    }
    try room.chancery("add", "actor", "state", "Utopia", "--ref", "utopia")
    for (date, who) in [
      ("2001-01-01", "anna,bert"), ("2001-02-01", "bert,carl"), ("2001-01-15", "carl,dora"),
    ] { try room.chancery("meet", date, "--with", who) }
    try room.chancery("say", "2001-03-01", "A word", "--by", "dora", "--to", "emil")
    try room.chancery("add", "tenure", "fritz", "Envoy", "--of", "utopia")
    try room.chancery("add", "tenure", "gustav", "Envoy", "--of", "utopia")
    try room.chancery("meet", "2001-04-01", "--with", "fritz,gustav")
    return room
  }

  private func chain(_ room: Workroom, _ arguments: String...) throws -> String {
    let outcome = try room.run(["path"] + arguments)
    guard outcome.status == 0 else { return "\(outcome.status): \(outcome.err)" }
    return String(outcome.out.split(separator: "\n")[0])
  }

  @Test func `A chain runs with time unless it need not`() throws {
    let room = try room()
    #expect(try chain(room, "anna", "carl") == "1 Anna — Bert — Carl")
    let back = try chain(room, "carl", "anna")
    #expect(back.hasPrefix("1: ") && back.contains("no chain of contacts leads from"))
    #expect(back.contains("--any-order"))
    #expect(try chain(room, "carl", "anna", "--any-order") == "1 Carl — Bert — Anna")
    #expect(try chain(room, "anna", "dora", "--any-order") == "1 Anna — Bert — Carl — Dora")
    #expect(try chain(room, "anna", "dora").hasPrefix("1: "))
    #expect(try chain(room, "dora", "bert") == "1 Dora — Carl — Bert")
    // No other order helps those whom nothing ties.
    let apart = try chain(room, "anna", "fritz")
    #expect(apart.hasPrefix("1: ") && !apart.contains("--any-order"))
  }

  @Test func `Words go from the speaker to the addressee`() throws {
    let room = try room()
    #expect(try chain(room, "carl", "emil", "--directed") == "1 Carl — Dora — Emil")
    #expect(try chain(room, "emil", "dora") == "1 Emil — Dora")
    let back = try chain(room, "emil", "dora", "--directed")
    #expect(back.hasPrefix("1: ") && !back.contains("--any-order"))
    #expect(try chain(room, "emil", "dora", "--directed", "--any-order").hasPrefix("1: "))
  }

  @Test func `An event that ties two in several ways is one`() throws {
    let room = try room()
    try room.chancery("meet", "2001-05-01", "--with", "anna:signatory,emil:signatory")
    for order in [[], ["--any-order"]] {
      let row = try room.run(["path", "anna", "emil", "--format", "csv"] + order).out
      #expect(row.contains(",met,") && row.hasSuffix(",0\r\n"), "\(row)")
    }
  }

  @Test(arguments: [
    (["path", "anna", "anna"], 1, "are the same actor"),
    (["path", "anna", "nobody"], 1, "no actor “nobody”"),
    (["path", "utopia", "anna"], 1, "“utopia” is tied to nobody in these events"),
    (["path", "anna", "bert", "--from", "2005"], 1, "is tied to nobody"),
    (["path", "anna", "fritz", "--level", "represented"], 1, "may count as the one it represents"),
    (["path", "anna", "bert", "--edges", "met,office"], 64, "no contacts in time"),
    (["path", "anna", "bert", "--edges", "OFFICE"], 64, "no contacts in time"),
    (["path", "anna", "bert", "--by-weight"], 64, "--by-weight goes with --any-order"),
    (["path", "anna", "bert", "--chains", "0"], 64, "at least 1"), (["path", "anna"], 64, "<b>"),
    (["neighbours", "nobody"], 1, "no actor “nobody”"),
    (["neighbours", "utopia"], 1, "is tied to nobody"),
    (["central", "--by", "beauty"], 64, "beauty"), (["central", "--rows", "0"], 64, "at least 1"),
    (["central", "--pivots", "0"], 64, "at least 1"),
    (["communities", "--resolution", "0"], 64, "a number above 0"),
    (["communities", "--resolution", "1e308"], 64, "at most 1000"),
    (["communities", "--resolution", "nan"], 64, "at most 1000"),
    (["communities", "--components", "--resolution", "2"], 64, "goes with communities"),
    (["graph", "diff", "1990"], 64, "<to>"), (["graph", "diff", "1990", "never"], 1, "never"),
    (["graph", "diff", "1990", "2001", "--from", "1980"], 64, "leave --from"),
    (["graph", "diff", "1990", "2001", "--on", "1980"], 64, "leave --on out"),
    (["graph", "diff", "1990", "2001", "--format", "gexf"], 64, "as text, csv or json"),
    (["graph", "diff", "1990", "2001", "--bipartite"], 64, "a difference is not drawn"),
    (["graph", "diff", "1990", "2001", "-o", "x.csv"], 64, "a difference is not drawn"),
    (["reciprocity", "--edges", "x"], 64, "no kind of tie"),
    (["reciprocity", "--edges", "visited,met"], 64, "“met” has no direction"),
    (["neighbours", "anna", "--from", "2050"], 1, "Error: “anna” is tied to nobody"),
    (["path", "anna", "bert", "--from", "2050"], 1, "Error: “anna” is tied to nobody"),
  ])
  func `What is wrong is said`(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let outcome = try room().run(arguments)
    #expect(outcome.status == status && outcome.out.isEmpty, "\(outcome.status) \(outcome.out)")
    #expect(outcome.err.contains(words), "\(outcome.err)")
    // One cause, one message.
    #expect(outcome.err.hasPrefix("Error: "), "\(outcome.err)")
  }

  @Test func `Parties that are one actor are said to be`() throws {
    let room = try room()
    let once = try room.run(["meet", "2001-05-03", "--with", "anna,anna"])
    #expect(once.err.contains("anna takes that part already"), "\(once.err)")
    #expect(once.err.contains("this one has 1"), "\(once.err)")
    let twice = try room.run(["meet", "2001-05-03", "--with", "anna,anna:chair"])
    #expect(twice.err.contains("all of this one are the same actor, anna"), "\(twice.err)")
    #expect(try room.run(["meet", "2001-05-04", "--with", "anna"]).err.contains("this one has 1"))
  }

  @Test func `A share has one decimal`() throws {
    let room = try room()
    try room.chancery("say", "2001-03-02", "A word", "--by", "emil", "--to", "dora")
    try room.chancery("say", "2001-03-02", "A word", "--by", "emil", "--to", "anna")
    #expect(try room.run(["reciprocity"]).err == "66.7 % of the ties are returned\n")
  }

  @Test(arguments: ["central", "communities", "reciprocity"])
  func `Nothing has an answer, too`(_ command: String) throws {
    let room = try room()
    for (format, expected) in [("text", ""), ("json", "[]\n")] {
      let outcome = try room.run([command, "--from", "2050", "--format", format])
      #expect(outcome.status == 0 && outcome.out == expected)
      #expect(outcome.err == "nobody is tied to anybody in these events\n")
    }
    let csv = try room.chancery(command, "--from", "2050", "--format", "csv")
    #expect(csv.split(separator: "\r\n").count == 1)
  }

  @Test func `A difference tells what is new, gone, more and less`() throws {
    let room = try room()
    try room.chancery("meet", "2002-01-01", "--with", "anna,bert")
    try room.chancery("meet", "2002-01-02", "--with", "anna,bert")
    try room.chancery("meet", "2002-01-03", "--with", "anna,gustav")
    let outcome = try room.run([
      "graph", "diff", "2001", "2002", "--format", "csv", "--edges", "met",
    ])
    let rows = outcome.out.split(separator: "\r\n").dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[1])"
    }
    #expect(
      rows.filter { $0.hasSuffix("met") } == [
        "new met", "gone met", "gone met", "gone met", "more met",
      ])
    #expect(outcome.err.contains("1 heavier"))
    let back = try room.run(["graph", "diff", "2002", "2001", "--edges", "met"])
    #expect(back.err.contains("1 lighter"))
    let same = try room.run(["graph", "diff", "2001", "2001", "--format", "json"])
    #expect(same.status == 0 && same.out == "[]\n")
  }
}
