import Diplomacy

/// The signs of a strip of contacts, and the line that explains those that were used.
struct ContactSigns: Sendable {
  var pen: Pen
  private var used: Set<Meeting.Channel> = []
  private var hasOpenDay = false

  init(pen: Pen) { self.pen = pen }

  /// The channels, the closest first: of several at one place, the first is drawn.
  private static let channels = Meeting.Channel.allCases.sorted { $0.rank < $1.rank }

  /// The sign for a mark, with its style, noted for the legend.
  mutating func draw(_ mark: ContactMark) -> String {
    if let channel = Self.channels.first(where: { mark.contains(.by($0)) }) {
      used.insert(channel)
      return sign(channel)
    }
    guard mark.contains(.dayOpen) else { return pen.dim(pen.ascii ? "." : "·") }
    hasOpenDay = true
    return pen.yellow(openDay)
  }

  private var openDay: String { pen.ascii ? "?" : "◌" }

  private func sign(_ channel: Meeting.Channel) -> String {
    switch channel {
    case .inPerson: pen.ascii ? "*" : "●"
    case .video: pen.ascii ? "v" : "◎"
    case .telephone: pen.ascii ? "o" : "○"
    case .letter: pen.ascii ? "=" : "▭"
    }
  }

  /// The explanations of the signs that were drawn.
  ///
  /// The last channel stands where there was no closer contact, so that it was "only" that.
  var legend: [String] {
    let channels = Self.channels.filter(used.contains)
    var entries = channels.map { channel in
      let isOnly = channels.count > 1 && channel == channels.last
      return "\(sign(channel)) \(channel.legend)\(isOnly ? " only" : "")"
    }
    if hasOpenDay { entries.append("\(openDay) day not certain") }
    return entries
  }
}

extension Meeting.Channel {
  /// What the channel is called in a legend, and beside the last day.
  var legend: String {
    switch self {
    case .inPerson: "met"
    case .video: "video"
    case .telephone: "telephone"
    case .letter: "letter"
    }
  }

  /// The head of its column.
  var head: String { self == .telephone ? "call" : legend }

  /// What whoever was in touch by it did with the other.
  var verb: String {
    switch self {
    case .inPerson: "met"
    case .video: "saw by video"
    case .telephone: "called"
    case .letter: "corresponded with"
    }
  }
}
