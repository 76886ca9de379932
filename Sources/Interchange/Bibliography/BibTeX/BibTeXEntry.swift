/// An entry of a BibTeX file as it stands, its values joined and still in TeX.
struct BibTeXEntry {
  var type: String
  var key: String
  var line: Int
  /// The fields in their order; of two of one name the first counts, as with BibTeX.
  var fields: [(name: String, value: String)] = []

  /// The value of a field; an empty one is none.
  subscript(name: String) -> String? {
    fields.first { $0.name == name }.flatMap { field in
      field.value.allSatisfy(\.isWhitespace) ? nil : field.value
    }
  }
}

/// Why an entry could not be read.
struct BibTeXFault: Error {
  var line: Int
  var message: String
}
