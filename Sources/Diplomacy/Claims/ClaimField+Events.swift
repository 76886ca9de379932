import Chronology

extension ClaimField {
  /// The facts of an event.
  static let events: [ClaimField] = [
    event("date", also: ["when", "day"], as: .date, { $0.date.claimText }) {
      guard let date = HistoricalDate(claimText: $1) else { return false }
      $0.date = date
      // A date says more than other events that bound an undated one.
      if !date.isUndated { ($0.after, $0.before) = ([], []) }
      return true
    },
    event("time", also: ["hour"], as: .time, { $0.time?.description }) {
      guard let time = try? ClockSpan(parsing: $1) else { return false }
      $0.time = time
      return true
    },
    event("zone", { $0.zone }) {
      $0.zone = $1
      return true
    },
    event("place", also: ["where", "at"], as: .place, { $0.place?.text }) {
      $0.place = Ref(stored: $1)
      return true
    },
    event("title", also: ["gist"], { $0.title }) {
      $0.title = $1
      return true
    },
    event("short", { $0.short }) {
      $0.short = $1
      return true
    },
    event("summary", { $0.summary }) {
      $0.summary = $1
      return true
    },
    ClaimField(
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
      }),
    statement("words", also: ["quote", "wording"], \.quote),
    statement("original", \.original),
    statement("language", \.language),
    statement("translation", \.translation),
    statement("audience", \.audience),
    statement("medium", \.medium),
    word("form", isOf: { $0.statement != nil }, { $0.statement?.form }) {
      $0.statement?.form = $1
    },
    event("occasion", as: .event, isOf: { $0.statement != nil }, { $0.statement?.occasion?.text }) {
      $0.statement?.occasion = Ref(stored: $1)
      return true
    },
    word("level", isOf: { $0.meeting != nil }, { $0.meeting?.level }) { $0.meeting?.level = $1 },
    word("channel", isOf: { $0.meeting != nil }, { $0.meeting?.channel }) {
      $0.meeting?.channel = $1
    },
    word("setting", isOf: { $0.meeting != nil }, { $0.meeting?.setting }) {
      $0.meeting?.setting = $1
    },
    word("style", isOf: { $0.visit != nil }, { $0.visit?.style }) { $0.visit?.style = $1 },
    event("agenda", isOf: hasAgenda, { $0.meeting?.agenda ?? $0.visit?.agenda }) {
      $0.meeting?.agenda = $1
      $0.visit?.agenda = $1
      return true
    },
    event("outcome", isOf: hasAgenda, { $0.meeting?.outcome ?? $0.visit?.outcome }) {
      $0.meeting?.outcome = $1
      $0.visit?.outcome = $1
      return true
    },
  ]

  private static let hasAgenda: @Sendable (Event) -> Bool = { $0.meeting != nil || $0.visit != nil }
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
