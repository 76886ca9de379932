import Chronology
import Diplomacy

/// A person of the list of principal officers and chiefs of mission.
struct OfficeHolder: Hashable, Sendable {
  /// The id in the list, which is also the one of the Historian's pages of people.
  var id: String
  /// Ids under which the person was known before.
  var oldIDs: [String]
  /// The surname.
  var surname: String
  /// The given names, perhaps with others in brackets: "Jane (Beth)".
  var forename: String
  /// "Jr.", "III".
  var generation: String?
  /// The name as it is usually written, where it is another.
  var usual: String?
  /// The years of birth and death; either may be missing.
  var life: EDTF?
  /// What else the list says.
  var note: String?

  /// The scheme of the list's ids.
  static let scheme = "pocom"

  /// Makes a person of the fields of a record.
  init(
    id: String, oldIDs: [String] = [], _ field: (String) -> String?, states: [String]
  ) throws(CodedFault) {
    guard Self.isGood(id) else {
      throw CodedFault("“\(id.prefix(40))” is no id: small letters, digits and hyphens")
    }
    guard let surname = field("surname") ?? field("forename") else {
      throw CodedFault("has no name")
    }
    self.id = id
    self.oldIDs = oldIDs.filter(Self.isGood)
    self.surname = surname
    forename = field("surname") == nil ? "" : field("forename") ?? ""
    generation = field("genName")
    usual = field("altname")
    let born = try Self.year(field("birth"), "birth")
    let died = try Self.year(field("death"), "death")
    life = born.isEmpty && died.isEmpty ? nil : EDTF("\(born)/\(died)")
    if life == nil, !(born.isEmpty && died.isEmpty) {
      throw CodedFault("death, \(died), is before birth, \(born)")
    }
    let homes = states.map { USStates.name(of: $0) ?? $0.uppercased() }
    let parts = [
      field("career-type").map { "Career type: \($0)" },
      homes.isEmpty ? nil : "Residence: \(homes.joined(separator: ", "))",
    ].compactMap(\.self)
    note = parts.isEmpty ? nil : parts.joined(separator: ". ") + "."
  }

  /// Whether an id is one: it also names a file.
  static func isGood(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count <= 120
      && id.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
  }

  private static func year(_ text: String?, _ column: String) throws(CodedFault) -> String {
    guard let text else { return "" }
    guard text.utf8.count == 4, AppointmentDate.date(text) != nil else {
      throw CodedFault(column: column, text, "is no year")
    }
    return text
  }

  /// The name as it is spoken: "William Howard Taft III".
  var name: String { spoken(forename.replacing(#/\s*\([^)]*\)/#, with: "")) }

  private func spoken(_ given: String) -> String {
    let bare = TextTokens.tidy("\(given) \(surname)")
    guard let generation else { return bare }
    return generation.contains("I") ? "\(bare) \(generation)" : "\(bare), \(generation)"
  }

  /// All names: the full one, the surname where titles would not find it, and other spellings.
  var names: [Name] {
    let name = name
    var names = [Name(name)]
    if Surname.of(name) != surname { names.append(Name(surname, kind: .short)) }
    let inBrackets = forename.contains("(") ? spoken(forename) : nil
    for other in [usual, inBrackets].compactMap(\.self)
    where !names.contains(where: { $0.text == other }) {
      names.append(Name(other, kind: .alias))
    }
    return names
  }

  /// The identifiers: the list's own and that of the Historian's pages, by which presidents and
  /// travelling secretaries are known.
  var identifiers: [Identifier] {
    let pages = ([id] + oldIDs).compactMap { OfficeHolderIDs.page(of: $0) }
    return ([id] + oldIDs).map(Self.identifier)
      + pages.map { Identifier(scheme: "hsg-people", value: $0) }
  }

  /// The identifier of a person of the list.
  static func identifier(of id: String) -> Identifier { Identifier(scheme: scheme, value: id) }
}

/// Where the list and the Historian's presidents have other ids for one person, or one for two.
enum OfficeHolderIDs {
  /// The id of the person's page; nil where that is somebody else's.
  static func page(of id: String) -> String? { namesakes.contains(id) ? nil : others[id] ?? id }

  private static let others = ["bush-george-herbert-walker": "bush-george-h-w"]

  /// William Howard Taft III, not the president, who was in no office of the list.
  private static let namesakes: Set<String> = ["taft-william-howard"]
}

extension RowRecords {
  /// The key of a person of the list, who is added where new.
  mutating func add(_ person: OfficeHolder) -> Ref {
    let source = HistorianSources.officers
    add(source)
    return add(OfficeHolder.identifier(of: person.id)) { key in
      Actor(
        ref: key, kind: .person, names: person.names, existence: person.life,
        identifiers: person.identifiers, note: person.note,
        citations: [Citation(source: source.ref, locator: person.id)])
    }
  }
}
