import Foundation
import Testing

/// What is private is in nothing that is published, nor is anything that leads to it.
@Suite struct PrivacyTests {
  private func room() throws -> Workroom {
    let room = try Workroom()
    let file = Workroom.package.appendingPathComponent("Tests/CommandTests/Fixtures/private.yaml")
    let outcome = try room.run(["import", "yaml", file.path])
    try #require(outcome.status == 0, "\(outcome.err)")
    return room
  }

  /// Every command that prints what may be published, in every form.
  private static let commands: [[String]] = [
    ["timeline"], ["timeline", "--width", "140"], ["timeline", "--format", "markdown", "--notes"],
    ["timeline", "--format", "latex"], ["timeline", "--format", "plain", "--notes"],
    ["timeline", "--format", "csv"], ["timeline", "--format", "json"],
    ["timeline", "--format", "jsonl"], ["timeline", "--actor", "brown"],
    ["timeline", "--actor", "arcadia", "--format", "jsonl"], ["timeline", "--place", "town"],
    ["timeline", "--between", "brown", "green"], ["timeline", "--date-role", "learnt"],
    ["timeline", "--leads", "--reverse", "--todays-names"], ["timeline", "--known-at", "change:1"],
    ["timeline", "--from", "1990", "--to", "2010"], ["timeline", "--about", "arcadia"],
    ["timeline", "--compact"], ["timeline", "--by", "actor"],
    ["timeline", "--by", "topic", "--format", "plain"], ["on-this-day", "2000-05-04"],
    ["interval", "opened", "open-meeting"],
    ["graph"], ["graph", "--format", "json"], ["graph", "--format", "gexf"],
    ["graph", "--format", "graphml"], ["graph", "--format", "csv"], ["graph", "--format", "svg"],
    ["graph", "--format", "mermaid"], ["graph", "--format", "cytoscape"],
    ["graph", "--bipartite"], ["graph", "--level", "represented", "--format", "csv"],
    ["graph", "--every", "year", "--format", "csv"],
    ["graph", "--every", "month", "--format", "svg"],
    ["graph", "--fold-predecessors", "--format", "json"],
    ["graph", "diff", "1990", "2001"], ["graph", "diff", "1990", "2001", "--format", "json"],
    ["path", "brown", "green"], ["path", "brown", "green", "--any-order", "--format", "csv"],
    ["path", "brown", "green", "--format", "json"], ["neighbours", "brown"],
    ["neighbours", "brown", "--depth", "3", "--format", "csv"], ["central"],
    ["central", "--format", "json"], ["central", "--level", "represented", "--format", "csv"],
    ["communities"], ["communities", "--format", "csv"],
    ["communities", "--components", "--format", "json"],
    ["reciprocity", "--edges", "addressed"],
    ["reciprocity", "--edges", "addressed", "--format", "csv"],
    ["export", "yaml"], ["export", "jsonl"],
    ["export", "yaml", "--actor", "brown"], ["export", "sql"], ["export", "plover"],
    ["export", "ftm"], ["export", "gramps"], ["export", "rdf"],
    ["export", "ftm", "--actor", "brown"],
    ["export", "bibtex"], ["export", "ris"], ["export", "csl"], ["datasette"],
    ["brief", "brown", "green"],
    ["brief", "brown", "green", "--format", "json"], ["contacts", "brown"],
    ["contacts", "arcadia", "--format", "json"], ["contacts", "--pairs", "--format", "csv"],
    ["itinerary", "brown"], ["itinerary", "brown", "--format", "json"], ["promises"],
    ["promises", "--format", "csv"], ["promises", "--format", "jsonl"],
    ["compare", "open-meeting"], ["compare", "open-meeting", "--format", "json"],
    ["search", "small", "--format", "jsonl"], ["stats"],
    ["stats", "--format", "json"], ["errata", "change:0"],
    ["errata", "change:0", "--format", "markdown"],
    ["tone", "brown", "green"], ["tone", "brown", "arcadia", "--format", "csv"],
    ["tone", "brown", "green", "--format", "json"], ["tone", "brown", "green", "--format", "svg"],
    ["dyads"], ["dyads", "--level", "actor", "--format", "jsonl"],
    ["dyads", "--zeros", "--format", "text"],
  ]

  @Test(arguments: commands)
  func nothingPrivateIsInWhatIsPublished(_ command: [String]) throws {
    let outcome = try room().run(command)
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(!outcome.out.lowercased().contains("quillfeather"), "\(outcome.out)")
    #expect(!outcome.err.lowercased().contains("quillfeather"), "\(outcome.err)")
    // There is something to be seen all the same.
    #expect(!outcome.out.isEmpty, "\(command)")
  }

