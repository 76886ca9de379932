import Diplomacy

/// Prints what has been corrected since an edition, as books tell it: for this read that.
public enum ErrataPage {
  /// How the note is written.
  public enum Form: String, CaseIterable, Sendable {
    /// Plain text, wrapped.
    case text
    /// Markdown.
    case markdown
  }

  /// The note.
  public static func note(
    _ differences: [Difference], _ editions: ComparedEditions, title: String?, form: Form,
    options: TimelineOptions
  ) -> String {
    let pen = Pen(options)
    var page = Page(form: form, pen: pen, width: options.columns)
    page.heading("Errata" + (title.map { ": \($0)" } ?? ""), level: 1)
    page.paragraph("Changes from \(editions.from) to \(editions.to).")
    let parts: [(String, RecordChange.Action)] = [
      ("Corrected", .altered), ("Withdrawn", .removed), ("Added", .added),
    ]
    for (heading, action) in parts {
      let found = differences.filter { $0.change.action == action }
      if found.isEmpty { continue }
      page.heading(heading, level: 2)
      for difference in found {
        let name = [difference.date, difference.title].compactMap { $0 }.joined(separator: ", ")
        var sentence = name
        let corrections = difference.change.fields.map(correction)
        if action == .altered, !corrections.isEmpty {
          sentence += ": " + corrections.joined(separator: "; ")
        }
        sentence += "."
        for reason in difference.reasons {
          sentence += " " + (reason.hasSuffix(".") ? reason : reason + ".")
        }
        page.item(sentence)
      }
    }
    if differences.isEmpty { page.paragraph("Nothing has been corrected.") }
    return page.text
  }

  /// A field's change as an erratum: "date: for “A” read “B”".
  private static func correction(_ field: FieldChange) -> String {
    switch (field.before, field.after) {
    case (let before?, let after?): "\(field.field): for “\(before)” read “\(after)”"
    case (nil, let after?): "\(field.field): add “\(after)”"
    case (let before?, nil): "\(field.field): delete “\(before)”"
    case (nil, nil): field.field
    }
  }

  private struct Page {
    let form: Form
    let pen: Pen
    let width: Int
    var lines: [String] = []

    mutating func heading(_ text: String, level: Int) {
      if !lines.isEmpty { lines.append("") }
      switch form {
      case .markdown:
        lines.append(String(repeating: "#", count: level) + " " + escaped(text))
      case .text:
        lines += pen.wrap(text, width: width).map(pen.bold)
        if level == 1 { lines.append(pen.rule("━", width)) }
      }
      if form == .markdown { lines.append("") }
    }

    mutating func paragraph(_ text: String) {
      lines += form == .markdown ? [escaped(text)] : pen.wrap(text, width: width)
    }

    mutating func item(_ text: String) {
      switch form {
      case .markdown: lines.append("- " + escaped(text))
      case .text:
        lines += pen.wrap(text, width: width - 2).enumerated().map {
          ($0 == 0 ? pen.clean("• ") : "  ") + $1
        }
      }
    }

    private func escaped(_ text: String) -> String { MarkdownEscaping.escape(text) }

    var text: String { lines.map { $0.trimmedEnd + "\n" }.joined() }
  }
}
