import Foundation
import Testing

/// Every option of product.md's table "Adding" is set once, and then seen.
@Suite struct AddingTests {
  /// Checks that texts stand in a record's card and in both lossless formats.
  private func expect(
    _ texts: [String], of ref: String, in room: Workroom, card: [String]? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    // The card wraps; its words are looked for on one line.
    let shown = try room.chancery("show", ref, "--width", "500")
      .split(separator: "\n").joined(separator: " ")
    for text in card ?? texts {
      #expect(shown.contains(text), "show \(ref) has no “\(text)”", sourceLocation: sourceLocation)
    }
    for format in ["yaml", "json"] {
      let text = try room.chancery("show", ref, "--format", format)
      for word in texts {
        #expect(
          text.contains(word), "\(format) of \(ref) has no “\(word)”",
          sourceLocation: sourceLocation)
      }
    }
    let yaml = try room.chancery("export", "yaml", "--include-private")
    for word in texts {
      #expect(yaml.contains(word), "export has no “\(word)”", sourceLocation: sourceLocation)
    }
  }

  @Test func anActorHasAllThatIsSaid() throws {
    let room = try Workroom.seeded()
    let ref = try room.chancery(
      "add", "actor", "person", "Igor Ivanov", "--alias", "I. S. Ivanov", "--name", "Игорь Иванов",
      "--valid", "1945/..", "--name-kind", "birth", "--name-language", "ru", "--existence",
      "1945-09-23/..", "--id", "wikidata:Q312483,iso:x", "--note", "a note on him", "--source",
      "bbc-2001-11-23#¶8", "--excerpt", "a passage", "--credibility", "2")
    #expect(ref == "igor-ivanov\n")
    try expect(
      ["I. S. Ivanov", "Игорь Иванов", "Q312483", "a note on him", "¶8", "a passage"],
      of: "igor-ivanov", in: room)
    try expect(["1945-09-23/.."], of: "igor-ivanov", in: room, card: ["since 23 September 1945"])
    #expect(try room.chancery("show", "wikidata:Q312483").contains("Igor Ivanov"))
  }

  @Test func aPlaceHasAllThatIsSaid() throws {
    let room = try Workroom.seeded()
    let ref = try room.chancery(
      "add", "place", "Kremlin", "--alias", "Moscow Kremlin", "--name", "Old Fort", "--valid",
      "1156/1300", "--coordinates", "55.75,37.62", "--within", "moscow", "--state", "russia",
      "--zone", "Europe/Moscow", "--note", "a fortress", "--id", "geonames:1")
    #expect(ref == "kremlin\n")
    try expect(
      [
        "Moscow Kremlin", "Old Fort", "55.75", "37.62", "moscow", "russia", "Europe/Moscow",
        "a fortress",
      ], of: "kremlin", in: room)
    #expect(try room.refs("--place", "kremlin").isEmpty)
    try room.chancery("edit", "2001-11-23-moscow", "--at", "Kremlin")
    #expect(try room.refs("--place", "moscow", "--kind", "meeting") == ["2001-11-23-moscow"])
  }

  @Test func aSourceHasAllThatIsSaid() throws {
    let room = try Workroom.seeded()
    let ref = try room.chancery(
      "add", "source", "A telegram", "--kind", "telegram", "--short", "Tel. 12", "--author",
      "A. Envoy", "--publisher", "Foreign Office", "--published", "22 November 2001", "--hour",
      "09:15 GMT", "--dateline", "Moscow, 21 November 2001", "--in", "bbc-2001-11-23", "--archive",
      "National Archives", "--collection", "FO 371", "--reference", "FO 371/1", "--number", "12",
      "--classification", "secret", "--url", "https://example.org/12", "--reliability", "B",
      "--language", "en", "--fixity", String(repeating: "ab", count: 32), "--note", "a copy")
    #expect(ref == "foreign-office-2001-11-22\n")
    try expect(
      [
        "A telegram", "telegram", "Tel. 12", "A. Envoy", "Foreign Office", "09:15", "GMT", "Moscow",
        "bbc-2001-11-23", "National Archives", "FO 371", "FO 371/1", "12", "secret",
        "https://example.org/12", "B", "abab", "a copy",
      ], of: "foreign-office-2001-11-22", in: room)
    // Its dateline, not its publication, tells which Wednesday is meant.
    let outcome = try room.run([
      "say", "Wednesday", "x", "--by", "putin", "--source", "foreign-office-2001-11-22",
    ])
    #expect(outcome.out == "2001-11-21-putin\n")
    #expect(
      outcome.err
        == "read \"Wednesday\" as Wed 21 November 2001, from the dateline of foreign-office-2001-11-22\n"
    )
  }

  @Test func anEventHasAllThatIsSaid() throws {
    let room = try Workroom.seeded()
    let ref = try room.chancery(
      "add", "event", "c. 1943", "A treaty is prepared", "--kind", "agreement", "--at", "moscow",
      "--who", "soviet-union:signatory", "--who", "germany:observer,nato:mentioned", "--topic",
      "remembrance", "--summary", "The summary of it.", "--short", "the treaty", "--time",
      "11:00-12:40", "--zone", "Europe/Moscow", "--sequence", "7", "--dated", "signed=1943-05-01",
      "--dated", "in-force=1944", "--part-of", "stalingrad", "--follows", "stalingrad", "--answers",
      "stalingrad", "--refers-to", "stalingrad", "--commemorates", "stalingrad", "--figure",
      "ships=1,2,3", "--code", "plover:AGREE", "--id", "cow:9", "--note", "a note", "--private",
      "--lead", "--source", "bbc-2001-11-23#¶1", "--ref", "treaty")
    #expect(ref == "treaty\n")
    try expect(
      [
        "A treaty is prepared", "agreement", "moscow", "soviet-union", "signatory", "germany",
        "observer", "mentioned", "remembrance", "The summary of it.", "the treaty", "11:00",
        "12:40", "Europe/Moscow", "7", "signed", "in-force", "part-of", "follows", "responds-to",
        "refers-to", "commemorates", "ships", "AGREE", "lead", "private", "a note",
      ], of: "treaty",
      in: room,
      card: [
        "A treaty is prepared", "c. 1943", "Moscow", "signatory", "11:00", "signed", "part of",
        "ships", "lead", "private", "a note",
      ])
    #expect(try room.refs("--kind", "agreement").isEmpty, "a private lead is left out")
    #expect(try room.refs("--kind", "agreement", "--leads", "--include-private") == ["treaty"])
    #expect(try room.refs("--date-role", "signed", "--leads", "--include-private") == ["treaty"])
    let undated = try room.chancery(
      "add", "event", "undated", "The letter is drafted", "--after", "2001-10-03-brussels",
      "--before", "2001-11-23-moscow", "--ref", "letter")
    #expect(undated == "letter\n")
    #expect(try room.refs("--during", "2001-11", "--text", "letter") == ["letter"])
    try expect(["letter"], of: "letter", in: room, card: ["undated"])
  }

  @Test func theLabelOfASideMakesNobodySpeakForIt() throws {
    let room = try Workroom.seeded(further: true)
    let hint = "the side “NATO” is a label; who acts for it is written “rosenberg for nato”"
    for (side, words) in [
      ("NATO: rosenberg, robertson", hint + "\n"), ("NATO: robertson", ""),
      ("NATO: rosenberg for nato", ""), ("the press: rosenberg", ""),
    ] {
      let outcome = try room.run([
        "meet", "2001-12-08", "--with", "putin", "--side", side, "--dry-run",
      ])
      #expect(outcome.status == 0 && outcome.err.contains("is a label") != words.isEmpty)
      if !words.isEmpty { #expect(outcome.err.contains(words), "\(outcome.err)") }
    }
    try room.chancery("meet", "2001-12-08", "--with", "putin", "--side", "A: rosenberg, ivanov")
    let pairs = try room.chancery(
      "contacts", "--pairs", "--during", "2001-12-08", "--format", "csv", "--level", "actor")
    #expect(pairs.contains("putin") && !pairs.contains("ivanov,rosenberg"), "\(pairs)")
    #expect(pairs.split(whereSeparator: \.isNewline).count == 3, "\(pairs)")
  }

  @Test func aMeetingHasAllThatIsSaid() throws {
    let room = try Workroom.seeded(further: true)
    let ref = try room.chancery(
      "meet", "2001-12-07", "Council", "--with", "robertson:chair as Chairman for nato", "--host",
      "nato", "--side", "Russia: putin (part), igor-ivanov", "--absent", "ivanov", "--level",
      "ministerial", "--channel", "video", "--setting", "third-place", "--agenda", "the agenda",
      "--outcome", "the outcome", "--at", "brussels")
    #expect(ref == "2001-12-07-brussels\n")
    try expect(
      [
        "Council", "Chairman", "host", "Russia", "part", "absent", "ministerial", "video",
        "third-place", "the agenda", "the outcome", "chair",
      ], of: "2001-12-07-brussels", in: room,
      card: [
        "Council", "Chairman", "host", "absent", "ministerial", "video", "the agenda",
        "the outcome",
      ])
    #expect(!(try room.refs("--actor", "ivanov").contains("2001-12-07-brussels")))
    try room.chancery(
      "add", "visit", "2001-12-10/2001-12-12", "--with", "putin", "--host", "united-kingdom",
      "--style", "state", "--ref", "visit")
    try expect(["state", "visitor", "host"], of: "visit", in: room)
    #expect(try room.chancery("show", "visit").contains("Putin visits the United Kingdom"))
  }

  @Test func aStatementHasAllThatIsSaid() throws {
    let room = try Workroom.seeded()
    try room.chancery("use", "--source", "bbc-2001-11-23#¶8", "--topic", "nato-enlargement")
    let ref = try room.chancery(
      "say", "Wednesday", "The gist of it", "-b", "Sergei Ivanov", "--to", "nato", "--via",
      "unknown,rosenberg", "--quote", "the quote", "--original", "слова", "--language", "ru",
      "--translation", "the translation", "--form", "attributed", "--medium", "interview",
      "--occasion", "2001-11-23-moscow", "--about", "british-proposal,russia,remembrance,moscow",
      "--promises", "an answer", "--due", "December 2001", "--owed-to", "robertson", "--source",
      "#¶9")
    #expect(ref == "2001-11-21-ivanov-b\n")
    try expect(
      [
        "The gist of it", "the quote", "слова", "ru", "the translation", "attributed", "interview",
        "2001-11-23-moscow", "british-proposal", "russia", "remembrance", "moscow", "an answer",
        "2001-12", "robertson", "¶9", "nato-enlargement", "rosenberg",
      ], of: "^", in: room,
      card: [
        "The gist of it", "the quote", "слова", "the translation", "attributed", "interview",
        "an answer", "Defence Minister of Russia", "¶9", "Rosenberg",
      ])
    let unknown = try room.chancery("say", "2001-11-20", "A rumour", "--by", "unknown")
    #expect(unknown == "2001-11-20-a-rumour\n" || unknown.hasPrefix("2001-11-20"))
  }

  @Test func relationsTopicsAndLinksHaveAllThatIsSaid() throws {
    let room = try Workroom.seeded()
    #expect(
      try room.chancery("add", "actor", "organisation", "Foreign Ministry") == "foreign-ministry\n")
    #expect(
      try room.chancery("add", "part-of", "foreign-ministry", "russia", "--valid", "1991-12-26/..")
        == "foreign-ministry-of-russia\n")
    #expect(
      try room.chancery(
        "add", "member", "russia", "nato", "--valid", "2030/2031", "--note", "never")
        == "russia-in-nato\n")
    #expect(
      try room.chancery("add", "succession", "germany", "united-states", "--continues")
        == "united-states-after-germany\n")
    #expect(
      try room.chancery(
        "add", "tenure", "felgenhauer", "Spokesman", "--of", "foreign-ministry", "--valid",
        "2001-11-01/2001-11-30", "--office-title", "Spokesman of the Ministry", "--no-represents",
        "--source", "bbc-2001-11-23#¶1") == "felgenhauer-spokesman\n")
    try expect(
      ["Spokesman", "foreign-ministry", "2001-11-01/2001-11-30", "¶1"], of: "felgenhauer-spokesman",
      in: room, card: ["Spokesman of the Ministry", "November 2001"])
    #expect(
      try room.chancery("add", "topic", "Arms control", "--under", "nato-russia")
        == "arms-control\n")
    try expect(["Arms control", "nato-russia"], of: "arms-control", in: room)
    let link = try room.chancery(
      "add", "link", "stalingrad", "causes", "2001-11-22-volgograd", "--standing", "doubtful",
      "--note", "far-fetched", "--source", "bbc-2001-11-23#¶10"
    ).trimmingCharacters(in: .newlines)
    #expect(link.hasPrefix("l"))
    try expect(
      ["causes", "doubtful", "far-fetched"], of: "stalingrad", in: room,
      card: ["doubtful", "far-fetched", link])
    try room.chancery("remove", link)
    #expect(!(try room.chancery("show", "stalingrad").contains("far-fetched")))
    // A ministry acts for its state; its spokesman, who is said not to represent it, does not.
    try room.chancery(
      "say", "2001-11-15", "By the ministry", "--by", "foreign-ministry", "--ref", "m")
    try room.chancery("say", "2001-11-15", "By the man", "--by", "felgenhauer", "--ref", "f")
    let russian = try room.refs("--actor", "russia", "--during", "2001-11-15", "--certain")
    #expect(russian == ["m"])
  }

  @Test func whatDoesNotExistIsMadeOnlyWhenAsked() throws {
    let room = try Workroom.seeded()
    let refused = try room.run([
      "meet", "2001-12-01", "--with", "putin,Jacques Chirac", "--at", "Paris",
    ])
    #expect(refused.status == 1)
    let made = try room.run([
      "meet", "2001-12-01", "--with", "putin,Jacques Chirac", "--at", "Paris", "--create",
      "person:Jacques Chirac", "--create", "place:Paris",
    ])
    #expect(made.out == "2001-12-01-paris\n", "\(made.err)")
    #expect(made.err.contains("made person chirac") && made.err.contains("made place paris"))
    let bare = try room.run([
      "say", "2001-12-02", "x", "--by", "Gerhard Schröder", "--create", "--to", "putin",
    ])
    #expect(bare.out == "2001-12-02-schroder\n", "\(bare.err)")
    let partly = try room.run([
      "meet", "2001-12-03", "--with", "A Person,B Person", "--create", "person:A Person",
    ])
    #expect(partly.status == 1)
    #expect(!(try room.chancery("list", "actors").contains("A Person")), "nothing is half made")
  }

  @Test func recordsComeFromStandardInputAllOrNothing() throws {
    let room = try Workroom.seeded()
    let good =
      "ref: first\nkind: meeting\ndate: 2001-12-01\nparticipants: [putin, robertson]\n---\nref: second\nkind: event\ndate: 2001-12-02\ntitle: Second\n"
    #expect(try room.chancery("add", "event", "--stdin", input: good) == "first\nsecond\n")
    let before = try room.bytes("chancery.db")
    let bad =
      "ref: third\nkind: event\ndate: 2001-12-03\ntitle: T\n---\nref: first\nkind: event\ndate: 2001-12-04\ntitle: Again\n"
    let outcome = try room.run(["add", "event", "--stdin"], input: bad)
    #expect(outcome.status == 1 && outcome.err.contains("standard input:6"), "\(outcome.err)")
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func theEditorsFormIsRead() throws {
    let room = try Workroom.seeded()
    try room.write("#!/bin/sh\nsed -i 's/Vladimir Putin/V. Putin/' \"$1\"\n", to: "editor")
    _ = try room.shell("chmod +x editor")
    room.environment["EDITOR"] = room.folder.appendingPathComponent("editor").path
    #expect(try room.chancery("edit", "putin", "--edit") == "putin\n")
    #expect(try room.chancery("show", "putin").contains("V. Putin"))
    room.environment["EDITOR"] = "false"
    #expect(try room.run(["edit", "putin", "--edit"]).status == 1)
    room.environment["EDITOR"] = nil
    #expect(try room.run(["add", "actor", "--edit"]).err.contains("$EDITOR"))
  }

  @Test func namesOfficesAndIdentifiersAreResolvedOnTheDay() throws {
    let room = try Workroom.seeded(further: true)
    let days = [
      ("2001-05-01", "President of Russia", "putin"),
      ("2000-01-15", "Acting President of Russia", "putin"),
      ("2001-05-01", "Secretary General of NATO", "robertson"),
      ("2001-05-01", "wikidata:Q7747", "putin"), ("2001-05-01", "lord robertson", "robertson"),
      ("2001-05-01", "felgenhauer", "felgenhauer"), ("2001-05-01", "Nazi Germany", "germany"),
    ]
    for (day, name, ref) in days {
      let out = try room.chancery("say", day, "x", "--by", name)
      #expect(out.hasPrefix("\(day)-\(ref)"), "\(name) on \(day): \(out)")
    }
    let wrong = try room.run(["say", "1995-05-01", "x", "--by", "President of Russia"])
    #expect(wrong.status == 1, "nobody known held it then")
    let two = try room.run(["say", "2001-05-01", "x", "--by", "Ivanov"])
    #expect(
      two.status == 1 && two.err.contains("ambiguous")
        && two.err.contains("Foreign Minister of Russia"))
  }
}
