import Chronology
import Diplomacy

extension RecordGenerator {
  /// One record of each sort, in the order of the sections.
  mutating func records() -> [Record] {
    [
      .chronicle(chronicle()), .kind(EventKindRecord(kind: kind(), under: maybe { $0.kind() })),
      .topic(topic()), .source(source()), .source(source()), .actor(actor()), .actor(actor()),
      .place(place()), .relation(relation()), .relation(relation()), .event(event()),
      .event(event()), .supplement(supplement()),
    ]
  }

  mutating func chronicle() -> ChronicleDescription {
    ChronicleDescription(
      title: maybe { $0.text() }, editor: maybe { $0.text() }, licence: maybe { $0.text() },
      language: maybe { $0.text() }, note: maybe { $0.text() })
  }

  mutating func kind() -> EventKind { EventKind(coin() ? "meeting" : text()) }

  mutating func topic() -> Topic {
    var topic = Topic(
      uid: uid(), ref: ref(), name: text(), under: maybe { $0.reference() },
      note: maybe { $0.text() })
    topic.privateNote = maybe { $0.text() }
    return topic
  }

  mutating func source() -> Source {
    var source = Source(uid: uid(), ref: ref(), title: text())
    let paths: [WritableKeyPath<Source, String?>] = [
      \.kind, \.short, \.author, \.publisher, \.zone, \.archive, \.collection, \.reference,
      \.number, \.classification, \.url, \.language, \.fixity, \.note, \.file, \.editor, \.edition,
      \.volume, \.pages, \.publisherPlace, \.archived, \.privateNote,
    ]
    for path in paths { source[keyPath: path] = maybe { $0.text() } }
    source.creator = maybe { $0.reference() }
    source.published = maybe { $0.date() }
    source.time = coin() ? clock() : nil
    source.dateline = maybe { maker in
      Dateline(place: maker.maybe { $0.text() }, date: maker.maybe { $0.date() })
    }
    source.within = maybe { $0.reference() }
    source.reliability = maybe { $0.pick(Source.Reliability.allCases) }
    source.identifiers = some { $0.identifier() }
    source.citations = some { $0.citation() }
    source.accessed = coin() ? edtf() : nil
    source.derivesFrom = some { $0.reference() }
    source.silences = some { $0.silence() }
    source.exceptions = some { $0.exception() }
    (source.isPrivate, source.embargo) = discretion()
    return source
  }

  mutating func silence() -> Silence {
    Silence(
      actor: maybe { $0.reference() }, topic: maybe { $0.reference() },
      period: coin() ? edtf() : nil, searched: coin() ? edtf() : nil, note: maybe { $0.text() })
  }

  mutating func exception() -> RuleException { RuleException(rule: text(), reason: text()) }

  /// Whether a record is private, and until when: never an end without a beginning.
  mutating func discretion() -> (Bool, CivilDate?) {
    let isPrivate = coin()
    return (isPrivate, isPrivate ? maybe { _ in CivilDate(iso: "2031-01-01") } ?? nil : nil)
  }

  mutating func actor() -> Actor {
    var actor = Actor(
      uid: uid(), ref: ref(), kind: pick(Actor.Kind.allCases), names: [name()] + some { $0.name() },
      existence: coin() ? edtf() : nil, identifiers: some { $0.identifier() },
      note: maybe { $0.text() }, citations: some { $0.citation() }, claims: some { $0.claim() },
      exceptions: some { $0.exception() })
    actor.privateNote = maybe { $0.text() }
    (actor.isPrivate, actor.embargo) = discretion()
    return actor
  }

  mutating func place() -> Place {
    var place = Place(
      uid: uid(), ref: ref(), names: [name()] + some { $0.name() },
      coordinates: coin() ? Coordinates(latitude: -33.856_784, longitude: 0.1 + 0.2) : nil,
      within: maybe { $0.reference() }, state: maybe { $0.reference() }, zone: maybe { $0.text() },
      identifiers: some { $0.identifier() }, note: maybe { $0.text() },
      citations: some { $0.citation() }, claims: some { $0.claim() },
      exceptions: some { $0.exception() })
    place.privateNote = maybe { $0.text() }
    return place
  }

