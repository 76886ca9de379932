import Chronology
public import Diplomacy

/// Events for spreadsheets and statistics: comma-separated values as RFC 4180 has them, with its
/// line ends (CR LF).
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
public struct CSVTimeline: TimelineRenderer {
  private let dates: DateWords
  private let hasAccounts: Bool
  /// What the columns do not say.
  public private(set) var losses = LossReport()

  /// The heads of the columns.
  public static let columns = [
    "number", "ref", "kind", "date", "earliest", "latest", "date_text", "title", "place_ref",
    "place", "participants", "speaker", "addressee", "form", "topics", "sources", "links", "status",
    "differing",
  ]

  private static let unsaid: [EventField] = [
    .summary, .note, .time, .words, .figures, .codes, .identifiers, .dates, .promises, .excerpts,
  ]

  /// Makes a renderer; of the options only the style of dates counts.
  ///
  /// - Parameter hasAccounts: Whether a last column has every account of what sources differ on. An
  ///   event stays one line, so that counting lines counts events.
  public init(options: TimelineOptions, hasAccounts: Bool = false) {
    dates = DateWords(style: options.style)
    self.hasAccounts = hasAccounts
  }

  /// The line of column heads.
  public mutating func begin(_ heading: TimelineHeading) -> String {
    line(CSVTimeline.columns + (hasAccounts ? ["accounts"] : []))
  }

  /// The event's line.
  public mutating func append(_ entry: TimelineEntry) -> String {
    let event = entry.event
    let statement = event.statement
    losses.note(entry, unsaid: Self.unsaid)
    if !hasAccounts { losses.note(entry, unsaid: [.accounts]) }
    var cells: [String?] = [
      event.number.map { String($0) }, event.ref?.text, event.kind.name,
      entry.date.edtf?.description, day(entry.earliest), day(entry.latest),
      dates.full(entry.date), entry.title, entry.place?.ref.text, entry.place?.name,
      list(entry.parties.map { "\($0.participation.actor?.text ?? $0.name) (\(role($0)))" }),
      refs(entry, .speaker), refs(entry, .addressee), statement?.form?.rawValue,
      list(event.topics.map(\.text)), list(event.citations.map(source)),
      list(event.links.map(link)), event.status.rawValue, list(entry.differing.map(\.name)),
    ]
    if hasAccounts { cells.append(list(entry.accounts.flatMap(accounts))) }
    return line(
      cells.enumerated().map { index, cell in
        // Dates before Christ begin with a minus sign, and no date of ours is a formula.
        (3...5).contains(index) ? DelimitedCell.quoted(cell ?? "") : CSVTimeline.cell(cell ?? "")
      })
  }

  /// Nothing.
  public mutating func end() -> String { "" }

  private func day(_ number: Int64?) -> String? {
    number.map { CivilDate(dayNumber: $0).description }
  }

  private func role(_ party: Party) -> String {
    let role = party.participation.role.name
    return party.participation.presence == .absent ? "\(role), absent" : role
  }

  private func refs(_ entry: TimelineEntry, _ role: Role) -> String {
    list(entry.parties(in: role).map { $0.participation.actor?.text ?? $0.name })
  }

  private func source(_ citation: Citation) -> String {
    [citation.source.text, citation.locator].compactMap { $0 }.joined(separator: "#")
  }

  /// A tie; that a source only says so, or that it is doubtful, in brackets.
  private func link(_ link: Link) -> String {
    let words = "\(link.kind.rawValue) \(link.to)"
    return link.standing == .stated ? words : "\(words) (\(link.standing.rawValue))"
  }

  /// The accounts of a fact: "date 2001-11-22 (rejected; euractiv; the reason)".
  private func accounts(_ fact: Accounts) -> [String] {
    fact.accounts.map { account in
      let details =
        [AccountWords.rank(account).text] + account.claim.citations.map(source)
        + [account.claim.reason].compactMap { $0 }
      return "\(fact.name) \(account.claim.value) (\(details.joined(separator: "; ")))"
    }
  }

  private func list(_ values: [String]) -> String { values.joined(separator: "; ") }

  private func line(_ cells: [String]) -> String { cells.joined(separator: ",") + "\r\n" }

  /// A line of any cells, each quoted where RFC 4180 asks for it and none a formula.
  public static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// A cell, quoted where the standard asks for it, and never a formula.
  static func cell(_ text: String) -> String {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      break
    default: return DelimitedCell.quoted(text)
    }
    return DelimitedCell.quoted("'" + text)
  }
}
