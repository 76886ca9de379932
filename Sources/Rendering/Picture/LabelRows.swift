/// Gives boxes the uppermost free place of a lane, from left to right.
///
/// Each strip knows how far it is taken. A box may reach to the left of the one before: then strips
/// that are taken further are passed over, so that no two boxes ever lie on each other.
struct LabelRows: Sendable {
  /// The height of a strip: a line of a label takes two, and what is between labels one.
  static let strip = 6.5
  private var taken: [Double]
  private(set) var used = 0

  /// Makes a lane of at most so many strips.
  init(strips: Int) { taken = Array(repeating: -.infinity, count: max(1, strips)) }

  /// The first of so many free strips on top of each other; nil where there are none.
  func place(from left: Double, strips: Int) -> Int? {
    var run = 0
    for index in taken.indices {
      run = taken[index] <= left ? run + 1 : 0
      if run == strips { return index - strips + 1 }
    }
    return nil
  }

  /// Takes strips up to a place.
  mutating func take(_ start: Int, strips: Int, to right: Double) {
    for index in start..<(start + strips) { taken[index] = max(taken[index], right) }
    used = max(used, start + strips)
  }
}
