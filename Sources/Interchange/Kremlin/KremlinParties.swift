import Chronology
import Diplomacy

/// Who takes part in what a page tells of.
struct KremlinParties {
  /// Somebody who speaks.
  struct Speaker: Hashable, Sendable {
    /// The name.
    var name: String
    /// The part.
    var participation: Participation
  }

  private let page: KremlinPage
  private let russia = Country(id: "russia", text: "Russia")

  init(page: KremlinPage) { self.page = page }

  private static let leaders = ["Vladimir Putin", "Dmitry Medvedev"]

  /// The parties of a meeting: who receives or calls, and whom.
  func meeting(to rows: inout RowRecords) -> [Participation] {
    var parts = [leader(.participant, to: &rows)].compactMap { $0 }
    let verb =
      #/\b(?:met with|met|meeting with|meetings with|talks with|talks to|negotiations with|conversation with|conversations with|by (?:tele)?phone (?:with|to)|spoke (?:with|to)|spoke by telephone with|discussed .{1,80}? with|received|consultations with)\s+/#
    parts += beside(.participant, to: &rows)
    if let match = page.title.firstMatch(of: verb.ignoresCase()) {
      parts += parties(String(page.title[match.range.upperBound...]), .participant, to: &rows)
    }
    return unique(parts + tagged(.participant, to: &rows))
  }

  /// Who does it together with the leader: "Vladimir Putin and Gerhard Schroeder met ...".
  private func beside(_ role: Role, to rows: inout RowRecords) -> [Participation] {
    let verbs =
      #/(?:Vladimir Putin|Dmitry Medvedev) and (.+?) (?:had|held|spoke|discussed|met|took|exchanged|signed|attended)\b/#
    return page.title.firstMatch(of: verbs).map { parties(String($0.1), role, to: &rows) } ?? []
  }

  /// The parties of a message or a speech.
  func statement(to rows: inout RowRecords) -> [Participation] {
    var parts = [leader(.speaker, to: &rows)].compactMap { $0 } + beside(.speaker, to: &rows)
    let to =
      #/\b(?:(?:message|messages|telegram|telegrams|letter|letters|greetings?|condolences?|congratulations|response|reply|wishes)\b.{0,60}?\bto|congratulated|greeted)\s+(.+)/#
    if let match = page.title.firstMatch(of: to.ignoresCase()) {
      parts += parties(String(match.1), .addressee, to: &rows)
    }
    if parts.count < 2 { parts += tagged(.addressee, to: &rows) }
    return unique(parts)
  }

  /// The parties of anything else: the leader, and whom the page tags as mentioned.
  func event(role: Role, to rows: inout RowRecords) -> [Participation] {
    unique([leader(role, to: &rows)].compactMap { $0 } + tagged(.mentioned, to: &rows))
  }

  /// The president or prime minister whom title, lead or first words name; the first one counts.
  private func leader(_ role: Role, to rows: inout RowRecords) -> Participation? {
    let texts = [page.title, page.lead, page.narrative.first, page.speakers.first].compactMap { $0 }
    for text in texts {
      let found = Self.leaders.compactMap { name in
        let surname = name.split(separator: " ").last.map(String.init) ?? name
        return text.firstRange(of: surname).map { (name, $0.lowerBound) }
      }
      guard let first = found.min(by: { $0.1 < $1.1 }) else { continue }
      return participation(
        first.0, role: role, capacity: office(of: first.0, in: text), isRussian: true, to: &rows)
    }
    return nil
  }

  private func office(of name: String, in text: String) -> String? {
    let surname = name.split(separator: " ").last.map(String.init) ?? name
    let pattern =
      #/((?:Acting )?(?:Russian )?President(?: and Prime Minister)?|Prime Minister)(?: of Russia)?(?: (?:Vladimir|Dmitry))? (\w+)/#
    guard let match = text.firstMatch(of: pattern), match.2 == surname else { return nil }
    let bare = match.1.replacing("Russian ", with: "")
    return "\(bare) of Russia"
  }

