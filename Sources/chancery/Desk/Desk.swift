import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Storage

/// A chronicle open for work: names become refs, words become dates, and what is made on the way
/// is kept until the change is written.
final class Desk {
  let chronicle: Chronicle
  /// Records that names have made, to be added before the record itself.
  private(set) var created: [Record] = []
  private let creations: [String]
  /// Which of two numbers in a date is the day; nil to refuse what could be either.
  var numericOrder: NumericOrder?
  private var settings: [Chronicle.Setting: String] = [:]
  /// What a person at the terminal said that a name means.
  var choices: [String: (ref: Ref, kind: RecordKind)] = [:]

  init(_ chronicle: Chronicle, creations: [String] = []) {
    self.chronicle = chronicle
    self.creations = creations
  }

  /// What the chronicle remembers; `--dry-run` and errors leave it as it is.
  func setting(_ setting: Chronicle.Setting) throws -> String? {
    if let known = settings[setting] { return known }
    let value = try chronicle.setting(setting)
    settings[setting] = value
    return value
  }

  // Names

  /// The ref of an actor that a person named.
  func actor(_ name: String, on day: Int64? = nil, suggest kind: Actor.Kind = .person) throws -> Ref
  {
    try ref(name, .actor, on: day) { creation in
      let actorKind: Actor.Kind
      if case .actor(let said)? = creation?.sort {
        actorKind = said
      } else if creation == nil, Console.canAsk {
        let kinds = Actor.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        let answer = Console.ask("What is “\(name)”: \(kinds)? [\(kind.rawValue)]")
        guard let chosen = Actor.Kind(rawValue: answer ?? kind.rawValue) else {
          throw Failure("“\(answer ?? "")” is none of \(kinds)")
        }
        actorKind = chosen
      } else {
        actorKind = kind
      }
      let ref = try newRef(
        actorKind == .person ? RefRule.person(name) : [RefRule.slug(name)],
        fallback: actorKind.rawValue)
      return .actor(Actor(ref: ref, kind: actorKind, names: [Name(name)]))
    }
  }

  /// The ref of a place that a person named.
  func place(_ name: String) throws -> Ref {
    try ref(name, .place, on: nil) { _ in
      .place(Place(ref: try newRef([RefRule.slug(name)], fallback: "place"), names: [Name(name)]))
    }
  }

  /// The ref of a topic that a person named.
  func topic(_ name: String) throws -> Ref {
    try ref(name, .topic, on: nil) { _ in
      .topic(Topic(ref: try newRef([RefRule.slug(name)], fallback: "topic"), name: name))
    }
  }

  /// The ref of a source that a person named.
  func source(_ name: String) throws -> Ref {
    try ref(name, .source, on: nil) { _ in
      let ref = try newRef([RefRule.slug(name)], fallback: "source")
      return .source(Source(ref: ref, title: name))
    }
  }

  /// The ref of an event that a person named; `^` is the record added last.
  func event(_ name: String) throws -> Ref {
    try find(try expanded(name), as: [.event]).ref
  }

  /// The ref of any record that a person named.
  func record(
    _ name: String, as kinds: [RecordKind] = RecordKind.allCases, on day: Int64? = nil
  ) throws -> (ref: Ref, kind: RecordKind) {
    try find(try expanded(name), as: kinds, on: day)
  }

  private func expanded(_ name: String) throws -> String {
    let name = name.hasPrefix("@") ? String(name.dropFirst()) : name
    guard name == "^" else { return name }
    guard let last = try setting(.last) else {
      throw Failure("nothing has been added yet for “^” to mean")
    }
    return last
  }

