import Diplomacy

extension Change {
  /// Refuses a name or a title in which nothing is to be read, whoever gives it.
  func refuseBlank(_ text: String, _ what: String) throws {
    if text.allSatisfy(\.isWhitespace) {
      throw StorageError.invalid("\(what) is blank; say how it is called")
    }
  }
}
