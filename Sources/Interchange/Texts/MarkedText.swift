/// Gathers the text of a marked-up file: what stands in blocks of its own is kept apart, what is no
/// text is left out, and notes come last, so that none of them tears a sentence in two.
struct MarkedText {
  private var body = ""
  private var notes = ""
  /// How deep the reader is in what is left out, and in notes.
  private var silent = 0
  private var inNotes = 0

  private static let left: Set<String> = [
    "script", "style", "head", "template", "noscript", "teiheader",
  ]
  private static let note: Set<String> = ["note", "footnote", "sup", "aside"]
  /// What stands within a line; all else begins and ends one.
  private static let inline: Set<String> = [
    "a", "abbr", "add", "app", "b", "bdi", "bdo", "big", "choice", "cite", "code", "corr", "date",
    "del", "dfn", "em", "emph", "expan", "font", "foreign", "gloss", "hi", "i", "ins", "kbd", "lem",
    "mark", "mentioned", "name", "num", "orgname", "persname", "placename", "q", "quote", "rdg",
    "ref", "reg", "rs", "s", "samp", "seg", "sic", "small", "span", "strike", "strong",
    "sub", "supplied", "term", "time", "title", "tt", "u", "unclear", "var", "w", "wbr",
  ]

  mutating func start(_ name: String) {
    let name = name.lowercased()
    if Self.left.contains(name) { silent += 1 }
    if Self.note.contains(name) { inNotes += 1 }
    breakLine(name)
  }

  mutating func end(_ name: String) {
    let name = name.lowercased()
    if Self.left.contains(name) { silent = max(0, silent - 1) }
    breakLine(name)
    if Self.note.contains(name) { inNotes = max(0, inNotes - 1) }
  }

  mutating func text(_ text: String) {
    guard silent == 0 else { return }
    if inNotes > 0 { notes += text } else { body += text }
  }

  var whole: String { notes.isEmpty ? body : body + "\n\n" + notes }

  private mutating func breakLine(_ name: String) {
    guard silent == 0, !Self.inline.contains(name) else { return }
    if inNotes > 0 {
      if !notes.isEmpty, !notes.hasSuffix("\n") { notes += "\n" }
    } else if !Self.note.contains(name), !body.isEmpty, !body.hasSuffix("\n") {
      body += "\n"
    }
  }
}
