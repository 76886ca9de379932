import ArgumentParser
import Chronology
import Diplomacy
import Storage

/// Takes away from an event what the options of `edit` say.
struct EventEditing {
  private(set) var event: Event
  private let options: DropOptions
  private let desk: Desk

  init(_ event: Event, _ options: EditOptions, _ desk: Desk) {
    self.event = event
    self.options = options.drop
    self.desk = desk
  }

  /// The single fields that can be taken away.
  private static let fields = [
    "title", "short", "time", "zone", "sequence", "place", "summary", "note", "level", "channel",
    "setting", "style", "agenda", "outcome", "form", "medium", "occasion", "quote", "original",
    "language", "translation", "audience",
  ]

  /// Takes everything away that was named; what was not there is an error.
  mutating func drop() throws {
    for field in options.fields { try drop(field: field) }
    for text in commaList(options.dropWho) { try dropPart(text) }
    for text in commaList(options.dropTopic) {
      let ref = try desk.record(text, as: [.topic]).ref
      try remove(text, from: &event.topics) { $0 == ref }
    }
    for text in commaList(options.dropLink) { try dropLink(text) }
    for text in options.dropFigure { try remove(text, from: &event.figures) { $0.name == text } }
    for text in commaList(options.dropCode) {
      let code = try? desk.code(text)
      try remove(text, from: &event.codes) { $0.description == text || $0 == code }
    }
    for text in commaList(options.dropDated) {
      try remove(text, from: &event.dates) { dated in
        dated.role == text || dated.by.map { "\(dated.role) by \($0)" == text } ?? false
      }
    }
    for text in commaList(options.dropBound) {
      let ref = try desk.event(text)
      let before = event.after.count + event.before.count
      event.after.removeAll { $0 == ref }
      event.before.removeAll { $0 == ref }
      if event.after.count + event.before.count == before { throw missing(text) }
    }
    for text in options.dropPromises {
      let number = text.hasPrefix("#") ? Int64(text.dropFirst()) : nil
      try remove(text, from: &event.commitments) {
        $0.text == text || number != nil && $0.number == number
      }
    }
    try dropFromStatement()
  }

  private mutating func dropFromStatement() throws {
    guard var statement = event.statement else {
      if let text = (options.dropAbout + options.dropVia).first {
        throw missing(text)
      }
      return
    }
    for text in commaList(options.dropAbout) {
      let ref = try desk.record(text).ref
      try remove(text, from: &statement.about) { $0 == ref }
    }
    for text in commaList(options.dropVia) {
      let ref = text == "unknown" ? nil : try desk.actor(text)
      try remove(text, from: &statement.via) { $0.actor == ref }
    }
    event.statement = statement
  }

  private mutating func dropPart(_ text: String) throws {
    let words = PartyWords(text)
    let day = event.date.earliest ?? event.date.latest
    let ref = words.name == "unknown" ? nil : try desk.actor(words.name, on: day)
    try remove(text, from: &event.participations) {
      $0.actor == ref && (words.role == nil || $0.role == words.role)
    }
  }

  private mutating func dropLink(_ text: String) throws {
    if let number = Ref.number(in: text, prefix: "l") {
      try remove(text, from: &event.links) { $0.number == number }
      return
    }
    guard let colon = text.firstIndex(of: ":"),
      let kind = Link.Kind(rawValue: String(text[..<colon]))
    else { throw ValidationError("--drop-link “\(text)”: a number such as l12, or KIND:EVENT") }
    let target = try desk.event(String(text[text.index(after: colon)...]))
    try remove(text, from: &event.links) { $0.kind == kind && $0.to == target }
  }

  private func remove<T>(_ text: String, from list: inout [T], where isGone: (T) -> Bool) throws {
    let before = list.count
    list.removeAll(where: isGone)
    if list.count == before { throw missing(text) }
  }

  private func missing(_ text: String) -> Failure {
    Failure("“\(text)” is not there to be taken away")
  }

  private mutating func drop(field: String) throws {
    switch field {
    case "title": event.title = nil
    case "short": event.short = nil
    case "time": event.time = nil
    case "zone": event.zone = nil
    case "sequence": event.sequence = nil
    case "place": event.place = nil
    case "summary": event.summary = nil
    case "note": event.note = nil
    case "level": event.meeting?.level = nil
    case "channel": event.meeting?.channel = nil
    case "setting": event.meeting?.setting = nil
    case "style": event.visit?.style = nil
    case "agenda":
      event.meeting?.agenda = nil
      event.visit?.agenda = nil
    case "outcome":
      event.meeting?.outcome = nil
      event.visit?.outcome = nil
    case "form": event.statement?.form = nil
    case "medium": event.statement?.medium = nil
    case "occasion": event.statement?.occasion = nil
    case "quote": event.statement?.quote = nil
    case "original": event.statement?.original = nil
    case "language": event.statement?.language = nil
    case "audience": event.statement?.audience = nil
    case "translation": event.statement?.translation = nil
    default:
      throw ValidationError(
        "--drop \(field): an event has \(EventEditing.fields.joined(separator: ", ")) to take away")
    }
  }
}
