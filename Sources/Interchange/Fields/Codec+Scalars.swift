import Chronology
import Diplomacy

extension Codec<String> {
  /// Words.
  static let text = Codec.scalar(
    "text", write: { .text($0) }, read: { $0 }, json: { $1.add(string: $0) })
}

extension Codec<Int64> {
  /// A whole number.
  static let integer = Codec.scalar(
    "a whole number", write: { .literal(String($0)) }, read: { Int64($0) },
    json: { $1.add(number: $0) })
}

extension Codec<Int> {
  /// How credible a citation is.
  static let credibility = Codec.scalar(
    "a number from 1 (confirmed) to 6 (cannot be judged)", write: { .literal(String($0)) },
    read: { text in Int(text).flatMap { (1...6).contains($0) ? $0 : nil } })
}

extension Codec<Double> {
  /// A number; whole ones are written without a fraction.
  static let number = Codec.scalar(
    "a number",
    write: { number in
      number.isFinite
        ? .literal(Int64(exactly: number).map(String.init) ?? number.description)
        : .text(number.description)
    },
    read: { text in DecimalText.number(text) })
}

extension Codec<Bool> {
  /// Yes or no.
  static let boolean = Codec.scalar(
    "true or false", write: { .literal($0 ? "true" : "false") },
    read: { text in
      switch text.lowercased() {
      case "true", "yes": true
      case "false", "no": false
      default: nil
      }
    })
}

extension Codec where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// One of the words of a closed list.
  static func word(_ type: Value.Type) -> Codec {
    let words = type.allCases.map(\.rawValue)
    return Codec(
      looks: TextList.or(words), write: { FieldTree(.token($0.rawValue)) },
      read: { node, key, reading in
        if let text = node.scalar, let value = Value(rawValue: text) { return value }
        reading.refuseWord(node, key: key, among: words)
        return nil
      })
  }
}

extension Codec<Role> {
  /// A part in an event.
  static let role = Codec(
    looks: TextList.or(Role.all.map(\.name)), write: { FieldTree(.token($0.name)) },
    read: { node, key, reading in
      if let text = node.scalar, Role.all.contains(Role(text)) { return Role(text) }
      reading.refuseWord(node, key: key, among: Role.all.map(\.name))
      return nil
    })
}

extension Codec<EventKind> {
  /// A kind of event; whether the chronicle has it is for the chronicle to say.
  static let eventKind = Codec.scalar(
    "a kind of event", write: { .token($0.name) }, read: { EventKind($0) })
}

extension Codec<UID> {
  /// A globally unique id.
  static let uid = Codec.scalar(
    "an id like 0198f3a0-7c1e-7a2b-8c3d-1e2f3a4b5c6d", write: { .token($0.description) },
    read: { UID($0) })
}

extension Codec<ClockSpan> {
  /// A time of day, or from one to another.
  static let clock = Codec.scalar(
    "a time like 15:43 or 11:00-12:40", write: { .token($0.description) },
    read: { try? ClockSpan(parsing: $0) })
}

extension Codec<Coordinates> {
  /// A point on the globe.
  static let coordinates = Codec.scalar(
    "LATITUDE,LONGITUDE in degrees", write: { .token($0.description) }, read: { Coordinates($0) })
}

extension Reading {
  /// Notes that a word is not of a closed list, with the nearest that is.
  func refuseWord(_ node: FieldTree, key: String, among words: [String]) {
    guard let text = node.scalar else {
      return refuse(node, key: key, wants: "one of \(TextList.or(words))")
    }
    note(
      node.line,
      "\(key) \(shown(text)) is not known\(Nearest.advice(for: text, among: words))")
  }
}
