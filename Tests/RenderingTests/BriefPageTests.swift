import Chronology
import Diplomacy
import Foundation
import Rendering
import Testing

/// A brief on its page, and what text from outside may try there.
@Suite struct BriefPageTests {
  @Test(arguments: 30...200)
  func `The page keeps to its width and tells everything`(width: Int) {
    for ascii in [false, true] {
      let text = BriefPage.text(
        BriefFixture().brief(), filter: "with leads",
        options: TimelineOptions(width: width, ascii: ascii))
      HostileTextTests.expectHarmless(text, width: width)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for block in [
        "last met", "last spoke", "before", "since then", "contacts", "last words", "open",
        "promises", "take care", "next:",
      ] {
        #expect(words.contains(block), "\(block) at \(width)")
      }
    }
  }

  @Test(arguments: HostileTextTests.nasty)
  func `Whatever the names are, the page stays a page`(nasty: String) {
    let fixture = BriefFixture(text: { _ in nasty })
    for width in [30, 31, 35, 40, 44, 60, 80, 100, 140, 200] {
      let text = BriefPage.text(
        fixture.brief(), filter: nasty, options: TimelineOptions(width: width))
      HostileTextTests.expectHarmless(text, width: width)
    }
  }

  @Test(arguments: 1...6)
  func `The strip keeps to the page however much lies in its last place`(count: Int) {
    let fixture = BriefFixture()
    for years in [1, 3, 8, 12, 20] {
      var entries = (0..<years).map { fixture.meeting(Int64($0), "\(1950 + $0)-06-01") }
      for number in 0..<count {
        entries.append(fixture.meeting(Int64(100 + number), "\(1950 + years)-06-01"))
      }
      let brief = fixture.brief(entries)
      for width in stride(from: 30, through: 110, by: 2) {
        let text = BriefPage.text(brief, options: TimelineOptions(width: width))
        HostileTextTests.expectHarmless(text, width: width)
      }
    }
  }

  @Test func `What is not recorded is said`() {
    let brief = BriefFixture().brief([])
    let text = BriefPage.text(brief, options: TimelineOptions())
    for words in ["no meeting is recorded", "nothing that was said is recorded", "none recorded"] {
      #expect(text.contains(words), "\(words)")
    }
    let met = BriefPage.text(
      BriefFixture().brief([BriefFixture().meeting(1, "1978-09-17")]), options: TimelineOptions())
    #expect(met.split(separator: "\n").map(String.init).contains("since then  nothing recorded"))
  }

  @Test(arguments: [
    ("1978-09-17", "; on that day, too"), ("1978-09-16", "; 1 day earlier"),
    ("1978-08-17", "; 31 days earlier"), ("1978-09", "the same two  "), ("1977", "the same two  "),
  ])
  func `How much earlier they met is told where both days are known`(date: String, words: String) {
    let fixture = BriefFixture()
    let brief = fixture.brief([fixture.meeting(1, date), fixture.meeting(2, "1978-09-17")])
    let text = BriefPage.text(brief, options: TimelineOptions(width: 120))
    let line = text.split(separator: "\n").map(String.init).first { $0.hasPrefix("before") }
    #expect(line?.contains(words) == true, "\(line ?? "none")")
  }

  // MARK: JSON

  private struct Object: Decodable {
    struct Event: Decodable {
      var number: Int64
      var title: String
    }
    struct Caution: Decodable {
      var event: String
      var reason: String
    }
    var actors: [String]
    var to: String
    var lastMet: Event
    var lastSpoke: Event
    var before: Event
    var since: [Event]
    var meetings: Int
    var statements: Int
    var others: Int
    var lastWords: [Event]
    var open: [String]
    var promises: [String]
    var cautions: [Caution]
  }

  @Test(arguments: ["plain"] + HostileTextTests.nasty)
  func `The JSON tells the same, every text as it is`(nasty: String) throws {
    let text = BriefJSON.text(BriefFixture(text: { _ in nasty }).brief(), dates: .iso)
    let object = try JSONDecoder().decode(Object.self, from: Data(text.utf8))
    #expect(object.actors == ["egypt", "israel"] && object.to == "1979-12-31")
    #expect(object.lastMet.number == 2 && object.lastSpoke.number == 3 && object.before.number == 2)
    #expect(object.meetings == 3 && object.statements == 3 && object.others == 1)
    #expect(object.promises == ["e8#1"] && object.open == ["e9"])
    #expect(object.since.map(\.number) == [5, 7])
    #expect(Array(object.lastMet.title.utf8) == Array(nasty.utf8))
    #expect(object.cautions.contains { $0.event == "e5" && $0.reason == "denied" })
  }
}
