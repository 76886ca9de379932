import Chronology
import Diplomacy
import Storage

/// Counts the contacts that `contacts` prints.
struct ContactCounting {
  private let chronicle: Chronicle
  private let own: OwnSide?
  private let level: ContactLevel
  private let filter: Filter
  private let limit: Int?
  private let reverse: Bool

  /// Resolves the names.
  ///
  /// - Parameters:
  ///   - whose: Whose contacts; nil for those of every pair.
  ///   - level: How far to roll up; nil for persons as persons, states as states.
  ///   - options: Which events; a limit is one of rows.
  init(
    _ desk: Desk, whose: String?, level: ContactLevel?, filter options: FilterOptions
  ) throws {
    chronicle = desk.chronicle
    var filter = try options.filter(desk, isOfActor: whose != nil)
    limit = filter.limit
    reverse = filter.reverse
    filter.limit = nil
    filter.reverse = false
    guard let whose else {
      own = nil
      self.level = level ?? .actor
      self.filter = filter
      return
    }
    let (actor, kind) = try desk.reader(whose, on: filter.days.last ?? filter.days.first)
    self.level = level ?? (kind == .person ? .actor : .represented)
    // A person's secretary makes no contacts for that person; a state's minister does.
    var side = filter
    if kind == .person { side.direct = true }
    own = try chronicle.side(of: actor, filter: side)
    if filter.actors.isEmpty { filter.actors = [actor.ref] }
    self.filter = filter
  }

  /// Streams the events of the filter through the count.
  ///
  /// - Parameter keepsEvents: Whether to keep the refs of the events.
  func table(keepsEvents: Bool) throws -> ContactTable {
    var builder = ContactBuilder(
      of: own, level: level, wholes: try chronicle.wholes(), window: filter.days,
      keepsEvents: keepsEvents)
    try chronicle.timeline(filter) { builder.add($0) }
    var table = builder.finish()
    table.show(limit: limit, reverse: reverse)
    return table
  }
}
