import Diplomacy

/// A mapping file to begin with, made of the heads of a table.
public enum MappingDraft {
  /// The draft for a table.
  ///
  /// - Throws: ``InputError`` where the table cannot be read.
  public static func table(_ file: String, _ encoding: TextEncoding) throws(InputError) -> String {
    var reader = DelimitedReader(try InputFile(file), encoding: encoding)
    let heads = try TableSet.heads(&reader, nil)
    return text(heads: heads.names, name: SetNaming.base(of: file))
  }

  /// The draft for JSON Lines, of the keys of the first object.
  ///
  /// - Throws: ``InputError`` where the file cannot be read, or its first line is no object.
  public static func objects(
    _ file: String, _ encoding: TextEncoding
  ) throws(InputError) -> String {
    let input = try InputFile(file)
    var lines = LineReader(input, encoding: encoding)
    while let line = try lines.next() {
      guard !line.trimmed.isEmpty else { continue }
      guard let cells = ObjectCells(line) else { throw lines.fault("is no JSON object") }
      return text(heads: cells.paths, name: SetNaming.base(of: file))
    }
    throw InputError.empty(input.name)
  }

  /// The draft, with the columns that nobody has named as comments.
  static func text(heads: [String], name: String) -> String {
    let columns = KnownHeads.columns(heads)
    var used: Set<String> = []
    func line(_ field: String, _ words: String, indent: String = "  ") -> String {
      guard let column = columns[field] else { return "" }
      used.insert(column)
      return "\(indent)\(field): \(words.replacing("%", with: scalar(column)))\n"
    }
    let slug = RefRule.slug(name)
    var text = "name: \(slug.isEmpty ? "my-table" : slug)\n"
    // Rows with sources of their own are not cited from the table besides, unless somebody says so.
    text += columns["source"] == nil ? "source:\n" : "# source:  # cited beside the rows' own\n# "
    text += "  title: \(scalar(name))\nfields:\n"
    if columns["key"] == nil { text += "  # key: the column that tells rows apart\n" }
    text += line("key", "%")
    text += date(columns, heads, &used)
    for (field, _) in FieldRules.lists where field != "key" {
      switch field {
      case "participants", "speaker", "addressee":
        text += line(field, "{column: %, separator: \";\", kind: person}")
      case "topics": text += line(field, "{column: %, separator: \";\"}")
      default: text += line(field, "%")
      }
    }
    if columns["kind"] == nil { text += "  kind: {value: event}\n" }
    let rest = heads.filter { !$0.isEmpty && !used.contains($0) }
    if !rest.isEmpty {
      text += "  # Without a field so far: \(rest.map { scalar($0) }.joined(separator: ", "))\n"
    }
    return text
  }

  private static func date(
    _ columns: [String: String], _ heads: [String], _ used: inout Set<String>
  ) -> String {
    let parts = [
      "date", "start", "end", "year", "month", "day", "end-year", "end-month", "end-day",
    ]
    let groups = [["date"], ["start", "end"], Array(parts[3...])]
    let group = groups.first { columns[$0.first ?? ""] != nil }
    guard let group else {
      let first = heads.first { !$0.isEmpty } ?? "Date"
      return "  date: {column: \(scalar(first)), format: english}  # which column is it?\n"
    }
    let found = group.compactMap { field -> String? in
      guard let column = columns[field] else { return nil }
      used.insert(column)
      return "\(field == "date" ? "column" : field): \(scalar(column))"
    }
    let format = group.first == "year" ? "" : ", format: english"
    return "  date: {\(found.joined(separator: ", "))\(format)}\n"
  }

  /// A head as a value within YAML's braces.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "0123456789 _-.".unicodeScalars.contains($0)
      }
      && !["yes", "no", "on", "off", "true", "false", "null", "y", "n"].contains(text.lowercased())
    return isPlain
      ? text : "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