  mutating func relation() -> Relation {
    var relation = Relation(
      uid: uid(), ref: ref(), kind: pick(Relation.Kind.allCases), from: reference(),
      to: reference(), office: maybe { $0.text() }, title: maybe { $0.text() }, represents: coin(),
      validity: Validity(coin() ? edtf() : nil), note: maybe { $0.text() },
      citations: some { $0.citation() }, claims: some { $0.claim() },
      exceptions: some { $0.exception() })
    relation.privateNote = maybe { $0.text() }
    return relation
  }

  mutating func participation() -> Participation {
    if coin() {
      return Participation(actor: maybe { $0.reference() }, role: pick(Role.all))
    }
    return Participation(
      actor: maybe { $0.reference() }, role: pick(Role.all), capacity: maybe { $0.text() },
      principal: pick([.ofTheDay, .nobody, .actor(reference())]), side: maybe { $0.text() },
      presence: pick(Participation.Presence.allCases), note: maybe { $0.text() },
      citations: some { $0.citation() })
  }

  mutating func event() -> Event {
    var event = Event(
      kind: kind(), date: date(), title: maybe { $0.text() }, ref: maybe { $0.ref() })
    event.uid = uid()
    event.number = maybe { Int64(bitPattern: $0.next()) }
    event.short = maybe { $0.text() }
    event.dates = some { maker in
      RoleDate(role: maker.text(), date: maker.date(), by: maker.maybe { $0.reference() })
    }
    event.commitments = some { maker in
      Commitment(
        number: maker.maybe { Int64($0.number(below: 99) + 1) },
        kind: maker.pick(Commitment.Kind.allCases), text: maker.text(),
        due: maker.maybe { $0.date() }, owedBy: maker.maybe { $0.reference() },
        owedTo: maker.maybe { $0.reference() })
    }
    event.time = coin() ? clock() : nil
    event.zone = maybe { $0.text() }
    event.sequence = maybe { Int64(bitPattern: $0.next()) }
    event.place = maybe { $0.reference() }
    event.summary = maybe { $0.text() }
    event.topics = some { $0.reference() }
    event.participations = some { $0.participation() }
    event.links = some { $0.link() }
    event.after = some { $0.reference() }
    event.before = some { $0.reference() }
    event.figures = some { $0.figure() }
    event.identifiers = some { $0.identifier() }
    event.codes = some { $0.identifier() }
    event.status = pick(Event.Status.allCases)
    (event.isPrivate, event.embargo) = discretion()
    event.note = maybe { $0.text() }
    event.privateNote = maybe { $0.text() }
    event.exceptions = some { $0.exception() }
    event.citations = some { $0.citation() }
    event.claims = some { $0.claim() }
    event.meeting = maybe { $0.meeting() }
    event.visit = maybe { maker in
      Visit(
        style: maker.maybe { $0.pick(Visit.Style.allCases) }, agenda: maker.maybe { $0.text() },
        outcome: maker.maybe { $0.text() })
    }
    event.statement = maybe { $0.statement() }
    // What has nothing to say is not written.
    if event.meeting == Meeting() { event.meeting = nil }
    if event.visit == Visit() { event.visit = nil }
    if event.statement == Statement() { event.statement = nil }
    event.origin = maybe { Origin(name: $0.text(), key: $0.text()) }
    return event
  }

  mutating func meeting() -> Meeting {
    Meeting(
      level: maybe { $0.pick(Meeting.Level.allCases) },
      channel: maybe { $0.pick(Meeting.Channel.allCases) },
      setting: maybe { $0.pick(Meeting.Setting.allCases) }, agenda: maybe { $0.text() },
      outcome: maybe { $0.text() })
  }

  mutating func statement() -> Statement {
    Statement(
      form: maybe { $0.pick(Statement.Form.allCases) }, medium: maybe { $0.text() },
      occasion: maybe { $0.reference() }, quote: maybe { $0.text() },
      original: maybe { $0.text() }, language: maybe { $0.text() },
      translation: maybe { $0.text() }, about: some { $0.reference() },
      audience: maybe { $0.text() },
      via: some { maker in
        Attribution(
          actor: maker.maybe { $0.reference() }, date: maker.maybe { $0.date() },
          source: maker.maybe { $0.reference() }, locator: maker.maybe { $0.text() })
      })
  }

  mutating func supplement() -> Supplement {
    Supplement(
      to: reference(), citations: some { $0.citation() }, claims: some { $0.claim() },
      links: some { $0.link() })
  }
}
