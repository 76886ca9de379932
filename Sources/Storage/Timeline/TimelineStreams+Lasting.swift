import Chronology
import Diplomacy

extension TimelineStreams {
  /// A stream of what lasts: the table of classes and the condition on it.
  struct Lasting {
    var with: String
    var join: String
    var index: String
    var on: Clause
  }

  /// What was under way when a window opens, by classes of length, and what has no first day and
  /// stands after its end; both from the index of what lasts.
  func lasting(_ table: String, index: String, window: DayRange) -> [Lasting] {
    var parts: [Lasting] = []
    if let first = window.first {
      let classes = (1...61).map { "(\($0),\(Int64(1) << Int64($0)))" }.joined(separator: ",")
      parts.append(
        Lasting(
          with: "WITH class (k, reach) AS (VALUES \(classes),(63,4611686018427387904)) ",
          join: "class CROSS JOIN", index: index,
          on: Clause(
            """
            \(table).span = class.k AND \(table).span > 0
            AND \(table).sort_day BETWEEN max(? - class.reach, ?) AND ? AND \(table).latest >= ?
            """, first, StoredBounds.noFirst + 1, first - 1, first)))
    }
    if let last = window.last {
      parts.append(
        Lasting(
          with: "", join: "", index: index,
          on: Clause(
            """
            \(table).span = 62 AND \(table).span > 0
            AND \(table).sort_day > ? AND \(table).sort_day < ?
            """, last, StoredBounds.noLast)))
    }
    return parts
  }

  /// The same for those whom others act for: they are few, so that one index does.
  func lastingForOthers(window: DayRange) -> [Lasting] {
    let index = "participation_by_principal"
    let underWay = window.first.map {
      Clause("p.span > 0 AND p.sort_day < ? AND p.latest >= ?", $0, $0)
    }
    let endless = window.last.map {
      Clause("p.span = 62 AND p.sort_day > ? AND p.sort_day < ?", $0, StoredBounds.noLast)
    }
    return [underWay, endless].compactMap { $0 }.map {
      Lasting(with: "", join: "", index: index, on: $0)
    }
  }
}
