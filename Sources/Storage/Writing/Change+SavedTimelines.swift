public import Diplomacy
import Foundation
internal import GRDB

extension Change {
  /// Saves a timeline under its name; the same one again changes nothing.
  ///
  /// - Parameter replacing: Whether it may take the place of another of that name.
  /// - Throws: ``StorageError/invalid(_:)`` where the name is empty, or another one's.
  public func save(_ timeline: SavedTimeline, replacing: Bool = false) throws {
    guard timeline.name.contains(where: { !$0.isWhitespace }) else {
      throw StorageError.invalid("a saved timeline needs a name")
    }
    let known = try db.row("SELECT * FROM saved_timeline WHERE name = ?", [timeline.name])
      .map(SavedTimeline.init(row:))
    if known == timeline { return }
    if known != nil, !replacing {
      throw StorageError.invalid(
        "there is a timeline “\(timeline.name)” already, with other options; save this one under "
          + "another name, or with --replace")
    }
    _ = try id()
    try db.run(
      """
      INSERT INTO saved_timeline (name, words, note) VALUES (?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET words = excluded.words, note = excluded.note
      """, [timeline.name, try SavedTimeline.text(of: timeline.words), timeline.note])
  }

  /// Forgets a saved timeline; its events stay.
  ///
  /// - Throws: ``StorageError/invalid(_:)`` where there is none of that name.
  public func forgetTimeline(_ name: String) throws {
    guard try db.number("SELECT 1 FROM saved_timeline WHERE name = ?", [name]) != nil else {
      throw StorageError.invalid(
        "no timeline is saved as “\(name)”; “chancery timeline saved” lists them")
    }
    _ = try id()
    try db.run("DELETE FROM saved_timeline WHERE name = ?", [name])
  }
}

extension Chronicle {
  /// The saved timelines, by name.
  public func savedTimelines() throws -> [SavedTimeline] {
    try read { db in try SavedTimeline.all(db) }
  }
}

extension SavedTimeline {
  static func all(_ db: Database) throws -> [SavedTimeline] {
    try db.rows("SELECT * FROM saved_timeline ORDER BY name").map(SavedTimeline.init(row:))
  }

  init(row: Row) {
    let words: String = row["words"]
    self.init(
      name: row["name"],
      words: (try? JSONDecoder().decode([String].self, from: Data(words.utf8))) ?? [],
      note: row["note"])
  }

  /// The words as the table keeps them.
  static func text(of words: [String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(words), as: UTF8.self)
  }
}
