import Chronology
import Diplomacy
import Foundation
import Rendering
import Testing

@Suite struct ContactPageTests {
  private func text(
    _ table: ContactTable, width: Int = 80, ascii: Bool = false, by unit: StripUnit? = nil,
    limit: Int? = nil
  ) -> String {
    ContactPage(options: TimelineOptions(width: width, ascii: ascii), by: unit)
      .text(table, limit: limit)
  }

  @Test(arguments: [40, 80, 120])
  func `One actor's contacts look as kept`(width: Int) throws {
    let table = ContactFixture.table(ContactFixture.autumn)
    try expectGolden(text(table, width: width), "contacts-\(width).txt")
  }

  @Test func `Contacts in ASCII look as kept`() throws {
    var table = ContactFixture.table(ContactFixture.autumn + ContactFixture.oddities)
    table.show(limit: 6, reverse: false)
    let text = text(table, ascii: true, limit: 6)
    try expectGolden(text.replacing("Schröder", with: "Schroder"), "contacts-ascii.txt")
    #expect(text.replacing("ö", with: "o").utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `Letters, video, visits and days that are not certain look as kept`() throws {
    let table = ContactFixture.table(ContactFixture.autumn + ContactFixture.oddities)
    try expectGolden(text(table), "contacts-oddities.txt")
  }

  @Test(arguments: [40, 80, 120])
  func `Pairs look as kept`(width: Int) throws {
    var table = ContactFixture.table(ContactFixture.autumn, isPairs: true)
    table.show(limit: 4, reverse: false)
    try expectGolden(text(table, width: width, limit: 4), "contacts-pairs-\(width).txt")
  }

  @Test func `Those who spoke for a state stand beneath it`() {
    let table = ContactFixture.table(ContactFixture.autumn, level: .represented)
    #expect(text(table).contains("\n  George W. Bush\n"))
    #expect(text(table).contains("\nthe United Kingdom"))
  }

  @Test func `Of many who spoke for a state the three most frequent are named`() {
    let entries = (1...7).flatMap { number in
      (number...7).map { day in
        var envoy = ContactFixture.state("Envoy \(number)")
        envoy.principal = NamedRef(ref: Ref(stored: "x"), name: "X")
        return ContactFixture.meeting("2001-10-0\(day)", envoy, nil)
      }
    }
    let page = text(ContactFixture.table(entries, level: .represented))
    #expect(page.contains("\n  Envoy 1, Envoy 2, Envoy 3 and 4 others\n"))
  }

  @Test func `Where there is nothing, it says so`() {
    let page = ContactPage(options: TimelineOptions()).text(
      ContactFixture.table([]), filter: "kind battle")
    #expect(page.hasPrefix("Contacts of Vladimir Putin "))
    #expect(page.hasSuffix("━\n\nnothing recorded\n"))
    #expect(page.contains("\nkind battle\n"))
  }

  private func years(_ first: Int, _ last: Int, by unit: StripUnit? = nil, width: Int = 80)
    -> String
  {
    let table = ContactFixture.table(
      [first, last].map {
        ContactFixture.meeting("\($0 < 1000 ? "0" : "")\($0)-05-08", ContactFixture.state("X"), nil)
      }, window: DayRange(first: nil, last: nil))
    return text(table, width: width, by: unit)
  }

  @Test(
    arguments: [
      (2001, 2001, "each week"), (2001, 2002, "each month"), (1999, 2001, "each month"),
      (1996, 2001, "each year"), (1950, 2001, "every 2 years"), (1890, 2001, "every 5 years"),
      (1800, 2001, "every 10 years"), (0, 2001, "every 100 years"),
    ])
  func `A place stands for what fits`(first: Int, last: Int, words: String) {
    #expect(years(first == 0 ? 100 : first, last).contains("a place for \(words)"))
  }

  @Test func `What does not fit by the unit that was asked for is cut off at the beginning`() {
    let page = years(1996, 2001, by: .week)
    #expect(page.contains("a place for each week"))
    #expect(page.contains("of 262 weeks"))
    #expect(!years(1996, 2001, by: .month, width: 200).contains("months"))
  }

