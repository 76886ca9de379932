import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Storage

/// A party as it is typed: `REF`, `REF:ROLE`, `REF as CAPACITY`, `REF for ACTOR`, `REF (part)`.
struct PartyWords: Equatable {
  var name: String
  var role: Role?
  var capacity: String?
  var principal: String?
  var presence: Participation.Presence = .full

  init(_ text: String) {
    var rest = text.trimmingCharacters(in: .whitespaces)
    for presence in Participation.Presence.allCases where presence != .full {
      let end = "(\(presence.rawValue))"
      if rest.hasSuffix(end) {
        self.presence = presence
        rest = String(rest.dropLast(end.count)).trimmingCharacters(in: .whitespaces)
      }
    }
    // "for" stands behind "as": "ivanov as Defence Minister for russia".
    let parts = rest.components(separatedBy: " as ")
    if parts.count > 1 {
      let tail = parts.dropFirst().joined(separator: " as ")
      let pair = PartyWords.cut(tail, at: " for ")
      capacity = pair.0
      principal = pair.1
      rest = parts[0]
    }
    if principal == nil {
      let pair = PartyWords.cut(rest, at: " for ")
      rest = pair.0
      principal = pair.1
    }
    if let colon = rest.lastIndex(of: ":") {
      let role = Role(String(rest[rest.index(after: colon)...]).lowercased())
      if Role.all.contains(role) {
        self.role = role
        rest = String(rest[..<colon])
      }
    }
    name = rest.trimmingCharacters(in: .whitespaces)
  }

  private static func cut(_ text: String, at separator: String) -> (String, String?) {
    guard let range = text.range(of: separator, options: .backwards) else { return (text, nil) }
    return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
  }
}

/// Refuses lists that were given and name nothing: they would be overlooked in silence.
func refuseEmpty(_ lists: [(option: String, values: [String])]) throws {
  for (option, values) in lists where !values.isEmpty && commaList(values).isEmpty {
    throw ValidationError("--\(option) “\(values[0])” names nothing")
  }
}

/// The values of a repeatable option, each of which may be a comma list.
func commaList(_ values: [String]) -> [String] {
  values.flatMap { $0.split(separator: ",") }
    .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
}

extension Desk {
  /// The names in the values of a repeatable option, each of which may be a comma list; a name may
  /// hold a comma itself.
  func names(_ values: [String], as kinds: [RecordKind], on day: Int64? = nil) -> [String] {
    values.flatMap { value in
      value.contains(",") && isKnown(value, as: kinds, on: day)
        ? [value] : commaList([value])
    }
  }

  /// The records that the values of a repeatable option name.
  func records(_ values: [String], _ kind: RecordKind) throws -> [Ref] {
    try names(values, as: [kind]).map { try record($0, as: [kind]).ref }
  }

  /// The citations in the values of a repeatable option.
  ///
  /// A locator may hold commas: what stands behind one is a source only where it names one,
  /// "bbc#¶1, nyt", and else belongs to it, "bbc#¶1, ¶6".
  func sources(_ values: [String]) -> [String] {
    values.flatMap { value in
      guard value.contains("#") else { return names([value], as: [.source]) }
      return commaList([value]).reduce(into: [String]()) { citations, piece in
        let name = piece.prefix { $0 != "#" }
        let isSource = !name.isEmpty && isKnown(String(name), as: [.source], on: nil)
        if let last = citations.last, last.contains("#"), !isSource {
          citations[citations.count - 1] = "\(last), \(piece)"
        } else {
          citations.append(piece)
        }
      }
    }
  }

  /// The parties in the values of a repeatable option, each of which may be a comma list.
  ///
  /// A capacity may hold commas itself: what stands behind one is a party only where it names an
  /// actor, "putin as host, robertson", and else belongs to it, "ivanov as Minister of Trade, Industry".
  func parties(_ values: [String], on day: Int64?) -> [String] {
    values.flatMap { value in
      commaList([value]).reduce(into: [String]()) { parties, piece in
        if let last = parties.last, last.contains(" as "), !isParty(piece, on: day) {
          parties[parties.count - 1] = "\(last), \(piece)"
        } else {
          parties.append(piece)
        }
      }
    }
  }

  /// Whether a name means a record, without asking anybody what it means.
  private func isKnown(_ name: String, as kinds: [RecordKind], on day: Int64?) -> Bool {
    (try? chronicle.resolve(name, as: kinds, on: day)) != nil
  }

  private func isParty(_ text: String, on day: Int64?) -> Bool {
    let name = PartyWords(text).name
    return name == "unknown" || isKnown(name, as: [.actor], on: day)
  }

