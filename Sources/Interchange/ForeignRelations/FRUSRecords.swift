import Chronology
import Diplomacy

/// Turns a document into its records: its source within the volume, and the event that it records.
struct FRUSRecords {
  /// The volume.
  let volume: FRUSVolume
  /// Whether the printed day was another than the encoded one.
  private(set) var hasRival = false
  /// Whether its markup gives a date that there is not.
  private(set) var isMisencoded = false
  /// Whether the document has no date.
  private(set) var isUndated = false
  private var rows = RowRecords()

  init(volume: FRUSVolume) { self.volume = volume }

  /// The records of a document.
  ///
  /// - Parameter withPersons: Whether all persons of the volume's list come along.
  mutating func row(of document: FRUSDocument, withPersons: Bool) -> ImportedRow {
    let document = document.unescaped
    let entry = FRUSCalendarEntry(document)
    let form = FRUSForm.of(document)
    let date = self.date(of: document, entry)
    hasRival = date.rival != nil
    let misencoded = document.date.flatMap(FRUSDate.misencoded)
    isMisencoded = misencoded != nil
    isUndated = date.date.isUndated
    rows.add(volume.source)
    let source = self.source(of: document, form, date, entry)
    rows.add(source)
    let parties = FRUSParties(volume: volume, day: date.date.earliest)
    if withPersons {
      for person in volume.persons.values.sorted(by: { $0.id < $1.id }) {
        _ = parties.add(person, to: &rows)
      }
    }
    var event = Event(kind: .statement, date: date.date)
    event.time = date.time
    event.zone = date.zone
    event.place = place(named: document.places.first)
    event.summary = document.summary ?? entry?.summary
    let flaws = [
      date.rival.map { "The document prints another day than the file encodes: \($0)." },
      misencoded.map { "The file encodes the date as “\($0)”, which is none." },
    ].compactMap(\.self)
    event.note = flaws.isEmpty ? nil : flaws.joined(separator: " ")
    event.citations = [
      Citation(source: source.ref, locator: document.number.map { "Document \($0)" } ?? document.id)
    ]
    fill(&event, form, document, entry, parties)
    let origin = volume.origin(of: document.id)
    rows.add(event, origin: origin)
    return ImportedRow(records: rows.records, origin: origin, line: document.line)
  }

  private mutating func fill(
    _ event: inout Event, _ form: FRUSForm, _ document: FRUSDocument, _ entry: FRUSCalendarEntry?,
    _ parties: FRUSParties
  ) {
    let subject = document.subjects.isEmpty ? nil : document.subjects.joined(separator: "; ")
    let heading = FRUSHeading(
      entry?.first ?? document.title, isMeeting: form.isMeeting, place: document.places.first)
    let title = FRUSCalendarEntry.bare(document.title.text, place: document.places.first)
    switch form {
    case .meeting(let channel):
      event.kind = .meeting
      event.meeting = Meeting(channel: channel)
      event.title = entry?.title ?? subject ?? title
      for item in FRUSDocument.folded(document.participants ?? []) {
        event.participations += parties.read(
          item.text, role: .participant, side: item.side, in: &rows)
      }
      if document.participants?.isEmpty ?? true || document.listsOthers {
        let named = heading.parties.isEmpty ? entry?.parties ?? [] : heading.parties
        event.participations += named.flatMap {
          parties.read($0, role: .participant, in: &rows)
        }
        if event.participations.isEmpty {
          // An office that is marked may be in the name of the meeting.
          let marks = document.title.marks.filter {
            $0.person != nil || FRUSNames.read(document.title.slice($0.range).text) != nil
          }
          event.participations += marks.flatMap {
            parties.read(document.title.slice($0.range), role: .participant, in: &rows)
          }
        }
      }
      // "Memorandum of Conversation" says nothing that a title made from the parties does not.
      let isBare = title.lowercased().hasPrefix("memorandum of conversation") && title.count < 30
      if event.title == title, isBare, event.participations.contains(where: { $0.actor != nil }) {
        event.title = nil
      }
    case .decision:
      event.kind = EventKind("decision")
      event.title = [title, subject].compactMap { $0 }.joined(separator: ": ")
      event.participations += document.addressees.flatMap {
        parties.read($0, role: .recipient, in: &rows)
      }
    case .statement(let medium):
      event.statement = Statement(form: .verbatim, medium: medium)
      event.statement?.quote = document.opening.map { Self.firstWords($0) }
      speak(&event, heading, document, parties)
      if entry != nil, event.place == nil, let only = heading.senders.first,
        FRUSPosts.party(only, of: title, day: parties.dayOrVolume) != only
      {
        event.place = place(named: only.text)
      }
      // The parties say "Telegram From ... To ..." already; the first words tell more.
      let isNamed =
        event.participations.contains { $0.role == .speaker && $0.actor != nil }
        && event.participations.contains { $0.role == .addressee && $0.actor != nil }
      let opening = document.opening.map { Self.firstWords($0, most: 110).quoted }
      event.title = entry?.title ?? subject ?? (isNamed ? opening : nil) ?? title
    case .editorialNote: break
    }
    event.participations = Self.unique(event.participations)
  }

