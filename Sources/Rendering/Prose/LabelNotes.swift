import Diplomacy

/// Cites sources by their labels: whole in the first note, later in short with that note's number.
///
/// "BBC News (note 1), ¶6" is clear without "ibid.", whose meaning changes when a note is put in.
struct LabelNotes: Sendable {
  private var first: [Ref: Int] = [:]
  /// Whose short form each is: one that two sources share would not tell them apart.
  private var owners: [String: Ref] = [:]
  /// A label up to this length is not worth a reference.
  private static let shortEnough = 30

  /// The words for a source in a note, and the earlier note that has the whole label.
  mutating func words(for source: CitedSource, note: Int) -> (words: String, earlier: Int?) {
    let label = source.label
    let ref = source.citation.source
    let short = Self.short(label)
    guard let earlier = first[ref] else {
      first[ref] = note
      if owners[short] == nil { owners[short] = ref }
      return (label, nil)
    }
    let isShort = earlier != note && label.count > Self.shortEnough && owners[short] == ref
    return isShort ? (short, earlier) : (label, nil)
  }

  /// The label up to the first comma, colon or bracket, and of that a few words.
  static func short(_ label: String) -> String {
    let head = label.prefix { !",:;([".contains($0) }
    let words = ShortForm.few(head.trimmingPrefix(" ").isEmpty ? label : String(head))
    return words.trimmedEnd
  }
}
