import Foundation
import Testing

/// The timeline for other people's programs; Tests/Oracles/exchange.py has such programs read it.
@Suite struct ExchangeTests {
  @Test(arguments: ["ics", "timelinejs", "simile", "vis", "jsonld"])
  func theSeedComesOutAsItHasBeenLookedAt(_ format: String) throws {
    let room = try Workroom.seeded(further: true)
    let outcome = try room.run(["timeline", "--format", format])
    #expect(outcome.status == 0)
    // The global ids, and the time in them, are new in every chronicle.
    let text = outcome.out
      .replacing(#/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/#, with: "ID")
      .replacing(#/DTSTAMP:\d{8}T\d{6}Z/#, with: "DTSTAMP:TIME")
    try expectGolden(text, "exchange.\(format)")
    #expect(outcome.err.hasPrefix("\(format) could not say: "))
  }

  @Test func theSameChronicleGivesTheSameCalendar() throws {
    let room = try Workroom.seeded()
    let first = try room.run(["timeline", "--format", "ics"]).out
    #expect(try room.run(["timeline", "--format", "ics"]).out == first)
    let lines = first.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(!first.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
  }

  @Test func whatACalendarHasNoDayForIsCounted() throws {
    let room = try Workroom()
    _ = try room.chancery("init")
    for date in ["gregorian:-0043", "Y12000", "undated", "9999-12-31", "0001-01-01"] {
      _ = try room.chancery("add", "event", date, "Dated \(date)")
    }
    let outcome = try room.run(["timeline", "--format", "ics"])
    #expect(outcome.out.components(separatedBy: "BEGIN:VEVENT").count == 3)
    #expect(outcome.err.contains("the event, not lying in the years 1 to 9999, (2 events)"))
    #expect(outcome.err.contains("the event, being undated, (1 event)"))
    let vis = try room.run(["timeline", "--format", "vis"]).out
    #expect(vis.contains(#""start":"-000043-01-01""#) && vis.contains(#""start":"+012000-01-01""#))
  }

  @Test(arguments: ["ics", "timelinejs", "simile", "vis", "jsonld"])
  func anEmptyTimelineIsAValidFile(_ format: String) throws {
    let room = try Workroom()
    _ = try room.chancery("init")
    let outcome = try room.run(["timeline", "--format", format])
    #expect(outcome.status == 0 && outcome.err.hasPrefix("the chronicle has no events yet"))
    if format != "ics" {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(outcome.out.utf8))
      }
    }
  }
}
