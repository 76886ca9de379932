import ArgumentParser
import Diplomacy
import Storage

/// Takes a change back.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take a change back, also an import or a merge; the last one unless told otherwise.",
    discussion: """
        chancery undo
        chancery undo 17
        chancery undo 17 --dry-run

      “chancery log” has the numbers. What later changes altered elsewhere stays; where one stands \
      on what is taken back, the undo is refused and names it. An undo is itself a change, and \
      “chancery redo” takes it back.
      """)

  @Argument(help: "The number of the change (else the last one that stands).") var change: Int64?
  @Flag(help: "Check everything and write nothing.") var dryRun = false
  @OptionGroup var options: ChangeOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try database.openForWriting()
    guard let number = try change ?? chronicle.lastChange(toRedo: false) else {
      throw Failure("there is nothing to undo: no change stands")
    }
    try options.change(chronicle, dryRun: dryRun) { try $0.takeBack(number) }
    let command = try chronicle.change(numbered: number)?.command ?? ""
    Console.say("\(dryRun ? "would take" : "took") back change \(number): \(command)")
  }
}
