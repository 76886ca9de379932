/// Reads one document out of a volume, from behind its start to its end.
struct FRUSDocumentReader {
  var document: FRUSDocument
  var stack: [(name: String, type: String?)] = []
  private var place: String?
  private var dateText: FRUSText?
  private var dateAttributes: [String: String] = [:]
  private var timeAttributes: [String: String]?
  private var timeText = ""
  private var note = FRUSNote()
  private var label: String?
  var item: FRUSText?
  var marked = 0
  var roll = FRUSRoll()
  private var listHead: FRUSText?
  var paragraph: FRUSText?
  var pointer: String?
  var cell: FRUSText?
  var attendance = FRUSAttendance()
  private var isHeadDone = false
  /// How many elements it is within that hold another text: an attachment, a quotation.
  var others = 0

  /// Reads on in a file that stands behind the start of a document.
  static func read(_ xml: XMLReader, into document: FRUSDocument) throws(XMLError) -> FRUSDocument {
    var reader = FRUSDocumentReader(document: document)
    while let event = try xml.next() {
      switch event {
      case .start(let name, let attributes): reader.start(name, attributes)
      case .text(let piece): reader.text(piece)
      case .end(let name):
        if reader.stack.isEmpty { return reader.finished() }
        reader.end(name)
      }
    }
    throw XMLError(file: xml.file, line: document.line, reason: "ends within a document")
  }

  private init(document: FRUSDocument) { self.document = document }

  private func finished() -> FRUSDocument {
    var (document, roll) = (document, roll)
    roll.close()
    document.participants = roll.isBegun ? roll.items : nil
    return document
  }

  private static let otherTexts: Set<String> = ["attachment", "quote", "floatingText"]

  private var isInHead: Bool { !isHeadDone && stack.first?.name == "head" && !note.isOpen }
  private var isInDateline: Bool { stack.contains { $0.name == "dateline" } }
  func list() -> String? { stack.last { $0.name == "list" && $0.type != nil }?.type }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    let isInList = stack.last?.name == "list"
    stack.append((name, attributes["type"]))
    if note.isOpen { return note.start(name, attributes) }
    if Self.otherTexts.contains(name) { others += 1 }
    switch name {
    case "note": note.open(attributes, isInHead: stack.first?.name == "head")
    case "persName": begin(attributes)
    case _ where others > 0: break
    case "gloss" where ["from", "to"].contains(attributes["type"]) && isInHead:
      if !stack.contains(where: { $0.name == "persName" }) { begin(attributes) }
    case "placeName" where isInDateline: place = ""
    case "date" where isInDateline:
      if document.date == nil {
        dateText = FRUSText()
        dateAttributes = attributes
      } else {
        document.hasMoreDates = true
      }
    case "time" where isInDateline && document.hours == nil:
      timeAttributes = attributes
      timeText = ""
    case "item" where list() != nil:
      closeItem()
      item = FRUSText()
      marked = 0
    case "list":
      closeItem()
      if attributes["type"] == "participants" { roll.begin() }
    case "head" where isInList: listHead = FRUSText()
    case "p" where cell == nil && list() == nil && document.opening == nil:
      paragraph = FRUSText()
      pointer = nil
    case "ref" where paragraph != nil: pointer = attributes["target"]
    case "cell" where document.opening == nil: cell = FRUSText()
    case "seg" where stack.contains { $0.name == "opener" }: label = ""
    case "lb", "pb": text(name == "lb" ? " " : "")
    default: break
    }
  }

  private mutating func begin(_ attributes: [String: String]) {
    let person = attributes["corresp"].map { String($0.drop { $0 == "#" }) }
    let part = attributes["type"]
    if others == 0, isInHead {
      document.head.begin(person: person, part: part)
    } else if others == 0, item != nil {
      item?.begin(person: person, part: part)
    } else {
      paragraph?.begin(person: person, part: part)
      cell?.begin(person: person, part: part)
      if person != nil { document.mentions += 1 }
    }
  }

  private mutating func text(_ piece: String) {
    if note.isOpen { return note.append(piece) }
    if others > 0 { return }
    if isInHead { return document.head.append(piece) }
    if place != nil { place? += piece }
    if dateText != nil { dateText?.append(piece) }
    if timeAttributes != nil { timeText += piece }
    if label != nil { label? += piece }
    if listHead != nil { return listHead?.append(piece) ?? () }
    if item != nil {
      item?.append(piece)
      if stack.contains(where: { $0.name == "hi" }) {
        marked += piece.count { !$0.isWhitespace }
      }
      return
    }
    if cell != nil { return cell?.append(piece) ?? () }
    paragraph?.append(piece)
  }

  private mutating func end(_ name: String) {
    let type = stack.last?.type
    if note.isOpen {
      if let found = note.end(name) { close(found) }
      stack.removeLast()
      return
    }
    if Self.otherTexts.contains(name) { others -= 1 }
    switch name {
    case "persName": endName()
    case "gloss" where isInHead && ["from", "to"].contains(type):
      if !stack.contains(where: { $0.name == "persName" }) { endName() }
    case _ where others > 0: break
    case "head":
      if stack.count == 1 { isHeadDone = true }
      if let words = listHead { close(listHead: words.text) }
      listHead = nil
    case "placeName":
      if let words = place.map(Self.bare), !words.isEmpty { document.places.append(words) }
      place = nil
    case "date":
      if let words = dateText {
        document.date = .init(attributes: dateAttributes, print: words.text)
      }
      dateText = nil
    case "time":
      if let attributes = timeAttributes {
        document.hours = .init(attributes: attributes, print: TextTokens.tidy(timeText))
      }
      timeAttributes = nil
    case "seg":
      if let words = label { document.medium = document.medium ?? FRUSForm.medium(label: words) }
      label = nil
    case "item": closeItem()
    case "p": closeParagraph()
    case "cell": closeCell()
    case "table": attendance.close()
    default: break
    }
    stack.removeLast()
  }

  private mutating func endName() {
    guard others == 0 else { return }
    if isInHead { return document.head.end() }
    item?.end()
    paragraph?.end()
    cell?.end()
  }

  /// A place without the comma that is set within its markup.
  private static func bare(_ place: String) -> String {
    var words = TextTokens.tidy(place)
    while let last = words.last, ",;: ".contains(last) { words.removeLast() }
    return words
  }
}
