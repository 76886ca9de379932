import ArgumentParser
import Diplomacy
import Storage

/// Adds a link between two events.
struct AddLink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Tie an event to another.",
    discussion: """
        chancery add link 2001-11-22-volgograd commemorates stalingrad
        chancery add link ^ refers-to british-proposal --standing attributed
        chancery add link sinai-handed-back fulfils peace-treaty#1
      """)

  @Argument(help: "The event that has the link.") var from: String
  @Argument(
    help: """
      part-of, follows, responds-to, refers-to, commemorates, causes, fulfils, breaks or overtakes.
      """)
  var kind: Link.Kind
  @Argument(help: "The event that it goes to; EVENT#2 for its second commitment.") var to: String
  @Option(help: "How sure it is: stated, attributed or doubtful.")
  var standing: Link.Standing = .stated
  @Option(help: "Whatever else is to be said.") var note: String?
  @OptionGroup var citation: CitationOptions
  @Flag(help: "Check everything and write nothing.") var dryRun = false
  @OptionGroup var changing: ChangeOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try database.openForWriting()
    let desk = Desk(chronicle)
    let event = try desk.event(from)
    let target = try desk.commitment(to)
    if target.number != nil, !kind.settles {
      throw ValidationError("only fulfils, breaks and overtakes go to a commitment, EVENT#2")
    }
    var link = Link(
      kind: kind, to: target.event, commitment: target.number, standing: standing, note: note)
    if !citation.fact.isEmpty {
      throw ValidationError("--fact: a source of a link supports the link; leave it out")
    }
    link.citations = try citation.citations(desk, of: .event)
    let number = try changing.change(chronicle, dryRun: dryRun) { try $0.add(link, from: event) }
    Console.out("l\(number)\n")
  }
}

extension Link.Kind: Choice {}
extension Link.Standing: Choice {}
