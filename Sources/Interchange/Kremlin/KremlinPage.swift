import Foundation

/// A page of the Russian presidency's site.
struct KremlinPage: Hashable, Sendable {
  /// A person whom the page tags.
  struct Person: Hashable, Sendable {
    /// The number in the site's catalogue.
    var id: Int64
    /// The name as the catalogue has it, surname first.
    var name: String
  }

  /// Words of one speaker.
  struct Speech: Hashable, Sendable {
    /// Who speaks, as labelled.
    var label: String
    /// The paragraphs.
    var paragraphs: [String]
  }

  /// The page's number, which is in its address.
  var id: Int64
  /// The line of the file.
  var line: Int
  /// The address.
  var url: String?
  /// The title.
  var title: String
  /// What stands under the title.
  var lead: String?
  /// The day of its publication, `2001-10-03`.
  var date: String?
  /// The hour of its publication.
  var time: String?
  /// The place, as given.
  var place: String?
  /// The persons whom it tags.
  var persons: [Person] = []
  /// Its topics.
  var topics: [String] = []
  /// How many countries and regions it tags.
  var geography = 0
  /// The sections in which it was published.
  var sections: [String] = []
  /// The labels of those who speak.
  var speakers: [String] = []
  /// Its paragraphs.
  var paragraphs: [String] = []

  /// The words of each speaker, in the order in which they first speak, and the text before and
  /// between them.
  var speeches: [Speech] {
    var result: [Speech] = []
    var current: Int?
    let known = Set(speakers)
    for paragraph in paragraphs {
      if let (label, words) = Self.labelled(paragraph, known) {
        let name = Self.whole(label, among: result.map(\.label))
        if let place = result.firstIndex(where: { $0.label == name }) {
          current = place
        } else {
          result.append(Speech(label: name, paragraphs: []))
          current = result.count - 1
        }
        if let current, !words.isEmpty { result[current].paragraphs.append(words) }
      } else if Self.isBreak(paragraph) || Self.isOthers(paragraph) {
        // Whose words these are, is not known: nobody's before them.
        current = nil
      } else if let current {
        result[current].paragraphs.append(paragraph)
      }
    }
    return result.filter { !$0.paragraphs.isEmpty }
  }

  /// What the page itself tells, before anybody speaks.
  var narrative: [String] {
    let known = Set(speakers)
    return Array(paragraphs.prefix { Self.labelled($0, known) == nil })
  }

  private static func labelled(
    _ paragraph: String, _ known: Set<String>
  ) -> (label: String, words: String)? {
    guard let colon = paragraph.firstIndex(of: ":") else { return nil }
    let label = TextTokens.tidy(String(paragraph[..<colon]))
    // "chairman of ... Boris Gryzlov" is known by the short label that comes later.
    let isKnown =
      known.contains(label)
      || label.split(separator: " ").count < 20
        && known.contains { $0.contains(" ") && label.hasSuffix(" " + $0) }
        && !label.contains { ".!?“".contains($0) }
    guard isKnown else { return nil }
    return (label, TextTokens.tidy(String(paragraph[paragraph.index(after: colon)...])))
  }

  /// Labels shorten after the first use: "Vladimir Putin" is "President of Russia Vladimir Putin".
  private static func whole(_ label: String, among earlier: [String]) -> String {
    let bare = label.lowercased()
    let same = earlier.filter { $0.lowercased() == bare || $0.lowercased().hasSuffix(" " + bare) }
    return same.count == 1 ? same[0] : label
  }

  /// Whether a paragraph begins as somebody else's words do: "Anna Ivanova: ...".
  private static func isOthers(_ paragraph: String) -> Bool {
    guard let match = paragraph.prefixMatch(of: Self.labelling) else { return false }
    let words = match.1.split(separator: " ")
    return words.count > 1 && words.suffix(2).allSatisfy { $0.first?.isUppercase ?? false }
      || ["question", "remark", "reply", "response", "answer"].contains(match.1.lowercased())
  }

  /// What the page quotes: the words behind "The message said, in part:".
  var quotation: String? {
    quoted.map { paragraphs[$0].joined(separator: "\n\n") }
  }

  /// The first paragraph that is neither somebody's words nor quoted.
  var summary: String? {
    let quoted = self.quoted
    for (index, paragraph) in narrative.enumerated() {
      let isOther = paragraph.count < 4 || paragraph.hasSuffix(":") || paragraph.hasPrefix("“")
      if !isOther, !(quoted?.contains(index) ?? false) { return paragraph }
    }
    return nil
  }

  /// The paragraphs of the quotation.
  private var quoted: ClosedRange<Int>? {
    guard speakers.isEmpty, let start = paragraphs.firstIndex(where: { $0.hasPrefix("“") }),
      start == 0 || paragraphs[start - 1].hasSuffix(":")
    else { return nil }
    let end = paragraphs[start...].firstIndex { $0.hasSuffix("”") || $0.hasSuffix("”.") }
    return start...(end ?? start)
  }

  private static func isBreak(_ paragraph: String) -> Bool {
    paragraph.allSatisfy { "*<…>. ".contains($0) }
  }

  /// The text in common characters: no no-break spaces.
  static func tidy(_ text: String) -> String {
    TextTokens.tidy(text.replacing("\u{A0}", with: " ").replacing("\u{200B}", with: ""))
  }
}

extension KremlinPage {
  /// Reads a line of the JSON Lines.
  init?(_ tree: FieldTree, line: Int) {
    guard case .map(let entries) = tree.content else { return nil }
    var fields: [String: FieldTree] = [:]
    for entry in entries { fields[entry.key] = entry.value }
    func text(_ key: String) -> String? {
      guard let words = fields[key]?.scalar.map(Self.tidy), !words.isEmpty else { return nil }
      return words
    }
    func list(_ key: String) -> [FieldTree] {
      if case .list(let items)? = fields[key]?.content { items } else { [] }
    }
    guard let id = text("id").flatMap({ Int64($0) }), let title = text("title") else { return nil }
    self.init(id: id, line: line, url: text("url"), title: title)
    lead = text("lead")
    date = text("date")
    time = text("time")
    place = text("place")
    persons = list("persons").compactMap { item in
      guard let id = item["id"].flatMap({ Int64($0) }) else { return nil }
      return Person(id: id, name: Self.tidy(item["name"] ?? ""))
    }
    topics = list("topics").compactMap { $0["name"].map(Self.tidy) }
    geography = list("geography").count
    sections = list("sections").compactMap(\.scalar)
    speakers = list("speakers").compactMap { $0.scalar.map(Self.tidy) }
    paragraphs = (fields["text"]?.scalar ?? "").split(separator: "\n").map { Self.tidy(String($0)) }
      .filter { !$0.isEmpty }
  }
}

extension FieldTree {
  /// The scalar under a key of a map.
  fileprivate subscript(_ key: String) -> String? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value.scalar
  }
}

// Patterns are made once: making one costs more than looking for it.
extension KremlinPage {
  nonisolated(unsafe) private static let labelling = #/([^.:!?“”,;]{3,120}):\s/#
}
