/// What a chronology in prose is marked up with; words come in as they are and go out escaped.
protocol ProseMarkup: Sendable {
  /// Whether notes wait for the end of their section rather than of their paragraph.
  var notesEndSection: Bool { get }

  /// The words, with nothing in them that would be acted on.
  func escape(_ words: String) -> String
  func strong(_ words: String) -> String
  func italic(_ words: String) -> String
  func styled(_ text: StyledText) -> String
  /// The words of a reference to an earlier note: "note 3".
  func reference(to note: Int) -> String

  // What follows takes text that is marked up already.

  /// The title, what there is, and who keeps it.
  func opening(title: String, extent: String, rules: String, keeper: String?) -> String
  func heading(_ title: String) -> String
  func paragraph(_ text: String) -> String
  /// What stands before the first and behind the last item of a list.
  var list: (begin: String, end: String) { get }
  /// The same of a list within an item.
  var nested: (begin: String, end: String) { get }
  func item(_ text: String, isBeneath: Bool) -> String
  /// A note: what stands in the text, and what stands where the notes are.
  func note(_ number: Int, _ text: String) -> (mark: String, foot: String?)
  /// A line of a table of persons: the name where it is new, the office, its time and its notes.
  func persons(_ rows: [PersonRow]) -> String
  func sources(_ entries: [String], isNumbered: Bool) -> String
  /// What stands at the very end.
  var closing: String { get }
}

/// A line of the table of persons, marked up.
struct PersonRow: Hashable, Sendable {
  /// The name; empty beneath another office of the same person.
  var name: String
  var office: String
  var time: String
  /// The mark of the note.
  var mark: String
}
