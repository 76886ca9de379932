/// A line of words of which some stand in italics and some are addresses on the web.
public struct StyledText: Hashable, Sendable {
  /// How a run of words stands.
  enum Style: Hashable, Sendable {
    case roman
    case italic
    case address
  }

  /// Words of one style.
  struct Run: Hashable, Sendable {
    var words: String
    var style: Style
  }

  private(set) var runs: [Run] = []

  init() {}

  init(_ words: String, _ style: Style = .roman) { add(words, style) }

  /// Whether it says nothing.
  public var isEmpty: Bool { runs.isEmpty }

  /// The words alone, safe to show on one line.
  public var plain: String { runs.map { SafeText.line($0.words) }.joined() }

  /// The words as Markdown.
  public var markdown: String {
    runs.map { run in
      switch run.style {
      case .roman: MarkdownEscaping.escape(run.words)
      case .italic: Self.italic(run.words)
      case .address: Self.link(run.words)
      }
    }.joined()
  }

  mutating func add(_ words: String, _ style: Style = .roman) {
    guard !words.isEmpty else { return }
    if style == runs.last?.style, style != .address {
      runs[runs.count - 1].words += words
    } else {
      runs.append(Run(words: words, style: style))
    }
  }

  mutating func add(_ other: StyledText) {
    for run in other.runs { add(run.words, run.style) }
  }

  /// Puts a comma or a full stop behind it: within a quotation mark, and no stop after another.
  mutating func punctuate(_ sign: Character) {
    guard var last = runs.last?.words, let end = last.last else { return }
    let isQuoted = end == "”" && runs.last?.style != .address
    let inner = isQuoted ? last.dropLast().last : end
    if let inner, sign == "." ? ".?!…".contains(inner) : inner == "," { return }
    guard isQuoted else {
      add(String(sign))
      return
    }
    last.insert(sign, at: last.index(before: last.endIndex))
    runs[runs.count - 1].words = last
  }

  private static func italic(_ words: String) -> String {
    // Stars beside a space do not open or close anything.
    let inner = words.drop { $0.isWhitespace }
    var core = inner
    while core.last?.isWhitespace == true { core.removeLast() }
    guard !core.isEmpty else { return words }
    let tail = inner[core.endIndex...]
    return
      "\(words.prefix(words.count - inner.count))*\(MarkdownEscaping.escape(String(core)))*\(tail)"
  }

  private static func link(_ address: String) -> String {
    let isPlain =
      (address.hasPrefix("https://") || address.hasPrefix("http://"))
      && address.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 60 && $0 != 62 && $0 != 92 }
    return isPlain ? "<\(address)>" : MarkdownEscaping.escape(address)
  }
}

/// Puts a citation together, piece by piece, with the sign that stands between two.
struct CitationBuilder {
  private(set) var text = StyledText()
  /// What stands between two pieces: commas in a note, full stops in a bibliography.
  let sign: Character

  init(sign: Character) { self.sign = sign }

  /// Adds a piece behind the sign.
  mutating func add(_ piece: StyledText?) {
    guard let piece, !piece.isEmpty else { return }
    if !text.isEmpty {
      text.punctuate(sign)
      text.add(" ")
    }
    text.add(piece)
  }

  /// Adds words behind the sign.
  mutating func add(_ words: String?) { add(words.map { StyledText($0) }) }

  /// Adds words behind something else than the sign: a space, a comma, a colon.
  mutating func join(_ words: String?, with joint: String) {
    guard let words, !words.isEmpty else { return }
    if !text.isEmpty {
      if joint.first == "," { text.punctuate(",") }
      text.add(joint.first == "," ? String(joint.dropFirst()) : joint)
    }
    text.add(words)
  }
}
