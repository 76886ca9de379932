import ArgumentParser
import Chronology
import Diplomacy
import Storage

/// Records that a source was searched, and had nothing.
struct AddSilence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "silence", abstract: "Record that a source was searched and had nothing.",
    discussion: """
        chancery add silence times-index --on putin --period 2001-10
        chancery add silence frus-8 --topic sinai --note "All of chapter 2"

      “show SOURCE” lists silences and numbers them, “edit SOURCE --drop-silence 2” takes one away. \
      “coverage” lays them over its gaps.
      """)

  @Argument(help: "The source that was searched.") var source: String
  @Option(name: [.customLong("on"), .customLong("actor")], help: "On whom it had nothing.")
  var actor: String?
  @Option(name: [.customShort("t"), .customLong("topic")], help: "On what it had nothing.")
  var topic: String?
  @Option(help: "Of what time it had nothing, EDTF or English (else all that it covers).")
  var period: String?
  @Option(help: "When it was searched.") var searched: String?
  @Option(help: "How it was searched, and whatever else is to be said.") var note: String?
  @Option(help: "Make what does not exist: bare, or KIND:NAME (repeatable).")
  var create: [String] = []
  @Flag(help: "Check everything and write nothing.") var dryRun = false
  @OptionGroup var changing: ChangeOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if actor == nil && topic == nil && period == nil && note == nil {
      throw ValidationError(
        "say what was searched for: --on ACTOR, --topic T, --period DATE or --note TEXT")
    }
  }

  func run() throws {
    let chronicle = try database.openForWriting()
    let desk = Desk(chronicle, creations: create)
    let ref = try desk.record(source, as: [.source]).ref
    guard case .source(var record) = try chronicle.record(ref) else { return }
    let period = try period.map { try date($0, option: "--period") }
    let day = period?.earliest.day ?? period?.latest.day
    let silence = Silence(
      actor: try actor.map { try desk.actor($0, on: day) },
      topic: try topic.map { try desk.topic($0) }, period: period,
      searched: try searched.map { try date($0, option: "--searched") }, note: note)
    if record.silences.contains(silence) {
      throw Failure("\(ref) has that silence already; see “chancery show \(ref)”")
    }
    record.silences.append(silence)
    let made = desk.created
    try changing.change(chronicle, dryRun: dryRun) { change in
      for record in made { try change.add(record) }
      try change.replace(ref, with: .source(record))
    }
    Console.out("\(ref)\n")
  }

  private func date(_ text: String, option: String) throws -> EDTF {
    guard let date = try Desk.read(text, reference: Desk.today).edtf else {
      throw ValidationError("\(option) “\(text)” has to be a date")
    }
    return date
  }
}
