public import Chronology
public import Diplomacy

/// Commitments for machines: a row or an object each.
public enum PromisesData {
  /// The heads of the columns of ``csv(_:on:)``.
  public static let columns = [
    "commitment", "kind", "text", "state", "certain", "late", "disputed", "made", "due", "owed_by",
    "owed_to", "settled_by", "settled_on",
  ]

  /// The rows as RFC 4180 has them, with their heads.
  public static func csv(_ bonds: [Bond], on day: CivilDate) -> String {
    CSVTimeline.row(columns)
      + bonds.compactMap { bond in
        bond.state(on: day.dayNumber).map { state in
          CSVTimeline.row([
            bond.handle, bond.commitment.kind.rawValue, bond.commitment.text,
            state.standing.rawValue, state.isCertain ? "1" : "0", state.isLate ? "1" : "0",
            state.isDisputed ? "1" : "0", bond.entry.date.edtf?.description ?? "",
            bond.commitment.due?.edtf?.description ?? "",
            bond.debtors.map(\.ref.text).joined(separator: "; "), bond.creditor?.ref.text ?? "",
            state.settlement?.event.ref.text ?? "",
            state.settlement?.date.edtf?.description ?? "",
          ])
        }
      }.joined()
  }

  /// One object for each, without a line end.
  public static func objects(_ bonds: [Bond], on day: CivilDate, dates: DateStyle) -> [String] {
    bonds.compactMap { bond in
      bond.state(on: day.dayNumber).flatMap { state in
        try? JSONText.line(BondJSON(bond, state, DateWords(style: dates)))
      }
    }
  }
}

private struct BondJSON: Encodable {
  var commitment: String
  var event: String?
  var kind: String
  var text: String
  var state: String
  var certain: Bool
  var late: Bool?
  var disputed: Bool?
  var made: DateJSON
  var due: DateJSON?
  var owedBy: [String]
  var owedTo: String?
  var settledBy: String?
  var settledOn: DateJSON?

  enum CodingKeys: String, CodingKey {
    case commitment, event, kind, text, state, certain, late, disputed, made, due
    case owedBy = "owed-by"
    case owedTo = "owed-to"
    case settledBy = "settled-by"
    case settledOn = "settled-on"
  }

  init(_ bond: Bond, _ state: BondState, _ dates: DateWords) {
    commitment = bond.handle
    event = bond.entry.event.handle?.text
    kind = bond.commitment.kind.rawValue
    text = bond.commitment.text
    self.state = state.standing.rawValue
    certain = state.isCertain
    late = state.isLate ? true : nil
    disputed = state.isDisputed ? true : nil
    made = DateJSON(bond.entry.date, entry: nil, dates: dates)
    due = bond.commitment.due.map { DateJSON($0, entry: nil, dates: dates) }
    owedBy = bond.debtors.map(\.ref.text)
    owedTo = bond.creditor?.ref.text
    settledBy = state.settlement?.event.ref.text
    settledOn = state.settlement.map { DateJSON($0.date, entry: nil, dates: dates) }
  }
}
