import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct FRUSCalendarEntryTests {
  struct Case: Sendable {
    var head: String
    var title: String
    var summary: String?
    var classification: String?
    var note: String?
    var date: String?
  }

  private static let cases: [Case] = [
    Case(
      head: "1. Letter from Fox to Moss, May 2, 1961. Talks on coal. Secret 3 pp. DOS, CF, 711.",
      title: "Letter from Fox to Moss", summary: "Talks on coal.", classification: "Secret",
      note: "Secret 3 pp. DOS, CF, 711.", date: "1961-05-02"),
    Case(
      head: "1. Letter from Fox to Moss, May 2, 1961. Talks. 7 pp. Top Secret. CIA, DCI Files.",
      title: "Letter from Fox to Moss", summary: "Talks.", classification: "Top Secret",
      note: "7 pp. Top Secret. CIA, DCI Files.", date: "1961-05-02"),
    Case(
      head: "1. Note by Fox, May 2, 1961. Talks on coal. DOS, S/S Files: Lot 65, Box 3.",
      title: "Note by Fox", summary: "Talks on coal.", note: "DOS, S/S Files: Lot 65, Box 3.",
      date: "1961-05-02"),
    Case(
      head: "1. Note by Fox, May 2, 1961. Paper entitled “Coal.” Secret. 2 pp. DOS, CF.",
      title: "Note by Fox", summary: "Paper entitled “Coal.”", classification: "Secret",
      note: "Secret. 2 pp. DOS, CF.", date: "1961-05-02"),
    Case(
      head: "1. Note by Fox, May 2, 1961, on “Coal in the Zone.” Secret. 2 pp. DOS, CF.",
      title: "Note by Fox on “Coal in the Zone.”", classification: "Secret",
      note: "Secret. 2 pp. DOS, CF.", date: "1961-05-02"),
    Case(
      head: "1. Note by Fox, undated. Coal. Secret. 2 pp. Moss Library, Boxes, October 1962.",
      title: "Note by Fox", summary: "Coal.", classification: "Secret",
      note: "Secret. 2 pp. Moss Library, Boxes, October 1962."),
    Case(
      head: "1. Note on talks, May 2. 1961, between Fox and Moss. Coal. Secret. 2 pp. DOS, CF.",
      title: "Note on talks between Fox and Moss", summary: "Coal.", classification: "Secret",
      note: "Secret. 2 pp. DOS, CF.", date: "1961-05-02"),
    Case(
      head:
        "1. Note on talks, May 2, 1961, of Fox and U.3. officials. Coal. Secret. 2 pp. DOS, CF.",
      title: "Note on talks of Fox and U.3. officials", summary: "Coal.", classification: "Secret",
      note: "Secret. 2 pp. DOS, CF.", date: "1961-05-02"),
    Case(
      head:
        "1. Letter from Maj. Gen. Fox to Mrs. Moss, May 2, 1961. Coal. Too Secret 2 pp. DOS, CF.",
      title: "Letter from Maj. Gen. Fox to Mrs. Moss", summary: "Coal.",
      note: "Too Secret 2 pp. DOS, CF.", date: "1961-05-02"),
  ]

  @Test(arguments: cases)
  func aHeadingIsTakenApart(example: Case) throws {
    let event = try #require(FRUSTrial().event(example.head))
    let source = try #require(FRUSTrial().source(example.head))
    #expect(source.title == example.title)
    #expect(event.summary == example.summary)
    #expect(source.classification == example.classification)
    #expect(source.note == example.note)
    #expect(event.date.edtf?.description == example.date)
  }

  @Test(arguments: [
    (
      "Telegram 587 from Ankara", ["speaker: embassy-in-turkey"], "ankara"
    ),
    ("Telegram 37 to Santiago", ["addressee: embassy-in-chile", "speaker: -"], nil),
    ("Telegram Polto 577 from Paris", ["speaker: “Paris”"], nil),
    ("Telegram 291 from Moss", ["speaker: “Moss”"], nil),
    ("Telegram 705 from Budapest", ["speaker: “Budapest”"], nil),
    ("Telegram 1585 from USUN", ["speaker: mission-to-the-united-nations"], nil),
    ("Letter from Bonn", ["speaker: “Bonn”"], nil),
  ])
  func aTelegramIsFromTheEmbassyInACapital(
    head: String, parties: [String], place: String?
  ) throws {
    let event = try #require(
      FRUSTrial().event("1. \(head), October 26, 1962. Coal. Secret. 2 pp. DOS, CF."))
    #expect(FRUSTrial().describe(event.participations) == parties)
    #expect(event.place?.text == place.map { "frus-place:\($0)" })
  }

  @Test(arguments: [
    ("Embassy in Bonn", 0, "embassy-in-the-federal-republic-of-germany"),
    ("the Embassy in Federal Republic of Germany", 0, "embassy-in-the-federal-republic-of-germany"),
    ("Embassy in Germany", 0, "embassy-in-the-federal-republic-of-germany"),
    ("Embassy in Germany", -9000, "embassy-in-germany"),
    ("Embassy in Moscow", 0, "embassy-in-the-soviet-union"),
    ("Embassy in Soviet Union", 0, "embassy-in-the-soviet-union"),
    ("Mission at the United Nations", 0, "mission-to-the-united-nations"),
  ])
  func oneEmbassyIsOneActor(words: String, days: Int64, id: String) {
    var rows = RowRecords()
    let actor = FRUSOffices.add(words, day: FRUSTrial().day + days, to: &rows)
    #expect(actor?.text == "frus-office:\(id)")
  }
}
