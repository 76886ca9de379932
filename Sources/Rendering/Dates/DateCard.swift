public import Chronology

/// How a date is understood, for a person to read.
public struct DateCard {
  private let pen: Pen
  private let options: TimelineOptions

  /// Makes a card that looks as the options say.
  public init(options: TimelineOptions) {
    self.options = options
    pen = Pen(options)
  }

  /// The page about a reading.
  public func page(_ reading: DateReading, reference: CivilDate?) -> String {
    (reading.edtf?.description ?? "undated") + "\n"
  }
}
