import ArgumentParser
import Diplomacy
import Storage

/// Takes another chronicle into this one.
struct MergeChronicle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-chronicle",
    abstract: "Take another chronicle into this one; what differs becomes rival claims.",
    discussion: """
        chancery merge-chronicle colleague.db --dry-run
        chancery merge-chronicle colleague.db
        chancery merge-chronicle colleague.db --same robertson=george-robertson
        chancery merge-chronicle archive.db --same-names

      Records are the same by their global ids, then by their identifiers (wikidata:Q7747). On \
      actors, places and sources of one name, and on events of one day with the same parties, a \
      terminal asks; elsewhere they stay two and are listed.

      Of two copies of one chronicle that have gone their ways, what only one of them altered is \
      taken over, and what it took out is taken out. Where both say something else, one value \
      stands in the record and both are claims: “chancery claims” shows them, “prefer” decides; of \
      topics and sources, which have no claims, the other value goes into the note. Notes of both \
      stay, one beneath the other. \
      A chronicle that was taken in before is compared with what it was then: only what has been \
      altered since comes in. \
      OTHER is only read. Whichever takes the other in, the outcome is the same, but for the numbers \
      of events. It is one change; “undo” takes it back.
      """)

  @Argument(help: "The other chronicle's file.", completion: .file()) var other: String
  @Option(
    help: ArgumentHelp(
      "A record of the other chronicle that is one of this: THEIRS=OURS (repeatable).",
      valueName: "pair"))
  var same: [String] = []
  @Flag(help: "Take all that look alike for the same.") var sameNames = false
  @Flag(help: "Check everything, count, and write nothing.") var dryRun = false
  @OptionGroup var changing: ChangeOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try database.openForWriting()
    try refuseItself()
    let source = try Chronicle.open(other)
    let pairs = try known(source, chronicle)
    let parting = try chronicle.parting(from: source)
    func takeIn(_ asking: AlikeAsking, dryRun: Bool) throws -> Combination {
      try changing.change(chronicle, dryRun: dryRun) { change in
        try change.takeIn(source, since: parting, same: pairs, decide: asking.decide)
      }
    }
    var asking = AlikeAsking(takesAll: sameNames)
    try asking.ask { try takeIn($0, dryRun: true).alike }
    let outcome = try takeIn(asking, dryRun: dryRun)
    let report = CombinationReport(outcome: outcome, isDry: dryRun)
    for line in report.lines { Console.say(line) }
  }

  /// A chronicle has itself already.
  private func refuseItself() throws {
    if OutputFile.belongs(other, to: database.path) {
      throw Failure("“\(other)” is the chronicle itself; name another one")
    }
  }

  private func known(_ theirs: Chronicle, _ ours: Chronicle) throws -> [Ref: Ref] {
    var pairs: [Ref: Ref] = [:]
    for pair in same {
      guard let sign = pair.firstIndex(of: "="), sign != pair.startIndex,
        case let own = pair[pair.index(after: sign)...], !own.isEmpty
      else { throw ValidationError("write --same as THEIRS=OURS: robertson=george-robertson") }
      let other = try resolve(String(pair[..<sign]), RecordKind.allCases, in: theirs, self.other)
      let kept = try resolve(String(own), [other.kind], in: ours, database.path)
      pairs[other.ref] = kept.ref
    }
    return pairs
  }

  /// Finds a record in one of the two chronicles; an error says in which it is not.
  private func resolve(
    _ text: String, _ kinds: [RecordKind], in chronicle: Chronicle, _ file: String
  ) throws -> (ref: Ref, kind: RecordKind) {
    do {
      let found = try chronicle.resolve(text, as: kinds)
      return (found.ref, found.kind)
    } catch let error as StorageError { throw Failure("in “\(file)”: \(error)") }
  }
}
