import Chronology
import Diplomacy

/// Makes participations of the words for a party, with what the volume's list of persons knows.
struct FRUSParties {
  /// The volume.
  let volume: FRUSVolume
  /// A day of the document; nil where it is undated.
  let day: Int64?
  /// That day, else one of the volume's time.
  var dayOrVolume: Int64 { day ?? volume.day }

  /// The parties that some words stand for.
  func read(
    _ words: FRUSText, role: Role, side: String? = nil, in rows: inout RowRecords
  ) -> [Participation] {
    if let several = FRUSNames.several(words) {
      return several.flatMap { one($0, role: role, side: side, in: &rows) }
    }
    if words.marks.count > 1 || words.text.contains(";") || namesAnother(words) {
      let pieces = words.split(at: ["; ", ", and ", " and ", ", "])
      return joined(pieces).flatMap { piece in
        one(piece, role: role, side: side, in: &rows)
      }
    }
    return one(words, role: role, side: side, in: &rows)
  }

  /// Whether words with one marked name have another one in them, between commas.
  private func namesAnother(_ words: FRUSText) -> Bool {
    guard words.marks.count == 1, words.text.contains(",") else { return false }
    return words.split(at: [", and ", " and ", ", "]).contains { piece in
      piece.marks.isEmpty && (FRUSNames.isPerson(piece.text) || listed(piece.text) != nil)
    }
  }

  /// Puts an office behind a comma to the person before it.
  private func joined(_ pieces: [FRUSText]) -> [FRUSText] {
    var result: [FRUSText] = []
    for piece in pieces {
      let isUnmarked = piece.marks.allSatisfy { FRUSCapacity.isOfAnother($0.range, in: piece) }
      let isOffice =
        isUnmarked && FRUSNames.isOffice(piece.text) && !FRUSNames.isPerson(piece.text)
      if isOffice, var last = result.last, !last.marks.isEmpty || Self.isNamed(last, piece) {
        last.append(", \(piece.text)")
        result[result.count - 1] = last
      } else {
        result.append(piece)
      }
    }
    return result
  }

  /// Whether words have a name of their own, to which an office behind them belongs.
  private static func isNamed(_ words: FRUSText, _ office: FRUSText) -> Bool {
    !office.text.lowercased().hasPrefix("the ")
      && (FRUSNames.read(words.text) != nil
        || words.text.firstMatch(of: Self.courtesy) != nil)
  }

  private func one(
    _ words: FRUSText, role: Role, side: String?, in rows: inout RowRecords
  ) -> [Participation] {
    var part = Participation(actor: nil, role: role, side: side)
    let text = words.text
    if text.firstMatch(of: Self.interpreter) != nil, role == .participant {
      part.role = Role("interpreter")
    } else if text.firstMatch(of: Self.noteTaker) != nil, role == .participant {
      part.role = Role("note-taker")
    }
    if words.marks.count > 1, !words.marks.contains(where: { isListed($0, in: words) }) {
      return one(words.unmarked, role: role, side: side, in: &rows)
    }
    if words.marks.count > 1 {
      return words.marks.filter { !FRUSCapacity.isOfAnother($0.range, in: words) }.map { mark in
        var part = part
        take(mark, of: words, capacity: nil, into: &part, in: &rows)
        return part
      }
    }
    if let mark = words.marks.first, FRUSCapacity.isOfAnother(mark.range, in: words) {
      return one(words.unmarked, role: role, side: side, in: &rows)
    }
    if let mark = words.marks.first, isListed(mark, in: words) {
      if role == .participant, let seam = FRUSCapacity.seam(mark.range, in: words) {
        return one(words.slice(0..<seam), role: role, side: side, in: &rows)
          + one(
            words.slice(seam..<words.characters.count), role: role, side: side, in: &rows)
      }
      // "Governor Harriman and W.W. Rostow": the second is another.
      let behind = words.slice(mark.range.upperBound..<words.characters.count)
      if role == .participant, behind.text.hasPrefix("and "), behind.characters.count > 8 {
        let first = words.slice(0..<mark.range.upperBound)
        let second = behind.slice(4..<behind.characters.count)
        return one(first, role: role, side: side, in: &rows)
          + one(second, role: role, side: side, in: &rows)
      }
      let name = volume.person(mark.person)?.name ?? ""
      take(
        mark, of: words,
        capacity: FRUSCapacity.around(mark.range, in: words, name: name), into: &part, in: &rows)
      return [part]
    }
    guard let found = FRUSNames.read(text) ?? FRUSNames.behindOffice(text) else {
      if let actor = FRUSOffices.add(
        text, day: dayOrVolume, isShort: role != .participant, to: &rows)
      {
        part.actor = actor
      } else if text == "The President" || text == "the President", let day,
        let president = Presidents.inOffice(on: day)
      {
        part.actor = add(president, to: &rows)
      } else {
        part.note = text
      }
      return [part]
    }
    part.capacity = found.capacity
    if let person = listed(found.name) {
      settle(person, &part, in: &rows)
    } else if found.name.contains(" ") {
      part.actor = rows.add(
        Identifier(scheme: "frus-name", value: "\(volume.id)/\(RefRule.slug(found.name))")
      ) { key in
        Actor(
          ref: key, kind: .person, names: [Name(found.name)],
          identifiers: [
            Identifier(scheme: "frus-name", value: "\(volume.id)/\(RefRule.slug(found.name))")
          ])
      }
    } else if found.capacity == "President" || found.capacity == "President-elect", let day,
      let president = Presidents.named(found.name, during: day...day)
    {
      part.capacity = nil
      part.actor = add(president, to: &rows)
    } else {
      part.capacity = nil
      part.note = text
    }
    return [part]
  }

