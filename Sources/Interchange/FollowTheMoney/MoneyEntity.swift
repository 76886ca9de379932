import Chronology
import Diplomacy
import Foundation

/// An entity of FollowTheMoney: an id, a schema and properties of several values each.
struct MoneyEntity {
  let id: String
  let schema: String
  private let properties: FieldTree

  /// Reads a line; nil where it is no entity.
  init?(_ line: String) {
    guard let tree = try? JSONLinesReader.decoder.decode(FieldTree.self, from: Data(line.utf8)),
      let id = tree["id"]?.words, let schema = tree["schema"]?.words
    else { return nil }
    self.id = id
    self.schema = schema
    properties = tree["properties"] ?? FieldTree(.map([]))
  }

  /// The values of a property; an entity within is its id.
  func values(_ name: String) -> [String] {
    guard let node = properties[name] else { return [] }
    return (node.items ?? [node]).compactMap { $0.words ?? $0["id"]?.words }
  }

  /// The first value of the first property that has one.
  func first(_ names: String...) -> String? { names.lazy.flatMap { values($0) }.first }

  /// The identifier of an entity.
  static func identifier(_ id: String) -> Identifier { Identifier(scheme: "ftm", value: id) }

  /// The properties that have values and are none of these.
  func others(than known: Set<String>) -> [String] {
    guard case .map(let entries) = properties.content else { return [] }
    return entries.map(\.key).filter { !known.contains($0) && !values($0).isEmpty }
  }

  /// A date of a property, as exact as it is.
  ///
  /// - Throws: ``CellFault`` with the property where it cannot be read.
  func date(_ name: String) throws(CellFault) -> CellDate? {
    guard let text = values(name).first else { return nil }
    do throws(DateTextFault) { return try DateText(format: .iso).read(text) } catch {
      throw CellFault(column: name, reason: error.reason)
    }
  }

  /// From the beginning to the end; what is not known is left open as unknown.
  func span(
    _ start: String, _ end: String, isCurrent: Bool = false
  ) throws(CellFault) -> EDTF? {
    let first = try date(start)?.date.edtf
    let last = try date(end)?.date.edtf
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
