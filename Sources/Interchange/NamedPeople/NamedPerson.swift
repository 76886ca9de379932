import Chronology
import Diplomacy

/// An entry of the Historian's list of the people named in its publications: one person, under all
/// spellings, with what each publication says.
struct NamedPerson: Hashable, Sendable {
  /// The number in the list.
  var id: String
  /// The name that the list prefers, surname first.
  var preferred: String
  /// Other spellings, as printed.
  var variants: [String]
  /// Titles that stand before names: "General".
  var titles: [String]
  /// What the publications say.
  var remarks: [String]
  /// The pages on which the person stands.
  var pages: [String]
  /// The years of birth and death; either may be missing.
  var life: EDTF?
  /// The number in the Virtual International Authority File.
  var viaf: String?

  /// The scheme of the list's numbers.
  static let scheme = "hsg-authority"

  /// Reads an entry by the names of its fields.
  ///
  /// - Parameter field: All values of a field.
  init(_ field: (Field) -> [String]) throws(CodedFault) {
    guard let id = field(.id).first, !id.isEmpty, id.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      throw CodedFault(column: "id", field(.id).first, "is no number")
    }
    guard let name = field(.preferred).first.map(TextTokens.tidy), !name.isEmpty else {
      throw CodedFault(column: "preferred", nil, "")
    }
    self.id = id
    preferred = name
    variants = Self.once(field(.variants))
    titles = Self.once(field(.titles))
    remarks = Self.once(field(.remarks))
    pages = Self.once(field(.pages).flatMap { $0.split(separator: " ").map(String.init) })
    viaf = field(.viaf).first
    let born = try Self.year(field(.birth).first, "birth_year")
    let died = try Self.year(field(.death).first, "death_year")
    guard !born.isEmpty || !died.isEmpty else { return }
    guard let span = EDTF("\(born)/\(died)") else {
      throw CodedFault("death_year, \(died), is before birth_year, \(born)")
    }
    life = span
  }

  /// A field of an entry.
  enum Field: Hashable, Sendable {
    case id, preferred, variants, titles, remarks, pages, birth, death, viaf
  }

  private static func once(_ texts: [String]) -> [String] {
    var found: [String] = []
    for text in texts.map(TextTokens.tidy) where !text.isEmpty && !found.contains(text) {
      found.append(text)
    }
    return found
  }

  private static func year(_ text: String?, _ column: String) throws(CodedFault) -> String {
    guard let text, !text.isEmpty else { return "" }
    guard text.utf8.count == 4, AppointmentDate.date(text) != nil else {
      throw CodedFault(column: column, text, "is no year")
    }
    return text
  }

  /// The usual name, the surname where titles would not find it, and every other spelling, also in
  /// the usual order; one with brackets or quotation marks as printed, too.
  var names: [Name] {
    let (name, short) = FRUSPerson.usual(preferred)
    var names = [Name(name)]
    if let short { names.append(Name(short, kind: .short)) }
    for text in [preferred] + variants {
      let hasMarks = text.contains { "([\"“".contains($0) }
      for spelling in [FRUSPerson.usual(text).name] + (hasMarks ? [text] : [])
      where !spelling.isEmpty && !names.contains(where: { $0.text == spelling }) {
        names.append(Name(spelling, kind: .alias))
      }
    }
    return names
  }

  /// The identifiers: the list's number, the one of libraries, and those by which the Historian's
  /// pages and the volumes' lists of persons know the person.
  var identifiers: [Identifier] {
    var found = [Identifier(scheme: Self.scheme, value: id)]
    if let viaf { found.append(Identifier(scheme: "viaf", value: viaf)) }
    if let president { found.append(Identifier(scheme: "hsg-people", value: president.id)) }
    for page in pages {
      if let person = Self.part(of: page, after: "/departmenthistory/people/") {
        if let page = OfficeHolderIDs.page(of: person) {
          found.append(Identifier(scheme: "hsg-people", value: page))
        }
        found.append(OfficeHolder.identifier(of: person))
      } else if let entry = Self.part(of: page, after: "/historicaldocuments/"),
        let mark = entry.firstRange(of: "/persons#")
      {
        let value = "\(entry[..<mark.lowerBound])/\(entry[mark.upperBound...])"
        found.append(Identifier(scheme: "frus-person", value: value))
      }
    }
    var seen: Set<Identifier> = []
    return found.filter { seen.insert($0).inserted }
  }

  private static func part(of page: String, after mark: String) -> String? {
    page.firstRange(of: mark).map { String(page[$0.upperBound...]) }
  }

  /// The president that the person was, by the office, the surname and the first letters of the
  /// given names together.
  private var president: President? {
    guard remarks.contains(where: { $0.hasPrefix("President of the United States") }) else {
      return nil
    }
    let own = Self.letters(FRUSPerson.usual(preferred).name)
    return Presidents.all.first { Self.letters($0.name) == own }
  }

  private static func letters(_ name: String) -> String {
    let bare = name.split(separator: ",").first.map(String.init) ?? name
    let words = bare.split { $0 == " " || $0 == "." }
    return words.dropLast().map { String($0.prefix(1)) }.joined() + (words.last ?? "")
  }

  /// The titles and remarks, as the list has them.
  var note: String? {
    let heads = titles.isEmpty ? [] : ["Titles: \(titles.joined(separator: ", "))"]
    let parts = (heads + remarks).map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ") + "."
  }

  /// The records of the entry.
  func row(line: Int) -> ImportedRow {
    let source = HistorianSources.people
    var records = RowRecords()
    records.add(source)
    records.add(identifiers[0]) { key in
      Actor(
        ref: key, kind: .person, names: names, existence: life, identifiers: identifiers,
        note: note, citations: [Citation(source: source.ref, locator: "person \(id)")])
    }
    return ImportedRow(
      records: records.records, origin: Origin(name: Self.scheme, key: id), line: line)
  }
}
