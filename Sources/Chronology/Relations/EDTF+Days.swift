extension EDTF {
  /// Tells whether this can lie on a day, counted from 1970-01-01.
  ///
  /// Exact for sets and unspecified digits: `[1962,1964]` is on no day of 1963, and `XXXX-12-25`
  /// on no day of June. An interval can be under way on any day from the first to the last.
  public func contains(day: Int64) -> Bool {
    canLie(in: DayRange(first: day, last: day))
  }

  /// The runs of days within a span on which this can lie, in order, with gaps between them.
  ///
  /// They are found one by one. Each takes the time to look at the members of a set that have
  /// unspecified digits, and at the years in which those allow no day or nothing but days that
  /// adjoin, ten thousand at most. A span without a first or last day runs to that of
  /// ``CivilDate/yearRange``.
  public func days(in range: DayRange) -> PossibleDays {
    PossibleDays(self, in: range)
  }

  /// The members of a set, each a date; the date itself where it is no set.
  ///
  /// A range is a set of that range alone.
  ///
  ///     try EDTF(parsing: "[1667,1668-12..]").members  // 1667, [1668-12..]
  public var members: [EDTF] {
    guard case .set(let kind, let members) = form else { return [self] }
    return members.map { member in
      if case .single(let element) = member { return EDTF(.date(element)) }
      return EDTF(.set(kind, [member]))
    }
  }
}
