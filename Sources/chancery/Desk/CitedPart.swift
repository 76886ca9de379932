import ArgumentParser
import Diplomacy
import Storage

/// A part of a record that a source supports: `participant:putin`, `name:NAME`, `link:l12`,
/// `link:fulfils:treaty`.
enum CitedPart: Equatable {
  case participant(String)
  case name(String)
  case link(String)

  /// Reads a part; nil where the text names a fact, or nothing.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let what = String(text[text.index(after: colon)...])
    guard !what.isEmpty else { return nil }
    switch text[..<colon].lowercased() {
    case "participant", "participation", "party", "who", "with", "by": self = .participant(what)
    case "name", "alias": self = .name(what)
    case "link": self = .link(what)
    default: return nil
    }
  }

  /// Puts a citation at this part of a record.
  func cite(_ citation: Citation, in record: inout Record, _ desk: Desk) throws {
    switch (self, record) {
    case (.participant(let text), .event(var event)):
      let words = PartyWords(text)
      let day = event.date.earliest ?? event.date.latest
      let ref = words.name == "unknown" ? nil : try desk.actor(words.name, on: day)
      let found = event.participations.indices.filter { index in
        let part = event.participations[index]
        return part.actor == ref && (words.role == nil || part.role == words.role)
      }
      guard !found.isEmpty else { throw missing(text, event.participations.map(Self.words)) }
      for index in found { event.participations[index].citations.append(citation) }
      record = .event(event)
    case (.link(let text), .event(var event)):
      let isMeant = try Self.link(text, desk)
      guard let index = event.links.firstIndex(where: isMeant) else {
        throw missing(text, event.links.map { "\($0.kind.rawValue):\($0.to)" })
      }
      event.links[index].citations.append(citation)
      record = .event(event)
    case (.name(let text), .actor(var actor)):
      guard let index = actor.names.firstIndex(where: { $0.text == text }) else {
        throw missing(text, actor.names.map(\.text))
      }
      actor.names[index].citations.append(citation)
      record = .actor(actor)
    case (.name(let text), .place(var place)):
      guard let index = place.names.firstIndex(where: { $0.text == text }) else {
        throw missing(text, place.names.map(\.text))
      }
      place.names[index].citations.append(citation)
      record = .place(place)
    default:
      let sort = record.sort?.withArticle ?? "such a record"
      throw ValidationError("--fact \(prefix):…: \(sort) has no \(plural)")
    }
  }

  /// Which links a text means: by their number, or by kind and target.
  private static func link(_ text: String, _ desk: Desk) throws -> (Link) -> Bool {
    if let number = Ref.number(in: text, prefix: "l") { return { $0.number == number } }
    guard let colon = text.firstIndex(of: ":"),
      let kind = Link.Kind(rawValue: String(text[..<colon]))
    else { throw ValidationError("--fact link:\(text): a number such as l12, or KIND:EVENT") }
    let target = try desk.event(String(text[text.index(after: colon)...]))
    return { $0.kind == kind && $0.to == target }
  }

  private static func words(_ part: Participation) -> String {
    "\(part.actor?.text ?? "unknown"):\(part.role)"
  }

  private func missing(_ text: String, _ known: [String]) -> Failure {
    let list = known.isEmpty ? "it has no \(plural)" : "it has \(known.joined(separator: ", "))"
    return Failure("--fact \(prefix):\(text): there is none such; \(list)")
  }

  private var prefix: String {
    switch self {
    case .participant: "participant"
    case .name: "name"
    case .link: "link"
    }
  }

  private var plural: String { "\(prefix)s" }
}
