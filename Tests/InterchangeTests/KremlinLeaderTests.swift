import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct KremlinLeaderTests {
  /// The part of a leader in what a page tells; nil where it names none.
  private func part(
    _ title: String, lead: String? = nil, date: String = "2003-04-05", speakers: [String] = []
  ) throws -> String? {
    var page = KremlinPage(id: 1, line: 1, url: nil, title: title)
    page.lead = lead
    page.date = date
    page.speakers = speakers
    var records = KremlinRecords(page: page)
    var parts: [Participation] = []
    for case .event(let event) in try records.row().records { parts += event.participations }
    for part in parts {
      let actor = part.actor?.text ?? ""
      if actor.hasSuffix("vladimir-putin") { return "\(part.role) putin" }
      if actor.hasSuffix("dmitry-medvedev") { return "\(part.role) medvedev" }
    }
    return nil
  }

  @Test(arguments: [
    ("President Vladimir Putin signed a decree", "participant putin"),
    ("In the evening, President Vladimir Putin signed a decree", "participant putin"),
    ("Coal is dear, said President Vladimir Putin at a mine", "speaker putin"),
    ("Coal is dear, President Vladimir Putin said", "speaker putin"),
    ("A session chaired by President Vladimir Putin endorsed a draft", "participant putin"),
    ("The minister reported to President Vladimir Putin", "participant putin"),
    ("Ann Lee handed over President Putin's invitation", "mentioned putin"),
    ("Ann Lee appealed to President Vladimir Putin for pardon", "mentioned putin"),
    ("King John sent a letter to President Vladimir Putin", "addressee putin"),
    ("King John sent President Vladimir Putin a message", "addressee putin"),
    ("President Ann Lee announced that she had chosen Vladimir Putin", "mentioned putin"),
    ("Interview with Vladimir Putin", "speaker putin"),
    ("President Vladimir Putin's state visit to Spain", "visitor putin"),
    ("After dinner, President Vladimir Putin and Ann Lee signed a law", "participant putin"),
    ("President Vladimir Putin's statement on coal", "speaker putin"),
    ("Ann Lee invited President Vladimir Putin to pay a visit", "mentioned putin"),
  ])
  func hePlaysThePartThatTheTitleGivesHim(title: String, part: String) throws {
    #expect(try self.part(title) == part)
  }

  @Test func anotherOfTheNameIsNotHe() throws {
    #expect(
      try part(
        "Meeting with Alexander Medvedev", lead: "Vladimir Putin met with Alexander Medvedev.",
        date: "2014-11-28") == "participant putin")
    #expect(try part("Meeting with Igor Medvedev", date: "2014-11-28") == nil)
    // In 2005 he was one of the government.
    #expect(try part("Dmitry Medvedev inspected a mine", date: "2005-12-23") == nil)
    #expect(
      try part("Dmitry Medvedev inspected a mine", date: "2009-12-23") == "participant medvedev")
  }

  @Test func thePresidentIsHeOfThatDay() throws {
    #expect(try part("The President signed a law", date: "2005-06-20") == "participant putin")
    #expect(
      try part("The Russian President signed a law", date: "2009-06-20")
        == "participant medvedev")
    #expect(
      try part("The President of Ruritania signed a law", date: "2005-06-20") == nil)
    #expect(
      try part("The Russian and Ruritanian presidents held talks", date: "2005-06-20")
        == "participant putin")
    // On the day the office changed hands either may be meant.
    #expect(try part("The President signed a law", date: "2008-05-07") == nil)
    #expect(
      try part(
        "Session on coal", lead: "The President spoke of coal.", date: "2013-06-20")
        == "participant putin")
  }

  @Test func whoIsMetIsNotTheVisitor() throws {
    let lead = "The guests were met by Vladimir and Lyudmila Putin."
    #expect(try part("Foreign guests arrived", lead: lead) == "participant putin")
    #expect(try part("Trip to Pskov", lead: "Vladimir Putin saw a mine.") == "visitor putin")
  }

  @Test func aPrimeMinisterInTheTitleHidesNoPresident() throws {
    #expect(
      try part(
        "Working meeting with Prime Minister Dmitry Medvedev", date: "2013-04-15",
        speakers: ["President of Russia Vladimir Putin"]) == "participant putin")
  }

  @Test(arguments: [
    ("President of Ruritania Ann Lee will visit Russia on June 19", true),
    ("Vladimir Putin will meet with Ann Lee", true),
    ("Russia will help the miners", false),
    ("President Vladimir Putin said that he will visit a mine", false),
  ])
  func whatAHeadOfStateWillDoIsToCome(title: String, isAnnouncement: Bool) {
    #expect(
      KremlinPage(id: 1, line: 1, url: nil, title: title).isAnnouncement == isAnnouncement)
  }

  @Test func anOrderAmongTheAnnouncementsIsDone() {
    var page = KremlinPage(id: 1, line: 1, url: nil, title: "Prizes for miners")
    page.sections = ["Announcements"]
    #expect(page.isAnnouncement)
    page.lead = "Vladimir Putin signed an order on prizes."
    #expect(!page.isAnnouncement)
  }
}
