public import Diplomacy

/// Prints pairs of records that may be one, with the reason and the command that joins them.
public enum DuplicatesPage {
  /// A block for each pair.
  public static func text(_ pairs: [DuplicatePair], options: TimelineOptions) -> String {
    let pen = Pen(options)
    let width = options.columns
    var lines: [String] = []
    for pair in pairs {
      if !lines.isEmpty { lines.append("") }
      let head = Row("\(score(pair.likeness.score))  \(pair.kind.rawValue)")
      let command = Row("merge \(pair.other.ref) \(pair.kept.ref)")
      if let row = pen.joined(head, command, width: width) {
        lines.append(pen.dim(row.plain))
      } else {
        lines += [pen.dim(head.plain)] + pen.wrap(command.plain, width: width).map(pen.dim)
      }
      for side in [pair.kept, pair.other] {
        let name = pen.clean(side.name)
        let ref = Row(pen.clean(side.ref.text))
        let row = pen.joined(Row("      " + name), ref, width: width)?.plain
        lines +=
          row.map { [$0] }
          ?? pen.wrap("\(name) (\(side.ref))", width: width - 6).map { "      " + $0 }
      }
      lines += pen.wrap(pair.likeness.reason, width: width - 6).map { "      " + $0 }
    }
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  /// The pairs as RFC 4180 has them, with their heads.
  public static func csv(_ pairs: [DuplicatePair]) -> String {
    CSVTimeline.row(["score", "sort", "kept", "kept_name", "other", "other_name", "reason"])
      + pairs.map { pair in
        CSVTimeline.row([
          score(pair.likeness.score), pair.kind.rawValue, pair.kept.ref.text, pair.kept.name,
          pair.other.ref.text, pair.other.name, pair.likeness.reason,
        ])
      }.joined()
  }

  /// The pairs as JSON objects, without line ends.
  public static func jsonLines(_ pairs: [DuplicatePair]) -> [String] {
    pairs.compactMap { pair in
      let object = PairJSON(
        score: (pair.likeness.score * 100).rounded() / 100, sort: pair.kind.rawValue,
        kept: pair.kept.ref.text, keptName: pair.kept.name, other: pair.other.ref.text,
        otherName: pair.other.name, reason: pair.likeness.reason)
      return try? JSONText.line(object)
    }
  }

  private struct PairJSON: Encodable {
    var score: Double
    var sort: String
    var kept: String
    var keptName: String
    var other: String
    var otherName: String
    var reason: String
  }

  /// Two decimals, whatever the locale.
  private static func score(_ value: Double) -> String {
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    return hundredths == 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
