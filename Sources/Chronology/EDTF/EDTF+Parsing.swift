extension EDTF {
  /// Reads a date of level 0, 1 or 2.
  ///
  /// Nothing but the standard's own characters is allowed, no spaces either.
  /// - Throws: ``EDTFError`` with the place and the reason.
  public init(parsing text: String) throws(EDTFError) {
    var scanner = ByteScanner(text)
    if scanner.isAtEnd { throw scanner.error("it is empty") }
    if scanner.next == UInt8(ascii: "[") || scanner.next == UInt8(ascii: "{") {
      form = try scanner.parseSet()
    } else {
      form = try scanner.parseDateOrInterval()
    }
    if !scanner.isAtEnd { throw scanner.error(scanner.unexpected()) }
  }
}

extension ByteScanner {
  /// Words for the byte that should not be here.
  func unexpected() -> String {
    guard let byte = next else { return "it ends too soon" }
    switch byte {
    case UInt8(ascii: " "): return "there are no spaces in EDTF"
    case 33...126: return "\"\(Character(Unicode.Scalar(byte)))\" cannot stand here"
    default: return "only ASCII characters can stand here"
    }
  }

  fileprivate mutating func parseDateOrInterval() throws(EDTFError) -> EDTF.Form {
    let start = try parseEnd()
    guard take("/") else {
      guard case .date(let element) = start else { throw error(unexpected()) }
      if next == UInt8(ascii: "T") { return try parseTime(of: element) }
      return .date(element)
    }
    let endPosition = position
    let end = try parseEnd()
    switch (start, end) {
    case (.date(let a), .date(let b)):
      if isReversed(a, b) { throw error("the interval ends before it begins", at: endPosition) }
    case (.date, _), (_, .date): break
    default: throw error("an interval needs a date at one end at least")
    }
    if next == UInt8(ascii: "T") {
      throw error("the ends of an interval are dates without a time of day")
    }
    return .interval(start, end)
  }

  /// A date, `..` or nothing.
  private mutating func parseEnd() throws(EDTFError) -> EDTF.End {
    if isAtEnd || next == UInt8(ascii: "/") { return .unknown }
    if takeDots() { return .open }
    return .date(try parseElement())
  }

  private mutating func parseTime(of element: EDTF.Element) throws(EDTFError) -> EDTF.Form {
    guard case .calendar(let pattern) = element, pattern.marks.isEmpty, pattern.plainDay != nil
    else { throw error("a time of day can follow nothing but a complete, unqualified day") }
    advance()
    let time = try parseShiftedTime()
    if next == UInt8(ascii: "/") {
      throw error("the ends of an interval are dates without a time of day")
    }
    return .dateTime(pattern, time)
  }

  fileprivate mutating func parseSet() throws(EDTFError) -> EDTF.Form {
    let kind: EDTF.SetKind = take("[") ? .oneOf : .all
    if kind == .all { advance() }
    let close: Unicode.Scalar = kind == .oneOf ? "]" : "}"
    var members: [EDTF.Member] = []
    while true {
      let member = try parseMember(isFirst: members.isEmpty)
      members.append(member)
      if take(close) { return .set(kind, members) }
      guard next == UInt8(ascii: ",") else {
        throw error(isAtEnd ? "the set is not closed" : unexpected())
      }
      if case .from = member { throw error("\"..\" can close a set only after its last date") }
      advance()
    }
  }

  private mutating func parseMember(isFirst: Bool) throws(EDTFError) -> EDTF.Member {
    let start = position
    if takeDots() {
      if !isFirst { throw error("\"..\" can open a set only before its first date", at: start) }
      return .upTo(try parseElement())
    }
    let element = try parseElement()
    guard takeDots() else { return .single(element) }
    if next == UInt8(ascii: ",") || next == UInt8(ascii: "]") || next == UInt8(ascii: "}") {
      return .from(element)
    }
    let endPosition = position
    let end = try parseElement()
    guard let a = element.pattern, let b = end.pattern, a.isPlain, b.isPlain,
      a.precision == b.precision
    else {
      throw error("the two ends of a range are plain dates of one precision", at: endPosition)
    }
    if isReversed(element, end) {
      throw error("the range ends before it begins", at: endPosition)
    }
    return .range(element, end)
  }
}

/// Whether every day of `b` is before every day of `a`.
func isReversed(_ a: EDTF.Element, _ b: EDTF.Element) -> Bool {
  let (first, second) = (a.span, b.span)
  if case .longYear(let x) = a, case .longYear(let y) = b, x.years == nil || y.years == nil {
    return LongYear.precedes(y, x)
  }
  return second.upper < first.lower
}

extension CalendarPattern {
  /// Whether the date is a year, month or day and nothing more.
  var isPlain: Bool {
    marks.isEmpty && !hasUnspecified && significant == nil && grouping == nil
  }
}
