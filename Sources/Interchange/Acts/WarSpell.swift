import Chronology

/// A time for which somebody fought in a war.
struct WarSpell: Hashable {
  var start: PartialDay
  /// The end; nil where the war goes on when the data ends.
  var end: PartialDay?

  /// Whether it lasts from before a day to after another.
  func covers(_ first: PartialDay, _ last: PartialDay) -> Bool {
    start.latest <= first.earliest && end.map { $0.earliest >= last.latest } ?? true
  }

  /// The spells of a row, of which the tables of wars have one to four, each in columns of its own.
  static func all(of cells: CodedCells) throws(CodedFault) -> [WarSpell] {
    if cells.head["startyear"] != nil {
      let columns = ["startyear", "startmonth", "startday", "endyear", "endmonth", "endday"]
      return try WarSpell(cells, columns).map { [$0] } ?? []
    }
    var found: [WarSpell] = []
    for number in 1...4 {
      let columns = ["start", "end"].flatMap { end in
        [("year", "yr"), ("month", "mo"), ("day", "dy")].map { long, short in
          let name = "\(end)\(long)\(number)"
          return cells.head[name] == nil ? "\(end)\(short)\(number)" : name
        }
      }
      guard cells.head[columns[0]] != nil else { break }
      if let spell = try WarSpell(cells, columns) { found.append(spell) }
    }
    guard !found.isEmpty else { throw CodedFault("has no year in which it began") }
    return found
  }

  /// The spell of six columns: year, month and day of the start and of the end; nil where there is
  /// none, which is -8.
  private init?(_ cells: CodedCells, _ columns: [String]) throws(CodedFault) {
    guard try cells.known(columns[0]) != nil else { return nil }
    start = try cells.partialDay(columns[0], columns[1], columns[2])
    // -7 stands for a war that was going on when the data ended.
    let goesOn = try cells.number(columns[3]) == -7
    end = goesOn ? nil : try cells.partialDay(columns[3], columns[4], columns[5])
    if let end, end.latest < start.earliest {
      throw CodedFault("ends on \(end.text), before it begins on \(start.text)")
    }
  }
}
