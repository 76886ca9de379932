import ArgumentParser
import Diplomacy
import Storage

/// Gives the chronicle as it stands a name.
struct EditionTag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Give the chronicle as it stands a name by which it can be cited."
  )

  @Argument(help: "The edition's name: 1st, 2026-11.") var name: String
  @Option(help: "Whatever else is to be said.") var note: String?
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if name.isEmpty || name.hasPrefix("change:") || name.unicodeScalars.contains(where: isControl) {
      throw ValidationError("“\(name)” cannot be an edition's name")
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