  @Test(arguments: [30, 40, 63, 64, 80, 120, 300, 500], [nil] + StripUnit.allCases)
  func `No line is longer than the page`(width: Int, unit: StripUnit?) {
    let entries = ContactFixture.autumn + ContactFixture.oddities
    for isPairs in [false, true] {
      let page = text(
        ContactFixture.table(entries, isPairs: isPairs), width: width, by: isPairs ? nil : unit)
      for line in page.split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= width, "\(line)")
      }
    }
  }

  @Test func `Colours change nothing but the colours`() throws {
    let table = ContactFixture.table(ContactFixture.autumn + ContactFixture.oddities)
    let coloured = ContactPage(options: TimelineOptions(colour: true)).text(table)
    #expect(coloured.contains("\u{1B}[33m◌\u{1B}[0m"))
    let escapes = try Regex("\u{1B}\\[[0-9]+m")
    let plain = coloured.replacing(escapes, with: "")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    #expect(plain.joined(separator: "\n") == text(table))
  }
}

@Suite struct ContactDataTests {
  private let table = ContactFixture.table(ContactFixture.oddities)

  @Test func `A row of CSV has the counts, the dates and the events`() {
    let row = table.rows.first { $0.other.ref.text == "chirac" }
    let line = row.map { ContactCSV.line($0, isPairs: false) }
    #expect(
      line == "chirac,Jacques Chirac,President of France,,1,0,0,1,2,[2001-10-13..2001-10-16],"
        + "[..2001-11-20],letter,,,[2001-10-13..2001-10-16]-chirac; [..2001-11-20]-chirac\r\n")
    let heads = ContactCSV.heads(isPairs: false).split(separator: ",").count
    #expect(line?.split(separator: ",", omittingEmptySubsequences: false).count == heads)
  }

  @Test func `Both sides of a pair have their columns`() {
    let heads = ContactCSV.heads(isPairs: true)
    #expect(heads.hasPrefix("a_ref,a_name,a_capacity,a_spoken_by,b_ref,"))
    let pairs = ContactFixture.table(ContactFixture.autumn, isPairs: true)
    for row in pairs.rows {
      let cells = ContactCSV.line(row, isPairs: true)
        .split(separator: ",", omittingEmptySubsequences: false)
      #expect(cells.count == heads.split(separator: ",").count)
    }
  }

  @Test func `An object has what a row has`() throws {
    let row = try #require(table.rows.first { $0.other.ref.text == "kazakhstan" })
    #expect(
      ContactJSON.object(row, isPairs: false)
        == #"{"channel":"in-person","contacts":1,"#
        + #""events":["2001-11-13/2001-11-15-kazakhstan"],"first":"2001-11-13/2001-11-15","#
        + #""last":"2001-11-13/2001-11-15","letter":0,"met":1,"name":"Kazakhstan","#
        + #""place":{"name":"Almaty","ref":"almaty"},"ref":"kazakhstan","telephone":0,"video":0}"#)
  }

  @Test func `Of pairs both stand in a list`() throws {
    let pairs = ContactFixture.table(ContactFixture.autumn, isPairs: true)
    let row = try #require(pairs.rows.first)
    let data = Data(ContactJSON.object(row, isPairs: true).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let actors = try #require(object["actors"] as? [[String: Any]])
    #expect(actors.compactMap { $0["ref"] as? String } == [row.one.ref.text, row.other.ref.text])
    #expect(object["contacts"] as? Int == row.counts.total)
  }

  @Test func `A name that a spreadsheet would obey begins with an apostrophe`() {
    let table = ContactFixture.table([
      ContactFixture.meeting("2001-10-03", ContactFixture.state("=cmd|x"), nil)
    ])
    #expect(ContactCSV.line(table.rows[0], isPairs: false).contains("'=cmd|x"))
  }

  @Test(arguments: HostileTextTests.nasty, [30, 64, 80, 120])
  func `Whatever names say, a page stays harmless and on its lines`(text: String, width: Int) {
    var entry = ContactFixture.meeting(
      "2001-10-03", ContactFixture.state(text), nil, place: text)
    entry.parties[1].capacity = text
    for isPairs in [false, true] {
      let page = ContactPage(options: TimelineOptions(width: width)).text(
        ContactFixture.table([entry], isPairs: isPairs), filter: text)
      HostileTextTests.expectHarmless(page, width: width)
    }
  }
}
