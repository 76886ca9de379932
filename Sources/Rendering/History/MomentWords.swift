public import Chronology

/// Puts moments of a chronicle's history, milliseconds since 1970, into words.
public struct MomentWords: Sendable {
  private let offset: @Sendable (Int64) -> Int64
  private let style: DateStyle

  /// Makes words of a time zone.
  ///
  /// - Parameters:
  ///   - style: The order of a date's parts.
  ///   - offset: How many seconds the zone's clocks are ahead of UTC at a moment.
  public init(style: DateStyle, offset: @escaping @Sendable (Int64) -> Int64) {
    self.style = style
    self.offset = offset
  }

  /// The day and the time: "27 Nov 2026 08:12".
  public func text(_ moment: Int64) -> String { "\(day(moment)) \(time(moment))" }

  /// The day alone: "27 Nov 2026".
  public func day(_ moment: Int64) -> String {
    EDTF(day: CivilDate(dayNumber: split(moment).day)).english(
      DateWording(style: style, abbreviated: true))
  }

  private func time(_ moment: Int64) -> String {
    let minutes = split(moment).second / 60
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  private func split(_ moment: Int64) -> (day: Int64, second: Int64) {
    var seconds = moment / 1000 + offset(moment)
    let second = ((seconds % 86_400) + 86_400) % 86_400
    seconds -= second
    return (seconds / 86_400, second)
  }
}
