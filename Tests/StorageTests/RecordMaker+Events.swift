import Chronology
import Diplomacy

extension RecordMaker {
  /// An event of a kind, with what its family can have.
  mutating func event(_ kind: EventKind, _ ref: Ref?) -> Event {
    var event = Event(kind: kind, date: date(), title: maybe { $0.title() }, ref: ref)
    event.uid = uid()
    event.short = maybe { $0.text() }
    event.dates = some { maker in
      RoleDate(
        role: maker.text(), date: maker.date(), by: maker.maybe { $0.dice.pick($0.actors) })
    }
    event.commitments = commitments()
    event.time = clock()
    event.zone = maybe { $0.text() }
    event.sequence = maybe { $0.dice.pick([0, -5, 7, .max, .min]) }
    event.place = maybe { $0.dice.pick($0.places) }
    event.summary = maybe { $0.text() }
    event.topics = dice.some(topics, 0...2)
    event.participations = some { $0.participation() }
    event.links = some { maker in
      Link(
        kind: maker.dice.pick(Link.Kind.allCases), to: maker.dice.pick(maker.events),
        standing: maker.dice.pick(Link.Standing.allCases), note: maker.maybe { $0.text() },
        citations: maker.some { $0.citation() })
    }
    if event.date.isUndated && dice.chance(50) { event.after = [dice.pick(events)] }
    event.figures = some { maker in
      Figure(
        name: maker.text(), low: maker.maybe { $0.dice.pick([0, 0.1, -2.5e-300]) },
        best: maker.maybe { _ in 1.7e308 }, high: maker.maybe { _ in 5e15 })
    }
    event.identifiers = some { $0.identifier() }
    event.codes = some { $0.identifier() }
    event.status = dice.pick(Event.Status.allCases)
    (event.isPrivate, event.embargo) = discretion()
    event.note = maybe { $0.text() }
    event.privateNote = maybe { $0.text() }
    event.exceptions = some { $0.exception() }
    event.citations = some { $0.citation() }
    event.claims = some { $0.claim() }
    event.origin = maybe { Origin(name: $0.text(), key: "\($0.dice.next())") }
    switch kind.name {
    case "meeting":
      event.meeting = Meeting(
        level: maybe { $0.dice.pick(Meeting.Level.allCases) },
        channel: maybe { $0.dice.pick(Meeting.Channel.allCases) },
        setting: maybe { $0.dice.pick(Meeting.Setting.allCases) }, agenda: maybe { $0.text() },
        outcome: maybe { $0.text() })
    case "visit":
      event.visit = Visit(
        style: maybe { $0.dice.pick(Visit.Style.allCases) }, agenda: maybe { $0.text() },
        outcome: maybe { $0.text() })
    case "statement", "agreement": event.statement = statement()
    default: break
    }
    return event
  }

  private mutating func participation() -> Participation {
    Participation(
      actor: maybe { $0.dice.pick($0.actors) }, role: dice.pick(Role.all),
      capacity: maybe { $0.text() },
      principal: dice.pick([.ofTheDay, .nobody, .actor(dice.pick(actors))]),
      side: maybe { $0.text() }, presence: dice.pick(Participation.Presence.allCases),
      note: maybe { $0.text() }, citations: some { $0.citation() })
  }

  private mutating func statement() -> Statement {
    Statement(
      form: maybe { $0.dice.pick(Statement.Form.allCases) }, medium: maybe { $0.text() },
      occasion: maybe { $0.dice.pick($0.events) }, quote: maybe { $0.text() },
      original: maybe { $0.text() }, language: maybe { $0.text() },
      translation: maybe { $0.text() },
      about: dice.some(actors + places + topics + events, 0...3),
      audience: maybe { $0.text() },
      via: some { maker in
        Attribution(
          actor: maker.maybe { $0.dice.pick($0.actors) }, date: maker.maybe { $0.date() },
          source: maker.maybe { $0.dice.pick($0.sources) }, locator: maker.maybe { $0.text() })
      })
  }

  private mutating func commitments() -> [Commitment] {
    let made = some { maker in
      Commitment(
        kind: maker.dice.pick(Commitment.Kind.allCases), text: maker.text(),
        due: maker.maybe { $0.date() }, owedBy: maker.maybe { $0.dice.pick($0.actors) })
    }
    return Commitment.numbered(made).map { commitment in
      var commitment = commitment
      commitment.owedTo = maybe { $0.dice.pick($0.actors.filter { $0 != commitment.owedBy }) }
      return commitment
    }
  }
}
