import Foundation
import Testing

/// The reviewer, as it is called from a shell.
@Suite struct CheckCommandTests {
  /// A room in which somebody takes part after their death, and an event has no source.
  private func room() throws -> Workroom {
    let room = try Workroom()
    try room.write(
      """
      actors:
        - {ref: sadat, kind: person, names: [Anwar Sadat], existence: 1918-12-25/1981-10-06}
      events:
        - ref: late
          kind: meeting
          title: Late talks
          date: 1982-03-06
          participants: [sadat]
        - ref: fine
          kind: meeting
          title: Talks
          date: 1981-10-06
          participants: [sadat]
          exceptions:
            - {rule: uncited, reason: "everybody knows"}
      """, to: "late.yaml")
    let outcome = try room.run(["import", "yaml", "late.yaml"])
    try #require(outcome.status == 0, "\(outcome.err)")
    return room
  }

  @Test(arguments: [false, true])
  func `The seed is found to be in order, without a word`(further: Bool) throws {
    let room = try Workroom.seeded(further: further)
    let outcome = try room.run(["check"])
    #expect(outcome.status == 0 && outcome.out.isEmpty && outcome.err.isEmpty, "\(outcome)")
    #expect(try room.run(["check", "--format", "json"]).out == "[]\n")
    #expect(try room.run(["check", "--format", "jsonl"]).out.isEmpty)
  }

  @Test func `What it says of a real negotiation is so`() throws {
    let room = try Workroom()
    try room.chancery("import", "yaml", CampDavidTests.file.path)
    let outcome = try room.run(["check"])
    #expect(outcome.status == 3)
    try expectGolden(outcome.out, "camp-david-check.txt")
    #expect(outcome.err == "6 findings by 2 rules: 6 warnings\n")
  }

