import ArgumentParser
import Diplomacy
import Storage

/// Brings a change again that was taken back.
struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Bring a change again that was taken back; the last one unless told otherwise.",
    discussion: """
        chancery redo
        chancery redo 17
      """)

  @Argument(help: "The number of the change that was undone, or of the undo (else the last undo).")
  var change: Int64?
  @Flag(help: "Check everything and write nothing.") var dryRun = false
  @OptionGroup var options: ChangeOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try database.openForWriting()
    let undo = try self.undo(chronicle)
    try options.change(chronicle, dryRun: dryRun) { try $0.takeBack(undo.number) }
    let brought = undo.undoes.map(String.init) ?? "?"
    let command = try undo.undoes.flatMap { try chronicle.change(numbered: $0)?.command } ?? ""
    Console.say("\(dryRun ? "would bring" : "brought") again change \(brought): \(command)")
  }

  /// The undo that is to be taken back.
  private func undo(_ chronicle: Chronicle) throws -> ChangeEntry {
    guard let change else {
      guard let last = try chronicle.lastChange(toRedo: true),
        let entry = try chronicle.change(numbered: last)
      else { throw Failure("there is nothing to redo: no change has been taken back") }
      return entry
    }
    guard let entry = try chronicle.change(numbered: change) else {
      throw Failure("there is no change \(change); “chancery log” lists them")
    }
    if let undo = try chronicle.undo(of: change), let found = try chronicle.change(numbered: undo) {
      return found
    }
    guard entry.undoes != nil, entry.stands else {
      throw Failure("change \(change) has not been taken back: there is nothing to redo")
    }
    return entry
  }
}
