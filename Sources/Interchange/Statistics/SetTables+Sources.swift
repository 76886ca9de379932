import Chronology
import Diplomacy

/// A citation, and what it supports: a record, or a part of one by its place in the part's table.
struct SetCitation: Sendable {
  var id: Int64
  var citation: Citation
  var owner: SetOwner
  var part: SetPartName?
  var position: Int64?
}

/// A record that has names, identifiers, citations, claims or exceptions.
struct SetOwner: Sendable {
  var kind: RecordKind
  var ref: String

  /// The ref, where the record is of a sort.
  func ref(_ kind: RecordKind) -> String? { self.kind == kind ? ref : nil }
}

/// The tables whose rows a citation can support.
enum SetPartName: String, Sendable {
  case participations, links, names, claims
}

/// A row that a record of one of several sorts owns, with a running number.
struct SetOwned<Value: Sendable>: Sendable {
  var id: Int64
  var owner: SetOwner
  var value: Value
}

extension SetTables {
  static let sources = SetTable<Source>(
    name: "sources", meaning: "Where facts are from.", key: ["ref"],
    references: [
      SetReference("creator", to: "actors"), SetReference("within", to: "sources"),
    ],
    columns: sourceHeads,
    SetDates.given("published", "when it was published").map { $0.of(\.published) }, sourceDates,
    SetDates.given("dateline", "the day from which it speaks").map { $0.of(\.dateline?.date) },
    sourceRest, notes(\.note, \.privateNote), privacy(\.isPrivate, \.embargo))

  private static let sourceHeads: [SetColumn<Source>] = [
    .code("ref", "its short name", required: true) { $0.ref.text },
    .code("uid", "its globally unique id") { $0.uid?.description },
    .code("kind", "volume, document, telegram, press-report, …") { $0.kind },
    .text("title", "its title", required: true) { $0.title },
    .text("short", "how lists name it") { $0.short },
    .text("author", "who wrote it") { $0.author },
    .code("creator", "the actor whose document or account it is") { $0.creator?.text },
    .text("editor", "who edited it") { $0.editor },
    .text("publisher", "who published it") { $0.publisher },
    .text("publisher_place", "where it was published") { $0.publisherPlace },
  ]

  private static let sourceDates: [SetColumn<Source>] = [
    .code("time", "the hour of publication, as exact as given") { $0.time?.description },
    .text("zone", "its zone, as given") { $0.zone },
    .text("dateline_place", "the place from which it speaks, in its words") {
      $0.dateline?.place
    },
  ]

  private static let sourceRest: [SetColumn<Source>] = [
    .code("within", "the source that it is part of") { $0.within?.text },
    .text("archive", "the archive that holds it") { $0.archive },
    .text("collection", "the collection in the archive") { $0.collection },
    .text("reference", "its shelfmark") { $0.reference },
    .text("number", "its number in a volume or series") { $0.number },
    .text("edition", "which edition it is") { $0.edition },
    .text("volume", "which volume it is") { $0.volume },
    .text("pages", "the pages that it takes") { $0.pages },
    .text("classification", "how secret it was") { $0.classification },
    .text("url", "where it is on the web") { $0.url },
    .code("accessed", "when its page was read, in EDTF") { $0.accessed?.description },
    .text("archived", "the address of an archived copy") { $0.archived },
    .code("language", "its language (BCP 47)") { $0.language },
    .code("reliability", "A (completely reliable) to E; F: cannot be judged") {
      $0.reliability?.rawValue
    },
    .code("fixity", "the SHA-256 of the text that was read") { $0.fixity },
    .text("file", "the registered copy of that text, a path") { $0.file },
  ]

  static let derivations = SetTable<SetPart<Ref>>(
    name: "derivations", meaning: "The sources that a source is taken from.",
    key: ["source", "position"],
    references: [SetReference("source", to: "sources"), SetReference("from", to: "sources")],
    columns: part("source"),
    [.code("from", "the source behind it", required: true) { $0.value.text }])

  static let silences = SetTable<SetPart<Silence>>(
    name: "silences", meaning: "That a source was searched, and had nothing.",
    key: ["source", "position"],
    references: [
      SetReference("source", to: "sources"), SetReference("actor", to: "actors"),
      SetReference("topic", to: "topics"),
    ],
    columns: part("source"),
    [
      .code("actor", "on whom; missing: on anybody") { $0.value.actor?.text },
      .code("topic", "on what; missing: on anything") { $0.value.topic?.text },
    ], SetDates.columns("period", "on what time").map { $0.of(\.value.period) },
    [
      .code("searched", "when it was searched, in EDTF") { $0.value.searched?.description },
      .text("note", "how it was searched") { $0.value.note },
    ])

