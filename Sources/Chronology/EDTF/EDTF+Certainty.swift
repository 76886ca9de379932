extension EDTF {
  /// Whether the day, or the beginning and the end of a period, are as certain as they are written.
  public var isCertainAsWritten: Bool {
    if isDayCertain { return true }
    return isInterval && !isUncertain && !isApproximate && earliest.day != nil && latest.day != nil
  }

  /// The days on which what lasts is certainly under way; nil for what does not last, and where the
  /// date is marked as doubtful.
  public var certainCourse: ClosedRange<Int64>? {
    guard isInterval || shape == .all, !isUncertain, !isApproximate, let days = certainDays,
      let first = days.first, let last = days.last, first <= last
    else { return nil }
    return first...last
  }
}
