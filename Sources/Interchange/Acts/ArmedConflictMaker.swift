import Chronology
import Diplomacy

/// Makes episodes of armed conflicts of the years that UCDP and PRIO have of them.
struct ArmedConflictMaker: GroupMaker {
  let what = "conflict"
  let lost = ["intensity of each year", "years of those who joined"]

  func key(_ cells: CodedCells) -> String? {
    guard let conflict = cells["conflict_id"], let start = cells["start_date2"] else { return nil }
    return "\(conflict)/\(start)"
  }

  func make(_ key: String, _ rows: [CodedCells]) throws(GroupFault) -> ImportedRow {
    var parties = ConflictParties()
    var words = ArmedConflictTitle(rows[0])
    var records = RowRecords()
    records.add(ConflictSources.armedConflicts)
    var ends: [PartialDay] = []
    var lastYear = 0
    var intensity = 0
    for row in rows {
      try GroupFault.at(row) { cells throws(CodedFault) in
        try add(cells, to: &parties, &words, &records)
        if cells["ep_end"] == "1" { ends.append(try Self.end(cells)) }
        lastYear = max(lastYear, Int(try InterstateWarMaker.year(cells).earliest.year))
        let level = try cells.text("intensity_level")
        guard level == "1" || level == "2" else {
          throw CodedFault(column: "intensity_level", level, "is neither 1 nor 2")
        }
        intensity = max(intensity, level == "2" ? 2 : 1)
      }
    }
    let cells = rows[0]
    let (start, date) = try GroupFault.at(cells) { cells throws(CodedFault) in
      let start = try Self.start(cells, "start_date2", "start_prec2")
      guard let date = Self.date(start, PartialDay.last(of: ends)) else {
        throw CodedFault(
          column: "ep_end_date", PartialDay.last(of: ends)?.text, "is before start_date2")
      }
      return (start, date)
    }
    var event = Event(
      kind: EventKind(intensity == 2 ? "war" : "crisis"), date: HistoricalDate(date))
    let began = try GroupFault.at(cells) { cells throws(CodedFault) in
      try Self.start(cells, "start_date", "start_prec")
    }
    if let began, began.text != start?.text {
      event.dates = [RoleDate(role: "first-dead", date: HistoricalDate(EDTF(began.text)))]
    }
    event.participations = parties.parts
    event.codes = [
      Identifier(scheme: "ucdp-conflict", value: cells["conflict_id"] ?? key),
      Identifier(scheme: "ucdp-intensity", value: "\(intensity)"),
    ]
    event.title = words.text
    event.summary = Self.summary(rows, intensity, ends.isEmpty ? lastYear : nil)
    event.citations = [
      Citation(
        source: ConflictSources.armedConflicts.ref,
        locator: "conflict \(cells["conflict_id"] ?? key)")
    ]
    let origin = Origin(name: "ucdp-prio-acd", key: key)
    records.add(event, origin: origin)
    return ImportedRow(records: records.records, origin: origin, line: cells.row.line)
  }

  private static func summary(_ rows: [CodedCells], _ intensity: Int, _ last: Int?) -> String {
    let kinds = rows.compactMap { $0["type_of_conflict"] }.reduce(into: [String]()) {
      let words = $1 == "II" ? "internationalised intrastate" : $1
      if !$0.contains(words) { $0.append(words) }
    }
    var words = [kinds.joined(separator: ", then ")]
    words.append(
      intensity == 2 ? "at least 1,000 battle dead in a year" : "25 to 999 battle dead in a year")
    if let last { words.append("still going on in \(last), when the data ends") }
    let text = words.filter { !$0.isEmpty }.joined(separator: "; ") + "."
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  // Days

  private static func date(_ start: PartialDay?, _ end: PartialDay?) -> EDTF? {
    switch (start, end) {
    case (let start?, let end?): PartialDay.span(start, end)
    case (let start?, nil): EDTF("\(start.text)/")
    case (nil, let end?): EDTF("/\(end.text)")
    case (nil, nil): nil
    }
  }

  /// A day as precise as the column beside it says: 1 a day; 2 and 3 a month, of which the day was
  /// only assigned; 4 and 5 a year; more is not known at all.
  private static func start(
    _ cells: CodedCells, _ column: String, _ precision: String
  ) throws(CodedFault) -> PartialDay? {
    let day = try cells.day(column)
    let (year, month) = (Int(day.year), Int(day.month))
    switch try cells.text(precision) {
    case "1": return PartialDay(day)
    case "2", "3": return PartialDay(year: year, month: month)
    case "4", "5": return PartialDay(year: year)
    case "6", "7": return nil
    case let other: throw CodedFault(column: precision, other, "is none of 1 to 7")
    }
  }

  /// The end: 31 December stands for a year of which no day is known, and no column says so.
  private static func end(_ cells: CodedCells) throws(CodedFault) -> PartialDay {
    let day = try cells.day("ep_end_date")
    let isYear = day.month == 12 && day.day == 31
    return isYear ? PartialDay(year: Int(day.year)) ?? PartialDay(day) : PartialDay(day)
  }

  // Sides

  private func add(
    _ cells: CodedCells, to parties: inout ConflictParties, _ title: inout ArmedConflictTitle,
    _ records: inout RowRecords
  ) throws(CodedFault) {
    let year = try InterstateWarMaker.year(cells).earliest
    _ = try cells.text("gwno_a")
    for (column, side, notes) in [
      ("gwno_a", "A", [String]()), ("gwno_a_2nd", "A", ["joined with troops"]),
      ("gwno_b", "B", []), ("gwno_b_2nd", "B", ["joined with troops"]),
    ] {
      for number in cells.list(column, separator: ",") {
        let key = parties.add(
          state: number, .gleditschWard, on: year, side: side, named: nil, notes: notes,
          to: &records)
        // Who joined with troops gives the conflict no name, and no place.
        if notes.isEmpty { title.add(records.name(of: key) ?? number, side: side) }
      }
    }
  }
}
