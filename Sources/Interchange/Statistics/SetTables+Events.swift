import Chronology
import Diplomacy

extension SetTables {
  static let events = SetTable<TimelineEntry>(
    name: "events", meaning: "What happened; leads, and with a filter what fits it.",
    key: ["event"],
    references: [
      SetReference("kind", to: "kinds", "kind"), SetReference("place", to: "places"),
    ],
    columns: eventHeads,
    SetDates.given("date", "when it was; missing: undated").map { $0.of { $0.event.date } },
    eventRest, notes(\.event.note, \.event.privateNote),
    privacy(\.event.isPrivate, \.event.embargo))

  private static let eventHeads: [SetColumn<TimelineEntry>] = [
    .code("event", "its ref, else its number", required: true) { $0.event.handle?.text },
    .integer("number", "its number in the chronicle") { $0.event.number },
    .code("ref", "its short name") { $0.event.ref?.text },
    .code("uid", "its globally unique id") { $0.event.uid?.description },
    .code("kind", "what sort of event it is", required: true) { $0.event.kind.name },
    .code("family", "the standard kind that this is, or is under", required: true) {
      $0.family.name
    },
    .text("title", "its title, of a statement its gist; made where none was given") { $0.title },
    .boolean("title_given", "whether somebody wrote that title") { $0.event.title != nil },
    .text("short", "how other events name it") { $0.event.short },
  ]

  private static let eventRest: [SetColumn<TimelineEntry>] = [
    .code("time", "the time of day, as exact as given") { $0.event.time?.description },
    .text("zone", "its zone, as given") { $0.event.zone },
    .integer("sequence", "its place among the events of its day") { $0.event.sequence },
    .code("place", "where it was") { $0.event.place?.text },
    .text("summary", "what happened, in a sentence or two") { $0.event.summary },
    .code("status", "lead, confirmed or rejected", required: true) { $0.event.status.rawValue },
    .code("level", "of a meeting: summit, ministerial, ambassadorial, expert") {
      $0.event.meeting?.level?.rawValue
    },
    .code("channel", "of a meeting: in-person, telephone, video, letter") {
      $0.event.meeting?.channel?.rawValue
    },
    .code("setting", "of a meeting: host, visitor, third-place") {
      $0.event.meeting?.setting?.rawValue
    },
    .code("style", "of a visit: state, official, working, private, transit, funeral") {
      $0.event.visit?.style?.rawValue
    },
    .text("agenda", "of a meeting or visit: what was to be talked about") {
      $0.event.meeting?.agenda ?? $0.event.visit?.agenda
    },
    .text("outcome", "of a meeting or visit: what came of it") {
      $0.event.meeting?.outcome ?? $0.event.visit?.outcome
    },
    .code("origin", "the data set from which it was imported") { $0.event.origin?.name },
    .text("origin_key", "its key there") { $0.event.origin?.key },
  ]

  static let dates = SetTable<SetPart<RoleDate>>(
    name: "dates", meaning: "Further dates of events, by their role: signed, ratified, published.",
    key: ["event", "position"], references: ofEvent + [SetReference("actor", to: "actors")],
    columns: part("event"),
    [
      .code("role", "what happened on it", required: true) { $0.value.role },
      .code("actor", "whose date it is; missing: the event's") { $0.value.by?.text },
    ], SetDates.given("date", "when").map { $0.of { $0.value.date } })

  static let bounds = SetTable<SetBound>(
    name: "bounds", meaning: "Events that an undated one is known to come after, or before.",
    key: ["event", "side", "other"],
    references: ofEvent + [SetReference("other", to: "events", "event")],
    columns: [
      .code("event", "the event", required: true) { $0.event },
      .code("side", "after or before", required: true) { $0.side },
      .code("other", "the other event", required: true) { $0.other.text },
    ])

  static let eventTopics = SetTable<SetPart<Ref>>(
    name: "event_topics", meaning: "The topics of events.", key: ["event", "position"],
    references: ofEvent + [SetReference("topic", to: "topics")],
    columns: part("event"), [.code("topic", "the topic", required: true) { $0.value.text }])

  static let participations = SetTable<SetPart<Party>>(
    name: "participations", meaning: "The parts of actors in events.", key: ["event", "position"],
    references: ofEvent + [
      SetReference("actor", to: "actors"), SetReference("acts_for", to: "actors"),
    ],
    columns: part("event"),
    [
      .code("actor", "who; missing: nobody knows") { $0.value.participation.actor?.text },
      .text("name", "their name on that day") { $0.value.name },
      .code("role", "the part", required: true) { $0.value.participation.role.name },
      .boolean("takes_part", "false where mentioned, subject or absent") {
        $0.value.participation.takesPart
      },
      .text("capacity", "in which they act: as given, else the office of the day") {
        $0.value.capacity
      },
      .boolean("capacity_given", "whether it was given") {
        $0.value.participation.capacity != nil
      },
      .code("acts_for", "whom they act for on that day") { $0.value.principal?.ref.text },
      .code("principal", "why: of-the-day (by tenure), nobody, or actor (as given)", required: true)
      {
        switch $0.value.participation.principal {
        case .ofTheDay: "of-the-day"
        case .nobody: "nobody"
        case .actor: "actor"
        }
      },
      .text("side", "their side or delegation") { $0.value.participation.side },
      .code("presence", "full, part or absent", required: true) {
        $0.value.participation.presence.rawValue
      },
      .text("note", "whatever else is to be said") { $0.value.participation.note },
    ])

  static let links = SetTable<SetPart<Link>>(
    name: "links", meaning: "Ties from one event to another.", key: ["event", "position"],
    references: ofEvent + [SetReference("to", to: "events", "event")],
    columns: part("event"),
    [
      .code("kind", "part-of, follows, responds-to, refers-to, …", required: true) {
        $0.value.kind.rawValue
      },
      .code("to", "the other event", required: true) { $0.value.to.text },
      .integer("commitment", "which of the other's commitments it settles; missing: all") {
        $0.value.commitment
      },
      .code("standing", "stated, attributed or doubtful", required: true) {
        $0.value.standing.rawValue
      },
      .text("note", "whatever else is to be said") { $0.value.note },
    ])

  /// The references of a part of an event.
  static let ofEvent = [SetReference("event", to: "events", "event")]
}

/// An event that comes after or before another.
struct SetBound: Sendable {
  var event: String
  var side: String
  var other: Ref
}
