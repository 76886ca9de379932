import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Interchange

@Suite struct CalendarSetTests {
  private func calendar(_ lines: String...) throws -> SetOutcome {
    let text = ["BEGIN:VCALENDAR", "VERSION:2.0"] + lines + ["END:VCALENDAR", ""]
    return try SetOutcome(.ics, text.joined(separator: "\r\n"), ending: "ics")
  }

  private func event(_ lines: String..., uid: String = "one") -> String {
    (["BEGIN:VEVENT", "UID:\(uid)"] + lines + ["END:VEVENT"]).joined(separator: "\r\n")
  }

  @Test(arguments: [
    ("DTSTART;VALUE=DATE:20011003", "2001-10-03"),
    ("DTSTART;VALUE=DATE:20011003\r\nDTEND;VALUE=DATE:20011004", "2001-10-03"),
    ("DTSTART;VALUE=DATE:20011003\r\nDTEND;VALUE=DATE:20011006", "2001-10-03/2001-10-05"),
    ("DTSTART;VALUE=DATE:20011003\r\nDTEND;VALUE=DATE:20011003", "2001-10-03"),
    ("DTSTART;VALUE=DATE:20011003\r\nDURATION:P2D", "2001-10-03/2001-10-04"),
    ("DTSTART:20011003T220000\r\nDTEND:20011004T010000", "2001-10-03"),
    ("DTSTART;VALUE=DATE:19420101\r\nX-EDTF:1942-23~", "1942-23~"),
  ])
  func daysAndTheirEndsAreRead(lines: String, edtf: String) throws {
    #expect(try calendar(event(lines)).dates == [edtf])
  }

  @Test func timesKeepTheirZone() throws {
    let found = try calendar(
      event(
        "DTSTART;TZID=Europe/Brussels:20011003T121500", "DTEND;TZID=Europe/Brussels:20011003T134500"
      ),
      event("DTSTART:20011003T101500Z", uid: "two"))
    #expect(found.events.map(\.zone) == ["Europe/Brussels", "UTC"])
    #expect(found.events.map { $0.time?.description } == ["12:15-13:45", "10:15"])
  }

  @Test func foldedAndEscapedTextIsWhole() throws {
    let found = try calendar(
      event(
        "DTSTART;VALUE=DATE:20011003", "SUMMARY:Talks\\, long o", " nes\\; in Br\u{FC}s", "\tsel",
        "DESCRIPTION:one\\ntwo\\\\n", "LOCATION;LANGUAGE=en:The \"Hall\"", "GEO:50.85;4.35",
        "CATEGORIES:meeting,NATO\\, old,Russia", "CLASS:PRIVATE", "URL:https://example.org/a,b"))
    let event = try #require(found.events.first)
    #expect(event.title == "Talks, long ones; in Brüssel")
    #expect(event.summary == "one\ntwo\\n")
    #expect(event.kind == .meeting)
    #expect(event.isPrivate)
    #expect(event.citations.first?.locator == "https://example.org/a,b")
    #expect(found.places.first?.coordinates?.longitude == 4.35)
    let topics = found.rows[0].records.compactMap {
      if case .topic(let topic) = $0 { topic.name } else { nil }
    }
    #expect(topics == ["NATO, old", "Russia"])
  }

