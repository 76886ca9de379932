/// The title of an armed conflict: by its place where the other side is no state, else by both sides,
/// helpers left out.
struct ArmedConflictTitle {
  private let over: String
  private let isColonial: Bool
  private let location: String?
  private var sides: [String: [String]] = [:]

  /// Reads what a row says of the whole conflict.
  init(_ cells: CodedCells) {
    let over = cells["incompatibility"] ?? "what is not known"
    self.over = over == "both" ? "government and territory" : over
    isColonial = ["extrasystemic", "1"].contains(cells["type_of_conflict"])
    location = cells["location"]
  }

  /// Adds a party of a side, each once.
  mutating func add(_ name: String, side: String) {
    if sides[side]?.contains(name) != true { sides[side, default: []].append(name) }
  }

  /// The words.
  var text: String {
    let first = ConflictWords.names(sides["A"] ?? [])
    if let second = sides["B"] {
      return "Armed conflict of \(first) with \(ConflictWords.names(second)) over \(over)"
    }
    if let location { return "Armed conflict in \(location) over \(over)" }
    // A war in a colony is not where its government is, and this table does not say where.
    return "Armed conflict \(isColonial ? "of" : "in") \(first) over \(over)"
  }
}
