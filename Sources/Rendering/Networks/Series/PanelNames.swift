/// What stands beside the marks of a panel: names, and numbers where there is no room for a name.
struct PanelNames {
  /// A label of an actor, by its place in the atlas.
  struct Name: Hashable {
    var index: Int
    var label: PanelLabels.Label
    var size: Double
    /// Whether a number stands for the name; which one is known when all panels are.
    var isNumber = false
  }

  /// An actor that is in the panel.
  struct Actor: Hashable {
    var index: Int
    var name: String
    var mark: PanelLabels.Mark
    var size: Double
  }

  /// The labels, in the order of the actors, but numbers first.
  private(set) var names: [Name] = []
  /// Those beside whom not even a number has room.
  private(set) var left: [Int] = []

  private static let numberSize = 7.5
  private static let rounds = 4

  /// Labels the actors, the most important first.
  ///
  /// Where a name finds no place, the actor gets a number, and all names are placed anew about it:
  /// a number needs little room, and names can move.
  ///
  /// - Parameter digits: How many digits a number may have.
  /// - Complexity: O(n²) in the actors.
  init(_ actors: [Actor], frame: PanelLabels.Box, dots: [PanelLabels.Mark], digits: Int) {
    let number = String(repeating: "8", count: digits)
    let empty = PanelLabels(frame: frame, marks: actors.map(\.mark), dots: dots)
    var short: Set<Int> = []
    for round in 1...Self.rounds {
      var labels = empty
      names = []
      left = []
      var failed: [Int] = []
      for place in actors.indices where short.contains(place) {
        add(number, beside: place, of: actors, &labels)
      }
      for (place, actor) in actors.enumerated() where !short.contains(place) {
        let label = labels.place(actor.name, beside: place, size: actor.size, room: 1)
        if let label {
          names.append(Name(index: actor.index, label: label, size: actor.size))
        } else if round < Self.rounds {
          failed.append(place)
        } else {
          add(number, beside: place, of: actors, &labels)
        }
      }
      if failed.isEmpty { return }
      short.formUnion(failed)
    }
  }

  private mutating func add(
    _ number: String, beside place: Int, of actors: [Actor], _ labels: inout PanelLabels
  ) {
    let index = actors[place].index
    if let label = labels.place(number, beside: place, size: Self.numberSize, room: 0) {
      names.append(Name(index: index, label: label, size: Self.numberSize, isNumber: true))
    } else {
      left.append(index)
    }
  }
}
