import Chronology
import Diplomacy

/// A roll call of the General Assembly, by its row.
struct RollCall {
  private let cells: CodedCells
  private let key: String
  private let session: Int
  private let date: HistoricalDate
  private let day: CivilDate

  /// The name under which roll calls are known again.
  static let originName = "un-votes"

  /// The session from which days are days.
  ///
  /// Those of earlier ones are the weekday, 1 to 7, of a vote whose month alone is known.
  private static let firstWithDays = 58

  /// Reads a row.
  init(_ cells: CodedCells) throws(CodedFault) {
    self.cells = cells
    key = try cells.text("rcid")
    let text = try cells.text("session")
    guard let session = DecimalText.number(text), session >= 1, session < 1_000 else {
      throw CodedFault(column: "session", text, "is no session")
    }
    self.session = Int(session)
    let day = try cells.day("date")
    if self.session < Self.firstWithDays, day.day <= 7 {
      let month = PartialDay(year: Int(day.year), month: Int(day.month))
      date = HistoricalDate(month.flatMap { EDTF($0.text) }, given: "\(day)")
      self.day = month?.earliest ?? day
    } else {
      date = HistoricalDate(EDTF(day: day))
      self.day = day
    }
  }

  /// The event of it.
  ///
  /// - Parameters:
  ///   - votes: The votes; nil where no table of them was given.
  ///   - issues: What it is about; nil where no table of that was given.
  func row(
    votes: [(country: VoteTally.Country, vote: VoteTally.Vote)]?, issues: [String]?
  ) throws(CodedFault) -> ImportedRow {
    var records = RowRecords()
    records.add(Self.source)
    var event = Event(kind: EventKind("decision"), date: date)
    event.title = title
    event.summary = summary
    event.topics = (issues ?? []).map { records.addTopic($0) }
    event.codes = [Identifier(scheme: "un-session", value: "\(session)")]
    if let resolution = cells["unres"] {
      event.codes.append(Identifier(scheme: "un-resolution", value: resolution))
    }
    if cells["importantvote"] == "1" {
      event.codes.append(Identifier(scheme: "un-important", value: "1"))
    }
    var seen: Set<String> = []
    for vote in VoteTally.Vote.allCases {
      var count = 0
      for (country, cast) in votes ?? [] where cast == vote {
        let actor = VotingStates.add(country, on: day, to: &records)
        guard seen.insert(actor.text).inserted else {
          throw CodedFault("\(country.name) has voted twice in roll call \(key)")
        }
        count += 1
        var part = Participation(actor: actor, side: vote.word)
        if let name = records.name(of: actor), name != country.name { part.note = country.name }
        event.participations.append(part)
      }
      if votes != nil { event.figures.append(Figure(name: vote.word, best: Double(count))) }
    }
    event.citations = [Citation(source: Self.source.ref, locator: "roll call \(key)")]
    let origin = Origin(name: Self.originName, key: key)
    var row = ImportedRow(records: [], origin: origin, line: cells.row.line)
    if votes == nil { row.untold.formUnion(["participants", "figures"]) }
    if issues == nil { row.untold.insert("topics") }
    records.add(event, origin: origin)
    row.records = records.records
    return row
  }

  private var title: String {
    if let short = cells["short"].map(RollCallText.plain), !short.isEmpty { return short }
    guard let words = description, !words.isEmpty else { return "Roll call \(key)" }
    if RollCallText.isOfTheChair(words) { return subject }
    return words.count > 100 ? "\(words.prefix(99))…" : words
  }

  private var summary: String? {
    var words = description.map { [$0] } ?? []
    if cells["amend"] == "1" { words.append("Vote on an amendment.") }
    if cells["para"] == "1" { words.append("Vote on a paragraph.") }
    let text = words.filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// The description; where a mark that never closed has drawn it into the cell before, from there.
  private var description: String? {
    (cells["short"].flatMap(RollCallText.drawnIn) ?? cells["descr"]).map(RollCallText.plain)
  }

  /// What was voted on, by the number of the resolution.
  private var subject: String {
    guard let number = cells["unres"] else { return "Roll call \(key)" }
    let bare = ["A/RES/", "R/"].first(where: number.hasPrefix).map { number.dropFirst($0.count) }
    let resolution = bare.map { "resolution \($0)" } ?? number
    switch (cells["amend"], cells["para"]) {
    case ("1", "0"): return "Roll call on an amendment to \(resolution)"
    case ("0", "1"): return "Roll call on a paragraph of \(resolution)"
    default: return "Roll call on \(resolution)"
    }
  }

  private static let source = EventDataSources.source(
    "un-votes", title: "United Nations General Assembly Voting Data",
    publisher: "Erik Voeten, Harvard Dataverse", url: "https://doi.org/10.7910/DVN/LEJUQZ")
}
