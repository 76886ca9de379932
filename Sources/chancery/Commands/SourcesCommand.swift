import ArgumentParser

/// Looks after the sources.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Look after the sources: whether copies are unchanged, and quotations are in them.",
    discussion: """
        chancery edit bbc-2001-11-23 --file texts/bbc.html
        chancery sources verify
      """,
    subcommands: [SourcesVerify.self])
}
