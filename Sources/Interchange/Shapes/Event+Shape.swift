import Diplomacy

extension Event {
  static let shape = Shape<Event>(
    "event", new: Event(kind: EventKind(""), date: .undated),
    [
      .id(\.uid),
      .optional("ref", \.ref, .ref, "the short name that people type; made where it is left out"),
      .optional("number", \.number, .integer, "its number; leave it out of a new event"),
      .required("kind", \.kind, .eventKind, "meeting, statement, visit, proposal, ceremony, ..."),
      .optional("title", \.title, .text, "its title; of a statement the gist; made if left out"),
      .optional("short", \.short, .text, "the few words by which other events name it"),
      .required("date", \.date, .date, "when it happened"),
      .several("dates", \.dates, RoleDate.codec, "further dates: signed, ratified, published"),
      .optional("time", \.time, .clock, "the time of day"),
      .optional("zone", \.zone, .text, "the zone of that time"),
      .optional("sequence", \.sequence, .integer, "its place among the events of its day"),
      .optional("place", \.place, .reference, "where it happened"),
      .several("participants", \.participations, Participation.codec, "the actors, their parts"),
      .optional("summary", \.summary, .text, "what happened, in a sentence or two"),
      .filled("meeting", \.meeting, Meeting.codec, Meeting(), "what a meeting has beyond an event"),
      .filled("visit", \.visit, Visit.codec, Visit(), "what a visit has beyond an event"),
      .filled(
        "statement", \.statement, Statement.codec, Statement(),
        "what a statement has beyond an event"),
      .several("commitments", \.commitments, Commitment.codec, "what it promises or threatens"),
      .several("topics", \.topics, .reference, "the topics it belongs to"),
      .several("links", \.links, Link.codec, "its ties to other events"),
      .several("after", \.after, .reference, "events that an undated one comes after"),
      .several("before", \.before, .reference, "events that an undated one comes before"),
      .several("figures", \.figures, Figure.codec, "numbers: the dead, the ships"),
      .identifiers(\.identifiers),
      .several("codes", \.codes, .identifier, "codes of event data: plover:CONSULT/visit"),
      .usually("status", \.status, .word(Status.self), .confirmed, "how far it is settled"),
      .isPrivate(\.isPrivate),
      .embargo(\.embargo),
      .note(\.note),
      .privateNote(\.privateNote),
      .sources(\.citations),
      .claims(\.claims),
      .exceptions(\.exceptions),
      .optional("origin", \.origin, Origin.codec, "where an importer found it"),
    ],
    finish: { event, _, _ in
      if event.embargo != nil { event.isPrivate = true }
    })
}

extension RoleDate {
  static let codec = Shape<RoleDate>(
    "further date", new: RoleDate(role: "", date: .undated),
    [
      .required("role", \.role, .text, "signed, ratified, in-force, published"),
      .required("date", \.date, .date, "when"),
      .optional("by", \.by, .reference, "the one actor whose date it is"),
    ]
  ).codec
}

extension Link {
  static let codec = Shape<Link>(
    "link", new: Link(kind: .partOf, to: noRef),
    [
      .optional("number", \.number, .integer, "its number; leave it out of a new link"),
      .required("kind", \.kind, .word(Kind.self), "what ties the two"),
      .required("to", \.to, .reference, "the event that it goes to"),
      .optional("commitment", \.commitment, .integer, "which of its commitments this settles"),
      .usually("standing", \.standing, .word(Standing.self), .stated, "how sure it is"),
      .note(\.note),
      .sources(\.citations),
    ]
  ).codec
}

extension Figure {
  static let codec = Shape<Figure>(
    "figure", new: Figure(name: ""),
    [
      .required("name", \.name, .text, "what is counted"),
      .optional("low", \.low, .number, "the lowest number given"),
      .optional("best", \.best, .number, "the number to use"),
      .optional("high", \.high, .number, "the highest number given"),
    ]
  ).codec
}

extension Origin {
  static let codec = Shape<Origin>(
    "origin", new: Origin(name: "", key: ""),
    [
      .required("name", \.name, .text, "the set"),
      .required("key", \.key, .text, "the record's key in that set"),
    ]
  ).codec
}
