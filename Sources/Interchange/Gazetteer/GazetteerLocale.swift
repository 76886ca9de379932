import Diplomacy

/// A town of the Historian's geographical names.
struct GazetteerLocale: Hashable, Sendable {
  /// The id in the list.
  var id: String
  /// The name.
  var name: String
  /// The id of the territory in which it lies today.
  var territory: String?
  /// Where it is.
  var coordinates: Coordinates?
  /// Other names.
  var alternates: [String]
  /// The ids of towns before and after it.
  var predecessors, successors: [String]
  /// The line on which it begins.
  var line: Int

  /// Makes a town of the fields of a record.
  init(
    _ field: (String) -> String?, list: (String) -> [String], line: Int
  ) throws(CodedFault) {
    guard let id = field("id") else { throw CodedFault(column: "id", nil, "") }
    guard let name = field("name") else { throw CodedFault(column: "name", nil, "") }
    self.id = id
    self.name = name
    territory = field("current-territory")
    if let north = field("latitude"), let east = field("longitude") {
      guard let latitude = DecimalText.number(north),
        let longitude = DecimalText.number(east),
        let point = Coordinates(latitude: latitude, longitude: longitude)
      else {
        throw CodedFault("latitude and longitude: \(north), \(east) is no point on the globe")
      }
      coordinates = point
    }
    alternates = list("alternate-names")
    predecessors = list("predecessors")
    successors = list("successors")
    self.line = line
  }

  /// The identifier of a town.
  static func identifier(_ id: String) -> Identifier {
    Identifier(scheme: "gsh-locale", value: id)
  }

  /// The records of the town.
  ///
  /// - Parameter state: The territory, where the list has its record.
  func row(in state: Territory?) -> ImportedRow {
    let source = HistorianSources.gazetteer
    var records = RowRecords()
    records.add(source)
    let identifier = Self.identifier(id)
    var identifiers = [identifier]
    if let country = state?.country {
      identifiers.append(
        Identifier(scheme: "hsg-place", value: "\(RefRule.slug(name))@\(country)"))
    }
    let others = alternates.filter { $0 != name }.map { Name($0, kind: .alias) }
    var notes: [String] = []
    if !predecessors.isEmpty { notes.append("Before it: \(predecessors.joined(separator: ", "))") }
    if !successors.isEmpty { notes.append("After it: \(successors.joined(separator: ", "))") }
    records.addPlace(identifier) { key in
      Place(
        ref: key, names: [Name(name)] + others, coordinates: coordinates,
        state: state.map { RowRecords.key(Territory.identifier($0.id)) },
        identifiers: identifiers, note: notes.isEmpty ? nil : notes.joined(separator: ". "),
        citations: [Citation(source: source.ref, locator: "locale \(id)")])
    }
    return ImportedRow(
      records: records.records, origin: Origin(name: "gsh-locale", key: id), line: line)
  }
}
