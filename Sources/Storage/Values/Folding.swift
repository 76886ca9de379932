import Foundation

extension String {
  /// The text in lower case and without accents, by which names are found.
  var folded: String {
    if utf8.allSatisfy({ $0 < 128 }) { return lowercased() }
    return folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
  }
}
