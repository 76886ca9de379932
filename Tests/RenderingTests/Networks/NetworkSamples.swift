import Chronology
import Diplomacy

/// Networks of any size, the same every time.
enum NetworkSamples {
  static let heading = TimelineHeading(
    chronicle: ChronicleDescription(title: "Congress"), count: 3)

  /// Persons who meet by chance, two to a state.
  static func congress(of count: Int) -> Network {
    NetworkFixture.network(of: NetworkFixture.congress(of: count))
  }

  /// One meeting with so many parties, each a star's ray.
  static func meeting(of count: Int) -> Network {
    var meeting = Network.Node(
      ref: Ref(stored: "meeting"), kind: .event, name: "Congress of Vienna")
    meeting.date = EDTF("1815-06-09")
    let parties = (0..<count).map { number in
      Network.Node(
        ref: Ref(stored: "s\(number)"), kind: .state, name: "State \(number)")
    }
    let evidence = Network.Evidence(
      ref: meeting.ref, date: HistoricalDate(EDTF("1815-06-09")), title: meeting.name,
      isCertain: true)
    return Network(
      nodes: [meeting] + parties,
      edges: parties.map {
        Network.Edge(from: $0.ref, to: meeting.ref, kind: .tookPart, evidence: [evidence])
      })
  }

  /// A ring of so many states, each tied to the next.
  static func ring(of count: Int) -> Network {
    let refs = (0..<count).map { Ref(stored: "s\($0)") }
    return Network(
      nodes: refs.map { Network.Node(ref: $0, kind: .state, name: $0.text) },
      edges: refs.indices.map { index in
        var edge = Network.Edge(
          from: refs[index], to: refs[(index + 1) % count], kind: .met)
        edge.count = 1 + index % 7
        edge.weight = Double(edge.count)
        return edge
      })
  }

  /// A congress each year, growing, and a year of which nothing is recorded.
  static let series = NetworkSeries(
    slices: (0..<5).map { number in
      let year = Int64(1815 + number)
      return NetworkSeries.Slice(
        name: String(year), first: CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0,
        last: CivilDate(year: year, month: 12, day: 31)?.dayNumber ?? 0,
        network: number == 2 ? Network() : congress(of: 6 + 4 * number))
    })
}
