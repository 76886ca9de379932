import Testing

@testable import Interchange

/// What is told of a scalar without asking Yams is what Yams would say.
@Suite struct YAMLScalarTests {
  @Test(arguments: [false, true])
  func `Quotation marks that are told are those that Yams writes`(inFlow: Bool) {
    let layout = YAMLLayout()
    let signs: [Unicode.Scalar] = ["a", "Z", "0", "é", " ", "-", ".", "/", "_", "#", ":", ",", "'"]
    var told = 0
    for length in 1...4 {
      var places = Array(repeating: 0, count: length)
      repeat {
        var text = String.UnicodeScalarView()
        for place in places { text.append(signs[place]) }
        if let isPlain = layout.isPlain(text, inFlow: inFlow) {
          told += 1
          let written = layout.isWrittenPlain(String(text), inFlow: inFlow)
          #expect(isPlain == written, "\(String(text))")
        }
      } while next(&places, signs.count)
    }
    #expect(told > 3_000)
  }

  /// Counts on; false when all have been.
  private func next(_ places: inout [Int], _ base: Int) -> Bool {
    for index in places.indices.reversed() {
      places[index] += 1
      if places[index] < base { return true }
      places[index] = 0
    }
    return false
  }
}
