import Testing

/// Pages of text keep to the width that is asked for, and explain their signs.
@Suite struct PageWidthTests {
  @Test(arguments: [
    ["coverage"], ["search", "nato"], ["central"], ["reciprocity"], ["list", "events"],
    ["list", "places"], ["list", "relations"], ["timeline", "--all-accounts"],
    ["timeline", "--compact"], ["timeline", "--by", "decade"], ["timeline", "--chart"],
    ["show", "bbc-2001-11-23"],
  ])
  func fortyColumnsAreKeptTo(_ command: [String]) throws {
    let room = try Workroom.seeded(further: true)
    let page = try room.run(command + ["--width", "40"])
    #expect(page.status == 0, "\(page.err)")
    let long = page.out.split(separator: "\n").filter { $0.count > 40 }
    #expect(long.isEmpty, "\(long)")
  }

  @Test(arguments: [["--compact"], ["--lanes", "russia,nato"]])
  func theMarkOfSourcesThatDifferIsExplained(_ options: [String]) throws {
    let room = try Workroom.seeded(further: true)
    let page = try room.run(["timeline"] + options).out
    #expect(page.contains(" 1942 – 1943† "), "\(page)")
    #expect(page.split(separator: "\n").last?.contains("† sources differ") == true, "\(page)")
  }

  @Test func eachEndOfAChartHasItsYear() throws {
    let page = try Workroom.seeded().chancery("timeline", "--chart")
    #expect(page.contains("1990 1995 2000\n"), "\(page)")
  }

  @Test func aStatementIsListedWithItsSpeaker() throws {
    let room = try Workroom.seeded()
    let list = try room.chancery("list", "events", "--width", "120")
    #expect(list.contains("Robertson: hopes to deepen co-operation"), "\(list)")
    #expect(!(try room.chancery("list", "events", "--format", "csv")).contains("Robertson: hopes"))
  }

  @Test func theTitleOfAGraphCountsWhatIsDrawn() throws {
    let room = try Workroom.seeded()
    let whole = try room.chancery("graph")
    #expect(whole.contains("18 events"), "\(whole)")
    let part = try room.chancery("graph", "--around", "putin", "--edges", "met")
    #expect(part.contains("2 events, 3 October 2001 to 23 November 2001"), "\(part)")
    #expect(part.contains("within 1 step of Vladimir Putin"), "\(part)")
  }
}
