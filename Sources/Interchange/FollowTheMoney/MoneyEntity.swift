import Chronology
import Diplomacy
import Foundation

/// An entity of FollowTheMoney: an id, a schema and properties of several values each.
struct MoneyEntity {
  let id: String
  private(set) var schema: String
  /// The name that is shown; nil where there is none but that of the schema.
  private(set) var caption: String?
  private var properties: [(name: String, values: [String])] = []

  /// Reads a line; nil where it is no entity.
  init?(_ line: String) {
    guard let tree = try? JSONLinesReader.decoder.decode(FieldTree.self, from: Data(line.utf8)),
      let id = tree["id"]?.words, let schema = tree["schema"]?.words
    else { return nil }
    self.id = id
    self.schema = schema
    caption = tree["caption"]?.words.flatMap {
      // What has no name is shown as “Legal entity”.
      $0.filter { $0 != " " }.lowercased() == schema.lowercased() ? nil : $0
    }
    guard case .map(let entries)? = tree["properties"]?.content else { return }
    for entry in entries {
      // An entity within is its id.
      let nodes = entry.value.items ?? [entry.value]
      properties.append((entry.key, nodes.compactMap { $0.words ?? $0["id"]?.words }))
    }
  }

  private struct Head: Decodable {
    var id: String
  }

  /// The id of a line; nil where it is no entity.
  static func id(of line: String) -> String? {
    (try? JSONLinesReader.decoder.decode(Head.self, from: Data(line.utf8)))?.id.trimmed
  }

  /// Takes in another fragment of the same entity: values are united, the first caption stays.
  ///
  /// - Returns: False where the two are of sorts that no entity is at once.
  mutating func unite(_ other: MoneyEntity) -> Bool {
    guard Self.goTogether(schema, other.schema) else { return false }
    // A "LegalEntity" is somebody of whom another fragment says more.
    if Self.general.contains(schema), schema != other.schema { schema = other.schema }
    caption = caption ?? other.caption
    for (name, values) in other.properties {
      guard let index = properties.firstIndex(where: { $0.name == name }) else {
        properties.append((name, values))
        continue
      }
      let known = Set(properties[index].values)
      properties[index].values += values.filter { !known.contains($0) }
    }
    return true
  }

  private static let general: Set<String> = ["Thing", "LegalEntity", "Organization", "Interest"]

  private static func goTogether(_ one: String, _ other: String) -> Bool {
    if one == other || [one, other].contains("Thing") { return true }
    let sorts = [one, other].map(MoneyRows.sort)
    let isPerson = [one, other].contains("Person")
    return sorts[0] == sorts[1] && sorts[0] == .actor
      && (!isPerson || [one, other].contains("LegalEntity"))
  }

  /// The values of a property.
  func values(_ name: String) -> [String] { properties.first { $0.name == name }?.values ?? [] }

  /// The first value of the first property that has one.
  func first(_ names: String...) -> String? { names.lazy.flatMap { values($0) }.first }

  /// The identifier of an entity.
  static func identifier(_ id: String) -> Identifier { Identifier(scheme: "ftm", value: id) }

  /// The properties that have values and are none of these.
  func others(than known: Set<String>) -> [String] {
    properties.filter { !known.contains($0.name) && !$0.values.isEmpty }.map(\.name)
  }

  /// A date of a property, as exact as it is: the first that can be read, or that of its values
  /// which says more of the same year or month.
  func date(_ name: String) -> CellDate? {
    let texts = values(name).filter { Self.read($0) != nil }
    guard let first = texts.first else { return nil }
    let best = texts.filter { $0.hasPrefix(first) }.max { $0.count < $1.count }
    return Self.read(best ?? first)
  }

  private static func read(_ text: String) -> CellDate? {
    try? DateText(format: .iso).read(text)
  }

  /// What is lost of the dates of a property: values that are none, and those beside the one taken.
  func lostDates(_ name: String) -> [String] {
    let texts = values(name)
    let read = texts.filter { Self.read($0) != nil }
    var lost = read.count < texts.count ? ["values of \(name) that are no date"] : []
    if let best = read.max(by: { $0.count < $1.count }),
      read.contains(where: { !best.hasPrefix($0) })
    {
      lost.append("further values of \(name)")
    }
    return lost
  }

  /// From the beginning to the end; what is not known is left open as unknown.
  func span(
    _ start: String, _ end: String, isCurrent: Bool = false
  ) throws(CellFault) -> EDTF? {
    let first = date(start)?.date.edtf
    let last = date(end)?.date.edtf
    if first == nil, last == nil { return nil }
    let open = isCurrent ? ".." : ""
    let text = "\(first?.description ?? "")/\(last?.description ?? open)"
    guard let edtf = EDTF(text) else {
      throw CellFault(column: end, reason: "ends before it begins: \(text)")
    }
    return edtf
  }

  /// The citation of the data set, with the address that the entity gives.
  func citation(_ source: Source) -> Citation {
    Citation(source: source.ref, locator: first("sourceUrl") ?? id)
  }
}
