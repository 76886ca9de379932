import Chronology
import Diplomacy
import Foundation
import Rendering
import Testing

@Suite struct JSONTimelineTests {
  private func object(_ entry: TimelineEntry) throws -> [String: Any] {
    let line = render(JSONLinesTimeline(options: TimelineOptions()), [entry])
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func theSeedIsAsKept() throws {
    try expectGolden(
      render(JSONLinesTimeline(options: TimelineOptions()), Seed.all), "timeline.jsonl")
  }

  @Test func aMeetingHasTheAgreedShape() throws {
    var entry = Seed.brusselsMeeting
    entry.event.topics = [Ref(stored: "nato-russia")]
    entry.event.links = [Link(kind: .refersTo, to: Ref(stored: "british-proposal"))]
    let line = render(JSONLinesTimeline(options: TimelineOptions()), [entry])
    #expect(
      line == #"{"date":{"earliest":"2001-10-03","edtf":"2001-10-03","given":"3 October","#
        + #""latest":"2001-10-03","text":"3 October 2001"},"kind":"meeting","#
        + #""links":[{"kind":"refers-to","ref":"british-proposal"}],"#
        + #""meeting":{"channel":"in-person","level":"summit"},"number":3,"participants":["#
        + #"{"capacity":"President of Russia","for":"russia","name":"Vladimir Putin","#
        + #""ref":"putin","role":"participant"},{"capacity":"Secretary General of NATO","#
        + #""for":"nato","name":"Lord Robertson","ref":"robertson","role":"participant"}],"#
        + #""place":{"name":"Brussels","ref":"brussels"},"ref":"2001-10-03-brussels","#
        + #""sources":[{"locator":"¶6","ref":"bbc-2001-11-23"}],"#
        + #""title":"Putin and Robertson meet","topics":["nato-russia"]}"# + "\n")
  }

  @Test func nothingOfAnEventIsLost() {
    let line = render(JSONLinesTimeline(options: TimelineOptions()), [Fullest.marked.entry])
    for name in [
      "title", "short", "date-given", "date-role", "role-given", "zone", "summary", "figure",
      "note", "agenda", "outcome", "visit-agenda", "visit-outcome", "medium", "quote", "original",
      "language", "translation", "commitment", "due-given", "via-given", "speaker", "capacity",
      "side", "party-note", "absent", "event-locator", "event-excerpt", "event-fact",
      "event-citation-note", "claim-field", "claim-value", "claim-reason", "claim-locator",
      "link-note", "link-locator", "party-locator", "origin", "origin-key", "place",
    ] {
      #expect(line.contains("\"<\(name)>\""), "\(name)")
    }
    for piece in [
      "\"number\":42", "\"sequence\":97", "11:00-12:40", "event-ref", "place-ref", "topic-ref",
      "link-ref", "after-ref", "before-ref", "occasion-ref", "about-ref", "via-ref", "via-source",
      "owed-ref", "speaker-ref", "principal-ref", "absent-ref", "\"nobody\"", "\"absent\":true",
      "1313", "scheme:<identifier>", "cameo:<code>", "\"lead\"", "\"private\":true", "disputed",
      "ministerial", "telephone", "third-place", "transit", "attributed", "\"part\"", "julian",
      "\"term\"", "1942-07-01", "doubtful", "\"credibility\":2", "07070707-0707",
    ] {
      #expect(line.contains(piece), "\(piece)")
    }
  }

  @Test func anUndatedEventHasTheBoundsThatFollowFromOthers() throws {
    var entry = TimelineEntry(
      event: Event(kind: .event, date: .undated, title: "x"), title: "x", family: .event)
    #expect(try object(entry)["date"] as? [String: String] == ["text": "undated"])
    entry.earliest = CivilDate(iso: "2001-11-22")?.dayNumber
    #expect(
      try object(entry)["date"] as? [String: String]
        == ["text": "undated", "earliest": "2001-11-22"])
  }

  @Test func anOpenEndIsLeftOut() throws {
    var entry = Seed.proposal
    #expect((try object(entry)["date"] as? [String: String])?["earliest"] == nil)
    entry.event.date = HistoricalDate(EDTF("2001-11-22/.."))
    entry.date = entry.event.date
    #expect((try object(entry)["date"] as? [String: String])?["latest"] == nil)
  }

  @Test func numbersThatJSONHasNoWordsForAreLeftOut() throws {
    var entry = Seed.battle
    entry.event.figures = [Figure(name: "dead", low: .nan, best: .infinity, high: 2)]
    let figures = try #require(try object(entry)["figures"] as? [[String: Any]])
    #expect(figures.first?.keys.sorted() == ["high", "name"])
  }

  @Test(arguments: [0, 1, 3])
  func anArrayOfAnyLengthIsJSON(count: Int) throws {
    let text = render(JSONTimeline(options: TimelineOptions()), Array(Seed.all.prefix(count)))
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect((value as? [Any])?.count == count)
  }
}
