import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Interchange

@Suite struct KremlinSetTests {
  @Test func aPageBecomesAMeetingByTheDayOfItsPublication() throws {
    let result = try read(
      #"{"id":7,"title":"President Vladimir Putin met with French President Jean Nobody","lead":"","date":"2001-10-03","time":"19:00","place":"The Kremlin, Moscow","persons":[],"topics":[{"id":1,"name":"Security"}],"geography":[],"sections":["News"],"speakers":[],"text":"They spoke of coal."}"#
    )
    let event = try #require(result.events.first)
    #expect(event.kind == .meeting)
    #expect(event.meeting?.channel == .inPerson)
    #expect(event.date.edtf?.description == "[..2001-10-03]")
    #expect(event.dates.map(\.role) == ["published"])
    #expect(event.time == nil)
    #expect(event.summary == "They spoke of coal.")
    #expect(event.topics == [Ref(stored: "topic:security")])
    #expect(
      event.participations.map { "\($0.actor?.text ?? "-") \($0.capacity ?? "-")" } == [
        "kremlin-name:vladimir-putin President of Russia",
        "kremlin-name:jean-nobody President of France",
      ])
    let source = try #require(result.sources.first)
    #expect(source.published?.edtf?.description == "2001-10-03")
    #expect(source.time?.description == "19:00")
    #expect(source.url == "http://en.kremlin.ru/events/president/news/7")
    #expect(result.places.map(\.names.first?.text) == ["Moscow", "The Kremlin, Moscow"])
  }

  @Test func aSpeakerHasOneStatementAPageUnderOneName() throws {
    let result = try read(
      #"{"id":8,"title":"Meeting with Board Chairman Ann Lee","date":"2016-01-02","time":"12:00","place":null,"persons":[{"id":5,"name":"Lee Ann","role":"Minister"}],"topics":[],"geography":[],"sections":["News","Transcripts"],"speakers":["President of Russia Vladimir Putin","Board Chairman Ann Lee","Vladimir Putin","Ann Lee","Question"],"text":"They met.\nPresident of Russia Vladimir Putin: Ms Lee, how are things?\nBoard Chairman Ann Lee: Mr President, all is well, and I can say so.\nMore is to come.\nVladimir Putin: Good.\nUnknown Person: I object.\nAs I said.\nQuestion: Why?\nAnn Lee: Thanks.\n<…>\nThe meeting went on."}"#
    )
    let said = result.events.filter { $0.kind == .statement }
    #expect(said.map { $0.origin?.key } == ["8/vladimir-putin", "8/ann-lee"])
    #expect(said.first?.statement?.quote == "Ms Lee, how are things?\n\nGood.")
    #expect(
      said.last?.statement?.quote
        == "Mr President, all is well, and I can say so.\n\nMore is to come.\n\nThanks.")
    #expect(said.last?.participations.first?.capacity == "Board Chairman")
    #expect(said.allSatisfy { $0.statement?.occasion == Ref(stored: "kremlin:8") })
    #expect(said.allSatisfy { $0.statement?.form == .translated })
    #expect(result.report.losses.words.contains("words of unnamed speakers"))
  }

  @Test(arguments: [
    ("President Vladimir Putin spoke by telephone with Ann Lee", "meeting telephone"),
    ("Vladimir Putin and Ann Lee spoke on the telephone", "meeting telephone"),
    ("President Vladimir Putin sent a telegram to Ann Lee", "statement telegram"),
    ("Condolences to President of Ruritania Ann Lee", "statement message"),
    ("Interview to a news agency", "statement interview"),
    ("President Vladimir Putin signed a decree on coal", "decision"),
    ("President Vladimir Putin arrived in Ruritania", "visit"),
    ("Ceremony for presenting decorations", "ceremony"),
    ("The Ruritanian and Russian presidents held talks", "meeting in-person"),
  ])
  func titlesSayWhatItWas(title: String, form: String) {
    let words =
      switch KremlinForm.of(title) {
      case .meeting(let channel): "meeting \(channel.rawValue)"
      case .statement(let medium): "statement \(medium)"
      case .event(let kind): kind.name
      }
    #expect(words == form)
  }

  @Test func aDayThatThePageSaysCounts() throws {
    let result = try read(
      #"{"id":9,"title":"Vladimir Putin met with Ann Lee","lead":"The two met today in Sochi.","date":"2001-10-03","time":"00:00"}"#
        + "\n"
        + #"{"id":10,"title":"On September 30, Vladimir Putin met with Ann Lee","date":"2001-10-03"}"#
    )
    #expect(result.events.map { $0.date.edtf?.description } == ["2001-10-03", "2001-09-30"])
    #expect(result.sources.first?.time == nil)
  }

  @Test func whatIsToComeIsLeftOut() throws {
    let result = try read(
      #"{"id":9,"title":"Vladimir Putin will meet with Ann Lee","date":"2001-10-03"}"# + "\n"
        + #"{"id":10,"title":"Accreditation","date":null,"sections":["Announcements"]}"#)
    #expect(result.events.isEmpty)
    #expect(result.report.counted["announcements of what was to come left out"] == 2)
  }

  @Test func badRowsAreRejectedWithTheirLines() throws {
    let result = try read(
      """
      {"id":1,"title":"A","date":"2001-02-30"}
      {"id":2,"title":"B","date":"2001-02-03","time":"25:00"}
      {"id":99999999999999999999,"title":"C"}
      [1, 2]
      {"id":3,"title":"D"
      {"id":4,"title":"E"}
      {"id":4,"title":"E"}
      """)
    #expect(result.rejected.map(\.line) == [1, 2, 3, 4, 5, 7])
    #expect(result.rejected.allSatisfy { $0.text != nil })
    #expect(result.events.count == 1)
    #expect(result.events.first?.date.isUndated ?? false)
  }

  @Test func aPageOfHTMLSaysTheSame() throws {
    let page = try #require(
      try KremlinHTML.page(
        """
        <html><body><article id="event-12"><h1 class="entry-title p-name">Meeting with&nbsp;Ann Lee</h1>
        <div class="read__lead"><p>They met.</p></div><div class="read__meta">
        <time class="read__published" datetime="2013-03-22">March 22, 2013</time>
        <div class="read__time">22:30</div><div class="read__place"><i></i>Sochi</div></div>
        <div class="entry-content"><div class="slider masha-ignore"><p>A caption.</p></div>
        <p>A word.</p><p><b>President of Russia Vladimir Putin: </b>Good <a href="x">day<span
        class="read__tooltip">a tooltip</span></a>.</p><p>It is: so.</p>
        <div class="read__bottommeta"><a href="/catalog/keywords/81/events">Culture</a>
        <a href="/catalog/persons/351/events">Lee Ann</a><div class="read__status">
        <a href="/events">News</a></div></div></div></article></body></html>
        """, name: "12.html"))
    #expect(page.id == 12)
    #expect(page.title == "Meeting with Ann Lee")
    #expect(page.lead == "They met.")
    #expect(page.date == "2013-03-22" && page.time == "22:30" && page.place == "Sochi")
    #expect(page.speakers == ["President of Russia Vladimir Putin"])
    #expect(
      page.paragraphs == ["A word.", "President of Russia Vladimir Putin: Good day.", "It is: so."])
    #expect(page.topics == ["Culture"] && page.persons.map(\.name) == ["Lee Ann"])
    #expect(page.sections == ["News"])
  }

  // Reading

  struct Result {
    var records: [Record] = []
    var rejected: [SkippedRow] = []
    var report = SetReport()
    var events: [Event] { records.compactMap { if case .event(let e) = $0 { e } else { nil } } }
    var sources: [Source] { records.compactMap { if case .source(let s) = $0 { s } else { nil } } }
    var places: [Place] { records.compactMap { if case .place(let p) = $0 { p } else { nil } } }
  }

  private func read(_ text: String) throws -> Result {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("kremlin-\(UUID().uuidString).jsonl")
    try Data(text.utf8).write(to: url)
    var result = Result()
    result.report = try KremlinSet(file: url.path, encoding: .utf8).read(
      emit: { result.records += $0.records }, reject: { result.rejected.append($0) })
    return result
  }
}
