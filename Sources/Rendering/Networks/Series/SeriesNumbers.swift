/// The numbers that stand for names where these have no room, the same in every panel.
struct SeriesNumbers {
  /// The number of each actor that has one, by its place in the atlas.
  let numbers: [Int: Int]
  /// Who has neither name nor number in any panel.
  let unnamed: [Int]

  /// - Parameter panels: What stands beside the marks of each panel.
  init(_ panels: [PanelNames]) {
    let short = Set(panels.flatMap { $0.names.filter(\.isNumber).map(\.index) })
    let named = Set(panels.flatMap { $0.names.map(\.index) })
    numbers = Dictionary(
      uniqueKeysWithValues: short.sorted().enumerated().map { ($0.element, $0.offset + 1) })
    unnamed = Set(panels.flatMap(\.left)).subtracting(named).sorted()
  }

  /// The actors with their numbers, from the first number on.
  var listed: [(number: Int, index: Int)] {
    numbers.map { (number: $0.value, index: $0.key) }.sorted { $0.number < $1.number }
  }
}
