import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct KremlinTextTests {
  private func page(_ title: String, _ paragraphs: [String] = []) -> KremlinPage {
    var page = KremlinPage(id: 1, line: 1, url: nil, title: title)
    page.date = "2001-10-03"
    page.paragraphs = paragraphs
    return page
  }

  private func events(_ page: KremlinPage) throws -> [Event] { try KremlinTrial.events(page) }

  @Test(arguments: [
    "The two met today in Sochi.", "A forum which opened today hears him.",
    "Meeting today with miners, he spoke of coal.",
    "While meeting miners' leaders today, he spoke.",
    "The decrees were signed by President Putin today.", "They had spoken earlier today.",
    "Today, President Vladimir Putin signed a decree.",
  ])
  func todayIsThatDay(words: String) {
    let date = KremlinDate.of(page("A page", [words]), published: CivilDate(iso: "2001-10-03"))
    #expect(date.edtf?.description == "2001-10-03")
  }

  @Test(arguments: [
    "More powerful engines than those in use today are needed.",
    "The ministry's tasks today would be these.", "It is already being planned today.",
    "The threats facing the world today are many.", "Today, science is a part of progress.",
    "There is a great need today for coal.", "A development which is taking place today.",
    "An interview for the magazine Coal Today.", "To understand the life of its people today.",
  ])
  func todayIsNowadays(words: String) {
    let date = KremlinDate.of(page("A page", [words]), published: CivilDate(iso: "2001-10-03"))
    #expect(date.edtf?.description == "[..2001-10-03]")
  }

  @Test func aDayWithinATitleIsThatOfAnotherThing() {
    let day = CivilDate(iso: "2001-10-03")
    let other = page("Vladimir Putin thanked those who had freed the miners on September 30")
    #expect(KremlinDate.of(other, published: day).edtf?.description == "[..2001-10-03]")
    let own = page("On September 30, Vladimir Putin met with Ann Lee")
    #expect(KremlinDate.of(own, published: day).edtf?.description == "2001-09-30")
  }

  @Test func theSummaryIsNotTheQuotation() throws {
    let quoted = try events(
      page(
        "President Vladimir Putin sent a message to Ann Lee",
        ["The message said, in part:", "“I am sorry to hear of it.", "I wish you well.”"]))
    #expect(quoted.first?.summary == nil)
    #expect(quoted.first?.statement?.quote == "“I am sorry to hear of it.\n\nI wish you well.”")
    let told = try events(
      page(
        "President Vladimir Putin sent a message to Ann Lee",
        ["The message said:", "“I am sorry.", "Be well.”", "It was sent from Sochi."]))
    #expect(told.first?.summary == "It was sent from Sochi.")
  }

  @Test func anInterviewIsTheOccasionOfItsWords() throws {
    var page = page(
      "Interview to a news agency", ["Question: Why?", "Vladimir Putin: Because of the coal."])
    page.speakers = ["Question", "Vladimir Putin"]
    let events = try events(page)
    #expect(events.map(\.kind) == [.event, .statement])
    #expect(events.first?.statement == nil)
    #expect(events.first?.participations.first?.role == .participant)
    #expect(events.last?.statement?.medium == "interview")
  }

  @Test func lawEnforcementIsNoLaw() {
    #expect(KremlinForm.of("Help for the law-enforcement bodies") == .event(.event))
    #expect(KremlinForm.of("A new law on coal") == .event(EventKind("decision")))
    #expect(KremlinForm.of("Ann Lee invited him to pay a visit") == .event(.event))
  }
}
