import Chronology
public import Diplomacy

/// Coverage for machines.
public enum CoverageJSON {
  /// One object with all of it, its keys sorted; months or years in which nothing lies are left out.
  ///
  /// - Parameter unit: The unit of the periods.
  public static func page(_ table: CoverageTable, by unit: StripUnit) throws -> String {
    try JSONText.page(Whole(table: table, unit: unit))
  }

  private struct Whole: Encodable {
    var table: CoverageTable
    var unit: StripUnit

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put(unit.rawValue, "unit")
      try object.put(table.window.first.map(day), "from")
      try object.put(table.window.last.map(day), "to")
      try object.put(table.events, "events")
      try object.put(table.unsourced, "unsourced")
      try object.list(table.rows.map { Line(row: $0, table: table, unit: unit) }, "rows")
    }
  }

  private struct Line: Encodable {
    var row: CoverageRow
    var table: CoverageTable
    var unit: StripUnit

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put(row.ref?.text, "ref")
      try object.put(row.name.isEmpty ? nil : row.name, "name")
      try object.put(row.events, "events")
      try object.put(row.perhaps[unit, default: 0] + row.unplaced[unit, default: 0], "perhaps")
      try object.put(row.undated, "undated")
      try object.put(row.unsourced, "unsourced")
      try object.put(CoverageWords.rest(row.evidence, in: table), "restsOn")
      try object.list(row.gaps.map { Gap(gap: $0) }, "gaps")
      guard let places = table.places(unit) else { return }
      try object.list(
        places.compactMap { place -> Period? in
          let cell = row.cell(place...place, unit)
          let isUnderWay = row.isUnderWay(table.days(of: place...place, unit))
          guard cell.events > 0 || cell.perhaps > 0 || isUnderWay else { return nil }
          return Period(place: place, cell: cell, isUnderWay: isUnderWay, table: table, unit: unit)
        }, "periods")
    }
  }

  private struct Period: Encodable {
    var place: Int64
    var cell: CoverageCell
    var isUnderWay: Bool
    var table: CoverageTable
    var unit: StripUnit

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put(CoverageWords.key(place, unit, table.calendar), "period")
      try object.put(cell.events, "events")
      try object.put(cell.perhaps, "perhaps")
      if isUnderWay { try object.put(true, "underWay") }
      if cell.unsourced > 0 { try object.put(cell.unsourced, "unsourced") }
      try object.list(table.kinds(of: cell.evidence).map { $0 ?? "" }, "sourceKinds")
      if case .one = cell.evidence.count { try object.put(true, "oneSource") }
    }
  }

  private struct Gap: Encodable {
    var gap: CoverageGap

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put(day(gap.days.lowerBound), "from")
      try object.put(day(gap.days.upperBound), "to")
      try object.put(gap.count, "days")
      if gap.isDoubtful { try object.put(true, "doubtful") }
      try object.list(gap.silences.map { Searched(searched: $0) }, "searched")
    }
  }

  private struct Searched: Encodable {
    var searched: CoverageGap.Searched

    func encode(to encoder: any Encoder) throws {
      let silence = searched.silence.silence
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put(searched.silence.source.text, "source")
      try object.put(silence.period?.description, "period")
      try object.put(silence.searched?.description, "searched")
      try object.put(silence.note, "note")
      try object.put(searched.isWhole, "whole")
    }
  }

  private static func day(_ number: Int64) -> String { CivilDate(dayNumber: number).description }
}
