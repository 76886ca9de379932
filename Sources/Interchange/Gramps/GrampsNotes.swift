/// The notes of a Gramps file, which records refer to.
struct GrampsNotes {
  /// A note with its type: "Event Note", "Transcript".
  struct Note: Hashable {
    var type: String
    var text: String
    var isPrivate: Bool
  }

  /// The types of the notes that the export makes of what is no note in a chronicle.
  enum Kind {
    static let summary = "Summary"
    static let quote = "Transcript"
    static let original = "Original words"
    static let translation = "Translation"
    static let excerpt = "Source text"
  }

  private var notes: [String: Note] = [:]
  private var used: Set<String> = []

  /// Whether there is a note of a handle.
  func has(_ handle: String) -> Bool { notes[handle] != nil }

  /// How many notes no record has made its own.
  var unused: Int { notes.count - used.count }

  /// Keeps a note.
  mutating func note(_ node: XMLNode) {
    guard let text = node.words("text") else { return }
    notes[node.handle] = Note(
      type: node.attributes["type"] ?? "", text: text, isPrivate: node.isPrivate)
  }

  /// The notes behind some handles, each once.
  mutating func said(_ handles: [String]) -> GrampsSaid {
    var all: [Note] = []
    for handle in handles {
      guard let note = notes[handle] else { continue }
      used.insert(handle)
      if !all.contains(note) { all.append(note) }
    }
    return GrampsSaid(notes: all)
  }
}

/// The notes of one record: those of some types are taken out, the others are its note.
struct GrampsSaid {
  fileprivate(set) var notes: [GrampsNotes.Note]

  /// Takes the first public note of a type out.
  mutating func take(_ type: String) -> String? {
    guard let index = notes.firstIndex(where: { $0.type == type && !$0.isPrivate }) else {
      return nil
    }
    return notes.remove(at: index).text
  }

  /// What is left and public.
  var note: String? { joined(isPrivate: false) }

  /// What is left and never published.
  var privateNote: String? { joined(isPrivate: true) }

  private func joined(isPrivate: Bool) -> String? {
    let texts = notes.filter { $0.isPrivate == isPrivate }.map(\.text)
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }
}
