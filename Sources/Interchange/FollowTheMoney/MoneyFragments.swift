import Diplomacy

/// The entities of a file that come in several fragments, each put together.
struct MoneyFragments {
  /// How many entities in fragments are too many to be held.
  static let most = 200_000

  private var repeated: Set<Int> = []
  private var places: [String: Int] = [:]
  private var found: [(entity: MoneyEntity, line: Int)] = []

  /// Looks through a file for ids that come again.
  init(of file: String, _ encoding: TextEncoding) throws(InputError) {
    var seen: Set<Int> = []
    var lines = LineReader(try InputFile(file), encoding: encoding)
    while let line = try lines.next() {
      guard let id = MoneyEntity.id(of: line) else { continue }
      let place = id.hashValue
      // The memory that a file takes has a bound; fragments of one entity mostly stand together.
      if seen.count >= SeenKeys.most { seen.removeAll(keepingCapacity: true) }
      if !seen.insert(place).inserted { repeated.insert(place) }
      guard repeated.count <= Self.most else {
        throw InputError(
          file: file, line: lines.line,
          reason: "there are more than \(Self.most) entities in several fragments; put them "
            + "together first (ftm aggregate)")
      }
    }
  }

  /// Holds nothing, of a file that is read once.
  init() {}

  /// Whether an entity comes in fragments.
  func has(_ id: String) -> Bool { !repeated.isEmpty && repeated.contains(id.hashValue) }

  /// Takes a fragment.
  ///
  /// - Returns: Why it does not go with the fragments before it; nil where it does.
  mutating func take(_ entity: MoneyEntity, _ line: Int) -> String? {
    guard let place = places[entity.id] else {
      places[entity.id] = found.count
      found.append((entity, line))
      return nil
    }
    guard found[place].entity.unite(entity) else {
      return "is a \(entity.schema), and by line \(found[place].line) a "
        + found[place].entity.schema
    }
    return nil
  }

  /// The entities of a sort, each of all its fragments, in the order of the first.
  func whole(_ sort: MoneyRows.Sort) -> [(entity: MoneyEntity, line: Int)] {
    found.filter { MoneyRows.sort($0.entity.schema) == sort }
  }
}