  /// The participation that a party's words mean.
  func party(
    _ text: String, role: Role, in date: HistoricalDate, side: String? = nil,
    presence: Participation.Presence? = nil
  ) throws -> Participation {
    let words = PartyWords(text)
    guard !words.name.isEmpty else { throw ValidationError("“\(text)” names nobody") }
    try refuseRole(in: words.name)
    let day = date.earliest ?? date.latest
    let actor = words.name == "unknown" ? nil : try self.actor(words.name, on: day)
    if let actor { try refuseSuccessor(of: actor, words.name, in: date) }
    let principal: Participation.Principal =
      switch words.principal {
      case nil: .ofTheDay
      case "nobody": .nobody
      case let name?: .actor(try self.actor(name, on: day, suggest: .organisation))
      }
    return Participation(
      actor: actor, role: words.role ?? role, capacity: words.capacity, principal: principal,
      side: side, presence: presence ?? words.presence)
  }

  /// Refuses what looks like a role and is none: "putin:chairman".
  private func refuseRole(in name: String) throws {
    guard let colon = name.lastIndex(of: ":"), colon != name.startIndex else { return }
    let (known, role) = (String(name[..<colon]), name[name.index(after: colon)...])
    guard (try? chronicle.resolve(name, as: [.actor])) == nil,
      (try? chronicle.resolve(known, as: [.actor])) != nil
    else { return }
    let roles = Role.all.map(\.name).joined(separator: ", ")
    throw Failure("“\(name)”: no role “\(role)”; there are \(roles)")
  }

  /// Refuses an office that one held at the beginning of a date and another at its end.
  private func refuseSuccessor(of actor: Ref, _ name: String, in date: HistoricalDate) throws {
    guard choices[name] == nil, let last = date.latest, let first = date.earliest, last != first,
      let other = try? chronicle.resolve(name, as: [.actor], on: last).ref, other != actor
    else { return }
    let names = try chronicle.names([actor, other], on: nil)
    throw StorageError.ambiguous(
      text: name,
      candidates: [(actor, first), (other, last)].map { ref, day in
        StorageError.Candidate(
          ref: ref, name: names[ref] ?? ref.text,
          what: "on \(EDTF(day: CivilDate(dayNumber: day)).english())")
      })
  }

  /// The participations of a side: "Russia: putin, igor-ivanov".
  func side(_ text: String, in date: HistoricalDate) throws -> [Participation] {
    guard let colon = text.firstIndex(of: ":") else {
      throw ValidationError("--side “\(text)”: write it as \"SIDE: PARTY, PARTY\"")
    }
    let label = text[..<colon].trimmingCharacters(in: .whitespaces)
    let members = parties(
      [String(text[text.index(after: colon)...])], on: date.earliest ?? date.latest)
    guard !label.isEmpty, !members.isEmpty else {
      throw ValidationError("--side “\(text)”: write it as \"SIDE: PARTY, PARTY\"")
    }
    return try members.map { try party($0, role: .participant, in: date, side: label) }
  }

  /// Says that the name of a side makes nobody act for whoever is called so.
  func explainSide(_ members: [Participation], on day: Int64?) throws {
    guard let label = members.first?.side,
      let found = try? chronicle.resolve(label, as: [.actor], on: day), !found.isSpelling
    else { return }
    let refs = Set(members.compactMap(\.actor)).subtracting([found.ref])
    let tied = try chronicle.relations(of: refs).filter { $0.to == found.ref }.map(\.from)
    let other = members.first { member in
      guard let actor = member.actor, member.principal == .ofTheDay else { return false }
      return actor != found.ref && !tied.contains(actor)
    }
    guard let other = other?.actor else { return }
    Console.say(
      "the side “\(label)” is a label; who acts for it is written “\(other) for \(found.ref)”")
  }

  /// A citation: `REF#LOCATOR`, or `#LOCATOR` with the source in hand.
  func citation(_ text: String) throws -> Citation {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let locator = parts.count > 1 ? String(parts[1]) : nil
    let source: Ref
    if name.isEmpty {
      guard let held = try sourceInHand() else {
        throw Failure("“\(text)” needs a source in hand; say “chancery use --source REF” first")
      }
      source = held.source
    } else {
      source = try self.source(name)
    }
    return Citation(source: source, locator: locator.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// A code of event data, in the spelling of its scheme: plover, cameo and stance are checked.
  ///
  /// - Parameter event: What is to be coded, for advice.
  func code(_ text: String, for event: Event? = nil) throws -> Identifier {
    let advice = try event.flatMap { event in
      EventCode.suggestion(for: event, family: try chronicle.family(of: event.kind))
    }.map { " (for this one, \($0) may do: “\(EventCode.words($0) ?? "")”)" }
    guard let code = Identifier(text) else {
      throw ValidationError(
        "--code “\(text)”: write it as SCHEME:CODE, e.g. plover:CONSULT/visit\(advice ?? "")")
    }
    do { return try EventCode.check(code).get() } catch {
      throw ValidationError("--code “\(text)”: \(error)\(advice ?? "")")
    }
  }

  /// The source that `use` put in hand.
  func sourceInHand() throws -> Citation? {
    guard let held = try setting(.source) else { return nil }
    let parts = held.split(separator: "#", maxSplits: 1).map(String.init)
    guard let name = parts.first else { return nil }
    return Citation(
      source: try chronicle.resolve(name, as: [.source]).ref,
      locator: parts.count > 1 ? parts[1] : nil)
  }
}
