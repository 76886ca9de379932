import Chronology
import Diplomacy

/// Tells entries in order: names in full the first time, capacities where they are new, and what
/// hangs from the line above.
struct Narrator: Sendable {
  let links: LinkWords
  private let arrow: String
  let notes: Bool
  let quotations: Bool
  /// Whether the words are to be read as sentences rather than as lines.
  let prose: Bool
  private var named: Set<String> = []
  private var capacities: [String: String] = [:]
  private var above: Above?

  /// The event that statements can hang from, and what was said there so far.
  private struct Above: Sendable {
    var refs: Set<Ref>
    var place: Ref?
    var said: Set<Ref>
  }

  /// Makes a narrator for lines, or for the sentences of prose.
  init(
    dates: DateWords, notes: Bool, quotations: Bool = false, prose: Bool = false,
    marksAttributed: Bool = false
  ) {
    links = LinkWords(dates: dates, marksAttributed: marksAttributed)
    arrow = prose ? " to " : " → "
    self.notes = notes
    self.quotations = quotations
    self.prose = prose
  }

  /// Whether a statement was made on the occasion of the line above.
  func hangs(_ entry: TimelineEntry) -> Bool {
    guard entry.family == .statement, let above,
      let occasion = entry.occasion?.ref ?? entry.event.statement?.occasion
    else { return false }
    return above.refs.contains(occasion)
  }

  /// Lets nothing hang from the entry above, which stands under another heading.
  mutating func forgetAbove() { above = nil }

  /// The words for the next entry.
  mutating func words(for entry: TimelineEntry) -> EntryWords {
    let hangs = hangs(entry)
    var words = EntryWords(
      title: entry.title, place: entry.place?.name, parties: [], details: [],
      tail: TailWord.words(for: entry, links: !links.marksAttributed))
    if hangs, entry.place?.ref == above?.place { words.place = nil }
    let answersAbove = answersAbove(entry, hangs: hangs)
    if entry.family == .statement {
      speak(entry, answersAbove: answersAbove, into: &words)
    } else {
      words.parties = parties(of: entry)
    }
    words.details = details(of: entry, hangs: hangs, answersAbove: answersAbove)
    mark(&words, entry)
    remember(entry, hangs: hangs)
    return words
  }

  /// Marks what sources differ on: the date, the place, or else the title.
  private func mark(_ words: inout EntryWords, _ entry: TimelineEntry) {
    for fact in entry.differing {
      switch fact.field?.name {
      case "date": words.isDateMarked = true
      case "place" where words.place != nil: words.place = words.place.map { $0 + EntryWords.mark }
      default: if !words.title.hasSuffix(EntryWords.mark) { words.title += EntryWords.mark }
      }
    }
  }

  private func answersAbove(_ entry: TimelineEntry, hangs: Bool) -> Bool {
    guard hangs, let above else { return false }
    let answered = entry.links.filter { $0.link.kind == .respondsTo }
    return !answered.isEmpty && answered.allSatisfy { above.said.contains($0.link.to) }
  }

  private mutating func remember(_ entry: TimelineEntry, hangs: Bool) {
    for party in entry.parties where party.participation.takesPart { named.insert(key(party)) }
    let refs = Set(entry.event.handles)
    if hangs {
      above?.said.formUnion(refs)
    } else {
      above = Above(refs: refs, place: entry.place?.ref, said: refs)
    }
  }

  // MARK: Statements

  private mutating func speak(
    _ entry: TimelineEntry, answersAbove: Bool, into words: inout EntryWords
  ) {
    let speakers = entry.parties(in: .speaker)
    let names = speakers.map(name)
    let new = speakers.map { speaker -> String? in
      let capacity = PartyWords.capacity(speaker, speaks: true)
      guard let capacity, capacities[key(speaker)] != capacity else { return nil }
      capacities[key(speaker)] = capacity
      return capacity
    }
    let shown = new.compactMap { $0 }
    if !speakers.isEmpty {
      words.speaker = TitleRule.list(names)
      var lead = prose ? Self.named(names, as: new) : TitleRule.list(names)
      let addressees = entry.parties(in: .addressee)
      // The office is the speaker's: it may not stand behind whoever is spoken to.
      let comma = prose && !shown.isEmpty ? "," : ""
      if answersAbove {
        lead += ", in reply"
      } else if !addressees.isEmpty {
        let names = addressees.map(name).map { prose ? OfficeOfTheDay.definite($0) : $0 }
        lead += comma + arrow + names.joined(separator: ", ")
      }
      words.lead = lead
    }
    words.capacity = prose || shown.isEmpty ? nil : shown.joined(separator: " · ")
    let others = entry.parties.filter {
      $0.participation.takesPart && $0.participation.role != .speaker
        && $0.participation.role != .addressee
    }
    words.parties = byRole(others)
  }

  /// Names with the capacities that are new: "Arthur Balfour, Foreign Secretary".
  private static func named(_ names: [String], as capacities: [String?]) -> String {
    guard capacities.contains(where: { $0 != nil }) else { return TitleRule.list(names) }
    return zip(names, capacities).map { name, capacity in
      capacity.map { "\(name), \($0)" } ?? name
    }.joined(separator: "; ")
  }

