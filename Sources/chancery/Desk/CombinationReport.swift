import Diplomacy
import Storage

/// What came of taking one chronicle into another, in words.
struct CombinationReport {
  let outcome: Combination
  let isDry: Bool
  /// How many of one sort are listed one by one.
  private static let most = 20

  /// The report, a line each; what a person should look at comes before the sum.
  var lines: [String] {
    var lines: [String] = []
    list(&lines, outcome.renamed) { item in
      item.isOthers
        ? "their “\(item.from)” is “\(item.to)” here: the ref was given to an older record"
        : "“\(item.from)” is “\(item.to)” from now on"
    }
    list(&lines, outcome.kept) { "\($0) was taken out on one side, and stays" }
    list(&lines, outcome.refused) { "\($0.record): its ties stay as they were here: \($0.reason)" }
    list(&lines, outcome.alike) { pair in
      "\(pair.arrived) may be \(pair.kept), “\(pair.name)”: "
        + "chancery merge \(pair.arrived) \(pair.kept)"
    }
    list(&lines, outcome.contested) { contest in
      let fields = contest.fields.joined(separator: ", ")
      return contest.record.map { "\($0): they differ on \(fields)" }
        ?? "on the chronicle itself they differ: \(fields)"
    }
    lines.append(sum)
    return lines
  }

  private var sum: String {
    guard outcome.hasEffect else { return "nothing new: all of it is here already" }
    let parts = [
      words(outcome.added, "added"), words(outcome.altered, "altered"),
      words(outcome.removed, "taken out"),
    ].compactMap { $0 }
    let further = outcome.further.sorted { $0.key < $1.key }
      .map { Counted.words($0.value, $0.key) }
    // Of two copies, only what was altered since has been compared.
    let same = outcome.unchanged > 0 ? ["\(outcome.unchanged) the same"] : []
    let rest = further.isEmpty ? [] : ["also \(further.joined(separator: ", "))"]
    return (isDry ? "would be: " : "")
      + (parts + rest + same).joined(separator: "; ")
  }

  private func words(_ counts: [RecordKind: Int], _ what: String) -> String? {
    let order: [RecordKind] = [.event, .actor, .place, .source, .topic, .relation]
    let counted = order.compactMap { kind in
      counts[kind].map { Counted.words($0, kind.rawValue) }
    }
    return counted.isEmpty ? nil : "\(counted.joined(separator: ", ")) \(what)"
  }

  private func list<Item>(
    _ lines: inout [String], _ items: [Item], words: (Item) -> String
  ) {
    lines += items.prefix(Self.most).map(words)
    if items.count > Self.most { lines.append("and \(items.count - Self.most) more") }
  }
}