  private func ref(
    _ name: String, _ kind: RecordKind, on day: Int64?, make: (Creation?) throws -> Record
  ) throws -> Ref {
    let name = try expanded(name.trimmingCharacters(in: .whitespaces))
    if let known = madeRecord(named: name, kind) { return known }
    do {
      return try find(name, as: [kind], on: day).ref
    } catch let error as StorageError {
      let isMissing =
        switch error {
        case .unknown: true
        // A ref of another sort of record leaves the name free: the actor Russia, the place Russia.
        case .wrongKind: true
        default: false
        }
      guard isMissing, let creation = try creation(of: name, kind, after: error) else {
        throw error
      }
      let record = try make(creation.said)
      created.append(record)
      guard let ref = record.ref else { throw error }
      Console.say("made \(sort(of: record)) \(ref) (“\(name)”)")
      return ref
    }
  }

  private func sort(of record: Record) -> String {
    switch record {
    case .actor(let actor): actor.kind.rawValue
    case .place: "place"
    case .source: "source"
    case .topic: "topic"
    default: "record"
    }
  }

  /// Whether a missing record may be made: by `--create`, or because the person says so.
  private func creation(
    of name: String, _ kind: RecordKind, after error: StorageError
  ) throws -> (said: Creation?, Bool)? {
    for text in creations {
      guard let creation = Creation(text) else { continue }
      let fits =
        switch creation.sort {
        case .actor: kind == .actor
        case .place: kind == .place
        case .source: kind == .source
        case .topic: kind == .topic
        }
      if fits && creation.name == name { return (creation, true) }
    }
    if creations.contains(CommandWords.createAnything) { return (nil, true) }
    guard Console.canAsk else { return nil }
    Console.say("\(error)")
    let answer = Console.ask(
      "Make \(kind == .actor ? "an actor" : "a \(kind.rawValue)") “\(name)”? [y/N]")
    return answer?.lowercased().hasPrefix("y") == true ? (nil, true) : nil
  }

  private func madeRecord(named name: String, _ kind: RecordKind) -> Ref? {
    for record in created {
      switch (record, kind) {
      case (.actor(let actor), .actor)
      where actor.ref.text == name || actor.names.first?.text == name:
        return actor.ref
      case (.place(let place), .place)
      where place.ref.text == name || place.names.first?.text == name:
        return place.ref
      case (.topic(let topic), .topic) where topic.ref.text == name || topic.name == name:
        return topic.ref
      case (.source(let source), .source) where source.ref.text == name || source.title == name:
        return source.ref
      default: continue
      }
    }
    return nil
  }

  /// A ref by the rule, free in the chronicle and among what is being made.
  func newRef(_ wishes: [String], fallback: String) throws -> Ref {
    try RefRule.choose(from: wishes, fallback: fallback) { ref in
      try chronicle.isTaken(ref) || created.contains { $0.ref == ref }
    }
  }

  /// The ref that was asked for with `--ref`, checked.
  func givenRef(_ text: String) throws -> Ref {
    if let fault = Ref.fault(in: text) { throw ValidationError("--ref “\(text)”: \(fault)") }
    return Ref(stored: text)
  }

  // Writing

  /// Writes what was made and a record, as one change, and remembers it as the last.
  func add(_ records: [Record], _ options: AddingOptions) throws -> [Ref] {
    let creations = created
    return try options.change.change(chronicle, dryRun: options.dryRun) { change in
      for record in creations { try change.add(record) }
      let refs = try records.compactMap { try change.add($0) }
      if let last = refs.last { try change.remember(.last, last.text) }
      return refs
    }
  }

  /// The command as it was typed, but for the file: where it lies is nobody's business.
  static var commandLine: String {
    let words = CommandWords(Array(CommandLine.arguments.dropFirst())).typed
    return (["chancery"] + words).map(shellWord).joined(separator: " ")
  }

  /// A word as a shell takes it, in quotes where it has to be.
  static func shellWord(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || [45, 46, 47, 58, 61, 95, 44].contains(byte)
    }
    return plain && !word.isEmpty ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }

  /// Who is at work.
  static var user: String? {
    let environment = ProcessInfo.processInfo.environment
    return environment["CHANCERY_USER"] ?? environment["USER"] ?? environment["LOGNAME"]
  }
}
