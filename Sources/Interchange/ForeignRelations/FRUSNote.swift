/// A note of the editors as it is read: where the document is from, or what it says in short.
struct FRUSNote {
  /// What a note was found to be.
  struct Found: Hashable, Sendable {
    /// Where the document is from.
    var source: String?
    /// What it says in short.
    var summary: String?
    /// Whether it is printed beside the heading: a reference, and no sentences.
    var isInline: Bool
  }

  private var type = ""
  private var isInline = false
  private var isInHead = false
  private var text = FRUSText()
  private var part: String?
  private var parts: [String: FRUSText] = [:]
  private var depth = 0

  /// Whether a note has begun and not ended.
  var isOpen: Bool { depth > 0 }

  /// A note begins.
  mutating func open(_ attributes: [String: String], isInHead: Bool) {
    self = FRUSNote()
    depth = 1
    type = attributes["type"] ?? ""
    isInline = attributes["rend"] == "inline"
    self.isInHead = isInHead
  }

  /// An element within it begins.
  mutating func start(_ name: String, _ attributes: [String: String]) {
    if name == "note" { depth += 1 }
    if name == "seg", part == nil { part = attributes["type"] }
    if name == "lb" || name == "p" { append(" ") }
  }

  /// Adds text as it stands in the file.
  mutating func append(_ piece: String) {
    text.append(piece)
    if let part { parts[part, default: FRUSText()].append(piece) }
  }

  /// An element within it ends, or it itself; then what it is.
  mutating func end(_ name: String) -> Found? {
    if name == "seg" { part = nil }
    guard name == "note" else { return nil }
    depth -= 1
    guard depth == 0 else { return nil }
    return found
  }

  private var found: Found {
    let words = text.text
    if let match = words.wholeMatch(of: Self.both) {
      return Found(source: String(match.2), summary: String(match.1), isInline: isInline)
    }
    // Today's volumes have both in one note, and older ones do not say what a note is.
    let source = parts["source"]?.text ?? (isSource(words) ? words : nil)
    let summary = parts["summary"]?.text ?? (type == "summary" ? words : nil)
    return Found(
      source: source,
      summary: summary.map { $0.hasPrefix("Summary: ") ? String($0.dropFirst(9)) : $0 },
      isInline: isInline)
  }

  private func isSource(_ words: String) -> Bool {
    type == "source" || type.isEmpty && isInHead && words.hasPrefix("Source: ")
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSNote {
  nonisolated(unsafe) private static let both = #/Summary: (.+?) (Source: .+)/#
}