  @Test func whoIsNamedTakesPart() throws {
    let found = try calendar(
      event(
        "DTSTART;VALUE=DATE:20011003", "ORGANIZER;CN=\"Robertson, George\":mailto:gr@example.org",
        "ATTENDEE;CN=Vladimir Putin;ROLE=CHAIR:mailto:vp@example.org",
        "ATTENDEE;CN=Igor Ivanov;PARTSTAT=DECLINED:mailto:igor@example.org",
        "ATTENDEE;CUTYPE=ROOM;CN=Hall:x:y"))
    let event = try #require(found.events.first)
    #expect(event.participations.map(\.role.name) == ["host", "chair", "participant"])
    #expect(event.participations[2].presence == .absent)
    #expect(
      found.actors.map { $0.names[0].text }
        == ["Robertson, George", "Vladimir Putin", "Igor Ivanov"])
    #expect(found.report.losses.isEmpty)
  }

  @Test func whoHasAnAddressAloneIsLeftOut() throws {
    let found = try calendar(
      event(
        "DTSTART;VALUE=DATE:20011003", "ORGANIZER:mailto:gr@example.org",
        "ATTENDEE;CN=vp@example.org:mailto:vp@example.org", "ATTENDEE;CUTYPE=ROOM:mailto:hall@x",
        "ATTENDEE;CN=Ann Example:mailto:ann@example.org", "CATEGORIES:MEETING"))
    let event = try #require(found.events.first)
    #expect(event.kind == .meeting && event.topics.isEmpty)
    #expect(found.actors.map { $0.names[0].text } == ["Ann Example"])
    #expect(!"\(found.rows)".contains("@"))
    #expect(
      found.report.losses.words
        == "ATTENDEE without a name (1 event), ORGANIZER without a name (1 event)")
  }

  @Test func aUIDIsUsedOnce() throws {
    let found = try calendar(
      event("DTSTART:20011003T101500Z"), event("DTSTART:20011004T101500Z", "SUMMARY:A\r\n  talk"))
    let row = try #require(found.rejected.first)
    #expect(found.events.count == 1 && row.line == 7)
    #expect(row.reason == "its UID was used by the event on line 3")
    #expect(
      row.text
        == "BEGIN:VEVENT\nUID:one\nDTSTART:20011004T101500Z\nSUMMARY:A talk\nEND:VEVENT")
  }

  @Test func tiesWaitForWhatTheyAreTiedTo() throws {
    let found = try calendar(
      event("DTSTART:20011003T101500Z", "RELATED-TO:two"),
      event("DTSTART;VALUE=DATE:20011003", uid: "two"),
      event("DTSTART;VALUE=DATE:20011004", "RELATED-TO;RELTYPE=SIBLING:gone", uid: "three"))
    #expect(found.rows.map(\.origin.key) == ["two", "one", "three"])
    #expect(found.events.map(\.links.count) == [0, 1, 0])
    #expect(found.report.losses.losses.map(\.field) == ["RELATED-TO"])
  }

  @Test func anEndByAnotherClockIsToldAsLost() throws {
    let found = try calendar(
      event("DTSTART;TZID=Europe/London:20010703T130000", "DTEND:20010703T130000Z"))
    #expect(found.events.map { $0.time?.description } == ["13:00"])
    #expect(
      found.report.losses.losses.map(\.field) == ["the hour of the end, given for another zone"])
  }

  @Test func repeatedEventsComeOnce() throws {
    let found = try calendar(
      event("DTSTART:20011003T101500Z", "RRULE:FREQ=DAILY;COUNT=9", "EXDATE:20011004T101500Z"),
      event("DTSTART:20011005T111500Z", "RECURRENCE-ID:20011005T101500Z"),
      event("DTSTART:20011005T111500Z", "STATUS:CANCELLED", uid: "two"),
      "BEGIN:VJOURNAL\r\nUID:x\r\nEND:VJOURNAL")
    #expect(found.rows.count == 1)
    #expect(found.report.losses.losses.map(\.field) == ["all but the first occurrence (RRULE)"])
    #expect(found.report.counted.values.reduce(0, +) == 3)
  }

  @Test func aChangedOccurrenceMayComeBeforeItsSeries() throws {
    let found = try calendar(
      event("DTSTART:20011005T111500Z", "RECURRENCE-ID:20011005T101500Z"),
      event("DTSTART:20011003T101500Z", "RRULE:FREQ=DAILY;COUNT=9"),
      event("DTSTART:20011105T111500Z", "RECURRENCE-ID:20011105T101500Z", uid: "two"))
    #expect(found.rejected.isEmpty)
    #expect(found.rows.map(\.origin.key) == ["one", "two/20011105T101500Z"])
    #expect(found.dates == ["2001-10-03", "2001-11-05"])
    #expect(found.report.counted == ["changed occurrences of a repeated event left out": 1])
  }

  @Test func theLastVersionOfAnEventIsTheEvent() throws {
    let found = try calendar(
      event("DTSTART:20011003T101500Z"), event("DTSTART:20011004T101500Z", "SEQUENCE:2"),
      event("DTSTART:20011005T101500Z", "SEQUENCE:1"),
      event("DTSTART:20011004T101500Z", "SEQUENCE:2"),
      event("DTSTART:20011004T101500Z", uid: "two"),
      event("DTSTART:20011004T101500Z", "SEQUENCE:1", "STATUS:CANCELLED", uid: "two"))
    #expect(found.rejected.isEmpty && found.dates == ["2001-10-04"])
    #expect(
      found.report.counted == [
        "earlier versions of an event left out": 3, "cancelled events left out": 1,
        "events that are the same as an earlier one": 1,
      ])
  }

  @Test(arguments: [
    ("DTSTART:20010231", "“20010231” is no day"), ("SUMMARY:x", "no DTSTART"),
    ("DTSTART;VALUE=DATE:20011003\r\nDTEND;VALUE=DATE:20010101", "before DTSTART"),
    ("DTSTART;VALUE=DATE:20011003\r\nno colon here", "no colon here"),
    ("DTSTART;VALUE=DATE:20011003\r\nDURATION:P9999999999D", "no duration"),
    ("DTSTART;VALUE=DATE:20011003\r\nX-EDTF:autumn", "is not EDTF"),
  ])
  func whatIsWrongIsTold(lines: String, words: String) throws {
    let found = try calendar(event(lines))
    #expect(found.reasons.first?.contains(words) == true, "\(found.reasons)")
    #expect(found.rejected.first?.line == 3)
  }

  @Test func whatIsNoCalendarIsRefused() throws {
    #expect(throws: InputError.self) { try SetOutcome(.ics, "date,title\n", ending: "ics") }
    let cut = try SetOutcome(.ics, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n", ending: "ics")
    #expect(cut.reasons.first?.contains("cut short") == true)
    let deep = String(repeating: "BEGIN:X\n", count: 100_000)
    #expect(throws: InputError.self) {
      try SetOutcome(.ics, "BEGIN:VCALENDAR\n" + deep, ending: "ics")
    }
    let ended = "BEGIN:VCALENDAR\n\(deep)END:VCALENDAR\n"
    #expect(try SetOutcome(.ics, ended, ending: "ics").rows.isEmpty)
  }
}