  /// A party's name: in full where it comes for the first time.
  private func name(_ party: Party) -> String {
    named.contains(key(party)) ? party.short : party.name
  }

  private func key(_ party: Party) -> String { party.participation.actor?.text ?? party.name }

  // MARK: Other events

  private mutating func parties(of entry: TimelineEntry) -> [String] {
    let present = entry.parties.filter(\.participation.takesPart)
    var lines: [String] = []
    switch entry.family {
    case .meeting: lines = meeting(present, title: entry.title)
    case .proposal: lines = proposal(present, title: entry.title)
    default:
      let fighting = present.filter { $0.participation.role == .belligerent }
      if !fighting.isEmpty { lines.append(against(fighting)) }
      let listed = Set(fighting.map(key))
      lines += byRole(
        present.filter { !listed.contains(key($0)) && !PartyWords.mentions($0, in: entry.title) })
    }
    let absent = entry.parties.filter { $0.participation.presence == .absent }
    if !absent.isEmpty {
      lines.append("absent: " + absent.map { PartyWords.full($0) }.joined(separator: " · "))
    }
    return lines
  }

  private mutating func meeting(_ present: [Party], title: String) -> [String] {
    let plain: Set<Role> = [.participant, .host, .visitor, .signatory, .speaker, .addressee]
    var groups: [String] = []
    for side in PartyWords.grouped(present, by: \.participation.side) {
      let words = side.parties.compactMap { party -> String? in
        let brackets = PartyWords.brackets(party, plain: plain)
        let capacity = PartyWords.capacity(party, speaks: false)
        capacities[key(party)] = capacity
        if PartyWords.mentions(party, in: title), side.key == nil, !prose {
          if let capacity { return capacity + brackets }
          return brackets.isEmpty ? nil : party.short + brackets
        }
        return PartyWords.named(name(party), party) + brackets
      }
      guard !words.isEmpty else { continue }
      let list = words.joined(separator: side.key == nil && !prose ? " · " : "; ")
      groups.append(side.key.map { "\($0): \(list)" } ?? list)
    }
    // Delegations of several stand beneath each other.
    let hasDelegations = present.count > 3 && present.contains { $0.participation.side != nil }
    if hasDelegations, !prose { return groups }
    return groups.isEmpty ? [] : [groups.joined(separator: prose ? "; " : " · ")]
  }

  private func proposal(_ present: [Party], title: String) -> [String] {
    let proposers = present.filter { $0.participation.role == .proposer }
    let recipients = present.filter { $0.participation.role == .recipient }
    let others = present.filter {
      $0.participation.role != .proposer && $0.participation.role != .recipient
        && !PartyWords.mentions($0, in: title)
    }
    let ends = [proposers, recipients].map { TitleRule.list($0.map(name)) }
    var lines: [String] = []
    switch (ends[0].isEmpty, ends[1].isEmpty) {
    case (true, true): break
    case (false, true): lines.append("by \(OfficeOfTheDay.definite(ends[0]))")
    case (true, false): lines.append("to \(OfficeOfTheDay.definite(ends[1]))")
    case (false, false) where prose:
      lines.append(
        "from \(OfficeOfTheDay.definite(ends[0])) to \(OfficeOfTheDay.definite(ends[1]))")
    case (false, false): lines.append(ends[0] + arrow + ends[1])
    }
    return lines + byRole(others)
  }

  /// Who fought whom: by sides where they are given, else in order.
  private func against(_ fighting: [Party]) -> String {
    let sides = PartyWords.grouped(fighting, by: \.participation.side)
    if sides.count > 1 {
      return sides.map { side in
        let names = TitleRule.list(side.parties.map(name))
        // A number only keeps the sides apart; a letter is what a summary calls them by.
        guard let label = side.key, Int(label) == nil, label != names else { return names }
        return "\(label) (\(names))"
      }.joined(separator: " against ")
    }
    let names = fighting.map { prose ? OfficeOfTheDay.definite(name($0)) : name($0) }
    return names.count == 2 ? names.joined(separator: " against ") : names.joined(separator: " · ")
  }

  private func byRole(_ parties: [Party]) -> [String] {
    var groups = PartyWords.grouped(parties, by: \.participation.role)
    if prose {
      // Behind those of a role, those of none would seem to be of it.
      groups = groups.filter { $0.key == .participant } + groups.filter { $0.key != .participant }
    }
    return groups.map { role, parties in
      let plain: Set<Role> = [role]
      let words = parties.map { party in
        let name = prose ? OfficeOfTheDay.definite(name(party)) : name(party)
        return PartyWords.named(name, party) + PartyWords.brackets(party, plain: plain)
      }
      guard prose else {
        let list = words.joined(separator: " · ")
        return PartyWords.label(role, count: parties.count).map { "\($0): \(list)" } ?? list
      }
      let list =
        words.contains { $0.contains(",") }
        ? words.joined(separator: "; ") : TitleRule.list(words)
      guard let label = PartyWords.label(role, count: parties.count) else { return list }
      // "Signed by" and "copied to" go on to the names.
      let goesOn = label.hasSuffix(" by") || label.hasSuffix(" to")
      return label + (goesOn ? " " : ": ") + list
    }
  }
}
