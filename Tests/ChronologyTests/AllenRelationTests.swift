import Chronology
import Testing

@Suite("Relations of dates")
struct AllenRelationTests {
  private func possible(_ a: String, _ b: String) throws -> Set<AllenRelation> {
    try EDTF(parsing: a).possibleRelations(to: EDTF(parsing: b))
  }

  private func certainty(_ a: String, _ relation: AllenRelation, _ b: String) throws -> Certainty {
    try EDTF(parsing: a).relation(relation, to: EDTF(parsing: b))
  }

  @Test(arguments: [
    ("[1962,1964]", AllenRelation.before, "1963", Certainty.possibly),
    ("[1962,1964]", .after, "1963", .possibly), ("[1962,1964]", .during, "1963", .not),
    ("[1962,1964]", .equals, "1963", .not), ("2001", .before, "2003", .certainly),
    ("2001", .after, "2003", .not), ("2001", .before, "2002", .possibly),
    ("2001", .meets, "2002", .possibly), ("2001-12-31", .meets, "2002-01-01", .certainly),
    ("2001-12-31", .equals, "2001-12-31", .certainly), ("2001", .equals, "2001", .possibly),
    ("2001-12-31T10:00:00Z", .equals, "2001-12-31", .certainly),
    ("1942/1943", .contains, "1942-12-31", .possibly),
    ("1942/1943", .contains, "1942-06-30", .possibly),
    ("1942/1943", .before, "1942-06-30", .not), ("1941/1944", .contains, "1942", .certainly),
    ("1942", .during, "1941/1944", .certainly),
    ("1949-08-24/..", .before, "1949-08-23", .not), ("1949/..", .contains, "1960", .possibly),
    ("1949-08-24/..", .after, "1949-08-22", .certainly),
    ("1949-08-24/", .metBy, "1949-08-23", .certainly), ("../1949", .before, "1951", .certainly),
    ("XXXX-12-25", .during, "1942-12", .possibly), ("XXXX-12-25", .during, "1942-06", .not),
    ("{1960..1962}", .during, "1959/1963", .certainly),
    ("{1960..1962}", .during, "1960/1963", .possibly), ("{1960..1962}", .equals, "1961", .not),
    ("{..1983-12-31}", .before, "1984-01-02", .certainly),
    ("{..1983-12-31}", .during, "1983", .not),
    ("{1900,1910}", .before, "{1920,1930}", .certainly),
    ("{1900,1925}", .before, "{1920,1930}", .not),
    ("Y17E30", .after, "2001", .certainly), ("Y-17E30", .before, "2001", .certainly),
    ("Y17E30", .before, "Y18E30", .possibly), ("2001", .before, "Y12345", .certainly),
    ("Y17101E4S3", .after, "9999", .certainly), ("1560?", .before, "1562~", .certainly),
  ])
  func table(a: String, relation: AllenRelation, b: String, expected: Certainty) throws {
    #expect(try certainty(a, relation, b) == expected, "\(a) \(relation) \(b)")
    #expect(try certainty(b, relation.inverse, a) == expected, "\(b) \(relation.inverse) \(a)")
  }

  @Test func aCourseHasTheDayThatMustBeInIt() throws {
    let around: Set<AllenRelation> = [.contains, .startedBy, .finishedBy, .equals]
    #expect(try possible("1942/1943", "1942-12-31") == [.contains, .startedBy])
    #expect(try possible("1942/1943", "1942-12-30").isSubset(of: around) == false)
  }

  @Test func theInverseOfTheInverseIsTheRelation() {
    for relation in AllenRelation.allCases { #expect(relation.inverse.inverse == relation) }
    #expect(AllenRelation.allCases.filter { $0.inverse == $0 } == [.equals])
    #expect(AllenRelation.allCases.count == 13)
  }

  @Test func anyTwoDatesStandInSomeRelationAndInverselyBack() {
    let dates = EDTFPropertyTests.dates
    for (index, a) in dates.prefix(700).enumerated() {
      let b = dates[(index * 37 + 11) % dates.count]
      let found = a.possibleRelations(to: b)
      let isEach = a.description.contains("{") || b.description.contains("{")
      #expect(b.possibleRelations(to: a) == Set(found.map(\.inverse)), "\(a) \(b)")
      if !isEach { #expect(!found.isEmpty, "\(a) \(b)") }
      for relation in AllenRelation.allCases {
        let certainty = a.relation(relation, to: b)
        #expect((certainty != .not) == found.contains(relation), "\(a) \(relation) \(b)")
        if !isEach {
          #expect((certainty == .certainly) == (found == [relation]), "\(a) \(relation) \(b)")
        }
      }
    }
  }

  @Test func spansOfDaysAgreeWithWhereADateCanLie() throws {
    var random = SplitMix64(seed: 4)
    let apart: Set<AllenRelation> = [.before, .after, .meets, .metBy]
    for date in EDTFPropertyTests.dates.prefix(800) where !date.description.contains("{") {
      let first = Int64.random(in: -40_000...20_000, using: &random)
      let last = first + Int64.random(in: 0...800, using: &random)
      let days = [first, last].map { CivilDate(dayNumber: $0).description }
      let range = DayRange(first: first, last: last)
      let found = try date.possibleRelations(to: EDTF(parsing: days.joined(separator: "/")))
      #expect(date.canLie(in: range) == !found.isSubset(of: apart), "\(date) \(days)")
      let within: Set<AllenRelation> = [.during, .starts, .finishes, .equals]
      #expect(date.mustLie(in: range) == found.isSubset(of: within), "\(date) \(days)")
    }
  }

  /// In a build for debugging, and beside other tests; 0.03 seconds in one for release.
  @Test(arguments: [
    ("XXXX-12-25", "XXXX-06"), ("XXXX-XX-XX", "XXXX-06-XX"), ("XXXX-XX", "2001"),
    ("XXXX-XX-X1", "XXXX-XX-X5"), ("{0000-01-01..9999-12-31}", "[XXXX-06-15,XXXX-07-15]"),
  ])
  func manyRunsOfDaysAreComparedSoon(a: String, b: String) throws {
    let (x, y) = (try EDTF(parsing: a), try EDTF(parsing: b))
    #expect(ContinuousClock().measure { _ = x.possibleRelations(to: y) } < .seconds(20))
  }
}
