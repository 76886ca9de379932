import Diplomacy

extension Source {
  /// A data set as a source, under the key of its identifier.
  init(dataSet identifier: Identifier, title: String) {
    self.init(ref: RowRecords.key(identifier), title: title)
    kind = "data-set"
    identifiers = [identifier]
  }
}
