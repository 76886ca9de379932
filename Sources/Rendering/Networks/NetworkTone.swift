/// The colours of a mean tone: red for conflict, yellow between, blue for cooperation, grey where
/// nothing is known; also those who see no red or no green tell them apart.
enum NetworkTone: Int, CaseIterable {
  case conflict, friction, between, goodwill, cooperation, none

  /// What the legend says of all of them.
  static let note = "the colour of a line: the mean tone of its events"

  /// The step of a tone from -10 to 10.
  init(_ tone: Double?) {
    guard let tone, tone.isFinite else {
      self = .none
      return
    }
    self =
      tone <= -5
      ? .conflict
      : tone <= -1
        ? .friction
        : tone < 1
          ? .between
          : tone < 5
            ? .goodwill
            : .cooperation
  }

  /// The colour of its lines.
  var line: String {
    switch self {
    case .conflict: "#C4302B"
    case .friction: "#F0884E"
    case .between: "#D9BE4A"
    case .goodwill: "#6BABD0"
    case .cooperation: "#2F5FA8"
    case .none: "#A8A8A8"
    }
  }

  /// What the legend says of it.
  var legend: String {
    switch self {
    case .conflict: "conflict"
    case .friction: "friction"
    case .between: "neither"
    case .goodwill: "goodwill"
    case .cooperation: "cooperation"
    case .none: "no tone"
    }
  }
}
