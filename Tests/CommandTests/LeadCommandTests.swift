import Foundation
import Testing

/// Leads at the command line: found, settled, and kept out of everything else.
@Suite struct LeadCommandTests {
  /// A room with three leads: one that repeats an event, one at the end of the month, a visit.
  private func room() throws -> Workroom {
    let room = try Workroom.seeded()
    try room.chancery("add", "source", "A machine's set", "--ref", "gdelt")
    let source = ["--lead", "--source", "gdelt"]
    try room.run(
      ["meet", "2001-10-03", "--with", "putin,robertson", "--at", "Brussels"] + source)
    try room.run(
      ["meet", "2001-10-31", "Walkabout in Brussels", "--with", "putin,ivanov"] + source)
    try room.run(
      [
        "add", "visit", "2002-05-05", "Walkabout", "--with", "robertson:visitor", "--host",
        "russia",
      ]
        + source)
    return room
  }

  @Test func leadsAreListedAndSettledOneByOne() throws {
    let room = try room()
    try expectGolden(try room.chancery("list", "leads"), "list-leads.txt")
    #expect(try room.refs("--status", "lead") == room.refs("--leads", "--status", "lead"))
    #expect(try room.refs("--status", "lead").count == 3)
    let twin = try room.run(["confirm", "e19"])
    #expect(twin.status == 0 && twin.out == "e19\n" || twin.out == "2001-10-03-brussels-b\n")
    #expect(
      twin.err.contains(
        "2001-10-03-brussels-b repeats 2001-10-03-brussels, it seems")
        && twin.err.contains("chancery merge 2001-10-03-brussels-b 2001-10-03-brussels"))
    let again = try room.run(["confirm", "e19"])
    #expect(again.out.isEmpty && again.err.contains("confirmed already"))
    try room.chancery("reject", "e20", "--because", "Called off.")
    #expect(try room.chancery("show", "e20").contains("Rejected: Called off."))
    #expect(try room.refs("--status", "rejected").count == 1)
    #expect(!(try room.refs("--leads").contains("2001-10-31-putin")))
    try room.chancery("confirm", "e20")
    #expect(!(try room.chancery("show", "e20").contains("Called off.")))
    let why = try room.shell("sqlite3 chancery.db \"SELECT why FROM change WHERE why <> ''\"")
    #expect(why.out == "Called off.\n")
  }

  @Test func aFilterSettlesLeadsAloneAsOneChange() throws {
    let room = try room()
    let changes = "sqlite3 chancery.db 'SELECT count(*) FROM change'"
    let before = try #require(Int(try room.shell(changes).out.trimmingCharacters(in: .newlines)))
    let bytes = try room.bytes("chancery.db")
    let tried = try room.run(["confirm", "--to", "2001", "--dry-run"])
    #expect(tried.err.contains("2 events would be confirmed"), "\(tried.err)")
    #expect(try room.bytes("chancery.db") == bytes)
    let done = try room.run(["confirm", "--to", "2001"])
    #expect(done.status == 0 && done.err.contains("2 events confirmed"), "\(done.err)")
    #expect(done.out.split(separator: "\n").count == 2)
    #expect(try room.shell(changes).out == "\(before + 1)\n")
    let rest = try room.run(["reject", "--leads", "--source", "gdelt"])
    #expect(rest.err.contains("1 event rejected"))
    #expect(try room.refs("--status", "rejected") == ["2002-05-05-robertson"])
    #expect(try room.run(["reject", "--leads"]).err.contains("no lead to settle"))
    #expect(try room.refs().count == 20, "what was settled before stays as it is")
  }

  @Test(
    arguments: [
      ([], 64, "--leads means every lead"), (["e1", "--leads"], 64, "not both"),
      (["putin"], 1, "is an actor"), (["e99"], 1, "no event"),
      (["--status", "doubtful"], 64, "lead, confirmed, rejected"),
      // What chooses nothing would settle every lead.
      (["--all-accounts"], 64, "--leads means every lead"),
      (["--include-private"], 64, "--leads means every lead"),
      (["--status", "rejected"], 64, "leave --status out"),
      (["--leads", "--known-at", "2001"], 64, "--known-at"),
    ] as [([String], Int32, String)])
  func whatCannotBeSettledIsSaid(_ words: [String], _ status: Int32, _ message: String) throws {
    let room = try Workroom.seeded()
    for command in ["confirm", "reject"] {
      let outcome = try room.run([command] + words)
      #expect(outcome.status == status && outcome.err.contains(message), "\(outcome.err)")
    }
  }

  @Test(arguments: [
    ["timeline"], ["timeline", "--format", "csv"], ["graph"], ["graph", "--format", "json"],
    ["brief", "putin", "ivanov"], ["contacts", "putin"], ["contacts", "--pairs"],
    ["itinerary", "robertson"], ["promises"], ["compare", "2001-10-03-brussels"],
    ["search", "Walkabout"], ["export", "yaml", "--from", "2001"], ["show", "putin"],
    ["show", "robertson"], ["show", "brussels"],
  ])
  func leadsStayOutUnlessAskedFor(_ command: [String]) throws {
    let room = try room()
    let outcome = try room.run(command)
    #expect(outcome.status == 0, "\(outcome.err)")
    for word in ["Walkabout", "31 Oct", "2001-10-31", "2002-05-05", "brussels-b"] {
      #expect(!outcome.out.contains(word), "\(word)")
    }
  }

  @Test func whatIsCountedIsSettledAndWhatIsExportedWholeHasEverything() throws {
    let room = try room()
    let stats = try room.chancery("stats")
    #expect(stats.contains("leads") && !stats.contains("2002"))
    #expect(try room.chancery("export", "yaml").contains("Walkabout"))
    #expect(try room.chancery("timeline", "--leads").contains("lead [2]"))
  }
}