  @Test func `Findings come with status 3, and are counted beside the result`() throws {
    let room = try room()
    let outcome = try room.run(["check", "--width", "200"])
    #expect(outcome.status == 3)
    #expect(outcome.err == "3 findings by 2 rules: 1 error, 2 warnings\n")
    #expect(outcome.out.contains("but died on 6 October 1981."))
    #expect(
      outcome.out.contains("The life of Anwar Sadat") && !outcome.out.contains("\u{1B}"),
      "\(outcome.out)")
    let american = try room.run(["check", "--dates", "american", "--width", "200"])
    #expect(american.out.contains("died on October 6, 1981"))
    let lines = try room.run(["check", "--format", "csv"]).out.split(separator: "\r\n")
    #expect(lines.first == "rule,severity,sort,ref,name,finding,others" && lines.count == 4)
    let objects = try room.run(["check", "--format", "jsonl", "--rule", "outside-existence"])
    #expect(objects.status == 3 && objects.out.contains("\"ref\":\"sadat\""))
    let list = try room.run(["check", "--format", "json"]).out
    let array = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]]
    #expect(array?.count == 3)
  }

  @Test func `Rules are chosen and left out, records too`() throws {
    let room = try room()
    func rules(_ options: String...) throws -> [String] {
      let outcome = try room.run(["check", "--format", "csv"] + options)
      let rows = outcome.out.split(separator: "\r\n").dropFirst()
      #expect(outcome.status == (rows.isEmpty ? 0 : 3))
      return rows.map { String($0.prefix { $0 != "," }) }
    }
    #expect(try rules() == ["outside-existence", "uncited", "uncited"])
    #expect(try rules("--rule", "uncited") == ["uncited", "uncited"])
    #expect(try rules("--ignore", "uncited") == ["outside-existence"])
    #expect(try rules("--ignore", "uncited,outside-existence") == [])
    #expect(try rules("--rule", "uncited", "--ignore", "uncited") == [])
    #expect(try rules("late") == ["outside-existence", "uncited"])
    #expect(try rules("Sadat") == ["outside-existence", "uncited"])
    #expect(try rules("fine") == [])
  }

  @Test(arguments: [
    (["check", "--rule", "two-place"], "did you mean “two-places”?"),
    (["check", "--ignore", "office"], "“outside-office”"),
    (["check", "--rule", "xyzzy"], "see “chancery check --list”"),
    (["check", "--list", "--exceptions"], "exclude each other"),
    (["edit", "late", "--except", "two-place", "--because", "so"], "did you mean “two-places”?"),
    (["edit", "late", "--except", "two-places"], "--because TEXT"),
    (["edit", "late", "--because", "so"], "--except RULE"),
    (["edit", "late", "--except", "two-places", "--because", " "], "empty"),
  ])
  func `A wrong command line is refused with what would be right`(
    words: [String], advice: String
  ) throws {
    let room = try room()
    let before = try room.bytes("chancery.db")
    let outcome = try room.run(words)
    #expect(outcome.status == 64 && outcome.err.contains(advice), "\(outcome.err)")
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func `An exception is given, listed, taken away and carried along`() throws {
    let room = try room()
    try room.chancery(
      "edit", "late", "--except", "outside-existence,uncited", "--because", "a vision")
    #expect(try room.run(["check", "late"]).status == 0)
    try room.chancery("edit", "sadat", "--except", "uncited", "--because", "well known")
    #expect(try room.run(["check"]).status == 0)
    let list = try room.chancery("check", "--exceptions")
    #expect(list.contains("outside-existence  late    a vision"), "\(list)")
    #expect(list.contains("everybody knows") && list.contains("well known"))
    let some = try room.run(["check", "--exceptions", "--rule", "uncited", "--format", "csv"]).out
    #expect(some.split(separator: "\r\n").count == 4)
    // The reason is replaced, and the change is one.
    try room.chancery("edit", "late", "--except", "uncited", "--because", "seen by all")
    let taken = try room.chancery("check", "--exceptions", "late", "--format", "csv")
    #expect(taken.contains("seen by all") && taken.contains("a vision"))
    #expect(taken.split(separator: "\r\n").count == 3, "\(taken)")
    let yaml = try room.chancery("export", "yaml")
    try room.write(yaml, to: "copy.yaml")
    try room.chancery("--db", "copy.db", "import", "yaml", "copy.yaml")
    #expect(try room.run(["--db", "copy.db", "check"]).status == 0)
    try room.chancery("edit", "late", "--drop-except", "outside-existence")
    #expect(try room.run(["check", "--rule", "outside-existence"]).status == 3)
    let gone = try room.run(["edit", "late", "--drop-except", "outside-existence"])
    #expect(gone.status == 1 && gone.err.contains("no exception"), "\(gone.err)")
    // What was put right needs its exception no more.
    try room.chancery("edit", "late", "--except", "outside-existence", "--because", "a vision")
    try room.chancery("edit", "late", "--date", "1981")
    let idle = try room.run(["check"])
    #expect(idle.status == 3 && idle.out.contains("has an exception to outside-existence"))
  }

  @Test func `Every rule is listed, and told of in the documentation`() throws {
    let room = try Workroom()
    let rows = try room.chancery("check", "--list", "--format", "csv").split(separator: "\r\n")
    let listed = rows.dropFirst().map { row in
      row.split(separator: ",").prefix(2).joined(separator: " ")
    }
    #expect(listed.count > 20)
    let text = try String(
      contentsOf: Workroom.package.appendingPathComponent("docs/checks.md"), encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    let told = lines.indices.compactMap { index -> String? in
      guard let name = lines[index].wholeMatch(of: #/### `([a-z-]+)`/#)?.1 else { return nil }
      let severity = lines[index + 1].firstMatch(of: #/^\*(Error|Warning)\.\*/#)?.1 ?? ""
      return "\(name) \(severity.lowercased())"
    }
    #expect(told == listed)
    let page = try room.chancery("check", "--list", "--width", "120")
    for rule in listed { #expect(page.contains(rule.split(separator: " ")[0])) }
    #expect(try room.run(["check", "--list", "--rule", "circle"]).out.contains("circle"))
  }

  @Test func `Leads are looked at where that is asked for`() throws {
    let room = try room()
    try room.chancery("add", "event", "1990", "A rumour", "--who", "sadat", "--lead")
    #expect(try !room.run(["check"]).out.contains("A rumour"))
    #expect(try room.run(["check", "--leads"]).out.contains("A rumour"))
  }
}
