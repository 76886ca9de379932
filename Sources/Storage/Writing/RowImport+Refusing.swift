import Diplomacy

extension RowImport {
  /// Where a row stands.
  public struct Spot: Hashable, Sendable, CustomStringConvertible {
    /// The file, as it was given.
    public var file: String
    /// The line on which the row begins.
    public var line: Int

    /// Makes a spot.
    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }

    /// "FILE:LINE".
    public var description: String { "\(file):\(line)" }
  }

  /// An event that breaks a rule of the domain, and was left out.
  public struct Refused: Hashable, Sendable {
    /// Where its row stands.
    public var spot: Spot
    /// The key of its row.
    public var key: String?
    /// Which rule, in a user's words.
    public var reason: String
  }

  /// Stores events together; those that are refused are left out where that is wanted.
  ///
  /// - Throws: ``LocatedError`` when one of them breaks a rule of the domain.
  func store(_ events: [Event], _ spots: [Spot?]) throws {
    var (events, spots) = (events, spots)
    while true {
      do { return try change.add(many: events) } catch let refusal as Change.Refusal {
        guard let spot = spots[refusal.place] else { throw refusal.reason }
        guard leavesOut, refusal.isBeforeAll else {
          throw LocatedError(location: "\(spot)", reason: "\(refusal.reason)")
        }
        let event = events.remove(at: refusal.place)
        spots.remove(at: refusal.place)
        leftOut(Refused(spot: spot, key: event.origin?.key, reason: "\(refusal.reason)"))
      }
    }
  }
}