  /// The people whom words behind a verb name.
  private func parties(_ words: String, _ role: Role, to rows: inout RowRecords) -> [Participation]
  {
    let ends =
      #/\s(?:on|in|at|during|following|after|before|to discuss|who|wishing|expressing|over|for|regarding|about|outlining|conveying|as|within|ahead|and (?:discussed|said|the participants)|upon|concerning|offering|through|under)\s.*$/#
    var clause = words.replacing(ends, with: "")
      .replacing(#/,\s(?:President\s)?(?:Vladimir\s)?Putin\b.*$/#, with: "")
    // A full stop ends it, which that behind an initial is not: "George W. Bush".
    if let stop = clause.firstMatch(of: #/\p{Ll}{3}\.\s/#) {
      clause = String(clause[..<stop.range.upperBound])
    }
    let tokens = TextTokens.of(clause.replacing(" his ", with: " ").replacing(" their ", with: " "))
    let day = page.date.flatMap(CivilDate.init(iso:))?.dayNumber ?? 0
    var result: [Participation] = []
    for party in DignitaryReader.parties(in: tokens[...], trustsNames: true) {
      switch party {
      case .person(let person) where person.name.contains(" ") && isName(person.name):
        let state = state(of: person, on: day)
        let capacity = person.capacity(of: state?.wording ?? person.state)
        let whole =
          state == nil
          ? [person.people, capacity].compactMap { $0 }.joined(separator: " ")
          : capacity ?? ""
        var part = participation(
          person.name, role: role, capacity: whole.isEmpty ? nil : whole, isRussian: false,
          to: &rows)
        if let state, !person.isFormer { part.principal = .actor(rows.add(state)) }
        result.append(part)
      case .person(let person):
        result.append(Participation(actor: nil, role: role, note: person.text))
      case .office(let words), .others(let words):
        // "Mikhail Shmakov, chairman of ..." is one.
        if let last = result.last, last.actor != nil, last.capacity == nil,
          words.first?.isLowercase ?? false
        {
          result[result.count - 1].capacity = words
        } else {
          result.append(Participation(actor: nil, role: role, note: words))
        }
      }
    }
    return result
  }

  /// The state whose office somebody holds, where the words name a state that is known.
  private func state(of person: Dignitary, on day: Int64) -> Country? {
    if ["US", "U.S", "American"].contains(person.people) { return .unitedStates }
    if person.people == nil, let name = person.state, PeopleNames.country(named: name) == nil {
      return nil
    }
    return PeopleNames.state(of: person, on: day)
  }

  /// Names of two to five words, each with a capital or a particle.
  private func isName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    let nouns: Set<Substring> = [
      "Government", "Council", "Members", "Security", "State", "Republic", "Party", "Union",
      "Committee", "Cabinet", "Duma", "Forum", "Commission", "Congress", "Conference", "World",
      "International", "Federation", "Russia", "Russian", "Ministry", "University", "Day",
      "National",
      "Leaders", "Heads", "Board", "Olympic", "Federal", "Ministers", "Presidents", "Foreign",
    ]
    return (2...5).contains(words.count) && words.allSatisfy { !nouns.contains($0) }
  }

  /// Those whom the page tags and names.
  private func tagged(_ role: Role, to rows: inout RowRecords) -> [Participation] {
    page.persons.compactMap { person in
      guard let name = KremlinNames.usual(person.name, in: page) else { return nil }
      let identifier = Identifier(scheme: "kremlin-person", value: "\(person.id)")
      let key = rows.add(Identifier(scheme: "kremlin-name", value: RefRule.slug(name))) { key in
        Actor(
          ref: key, kind: .person, names: [Name(name)],
          identifiers: [Identifier(scheme: "kremlin-name", value: RefRule.slug(name)), identifier])
      }
      return Participation(actor: key, role: role)
    }
  }

  /// Who a label names; nil where it names nobody ("Question").
  func speaker(_ label: String, to rows: inout RowRecords) -> Speaker? {
    guard let found = KremlinNames.speaker(label, in: page) else { return nil }
    let isLeader = Self.leaders.contains(found.name)
    let part = participation(
      found.name, role: .speaker, capacity: found.capacity, isRussian: isLeader, to: &rows)
    return Speaker(name: found.name, participation: part)
  }

  private func participation(
    _ name: String, role: Role, capacity: String?, isRussian: Bool, to rows: inout RowRecords
  ) -> Participation {
    let identifier = Identifier(scheme: "kremlin-name", value: RefRule.slug(name))
    let key = rows.add(identifier) { key in
      Actor(ref: key, kind: .person, names: [Name(name)], identifiers: [identifier])
    }
    var part = Participation(actor: key, role: role, capacity: capacity)
    if isRussian { part.principal = .actor(rows.add(russia)) }
    return part
  }

  private func unique(_ parts: [Participation]) -> [Participation] {
    var seen: Set<Ref> = []
    return parts.filter { part in part.actor.map { seen.insert($0).inserted } ?? true }
  }
}
