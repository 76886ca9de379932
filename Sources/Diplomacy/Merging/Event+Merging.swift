import Chronology

extension Event {
  /// The event with all that another record has of it: every part, source and tie of both.
  public func merging(_ other: Event, in chronicle: String? = nil) -> Event {
    var joining = Joining(
      from: other.handle?.text ?? "another", in: chronicle, citations: other.citations,
      kept: citations)
    var merged = self
    merged.ref = ref ?? other.ref
    _ = joining.value(kind, other.kind, "kind") { $0.name }
    merged.title = joining.text(title, other.title, "title")
    merged.short = joining.text(short, other.short, "short")
    merged.date = joining.date(date, other.date)
    merged.time = joining.value(time, other.time, "time") { "\($0)" }
    merged.zone = joining.text(zone, other.zone, "zone")
    merged.sequence = sequence ?? other.sequence
    merged.place = joining.value(place, other.place, "place") { $0.text }
    merged.summary = joining.text(summary, other.summary, "summary")
    merged.note = Joining.notes(note, other.note)
    merged.privateNote = Joining.notes(privateNote, other.privateNote)
    merged.dates = Joining.union(dates, other.dates)
    merged.topics = Joining.union(topics, other.topics)
    // Of those of whom nobody knows who they were, what is the same to the letter is one.
    merged.participations = Joining.union(participations, other.participations)
    merged.links = links + other.links
    // A date says more than other events that bound it.
    merged.after = merged.date.isUndated ? Joining.union(after, other.after) : []
    merged.before = merged.date.isUndated ? Joining.union(before, other.before) : []
    merged.figures = Joining.union(figures, other.figures)
    merged.identifiers = Joining.union(identifiers, other.identifiers)
    merged.codes = Joining.union(codes, other.codes)
    merged.isPrivate = isPrivate || other.isPrivate
    merged.embargo = Joining.embargo((isPrivate, embargo), (other.isPrivate, other.embargo))
    if status == .lead, other.status == .confirmed { merged.status = .confirmed }
    merged.citations = Joining.union(citations, other.citations)
    let renumbered = other.commitments.map { commitment in
      var commitment = commitment
      commitment.number = commitment.number.map { $0 + numberOfCommitments }
      return commitment
    }
    merged.commitments = commitments + renumbered
    merged.meeting = meeting.map { $0.merging(other.meeting, &joining) } ?? other.meeting
    merged.visit = visit.map { $0.merging(other.visit, &joining) } ?? other.visit
    merged.statement = statement.map { $0.merging(other.statement, &joining) } ?? other.statement
    merged.origin = origin ?? other.origin
    if let second = other.origin, origin != nil, second != origin {
      // The importer finds the row by this, so that importing again does not bring it back.
      merged.identifiers = Joining.union(
        merged.identifiers, [Identifier(scheme: second.name, value: second.key)])
    }
    merged.claims = joining.claims(claims, other.claims)
    merged.exceptions = Joining.union(exceptions, other.exceptions)
    return merged.folded()
  }

  /// How much the numbers of another's commitments have to grow to stand behind these.
  public var numberOfCommitments: Int64 { commitments.compactMap(\.number).max() ?? 0 }

  /// The event with parts that say the same of the same actor made one, with the sources of both.
  public func folded() -> Event {
    var event = self
    event.participations = []
    for part in participations {
      let index = event.participations.firstIndex { $0.isSame(as: part) }
      guard let index else {
        event.participations.append(part)
        continue
      }
      let kept = event.participations[index]
      event.participations[index].note = Joining.notes(kept.note, part.note)
      event.participations[index].capacity = kept.capacity ?? part.capacity
      event.participations[index].side = kept.side ?? part.side
      event.participations[index].citations = Joining.union(kept.citations, part.citations)
    }
    event.links = []
    for link in links {
      let index = event.links.firstIndex {
        $0.kind == link.kind && $0.to == link.to && $0.commitment == link.commitment
          && $0.standing == link.standing
      }
      guard let index else {
        event.links.append(link)
        continue
      }
      event.links[index].note = Joining.notes(event.links[index].note, link.note)
      event.links[index].citations = Joining.union(event.links[index].citations, link.citations)
    }
    return event
  }
}

extension Participation {
  /// Whether another says the same, but for what one of them leaves open.
  fileprivate func isSame(as other: Participation) -> Bool {
    func agree(_ one: String?, _ two: String?) -> Bool { one == nil || two == nil || one == two }
    return actor != nil && actor == other.actor && role == other.role
      && principal == other.principal && presence == other.presence
      && agree(capacity, other.capacity) && agree(side, other.side)
  }
}

extension Meeting {
  fileprivate func merging(_ other: Meeting?, _ joining: inout Joining) -> Meeting {
    guard let other else { return self }
    return Meeting(
      level: joining.value(level, other.level, "level") { $0.rawValue },
      channel: joining.value(channel, other.channel, "channel") { $0.rawValue },
      setting: joining.value(setting, other.setting, "setting") { $0.rawValue },
      agenda: joining.text(agenda, other.agenda, "agenda"),
      outcome: joining.text(outcome, other.outcome, "outcome"))
  }
}

extension Visit {
  fileprivate func merging(_ other: Visit?, _ joining: inout Joining) -> Visit {
    guard let other else { return self }
    return Visit(
      style: joining.value(style, other.style, "style") { $0.rawValue },
      agenda: joining.text(agenda, other.agenda, "agenda"),
      outcome: joining.text(outcome, other.outcome, "outcome"))
  }
}

extension Statement {
  fileprivate func merging(_ other: Statement?, _ joining: inout Joining) -> Statement {
    guard let other else { return self }
    var merged = self
    merged.form = joining.value(form, other.form, "form") { $0.rawValue }
    merged.medium = joining.text(medium, other.medium, "medium")
    merged.occasion = joining.value(occasion, other.occasion, "occasion") { $0.text }
    merged.quote = joining.text(quote, other.quote, "words")
    merged.original = joining.text(original, other.original, "original")
    merged.language = joining.text(language, other.language, "language")
    merged.translation = joining.text(translation, other.translation, "translation")
    merged.audience = joining.text(audience, other.audience, "audience")
    merged.about = Joining.union(about, other.about)
    merged.via = via.isEmpty ? other.via : via
    if !via.isEmpty, !other.via.isEmpty, via != other.via {
      _ = joining.value(via, other.via, "via") { chain in
        chain.map { $0.actor?.text ?? "unknown" }.joined(separator: ", from ")
      }
    }
    return merged
  }
}
