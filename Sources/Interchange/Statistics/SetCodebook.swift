import Diplomacy

/// What is said of the set for people: a codebook in Markdown.
struct SetCodebook {
  var about: ChronicleDescription
  var counts: [String: Int]

  /// The text of `codebook.md`.
  func text(_ forms: [SetForm]) -> String {
    var lines = ["# Codebook: \(cell(about.title ?? "a chronicle"))", ""]
    if let editor = about.editor { lines += ["Editor: \(cell(editor))", ""] }
    if let licence = about.licence { lines += ["Licence: \(cell(licence))", ""] }
    lines += Self.rules
    lines += ["", "## Tables", "", "| table | rows | what stands in it |", "| --- | --: | --- |"]
    for form in forms {
      lines.append("| \(form.name) | \(counts[form.name] ?? 0) | \(form.meaning) |")
    }
    for form in forms {
      lines += ["", "## \(form.name)", "", form.meaning]
      if !form.key.isEmpty { lines += ["", "Key: \(form.key.joined(separator: ", "))."] }
      lines += ["", "| column | type | meaning |", "| --- | --- | --- |"]
      for column in form.columns {
        let target = form.references.first { $0.column == column.name }
        let meaning = column.meaning + (target.map { " (→ \($0.table).\($0.key))" } ?? "")
        let type = column.isRequired ? "\(column.type.field), required" : column.type.field
        lines.append("| \(column.name) | \(type) | \(meaning) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text of a person's on a line of its own, with nothing in it that Markdown would obey.
  private func cell(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      if scalar.value < 0x20 || scalar == "\u{7F}" || (0x80..<0xA0).contains(scalar.value) {
        return " "
      }
      return "\\`*_{}[]<>#|".unicodeScalars.contains(scalar) ? "\\\(scalar)" : String(scalar)
    }.joined()
  }

  private static let rules = """
    One file a table: comma-separated values (RFC 4180), UTF-8, lines end with CR LF; a cell may have
    line breaks of its own. `datapackage.json` says the same for programs.

    - **Missing** is an empty cell, and nothing else is: “NA”, “0” and “unknown” are values.
    - **Keys.** A ref is the short name of a record; an event without one has its number, `e42`.
    - **Dates.** A column named for a date is EDTF (ISO 8601-2) and says all that is known. Beside it
      stand the first and the last day on which it can lie, and, of what goes on, the last day on which
      it can begin and the first on which it can end. A day that does not exist, is unknown or lies
      outside of the years 1 to 9999 is missing; the years are numbers, 0 is 1 BC. No date is padded.
    - **Formulas.** Numbers, dates, refs and codes are never altered. Words of people that a spreadsheet
      would take for a formula (they begin with =, +, -, @, a tab or a return) have an apostrophe before
      them, and so have words that begin so behind apostrophes of their own. To have the words, take one
      apostrophe from a cell that matches `^'+[=+@\\t\\r-]`.
    - **Capacities and principals** are those of the day, as the tenures say; where the day is not
      certain they are the likeliest.

        R       d <- read.csv("events.csv", na.strings = "", encoding = "UTF-8")
        Stata   import delimited events.csv, encoding(utf-8) bindquote(strict) varnames(1)
        pandas  pandas.read_csv("events.csv", keep_default_na=False, na_values=[""])
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
