/// The votes of all roll calls, eight bytes each: they come country by country, and are wanted roll
/// call by roll call.
struct VoteTally {
  /// A vote.
  enum Vote: UInt8, CaseIterable {
    case yes, no, abstain

    /// The word of the table.
    var word: String {
      switch self {
      case .yes: "yes"
      case .no: "no"
      case .abstain: "abstain"
      }
    }
  }

  /// A country as the table has it.
  struct Country: Hashable {
    let name: String
    let code: String
  }

  private var packed: [UInt64] = []
  private(set) var countries: [Country] = []
  private var places: [Country: Int] = [:]
  private var isSorted = true

  /// How many votes there are.
  var count: Int { packed.count }

  /// Notes a vote of a country in a roll call; false where there are too many countries.
  mutating func add(_ roll: UInt32, _ country: Country, _ vote: Vote) -> Bool {
    let place = places[country] ?? countries.count
    guard place <= Int(UInt16.max) else { return false }
    if place == countries.count {
      places[country] = place
      countries.append(country)
    }
    packed.append(UInt64(roll) << 32 | UInt64(place) << 8 | UInt64(vote.rawValue))
    isSorted = false
    return true
  }

  /// Puts them in order, once all are there.
  mutating func sort() {
    if !isSorted { packed.sort() }
    isSorted = true
  }

  /// The votes of a roll call, by country.
  func votes(of roll: UInt32) -> [(country: Country, vote: Vote)] {
    var found: [(country: Country, vote: Vote)] = []
    var index = start(of: roll)
    while index < packed.count, packed[index] >> 32 == UInt64(roll) {
      let item = packed[index]
      if let vote = Vote(rawValue: UInt8(item & 0xFF)) {
        found.append((countries[Int(item >> 8 & 0xFFFF)], vote))
      }
      index += 1
    }
    return found
  }

  /// The roll calls that have votes, in order.
  var rolls: [UInt32] {
    var found: [UInt32] = []
    for item in packed {
      let roll = UInt32(item >> 32)
      if found.last != roll { found.append(roll) }
    }
    return found
  }

  /// The first vote of a roll call, by halves.
  private func start(of roll: UInt32) -> Int {
    var (low, high) = (0, packed.count)
    while low < high {
      let middle = (low + high) / 2
      if packed[middle] >> 32 < UInt64(roll) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
