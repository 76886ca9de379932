import Chronology
public import Diplomacy

/// The chains between two actors: for the eye, as JSON and as a table.
public struct ChainPage: Sendable {
  private let chains: NetworkChains
  private let nodes: [Int: Network.Node]
  private let evidence: [Int64: Network.Evidence]

  /// Makes a page of chains, with the actors by their nodes and the events by their numbers.
  public init(
    _ chains: NetworkChains, nodes: [Int: Network.Node], evidence: [Int64: Network.Evidence]
  ) {
    self.chains = chains
    self.nodes = nodes
    self.evidence = evidence
  }

  private func name(_ node: Int) -> String { nodes[node].map(\.name) ?? "" }
  private func ref(_ node: Int) -> String { nodes[node].map(\.ref.text) ?? "" }

  private func item(_ step: NetworkChains.Step) -> Network.Evidence? {
    step.event.flatMap { evidence[$0] }
  }

  /// The chains, one beneath the other, each with its steps.
  public func text(options: TimelineOptions) -> String {
    let pen = Pen(options)
    var lines: [String] = []
    for (index, chain) in chains.chains.enumerated() {
      if index > 0 { lines.append("") }
      let stops = chain.first.map { [name($0.from)] } ?? []
      let arrow = options.ascii ? " - " : " — "
      let head = (stops + chain.map { name($0.to) }).joined(separator: arrow)
      lines += pen.wrap(pen.clean("\(index + 1)  \(head)"), width: options.columns)
      var table = ListTable(heads: [])
      for step in chain {
        let item = item(step)
        let date =
          item.map {
            $0.date.edtf?.english(DateWording(style: options.style, abbreviated: true))
              ?? "undated"
          } ?? ""
        let place = item?.place.map { ", \($0)" } ?? ""
        let others = step.others > 0 ? " (and \(step.others) more)" : ""
        table.rows.append([
          "  ", date, EdgePaint(step.kind).legend,
          "\(item?.title ?? "\(name(step.from)), \(name(step.to))")\(place)\(others)",
        ])
      }
      lines += table.lines(columns: options.columns, pen: pen)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A row for each step.
  public var table: NetworkTable {
    var table = NetworkTable([
      .init("chain"), .init("step"), .init("from"), .init("from_name"), .init("to"),
      .init("to_name"), .init("kind"), .init("date"), .init("event"), .init("title"),
      .init("place"), .init("others"),
    ])
    for (number, chain) in chains.chains.enumerated() {
      for (index, step) in chain.enumerated() {
        let item = item(step)
        table.rows.append([
          .integer(number + 1), .integer(index + 1), .text(ref(step.from)),
          .text(name(step.from)), .text(ref(step.to)), .text(name(step.to)),
          .text(step.kind.rawValue), .date(item?.date.edtf?.description),
          .text(item?.ref.text), .text(item?.title), .text(item?.place), .integer(step.others),
        ])
      }
    }
    return table
  }
}
