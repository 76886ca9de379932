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
      case .date(let text): CSVTimeline.quoted(text ?? "")
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

  /// Heads that are narrower than the names of the columns.
  private static let heads = [
    "events": "n", "meetings": "met", "visits": "visit", "statements": "said",
    "verbal_cooperation": "+say", "material_cooperation": "+do", "verbal_conflict": "−say",
    "material_conflict": "−do", "mean_tone": "tone",
  ]

  /// The heads of a table for the eye.
  public var table: ListTable {
    let brief = columns.filter(\.isBrief)
    return ListTable(heads: brief.map { Self.heads[$0.name] ?? $0.name })
  }

  /// A row's cells in a table for the eye.
  public func cells(_ line: DyadLine) -> [String] {
    columns.filter(\.isBrief).map { column in
      switch column.cell(line) {
      case .text(let text), .date(let text): text ?? (column.name == "period" ? "?" : "")
      case .integer(let count): count == 0 ? "·" : String(count)
      case .number(let value): value.map { ToneWords.figure($0, minus: "−") } ?? ""
      }
    }
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