@Suite struct SlideSetTests {
  @Test func slidesBecomeEvents() throws {
    let found = try SetOutcome(
      .timelinejs,
      """
      {"title": {"text": {"headline": "<b>Talks</b> &amp; more"}},
       "events": [
        {"unique_id": "a", "start_date": {"year": "1942", "month": "11", "day": ""},
         "text": {"headline": "A &lt; B", "text": "<p>One</p><p>Two <i>three</i></p>"},
         "group": "War", "background": {"color": "#fff"},
         "media": {"url": "https://example.org/x.jpg", "caption": "A <i>map</i>", "credit": "Me"}},
        {"start_date": {"year": 2001, "month": 10, "day": 3, "hour": 12, "minute": 15},
         "display_date": "a Wednesday", "text": {"headline": "T"}},
        {"start_date": {"year": -13800000000}, "text": {"headline": "Bang"}},
        {"start_date": {"year": 1942, "month": 1, "day": 1},
         "end_date": {"year": 1943, "month": 12, "day": 31}, "display_date": "1942 – 1943"},
        {"start_date": {"year": 2001, "month": 2, "day": 30}}, {"text": {"headline": "No date"}},
        {"start_date": {"year": "soon"}}, 7],
       "eras": [{"start_date": {"year": 601}, "end_date": {"year": 700},
                 "text": {"headline": "Seventh century"}}]}
      """, ending: "json")
    #expect(found.dates == ["1942-11", "2001-10-03", "Y-13799999999", "1942/1943", "0601/0700"])
    let first = try #require(found.events.first)
    #expect(first.title == "A < B")
    #expect(first.summary?.contains("Two three") == true)
    #expect(first.note == "A map\nCredit: Me")
    #expect(first.citations.first?.locator == "https://example.org/x.jpg")
    #expect(first.origin == Origin(name: "timelinejs", key: "a"))
    #expect(found.events[1].time?.description == "12:15")
    #expect(found.events[1].date.given == "a Wednesday")
    #expect(found.rejected.map { $0.reason.prefix(8) } == (5...8).map { "slide \($0):" })
    #expect(found.report.losses.losses.map(\.field) == ["background"])
  }

  @Test func theSameSlideTwiceIsCounted() throws {
    let slide = #"{"start_date": {"year": 1900}, "text": {"headline": "A"}}"#
    let found = try SetOutcome(
      .timelinejs, "{\"events\": [\(slide), \(slide)]}", ending: "json")
    #expect(found.rows.count == 1 && found.rejected.isEmpty)
    #expect(found.report.counted == ["slides that are the same as an earlier one": 1])
  }

