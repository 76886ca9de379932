import Diplomacy

/// The answer to a question to a network as a table: for the eye, as CSV and as JSON.
public struct NetworkTable: Sendable {
  /// A column: how data name it, and how the eye reads it.
  public struct Column: Sendable {
    var key: String
    var head: String

    /// Makes a column.
    ///
    /// - Parameter head: What stands above it; nil for the name that data have.
    public init(_ key: String, head: String? = nil) {
      self.key = key
      self.head = head ?? key
    }
  }

  /// What stands in a row beneath a column.
  public enum Cell: Sendable {
    case text(String?)
    case integer(Int)
    case number(Double?)
    /// A day, which a minus sign may begin.
    case date(String?)
    /// Several texts.
    case list([String])
    case flag(Bool)
  }

  /// The columns.
  public var columns: [Column]
  /// The rows.
  public var rows: [[Cell]] = []

  /// Makes a table without rows.
  public init(_ columns: [Column]) { self.columns = columns }

  /// The table for the eye.
  ///
  /// - Parameter hidden: Columns that are for data alone.
  public func text(options: TimelineOptions, hidden: Set<String> = []) -> String {
    let shown = columns.indices.filter { !hidden.contains(columns[$0].key) }
    var table = ListTable(heads: shown.map { columns[$0].head })
    for row in rows {
      table.rows.append(
        shown.map { index in
          switch row[index] {
          case .text(let text), .date(let text): text ?? ""
          case .integer(let count): String(count)
          case .number(let value): value.map(Self.figure) ?? ""
          case .list(let texts): texts.joined(separator: ", ")
          case .flag(let flag): flag ? "yes" : "no"
          }
        })
    }
    return table.text(options: options)
  }

  /// The table as comma-separated values (RFC 4180), with a line of heads.
  public var csv: String {
    var text = CSVTimeline.row(columns.map(\.key))
    for row in rows {
      text +=
        row.map { cell in
          switch cell {
          case .text(let text): CSVTimeline.cell(text ?? "")
          case .date(let text): DelimitedCell.quoted(text ?? "")
          case .integer(let count): String(count)
          case .number(let value): value.map(NetworkField.words) ?? ""
          case .list(let texts): CSVTimeline.cell(texts.joined(separator: " "))
          case .flag(let flag): flag ? "true" : "false"
          }
        }.joined(separator: ",") + "\r\n"
    }
    return text
  }

  /// The rows as objects of a JSON array; what is not known is left out.
  public func json() throws -> String {
    let objects = try rows.map { row in
      try JSONText.line(Object(columns: columns, row: row))
    }
    return objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }

  private struct Object: Encodable {
    var columns: [Column]
    var row: [Cell]

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      for (column, cell) in zip(columns, row) {
        switch cell {
        case .text(let text), .date(let text): try object.put(text, column.key)
        case .integer(let count): try object.put(count, column.key)
        case .number(let value): try object.put(value, column.key)
        case .list(let texts): try object.put(texts, column.key)
        case .flag(let flag): try object.put(flag, column.key)
        }
      }
    }
  }

  /// A number with four digits after the point, and none where it is whole.
  public static func figure(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "\(value)" }
    let tenThousandths = (value * 10_000).rounded()
    guard tenThousandths.magnitude < 9e15 else { return "\(value.rounded())" }
    let number = Int64(tenThousandths)
    if number == 0, value != 0 { return value < 0 ? "-0.0000" : "<0.0001" }
    let rest = number.magnitude % 10_000
    let whole = "\(number < 0 ? "-" : "")\(number.magnitude / 10_000)"
    if rest == 0 { return whole }
    let digits = String(rest)
    return "\(whole).\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }
}
