import ArgumentParser
import Diplomacy
import Storage

/// Applies the options of `edit` to one record.
struct Editing {
  var record: Record
  var options: EditOptions
  let desk: Desk
  /// Kinds of events that the options add to the chronicle.
  var kinds: [Record] = []

  init(_ record: Record, _ options: EditOptions, _ desk: Desk) {
    self.record = record
    self.options = options
    self.desk = desk
  }

  /// The record as it is to be.
  mutating func run() throws -> Record {
    let dropped = options.drop.fields
    options.drop.fields.removeAll { ["private", "embargo", "private-note"].contains($0) }
    for text in options.drop.dropSource {
      let gone = try desk.citation(text)
      guard record.dropCitations(of: gone.source, at: gone.locator) else {
        throw Failure("“\(text)” is not cited there")
      }
    }
    var edited = try edited()
    try options.record.citation.cite(partsOf: &edited, desk, fallback: false)
    return try options.record.discretion.applied(
      to: edited.published(options.isPublic, dropping: dropped))
  }

  private mutating func edited() throws -> Record {
    switch record {
    case .event(let event): return .event(try edited(event))
    case .actor(let actor): return .actor(try edited(actor))
    case .place(let place): return .place(try edited(place))
    case .source(let source): return .source(try edited(source))
    case .topic(let topic): return .topic(try edited(topic))
    case .relation(let relation): return .relation(try edited(relation))
    case .chronicle, .kind, .timeline, .supplement: return record
    }
  }

  /// Refuses options that the sort of record does not have, so that none does nothing.
  func refuse(_ given: [GivenEdits], _ sort: String) throws {
    if let name = given.lazy.flatMap(\.self).first(where: \.value)?.key {
      throw ValidationError("--\(name) is not for \(sort)")
    }
  }

  // What records share

  func ref(_ old: Ref) throws -> Ref {
    try options.record.ref.map { try desk.givenRef($0) } ?? old
  }

  func note(_ old: String?) -> String? {
    options.drop.fields.contains("note") ? nil : options.record.note ?? old
  }

  func identifiers(_ old: [Identifier]) -> [Identifier] {
    let gone = Set(commaList(options.drop.dropId))
    let kept = old.filter { !gone.contains($0.description) }
    return kept + options.record.identifiers.filter { !kept.contains($0) }
  }

  func citations(_ old: [Citation], of kind: RecordKind) throws -> [Citation] {
    old + (try options.record.citations(desk, of: kind, fallback: false))
  }

  /// The claims that are not taken away, by their numbers.
  func claims(_ old: [Claim]) throws -> [Claim] {
    for number in options.drop.dropClaim where !old.indices.contains(number - 1) {
      throw Failure("there is no claim \(number); “chancery claims” lists them")
    }
    let gone = Set(options.drop.dropClaim.map { $0 - 1 })
    return old.indices.filter { !gone.contains($0) }.map { old[$0] }
  }

  func names(_ old: [Name]) throws -> [Name] {
    var kept = old
    for text in options.drop.dropName {
      let before = kept.count
      kept.removeAll { $0.text == text }
      if kept.count == before { throw Failure("“\(text)” is none of its names") }
    }
    for name in try options.names.names(valid: options.valid.valid) where !kept.contains(name) {
      kept.append(name)
    }
    return kept
  }

  func checkFields(_ known: [String], _ sort: String) throws {
    for field in options.drop.fields where !known.contains(field) {
      throw ValidationError(
        "--drop \(field): \(sort) has \(known.joined(separator: ", ")) to take away")
    }
  }
}
