/// Reads dates as historians and reporters write them in English, and EDTF itself.
public struct EnglishDateReader: Hashable, Sendable {
  /// The day from which the text speaks, against which what it leaves out is supplied.
  public var dateline: CivilDate?
  /// Which of two numbers is the day, nil to refuse what could be either.
  public var numericOrder: NumericOrder?

  /// Makes a reader for texts of a dateline.
  public init(dateline: CivilDate? = nil, numericOrder: NumericOrder? = nil) {
    self.dateline = dateline
    self.numericOrder = numericOrder
  }

  /// Reads a date: as EDTF if it is that, else as English.
  /// - Throws: ``DateReadingError`` with the class of the refusal; nothing is guessed.
  public func read(_ text: String) throws(DateReadingError) -> DateReading {
    if let date = EDTF(text) { return DateReading(edtf: date, given: text) }
    throw .notADate(text: text)
  }
}
