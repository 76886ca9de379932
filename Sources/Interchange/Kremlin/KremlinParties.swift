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

  /// The parties of a meeting: who receives or calls, and whom.
  func meeting(to rows: inout RowRecords) -> [Participation] {
    let found = KremlinLeaders(page: page).found(.meeting)
    var parts = leader(found, to: &rows)
    parts += beside(.participant, to: &rows)
    if let match = page.title.firstMatch(of: Self.meeting) {
      if let found, !found.isDoer, found.text == page.title {
        // "King Bhumibol received Vladimir Putin"
        let others = parties(
          String(page.title[..<match.range.lowerBound]), .participant, to: &rows)
        parts += others.filter { $0.actor != nil }
      }
      parts += parties(String(page.title[match.range.upperBound...]), .participant, to: &rows)
    }
    return unique(parts + tagged(.participant, beside: parts, to: &rows))
  }

  /// Who does it together with the leader: "Vladimir Putin and Gerhard Schroeder met ...".
  private func beside(_ role: Role, to rows: inout RowRecords) -> [Participation] {
    page.title.firstMatch(of: Self.together).map { parties(String($0.1), role, to: &rows) } ?? []
  }

  /// The parties of a message or a speech.
  func statement(to rows: inout RowRecords) -> [Participation] {
    let found = KremlinLeaders(page: page).found(.statement)
    var parts: [Participation] = []
    if !(found?.isDoer ?? false), let sender = self.sender(to: &rows) {
      // Somebody else writes, and to the leader at most.
      let isAddressed = found?.role == .addressee || found?.role == .mentioned
      parts = [sender] + (isAddressed ? leader(found, to: &rows) : [])
    } else {
      parts = leader(found, to: &rows)
    }
    parts += beside(.speaker, to: &rows)
    if let words = KremlinClause.addressees(page.title) {
      parts += parties(words, .addressee, to: &rows)
    }
    if parts.count < 2 { parts += tagged(.addressee, beside: parts, to: &rows) }
    return unique(parts)
  }

  /// Whom the title has speak or write: "Boris Yeltsin announced", where it is one person.
  private func sender(to rows: inout RowRecords) -> Participation? {
    guard let match = page.title.firstMatch(of: Self.sending) else { return nil }
    // Nobody is added where it is not one.
    var added = rows
    let before = parties(String(match.1), .speaker, to: &added)
    guard let first = before.first, first.actor != nil,
      before.dropFirst().allSatisfy({ $0.actor == nil })
    else { return nil }
    rows = added
    return first
  }

  /// The parties of anything else: the leader, and whom the page tags as mentioned.
  func event(role: Role, to rows: inout RowRecords) -> [Participation] {
    let found = KremlinLeaders(page: page).found(role == .visitor ? .visit : .other)
    let parts = leader(found, to: &rows)
    return unique(parts + tagged(.mentioned, beside: parts, to: &rows))
  }

  private func leader(
    _ found: KremlinLeaders.Found?, to rows: inout RowRecords
  ) -> [Participation] {
    guard let found else { return [] }
    return [
      participation(
        found.name, role: found.role, capacity: office(of: found), principal: russia, to: &rows)
    ]
  }

  private func office(of found: KremlinLeaders.Found) -> String? {
    if found.isByOffice {
      if found.text.hasPrefix("The Acting ") { return "Acting President of Russia" }
      let day = page.date.flatMap(CivilDate.init(iso:))
      return KremlinLeader.isElected(on: day) ? "President of Russia" : nil
    }
    let surname = found.name.split(separator: " ").last.map(String.init) ?? found.name
    let held = found.text.matches(of: Self.office).first { $0.2 == surname }
    return held.map { "\($0.1.replacing("Russian ", with: "")) of Russia" }
  }

  /// The people whom words behind a verb name.
  private func parties(_ words: String, _ role: Role, to rows: inout RowRecords) -> [Participation]
  {
    let named = KremlinClause.named(words)
    // What the office is for, was cut off: "Commissioner for the rights of ...".
    let isCut = words.dropFirst(named.count).hasPrefix(" for ")
    var clause = named.replacing(Self.putinBehind, with: "")
    clause = clause.replacing(Self.couple, with: "Vladimir Putin and ")
    // A full stop ends it, which that behind an initial is not: "George W. Bush".
    if let stop = clause.firstMatch(of: Self.fullStop) {
      clause = String(clause[..<stop.range.upperBound])
    }
    clause = clause.replacing(" his ", with: " ").replacing(" their ", with: " ")
    var result: [Participation] = []
    for party in KremlinPeople.parties(in: clause) {
      switch party {
      case .person(let person):
        let part = participation(person, role, to: &rows)
        // "Ann Lee, Head of Coalworks": the words in capitals are an office.
        if part.actor == nil, !isCut, let last = result.last, last.actor != nil,
          last.capacity == nil, KremlinClause.isApposition(person.text, in: clause)
        {
          result[result.count - 1].capacity = Self.bare(person.text)
        } else {
          result.append(part)
        }
      case .office(let words), .others(let words):
        // "Mikhail Shmakov, chairman of ..." is one.
        let office = Self.bare(words)
        let state = KremlinPeople.state(ofOffice: office, on: day)
        if let last = result.last, last.actor != nil, last.capacity == nil,
          state != nil || words.first?.isLowercase ?? false
            || !isCut && KremlinClause.isApposition(office, in: clause),
          KremlinPeople.spelt(clause).contains(", \(words)")
        {
          result[result.count - 1].capacity = office
          if let state { result[result.count - 1].principal = .actor(rows.add(state)) }
        } else if let (name, office) = KremlinNames.named(in: words, by: page)
          ?? KremlinNames.apart(words)
        {
          let state = KremlinPeople.state(ofOffice: office, on: day)
          result.append(
            participation(name, role: role, capacity: office, principal: state, to: &rows))
        } else {
          result.append(Participation(actor: nil, role: role, note: words))
        }
      }
    }
    return result
  }

  private static func bare(_ office: String) -> String {
    office.hasPrefix("the ") ? String(office.dropFirst(4)) : office
  }

  private var day: Int64 { page.date.flatMap(CivilDate.init(iso:))?.dayNumber ?? 0 }

  /// A person as the words have them, or the words alone where they are no name.
  private func participation(
    _ person: Dignitary, _ role: Role, to rows: inout RowRecords
  ) -> Participation {
    if person.offices.isEmpty, let (name, office) = KremlinNames.apart(person.name) {
      return participation(name, role: role, capacity: office, principal: nil, to: &rows)
    }
    guard person.name.contains(" "), KremlinNames.isPersonal(person.bareName) else {
      return Participation(actor: nil, role: role, note: person.text)
    }
    if KremlinLeader.names.contains(person.name) {
      let capacity = person.capacity(of: "Russia")
      return participation(
        person.name, role: role, capacity: capacity, principal: russia, to: &rows)
    }
    let state = KremlinPeople.state(of: person, on: day)
    let capacity = person.capacity(of: state?.wording ?? person.state)
    let whole =
      state == nil ? [person.people, capacity].compactMap { $0 }.joined(separator: " ") : capacity
    return participation(
      person.name, role: role, capacity: whole.flatMap { $0.isEmpty ? nil : $0 },
      principal: person.isFormer ? nil : state, to: &rows)
  }

  /// Those whom the page tags and names.
  private func tagged(
    _ role: Role, beside parts: [Participation], to rows: inout RowRecords
  ) -> [Participation] {
    let known = parts.compactMap { $0.actor?.text.split(separator: ":").last.map(String.init) }
    return page.persons.compactMap { person in
      guard let tag = KremlinNames.usual(person.name, in: page) else { return nil }
      let words = tag.split(separator: " ").map(String.init)
      let name = KremlinPeople.patriarch(words[...])?.person.name ?? tag
      // "Juan Carlos I" is "King Juan Carlos I".
      guard !known.contains(where: { $0.hasSuffix("-" + RefRule.slug(name)) }) else { return nil }
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
    let principal =
      KremlinLeader.names.contains(found.name)
      ? russia : found.capacity.flatMap { KremlinPeople.state(ofOffice: $0, on: day) }
    let part = participation(
      found.name, role: .speaker, capacity: found.capacity, principal: principal, to: &rows)
    return Speaker(name: found.name, participation: part)
  }

  private func participation(
    _ name: String, role: Role, capacity: String?, principal: Country?, to rows: inout RowRecords
  ) -> Participation {
    let identifier = Identifier(scheme: "kremlin-name", value: RefRule.slug(name))
    let key = rows.add(identifier) { key in
      Actor(ref: key, kind: .person, names: [Name(name)], identifiers: [identifier])
    }
    var part = Participation(actor: key, role: role, capacity: capacity)
    if let principal { part.principal = .actor(rows.add(principal)) }
    return part
  }

  private func unique(_ parts: [Participation]) -> [Participation] {
    var seen: Set<Ref> = []
    return parts.filter { part in part.actor.map { seen.insert($0).inserted } ?? true }
  }
}

