/// Reads dates as historians and reporters write them in English, and EDTF itself.
///
///     let reader = EnglishDateReader(dateline: CivilDate(year: 2001, month: 11, day: 23))
///     try reader.read("by 22 November").edtf      // [..2001-11-22]
///     try reader.read("autumn 1942").edtf         // 1942-23
///
/// What can be read in two ways, or has no bounds to defend, is refused and not guessed.
public struct EnglishDateReader: Hashable, Sendable {
  /// The day from which the text speaks, against which what it leaves out is supplied.
  public var dateline: CivilDate?
  /// Which of two numbers is the day, nil to refuse what could be either.
  public var numericOrder: NumericOrder?
  /// The dates of the events that a text may name with `@`: `two days after @brussels`.
  public var events: [String: EDTF]

  /// Makes a reader for texts of a dateline.
  public init(
    dateline: CivilDate? = nil, numericOrder: NumericOrder? = nil, events: [String: EDTF] = [:]
  ) {
    self.dateline = dateline
    self.numericOrder = numericOrder
    self.events = events
  }

  /// Reads a date: as EDTF if it is that, else as English.
  ///
  /// A calendar may be named before a colon: `julian:1917-10-25`, `hebrew:5 Iyar 5708`.
  ///
  /// One form of EDTF is taken as English: a year, a hyphen and a number from 21 to 41 that is
  /// greater than the year's last two digits, as in `1940-41`, which everyone writes for two years.
  /// - Throws: ``DateReadingError`` with the class of the refusal; nothing is guessed.
  public func read(_ text: String) throws(DateReadingError) -> DateReading {
    let trimmed = trimming(text)
    if trimmed.utf8.count > 500, let date = EDTF(trimmed) {
      return DateReading(edtf: date, given: text)
    }
    if trimmed.isEmpty || trimmed.utf8.count > 500 { throw .notADate(text: text) }
    if let reading = try readPrefixed(trimmed, given: text) { return reading }
    if let date = exact(trimmed) { return DateReading(edtf: date, given: text) }
    guard let tokens = Token.list(of: CalendarVocabulary.foldingAccents(withoutBrackets(trimmed))),
      !tokens.isEmpty
    else {
      throw .notADate(text: text)
    }
    var reader = self
    // Beside the first and the last year of four digits a date may lie that has none.
    if let dateline, !(-9990...9990).contains(dateline.year) { reader.dateline = nil }
    var parser = EnglishParser(text, tokens: tokens, reader: reader)
    if edtf(trimmed) != nil { parser.follow(.yearsNotSeason) }
    var failure: DateReadingError
    do {
      let form = try parser.parseStatement()
      return DateReading(
        edtf: try checked(form, text), given: text, usedDateline: parser.usedDateline,
        calendar: parser.calendar, time: parser.time?.clock, zone: parser.time?.zone,
        conventions: parser.conventions)
    } catch {
      failure = error
    }
    guard case .notADate = failure else { throw failure }
    switch Refusals.kind(of: words(tokens)) {
    case .undated: return DateReading(edtf: nil, given: text)
    case .vague: throw .vague(text: text)
    case .relative: throw .relative(text: text)
    case .event: throw .event(text: text)
    case .unsupported: throw .unsupported(text: text)
    case nil: throw failure
    }
  }

  /// The text as EDTF; none has a space, and most words have one.
  private func edtf(_ text: String) -> EDTF? {
    text.utf8.contains(UInt8(ascii: " ")) ? nil : EDTF(text)
  }

  /// The text as EDTF, in capitals or not.
  func exact(_ text: String) -> EDTF? {
    guard let date = edtf(text) ?? edtf(text.uppercased()) else { return nil }
    if case .set(.oneOf, let members) = date.form, members.count == 1,
      case .single(let element) = members[0]
    {
      // "[1940]" is a date in an editor's brackets.
      return EDTF(.date(element))
    }
    guard case .date(.calendar(let pattern)) = date.form,
      !pattern.isNegative, !pattern.hasUnspecified, let code = pattern.grouping?.code,
      let year = pattern.plainYear, Int64(code) > year % 100
    else { return date }
    return nil
  }

  private func words(_ tokens: [Token]) -> [String] {
    tokens.compactMap {
      switch $0.kind {
      case .word(let word): word
      case .number: "#"
      default: nil
      }
    }
  }

  /// What was built is valid only if EDTF can read it.
  func checked(_ form: EDTF.Form, _ text: String) throws(DateReadingError) -> EDTF {
    guard let date = EDTF(EDTF(form).description) else {
      throw .contradiction(text: text, reason: "it makes no valid date")
    }
    return date
  }

  func trimming(_ text: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in
      scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{A0}"
    }
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// An editor's square brackets around the whole say where a date is from, not that it is in doubt.
  private func withoutBrackets(_ text: String) -> String {
    if let doubted = doubtedYear(text) { return doubted.filter { $0 != "[" && $0 != "]" } }
    guard text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]") else {
      return text.filter { $0 != "[" && $0 != "]" }
    }
    return text.dropFirst().dropLast().filter { $0 != "[" && $0 != "]" }
  }

  /// `12 May [1940?]`: the editor doubts the year alone.
  private func doubtedYear(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count > 7, text.hasSuffix("?]"), bytes[bytes.count - 7] == UInt8(ascii: "["),
      bytes.suffix(6).prefix(4).allSatisfy(isDigit)
    else { return nil }
    return String(text.dropLast(7)) + String(text.suffix(6).prefix(4)) + " (year uncertain)"
  }
}
