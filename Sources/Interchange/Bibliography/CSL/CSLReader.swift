import Diplomacy
import Foundation

/// Reads CSL JSON, an item at a time.
struct CSLReader {
  private let bytes: [UInt8]
  private let reading: Reading

  init(_ text: String, _ reading: Reading) {
    bytes = Array(text.utf8)
    self.reading = reading
  }

  /// Reads the items; what is wrong with the file is noted in the reading.
  func read(into items: inout BibliographicItems) {
    let decoder = JSONDecoder()
    do {
      for piece in try CSLItems.find(in: bytes) {
        let data = Data(piece.bytes)
        guard let tree = try? decoder.decode(FieldTree.self, from: data),
          let object = CSLValue(tree: tree).object
        else {
          let reason = JSONFault.reason(Array(piece.bytes))
          reading.note(piece.line, "the item that begins here is not JSON: \(reason)")
          continue
        }
        guard object["type"]?.text != nil || object["title"]?.text != nil else {
          let name = object["id"]?.text.map(shown) ?? "that begins here"
          reading.note(piece.line, "the item \(name) has neither a type nor a title: it is no work")
          continue
        }
        var fields = CSLFields(object)
        items.append(item(&fields, piece.line, &items))
      }
    } catch {
      reading.note(error.line, error.message)
    }
  }

  private func item(
    _ fields: inout CSLFields, _ line: Int, _ items: inout BibliographicItems
  ) -> BibliographicItem {
    var item = BibliographicItem()
    item.line = line
    item.key = fields.take("id")
    let type = fields.take("type") ?? "document"
    // A type that has no kind of ours is a kind of its own.
    item.kind =
      WorkType.kind(ofType: type, in: .csl) ?? type.replacing("_", with: "-")
    if let genre = fields.take("genre") ?? fields.ownKind() {
      let (kind, isSaid) = WorkType.kind(item.kind, genre: genre, in: .csl)
      item.kind = kind
      if !isSaid { items.leaveOut("genre") }
    }
    item.title = fields.take("title").map(CSLText.plain)
    item.shortTitle = fields.take("title-short", "shortTitle", "short-title").map(CSLText.plain)
    item.authors = names(&fields, "author", &items)
    item.editors = names(&fields, "editor", &items)
    item.container = fields.take("container-title").map(CSLText.plain)
    setNumbers(&item, &fields)
    item.publisher = fields.take("publisher")
    item.place = fields.take("publisher-place")
    item.issued = fields.value("issued").flatMap { date($0, "issued", line, &items) }
    item.accessed = fields.value("accessed").flatMap { value in
      let date = date(value, "accessed", line, &items)
      if date != nil, date?.edtf == nil { items.leaveOut("accessed") }
      return date?.edtf
    }
    setIdentifiers(&item, &fields)
    item.archive = fields.take("archive")
    item.collection = fields.take("archive_collection")
    item.reference = fields.take("archive_location", "call-number")
    if let language = fields.take("language") {
      item.language = LanguageTag.of(language)
      if item.language == nil { items.leaveOut("language") }
    }
    for name in ["note", "annote"] {
      if let note = fields.take(name) { item.notes.append(note) }
    }
    for name in fields.rest { items.leaveOut(name) }
    return item
  }

  private func setNumbers(_ item: inout BibliographicItem, _ fields: inout CSLFields) {
    item.series = fields.take("collection-title").map(CSLText.plain)
    item.seriesNumber = fields.take("collection-number")
    item.volume = fields.take("volume")
    item.number = fields.take("issue", "number", "chapter-number")
    item.edition = fields.take("edition")
    item.pages = fields.take("page").map(StandardNumber.pages)
  }

  private func setIdentifiers(_ item: inout BibliographicItem, _ fields: inout CSLFields) {
    if let doi = fields.take("DOI").flatMap(StandardNumber.doi) { item.identifiers.append(doi) }
    item.identifiers += fields.take("ISBN").map(StandardNumber.isbns) ?? []
    item.identifiers += fields.take("ISSN").map(StandardNumber.issns) ?? []
    for name in ["PMID", "PMCID"] {
      if let value = fields.take(name) {
        item.identifiers.append(Identifier(scheme: name, value: value))
      }
    }
    item.url = fields.take("URL")
  }

  private func names(
    _ fields: inout CSLFields, _ field: String, _ items: inout BibliographicItems
  ) -> [Contributor] {
    guard let value = fields.value(field) else { return [] }
    return value.list.compactMap { value in
      guard let parts = value.object else {
        // A name as mere text is no name of CSL, but it is one.
        return value.text.map { Contributor($0) }
      }
      func part(_ name: String) -> String? { parts[name]?.text }
      if let literal = part("literal") { return Contributor(family: literal) }
      let family = [part("dropping-particle"), part("non-dropping-particle"), part("family")]
        .compactMap { $0 }.joined(separator: " ")
      let name = Contributor(family: family, given: part("given"), suffix: part("suffix"))
      return name.family.isEmpty ? nil : name
    }
  }

  private func date(
    _ value: CSLValue, _ field: String, _ line: Int, _ items: inout BibliographicItems
  ) -> HistoricalDate? {
    let date = CSLDate.read(value)
    if date == nil, let numbers = CSLDate.numbers(value) {
      if field == "issued" || BadDate.year(in: numbers) != nil {
        return items.checked(HistoricalDate(nil, given: numbers), numbers, field, line: line)
      }
      // A day of access that is none has no place for its words.
      items.remark(line, "\(field) \(shown(numbers)) is no date; it is left out")
    } else if date == nil {
      items.leaveOut(field)
    }
    return date
  }
}

/// The fields of an item, each taken once; what is not taken has no place in a chronicle.
struct CSLFields {
  private var values: [String: CSLValue]

  init(_ values: [String: CSLValue]) { self.values = values.filter { !$0.value.isEmpty } }

  /// The kind that we have put among the fields of no standard, where it is all that is there.
  mutating func ownKind() -> String? {
    guard let custom = values["custom"]?.object, custom.count == 1,
      let kind = custom["kind"]?.text
    else { return nil }
    values["custom"] = nil
    return kind
  }

  /// The names of the fields that nobody has taken.
  var rest: [String] { values.keys.sorted() }

  /// A field's value.
  mutating func value(_ name: String) -> CSLValue? { values.removeValue(forKey: name) }

  /// The text of the first of the fields that there is.
  mutating func take(_ names: String...) -> String? {
    for name in names {
      guard let text = values[name]?.text else { continue }
      values[name] = nil
      return text
    }
    return nil
  }
}
