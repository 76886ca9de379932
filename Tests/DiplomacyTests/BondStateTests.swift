import Chronology
import Diplomacy
import Testing

/// What has become of a commitment by a day.
@Suite struct BondStateTests {
  /// What an event does to the commitment, and when.
  struct Deed: Sendable {
    var kind: Link.Kind
    var date: String?
    var standing = Link.Standing.stated
  }

  static func bond(_ made: String?, due: String?, _ deeds: [Deed]) -> Bond {
    let event = Event(kind: .statement, date: HistoricalDate(made.flatMap { EDTF($0) }))
    return Bond(
      commitment: Commitment(
        number: 1, text: "to withdraw", due: due.map { HistoricalDate(EDTF($0)) }),
      entry: TimelineEntry(event: event, title: "Promise", family: .statement),
      settlements: deeds.enumerated().map { index, deed in
        Bond.Settlement(
          kind: deed.kind, standing: deed.standing,
          event: NamedRef(ref: Ref(stored: "deed-\(index)"), name: "Deed"),
          date: HistoricalDate(deed.date.flatMap { EDTF($0) }))
      })
  }

  static func day(_ text: String) -> Int64 { EDTF(text)?.earliest.day ?? 0 }

  /// A state in words: "possibly kept late disputed".
  static func words(_ bond: Bond, on day: String) -> String? {
    bond.state(on: self.day(day)).map { state in
      [
        state.isCertain ? nil : "possibly", state.standing.rawValue, state.isLate ? "late" : nil,
        state.isDisputed ? "disputed" : nil,
      ].compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      // Made on a day.
      ("1979-03-26", nil, "1979-03-25", nil), ("1979-03-26", nil, "1979-03-26", "open"),
      ("1979-03-26", "1979-04-25", "1979-04-24", "open"),
      ("1979-03-26", "1979-04-25", "1979-04-25", "due"),
      ("1979-03-26", "1979-04-25", "1979-04-26", "overdue"),
      // Made at some time that is not exact: only possibly before its last day.
      ("1979-03", "1979-04-25", "1979-02-28", nil),
      ("1979-03", "1979-04-25", "1979-03-01", "possibly open"),
      ("1979-03", "1979-04-25", "1979-03-31", "open"),
      ("[..1979-03-26]", nil, "1950-01-01", "possibly open"),
      (nil, nil, "1950-01-01", "possibly open"),
      (nil, "1979-04-25", "1979-05-01", "possibly overdue"),
      // Due on some day.
      ("1979-03-26", "1979-04", "1979-03-31", "open"),
      ("1979-03-26", "1979-04", "1979-04-01", "due"),
      ("1979-03-26", "1979-04", "1979-04-30", "due"),
      ("1979-03-26", "1979-04", "1979-05-01", "overdue"),
      ("1979-03-26", "[..1979-04-25]", "1979-04-24", "open"),
      ("1979-03-26", "[..1979-04-25]", "1979-04-25", "due"),
      ("1979-03-26", "[..1979-04-25]", "1979-04-26", "overdue"),
      ("1979-03-26", "1979-04-25/..", "1979-04-24", "open"),
      ("1979-03-26", "1979-04-25/..", "1999-01-01", "due"),
    ] as [(String?, String?, String, String?)])
  func `What nothing is recorded of goes by the day by which it is due`(
    made: String?, due: String?, day: String, state: String?
  ) {
    #expect(Self.words(Self.bond(made, due: due, []), on: day) == state)
  }

  @Test func `A term that nobody dated is open`() {
    var bond = Self.bond("1979-03-26", due: nil, [])
    bond.commitment.due = .undated
    #expect(Self.words(bond, on: "2001-01-01") == "open")
  }

