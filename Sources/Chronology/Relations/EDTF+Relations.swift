extension EDTF {
  /// Tells whether this can lie in a span of days.
  ///
  /// Exact for sets and unspecified digits: `XXXX-12-25` cannot lie in June. An interval can if
  /// some day of it possibly is in the span. Qualifiers widen nothing.
  public func canLie(in range: DayRange) -> Bool {
    let wanted = DaySpan(range)
    return switch form {
    case .date(let element): element.overlaps(wanted)
    case .dateTime(let pattern, _): pattern.overlaps(wanted)
    case .interval(let start, let end):
      DaySpan(start.element?.span.lower ?? .min, end.element?.span.upper ?? .max)
        .overlaps(wanted)
    case .set(_, let members): members.contains { $0.overlaps(wanted) }
    }
  }

  /// Tells whether this certainly lies wholly in a span of days.
  public func mustLie(in range: DayRange) -> Bool {
    if let first = range.first {
      guard let earliest = certainLower, earliest >= first else { return false }
    }
    if let last = range.last {
      guard let latest = certainUpper, latest <= last else { return false }
    }
    return DaySpan(range).lower <= DaySpan(range).upper
  }

  /// The first day, saturated beyond the countable days; nil where open or not known.
  private var certainLower: Int64? {
    switch form {
    case .date(let element): element.span.lower
    case .dateTime(let pattern, _): Element.calendar(pattern).span.lower
    case .interval(let start, _): start.element?.span.lower
    case .set(_, let members):
      members.contains(where: \.isOpenBefore) ? nil : members.map(\.span.lower).min()
    }
  }

  /// The last day, saturated beyond the countable days; nil where open or not known.
  private var certainUpper: Int64? {
    switch form {
    case .date(let element): element.span.upper
    case .dateTime(let pattern, _): Element.calendar(pattern).span.upper
    case .interval(_, let end): end.element?.span.upper
    case .set(_, let members):
      members.contains(where: \.isOpenAfter) ? nil : members.map(\.span.upper).max()
    }
  }
}

extension EDTF.Member {
  func overlaps(_ range: DaySpan) -> Bool {
    if case .single(let element) = self { element.overlaps(range) } else { span.overlaps(range) }
  }
}
