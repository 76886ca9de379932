import Chronology
import Diplomacy

extension NetworkDOTEdges {
  /// What a line stands for, at most twenty lines of it.
  ///
  /// - Parameters:
  ///   - isPlain: Whether dates are in words.
  ///   - isMixed: Whether the line is of several kinds, so that each says which it is.
  static func tooltip(
    _ edges: [Network.Edge], style: DateStyle, isPlain: Bool = false, isMixed: Bool = false
  ) -> [String] {
    var all: [(words: String, isHead: Bool)] = []
    var unseen = 0
    for edge in edges where edge.kind.isOfEvents {
      if isMixed || edge.evidence.isEmpty { all.append((edge.label ?? head(edge), true)) }
      all += edge.evidence.map { item in
        let date =
          isPlain
          ? DateWords(style: style).full(item.date) : item.date.edtf?.description ?? "undated"
        let place = item.place.map { isPlain ? ", \($0)" : " \($0)" } ?? ""
        return ("\(date)\(place): \(item.title)\(doubts(item))", false)
      }
      // Of very many events only the first are at hand.
      if !edge.evidence.isEmpty { unseen += max(0, edge.count - edge.evidence.count) }
    }
    all += edges.filter { !$0.kind.isOfEvents }.map { edge in
      let words = edge.label ?? EdgePaint(edge.kind).legend
      let when = edge.validity.map { ", \($0.english(DateWording(style: style)))" } ?? ""
      return (words + when, false)
    }
    unseen += all.dropFirst(20).count { !$0.isHead }
    return all.prefix(20).map(\.words) + (unseen > 0 ? ["and \(unseen) more"] : [])
  }

  /// The kind with the number of its events: "met 7".
  private static func head(_ edge: Network.Edge) -> String {
    "\(EdgePaint(edge.kind).legend) \(edge.count)"
  }

  /// What is only understood, or doubtful, about an event.
  private static func doubts(_ item: Network.Evidence) -> String {
    let ties = item.doubts.map { linked in
      let standing = linked.link.standing
      let mark = standing == .attributed ? " (attributed)" : ""
      return "; \(LinkWords.label(linked.link.kind, isStatement: false)): \(linked.title)"
        + LinkWords.doubt(standing) + mark
    }
    return (item.isAttributed ? " (attributed)" : "") + ties.joined()
  }
}
