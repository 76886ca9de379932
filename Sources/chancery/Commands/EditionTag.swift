import ArgumentParser
import Diplomacy
import Storage

/// Gives the chronicle as it stands a name.
struct EditionTag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Give the chronicle as it stands a name by which it can be cited.",
    discussion: """
        chancery edition tag 1st --note "As printed."
        chancery timeline --known-at 1st

      The name is no change: it stands beside the history, and can be taken away again. A date, a \
      time and “now” are moments by themselves, and no edition is called so.
      """)

  @Argument(help: "The edition's name: 1st, proofs.") var name: String
  @Option(help: "Whatever else is to be said.") var note: String?
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    let isBlank = name.allSatisfy(\.isWhitespace)
    if isBlank || name.unicodeScalars.contains(where: isControl) {
      throw ValidationError("“\(name)” cannot be an edition's name")
    }
    if Desk.isMoment(name) {
      throw ValidationError(
        "“\(name)” cannot be an edition's name: it is a moment, which --known-at could not tell from it"
      )
    }
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  func run() throws {
    let edition = try database.openForWriting().tag(name, note: note, who: Desk.user)
    Console.say("edition “\(edition.name)” is the chronicle up to change \(edition.change)")
    Console.out("\(edition.name)\n")
  }
}
