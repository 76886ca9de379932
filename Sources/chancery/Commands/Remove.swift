import ArgumentParser
import Diplomacy
import Storage

/// Removes records.
struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove records; one that others need stays, and the error says which.",
    discussion: """
        chancery remove 2001-10-03-brussels
        chancery remove l12      (a link, by its number)
      """)

  @Argument(help: "The records.") var refs: [String]
  @Flag(help: "Check everything and remove nothing.") var dryRun = false
  @OptionGroup var changing: ChangeOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try database.openForWriting()
    let desk = Desk(chronicle)
    var links: [Int64] = []
    var records: [Ref] = []
    for name in refs {
      if let number = Ref.number(in: name, prefix: "l") {
        if !links.contains(number) { links.append(number) }
      } else {
        let ref = try desk.record(name).ref
        if !records.contains(ref) { records.append(ref) }
      }
    }
    try changing.change(chronicle, dryRun: dryRun) { change in
      for number in links { try change.removeLink(number) }
      for ref in records { try change.remove(ref) }
    }
    let what = links.map { "l\($0)" } + records.map(\.text)
    Console.say("\(dryRun ? "would remove" : "removed") \(what.joined(separator: ", "))")
  }
}
