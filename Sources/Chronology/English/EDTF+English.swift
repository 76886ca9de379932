extension EDTF {
  /// The date in English words.
  public func english(_ wording: DateWording = DateWording()) -> String {
    description
  }

  static func yearInWords(_ year: Int64) -> String { year > 0 ? "\(year)" : "\(1 - year) BC" }
}
