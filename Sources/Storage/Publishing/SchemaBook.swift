/// What the tables, the views and their columns mean, as the comments of the schema say it.
public enum SchemaBook {
  /// A table or a view.
  public struct Table: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Whether it is a view.
    public var isView: Bool
    /// What stands in it.
    public var meaning: String
    /// What its columns mean, where the schema says so.
    public var columns: [(name: String, meaning: String)] {
      zip(names, meanings).map { ($0, $1) }
    }
    fileprivate var names: [String] = []
    fileprivate var meanings: [String] = []
  }

  /// The tables and the views, in the order of the schema.
  public static let tables = read(Schema.sql)

  /// Reads a schema whose tables have their comments before them, and columns theirs behind.
  static func read(_ schema: String) -> [Table] {
    var tables: [Table] = []
    var comment: [String] = []
    var isInside = false
    for line in schema.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- ") {
        comment.append(String(line.dropFirst(3)))
      } else if let (name, isView) = created(line) {
        tables.append(Table(name: name, isView: isView, meaning: comment.joined(separator: " ")))
        isInside = !isView
        comment = []
      } else if line.hasPrefix(")") || line.isEmpty {
        isInside = false
        comment = []
      } else if isInside, let (name, meaning) = column(line), !tables.isEmpty {
        tables[tables.count - 1].names.append(name)
        tables[tables.count - 1].meanings.append(meaning)
      }
    }
    return tables
  }

  private static func created(_ line: Substring) -> (name: String, isView: Bool)? {
    for (start, isView) in [("CREATE TABLE ", false), ("CREATE VIEW ", true)]
    where line.hasPrefix(start) {
      let name = line.dropFirst(start.count).prefix { $0 != " " }
      return (String(name), isView)
    }
    return nil
  }

  /// A column with a comment behind it; rules of the table begin with a capital.
  private static func column(_ line: Substring) -> (name: String, meaning: String)? {
    let text = line.drop { $0 == " " }
    guard let first = text.first, first.isLowercase, let mark = text.firstRange(of: "-- ") else {
      return nil
    }
    let meaning = text[mark.upperBound...]
    return meaning.isEmpty ? nil : (String(text.prefix { $0 != " " }), String(meaning))
  }
}
