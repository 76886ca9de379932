/// Says whether an event places somebody: whether they were there in person.
///
/// Meetings in person, visits, ceremonies, signatures and spoken statements place those who take
/// part. What went by telephone, video or on paper places nobody; nor does being absent, mentioned,
/// the subject, copied in, or having drafted, approved or carried a paper. Whoever is spoken to was
/// there where the words were said to their face: in a speech, at a press conference, in an
/// interview, or on an occasion.
public enum PresenceRule {
  /// Roles that are played on paper.
  public static let papers: Set<Role> = [
    Role("copied"), Role("courier"), Role("drafter"), Role("approver"),
  ]

  /// Media by which words come from elsewhere, or from nowhere.
  public static let distant: Set<String> = [
    "letter", "telegram", "note", "telephone", "video", "article", "communiqué", "recording",
  ]

  /// Media by which words are said to somebody's face.
  public static let near: Set<String> = ["speech", "press-conference", "interview"]

  /// The kinds, beside meetings, visits and statements, at which people are present.
  public static let solemn: Set<EventKind> = [EventKind("ceremony"), EventKind("signature")]

  /// Whether an event places a person.
  static func places(_ person: Ref, _ entry: TimelineEntry) -> Bool {
    let parts = entry.parties.map(\.participation).filter {
      $0.actor == person && $0.takesPart && !papers.contains($0.role)
    }
    guard !parts.isEmpty else { return false }
    switch entry.family {
    case .meeting:
      return entry.channel == .inPerson
    case .visit: return true
    case .statement:
      let medium = entry.event.statement?.medium?.lowercased()
      if let medium, distant.contains(medium) { return false }
      if parts.contains(where: { $0.role != .addressee }) { return true }
      let hasOccasion = entry.event.statement?.occasion != nil || entry.occasion != nil
      return hasOccasion || medium.map(near.contains) ?? false
    default: return solemn.contains(entry.family) || solemn.contains(entry.event.kind)
    }
  }
}
