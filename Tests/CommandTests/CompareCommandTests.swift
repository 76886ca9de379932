import Testing

/// What `compare` says of rival claims, whosever they are.
@Suite struct CompareCommandTests {
  @Test func rivalClaimsOfNobodysSourcesDifferAndAreToldInWords() throws {
    let room = try Workroom.seeded()
    let event = "2001-11-23-moscow"
    try room.chancery("add", "source", "Agency report", "--ref", "agency")
    #expect(try room.chancery("compare", event).contains("on nothing that is recorded"))
    try room.chancery("claim", event, "date", "22 November 2001", "--source", "agency")
    try room.chancery("claim", event, "participant", "ivanov", "--source", "agency")
    let page = try room.chancery("compare", event)
    for words in [
      "Thursday 22 November 2001", "Friday 23 November 2001", "Sergei Ivanov (participant)",
      "on the date", "on who took part",
    ] {
      #expect(page.contains(words), "\(page)")
    }
    #expect(!page.contains("“on Friday”") && !page.contains("ivanov:"), "\(page)")
    #expect(!page.contains("on nothing"), "\(page)")
  }

  @Test func whatIsRejectedStandsAgainstNothing() throws {
    let room = try Workroom.seeded()
    let event = "2001-11-23-moscow"
    try room.chancery("add", "source", "Agency report", "--ref", "agency")
    try room.chancery(
      "claim", event, "date", "22 November 2001", "--source", "agency", "--rank", "rejected")
    #expect(try room.chancery("compare", event).contains("on nothing that is recorded"))
  }
}
