import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `graph` from the shell: its formats, its cuts and its slices.
@Suite struct NetworkCommandTests {
  private static let formats = [
    "dot", "svg", "png", "pdf", "gexf", "graphml", "json", "csv", "mermaid", "cytoscape",
  ]

  /// What the result of each format begins with.
  private static let beginnings = [
    "dot": "// ", "svg": "<?xml", "png": "\u{FFFD}PNG", "pdf": "%PDF", "gexf": "<?xml",
    "graphml": "<?xml", "json": "{\n", "csv": "from,to,", "mermaid": "---\n", "cytoscape": "{\n",
  ]

  @Test(arguments: formats)
  func `Every format is written, also of nothing`(_ format: String) throws {
    let room = try Workroom.seeded(further: true)
    let beginning = try #require(Self.beginnings[format])
    for filter in [[], ["--from", "2050"], ["--bipartite"], ["--bipartite", "--from", "2050"]] {
      let outcome = try room.run(["graph", "--format", format] + filter)
      #expect(outcome.status == 0, "\(filter): \(outcome.err)")
      #expect(outcome.out.hasPrefix(beginning), "\(outcome.out.prefix(100))")
      let isEmpty = filter.contains { $0.allSatisfy(\.isNumber) }
      #expect(outcome.err.contains("no event fits: the graph is empty") == isEmpty)
      if ["json", "cytoscape"].contains(format) {
        let object = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8))
        let top = try #require(object as? [String: Any])
        #expect((top["nodes"] ?? top["elements"]) != nil)
      }
      if ["gexf", "graphml", "svg"].contains(format) {
        let document = try XMLDocument(data: Data(outcome.out.utf8))
        #expect(document.rootElement() != nil)
      }
      if format == "dot" {
        try room.write(outcome.out, to: "graph.dot")
        #expect(try room.shell("dot -Tsvg graph.dot > graph.svg").status == 0)
      }
    }
  }

  @Test(arguments: ["svg", "png", "pdf", "gexf", "json", "csv"])
  func `A series goes with some formats`(_ format: String) throws {
    let room = try Workroom.seeded(further: true)
    for filter in [["--from", "2000", "--to", "2002"], ["--from", "2050"]] {
      let outcome = try room.run(["graph", "--every", "year", "--format", format] + filter)
      #expect(outcome.status == 0, "\(outcome.err)")
      #expect(!outcome.out.isEmpty)
      if format == "csv", filter.count > 2 {
        let slices = Set(outcome.out.split(separator: "\r\n").dropFirst().map { $0.prefix(4) })
        #expect(slices.contains("2001") && slices.isSubset(of: ["2000", "2001", "2002"]))
        #expect(outcome.out.contains("2001,putin,robertson,"))
      }
    }
  }

  @Test(arguments: ["dot", "graphml", "mermaid", "cytoscape"])
  func `With the others it is refused`(_ format: String) throws {
    let room = try Workroom.seeded(further: true)
    let outcome = try room.run(["graph", "--every", "year", "--format", format])
    #expect(outcome.status == 64 && outcome.out.isEmpty)
    #expect(outcome.err.contains("--every goes with --format svg, png, pdf, gexf, json or csv"))
    let named = try room.run(["graph", "--every", "year", "-o", "x.\(format)"])
    #expect(named.status == 64 && !named.err.contains("wrote"))
  }

  @Test func `Too many slices are refused, and undated events are told of`() throws {
    let room = try Workroom.seeded(further: true)
    let many = try room.run(["graph", "--every", "day", "--from", "1000", "--format", "csv"])
    #expect(many.status == 1 && many.out.isEmpty && many.err.contains("take longer slices"))
    try room.chancery("meet", "2001-09-12", "--with", "putin,robertson", "--ref", "one")
    try room.chancery("add", "event", "undated", "A rumour", "--who", "putin", "--ref", "two")
    let outcome = try room.run(["graph", "--every", "year", "--format", "csv"])
    #expect(outcome.status == 0)
    #expect(outcome.err.contains("1 event without a day left out: they lie in no year"))
  }

  @Test func `The file's name says as what`() throws {
    let room = try Workroom.seeded(further: true)
    for (name, beginning) in [
      ("a.gv", "// "), ("a.SVG", "<?xml"), ("a.gexf", "<?xml"), ("a.mmd", "---"), ("a.cyjs", "{"),
      ("a.csv", "from,to"), ("a.json", "{"), ("a.pdf", "%PDF"),
    ] {
      let outcome = try room.run(["graph", "--output", name])
      #expect(outcome.status == 0 && outcome.out.isEmpty, "\(outcome.err)")
      #expect(String(decoding: try room.bytes(name), as: UTF8.self).hasPrefix(beginning), "\(name)")
    }
    try room.chancery("graph", "--format", "csv", "-o", "table.txt")
    #expect(try room.bytes("table.txt") == room.bytes("a.csv"))
    for name in ["a.xyz", "plain"] {
      let outcome = try room.run(["graph", "-o", name])
      #expect(outcome.status == 64 && outcome.err.contains("does not say as what"))
    }
    let own = try room.run(["graph", "--format", "csv", "-o", "chancery.db"])
    #expect(own.status == 1 && own.err.contains("belongs to the chronicle"))
  }

  /// The ends and kinds of a graph's ties.
  private func ties(_ room: Workroom, _ arguments: String...) throws -> [String] {
    let outcome = try room.run(["graph", "--format", "csv"] + arguments)
    #expect(outcome.status == 0, "\(outcome.err)")
    return outcome.out.split(separator: "\r\n").dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[4]) \(cells[0]) \(cells[1])"
    }
  }

  @Test func `The network of a day has what can lie on it, and what held then`() throws {
    let room = try Workroom.seeded(further: true)
    let found = try ties(room, "--on", "2001-10-03")
    #expect(found.contains("met putin robertson") && found.contains("office putin russia"))
    #expect(!found.contains { $0.hasPrefix("addressed") })
    #expect(try ties(room, "--during", "2001-10-03") == found)
    let both = try room.run(["graph", "--on", "2001-10-03", "--during", "2001"])
    #expect(both.status == 64 && both.err.contains("give one date"))
  }

  @Test func `Cuts leave what they say`() throws {
    let room = try Workroom.seeded(further: true)
    #expect(
      try ties(room, "--around", "Sergei Ivanov", "--edges", "met") == ["met ivanov robertson"])
    #expect(
      try Set(ties(room, "--around", "ivanov", "--depth", "2", "--edges", "met,addressed")) == [
        "met ivanov robertson", "met igor-ivanov robertson", "met putin robertson",
        "addressed robertson putin",
      ])
    #expect(try ties(room, "--min-weight", "2", "--edges", "met") == ["met putin robertson"])
    #expect(try ties(room, "--top", "2") == ["office robertson nato"])
    #expect(
      try ties(room, "--bipartite", "--top", "1").allSatisfy { $0.hasPrefix("took-part robertson") }
    )
    #expect(try !ties(room, "--bipartite", "--top", "1").isEmpty)
  }

  @Test func `Where nothing is left, that is said`() throws {
    let room = try Workroom.seeded(further: true)
    let light = try room.run(["graph", "--edges", "met", "--min-weight", "99", "--format", "csv"])
    #expect(light.status == 0 && light.err.contains("nothing is left of the network"))
    let rolled = try room.run([
      "graph", "--around", "putin", "--level", "represented", "--format", "csv",
    ])
    #expect(rolled.status == 0 && rolled.err.contains("“putin” counts as russia"))
  }

  @Test(arguments: [
    (["--edges", "hated"], "no kind of tie “hated”; there are met, conversed, visited, addressed"),
    (["--edges", "took-part"], "no kind of tie “took-part”"), (["--edges", ","], "name a kind"),
    (["--depth", "0"], "at least 1"), (["--top", "0"], "at least 1"),
    (["--half-life", "0"], "a number of years above 0"), (["--min-weight", "nan"], "a number"),
    (["--bipartite", "--edges", "met"], "--bipartite does not go with --edges\n"),
    (
      ["--bipartite", "--min-weight", "2", "--weight", "recency"],
      "--bipartite does not go with --weight and --min-weight\n"
    ),
    (
      ["--bipartite", "--every", "year", "--format", "csv"],
      "--every does not go with --bipartite\n"
    ),
    (["--every", "century"], "century"), (["--layout", "neato", "--format", "csv"], "--layout"),
    (["--mixed"], "--mixed goes with"), (["--level", "planet"], "planet"),
  ])
  func `What is wrong is refused with what there is`(_ arguments: [String], _ words: String) throws
  {
    let outcome = try Workroom.seeded(further: true).run(["graph"] + arguments)
    #expect(outcome.status == 64 && outcome.out.isEmpty)
    #expect(outcome.err.contains(words), "\(outcome.err)")
  }

  @Test func `The same input gives the same bytes`() throws {
    let room = try Workroom.seeded(further: true)
    for format in Self.formats {
      let once = try room.shell("chancery graph --format \(format) 2>/dev/null | cksum").out
      #expect(try room.shell("chancery graph --format \(format) 2>/dev/null | cksum").out == once)
    }
  }
}
