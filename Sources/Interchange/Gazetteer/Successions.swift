import Chronology
import Diplomacy

/// What follows what, by the lists of predecessors and of successors together: each names pairs that
/// the other does not.
struct Successions {
  private let territories: [String: Territory]

  /// One territory that follows another.
  private struct Pair: Hashable {
    var later: String
    var earlier: String
    /// The territory whose record says so first.
    var witness: String
  }

  init(of territories: [String: Territory]) { self.territories = territories }

  /// A row for each pair; what goes round in a circle is cut where the years are against it, else
  /// at the last pair by the ids.
  func rows(_ report: inout SetReport) -> [ImportedRow] {
    let pairs = pairs(&report)
    // Those whose years agree come first and stand.
    let sorted = pairs.filter(agreesWithYears) + pairs.filter { !agreesWithYears($0) }
    var before: [String: [String]] = [:]
    var rows: [ImportedRow] = []
    for pair in sorted {
      guard !reaches(from: pair.earlier, to: pair.later, before) else {
        report.count(
          "territories that follow each other in a circle: left out",
          one: "territory that follows another in a circle: left out")
        continue
      }
      before[pair.later, default: []].append(pair.earlier)
      if let row = row(pair) { rows.append(row) }
    }
    return rows
  }

  private func pairs(_ report: inout SetReport) -> [Pair] {
    var pairs: [Pair] = []
    var seen: Set<[String]> = []
    for id in territories.keys.sorted() {
      guard let territory = territories[id] else { continue }
      let all = territory.predecessors.map { (id, $0) } + territory.successors.map { ($0, id) }
      for (later, earlier) in all {
        if later == earlier {
          report.count(
            "territories that follow themselves: left out",
            one: "territory that follows itself: left out")
        } else if territories[later] == nil || territories[earlier] == nil {
          report.count(
            "predecessors and successors of which the list has no record: left out",
            one: "predecessor or successor of which the list has no record: left out")
        } else if seen.insert([later, earlier]).inserted {
          pairs.append(Pair(later: later, earlier: earlier, witness: id))
        }
      }
    }
    return pairs
  }

  private func agreesWithYears(_ pair: Pair) -> Bool {
    guard let later = territories[pair.later]?.validity?.earliest.day,
      let earlier = territories[pair.earlier]?.validity?.earliest.day
    else { return true }
    return earlier <= later
  }

  private func reaches(from start: String, to end: String, _ before: [String: [String]]) -> Bool {
    var seen: Set<String> = [start]
    var open = [start]
    while let next = open.popLast() {
      if next == end { return true }
      open += (before[next] ?? []).filter { seen.insert($0).inserted }
    }
    return false
  }

  private func row(_ pair: Pair) -> ImportedRow? {
    guard let witness = territories[pair.witness] else { return nil }
    let source = HistorianSources.gazetteer
    let key = "\(pair.later)/\(pair.earlier)"
    var records = RowRecords()
    records.add(source)
    records.add(
      Relation(
        ref: Ref(stored: "gsh-succession:\(key)"), kind: .succeeds,
        from: RowRecords.key(Territory.identifier(pair.later)),
        to: RowRecords.key(Territory.identifier(pair.earlier)),
        citations: [Citation(source: source.ref, locator: "territory \(pair.witness)")]))
    return ImportedRow(
      records: records.records, origin: Origin(name: "gsh-succession", key: key),
      line: witness.line)
  }
}
