/// A document of a volume as it stands in the file.
struct FRUSDocument: Hashable, Sendable {
  /// A date as the markup and the print give it.
  struct Stamp: Hashable, Sendable {
    /// `when`, `from`, `to`, `notBefore`, `notAfter`, `calendar`.
    var attributes: [String: String]
    /// The words.
    var print: String
  }

  /// A line of a list of participants.
  struct Item: Hashable, Sendable {
    /// Its words.
    var text: FRUSText
    /// The side that it stands under.
    var side: String?
  }

  /// The `xml:id`.
  var id: String
  /// The number as printed.
  var number: String?
  /// What today's files say it is: `editorial-note`.
  var subtype: String?
  /// The line on which it begins.
  var line: Int
  /// The heading, without its footnotes.
  var head = FRUSText()
  /// The places of the dateline.
  var places: [String] = []
  /// The date of the dateline.
  var date: Stamp?
  /// The hours of the dateline, where they stand apart from the date.
  var hours: Stamp?
  /// The days between which it is, as today's files compute them: on its `div`.
  var days: Stamp?
  /// Whether it has more dates in datelines.
  var hasMoreDates = false
  /// The lines of its lists of participants; nil where it has no such list.
  var participants: [Item]?
  /// Whether the list has only those who are present beside whom the heading names.
  var listsOthers = false
  /// The document whose participants were the same.
  var sameParticipants: String?
  /// What the lines around the heading say it is: `telegram`.
  var medium: String?
  /// The lines of its lists `from`.
  var senders: [FRUSText] = []
  /// The lines of its lists `to`.
  var addressees: [FRUSText] = []
  /// What it is about, by its list.
  var subjects: [String] = []
  /// Where it is from, how secret it was, who drafted it.
  var sourceNote: String?
  /// The editors' summary.
  var summary: String?
  /// Its first paragraph of some length.
  var opening: String?
  /// How many persons of the list its text names.
  var mentions = 0
  /// The headings of the chapters that it stands in, the outermost first.
  var chapters: [String] = []

  /// The lines of a list, with those that go on with the line before in one: an office that is
  /// broken over two.
  static func folded(_ items: [Item]) -> [Item] {
    var result: [Item] = []
    for item in items {
      let isRest =
        item.text.marks.isEmpty
        && (item.text.text.prefixMatch(of: Self.rest) != nil
          || result.last?.text.text.hasSuffix(",") ?? false && !isNamed(item)
            && !item.text.text.hasPrefix("The "))
      if isRest, var last = result.last, last.side == item.side {
        last.text.append(" \(item.text.text)")
        result[result.count - 1] = last
      } else {
        result.append(item)
      }
    }
    return result
  }

  private static func isNamed(_ item: Item) -> Bool {
    FRUSNames.isPerson(item.text.text)
      || FRUSNames.read(item.text.text)?.name.contains(" ") ?? false
  }

  /// Salutations, editors' omissions, reference lines and letterheads are no opening.
  static func isOpening(_ words: String) -> Bool {
    // A telegram is all capitals, too, but has sentences.
    let isHeading =
      !words.contains(where: \.isLowercase) && !words.contains(". ") && !words.hasSuffix(".")
    return words.count > 60 && !words.hasPrefix("[") && !words.hasSuffix(":") && !isHeading
      && words.prefixMatch(of: Self.form) == nil
  }

  /// The document with the signs that the file writes as entities twice over: `&amp;apos;`.
  var unescaped: FRUSDocument {
    func plain(_ text: String) -> String {
      text.replacing("&apos;", with: "'").replacing("&quot;", with: "\"")
        .replacing("&amp;", with: "&")
    }
    var document = self
    document.subjects = subjects.map(plain)
    document.sourceNote = sourceNote.map(plain)
    document.summary = summary.map(plain)
    document.opening = opening.map(plain)
    return document
  }

  /// Notes the heading of a list of participants: it may say that others are listed elsewhere.
  mutating func note(listHead words: String) {
    let bare = words.lowercased()
    if bare.contains("also") || bare.contains("other") { listsOthers = true }
  }

  /// The heading without the number before it.
  var title: FRUSText {
    let text = head.text
    guard let match = text.prefixMatch(of: Self.leadingNumber) else { return head }
    return head.slice(match.0.count..<head.characters.count)
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSDocument {
  nonisolated(unsafe) private static let rest = #/(?:of|for|to|in|Affairs)\b/#
  nonisolated(unsafe) private static let form =
    #/MEMORANDUM (?:FOR|TO)\s|(?:INFO|ACTION|TO|FROM|SUBJECT) ?:/#
  nonisolated(unsafe) private static let leadingNumber =
    #/\[?(?:No\.\s?)?\d+[A-Za-z]?[.\]]*\s+/#
}
