import Testing

@testable import Storage

@Suite struct KeyFilterTests {
  @Test func whatHasBeenSeenIsNeverTakenForNew() {
    var filter = KeyFilter()
    for key in 0..<20_000 { _ = filter.insert("row \(key)") }
    #expect((0..<20_000).allSatisfy { filter.insert("row \($0)") })
  }

  @Test func whatIsNewIsSeldomTakenForKnown() {
    var filter = KeyFilter()
    let known = (0..<100_000).count { filter.insert("row \($0)") }
    #expect(known < 50)
  }
}