  static let names = SetTable<SetOwned<SetPart<Name>>>(
    name: "names", meaning: "What actors and places were called, in which language, and when.",
    key: ["id"],
    references: [SetReference("actor", to: "actors"), SetReference("place", to: "places")],
    columns: owned([.actor, .place]),
    [
      .integer("position", "the order among the record's names, from 0", required: true) {
        $0.value.position
      },
      .text("name", "the name", required: true) { $0.value.value.text },
      .code("kind", "full, short, formal, birth, alias or code", required: true) {
        $0.value.value.kind.rawValue
      },
      .code("language", "its language (BCP 47)") { $0.value.value.language },
    ],
    SetDates.columns("valid", "when it was in use; missing: always").map {
      $0.of(\.value.value.validity.date)
    })

  static let identifiers = SetTable<SetOwned<Identifier>>(
    name: "identifiers", meaning: "How others identify a record: wikidata Q7747, cow 365.",
    key: ["id"], references: ofOwners([.actor, .place, .source, .event]),
    columns: owned([.actor, .place, .source, .event]),
    [
      .code("scheme", "the scheme", required: true) { $0.value.scheme },
      .code("value", "the value there, as text", required: true) { $0.value.value },
    ])

  static let claims = SetTable<SetOwned<SetPart<Claim>>>(
    name: "claims", meaning: "Rival values that sources give for one fact of a record.",
    key: ["id"], references: ofOwners([.event, .actor, .place, .relation]),
    columns: owned([.event, .actor, .place, .relation]),
    [
      .integer("position", "the order among the record's claims, from 0", required: true) {
        $0.value.position
      },
      .code("field", "the fact", required: true) { $0.value.value.field },
      .text("value", "the value that the source gives", required: true) { $0.value.value.value },
      .code("rank", "preferred, normal, disputed or rejected", required: true) {
        $0.value.value.rank.rawValue
      },
      .text("reason", "why") { $0.value.value.reason },
    ])

  static let exceptions = SetTable<SetOwned<RuleException>>(
    name: "exceptions", meaning: "That a record breaks a rule of the check and is right.",
    key: ["id"], references: ofOwners([.event, .actor, .place, .source, .relation]),
    columns: owned([.event, .actor, .place, .source, .relation]),
    [
      .code("rule", "the rule", required: true) { $0.value.rule },
      .text("reason", "why it may be broken", required: true) { $0.value.reason },
    ])

  static let citations = SetTable<SetCitation>(
    name: "citations", meaning: "Which source supports which record, part of one, or claim.",
    key: ["id"],
    references: [SetReference("source", to: "sources")] + ofOwners(citable),
    columns: [
      .integer("id", "a running number", required: true) { $0.id },
      .code("source", "the source", required: true) { $0.citation.source.text },
    ], owners(citable).map { $0.of { $0.owner } },
    [
      .code("part", "the table of the part that it supports; missing: the record") {
        $0.part?.rawValue
      },
      .integer("position", "the part's position in that table") { $0.position },
      .text("locator", "page, document number, paragraph") { $0.citation.locator },
      .code("fact", "the fact that it supports; missing: the whole") { $0.citation.fact },
      .text("excerpt", "the passage itself") { $0.citation.excerpt },
      .integer("credibility", "1 (confirmed) to 6 (cannot be judged)") {
        $0.citation.credibility.map { Int64($0) }
      },
      .code("accessed", "when it was read, in EDTF") { $0.citation.accessed?.description },
      .text("archived", "the address of an archived copy") { $0.citation.archived },
      .text("note", "whatever else is to be said") { $0.citation.note },
    ])

  private static let citable: [RecordKind] = [.event, .actor, .place, .relation, .source]

  /// The columns of whose part a row is.
  static func part<Value>(_ owner: String) -> [SetColumn<SetPart<Value>>] {
    [
      .code(owner, "whose row it is", required: true) { $0.owner },
      .integer("position", "the order among these, from 0", required: true) { $0.position },
    ]
  }

  /// The columns of which record's a row is: one of them has a value.
  static func owners(_ kinds: [RecordKind]) -> [SetColumn<SetOwner>] {
    kinds.map { kind in
      .code(column(kind), "the \(kind.rawValue) that it belongs to") { $0.ref(kind) }
    }
  }

  private static func owned<Value>(_ kinds: [RecordKind]) -> [SetColumn<SetOwned<Value>>] {
    let id = SetColumn<SetOwned<Value>>.integer("id", "a running number", required: true) { $0.id }
    return [id] + owners(kinds).map { $0.of { $0.owner } }
  }

  private static func column(_ kind: RecordKind) -> String {
    kind == .source ? "about_source" : kind.rawValue
  }

  private static func ofOwners(_ kinds: [RecordKind]) -> [SetReference] {
    kinds.map { kind in
      SetReference(
        column(kind), to: "\(kind.rawValue)s", kind == .event ? "event" : "ref")
    }
  }
}