  @Test func nothingPrivateIsInASiteNorInTheNamesOfItsFiles() throws {
    let room = try room()
    let outcome = try room.run(["publish", "site"])
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(outcome.err.contains("withheld as private: 2 events, 2 actors, 1 source"))
    let found = try room.shell("grep -ril quillfeather site; find site | grep -i quillfeather").out
    #expect(found.isEmpty, "\(found)")

    // Planted in public words, nothing is published at all.
    _ = try room.chancery("edit", "open-meeting", "--summary", "Quillfeather came, too.")
    let refused = try room.run(["publish", "other"])
    #expect(refused.status == 1 && refused.err.contains("is private; nothing was written"))
    #expect(try room.shell("ls -A other .other.* 2>/dev/null").out.isEmpty)
  }

  @Test func whatIsWithheldIsToldAndCanBeLetIn() throws {
    let room = try room()
    let outcome = try room.run(["export", "yaml"])
    #expect(outcome.err.contains("withheld as private: 2 events, 2 actors, 1 source"))
    #expect(outcome.out.contains("Source withheld"))
    #expect(outcome.out.contains("derives-from: [withheld-2]"))
    let whole = try room.chancery("export", "yaml", "--include-private")
    for line in try String(
      contentsOf: Workroom.package.appendingPathComponent(
        "Tests/CommandTests/Fixtures/private.yaml"), encoding: .utf8
    ).split(separator: "\n") where line.hasPrefix("    title: ") { #expect(whole.contains(line)) }
    // What was let in comes in again, and out the same.
    try room.write(whole, to: "whole.yaml")
    _ = try room.chancery("--db", "again.db", "import", "yaml", "whole.yaml")
    #expect(try room.chancery("--db", "again.db", "export", "yaml", "--include-private") == whole)
    // So does what is published.
    try room.write(outcome.out, to: "public.yaml")
    _ = try room.chancery("--db", "public.db", "import", "yaml", "public.yaml")
    #expect(try room.chancery("--db", "public.db", "export", "yaml") == outcome.out)
  }

  @Test func whatHangsOnThePrivateIsThereWithoutIt() throws {
    let room = try room()
    let refs = try room.refs()
    #expect(refs == ["opened", "undated-one", "open-meeting", "joint-words"])
    let all = try room.refs("--include-private")
    #expect(
      Set(all) == [
        "opened", "quillfeather-dinner", "open-meeting", "quillfeather-says", "joint-words",
        "undated-one",
      ])
    #expect(try room.chancery("timeline").contains("Brown and Green"))
    #expect(try room.chancery("compare", "open-meeting").contains("withheld"))
    // The one who is private is not to be asked for.
    let asked = try room.run(["timeline", "--actor", "quillfeather"])
    #expect(asked.status == 1 && asked.err.contains("no actor"))
    // What is said of a name says nothing of whether there is such a private one.
    let hint = "(private records are found with --include-private)"
    #expect(asked.err.contains(hint))
    #expect(try room.run(["timeline", "--actor", "nobody-known"]).err.contains(hint))
    let open = try Workroom.seeded()
    #expect(try !open.run(["timeline", "--actor", "nobody-known"]).err.contains("private"))
    // Nor found by the words that only the hidden part of a record has.
    #expect(try room.run(["timeline", "--text", "Quillfeather"]).err.contains("no event fits"))
  }

  @Test(arguments: [
    ["--title", "Brown meets Jonah Quillfeather"], ["--summary", "with jonah\nquillfeather"],
    ["--short", "QUILLFEATHER SENIOR'S"],
  ])
  func aPrivateNameInPublicWordsStopsTheExport(_ edit: [String]) throws {
    let room = try room()
    _ = try room.run(["edit", "open-meeting"] + edit)
    for command in [["export", "yaml"], ["export", "jsonl"]] {
      let outcome = try room.run(command)
      #expect(outcome.status == 1 && outcome.out.isEmpty, "\(command) \(edit)")
      #expect(outcome.err.contains("is private; nothing was written"), "\(outcome.err)")
      let advice = try #require(outcome.err.firstMatch(of: #/“(chancery search .*?)”, and/#)?.1)
      #expect(try room.shell(String(advice)).out.contains("open-meeting"), "\(advice)")
      #expect(try room.run(command + ["--include-private"]).status == 0)
    }
  }