  @Test func theEarlierFormIsRead() throws {
    let found = try SetOutcome(
      .timelinejs,
      """
      {"timeline": {"headline": "Old", "type": "default", "text": "x",
       "date": [
        {"startDate": "2012,1,26", "endDate": "2012,1,27", "headline": "H <b>1</b>", "text": "b",
         "tag": "War", "asset": {"media": "https://example.org/x.jpg", "credit": "Me"}},
        {"startDate": "-44,3", "headline": "I"}, {"startDate": "2012-02-03", "headline": "J"},
        {"startDate": "soon", "headline": "K"}],
       "era": [{"startDate": "1990", "endDate": "1999", "headline": "E"}]}}
      """, ending: "json")
    #expect(
      found.dates == ["2012-01-26/2012-01-27", "-0043-03", "2012-02-03", "1990/1999"])
    #expect(found.events.first?.title == "H 1" && found.events.first?.summary == "b")
    #expect(found.events.first?.citations.first?.locator == "https://example.org/x.jpg")
    #expect(found.events.first?.note == "Credit: Me")
    #expect(found.rejected.map { $0.reason.prefix(8) } == ["slide 4:"])
  }

  @Test(arguments: ["", "[]", "{\"events\": 3}", "{\"events\": [", "null"])
  func whatIsNoTimelineIsRefused(text: String) throws {
    #expect(throws: InputError.self) { try SetOutcome(.timelinejs, text, ending: "json") }
  }
}

@Suite struct MoneySetTests {
  private static let lines = """
    {"id":"o1","schema":"Occupancy","properties":{"holder":["p1"],"post":["q1"],"startDate":["2000-05-07"],"status":["current"]}}
    {"id":"m1","schema":"Membership","properties":{"member":["p1"],"organization":["g1"],"startDate":["1991"],"endDate":["1999-10"]}}
    {"id":"e1","schema":"Event","properties":{"name":["Talks"],"date":["2001-10"],"involved":["p1","g1"],"location":["Brussels"]}}
    {"id":"p1","schema":"Person","properties":{"name":["Ann Example","A. Example"],"birthDate":["1950"],"country":["be"]}}
    {"id":"g1","schema":"PublicBody","properties":{"name":["Office of Examples"]}}
    {"id":"q1","schema":"Position","properties":{"name":["Minister"],"country":["be"]}}
    {"id":"a1","schema":"Address","properties":{"full":["Somewhere"]}}
    {"id":"d1","schema":"Directorship","properties":{"director":["p1"]}}
    {"id":"x","schema":"Person","properties":{}}
    {"schema":"Person"}
    """

  @Test func actorsComeBeforeWhatTiesThem() throws {
    let found = try SetOutcome(.ftm, Self.lines, ending: "ftm.json")
    #expect(found.actors.map(\.kind) == [.person, .organisation, .state])
    #expect(found.actors[0].existence?.description == "1950/")
    #expect(found.relations.map(\.kind) == [.tenure, .membership])
    #expect(found.relations[0].office == "Minister")
    #expect(
      found.relations.map { $0.validity.date?.description } == ["2000-05-07/..", "1991/1999-10"])
    #expect(found.dates == ["2001-10"])
    #expect(found.rejected.map(\.line).sorted() == [8, 9, 10])
    #expect(found.report.rows == 10)
    #expect(found.report.counted["Address entities left out"] == 1)
    #expect(found.report.losses.losses.map(\.field) == ["country"])
  }
}

@Suite struct GrampsSetTests {
  private func tree(_ events: String, _ rest: String = "") throws -> SetOutcome {
    try SetOutcome(
      .gramps,
      """
      <?xml version="1.0"?>
      <!DOCTYPE database PUBLIC "-//Gramps//DTD Gramps XML 1.7.1//EN" "grampsxml.dtd">
      <database xmlns="http://gramps-project.org/xml/1.7.1/">
      <events>\(events)</events>\(rest)</database>
      """, ending: "gramps")
  }

  @Test(arguments: [("", "Birth of Ann Lee"), ("priv=\"1\"", "Birth")])
  func aTitleNamesNobodyWhoIsPrivate(mark: String, title: String) throws {
    let found = try tree(
      "<event handle=\"e1\"><type>Birth</type><dateval val=\"1987-08-29\"/></event>",
      """
      <people><person handle="p1" \(mark)><name><first>Ann</first><surname>Lee</surname></name>
      <eventref hlink="e1" role="Primary"/></person></people>
      """)
    #expect(found.events.map(\.title) == [title])
    #expect(found.events.first?.participations.count == 1)
  }

