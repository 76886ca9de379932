import ArgumentParser
import Storage

/// Forgets the name of an edition.
struct EditionRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Forget the name of an edition; the chronicle stays as it is.",
    discussion: """
        chancery edition remove proofs
        chancery edition tag proofs
      """)

  @Argument(help: "The edition.") var name: String
  @OptionGroup var database: DatabaseOption

  func run() throws {
    try database.openForWriting().removeEdition(name)
    Console.say("there is no edition “\(name)” any more")
  }
}