// Patterns are made once: making one costs more than looking for it.
extension KremlinParties {
  nonisolated(unsafe) private static let meeting =
    #/\b(?:met with|met|meeting with|meetings with|talks with|talks to|negotiations with|conversation with|conversations with|by (?:tele)?phone (?:with|to)|spoke (?:with|to)|spoke by telephone with|discussed .{1,80}? with|received|consultations with)\s+/#
    .ignoresCase()
  nonisolated(unsafe) private static let together =
    #/(?:Vladimir Putin|Dmitry Medvedev) and (.+?) (?:had|held|spoke|discussed|met|took|exchanged|signed|attended)\b/#
  nonisolated(unsafe) private static let sending =
    #/^(\p{Lu}.*?) (?:sent|forwarded|conveyed|expressed|offered|extended|announced|congratulated|said|stated|wrote)\s/#
  nonisolated(unsafe) private static let office =
    #/((?:Acting )?(?:Russian )?President(?: and Prime Minister)?|Prime Minister)(?: of Russia)?(?: (?:Vladimir|Dmitry))? (\w+)/#
  nonisolated(unsafe) private static let putinBehind =
    #/,\s(?:President\s)?(?:Vladimir\s)?Putin\b.*$/#
  nonisolated(unsafe) private static let couple =
    #/\bVladimir and (?=Ly?udmila Putin)/#
  nonisolated(unsafe) private static let fullStop =
    #/\p{Ll}{3}\.\s/#
}
