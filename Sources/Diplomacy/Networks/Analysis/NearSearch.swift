/// Finds how near two actors are, and by which events, where the contacts of an actor can be asked
/// for: so that two who are near are found without reading what all the others did.
///
/// It searches breadth first from both ends, a whole layer of actors at a time, always from the end
/// that has fewer to ask for (Pohl, *Bi-directional search*, Machine Intelligence 6, 1971).
public enum NearSearch {
  /// An event in which two actors took part.
  public struct Contact: Hashable, Sendable {
    /// The number of the event.
    public var event: Int64
    /// The actor whose contacts were asked for.
    public var from: Int64
    /// The other one.
    public var to: Int64

    /// Notes a contact.
    public init(event: Int64, from: Int64, to: Int64) {
      self.event = event
      self.from = from
      self.to = to
    }
  }

  /// The shortest chains that there are, taken together.
  public struct Found: Hashable, Sendable {
    /// The number of steps.
    public var steps: Int
    /// All events of all the steps of all the shortest chains, ascending.
    public var events: [Int64]
  }

  /// One end of the search: how far it has come.
  private struct End {
    var reached: Set<Int64>
    var frontier: [Int64]
    var layers: [[Contact]] = []

    init(_ actor: Int64) {
      reached = [actor]
      frontier = [actor]
    }

    mutating func go(_ contacts: [Contact]) {
      layers.append(contacts)
      frontier = []
      for contact in contacts where reached.insert(contact.to).inserted {
        frontier.append(contact.to)
      }
    }

    /// The events that lead from the end to actors of its last layer.
    func events(to actors: Set<Int64>) -> [Int64] {
      var (events, wanted): ([Int64], Set<Int64>) = ([], actors)
      for layer in layers.reversed() {
        let steps = layer.filter { wanted.contains($0.to) }
        events += steps.map(\.event)
        wanted = Set(steps.map(\.from))
      }
      return events
    }
  }

  /// Searches; nil where no chain leads from one to the other, or `contacts` gives up.
  ///
  /// - Parameter contacts: All the contacts of some actors, in any order; nil to give up.
  /// - Complexity: That of the contacts that it asks for.
  public static func between(
    _ one: Int64, _ other: Int64, contacts: ([Int64]) throws -> [Contact]?
  ) rethrows -> Found? {
    var (near, far) = (End(one), End(other))
    guard one != other else { return Found(steps: 0, events: []) }
    while !near.frontier.isEmpty, !far.frontier.isEmpty {
      let isNear = near.frontier.count <= far.frontier.count
      guard let found = try contacts(isNear ? near.frontier : far.frontier) else { return nil }
      if isNear { near.go(found) } else { far.go(found) }
      // They can only have met in the layers at which both now stand: before, they had not.
      let met = Set((isNear ? near : far).frontier).intersection((isNear ? far : near).reached)
      if !met.isEmpty {
        return Found(
          steps: near.layers.count + far.layers.count,
          events: Set(near.events(to: met) + far.events(to: met)).sorted())
      }
    }
    return nil
  }
}
