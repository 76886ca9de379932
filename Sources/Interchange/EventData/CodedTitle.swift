import Diplomacy

/// The titles of events that a machine coded.
enum CodedTitle {
  /// The title of an event of a code: of a statement the gist, "asks for help"; of a meeting or a
  /// visit none, for it is made of the parties; else "Russia to China: gives aid".
  static func words(
    _ kind: EventKind, _ actor: String?, _ recipient: String?, _ meaning: String
  ) -> String? {
    let meaning =
      meaning.hasSuffix(", no more said")
      ? String(meaning.dropLast(", no more said".count)) : meaning
    switch kind {
    case .meeting, .visit: return nil
    case .statement: return meaning
    default:
      let to = recipient.map { " to \($0)" } ?? ""
      return "\(actor ?? "somebody")\(to): \(meaning)"
    }
  }
}
