import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// Lists commitments by what has become of them.
struct Promises: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promises",
    abstract: "List what was promised, threatened or set as a term, and what became of it.",
    discussion: """
        chancery promises
        chancery promises --on 1978-12-31 --state open,overdue
        chancery promises --owed-by Israel --owed-to Egypt --format csv

      A commitment is open until it is due, due on any day on which it can fall due, overdue after \
      that, and kept, broken or overtaken when an event is linked to it as that. “possibly” stands \
      where it depends on a date that is not exact, or on a doubtful link.
      """)

  /// What the list can be written as.
  enum Format: String, Choice {
    case text, csv, json, jsonl
  }

  @Option(help: "Only these: overdue, due, open, broken, kept, overtaken (repeatable).")
  var state: [String] = []
  @Option(help: "What this actor, or who speaks for it, owes.") var owedBy: [String] = []
  @Option(help: "What is owed to this actor.") var owedTo: [String] = []
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @Option(help: "text, csv, json or jsonl.") var format: Format = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    // A list of nothing would keep everything.
    for (name, values) in [("state", state), ("owed-by", owedBy), ("owed-to", owedTo)]
    where !values.isEmpty && commaList(values).isEmpty {
      throw ValidationError("--\(name) “\(values[0])” names nothing")
    }
    _ = try states()
  }

  private func states() throws -> Set<BondState.Standing> {
    Set(
      try commaList(state).map { word in
        guard let state = BondState.Standing(rawValue: word.lowercased()) else {
          let states = BondState.Standing.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("no state “\(word)”; there are \(states)")
        }
        return state
      })
  }

  func run() throws {
    let chronicle = try filter.open(database)
    let desk = Desk(chronicle)
    let filter = try self.filter.filter(desk, looksFromDay: true)
    let day = try self.filter.day
    let states = try states()
    let debtors = try commaList(owedBy).map { try desk.actor($0, on: day.dayNumber) }
    let creditors = try commaList(owedTo).map { try desk.actor($0, on: day.dayNumber) }
    var bonds: [Bond] = []
    try chronicle.bonds(filter) { bond in
      guard let state = bond.state(on: day.dayNumber),
        states.isEmpty || states.contains(state.standing),
        debtors.isEmpty || bond.binds(any: debtors),
        creditors.isEmpty || creditors.contains(where: { $0 == bond.creditor?.ref })
      else { return }
      bonds.append(bond)
    }
    switch format {
    case .text:
      let title = try chronicle.description().title ?? "Untitled chronicle"
      Console.out(
        PromisesPage.text(
          bonds, on: day, title: title, filter: words(desk), options: output.page()))
    case .csv: Console.data(PromisesData.csv(bonds, on: day))
    case .json, .jsonl:
      let objects = PromisesData.objects(bonds, on: day, dates: output.dates)
      Console.data(
        format == .jsonl
          ? objects.map { $0 + "\n" }.joined()
          : objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n")
    }
  }

  private func words(_ desk: Desk) -> String? {
    let words = [
      state.isEmpty ? nil : commaList(state).joined(separator: " or "),
      owedBy.isEmpty ? nil : "owed by \(commaList(owedBy).joined(separator: " or "))",
      owedTo.isEmpty ? nil : "owed to \(commaList(owedTo).joined(separator: " or "))",
      filter.words(desk),
    ].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

extension Bond {
  /// Whether one of the actors owes it, itself or through who made it.
  fileprivate func binds(any actors: [Ref]) -> Bool {
    if debtors.contains(where: { actors.contains($0.ref) }) { return true }
    guard commitment.owedBy == nil else { return false }
    let makers: Set<Role> = [.speaker, .signatory, .proposer]
    return entry.parties.contains { party in
      makers.contains(party.participation.role) && party.participation.takesPart
        && party.participation.actor.map(actors.contains) ?? false
    }
  }
}
