public import Diplomacy

/// How many records of each sort a change brought, altered and took out, in words.
public enum TallyWords {
  private static let order: [RecordKind] = [.event, .source, .actor, .relation, .place, .topic]

  /// "18 events and 4 sources added, 1 event altered"; nil where nothing is counted.
  public static func words(_ tallies: [RecordKind: ChangeEntry.Tally]) -> String? {
    func count(_ verb: String, _ number: KeyPath<ChangeEntry.Tally, Int>) -> String? {
      let counts = order.compactMap { kind -> String? in
        let count = tallies[kind]?[keyPath: number] ?? 0
        return count > 0 ? Counted.words(count, kind.rawValue) : nil
      }
      guard let last = counts.last else { return nil }
      let list =
        counts.count > 1
        ? counts.dropLast().joined(separator: ", ") + " and " + last : last
      return "\(list) \(verb)"
    }
    let parts = [
      count("added", \.added), count("altered", \.altered), count("removed", \.removed),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
