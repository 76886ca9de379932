import Chronology
import Diplomacy

/// A table of dyads as comma-separated values, as JSON Lines and for the eye; and its codebook.
public struct DyadData: Sendable {
  private let columns: [DyadColumn]

  /// Makes a writer.
  public init(isDirected: Bool) { columns = DyadColumn.all(isDirected: isDirected) }

  // MARK: CSV

  /// The line of column heads.
  public var heads: String { CSVTimeline.row(columns.map(\.name)) }

  /// A row's line; what is not known is an empty cell.
  public func csv(_ line: DyadLine) -> String {
    columns.map { column in
      switch column.cell(line) {
      case .text(let text): CSVTimeline.cell(text ?? "")
      // Dates before Christ and means begin with a minus sign, and neither is a formula.
      case .date(let text): DelimitedCell.quoted(text ?? "")
      case .integer(let count): String(count)
      case .number(let value): value.map { "\(ToneData.number($0))" } ?? ""
      }
    }.joined(separator: ",") + "\r\n"
  }

  // MARK: JSON

  /// A row's object on one line, with a line end; what is not known is left out.
  public func json(_ line: DyadLine) -> String {
    // Nothing here can fail to encode.
    ((try? JSONText.line(Object(columns: columns, line: line))) ?? "{}") + "\n"
  }

  private struct Object: Encodable {
    var columns: [DyadColumn]
    var line: DyadLine

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      for column in columns {
        switch column.cell(line) {
        case .text(let text), .date(let text): try object.put(text, column.name)
        case .integer(let count): try object.put(count, column.name)
        case .number(let value): try object.put(value.map(ToneData.number), column.name)
        }
      }
    }
  }

  // MARK: Text

  /// The heads of a table for the eye, which has what fits on a line.
  public var table: ListTable {
    ListTable(
      heads: ["period", "a", "b", "n", "met", "visit", "said", "coop", "confl", "tone"])
  }

  /// A row's cells in a table for the eye; of the classes, words and deeds.
  public func cells(_ line: DyadLine) -> [String] {
    let counts = line.counts
    func pair(_ words: QuadClass, _ deeds: QuadClass) -> String {
      let numbers = [words, deeds].map { counts.classes[$0] ?? 0 }
      return numbers == [0, 0] ? "·" : "\(numbers[0])+\(numbers[1])"
    }
    let kinds = [counts.events] + [.meeting, .visit, .statement].map { counts.families[$0] ?? 0 }
    return [
      line.key.period.map { line.unit.name(of: $0) } ?? "?", line.key.a.text, line.key.b.text,
    ] + kinds.map { $0 == 0 ? "·" : String($0) } + [
      pair(.verbalCooperation, .materialCooperation), pair(.verbalConflict, .materialConflict),
      counts.meanTone.map { ToneWords.figure($0, minus: "−") } ?? "",
    ]
  }

  /// What those of the heads mean that do not say it.
  public static func legend(options: TimelineOptions) -> String {
    let words = "n events; coop, confl: words+deeds by their codes; ? no one period"
    let lines = Pen(options).wrap(words, width: options.columns)
    return "\n" + lines.map { $0 + "\n" }.joined()
  }

  // MARK: Codebook

  /// The codebook of the columns, in Markdown.
  public var codebook: String {
    let rows = columns.map { column in
      let cells = ["`\(column.name)`", column.type, column.meaning, column.rule]
      return "| \(cells.joined(separator: " | ")) |\n"
    }
    return "| column | type | meaning | rule |\n| --- | --- | --- | --- |\n" + rows.joined()
  }
}
