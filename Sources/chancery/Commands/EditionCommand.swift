import ArgumentParser

/// Names states of the chronicle, and compares them.
struct EditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition",
    abstract: "Name the chronicle as it stands, to cite it; compare two editions.",
    discussion: """
        chancery edition tag 1st --note "As submitted"
        chancery edition list
        chancery edition diff 1st            (against the chronicle of now)
        chancery timeline --known-at 1st
      """,
    subcommands: [EditionTag.self, EditionList.self, EditionDiff.self, EditionRemove.self])
}
