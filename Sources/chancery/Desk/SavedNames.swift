import ArgumentParser
import Diplomacy
import Storage

/// Finds saved timelines by their names.
enum SavedNames {
  /// The timeline of a name.
  ///
  /// - Throws: A failure that says what there is.
  static func timeline(_ name: String, in chronicle: Chronicle) throws -> SavedTimeline {
    let all = try chronicle.savedTimelines()
    if let found = all.first(where: { $0.name == name }) { return found }
    let known = all.isEmpty ? "none yet" : all.map(\.name).joined(separator: ", ")
    throw Failure("no timeline is saved as “\(name)”; there are: \(known)")
  }

  /// The names that a shell offers.
  @Sendable static func completions(_ words: [String], _ index: Int, _ word: String) -> [String] {
    let all = try? DatabaseOption.parse([]).open().savedTimelines()
    return (all ?? []).map(\.name).filter { $0.hasPrefix(word) }
  }
}
