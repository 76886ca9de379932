extension EDTF {
  /// The date in English words.
  public func english(_ wording: DateWording = DateWording()) -> String {
    description
  }
}