  /// Whether a marked name is one of the list: ids that lead nowhere occur.
  private func isListed(_ mark: FRUSText.Mark, in words: FRUSText) -> Bool {
    volume.person(mark.person) != nil || listed(words.slice(mark.range).text) != nil
  }

  /// A marked name: the person of the list, else one of that name.
  private func take(
    _ mark: FRUSText.Mark, of words: FRUSText, capacity: String?, into part: inout Participation,
    in rows: inout RowRecords
  ) {
    part.capacity = capacity
    if let person = volume.person(mark.person) {
      settle(person, &part, in: &rows)
      return
    }
    let name = words.slice(mark.range).text
    if let person = listed(name) {
      settle(person, &part, in: &rows)
    } else {
      part.capacity = nil
      part.note = words.text
    }
  }

  private func settle(
    _ person: FRUSPerson, _ part: inout Participation, in rows: inout RowRecords
  ) {
    part.actor = add(person, to: &rows)
    // The list says what a person was in the time of the volume: so for whom they act.
    if let office = person.office {
      part.capacity = part.capacity ?? office.words
      part.principal = .actor(rows.add(office.state))
    }
  }

  /// The only person of the list who has this name, in whichever way initials are given.
  private func listed(_ name: String) -> FRUSPerson? {
    guard name.contains(" ") else { return nil }
    let slug = RefRule.slug(name)
    let same = volume.persons.values.filter { $0.slug == slug }
    if same.count == 1 { return same.first }
    // "M. Couve de Murville" has no given name.
    let tails = volume.persons.values.filter { $0.name.hasSuffix(" \(name)") }
    if tails.count == 1, FRUSNames.hasParticle(name) { return tails.first }
    let bare = FRUSNames.withoutInitials(name)
    let near = volume.persons.values.filter { $0.bareSlug == bare }
    return near.count == 1 ? near.first : nil
  }

  // Actors

  /// A person of the list, with the offices that it dates.
  func add(_ person: FRUSPerson, to rows: inout RowRecords) -> Ref {
    let identifier = volume.identifier(of: person.id)
    let key = RowRecords.key(identifier)
    guard !rows.has(key) else { return key }
    let citation = Citation(source: RowRecords.key(volume.identifier), locator: "Persons")
    rows.add(identifier) { key in
      var actor = Actor(ref: key, kind: .person, names: [Name(person.name)])
      actor.names += person.short.map { [Name($0, kind: .short)] } ?? []
      actor.names += person.aliases.map { Name($0, kind: .alias) }
      actor.identifiers = [identifier]
      if let president = person.president {
        actor.identifiers.append(Identifier(scheme: "hsg-people", value: president.id))
      }
      actor.note = person.description
      actor.citations = [citation]
      return actor
    }
    for (number, tenure) in person.tenures.enumerated() {
      rows.add(
        Relation(
          ref: Ref(stored: "\(key)/tenure-\(number + 1)"), kind: .tenure, from: key,
          to: rows.add(tenure.office.state), office: tenure.office.title,
          title: tenure.office.full, validity: Validity(tenure.validity), citations: [citation]))
    }
    return key
  }

  private func add(_ president: President, to rows: inout RowRecords) -> Ref {
    if let person = volume.persons.values.first(where: { $0.president == president }) {
      return add(person, to: &rows)
    }
    return rows.add(president)
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSParties {
  nonisolated(unsafe) private static let courtesy = #/\b(?:Mr|Mrs|Dr)\. \p{Lu}|\bMiss \p{Lu}/#
  nonisolated(unsafe) private static let interpreter = #/\binterpret(?:er|ing)\b/#.ignoresCase()
  nonisolated(unsafe) private static let noteTaker = #/\bnote-?\s?taker\b/#.ignoresCase()
}
