import Chronology
import Testing

@testable import Storage

@Suite struct BoundsTests {
  @Test(arguments: [
    ("2001-10-03", 11_598, 11_598, 0), ("2001-10", 11_596, 11_626, 5),
    ("2001-10-03/2001-10-04", 11_598, 11_599, 1), ("2001-10-03/2001-10-05", 11_598, 11_600, 2),
    ("2001-10-03/2001-10-06", 11_598, 11_601, 2), ("2001-10-03/2001-10-07", 11_598, 11_602, 3),
    ("2001-10-03/..", 11_598, StoredBounds.noLast, 63),
    ("2001-10-03/", 11_598, StoredBounds.noLast, 63),
    ("../2001-10-03", StoredBounds.noFirst, 11_598, 62),
    ("[..2001-10-03]", StoredBounds.noFirst, 11_598, 62),
    ("[..1999,2001..]", StoredBounds.noFirst, StoredBounds.noLast, 64),
    ("[1999-01-01,2001-10-03]", 10_592, 11_598, 10),
  ])
  func `Bounds are day numbers or sentinels, with a class of length`(
    text: String, earliest: Int64, latest: Int64, span: Int
  ) throws {
    let bounds = StoredBounds(try EDTF(parsing: text))
    #expect(bounds.earliest == earliest && bounds.latest == latest && bounds.span == span)
    #expect(bounds.sortDay == (bounds.hasEarliest ? earliest : latest))
  }

  @Test func `What is undated has no bounds`() {
    let bounds = StoredBounds(nil)
    #expect(bounds.earliest == StoredBounds.noFirst && bounds.latest == StoredBounds.noLast)
    #expect(bounds.sortDay == StoredBounds.noLast && bounds.span == 64)
  }

  @Test func `The class of every length is the power of two above it`() {
    var bounds = StoredBounds(nil)
    for length in Int64(0)...5000 {
      bounds.earliest = 100
      bounds.latest = 100 + length
      var wanted = 0
      while length >= Int64(1) << wanted { wanted += 1 }
      #expect(bounds.span == (length == 0 ? 0 : wanted), "\(length)")
    }
  }

  @Test(arguments: [
    "Y24000000000000000", "Y-24000000000000000", "Y-24000000000000000/Y24000000000000000",
    "Y17E30", "Y-17E30", "Y9E15/..", "../Y-9E15",
  ])
  func `Days that no calendar counts stay between the sentinels`(text: String) throws {
    let bounds = StoredBounds(try EDTF(parsing: text))
    #expect(bounds.earliest <= bounds.latest)
    #expect((0...64).contains(bounds.span))
    for bound in [bounds.earliest, bounds.beginLatest, bounds.endEarliest, bounds.latest] {
      let isSentinel = bound == StoredBounds.noFirst || bound == StoredBounds.noLast
      #expect(isSentinel || abs(bound) < 1 << 60, "\(bound)")
    }
    if bounds.span < 62 { #expect(bounds.latest - bounds.earliest < 1 << 61) }
  }
}
