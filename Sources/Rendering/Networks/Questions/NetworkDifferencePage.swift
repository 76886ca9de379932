public import Diplomacy

/// What is different between two networks, as a table.
public enum NetworkDifferencePage {
  /// A row for each actor that is new or gone, then one for each tie that is not the same.
  public static func table(_ difference: NetworkDifference) -> NetworkTable {
    var table = NetworkTable([
      .init("change"), .init("kind", head: "what"), .init("from"), .init("from_name", head: "who"),
      .init("to"), .init("to_name", head: "with whom"), .init("before"), .init("after"),
    ])
    for actor in difference.actors {
      table.rows.append([
        .text(actor.change.rawValue), .text(actor.node.kind.rawValue), .text(actor.node.ref.text),
        .text(actor.node.name), .text(nil), .text(nil), .number(nil), .number(nil),
      ])
    }
    for tie in difference.ties {
      table.rows.append([
        .text(tie.change.rawValue), .text(tie.kind.rawValue), .text(tie.from.ref.text),
        .text(tie.from.name), .text(tie.to.ref.text), .text(tie.to.name), .number(tie.before),
        .number(tie.after),
      ])
    }
    return table
  }

  /// How much is different, in a line.
  public static func words(_ difference: NetworkDifference) -> String {
    func count(_ change: NetworkDifference.Change) -> Int {
      difference.ties.filter { $0.change == change }.count
    }
    let new = difference.actors.filter { $0.change == .new }.count
    let gone = difference.actors.count - new
    return "actors: \(new) new, \(gone) gone; ties: \(count(.new)) new, \(count(.gone)) gone, "
      + "\(count(.more)) heavier, \(count(.less)) lighter"
  }
}
