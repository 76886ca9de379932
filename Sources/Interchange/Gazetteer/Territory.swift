import Chronology
import Diplomacy

/// A territory of the Historian's geographical names: a state or a dependency under one name, from
/// a year to a year.
struct Territory: Hashable, Sendable {
  /// The id in the list: `france`, `abyssinia-1936`.
  var id: String
  /// The short name.
  var name: String
  /// The long name, where it is another.
  var longName: String?
  /// Its sort, as the list has it.
  var sort: String?
  /// The years, as the list has them.
  var since, until: String?
  /// Whether it is there today.
  var isOfToday: Bool
  /// The ids of those before and after it.
  var predecessors, successors: [String]
  /// What the list says of it, and the pages it rests on.
  var notes: String?
  var sources: [String]
  /// The time for which the name holds; nil where it is not known, or ends before it begins.
  let validity: EDTF?
  /// The line on which it begins.
  var line: Int

  /// The scheme of the list's ids.
  static let scheme = "gsh"

  /// Makes a territory of the fields of a record.
  init(
    _ field: (String) -> String?, list: (String) -> [String], line: Int
  ) throws(CodedFault) {
    guard let id = field("id"), OfficeHolder.isGood(id) || id.utf8.count <= 120 else {
      throw CodedFault(column: "id", field("id"), "is no id")
    }
    guard let name = field("short-form-name") ?? field("long-form-name") else {
      throw CodedFault(column: "short-form-name", nil, "")
    }
    self.id = id
    self.name = name
    longName = field("long-form-name").flatMap { $0 == name ? nil : $0 }
    sort = field("type-of-territory")
    since = field("valid-since")
    until = field("valid-until")
    predecessors = list("predecessors")
    successors = list("successors")
    notes = field("notes")
    sources = list("sources")
    self.line = line
    let first = try GazetteerYear.edtf(since, "valid-since")
    let last = try GazetteerYear.edtf(until, "valid-until")
    isOfToday = last == ".."
    validity = first.isEmpty && (last.isEmpty || isOfToday) ? nil : EDTF("\(first)/\(last)")
  }

  /// The identifier of a territory.
  static func identifier(_ id: String) -> Identifier { Identifier(scheme: scheme, value: id) }

  /// The key by which the Historian's other lists know the same state; nil where they know none, or
  /// mean by it a state of which this is a time.
  var country: String? {
    if let key = Self.others[id] { return key }
    return isOfToday ? id : nil
  }

  /// The keys of those that the Historian's other lists have under another id.
  static let others = [
    "antigua-and-barbuda": "antigua-barbuda", "bosnia-and-herzegovina": "bosnia-herzegovina",
    "congo-kinshasa": "congo-democratic-republic", "congo-brazzaville": "congo-republic",
    "micronesia-federated-states-of": "micronesia", "saint-kitts-and-nevis": "saint-kitts-nevis",
    "saint-vincent-and-grenadines": "saint-vincent-grenadines",
    "czechoslovakia-1993": "czechoslovakia", "east-germany-1990": "german-democratic-republic",
    "west-germany-1990": "germany/federal-republic", "soviet-union-1991": "russia/soviet-union",
    "south-vietnam-1975": "vietnam-south", "kingdom-of-two-sicilies-1861": "two-sicilies",
    "republic-of-texas-1845": "texas",
  ]

  /// Of the past, and known to the other lists by the same id.
  private static let past: Set<String> = ["joseon-dynasty-1910"]

  /// The records of the territory, without those before and after it.
  func row() -> ImportedRow {
    let source = HistorianSources.gazetteer
    let citation = Citation(source: source.ref, locator: "territory \(id)")
    var records = RowRecords()
    records.add(source)
    let identifier = Self.identifier(id)
    records.add(identifier) { key in
      var actor = Actor(
        ref: key, kind: .state, names: [Name(name)], identifiers: [identifier], note: note,
        citations: [citation])
      if Self.past.contains(id) {
        actor.identifiers.append(Identifier(scheme: "hsg-country", value: id))
      }
      if let country {
        // The state is older than its name: the name has the years.
        actor.identifiers.append(Identifier(scheme: "hsg-country", value: country))
      } else {
        actor.existence = validity
      }
      if let longName {
        actor.names.append(
          Name(longName, kind: .formal, validity: Validity(country == nil ? nil : validity)))
      }
      return actor
    }
    return ImportedRow(
      records: records.records, origin: Origin(name: Self.scheme, key: id), line: line)
  }

  private var note: String? {
    var parts: [String] = []
    if let sort, sort != "independent-state" {
      parts.append("By the list a \(sort.split(separator: "-").joined(separator: " ")).")
    }
    let years = [since.map { "from \($0)" }, until.flatMap { $0 == "9999" ? nil : "until \($0)" }]
      .compactMap(\.self)
    if !years.isEmpty, country != nil || validity == nil {
      parts.append("Under this name \(years.joined(separator: " ")), as the list has it.")
    }
    if let notes { parts.append(notes.hasSuffix(".") ? notes : "\(notes).") }
    if !sources.isEmpty { parts.append("Sources: \(sources.joined(separator: ", "))") }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

/// The years of the list.
enum GazetteerYear {
  /// A year as EDTF writes it: `..` for 9999, which lasts, and nothing for what is not known.
  static func edtf(_ text: String?, _ column: String) throws(CodedFault) -> String {
    guard let text, text != "?" else { return "" }
    if text == "9999" { return ".." }
    let isBefore = text.hasPrefix("-")
    let digits = isBefore ? text.dropFirst() : text[...]
    guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      digits.contains(where: { $0 != "0" })
    else { throw CodedFault(column: column, text, "is no year") }
    return (isBefore ? "-" : "") + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
