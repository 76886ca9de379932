import Chronology
import Diplomacy

extension RISRecord {
  /// The item that the record describes; tags for which there is no place are counted.
  func item(_ items: inout BibliographicItems) -> BibliographicItem {
    var item = BibliographicItem()
    var tags = RISTags(self)
    item.line = line
    item.key = tags.take("ID")
    let type = type.uppercased()
    item.kind = WorkType.kind(ofType: type, in: .ris) ?? "document"
    if let genre = tags.take("M3") {
      let (kind, isSaid) = WorkType.kind(item.kind, genre: genre, in: .ris)
      item.kind = kind
      if !isSaid { items.leaveOut("M3") }
    }
    item.title = tags.take("TI", "T1", "CT")
    item.shortTitle = tags.take("ST")
    item.authors = tags.all("AU", "A1").map(RISNames.read)
    item.editors = tags.all("A2", "ED").map(RISNames.read)
    setContainer(&item, &tags)
    setDates(&item, &tags, &items)
    setIdentifiers(&item, &tags)
    if let language = tags.take("LA") {
      item.language = LanguageTag.of(language)
      if item.language == nil { items.leaveOut("LA") }
    }
    item.notes = tags.all("N1")
    for tag in tags.rest { items.leaveOut(tag) }
    return item
  }

  private func setContainer(_ item: inout BibliographicItem, _ tags: inout RISTags) {
    let placing = WorkType.of(kind: item.kind).placing
    switch placing {
    case .whole:
      // A book that has no other title has it where others have that of their series.
      item.series = tags.take("T3", "T2")
      if item.title == nil { item.title = tags.take("BT") }
    case .part, .press: item.container = tags.take("T2", "BT", "JO", "JF")
    case .article: item.container = tags.take("T2", "JO", "JF", "JA", "J2")
    }
    if item.series == nil { item.series = tags.take("T3") }
    item.volume = tags.take("VL")
    let isPart = ["chapter", "conference-paper", "encyclopedia-entry", "dictionary-entry"]
      .contains(item.kind)
    item.number = isPart ? tags.take("SE") : tags.take("IS", "M1")
    if isPart { item.seriesNumber = tags.take("M1", "IS") }
    if placing == .whole, item.series != nil {
      (item.number, item.seriesNumber) = (nil, item.number)
    }
    item.edition = tags.take("ET")
    let first = tags.take("SP")
    let last = tags.take("EP")
    let pages =
      last == nil || last == first
      ? first
      : [first, last].compactMap { $0 }
        .joined(separator: "–")
    item.pages = pages.map(StandardNumber.pages)
    item.publisher = tags.take("PB")
    item.place = tags.take("PP", "CY")
    // On an article the name of a data base stands here.
    if placing == .part {
      item.archive = tags.take("DB")
      item.collection = tags.take("C1")
    }
    item.reference = tags.take("AV", "CN")
  }

  private func setDates(
    _ item: inout BibliographicItem, _ tags: inout RISTags, _ items: inout BibliographicItems
  ) {
    let year = tags.take("PY", "Y1")
    let date = tags.take("DA")
    var found: [HistoricalDate] = []
    for (tag, text) in [("DA", date), ("PY", year)] {
      guard let text, found.first?.edtf == nil else { continue }
      // Words alone stand behind the third stroke.
      let read =
        text.hasPrefix("///")
        ? RISDate.read(text) : items.checked(RISDate.read(text), text, tag, line: line)
      if let read { read.edtf == nil ? found.append(read) : found.insert(read, at: 0) }
    }
    item.issued = found.first
    if let accessed = tags.take("Y2") {
      item.accessed = RISDate.read(accessed)?.edtf
      if item.accessed == nil { items.leaveOut("Y2") }
    }
  }

  private func setIdentifiers(_ item: inout BibliographicItem, _ tags: inout RISTags) {
    if let doi = tags.take("DO").flatMap(StandardNumber.doi) { item.identifiers.append(doi) }
    for number in tags.all("SN") {
      item.identifiers += StandardNumber.isbns(number) + StandardNumber.issns(number)
    }
    let addresses = tags.first("UR")
    item.url = addresses
  }
}

/// The tags of a record, each taken once; what is not taken has no place in a chronicle.
struct RISTags {
  private var values: [String: [String]]
  private let order: [String]

  init(_ record: RISRecord) {
    values = record.values.mapValues { $0.filter { !$0.isEmpty } }.filter { !$0.value.isEmpty }
    order = record.tags
  }

  /// The tags with values that nobody has taken.
  var rest: [String] { order.filter { values[$0] != nil } }

  /// The value of the first of the tags that there is; others of the same record say it again.
  mutating func take(_ tags: String...) -> String? {
    var taken: String?
    for tag in tags {
      guard let list = values[tag] else { continue }
      let value = list.joined(separator: " ")
      if let known = taken, known != value { continue }
      taken = value
      values[tag] = nil
    }
    return taken
  }

  /// The first value of a tag; further ones stay.
  mutating func first(_ tag: String) -> String? {
    guard let list = values[tag] else { return nil }
    values[tag] = list.count > 1 ? Array(list.dropFirst()) : nil
    return list[0]
  }

  /// All values of some tags.
  mutating func all(_ tags: String...) -> [String] {
    tags.flatMap { tag in values.removeValue(forKey: tag) ?? [] }
  }
}

/// Names as RIS writes them: "Putnam, Robert D.", and a comma behind what is whole.
enum RISNames {
  static func read(_ text: String) -> Contributor { Contributor(text) }

  static func write(_ name: Contributor) -> String {
    let text = BibliographicText.line(name.inverted)
    return Contributor(text) == name ? text : "\(text),"
  }
}
