public import Diplomacy

/// Prints changes as `log` shows them: number, time, who and what, and what came of it.
public struct LogPage: Sendable {
  private let pen: Pen
  private let width: Int
  private let moments: MomentWords
  private var isFirst = true

  /// Makes a page.
  public init(options: TimelineOptions, moments: MomentWords) {
    pen = Pen(options)
    width = options.columns
    self.moments = moments
  }

  /// The cells of the column of numbers.
  private static let numbers = 7

  /// A block for a change.
  ///
  /// - Parameters:
  ///   - entry: The change.
  ///   - takenBackBy: The undo that took it back, where it does not stand.
  ///   - records: What it did to records, where that is asked for.
  public mutating func append(
    _ entry: ChangeEntry, takenBackBy: Int64? = nil, records: [RecordChange] = []
  ) -> String {
    var lines = isFirst ? [] : [""]
    isFirst = false
    let number = pen.rightAligned(String(entry.number), to: LogPage.numbers - 2)
    var head = number + "  " + moments.text(entry.at)
    if let who = entry.who { head += "  " + pen.clean(who) }
    let right = entry.editions.map { "edition \(pen.clean($0))" }.joined(separator: ", ")
    let row = pen.joined(Row(head), Row(right), width: width)
    lines +=
      row.map { [pen.dim($0.plain)] } ?? [pen.dim(head)]
      + pen.wrap(right, width: width - LogPage.numbers).map {
        pen.spaces(LogPage.numbers) + pen.dim($0)
      }
    func add(_ text: String?, _ style: (String) -> String = { $0 }) {
      guard let text, !text.isEmpty else { return }
      lines += pen.wrap(text, width: width - LogPage.numbers).map {
        pen.spaces(LogPage.numbers) + style($0)
      }
    }
    add(entry.command, entry.stands ? pen.bold : { $0 })
    add(entry.why.map { "because: \($0)" })
    add(ChangeWords.tallies(entry))
    add(entry.undoes.map { "takes change \($0) back" })
    if !entry.stands {
      add("taken back" + (takenBackBy.map { " by change \($0)" } ?? ""), pen.yellow)
    }
    let words = ChangeWords(pen: pen)
    for record in records {
      lines.append(pen.spaces(LogPage.numbers) + words.line(record))
      for field in record.fields {
        lines += words.lines(field, width: width, indent: LogPage.numbers + 4)
      }
    }
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }
}
