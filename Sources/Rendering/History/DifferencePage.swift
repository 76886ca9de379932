import Diplomacy

/// Prints what is otherwise in one edition than in another, record by record.
public enum DifferencePage {
  private static let order: [(kind: RecordKind, heading: String)] = [
    (.event, "events"), (.source, "sources"), (.actor, "actors"), (.relation, "relations"),
    (.place, "places"), (.topic, "topics"),
  ]

  /// A block for each sort of records, each record with the fields that differ.
  public static func text(
    _ differences: [Difference], _ editions: ComparedEditions, options: TimelineOptions
  ) -> String {
    let pen = Pen(options)
    let width = options.columns
    let words = ChangeWords(pen: pen)
    var lines = pen.wrap("from \(editions.from) to \(editions.to)", width: width)
    lines.append(pen.rule("━", width))
    for (kind, heading) in order {
      let found = differences.filter { $0.change.kind == kind }
      if found.isEmpty { continue }
      func count(_ action: RecordChange.Action) -> String? {
        let count = found.count { $0.change.action == action }
        return count > 0 ? "\(count) \(action.rawValue)" : nil
      }
      let counts = [count(.added), count(.altered), count(.removed)].compactMap { $0 }
      lines += ["", pen.bold(heading) + "  " + pen.dim(counts.joined(separator: ", "))]
      for difference in found {
        let label = [difference.date, difference.title].compactMap { $0 }.joined(separator: ", ")
        let sign = words.line(difference.change).prefix(2)
        let row = pen.joined(
          Row(sign + pen.clean(label)), Row(pen.clean(difference.change.handle)), width: width)
        lines +=
          row.map { [$0.plain] }
          ?? pen.wrap("\(label) (\(difference.change.handle))", width: width - 2).enumerated()
          .map { ($0 == 0 ? String(sign) : "  ") + $1 }
        for field in difference.change.fields {
          lines += words.lines(field, width: width, indent: 4)
        }
        for reason in difference.reasons {
          lines += pen.wrap("because: \(reason)", width: width - 6).map { pen.spaces(6) + $0 }
        }
      }
    }
    if differences.isEmpty { lines.append("nothing differs") }
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  /// The same as one JSON object.
  public static func json(_ differences: [Difference], _ editions: ComparedEditions) throws
    -> String
  {
    try JSONText.page(
      Page(
        from: editions.from, to: editions.to,
        records: differences.map {
          Item(
            record: LogJSON.record($0.change), title: $0.title, date: $0.date,
            reasons: $0.reasons.isEmpty ? nil : $0.reasons)
        }))
  }

  private struct Page: Encodable {
    var from: String
    var to: String
    var records: [Item]
  }

  private struct Item: Encodable {
    var record: LogJSON.RecordObject
    var title: String
    var date: String?
    var reasons: [String]?
  }
}
