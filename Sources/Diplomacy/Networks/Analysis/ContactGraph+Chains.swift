extension ContactGraph {
  /// One step of a chain: from an actor to the next, by a contact.
  public struct Step: Hashable, Sendable {
    /// The actor whom the step leaves.
    public let from: Int32
    /// The actor whom it comes to.
    public let to: Int32
    /// The first contact of the two that will do.
    public let contact: Contact
    /// The earliest day number on which the step can have been made, after those before it.
    public let day: Int64
    /// How many further contacts of the two would do, with the same actors before and after.
    public let others: Int
  }

  /// A chain through time, with the fewest steps that there can be.
  public struct Chain: Hashable, Sendable {
    /// The steps in their order.
    public let steps: [Step]
    /// The earliest day number on which it can be completed; where the days begin, without steps.
    public let arrival: Int64
  }

  /// Chains through time that are equally short.
  public struct Chains: Hashable, Sendable {
    /// The chains, those completed first before others, then in the order of the actors' indices.
    public let chains: [Chain]
    /// Whether there are more than the limit lets list.
    public let hasMore: Bool
  }

  /// The chains of the fewest steps from one actor to another that never run backwards in time.
  ///
  /// Each goes through different actors; contacts of the same two actors make one step. Those that can
  /// be completed earliest come first. Nil where there is none. The notion is that of Kempe, Kleinberg
  /// and Kumar, *Connectivity and inference problems for temporal networks* (2002), and of Holme and
  /// Saramäki, *Temporal networks* (2012); several contacts can follow each other on one day. The
  /// search goes step by step (Bellman and Ford), from actors who can now be reached earlier.
  ///
  /// - Parameters:
  ///   - days: The day numbers that all contacts of a chain have to be on.
  ///   - limit: The most chains to list, at least 1.
  /// - Complexity: O(p log c) a step for p pairs with c contacts, when all were reached earlier; then
  ///   the same for the way back, up to 64 times when there are more chains than the limit lets list.
  public func chains(
    from source: Int32, to target: Int32, days: ClosedRange<Int64> = .min ... .max, limit: Int = 100
  ) -> Chains? {
    guard has(source), has(target) else { return nil }
    var search = TimeSearch(self, from: source, to: target, days: days)
    guard search.reach() else { return nil }
    let (paths, hasMore) = search.paths(limit: max(1, limit))
    let chains = paths.map { path in
      Chain(steps: steps(path.pairs, days: days), arrival: path.arrival)
    }
    return Chains(chains: chains, hasMore: hasMore)
  }

  /// The steps along pairs: by which contact each, and how many others would do.
  private func steps(_ way: [Int], days: ClosedRange<Int64>) -> [Step] {
    // The latest day to be at the end of each step.
    var ends: [Int64] = []
    var end = days.upperBound
    for index in way.reversed() {
      ends.append(end)
      end = last(of: pairs[index], until: end) ?? end
    }
    var day = days.lowerBound
    return zip(way, ends.reversed()).compactMap { index, end in
      let pair = pairs[index]
      guard let entry = first(of: pair, from: day) else { return nil }
      let usable = entries[pair.entries].count { $0.latest >= day && $0.earliest <= end }
      day = max(day, entry.earliest)
      return Step(
        from: pair.from, to: pair.to, contact: contacts[entry.contact], day: day,
        others: max(0, usable - 1))
    }
  }
}
