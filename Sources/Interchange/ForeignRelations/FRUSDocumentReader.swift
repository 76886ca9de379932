/// Reads one document out of a volume, from behind its start to its end.
struct FRUSDocumentReader {
  private var document: FRUSDocument
  private var stack: [(name: String, type: String?)] = []
  private var place: String?
  private var dateText: FRUSText?
  private var dateAttributes: [String: String] = [:]
  private var note: String?
  private var noteText = FRUSText()
  private var item: FRUSText?
  private var marked = 0
  private var side: String?
  private var listHead: FRUSText?
  private var paragraph: FRUSText?
  private var isHeadDone = false

  /// Reads on in a file that stands behind the start of a document.
  static func read(_ xml: XMLReader, into document: FRUSDocument) throws(XMLError) -> FRUSDocument {
    var reader = FRUSDocumentReader(document: document)
    while let event = try xml.next() {
      switch event {
      case .start(let name, let attributes): reader.start(name, attributes)
      case .text(let piece): reader.text(piece)
      case .end(let name):
        if reader.stack.isEmpty { return reader.document }
        reader.end(name)
      }
    }
    throw XMLError(file: xml.file, line: document.line, reason: "ends within a document")
  }

  private init(document: FRUSDocument) { self.document = document }

  private var isInNote: Bool { note != nil }
  private var isInHead: Bool {
    !isHeadDone && stack.first?.name == "head" && !isInNote
  }
  private var isInDateline: Bool { stack.contains { $0.name == "dateline" } }
  private func list() -> String? { stack.last { $0.name == "list" && $0.type != nil }?.type }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    stack.append((name, attributes["type"]))
    if isInNote { return }
    switch name {
    case "note":
      note = attributes["type"] ?? ""
      noteText = FRUSText()
    case "persName": begin(attributes)
    case "placeName" where isInDateline: place = ""
    case "date" where isInDateline:
      if document.date == nil {
        dateText = FRUSText()
        dateAttributes = attributes
      } else {
        document.hasMoreDates = true
      }
    case "item" where list() != nil:
      closeItem()
      item = FRUSText()
      marked = 0
    case "list":
      closeItem()
      if attributes["type"] == "participants" {
        document.participants = document.participants ?? []
        side = nil
      }
    case "head" where list() != nil: listHead = FRUSText()
    case "p" where list() == nil && document.opening == nil: paragraph = FRUSText()
    case "lb", "pb": text(name == "lb" ? " " : "")
    default: break
    }
  }

  private mutating func begin(_ attributes: [String: String]) {
    let person = attributes["corresp"].map { String($0.drop { $0 == "#" }) }
    let part = attributes["type"]
    if isInHead {
      document.head.begin(person: person, part: part)
    } else if item != nil {
      item?.begin(person: person, part: part)
    } else if person != nil {
      document.mentions += 1
    }
  }

  private mutating func text(_ piece: String) {
    if isInNote { return noteText.append(piece) }
    if isInHead { return document.head.append(piece) }
    if place != nil { place? += piece }
    if dateText != nil { dateText?.append(piece) }
    if listHead != nil { return listHead?.append(piece) ?? () }
    if item != nil {
      item?.append(piece)
      if stack.contains(where: { $0.name == "hi" }) {
        marked += piece.count { !$0.isWhitespace }
      }
      return
    }
    paragraph?.append(piece)
  }

  private mutating func end(_ name: String) {
    let isNoteEnd = name == "note" && stack.count { $0.name == "note" } == 1
    if isInNote {
      if isNoteEnd { closeNote() }
      stack.removeLast()
      return
    }
    switch name {
    case "persName":
      if isInHead { document.head.end() } else { item?.end() }
    case "head":
      if stack.count == 1 { isHeadDone = true }
      if let words = listHead { close(listHead: words.text) }
      listHead = nil
    case "placeName":
      if let words = place.map(TextTokens.tidy), !words.isEmpty { document.places.append(words) }
      place = nil
    case "date":
      if let words = dateText {
        document.date = .init(attributes: dateAttributes, print: words.text)
      }
      dateText = nil
    case "item": closeItem()
    case "p":
      if let words = paragraph?.text, FRUSDocument.isOpening(words) { document.opening = words }
      paragraph = nil
    default: break
    }
    stack.removeLast()
  }

  private mutating func closeNote() {
    let words = noteText.text
    if note == "source", document.sourceNote == nil { document.sourceNote = words }
    if note == "summary", document.summary == nil { document.summary = words }
    note = nil
  }

  /// "PARTICIPANTS" is the list's name; any other heading is a side's.
  private mutating func close(listHead words: String) {
    guard list() == "participants" else { return }
    document.note(listHead: words)
    side = FRUSDocument.isSide(listHead: words) ? words : nil
  }

  private mutating func closeItem() {
    guard let found = item else { return }
    item = nil
    let words = found.text
    guard !words.isEmpty else { return }
    switch list() {
    case "participants":
      // A line that is set apart as a whole and has no name in it is a side's: "U.S.S.R."
      let isApart = marked > 0 && marked == words.count { !$0.isWhitespace }
      if let found = FRUSDocument.side(found, isApart: isApart) {
        side = found
      } else {
        document.participants?.append(.init(text: found, side: side))
      }
    case "subject": document.subjects.append(words)
    case "from": document.senders.append(found)
    case "to": document.addressees.append(found)
    default: break
    }
  }
}
