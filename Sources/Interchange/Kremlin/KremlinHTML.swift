/// Reads a page of the Kremlin's site as it was crawled.
struct KremlinHTML {
  private var stack: [(name: String, classes: Set<Substring>)] = []
  private var id: Int64?
  private var title = ""
  private var lead = ""
  private var date: String?
  private var time = ""
  private var place = ""
  private var link: (href: String, words: String)?
  private var persons: [KremlinPage.Person] = []
  private var topics: [String] = []
  private var geography = 0
  private var sections: [String] = []
  private var paragraph: String?
  private var label = ""
  private var speakers: [String] = []
  private var paragraphs: [String] = []

  /// Reads a page; nil where it has no title or no number.
  static func page(_ text: String, name: String) throws(TextFileError) -> KremlinPage? {
    var reader = KremlinHTML()
    try HTMLReader.read(text, path: name) { reader.take($0) }
    let title = KremlinPage.tidy(reader.title)
    guard let id = reader.id ?? Int64(name.prefix { $0.isNumber }), !title.isEmpty else {
      return nil
    }
    var page = KremlinPage(
      id: id, line: 1, url: "http://en.kremlin.ru/events/president/news/\(id)", title: title)
    page.lead = nonEmpty(reader.lead)
    page.date = reader.date
    page.time = nonEmpty(reader.time)
    page.place = nonEmpty(reader.place)
    page.persons = reader.persons
    page.topics = reader.topics
    page.geography = reader.geography
    page.sections = reader.sections
    page.speakers = reader.speakers
    page.paragraphs = reader.paragraphs
    return page
  }

  private static func nonEmpty(_ text: String) -> String? {
    let text = KremlinPage.tidy(text)
    return text.isEmpty ? nil : text
  }

  private func isIn(_ name: Substring) -> Bool { stack.contains { $0.classes.contains(name) } }
  /// Whether what is read is a caption, a tooltip or the foot of the page.
  private var isHidden: Bool {
    isIn("masha-ignore") || isIn("read__bottommeta") || isIn("read__tooltip")
  }

  private mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let name, let attributes): start(name, attributes)
    case .text(let words): text(words)
    case .end(let name): end(name)
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    let classes = Set((attributes["class"] ?? "").split(separator: " "))
    stack.append((name, classes))
    switch name {
    case "article":
      if let value = attributes["id"], value.hasPrefix("event-") {
        id = id ?? Int64(value.dropFirst("event-".count))
      }
    case "time" where classes.contains("read__published"): date = date ?? attributes["datetime"]
    case "p" where isIn("entry-content") && !isHidden:
      paragraph = ""
      label = ""
    case "a":
      link = isIn("read__bottommeta") ? (attributes["href"] ?? "", "") : nil
    case "br": paragraph? += " "
    default: break
    }
  }

  private mutating func text(_ words: String) {
    if link != nil { link?.words += words }
    if isIn("entry-title"), stack.last?.name == "h1" || stack.contains(where: { $0.name == "h1" }) {
      title += words
    } else if isIn("read__lead") {
      lead += words
    } else if isIn("read__time") {
      time += words
    } else if isIn("read__place") {
      place += words
    } else if paragraph != nil, !isHidden {
      if stack.contains(where: { $0.name == "b" || $0.name == "strong" }) { label += words }
      paragraph? += words
    }
  }

  private mutating func end(_ name: String) {
    if name == "a", let found = link {
      close(found)
      link = nil
    }
    if name == "p", let found = paragraph {
      let words = KremlinPage.tidy(found)
      if !words.isEmpty { paragraphs.append(words) }
      note(label: KremlinPage.tidy(label), of: words)
      paragraph = nil
    }
    if !stack.isEmpty { stack.removeLast() }
  }

  /// A paragraph that begins with bold words and a colon is somebody's.
  private mutating func note(label: String, of words: String) {
    guard let colon = words.firstIndex(of: ":") else { return }
    let name = TextTokens.tidy(String(words[..<colon]))
    guard !name.isEmpty, name.count < 200, label == name || label.hasPrefix(name + ":") else {
      return
    }
    if !speakers.contains(name) { speakers.append(name) }
  }

  private mutating func close(_ link: (href: String, words: String)) {
    let words = KremlinPage.tidy(link.words)
    if link.href.contains("/catalog/keywords/") {
      topics.append(words)
    } else if link.href.contains("/catalog/countries/") || link.href.contains("/catalog/regions/") {
      geography += 1
    } else if let match = link.href.firstMatch(of: Self.personPage),
      let id = Int64(match.1), !persons.contains(where: { $0.id == id })
    {
      persons.append(KremlinPage.Person(id: id, name: words))
    } else if isIn("read__status"), !link.href.contains("/d/"), !link.href.contains("/copy/") {
      sections.append(words)
    }
  }
}

// Patterns are made once: making one costs more than looking for it.
extension KremlinHTML {
  nonisolated(unsafe) private static let personPage =
    #/\/catalog\/persons\/(\d+)/#
}
