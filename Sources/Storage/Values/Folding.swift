import Foundation
internal import GRDB

extension String {
  /// The text in lower case and without accents, by which names are found.
  var folded: String {
    if utf8.allSatisfy({ $0 < 128 }) { return lowercased() }
    return folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
  }
}

/// SQL functions over names.
enum NameFunctions {
  /// `folded(name)`: the form by which a name is found.
  static let folded = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0])?.folded
  }
}