  @Test func recordsAreMadePrivateAndPublic() throws {
    let room = try Workroom.seeded()
    _ = try room.chancery("edit", "felgenhauer", "--private", "--private-note", "a friend")
    #expect(try !room.chancery("timeline").contains("Felgenhauer"))
    #expect(try room.chancery("show", "felgenhauer").contains("a friend"))
    _ = try room.chancery("edit", "felgenhauer", "--public", "--drop", "private-note")
    #expect(try room.chancery("timeline").contains("Felgenhauer"))
    _ = try room.chancery("edit", "felgenhauer", "--embargo", "2999-01-01")
    #expect(try !room.chancery("timeline").contains("Felgenhauer"))
    _ = try room.chancery("edit", "felgenhauer", "--embargo", "2001-01-01")
    #expect(try room.chancery("timeline").contains("Felgenhauer"))
    let place = try room.run(["edit", "moscow", "--private"])
    #expect(place.status == 64 && place.err.contains("for actors, sources and events"))
    let lifted = try room.run(["edit", "moscow", "--public"])
    #expect(lifted.status == 64)
  }

  /// A seeded chronicle with a private person of whom nothing public speaks.
  private func quuxley() throws -> Workroom {
    let room = try Workroom.seeded()
    _ = try room.chancery(
      "add", "actor", "person", "Zebulon Quuxley", "--ref", "zebulon", "--private")
    _ = try room.chancery(
      "add", "source", "Quuxley diaries", "--ref", "qdiary", "--author", "Zebulon Quuxley",
      "--private")
    return room
  }

  @Test func anAccountThatNamesAPrivatePersonIsWithheld() throws {
    let room = try quuxley()
    _ = try room.chancery(
      "claim", "2001-11-23-moscow", "participant", "zebulon:participant", "--source", "qdiary")
    for command in [
      ["timeline", "--all-accounts"], ["timeline", "--format", "jsonl"], ["export", "yaml"],
      ["compare", "2001-11-23-moscow"],
    ] {
      let outcome = try room.run(command)
      #expect(outcome.status == 0, "\(outcome.err)")
      #expect(!outcome.out.lowercased().contains("zebulon"), "\(command)")
    }
    #expect(
      try room.chancery("timeline", "--all-accounts", "--include-private").contains("Quuxley"))
  }

  @Test(arguments: [
    "Visit of Quuxley, Zebulon", "Zébulon Quuxléy comes", "Mr Quuxley's visit", "QUUXLEY, ZEBULON",
  ])
  func aSurnameIsFoundHoweverItIsWritten(_ title: String) throws {
    let room = try quuxley()
    _ = try room.chancery("add", "event", "3 May 2001", title, "--kind", "ceremony")
    let outcome = try room.run(["timeline"])
    #expect(outcome.status == 1)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.contains("is private; nothing was"))
  }

  @Test func aRefMadeOfAPrivateNameIsFound() throws {
    let room = try quuxley()
    _ = try room.chancery("say", "12 November 2001", "Joint words", "--by", "zebulon,robertson")
    let outcome = try room.run(["timeline", "--format", "csv"])
    #expect(outcome.status == 1 && outcome.out.isEmpty)
    #expect(outcome.err.contains("“zebulon”"))
  }

  @Test func lookingBackShowsNothingThatHasBecomePrivate() throws {
    let room = try Workroom.seeded()
    _ = try room.chancery(
      "meet", "3 May 2001", "--with", "robertson", "--at", "brussels", "Talks", "--create")
    _ = try room.chancery("add", "actor", "person", "Zebulon Quuxley", "--ref", "zebulon")
    _ = try room.chancery("edit", "^", "--note", "of the north")
    _ = try room.chancery("edit", "zebulon", "--private")
    let outcome = try room.run(["export", "yaml", "--known-at", "change:4"])
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(!outcome.out.contains("Quuxley"))
    #expect(
      try room.chancery("export", "yaml", "--known-at", "change:4", "--include-private")
        .contains("Quuxley"))
  }

  @Test func theReasonsOfChangesStayWithTheEditorWhereSomethingIsPrivate() throws {
    let room = try quuxley()
    _ = try room.chancery("edit", "stalingrad", "--note", "x", "--why", "Zebulon told so.")
    let outcome = try room.run(["errata", "change:3"])
    #expect(outcome.status == 0 && !outcome.out.contains("Zebulon"))
    #expect(outcome.err.contains("the reasons are left out"))
    #expect(try room.chancery("errata", "change:3", "--include-private").contains("Zebulon"))
  }
}
