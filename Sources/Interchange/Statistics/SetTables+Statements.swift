import Chronology
import Diplomacy

extension SetTables {
  static let statements = SetTable<SetPart<Statement>>(
    name: "statements", meaning: "What statements have beyond events.", key: ["event"],
    references: ofEvent + [SetReference("occasion", to: "events", "event")],
    columns: [
      .code("event", "the event that it is", required: true) { $0.owner },
      .code("form", "verbatim, translated, paraphrase, summary, report, attributed, denied") {
        $0.value.form?.rawValue
      },
      .code("medium", "what carried it") { $0.value.medium },
      .text("audience", "who listened without being addressed") { $0.value.audience },
      .code("occasion", "the event on whose occasion it was said") { $0.value.occasion?.text },
      .text("quote", "the words, as the source prints them") { $0.value.quote },
      .text("original", "the words in the language they were said in") { $0.value.original },
      .code("language", "that language (BCP 47)") { $0.value.language },
      .text("translation", "a translation of the original words") { $0.value.translation },
    ])

  static let abouts = SetTable<SetPart<Mention>>(
    name: "abouts", meaning: "What statements are about.", key: ["event", "position"],
    references: ofEvent + [
      SetReference("about_event", to: "events", "event"),
      SetReference("about_actor", to: "actors"), SetReference("about_place", to: "places"),
      SetReference("about_topic", to: "topics"),
    ],
    columns: part("event"), about(.event), about(.actor), about(.place), about(.topic))

  private static func about(_ kind: RecordKind) -> [SetColumn<SetPart<Mention>>] {
    [
      .code("about_\(kind.rawValue)", "the \(kind.rawValue) that it is about") {
        $0.value.kind == kind ? $0.value.ref.text : nil
      }
    ]
  }

  static let attributions = SetTable<SetPart<Attribution>>(
    name: "attributions",
    meaning: "The chain by which a statement reached its source, nearest the source last.",
    key: ["event", "position"],
    references: ofEvent + [
      SetReference("actor", to: "actors"), SetReference("source", to: "sources"),
    ],
    columns: part("event"),
    [
      .code("actor", "who passed it on; missing: nobody knows") { $0.value.actor?.text }
    ], SetDates.given("date", "when").map { $0.of(\.value.date) },
    [
      .code("source", "where this link is from") { $0.value.source?.text },
      .text("locator", "where in that source") { $0.value.locator },
    ])

  static let commitments = SetTable<SetPart<Commitment>>(
    name: "commitments", meaning: "What events promise, threaten or set a term for.",
    key: ["event", "number"],
    references: ofEvent + [
      SetReference("owed_by", to: "actors"), SetReference("owed_to", to: "actors"),
    ],
    columns: [
      .code("event", "whose commitment it is", required: true) { $0.owner },
      .integer("number", "by which it is named within its event", required: true) {
        $0.value.number ?? $0.position + 1
      },
      .code("kind", "promise, threat or term", required: true) { $0.value.kind.rawValue },
      .text("commitment", "what is promised", required: true) { $0.value.text },
    ], SetDates.given("due", "by when").map { $0.of(\.value.due) },
    [
      .code("owed_by", "who owes it; missing: whoever speaks or signs") {
        $0.value.owedBy?.text
      },
      .code("owed_to", "to whom it is owed") { $0.value.owedTo?.text },
    ])

  static let figures = SetTable<SetPart<Figure>>(
    name: "figures", meaning: "Numbers that sources give for events.", key: ["event", "position"],
    references: ofEvent,
    columns: part("event"),
    [
      .text("name", "what is counted", required: true) { $0.value.name },
      .number("low", "the lowest number given") { $0.value.low },
      .number("best", "the number to use") { $0.value.best },
      .number("high", "the highest number given") { $0.value.high },
    ])

  static let codes = SetTable<SetPart<Identifier>>(
    name: "codes", meaning: "Codes of event data: plover CONSULT/visit, cameo 040.",
    key: ["event", "position"], references: ofEvent,
    columns: part("event"),
    [
      .code("scheme", "the scheme", required: true) { $0.value.scheme },
      .code("value", "the code, as text", required: true) { $0.value.value },
      .number("score", "its value from −10 (conflict) to 10 (cooperation)") {
        EventCode.score($0.value)
      },
      .integer("quad_class", "1 and 2: words and deeds with, 3 and 4: against each other") {
        EventCode.quadClass($0.value).map { Int64($0.rawValue) }
      },
    ])
}
