import ArgumentParser
import Chronology
import Diplomacy
import Storage

/// Makes the relations of the `add` commands from their options.
struct RelationDraft: ParsableArguments {
  @OptionGroup var valid: ValidOption
  @OptionGroup var relation: RelationOptions
  @OptionGroup var record: RecordOptions
  @OptionGroup var adding: AddingOptions
  @OptionGroup var database: DatabaseOption

  /// Adds a relation between two actors.
  func add(_ kind: Relation.Kind, from: String?, to: String?, office: String? = nil) throws {
    try Adding(kind: .relation, database: database, options: adding, record: record).run { desk in
      let validity = try Desk.validity(valid.valid.first)
      let day = validity.date?.earliest.day
      let isPerson = kind == .tenure
      let from = try Adding.ask(
        from, isPerson ? "the PERSON" : "the ACTOR", example: isPerson ? "putin" : "nato")
      let to = try Adding.ask(to, "the other ACTOR", example: "russia")
      var made = Relation(
        ref: Ref(stored: ""), kind: kind,
        from: try desk.actor(from, on: day, suggest: isPerson ? .person : .state),
        to: try desk.actor(to, on: day, suggest: .organisation), office: office)
      try relation.apply(to: &made, valid: valid.valid)
      made.ref =
        try record.ref.map { try desk.givenRef($0) }
        ?? desk.newRef(RefRule.relation(made), fallback: "relation")
      made.note = record.note
      made.citations = try record.citations(desk, of: .relation)
      if !record.id.isEmpty { throw ValidationError("a relation has no identifiers") }
      try warn(of: made, desk)
      return [.relation(made)]
    }
  }

  /// Warns where another holds the office at the same time, and where the relation is there already.
  private func warn(of made: Relation, _ desk: Desk) throws {
    let known = try desk.chronicle.relations(of: [made.to])
    for rival in SingleOffice.rivals(of: made, among: known) {
      Console.warn(
        "\(rival.from) holds that office at the same time, by \(rival.ref); “chancery edit "
          + "\(rival.ref) --valid …” mends its dates")
    }
    let twin = known.first { other in
      other.kind == made.kind && other.from == made.from && other.to == made.to
        && other.office?.lowercased() == made.office?.lowercased()
        && other.validity.possible.overlaps(made.validity.possible)
    }
    if let twin {
      Console.warn("\(twin.ref) says the same of a time that overlaps; both are kept")
    }
  }
}
