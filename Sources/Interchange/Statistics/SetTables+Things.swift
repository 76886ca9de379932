import Chronology
import Diplomacy

/// A part of a record: which record's, and the how manieth.
struct SetPart<Value: Sendable>: Sendable {
  var owner: String
  var position: Int64
  var value: Value

  /// The parts of a record, in their order.
  static func list(_ owner: String, _ values: [Value]) -> [SetPart] {
    values.enumerated().map { SetPart(owner: owner, position: Int64($0), value: $1) }
  }
}

/// The tables of the set, each with its rows' columns.
enum SetTables {
  static let chronicle = SetTable<ChronicleDescription>(
    name: "chronicle", meaning: "The chronicle's own record: one row.", key: [],
    columns: [
      .text("title", "what it is called") { $0.title },
      .text("editor", "who keeps it") { $0.editor },
      .text("licence", "under what licence it may be used") { $0.licence },
      .code("language", "the language it is kept in (BCP 47)") { $0.language },
      .text("note", "whatever else is to be said") { $0.note },
    ])

  static let kinds = SetTable<EventKindRecord>(
    name: "kinds", meaning: "The kinds of events; one under another is a sub-kind of it.",
    key: ["kind"], references: [SetReference("under", to: "kinds", "kind")],
    columns: [
      .code("kind", "its name", required: true) { $0.kind.name },
      .code("under", "the wider kind") { $0.under?.name },
    ])

  static let topics = SetTable<Topic>(
    name: "topics", meaning: "What events are sorted under.", key: ["ref"],
    references: [SetReference("under", to: "topics")],
    columns: [
      .code("ref", "its short name", required: true) { $0.ref.text },
      .code("uid", "its globally unique id") { $0.uid?.description },
      .text("name", "its name", required: true) { $0.name },
      .code("under", "the wider topic") { $0.under?.text },
    ], notes(\.note, \.privateNote))

  static let actors = SetTable<Actor>(
    name: "actors", meaning: "Who can act: persons, states, organisations, groups.",
    key: ["ref"],
    columns: [
      .code("ref", "its short name", required: true) { $0.ref.text },
      .code("uid", "its globally unique id") { $0.uid?.description },
      .code("kind", "person, state, organisation or group", required: true) { $0.kind.rawValue },
      .text("name", "its name of today; all names are in names") {
        NameOfTheDay.full(of: $0.names, on: nil)
      },
    ], SetDates.columns("existence", "life, or from founding to end").map { $0.of(\.existence) },
    notes(\.note, \.privateNote), privacy(\.isPrivate, \.embargo))

  static let places = SetTable<Place>(
    name: "places", meaning: "Where things happen.", key: ["ref"],
    references: [
      SetReference("within", to: "places"), SetReference("state", to: "actors"),
    ],
    columns: [
      .code("ref", "its short name", required: true) { $0.ref.text },
      .code("uid", "its globally unique id") { $0.uid?.description },
      .text("name", "its name of today; all names are in names") {
        NameOfTheDay.full(of: $0.names, on: nil)
      },
      .number("latitude", "degrees north, WGS 84") { $0.coordinates?.latitude },
      .number("longitude", "degrees east, WGS 84") { $0.coordinates?.longitude },
      .code("within", "the place around it") { $0.within?.text },
      .code("state", "the state it belongs to") { $0.state?.text },
      .code("zone", "its time zone (IANA)") { $0.zone },
    ], notes(\.note, \.privateNote))

  static let relations = SetTable<Relation>(
    name: "relations",
    meaning: "Tenures, memberships, parts and successions: dated relations that are no events.",
    key: ["ref"],
    references: [SetReference("from", to: "actors"), SetReference("to", to: "actors")],
    columns: [
      .code("ref", "its short name", required: true) { $0.ref.text },
      .code("uid", "its globally unique id") { $0.uid?.description },
      .code("kind", "tenure, membership, part-of, succeeds or continues", required: true) {
        $0.kind.rawValue
      },
      .code("from", "the holder, member, part or successor", required: true) { $0.from.text },
      .code("to", "whose office, the whole, the predecessor", required: true) { $0.to.text },
      .text("office", "of a tenure: the office") { $0.office },
      .text("title", "the office in full, where “OFFICE of ACTOR” is not it") { $0.title },
      .boolean("represents", "whether the holder speaks for the other") { $0.represents },
    ],
    SetDates.columns("valid", "when it held; missing: no dates are known").map {
      $0.of(\.validity.date)
    }, notes(\.note, \.privateNote))

  /// The columns of what else is to be said.
  static func notes<Row>(
    _ note: @escaping @Sendable (Row) -> String?,
    _ privateNote: @escaping @Sendable (Row) -> String?
  ) -> [SetColumn<Row>] {
    [
      .text("note", "whatever else is to be said", note),
      .text("private_note", "what is never published; only with --include-private", privateNote),
    ]
  }

  /// The columns of what is kept out of what is published.
  static func privacy<Row>(
    _ isPrivate: @escaping @Sendable (Row) -> Bool,
    _ embargo: @escaping @Sendable (Row) -> CivilDate?
  ) -> [SetColumn<Row>] {
    [
      .boolean("private", "whether it is kept out of what is published", isPrivate),
      .code("embargo", "the day from which it is private no more") { embargo($0)?.description },
    ]
  }
}
