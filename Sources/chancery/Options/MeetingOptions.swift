import ArgumentParser
import Chronology
import Diplomacy
import Storage

/// What meetings and visits take beyond other events.
struct MeetingOptions: ParsableArguments {
  @Option(name: [.customShort("w"), .customLong("with")], help: "A party (repeatable).")
  var with: [String] = []

  @Option(help: "The host (repeatable).")
  var host: [String] = []

  @Option(help: "A delegation: \"Russia: putin, igor-ivanov\" (repeatable).")
  var side: [String] = []

  @Option(help: "Who was expected and did not come (repeatable).")
  var absent: [String] = []

  @Option(help: "summit, ministerial, ambassadorial or expert.")
  var level: Meeting.Level?

  @Option(help: "in-person, telephone, video or letter.")
  var channel: Meeting.Channel?

  @Option(help: "Whose ground: host, visitor or third-place.")
  var setting: Meeting.Setting?

  @Option(help: "Of a visit: state, official, working, private, transit or funeral.")
  var style: Visit.Style?

  @Option(help: "What was to be talked about.")
  var agenda: String?

  @Option(help: "What came of it.")
  var outcome: String?

  func validate() throws {
    try refuseEmpty([("with", with), ("host", host), ("absent", absent)])
  }

  /// Puts the options into an event; repeatable ones add to what is there.
  func apply(to event: inout Event, family: EventKind, _ desk: Desk) throws {
    let day = event.date.earliest ?? event.date.latest
    let role: Role = family == .visit ? .visitor : .participant
    for party in desk.parties(with, on: day) {
      event.participations.append(try desk.party(party, role: role, in: event.date))
    }
    for text in side {
      let members = try desk.side(text, in: event.date)
      for party in members { Self.add(party, role: role, to: &event) }
      try desk.explainSide(members, on: day)
    }
    for party in desk.parties(host, on: day) {
      event.participations.append(try desk.party(party, role: .host, in: event.date))
    }
    for party in desk.parties(absent, on: day) {
      event.participations.append(
        try desk.party(party, role: role, in: event.date, presence: .absent))
    }
    let isMeeting = level != nil || channel != nil || setting != nil
    if isMeeting && family != .meeting {
      throw ValidationError("--level, --channel and --setting are of a meeting")
    }
    if style != nil && family != .visit { throw ValidationError("--style is of a visit") }
    if (agenda != nil || outcome != nil) && family != .meeting && family != .visit {
      throw ValidationError("--agenda and --outcome are of a meeting or a visit")
    }
    if family == .meeting {
      var meeting = event.meeting ?? Meeting()
      if let level { meeting.level = level }
      if let channel { meeting.channel = channel }
      if let setting { meeting.setting = setting }
      if let agenda { meeting.agenda = agenda }
      if let outcome { meeting.outcome = outcome }
      event.meeting = meeting
    } else if family == .visit {
      var visit = event.visit ?? Visit()
      if let style { visit.style = style }
      if let agenda { visit.agenda = agenda }
      if let outcome { visit.outcome = outcome }
      event.visit = visit
    }
  }
}

extension MeetingOptions {
  /// Adds a member of a side; who is a plain party already gets the side instead.
  fileprivate static func add(_ party: Participation, role: Role, to event: inout Event) {
    var plain = party
    plain.side = nil
    plain.role = role
    if let index = event.participations.firstIndex(of: plain) {
      event.participations[index].side = party.side
    } else {
      event.participations.append(party)
    }
  }
}

extension Meeting.Level: Choice {}

extension Meeting.Channel: Choice {
  /// Reads "in person" as well as "in-person".
  public init?(argument: String) { self.init(rawValue: argument.hyphened) }
}

extension Meeting.Setting: Choice {
  /// Reads "third place" and "host's" as well as "third-place" and "host".
  public init?(argument: String) {
    let word = argument.hyphened
    self.init(rawValue: word.hasSuffix("'s") ? String(word.dropLast(2)) : word)
  }
}

extension Visit.Style: Choice {}
