import Diplomacy

/// The keys by which a file names its entries: those by which they came, else their refs.
struct CitationKeys {
  private let keys: [String]

  init(_ works: [CitedWork], scheme: String) {
    // The refs, which nobody shares, have the first claim.
    var taken = Set(works.map { $0.source.ref.text })
    keys = works.map { work in
      let ref = work.source.ref.text
      let known = work.source.identifiers.first { $0.scheme == scheme }?.value
      if let known, known == ref || (Self.isLegal(known) && taken.insert(known).inserted) {
        return known
      }
      if scheme != "bibtex" || Self.isLegal(ref) { return ref }
      // Old programs take a key in ASCII only.
      let slug = RefRule.slug(ref)
      let wishes = ["\(slug)"] + (2...).lazy.prefix(works.count + 1).map { "\(slug)-\($0)" }
      return wishes.first { Self.isLegal($0) && taken.insert($0).inserted } ?? ref
    }
  }

  subscript(index: Int) -> String { keys[index] }

  private static func isLegal(_ key: String) -> Bool {
    !key.isEmpty && key.utf8.count <= 200
      && key.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || "-_.:+/".utf8.contains(byte)
      }
  }
}
