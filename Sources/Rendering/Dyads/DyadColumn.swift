import Chronology
import Diplomacy

/// A column of a table of dyads: what it is called, what it means, and what stands in it.
///
/// The heads, the cells and the codebook are all made from one list of these.
public struct DyadColumn: Sendable {
  /// What a cell holds; nothing where there is nothing to say.
  enum Cell: Sendable {
    case text(String?)
    case date(String?)
    case integer(Int)
    case number(Double?)
  }

  /// The name.
  public let name: String
  /// What a cell holds: text, date, integer or number.
  public let type: String
  /// What it means.
  public let meaning: String
  /// By which rule it is counted, or where it is from.
  public let rule: String
  let cell: @Sendable (DyadLine) -> Cell

  init(
    _ name: String, _ type: String, _ meaning: String, _ rule: String,
    _ cell: @escaping @Sendable (DyadLine) -> Cell
  ) {
    self.name = name
    self.type = type
    self.meaning = meaning
    self.rule = rule
    self.cell = cell
  }

  /// The columns, in their order.
  public static func all(isDirected: Bool) -> [DyadColumn] {
    keys + actors(isDirected) + counts + kinds + forms + classes + tones
  }

  private static let keys = [
    DyadColumn(
      "period", "text", "The period.", "ISO 8601; quarters as 2001-Q4. Empty: see imprecise."
    ) {
      line in .text(line.key.period.map { line.unit.name(of: $0) })
    },
    DyadColumn("begins", "date", "Its first day.", "Gregorian calendar.") {
      .date($0.first?.description)
    },
    DyadColumn("ends", "date", "Its last day.", "Gregorian calendar.") { line in
      .date(line.key.period.map { line.unit.lastDay(of: $0).description })
    },
  ]

  private static func actors(_ isDirected: Bool) -> [DyadColumn] {
    let roles =
      isDirected
      ? ["The actor who acts", "The actor towards whom"]
      : ["The actor whose ref sorts first", "The other actor"]
    let rule =
      isDirected
      ? "Speaker to addressee, else to whom the statement is about; proposer to recipient; "
        + "visitor to host; meetings and agreements both ways."
      : "Whoever acts towards the other, or both."
    return zip(["a", "b"], roles).flatMap { name, role in
      let ref: @Sendable (DyadLine) -> Ref = { name == "a" ? $0.key.a : $0.key.b }
      return [
        DyadColumn(name, "text", "\(role): the ref.", rule) {
          .text(ref($0).text)
        },
        DyadColumn("\(name)_name", "text", "Its name.", "That of the first day of the period.") {
          .text($0.names.name(ref($0), on: $0.first?.dayNumber))
        },
        DyadColumn(
          "\(name)_code", "text", "Its code as a state.",
          "The identifier of the scheme cow, with --codes iso of iso3166, as recorded; it has no dates."
        ) { .text($0.names.code(ref($0))) },
      ]
    }
  }

  private static let counts = [
    DyadColumn(
      "events", "integer", "Events between the two.",
      "Those that can lie in no other period; an event counts once in a row."
    ) { .integer($0.counts.events) },
    DyadColumn(
      "bilateral", "integer", "Events in which the two are the only sides.",
      "A meeting of n sides stands in n(n-1) rows of a period; here only where n is 2."
    ) { .integer($0.counts.bilateral) },
  ]

  private static let kinds = [
    ("meetings", EventKind.meeting, "Meetings"), ("visits", .visit, "Visits"),
    ("statements", .statement, "Statements"), ("proposals", .proposal, "Proposals"),
    ("agreements", .agreement, "Agreements, signatures, ratifications"),
  ].map { name, kind, meaning in
    DyadColumn(
      name, "integer", "\(meaning).", "The kind \(kind) and all kinds beneath it."
    ) { .integer($0.counts.families[kind] ?? 0) }
  }

  private static let forms =
    Statement.Form.allCases.map { form in
      DyadColumn(
        "statements_\(form.rawValue)", "integer", "Statements of the form \(form.rawValue).",
        "As recorded; see “add statement --form”."
      ) { .integer($0.counts.forms[form] ?? 0) }
    } + [
      DyadColumn(
        "statements_unspecified", "integer", "Statements whose form is not recorded.",
        "The forms add up to statements."
      ) { .integer($0.counts.forms[nil] ?? 0) }
    ]

  private static let classes =
    QuadClass.allCases.map { quad in
      DyadColumn(
        String(quad.description.map { $0 == " " ? "_" : $0 }), "integer",
        "Events of \(quad.description).",
        "The class of the CAMEO code, else of the PLOVER code; codes of two classes count in both."
      ) { .integer($0.counts.classes[quad] ?? 0) }
    } + [
      DyadColumn(
        "unclassed", "integer", "Events of no class.", "Without a code of CAMEO or PLOVER."
      ) { .integer($0.counts.unclassed) }
    ]

  private static let tones = [
    DyadColumn(
      "mean_tone", "number", "The mean tone, from -10 (conflict) to 10 (cooperation).",
      "Goldstein's value of the CAMEO code, else PLOVER's score, else the stance; empty without any."
    ) { .number($0.counts.meanTone) },
    DyadColumn("toned", "integer", "Events that the mean is of.", "Those with a value.") {
      .integer($0.counts.toned)
    },
    DyadColumn(
      "imprecise", "integer", "Events that can lie in several periods.",
      "In a row of its own for each pair, without a period; in no other column and never shared out."
    ) { .integer($0.counts.imprecise) },
  ]
}
