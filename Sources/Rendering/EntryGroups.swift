public import Diplomacy

/// Gathers the events of a timeline under their actors, places or topics.
///
/// All have to be kept, because the last event may belong to the first group.
public struct EntryGroups: Sendable {
  private let grouping: TimelineGrouping
  private var groups: [Ref: (name: String, entries: [TimelineEntry])] = [:]
  private var rest: [TimelineEntry] = []

  /// Makes an empty gathering.
  public init(by grouping: TimelineGrouping) { self.grouping = grouping }

  /// Adds an event to each of its groups.
  public mutating func add(_ entry: TimelineEntry) {
    let names = names(of: entry)
    if names.isEmpty { rest.append(entry) }
    var seen: Set<Ref> = []
    for named in names where seen.insert(named.ref).inserted {
      groups[named.ref, default: (named.name, [])].entries.append(entry)
    }
  }

  /// The events, group by group in the order of their names, what has none last.
  public var entries: [TimelineEntry] {
    var headings: Set<String> = []
    let sorted = groups.sorted {
      ($0.value.name.lowercased(), $0.key) < ($1.value.name.lowercased(), $1.key)
    }
    let grouped = sorted.flatMap { ref, group in
      // Two of one name are told apart by what one types for them.
      let isNew = headings.insert(group.name).inserted
      return under(isNew ? group.name : "\(group.name) (\(ref))", group.entries)
    }
    return grouped + under("No \(grouping.rawValue)", rest)
  }

  private func under(_ heading: String, _ entries: [TimelineEntry]) -> [TimelineEntry] {
    entries.map { entry in
      var entry = entry
      entry.heading = heading
      return entry
    }
  }

  private func names(of entry: TimelineEntry) -> [NamedRef] {
    switch grouping {
    case .actor:
      entry.parties.filter(\.participation.takesPart).compactMap { party in
        party.participation.actor.map { NamedRef(ref: $0, name: party.name) }
      }
    case .place: entry.place.map { [$0] } ?? []
    case .topic: entry.topics
    case .year, .month, .decade: []
    }
  }
}
