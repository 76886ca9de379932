import Foundation
import Testing

/// What printed timelines print, and what they say that they leave out.
@Suite struct PrintedFormsTests {
  private static func room() throws -> Workroom {
    let room = try Workroom()
    try room.chancery("init", "--title", "Declarations")
    for (ref, name) in [("balfour", "Arthur Balfour"), ("rothschild", "Lord Rothschild")] {
      try room.chancery("add", "actor", "person", name, "--ref", ref)
    }
    try room.chancery("add", "actor", "state", "Egypt")
    try room.chancery("add", "source", "The Times", "--ref", "times")
    try room.chancery(
      "say", "2 November 1917", "promises a national home", "--by", "balfour", "--to", "rothschild",
      "--form", "translated", "--quote", "view with favour", "--original", "voient d’un bon œil",
      "--language", "fr", "--note", "Drafted by others.", "--figure", "words=67", "--dated",
      "published=9 November 1917", "--source", "times")
    try room.chancery(
      "add", "event", "26 March 1979", "A treaty", "--kind", "agreement", "--dated",
      "ratified by egypt=10 April 1979", "--dated", "in-force=25 April 1979")
    return room
  }

  @Test(arguments: ["plain", "markdown", "latex"])
  func aChronologyPrintsDatesAndFiguresAndSaysWhatItLeavesOut(_ format: String) throws {
    let room = try Self.room()
    let outcome = try room.run(["timeline", "--format", format])
    let text = outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Ratified by Egypt 10 April 1979; in force 25 April 1979."), "\(text)")
    #expect(text.contains("Words: 67."), "\(text)")
    #expect(text.contains("; published 9 November 1917"), "\(text)")
    #expect(!text.contains("view with favour"))
    #expect(
      outcome.err.contains("could not say: note (1 event), words (1 event)"), "\(outcome.err)")
    #expect(outcome.err.contains("more is printed with --notes and --quotations"))
    let strict = try room.run(["timeline", "--format", format, "--strict"])
    #expect(strict.status == 1 && strict.out.isEmpty)
    let whole = try room.run(
      ["timeline", "--format", format, "--strict", "--notes", "--quotations"])
    #expect(whole.status == 0, "\(whole.err)")
    let all = whole.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(all.contains("home. “view with favour”. In the original: “voient d’un bon"), "\(all)")
    #expect(all.contains("Drafted by others."))
  }

  @Test func textOnATerminalIsQuietAndStrictIsNot() throws {
    let room = try Self.room()
    let text = try room.run(["timeline"])
    #expect(text.err.isEmpty)
    let strict = try room.run(["timeline", "--strict"])
    #expect(strict.status == 1 && strict.err.contains("text could not say"), "\(strict.err)")
    let whole = try room.chancery("timeline", "--strict", "--notes", "--quotations")
    #expect(whole.contains("“view with favour”") && whole.contains("ratified by Egypt"))
    #expect(whole.contains("words: 67"))
    #expect(try room.run(["timeline", "--compact", "--quotations"]).status == 64)
  }

  @Test func picturesSayThatTheyLeaveFiguresAndDatesOut() throws {
    let room = try Self.room()
    let outcome = try room.run(["timeline", "--format", "svg"])
    for field in ["further dates (2 events)", "figures (1 event)", "words (1 event)"] {
      #expect(outcome.err.contains(field), "\(outcome.err)")
    }
    let page = try room.run(["timeline", "--format", "html"])
    #expect(page.err.isEmpty && page.out.contains("ratified by Egypt 10 April 1979"))
  }

  @Test func headingsHaveNamesAndNotWhatWasTyped() throws {
    let room = try Workroom.seeded()
    for (options, words) in [
      (["--actor", "united-kingdom,putin"], "with the United Kingdom or Vladimir Putin"),
      (["--topic", "nato-russia"], "topic NATO and Russia"), (["--place", "moscow"], "at Moscow"),
      (["--between", "putin", "robertson"], "between Vladimir Putin and Lord Robertson"),
    ] {
      let text = try room.chancery("timeline", "--format", "markdown", "--during", "2001")
      #expect(text.contains("; during 2001.*"))
      let named = try room.run(["timeline", "--format", "markdown"] + options)
      #expect(named.out.contains("; \(words).*"), "\(named.out.prefix(200))")
    }
  }

  @Test(arguments: ["csv", "json", "jsonl", "ics", "timelinejs", "simile", "vis", "jsonld", "svg"])
  func nothingFoundIsSaidInEveryForm(_ format: String) throws {
    let room = try Workroom.seeded()
    let outcome = try room.run(["timeline", "--format", format, "--since", "2050"])
    #expect(outcome.status == 0 && outcome.err.contains("no event fits"), "\(outcome.err)")
    #expect(format != "ics" || outcome.out.contains("END:VTIMEZONE\r\nEND:VCALENDAR"))
  }

  @Test func whatIsBeyondCountingIsDated() throws {
    let room = try Workroom()
    try room.chancery("init")
    for arguments in [["actor", "person", "Ann Lee"], ["actor", "state", "Ur"]] {
      #expect(try room.run(["add"] + arguments).status == 0)
    }
    try room.chancery("add", "tenure", "lee", "Queen", "--of", "ur", "--valid", "2000/2002")
    try room.chancery("add", "event", "Y17E30", "The end", "--who", "lee")
    #expect(try room.chancery("timeline").contains("Beyond counting ──"))
    let text = try room.chancery("timeline", "--format", "markdown")
    #expect(text.contains("**Y17E30.** The end: Ann Lee.") && !text.contains("Queen"), "\(text)")
    #expect(try room.run(["timeline", "--format", "timelinejs"]).err.contains("beyond counting"))
  }

  @Test func linesAreFoldedToTheWidthThatIsAskedFor() throws {
    let room = try Workroom.seeded()
    for arguments in [
      ["timeline", "--compact"], ["interval", "british-proposal", "2001-11-23-moscow"],
    ] {
      let whole = try room.run(arguments).out
      let folded = try room.run(arguments + ["--width", "50"]).out
      #expect(folded.split(separator: "\n").allSatisfy { $0.count <= 50 }, "\(folded)")
      func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
      let sent = words(whole).filter { !$0.contains("━") }
      #expect(words(folded).filter { !$0.contains("━") } == sent)
    }
  }
}
