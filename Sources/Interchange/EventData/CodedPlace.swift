import Diplomacy

/// A place of event data under its whole name, "Hanoi, Thanh Pho Ha Noi, Vietnam", by which no
/// other place of the same city's name is meant.
struct CodedPlace {
  /// The scheme of its identifier.
  var scheme: String
  /// The parts of the name, the smallest first; what is not known is nil.
  var parts: [String?]
  /// Where it is.
  var coordinates: Coordinates?
  /// The state that it lies in.
  var state: StateCodes.State?

  /// The key of the place, whose record is added to the row; nil where it has no name.
  func add(to row: inout RowRecords) -> Ref? {
    var words: [String] = []
    for case let part? in parts where !part.isEmpty && words.last != part { words.append(part) }
    guard !words.isEmpty else { return nil }
    // A city's name alone would find any place of that name.
    let isAlone = words.count == 1 && parts.count > 1 && parts.last.flatMap { $0 } == nil
    let name = words.joined(separator: ", ") + (isAlone ? " (country not given)" : "")
    let stateKey = state.map { StateWords.add($0, to: &row) }
    let identifier = Identifier(scheme: scheme, value: name)
    return row.addPlace(identifier) { key in
      Place(
        ref: key, names: [Name(name)], coordinates: coordinates, state: stateKey,
        identifiers: [identifier])
    }
  }
}
