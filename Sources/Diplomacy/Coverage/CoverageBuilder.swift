public import Chronology

/// Counts what the events of a timeline document, and what they do not.
///
/// It keeps counts for each row and each month and year in which something lies, and no events but
/// the first few without a source; so a chronicle can be streamed through it.
public struct CoverageBuilder: Sendable {
  /// What the rows are.
  public enum Rows: Sendable {
    /// Actors: these alone, with those who stand for them, or everybody where there are none.
    case actors([OwnSide])
    /// Kinds of sources.
    case sourceKinds
    /// One row for everything.
    case whole
  }

  private let rows: Rows
  private let window: DayRange
  private let calendar = StripCells()
  private var index: SourceIndex
  private var found: [String: CoverageRow] = [:]
  private var events = 0
  private var unsourced = 0
  private var examples: [NamedRef] = []
  private var days: ClosedRange<Int64>?

  /// So many events without a source are named.
  private static let mostExamples = 10

  /// Makes a builder that has seen nothing.
  ///
  /// - Parameters:
  ///   - rows: What the rows are.
  ///   - window: The days of the filter.
  ///   - sources: What the sources are; one that is not there is of no kind.
  public init(_ rows: Rows, window: DayRange, sources: [Ref: SourceTraits]) {
    self.rows = rows
    self.window = window
    index = SourceIndex(sources)
    if case .actors(let sides) = rows {
      // Who was asked for has a row, be it empty.
      for side in sides {
        found[side.actor.ref.text] = CoverageRow(ref: side.actor.ref, name: side.actor.name)
      }
    }
  }

  /// Takes in an entry.
  ///
  /// - Complexity: O(n) in its parties and sources.
  public mutating func add(_ entry: TimelineEntry) {
    events += 1
    let days = CoverageDays(entry)
    if let begins = days.begins { self.days = CoverageCell.hull(self.days, begins) }
    var evidence = Evidence()
    for citation in entry.event.citations {
      let (source, kind) = index.numbers(of: citation.source)
      evidence.add(source: source, kind: kind)
    }
    if evidence.count == .none {
      unsourced += 1
      if examples.count < Self.mostExamples, let handle = entry.event.handle {
        examples.append(NamedRef(ref: handle, name: entry.title))
      }
    }
    for key in keys(of: entry) {
      let name = key.name
      found[key.key, default: CoverageRow(ref: key.ref, name: name)]
        .add(days, evidence, isPossible: key.isPossible, calendar)
    }
  }

  // MARK: Rows

  private struct Key {
    var key: String
    var ref: Ref?
    var name: String
    var isPossible: Bool
  }

  private func keys(of entry: TimelineEntry) -> [Key] {
    switch rows {
    case .whole: [Key(key: "", ref: nil, name: "", isPossible: false)]
    case .sourceKinds:
      Set(entry.event.citations.map { index.kind(of: $0.source) }).map {
        Key(key: $0 ?? "", ref: nil, name: $0 ?? "", isPossible: false)
      }
    case .actors(let sides) where !sides.isEmpty:
      sides.compactMap { side in
        let parties = entry.parties.filter {
          $0.participation.takesPart && side.includes($0, of: entry)
        }
        guard !parties.isEmpty else { return nil }
        // Who acts by an office that was not held on every day acts perhaps.
        let isSure = parties.contains { party in
          party.participation.actor.map { side.itself.contains($0) } ?? false
            || party.isCapacityCertain
        }
        return Key(
          key: side.actor.ref.text, ref: side.actor.ref, name: side.actor.name, isPossible: !isSure)
      }
    case .actors: Self.actors(of: entry)
    }
  }

  /// Everybody who takes part, and those for whom they act.
  private static func actors(of entry: TimelineEntry) -> [Key] {
    var keys: [Key] = []
    func add(_ ref: Ref, _ name: String, isPossible: Bool) {
      if let index = keys.firstIndex(where: { $0.ref == ref }) {
        keys[index].isPossible = keys[index].isPossible && isPossible
      } else {
        keys.append(Key(key: ref.text, ref: ref, name: name, isPossible: isPossible))
      }
    }
    for party in entry.parties where party.participation.takesPart {
      guard let actor = party.participation.actor else { continue }
      add(actor, party.name, isPossible: false)
      if let principal = party.principal {
        add(principal.ref, principal.name, isPossible: !party.isCapacityCertain)
      }
    }
    return keys
  }

  // MARK: The table

  /// The table of what has been counted.
  ///
  /// - Parameters:
  ///   - silences: What was searched for and not found.
  ///   - topics: The topics of the filter: a silence on one of them bears on the gaps.
  ///   - existence: When actors can have lived or existed, where that is known.
  /// - Complexity: O(n log n) in the rows and in their months.
  public func finish(
    silences: [SourceSilence] = [], topics: Set<Ref> = [], existence: [Ref: DayRange] = [:]
  ) -> CoverageTable {
    var bearing = silences.filter { $0.silence.topic.map(topics.contains) ?? true }
    // A kind of source is not silent where one of its sources is.
    if case .sourceKinds = rows { bearing = [] }
    var table = CoverageTable(
      window: DayRange(
        first: window.first ?? days?.lowerBound, last: window.last ?? days?.upperBound),
      events: events, unsourced: unsourced, examples: examples, silences: bearing,
      calendar: calendar, kinds: index.kinds)
    let search = GapSearch(
      table: table, isBounded: (window.first != nil, window.last != nil), silences: bearing)
    table.rows = found.values.map { row in
      var row = row
      row.gaps = search.gaps(of: row, existence: row.ref.flatMap { existence[$0] })
      return row
    }.sorted { one, other in
      (-one.events, one.name, one.ref?.text ?? "") < (
        -other.events, other.name, other.ref?.text ?? ""
      )
    }
    table.total = table.rows.count
    return table
  }

  /// The actors that have a row.
  public var actors: Set<Ref> { Set(found.values.compactMap(\.ref)) }
}
