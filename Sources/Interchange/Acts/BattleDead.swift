import Diplomacy

/// The dead of the parties of a war, by side: a state that changed sides has dead on both.
struct BattleDead {
  private var found: [(party: String, side: String, dead: Int)] = []

  /// Adds the dead of a party; the highest number counts where rows of it differ.
  mutating func add(_ dead: Int, of party: String, side: String) {
    if let index = found.firstIndex(where: { $0.party == party && $0.side == side }) {
      found[index].dead = max(found[index].dead, dead)
    } else {
      found.append((party, side, dead))
    }
  }

  /// The figures; the side is named where a party has two.
  var figures: [Figure] {
    found.map { item in
      let isTwice = found.contains { $0.party == item.party && $0.side != item.side }
      let side = isTwice ? " on side \(item.side)" : ""
      return Figure(name: "battle dead of \(item.party)\(side)", best: Double(item.dead))
    }
  }
}
