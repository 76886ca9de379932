import Chronology

extension ClaimField {
  /// The facts of an event.
  static let events: [ClaimField] = [
    event(
      "date", also: ["when", "day"], as: .date, read: { $0.date.claimText },
      write: { event, value in
        guard let date = HistoricalDate(claimText: value) else { return false }
        event.date = date
        // A date says more than other events that bound an undated one.
        if !date.isUndated { (event.after, event.before) = ([], []) }
        return true
      }),
    event(
      "time", also: ["hour"], as: .time, read: { $0.time?.description },
      write: { put(try? ClockSpan(parsing: $1), into: &$0.time) }),
    event("zone", \.zone),
    event(
      "place", also: ["where", "at"], as: .place, read: { $0.place?.text },
      write: { put(Ref($1), into: &$0.place) }),
    event("title", also: ["gist"], \.title),
    event("short", \.short),
    event("summary", \.summary),
    participant,
    statement("words", also: ["quote", "wording"], \.quote),
    statement("original", \.original),
    statement("language", \.language),
    statement("translation", \.translation),
    statement("audience", \.audience),
    statement("medium", \.medium),
    word(
      "form", isOf: isStatement, read: { $0.statement?.form }, write: { $0.statement?.form = $1 }),
    event(
      "occasion", as: .event, isOf: isStatement, read: { $0.statement?.occasion?.text },
      write: { event, value in
        event.statement?.occasion = Ref(stored: value)
        return true
      }),
    word("level", isOf: isMeeting, read: { $0.meeting?.level }, write: { $0.meeting?.level = $1 }),
    word(
      "channel", isOf: isMeeting, read: { $0.meeting?.channel },
      write: { $0.meeting?.channel = $1 }),
    word(
      "setting", isOf: isMeeting, read: { $0.meeting?.setting },
      write: { $0.meeting?.setting = $1 }),
    word(
      "style", isOf: { $0.visit != nil }, read: { $0.visit?.style },
      write: { $0.visit?.style = $1 }),
    event(
      "agenda", isOf: hasAgenda, read: { $0.meeting?.agenda ?? $0.visit?.agenda },
      write: { event, value in
        event.meeting?.agenda = value
        event.visit?.agenda = value
        return true
      }),
    event(
      "outcome", isOf: hasAgenda, read: { $0.meeting?.outcome ?? $0.visit?.outcome },
      write: { event, value in
        event.meeting?.outcome = value
        event.visit?.outcome = value
        return true
      }),
  ]

  private static let isStatement: @Sendable (Event) -> Bool = { $0.statement != nil }
  private static let isMeeting: @Sendable (Event) -> Bool = { $0.meeting != nil }
  private static let hasAgenda: @Sendable (Event) -> Bool = { $0.meeting != nil || $0.visit != nil }

  /// A part in an event: of several, the value tells which it is a rival of.
  private static let participant = ClaimField(
    "participant", ["participation", "party", "who"], .party,
    isOf: { if case .event = $0 { true } else { false } },
    read: { record, value in
      guard case .event(let event) = record, let part = Participation(claimText: value),
        let rival = event.rival(of: part)
      else { return nil }
      return event.participations[rival].claimText
    },
    write: { record, value in
      guard case .event(var event) = record, let part = Participation(claimText: value) else {
        return false
      }
      event.take(part)
      record = .event(event)
      return true
    })
}

extension Event {
  /// The part that a claim on a part is a rival of.
  ///
  /// The same actor's in the same role, else in another; else whoever alone has that role. Where
  /// several share it, or all simply take part, one more is a rival of nobody's.
  func rival(of part: Participation) -> Int? {
    participations.firstIndex { $0.actor == part.actor && $0.role == part.role }
      ?? participations.firstIndex { part.actor != nil && $0.actor == part.actor && $0.takesPart }
      ?? (isShared(part.role) ? nil : participations.firstIndex { $0.role == part.role })
  }

  /// Whether a role is nobody's alone here.
  func isShared(_ role: Role) -> Bool {
    role == .participant || participations.count { $0.role == role } > 1
  }

  /// Puts a part in the place of its rival, or beside the others.
  mutating func take(_ part: Participation) {
    guard let place = rival(of: part) else {
      participations.append(part)
      return
    }
    var part = part
    let old = participations[place]
    part.side = old.side
    part.note = old.note
    // What vouched for another's part does not vouch for this one.
    part.citations = old.claimText == part.claimText ? old.citations : []
    participations[place] = part
  }
}
