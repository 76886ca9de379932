import ArgumentParser

/// The options of a timeline, as they are saved: those that say which chronicle are left out.
struct SavedWords {
  /// The words.
  let words: [String]
  /// What they ask for, and of which chronicle.
  let command: TimelineCommand

  /// - Throws: A validation error where a timeline has no such options.
  init(_ words: [String], after saved: [String] = []) throws {
    let all = CommandWords(saved + words).arguments
    guard let command = try TimelineCommand.parseAsRoot(all) as? TimelineCommand else {
      throw ValidationError("a saved timeline has options of “chancery timeline”, and no command")
    }
    self.command = command
    var kept: [String] = []
    var rest = all[...]
    while let word = rest.popFirst() {
      if word == "--db" {
        _ = rest.popFirst()
      } else if !word.hasPrefix("--db=") {
        kept.append(word)
      }
    }
    self.words = kept
  }
}
