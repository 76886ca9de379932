extension EDTF {
  /// Whether the day, or the beginning and the end of a period, are as certain as they are written.
  public var isCertainAsWritten: Bool {
    if isDayCertain { return true }
    return isInterval && !isUncertain && !isApproximate && earliest.day != nil && latest.day != nil
  }
}
