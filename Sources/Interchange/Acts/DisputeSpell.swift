import Chronology

/// A state's part in a dispute, from one day to another.
struct DisputeSpell {
  /// Its number in the Correlates of War's list.
  var state: String
  var isFirstSide: Bool
  var start: PartialDay
  var end: PartialDay
  /// The highest act; nil where it is not known.
  var act: Int?
  var isOriginator: Bool

  /// A row of Gibler, Miller and Little's participants.
  init(participant cells: CodedCells) throws(CodedFault) {
    state = try cells.text("ccode")
    isFirstSide = try Self.flag(cells, "sidea")
    start = try cells.partialDay("styear", "stmon", "stday")
    end = try cells.partialDay("endyear", "endmon", "endday")
    guard end.latest >= start.earliest else {
      throw CodedFault("ends on \(end.text), before it begins on \(start.text)")
    }
    act = try cells.known("hiact")
    isOriginator = try Self.flag(cells, "orig")
  }

  /// A row of the Correlates of War's pairs, in which the first state is told of.
  init(dyad cells: CodedCells) throws(CodedFault) {
    state = try cells.text("ccode1")
    isFirstSide = try Self.flag(cells, "sidea1")
    guard let year = PartialDay(year: try cells.number("year") ?? 0) else {
      throw CodedFault(column: "year", cells["year"], "is no year")
    }
    (start, end) = (year, year)
    act = try cells.known("hiact1")
    isOriginator = try Self.flag(cells, "orig1")
  }

  private static func flag(_ cells: CodedCells, _ column: String) throws(CodedFault) -> Bool {
    let text = try cells.text(column)
    guard text == "0" || text == "1" else {
      throw CodedFault(column: column, text, "is neither 0 nor 1")
    }
    return text == "1"
  }

  /// What is said of it: the highest act, and whether it was there from the first day.
  var notes: [String] {
    let act = act.flatMap { ConflictWords.acts.indices.contains($0) ? ConflictWords.acts[$0] : nil }
    return (act.map { ["highest act: \($0)"] } ?? []) + (isOriginator ? [] : ["joined later"])
  }

  /// The spell with the month in which the dispute began, where it began in the same year.
  func begun(notBefore start: PartialDay) -> DisputeSpell {
    guard isOriginator, start.earliest.year == self.start.earliest.year else { return self }
    var spell = self
    spell.start = start
    return spell
  }

  /// When a dispute began: with those who were there from the first day, on the day that is known
  /// of one of them, unless that contradicts the others.
  static func start(of spells: [DisputeSpell]) -> PartialDay? {
    let own = spells.filter(\.isOriginator).map(\.start)
    let shared = own.first { day in
      own.allSatisfy { $0.earliest <= day.earliest && day.latest <= $0.latest }
    }
    guard let shared, !spells.contains(where: { $0.start.latest < shared.earliest }) else {
      return PartialDay.first(of: spells.map(\.start))
    }
    return shared
  }

  /// Whether it was there from a day on which the dispute began, so that it has not joined it.
  func isThere(from first: PartialDay) -> Bool {
    isOriginator && start.earliest <= first.latest && first.earliest <= start.latest
  }

  /// One spell for each state and side, of its years with each of its adversaries.
  static func joined(_ spells: [DisputeSpell]) -> [DisputeSpell] {
    var found: [DisputeSpell] = []
    var places: [String: Int] = [:]
    for spell in spells {
      let key = "\(spell.state)|\(spell.isFirstSide)"
      guard let index = places[key] else {
        places[key] = found.count
        found.append(spell)
        continue
      }
      if spell.start.earliest < found[index].start.earliest { found[index].start = spell.start }
      if spell.end.latest > found[index].end.latest { found[index].end = spell.end }
      found[index].act = [found[index].act, spell.act].compactMap(\.self).max()
      found[index].isOriginator = found[index].isOriginator || spell.isOriginator
    }
    return found
  }
}