  @Test(arguments: [
    ("<dateval val=\"1987-08-29\"/>", "1987-08-29"), ("<dateval val=\"1987-08\"/>", "1987-08"),
    ("<dateval val=\"0987\"/>", "0987"), ("<dateval val=\"0000-08-29\"/>", "XXXX-08-29"),
    ("<dateval val=\"1850\" type=\"about\" quality=\"estimated\"/>", "1850~"),
    ("<dateval val=\"1850\" type=\"before\"/>", "[..1849]"),
    ("<dateval val=\"1850-03\" type=\"before\"/>", "[..1850-02]"),
    ("<dateval val=\"1850-03-01\" type=\"after\"/>", "[1850-03-02..]"),
    ("<dateval val=\"1850\" type=\"from\"/>", "1850/.."),
    ("<dateval val=\"1850\" type=\"to\"/>", "../1850"),
    ("<daterange start=\"1800\" stop=\"1805\"/>", "[1800..1805]"),
    ("<datespan start=\"1800\" stop=\"1805\" quality=\"estimated\"/>", "1800~/1805~"),
    ("<dateval val=\"1712-02-29\" cformat=\"Julian\" dualdated=\"1\"/>", "1712-03-11"),
    ("<dateval val=\"0241-03-12\" cformat=\"Islamic\"/>", "0855-08-04"),
    ("<dateval val=\"1916-02-05\" newyear=\"Mar25\"/>", "[1916-02-05,1917-02-05]"),
    ("<dateval val=\"1916-04-05\" newyear=\"Mar25\"/>", "1916-04-05"),
    ("<dateval val=\"1390-01-01\" cformat=\"Persian\"/>", "undated"),
    ("<datestr val=\"some day\"/>", "undated"), ("", "undated"),
  ])
  func datesKeepTheirModifiers(date: String, edtf: String) throws {
    let found = try tree("<event handle=\"_e\" id=\"E1\"><type>Birth</type>\(date)</event>")
    #expect(found.dates == [edtf])
    if date.contains("Persian") { #expect(found.events[0].date.given == "1390-01-01 (Persian)") }
  }

  @Test func peoplePlacesAndSourcesAreTiedToEvents() throws {
    let found = try tree(
      """
      <event handle="_e" id="E1"><type>Marriage</type><dateval val="1801"/><place hlink="_p"/>
        <citationref hlink="_c"/><noteref hlink="_n"/></event>
      """,
      """
      <people><person handle="_a" id="I1"><gender>M</gender>
        <name type="Birth Name"><first>Jan</first><surname prefix="van">Berg</surname></name>
        <name type="Married Name"><first>Jan</first><surname>Dal</surname></name></person>
      <person handle="_b" priv="1"><name><first>Eva</first></name>
        <eventref hlink="_x" role="Primary"/></person></people>
      <families><family handle="_f"><father hlink="_a"/><mother hlink="_b"/>
        <eventref hlink="_e" role="Family"/></family></families>
      <citations><citation handle="_c"><page>12</page><sourceref hlink="_s"/></citation></citations>
      <sources><source handle="_s"><stitle>Register</stitle></source></sources>
      <places><placeobj handle="_p"><ptitle>Dal, Land</ptitle><pname value="Dal"/>
        <coord lat="50.1" long="4.2"/><placeref hlink="_q"/></placeobj>
      <placeobj handle="_q"><pname value="Land"/><placeref hlink="_p"/></placeobj></places>
      """)
    let event = try #require(found.events.first)
    #expect(event.title == "Marriage of Jan van Berg")
    #expect(event.participations.count == 2)
    #expect(event.citations.map(\.locator) == ["12"])
    #expect(found.actors.map { $0.names.map(\.text) } == [["Jan van Berg", "Jan Dal"], ["Eva"]])
    #expect(found.actors.map(\.isPrivate) == [false, true])
    #expect(found.places.map { $0.names[0].text } == ["Land", "Dal"])
    #expect(found.places.map { $0.within != nil } == [false, true])
    #expect(found.report.losses.losses.map(\.field).contains("noteref"))
  }

  @Test(arguments: [
    "<!DOCTYPE database [<!ENTITY x \"ha\">]><database><events/></database>",
    "<!DOCTYPE database SYSTEM \"a>b\" [<!ENTITY x \"ha\">]><database/>", "<html/>", "",
    // A harmless one in a comment hides none that is not.
    "<!-- <!DOCTYPE database> --><!DOCTYPE database [<!ENTITY x \"ha\">]><database/>",
    "<!-- <!DOCTYPE database> \(String(repeating: "x", count: 70_000)) -->"
      + "<!DOCTYPE database [<!ENTITY x \"ha\">]><database/>",
  ])
  func otherFilesAreRefused(text: String) throws {
    #expect(throws: XMLError.self) { try SetOutcome(.gramps, text, ending: "gramps") }
  }
}
