import Foundation
import Testing

/// Commands about a day and about the time between two.
@Suite struct DayCommandTests {
  @Test(arguments: [
    ("on-this-day.txt", ["on-this-day", "23 November", "--as-of", "2025-11-23"]),
    ("on-this-day-none.txt", ["on-this-day", "29 February 2004", "--ascii"]),
    ("timeline-compact.txt", ["timeline", "--compact"]),
    ("timeline-compact-ascii.txt", ["timeline", "--compact", "--ascii", "--reverse"]),
    ("timeline-by-month.txt", ["timeline", "--by", "month"]),
    ("timeline-by-actor.txt", ["timeline", "--by", "actor", "--compact"]),
    ("timeline-by-topic.md", ["timeline", "--by", "topic", "--format", "markdown"]),
    ("timeline-chart.txt", ["timeline", "--compact", "--chart"]),
    ("timeline-chart-ascii.txt", ["timeline", "--chart", "--ascii", "--from", "2001-09"]),
    ("timeline-wide.txt", ["timeline", "--wide"]),
  ])
  func thePageComesOutAsItHasBeenLookedAt(_ golden: String, _ arguments: [String]) throws {
    let room = try Workroom.seeded()
    let outcome = try room.run(arguments)
    #expect(outcome.status == 0, "\(outcome.err)")
    try expectGolden(outcome.out, golden)
  }

  @Test(arguments: [
    (["2001-10-03-brussels", "@2001-11-23-moscow"], "\n51 days\n1 month, 20 days\n"),
    (["2001-11-23-moscow", "british-proposal"], "\nat least 1 day\n"),
    (["stalingrad", "11 September 2001"], "\nat least 21,074, at most 21,803 days\n"),
    (["2001-11-22-or-23-robertson", "2001-11-22-robertson"], "\nat most 1 day\n"),
  ])
  func theTimeBetweenTwoEventsIsTold(_ ends: [String], _ words: String) throws {
    let outcome = try Workroom.seeded().run(["interval"] + ends)
    #expect(outcome.status == 0 && outcome.out.hasSuffix(words), "\(outcome)")
  }

  @Test func whatIsNeitherEventNorDateIsRefused() throws {
    let outcome = try Workroom.seeded().run(["interval", "nonesuch", "2001"])
    #expect(outcome.status == 1 && outcome.err.contains("nonesuch"))
    for wrong in [
      ["--compact", "--wide"], ["--compact", "--format", "csv"], ["--compact", "--notes"],
    ] {
      #expect(try Workroom.seeded().run(["timeline"] + wrong).status == 64, "\(wrong)")
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func longTextOnATerminalGoesThroughThePager() throws {
    let room = try Workroom.seeded()
    try room.write("#!/bin/sh\necho PAGED \"$@\"; head -n 2\n", to: "pager")
    _ = try room.shell("chmod +x pager")
    func out(_ rows: Int, _ setting: String, _ options: String = "") throws -> String {
      let program = Workroom.program.path
      let line = "stty rows \(rows) cols 80; \(setting) \(program) timeline \(options)"
      return try room.shell("TERM=xterm script -qc '\(line)' /dev/null < /dev/null").out
    }
    // The words are options of the pager and nothing for a shell.
    #expect(try out(20, "PAGER=\"./pager -x ;y\"").hasPrefix("PAGED -x ;y"))
    #expect(try out(20, "PAGER=nonesuch CHANCERY_PAGER=./pager").hasPrefix("PAGED"))
    #expect(try !out(300, "PAGER=./pager").contains("PAGED"))
    #expect(try !out(20, "PAGER=./pager", "--no-pager").contains("PAGED"))
    #expect(try out(20, "PAGER=nonesuch").contains("[1] BBC News"))
    // Never in a pipe.
    #expect(
      try !room.shell("PAGER=./pager \(Workroom.program.path) timeline").out.contains("PAGED"))
  }
}
