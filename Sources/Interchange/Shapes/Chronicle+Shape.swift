import Diplomacy

extension ChronicleDescription {
  static let shape = Shape<ChronicleDescription>(
    "chronicle", new: ChronicleDescription(),
    [
      .optional("title", \.title, .text, "what it is called"),
      .optional("editor", \.editor, .text, "who keeps it"),
      .optional("licence", \.licence, .text, "under what licence it may be used"),
      .optional("language", \.language, .text, "the language it is kept in: en"),
      .note(\.note),
    ])
}

extension EventKindRecord {
  static let shape = Shape<EventKindRecord>(
    "kind", new: EventKindRecord(kind: EventKind(""), under: nil),
    [
      .kind,
      .optional("under", \.under, .eventKind, "the kind that it is a sub-kind of"),
    ])
}

extension Field<EventKindRecord> {
  fileprivate static let kind = Field.required("kind", \.kind, .eventKind, "the kind")
}

extension SavedTimeline {
  static let shape = Shape<SavedTimeline>(
    "timeline", new: SavedTimeline(name: "", words: []),
    [
      .required("name", \.name, .text, "its name"),
      .several("options", \.words, .text, "the options of the command line"),
      .note(\.note),
    ])
}

extension Supplement {
  static let shape = Shape<Supplement>(
    "supplement", new: Supplement(to: noRef),
    [
      .required("to", \.to, .reference, "the record that is added to"),
      .sources(\.citations),
      .claims(\.claims),
      .several("links", \.links, Link.codec, "further ties, where it is an event"),
    ])
}
