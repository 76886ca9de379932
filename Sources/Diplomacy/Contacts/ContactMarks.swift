import Chronology

/// What stands at a place of a strip: the channels of its contacts, and whether days are open.
public struct ContactMark: OptionSet, Hashable, Sendable {
  /// The channels as bits, in the order of ``Meeting/Channel``, and one for an open day.
  public let rawValue: UInt8

  /// Makes a mark of bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// There was a contact whose day is not certain.
  public static let dayOpen = ContactMark(rawValue: 1 << 7)

  /// There was a contact by a channel, on a certain day.
  public static func by(_ channel: Meeting.Channel) -> ContactMark {
    ContactMark(rawValue: 1 << UInt8(channel.rank))
  }
}

extension Meeting.Channel {
  /// Its place among the channels, the closest contact first.
  public var rank: Int {
    switch self {
    case .inPerson: 0
    case .video: 1
    case .telephone: 2
    case .letter: 3
    }
  }
}

/// The marks of two actors' contacts, by the places of strips of each unit.
///
/// However long a chronicle is, no more than the latest places of each unit are kept.
public struct ContactMarks: Hashable, Sendable {
  private var cells: [StripUnit: [Int64: ContactMark]] = [:]
  /// The contacts that can lie in more than one place.
  public private(set) var unplaced: [StripUnit: Int] = [:]

  /// A line has at most 500 columns.
  private static let most = 500

  /// Marks nothing.
  public init() {}

  /// The mark at a place, or at any place of several; empty where there was nothing.
  public func mark(_ places: ClosedRange<Int64>, _ unit: StripUnit) -> ContactMark {
    guard let marks = cells[unit] else { return [] }
    if places.count == 1 { return marks[places.lowerBound] ?? [] }
    if places.count <= marks.count {
      return places.reduce(into: []) { $0.formUnion(marks[$1] ?? []) }
    }
    return marks.reduce(into: []) { if places.contains($1.key) { $0.formUnion($1.value) } }
  }

  mutating func add(_ mark: ContactMark, at cell: Int64, _ unit: StripUnit) {
    cells[unit, default: [:]][cell, default: []].formUnion(mark)
    // Of years there are few enough.
    guard unit != .year, let marks = cells[unit], marks.count > 2 * Self.most,
      let last = marks.keys.max()
    else { return }
    cells[unit] = marks.filter { $0.key > last - Int64(Self.most) }
  }

  mutating func addUnplaced(_ unit: StripUnit) { unplaced[unit, default: 0] += 1 }
}

/// The days on which a contact can have begun.
struct ContactDays: Hashable, Sendable {
  var first: Int64?
  var last: Int64?
  /// The last day of all, on which what goes on can end.
  var end: Int64?
  /// Whether there is one such day, and no doubt of it.
  var isCertain: Bool

  init(_ entry: TimelineEntry) {
    first = entry.earliest
    last = entry.latest
    end = entry.latest
    isCertain = false
    guard let date = entry.date.edtf else { return }
    // What goes on from one day to another stands where it begins.
    if date.isInterval || date.shape == .all { last = date.bounds.latestBeginning.day }
    isCertain = first != nil && first == last && !date.isUncertain && !date.isApproximate
  }
}
