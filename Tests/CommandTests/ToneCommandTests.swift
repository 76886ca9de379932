import Foundation
import Testing

/// What `tone` and `dyads` print.
@Suite struct ToneCommandTests {
  private func room() throws -> Workroom {
    let room = try Workroom()
    _ = try room.chancery("import", "yaml", CampDavidTests.file.path)
    return room
  }

  @Test(arguments: [
    ("tone-egypt-israel.txt", ["tone", "egypt", "israel"]),
    (
      "tone-egypt-israel-ascii.txt",
      ["tone", "egypt", "israel", "--by", "quarter", "--ascii", "--width", "50"]
    ),
    ("tone-egypt-israel.csv", ["tone", "egypt", "israel", "--by", "year", "--format", "csv"]),
    ("tone-egypt-israel.json", ["tone", "egypt", "israel", "--by", "year", "--format", "json"]),
    ("tone-egypt-israel.svg", ["tone", "egypt", "israel", "--format", "svg"]),
    ("dyads.txt", ["dyads", "--format", "text", "--since", "1978-09", "--to", "1979"]),
    ("dyads.csv", ["dyads", "--level", "state", "--codes", "iso"]),
    ("dyads-undirected.jsonl", ["dyads", "--undirected", "--format", "jsonl", "--most", "3"]),
  ])
  func `A relation comes out as it has been looked at`(
    _ golden: String, _ arguments: [String]
  ) throws {
    let outcome = try room().run(arguments)
    #expect(outcome.status == 0, "\(outcome.err)")
    try expectGolden(outcome.out, golden)
  }

  /// The walk through docs/tone.md, in a room of its own.
  @Test func `The page's way to an answer about September 2001 can be gone`() throws {
    let page = try String(
      contentsOf: Workroom.package.appendingPathComponent("docs/tone.md"), encoding: .utf8)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "```console"))
    let end = try #require(lines[start...].firstIndex(of: "```"))
    let room = try Workroom()
    var out = ""
    for line in lines[(start + 1)..<end] where line.hasPrefix("$ ") {
      let outcome = try room.shell(String(line.dropFirst(2)))
      #expect(outcome.status == 0, "\(line): \(outcome.err)")
      out = outcome.out
    }
    let shown = lines[(start + 1)..<end].drop { !$0.hasPrefix("$ chancery tone") }.dropFirst()
    #expect(!shown.isEmpty)
    #expect(out == shown.map { $0 + "\n" }.joined(), "\(out)")
  }

  @Test func `Events that are not counted are named`() throws {
    let room = try Workroom.seeded()
    let bare = try room.chancery("tone", "russia", "nato")
    #expect(bare.contains("no event with a value"))
    #expect(bare.contains("6 events have no value") && bare.contains("2001-10-03-brussels"))
    _ = try room.chancery("edit", "2001-11-23-putin", "--code", "stance:friendly")
    #expect(try room.chancery("show", "2001-11-23-putin").contains("stance:+2: friendly"))
    _ = try room.chancery("meet", "2001", "--with", "russia,nato", "--code", "stance:1")
    let text = try room.chancery("tone", "russia", "nato")
    #expect(text.contains("+6.0  →"))
    #expect(text.contains("1 event not exact enough for months: 2001-russia"))
    #expect(text.contains("no turn can be told: that takes 6 values, and there are 1"))
    let data = try room.run(["tone", "russia", "nato", "--format", "csv"])
    #expect(data.err.contains("not exact enough for months"))
  }

  @Test func `What does not go together is refused`() throws {
    let room = try Workroom.seeded()
    for (arguments, words) in [
      (["tone", "russia", "russia"], "are the same actor"),
      (["tone", "russia", "nato", "--limit", "3"], "of the two that are named"),
      (["dyads", "--reverse"], "for a timeline"), (["dyads", "--most", "1"], "at least 2"),
      (["edit", "2001-11-23-putin", "--code", "stance:9"], "no stance “9”"),
    ] {
      let outcome = try room.run(arguments)
      #expect(outcome.status != 0 && outcome.err.contains(words), "\(arguments): \(outcome.err)")
    }
  }

  // MARK: Dyads

  /// The cells of a table, by their heads.
  private func rows(_ csv: String) -> [[String: String]] {
    let lines = csv.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let heads = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(heads, $0), uniquingKeysWith: { $1 }) }
  }

  @Test(arguments: [[], ["--undirected"]] as [[String]])
  func `The codebook has the columns of the table, and the page has the codebook`(
    _ options: [String]
  ) throws {
    let room = try Workroom.seeded()
    let csv = try room.run(["dyads"] + options).out
    let heads = try #require(csv.split(whereSeparator: \.isNewline).first).split(separator: ",")
    let codebook = try room.run(["dyads", "--codebook"] + options).out
    let columns = codebook.split(separator: "\n").dropFirst(2).map { line in
      line.split(separator: "|")[0].trimmingCharacters(in: CharacterSet(charactersIn: " `"))
    }
    #expect(columns == heads.map(String.init))
    let page = try String(
      contentsOf: Workroom.package.appendingPathComponent("docs/dyads.md"), encoding: .utf8)
    #expect(page.contains(codebook) || !options.isEmpty)
    let json = try room.run(["dyads", "--format", "jsonl"] + options).out
    let first = try #require(json.split(separator: "\n").first)
    let object = try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any]
    #expect(Set(try #require(object).keys).isSubset(of: Set(columns)))
  }

  @Test func `Rows without events are all there, and add nothing`() throws {
    let room = try room()
    let some = rows(try room.chancery("dyads", "--by", "year"))
    let outcome = try room.run(["dyads", "--by", "year", "--zeros"])
    let all = rows(outcome.out)
    func sum(_ rows: [[String: String]]) -> Int {
      rows.reduce(0) { $0 + (Int($1["events"] ?? "") ?? 0) }
    }
    #expect(sum(some) == sum(all) && sum(all) > 100)
    let actors = Set(some.compactMap { $0["a"] } + some.compactMap { $0["b"] })
    let years = Set(some.compactMap { $0["period"].flatMap { Int($0) } })
    let span = (years.max() ?? 0) - (years.min() ?? 0) + 1
    let most = actors.count * (actors.count - 1) * span
    #expect(outcome.err.contains("at most \(most) rows"))
    #expect(all.count <= most && all.count > most / 2)
    #expect(
      Set(all.map { "\($0["a"] ?? "") \($0["b"] ?? "") \($0["period"] ?? "")" }).count == all.count)
  }

  @Test func `A meeting of many is in the rows of all its pairs, and can be left out`() throws {
    let room = try Workroom.seeded()
    for name in ["one", "two", "three", "four"] {
      _ = try room.chancery("add", "actor", "state", name, "--ref", name)
    }
    _ = try room.chancery("meet", "2002-01-01", "--with", "one,two,three,four")
    _ = try room.chancery("meet", "2002-01-02", "--with", "one,two")
    let all = rows(try room.chancery("dyads", "--during", "2002"))
    #expect(all.count == 12)
    let pair = try #require(all.first { $0["a"] == "two" && $0["b"] == "one" })
    #expect(pair["events"] == "2" && pair["bilateral"] == "1" && pair["meetings"] == "2")
    let few = try room.run(["dyads", "--during", "2002", "--most", "3"])
    #expect(rows(few.out).count == 2)
    #expect(few.err.contains("1 event of more than 3 sides left out"))
  }
}
