/// Says who is in touch with whom in an event, and how.
///
/// Three sorts of events bring actors into touch:
/// - a meeting, by its channel, everybody with everybody, but for the members of one delegation;
///   without a channel they met in person;
/// - a statement, its speakers with its addressees, when its medium is a letter, a telegram or a
///   note, the telephone or video. Spoken words that have an occasion belong to that event, which
///   counts for itself;
/// - a visit, its visitors with its hosts, in person.
///
/// Who was absent, is only mentioned or the subject, interpreted, took notes or dealt with the
/// papers was not in touch; nor does somebody unknown count.
enum ContactRule {
  /// The parties of an event that are in touch.
  struct Touch {
    /// How they are.
    var channel: Meeting.Channel
    /// Those of one side; where there is no other side, each is in touch with each.
    var parties: [Party]
    /// Those of the other side.
    var others: [Party]?
  }

  /// Roles in which an actor serves the others, or has a part on paper only.
  private static let aside: Set<Role> = [
    Role("interpreter"), Role("note-taker"), Role("copied"), Role("courier"), Role("drafter"),
    Role("approver"),
  ]

  /// Media of statements that go from one to another, by their names in lower case.
  private static let media: [String: Meeting.Channel] = [
    "letter": .letter, "telegram": .letter, "note": .letter, "telephone": .telephone,
    "video": .video,
  ]

  /// Who is in touch in an event; nil when nobody can be.
  static func touch(_ entry: TimelineEntry) -> Touch? {
    switch entry.family {
    case .meeting:
      return Touch(
        channel: entry.channel, parties: entry.parties.filter(counts))
    case .visit:
      let hosts = parties(entry, in: .host)
      let visitors = parties(entry, in: .visitor)
      return Touch(
        channel: .inPerson,
        parties: visitors.isEmpty ? parties(entry, in: .participant) : visitors, others: hosts)
    case .statement:
      let statement = entry.event.statement
      guard let channel = statement?.medium.flatMap({ media[$0.lowercased()] }) else { return nil }
      let hasOccasion = statement?.occasion != nil || entry.occasion != nil
      if hasOccasion && channel != .letter { return nil }
      return Touch(
        channel: channel, parties: parties(entry, in: .speaker),
        others: parties(entry, in: .addressee))
    default: return nil
    }
  }

  static func counts(_ party: Party) -> Bool {
    party.participation.actor != nil && party.participation.takesPart
      && !aside.contains(party.participation.role)
  }

  private static func parties(_ entry: TimelineEntry, in role: Role) -> [Party] {
    entry.parties.filter { $0.participation.role == role && counts($0) }
  }
}