  @Test(arguments: [
    ([Deed(kind: .fulfils, date: "1979-04-20")], "1979-04-19", "open"),
    ([Deed(kind: .fulfils, date: "1979-04-20")], "1979-04-20", "kept"),
    ([Deed(kind: .fulfils, date: "1979-04-25")], "1979-05-01", "kept"),
    ([Deed(kind: .fulfils, date: "1979-04-26")], "1979-04-26", "kept late"),
    ([Deed(kind: .breaks, date: "1979-04-26")], "1979-04-26", "broken"),
    ([Deed(kind: .overtakes, date: "1979-04-01")], "1979-05-01", "overtaken"),
    // The last one decides.
    (
      [Deed(kind: .breaks, date: "1979-04-01"), Deed(kind: .fulfils, date: "1979-04-20")],
      "1979-05-01", "kept"
    ),
    (
      [Deed(kind: .fulfils, date: "1979-04-20"), Deed(kind: .breaks, date: "1979-04-01")],
      "1979-05-01", "kept"
    ),
    (
      [Deed(kind: .fulfils, date: "1979-04-01"), Deed(kind: .breaks, date: "1979-04-20")],
      "1979-04-10", "kept"
    ),
    // Imprecise.
    ([Deed(kind: .fulfils, date: "1979-04")], "1979-03-31", "open"),
    ([Deed(kind: .fulfils, date: "1979-04")], "1979-04-10", "possibly kept"),
    // Late only where that is certain.
    ([Deed(kind: .fulfils, date: "1979-04")], "1979-04-30", "kept"),
    ([Deed(kind: .fulfils, date: "1979-05")], "1979-05-31", "kept late"),
    ([Deed(kind: .fulfils, date: nil)], "1979-03-31", "possibly kept"),
    ([Deed(kind: .breaks, date: "[..1979-04-20]")], "1979-04-10", "possibly broken"),
    // Ties that are not sure.
    (
      [Deed(kind: .fulfils, date: "1979-04-20", standing: .attributed)], "1979-05-01",
      "possibly kept"
    ),
    (
      [Deed(kind: .breaks, date: "1979-04-20", standing: .doubtful)], "1979-05-01",
      "possibly broken"
    ),
    (
      [
        Deed(kind: .fulfils, date: "1979-04-01"),
        Deed(kind: .breaks, date: "1979-04-20", standing: .doubtful),
      ], "1979-05-01", "kept"
    ),
    // Two on one day that say different things.
    (
      [Deed(kind: .fulfils, date: "1979-04-20"), Deed(kind: .breaks, date: "1979-04-20")],
      "1979-05-01", "kept disputed"
    ),
    (
      [Deed(kind: .fulfils, date: "1979-04-20"), Deed(kind: .fulfils, date: "1979-04-20")],
      "1979-05-01", "kept"
    ),
  ])
  func `The last event that settles it decides`(deeds: [Deed], day: String, state: String) {
    #expect(Self.words(Self.bond("1979-03-26", due: "1979-04-25", deeds), on: day) == state)
  }

  @Test(arguments: [
    [Deed(kind: .fulfils, date: "1979-04-10"), Deed(kind: .breaks, date: "1979-04")],
    [Deed(kind: .fulfils, date: "1979-04"), Deed(kind: .breaks, date: "1979-04-10")],
  ])
  func `What can have come after the last is not certain`(deeds: [Deed]) {
    let bond = Self.bond("1979-03-26", due: nil, deeds)
    for day in ["1979-04-15", "1979-05-01"] {
      #expect(bond.state(on: Self.day(day))?.isCertain == false, "\(day)")
    }
  }

  @Test func `The words of a date make no other day of it`() {
    var bond = Self.bond(
      "1979-03-26", due: nil,
      [Deed(kind: .fulfils, date: "1979-04-20"), Deed(kind: .breaks, date: "1979-04-20")])
    bond.settlements[1].date.given = "20 April"
    #expect(bond.state(on: Self.day("1979-05-01"))?.isDisputed == true)
  }

  @Test func `What settled it is told, and only where something did`() {
    let bond = Self.bond(
      "1979-03-26", due: nil,
      [Deed(kind: .breaks, date: "1979-04-01"), Deed(kind: .fulfils, date: "1979-04-20")])
    #expect(bond.state(on: Self.day("1979-03-31"))?.settlement == nil)
    #expect(bond.state(on: Self.day("1979-04-10"))?.settlement?.event.ref.text == "deed-0")
    #expect(bond.state(on: Self.day("1979-04-20"))?.settlement?.event.ref.text == "deed-1")
  }

  /// The rules once more, day by day, for dates that are all exact and ties that are all stated.
  private static func oracle(
    made: Int64, due: Int64?, deeds: [(kind: Link.Kind, day: Int64)], on day: Int64
  ) -> String? {
    if day < made { return nil }
    for past in stride(from: day, through: 0, by: -1) {
      let kinds = deeds.filter { $0.day == past }.map(\.kind)
      guard let first = kinds.first else { continue }
      let word = first == .fulfils ? "kept" : first == .breaks ? "broken" : "overtaken"
      let isLate = first == .fulfils && due.map { past > $0 } ?? false
      return [word, isLate ? "late" : nil, Set(kinds).count > 1 ? "disputed" : nil]
        .compactMap { $0 }.joined(separator: " ")
    }
    guard let due else { return "open" }
    return day < due ? "open" : day == due ? "due" : "overdue"
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `With exact days the state is that of the rules`(seed: UInt64) {
    var dice = Dice(seed: seed)
    func text(_ day: Int) -> String { CivilDate(dayNumber: Int64(day)).description }
    for _ in 0..<60 {
      let made = dice.number(0...12)
      let due = dice.chance(70) ? dice.number(0...15) : nil
      let deeds = (0..<dice.number(0...4)).map { _ in
        (kind: dice.pick([Link.Kind.fulfils, .breaks, .overtakes]), day: dice.number(0...15))
      }
      let bond = Self.bond(
        text(made), due: due.map(text),
        deeds.map { Deed(kind: $0.kind, date: text($0.day)) })
      for day in 0...18 {
        let expected = Self.oracle(
          made: Int64(made), due: due.map(Int64.init),
          deeds: deeds.map { ($0.kind, Int64($0.day)) }, on: Int64(day))
        #expect(
          Self.words(bond, on: text(day)) == expected,
          "made \(made) due \(due ?? -1) \(deeds) \(day)")
      }
    }
  }
}