  private mutating func speak(
    _ event: inout Event, _ heading: FRUSHeading, _ document: FRUSDocument, _ parties: FRUSParties
  ) {
    let marks = document.title.marks
    for (role, part, words, listed) in [
      (Role.speaker, "from", heading.senders, document.senders),
      (Role.addressee, "to", heading.addressees, document.addressees),
    ] {
      let found = (words.isEmpty ? listed : words).flatMap { words in
        let party = FRUSPosts.party(
          words, of: document.title.text, day: parties.dayOrVolume)
        return parties.read(party, role: role, in: &rows)
      }
      event.participations += found
      guard found.allSatisfy({ $0.actor == nil }) else { continue }
      // The heading was not understood: whom it marks as sender or addressee, it names.
      let named = marks.filter { $0.part == part }.flatMap {
        parties.read(document.title.slice($0.range), role: role, in: &rows)
      }
      // Who speaks is not the addressee, too: a wrong mark.
      let others = Set(event.participations.filter { $0.role != role }.compactMap(\.actor))
      let new = named.filter { $0.actor.map { !others.contains($0) } ?? false }
      guard !new.isEmpty else { continue }
      event.participations.removeAll { $0.role == role && $0.actor == nil }
      event.participations += new
    }
    // Somebody wrote it, though the heading does not say who.
    if !event.participations.contains(where: { $0.role == .speaker }) {
      event.participations.append(Participation(actor: nil, role: .speaker))
    }
  }

  private func date(of document: FRUSDocument, _ entry: FRUSCalendarEntry?) -> FRUSDate {
    if let stamp = document.date {
      var read = FRUSDate.read(stamp, hours: document.hours)
      if entry == nil { read.take(heading: document.title.text) }
      if !read.date.isUndated { return read }
    }
    let prose =
      entry == nil ? ProseDate.inHeading(document.title.text)?.date : entry?.date
    if let prose {
      var read = FRUSDate.inHeading(prose, chapters: document.chapters)
      if entry == nil { read.take(heading: document.title.text) }
      if !read.date.isUndated { return read }
    }
    if document.date == nil, let only = document.days.flatMap(FRUSDate.onlyDay) { return only }
    return document.date.map { FRUSDate.read($0) }
      ?? prose.map { .inHeading($0, chapters: document.chapters) } ?? FRUSDate()
  }

  private mutating func place(named name: String?) -> Ref? {
    guard let name else { return nil }
    let identifier = Identifier(scheme: "frus-place", value: RefRule.slug(name))
    guard !identifier.value.isEmpty else { return nil }
    return rows.addPlace(identifier) { key in
      Place(ref: key, names: [Name(name)], identifiers: [identifier])
    }
  }

  private func source(
    of document: FRUSDocument, _ form: FRUSForm, _ date: FRUSDate, _ entry: FRUSCalendarEntry?
  ) -> Source {
    let origin = volume.origin(of: document.id)
    let identifier = Identifier(scheme: origin.name, value: origin.key)
    let title = entry?.title ?? document.title.text
    var source = Source(ref: RowRecords.key(identifier), title: title)
    source.kind = form.sourceKind
    source.number = document.number ?? document.id
    source.short = "\(volume.short), doc. \(document.number ?? document.id)"
    source.within = RowRecords.key(volume.identifier)
    source.url = "\(FRUSVolume.site)\(volume.id)/\(document.id)"
    source.language = "en"
    source.identifiers = [identifier]
    if !document.places.isEmpty || !date.date.isUndated {
      source.dateline = Dateline(
        place: document.places.first, date: date.date.isUndated ? nil : date.date)
    }
    let note = document.sourceNote ?? entry?.source
    source.note = note
    source.classification = entry?.classification ?? note.flatMap(Self.classification)
    return source
  }

  /// How secret a document was, in the words of its source note.
  private static func classification(in note: String) -> String? {
    note.firstMatch(of: Self.marking).map { String($0.1) }
  }

  /// The beginning of a text, cut where a word ends.
  static func firstWords(_ text: String, most: Int = 300) -> String {
    guard text.count > most else { return text }
    let cut = text.prefix(most)
    return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + " …"
  }

  /// Somebody who is listed twice takes part once.
  private static func unique(_ all: [Participation]) -> [Participation] {
    var seen: Set<String> = []
    return all.filter { part in
      part.actor.map { seen.insert("\($0) \(part.role)").inserted } ?? true
    }
  }
}

extension FRUSForm {
  /// Whether it records a meeting.
  var isMeeting: Bool {
    if case .meeting = self { true } else { false }
  }

  /// What the document is as a source.
  var sourceKind: String {
    switch self {
    case .statement("telegram"): "telegram"
    case .statement("letter"): "letter"
    case .statement("report"), .statement("estimate"): "report"
    default: "document"
    }
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSRecords {
  nonisolated(unsafe) private static let marking =
    #/(?:^|[.\]]\s)((?:Top Secret|Secret|Confidential|Limited Official Use|Official Use Only|No classification marking|Unclassified)(?:; [^.]{1,60})?)(?:\.|$)/#
}
