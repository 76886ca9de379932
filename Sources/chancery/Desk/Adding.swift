import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Interchange
import Storage

/// What the `add` commands share: asking for what is missing, forms, and writing.
struct Adding {
  let kind: RecordKind
  /// What an event of standard input is that does not say its kind.
  var usual: EventKind?
  let database: DatabaseOption
  let options: AddingOptions
  let record: RecordOptions

  /// Asks for a value at the terminal; elsewhere the command line was wrong.
  static func ask(_ value: String?, _ what: String, example: String) throws -> String {
    if let value, !value.isEmpty { return value }
    if Console.canAsk, let answer = Console.ask("\(what) (e.g. \(example)):") { return answer }
    throw ValidationError("\(what) is missing, e.g. \(example)")
  }

  /// Adds the record that `make` makes; or those of standard input; or that of the form.
  func run(_ make: (Desk) throws -> [Record]) throws {
    let chronicle = try database.openForWriting()
    let desk = Desk(chronicle, creations: record.create)
    if options.stdin { return try addFromStandardInput(desk) }
    var records: [Record]
    if options.edit {
      let draft = try? make(desk)
      records = try Form.fill(draft, kind: kind)
    } else {
      records = try make(desk)
      for index in records.indices {
        try record.citation.cite(partsOf: &records[index], desk, fallback: kind != .source)
      }
    }
    records = try records.map { try record.discretion.applied(to: $0) }
    if !options.edit { try warnOfSimilar(records, desk) }
    if records.isEmpty { return }
    try finish(&records, desk)
    for ref in try desk.add(records, options) { Console.out("\(ref)\n") }
  }

  private func finish(_ records: inout [Record], _ desk: Desk) throws {
    for index in records.indices {
      if case .event(var event) = records[index], event.ref == nil {
        event.ref = try Adding.eventRef(event, desk, given: record.ref)
        records[index] = .event(event)
      }
    }
  }

  private func addFromStandardInput(_ desk: Desk) throws {
    let data = FileHandle.standardInput.readDataToEndOfFile()
    guard let text = String(data: data, encoding: .utf8) else {
      throw Failure("standard input is not UTF-8")
    }
    let located = try YAMLFormat.readRecords(
      text, of: kind, usual: usual, file: "standard input")
    let held = try record.citations(desk, of: kind)
    let refs = try options.change.change(desk.chronicle, dryRun: options.dryRun) { change in
      var refs: [Ref] = []
      for item in located {
        change.location = "\(item.file):\(item.line)"
        do {
          var record = item.record
          if case .event(var event) = record {
            if event.ref == nil {
              event.ref = try Adding.eventRef(event, desk, given: nil, in: change)
            }
            if event.citations.isEmpty { event.citations = held }
            record = .event(event)
          }
          if let ref = try change.add(record) { refs.append(ref) }
        } catch let error as StorageError {
          throw LocatedError(location: "\(item.file):\(item.line)", reason: "\(error)")
        }
      }
      if let last = refs.last { try change.remember(.last, last.text) }
      return refs
    }
    for ref in refs { Console.out("\(ref)\n") }
  }

  /// The ref of an event: the one given, else by the rule.
  static func eventRef(
    _ event: Event, _ desk: Desk, given: String?, in change: Change? = nil
  ) throws -> Ref {
    if let given { return try desk.givenRef(given) }
    let place = event.place?.text
    let speaker =
      event.participations.first { $0.role == .speaker }?.actor
      ?? event.participations.first { $0.takesPart }?.actor
    let wishes = RefRule.event(event, place: place, speaker: speaker)
    if let change {
      return try RefRule.choose(from: wishes, fallback: "event") { try change.isTaken($0) }
    }
    return try desk.newRef(wishes, fallback: "event")
  }

  /// Where an event of that day with the same parties is there already, asks at a terminal whether
  /// this is a further source for it, and warns elsewhere.
  private func warnOfSimilar(_ records: [Record], _ desk: Desk) throws {
    guard case .event(let event)? = records.first, event.kind != .statement else { return }
    let known = event.participations.compactMap(\.actor)
    guard !desk.created.contains(where: { $0.ref.map { known.contains($0) } ?? false }) else {
      return
    }
    guard let twin = try desk.chronicle.similar(to: event).first, let ref = twin.event.handle else {
      return
    }
    let words = "\(ref) (“\(twin.title)”) is of that day and has the same parties"
    guard Console.canAsk, !event.citations.isEmpty, !options.dryRun else {
      Console.warn(
        "\(words); if this is the same, “chancery edit \(ref) --source REF” adds a source")
      return
    }
    let answer = Console.ask("\(words). Is this a further source for it? [y/N]")
    guard answer?.lowercased().hasPrefix("y") == true else { return }
    try options.change.change(desk.chronicle) { change in
      try change.add(Supplement(to: ref, citations: event.citations))
    }
    Console.out("\(ref)\n")
    throw CleanExit.message("")
  }
}
