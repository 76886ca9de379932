import ArgumentParser
import Chronology
import Diplomacy
import Storage

/// What statements take beyond other events.
struct StatementOptions: ParsableArguments {
  @Option(
    name: [.customShort("b"), .customLong("by")], help: "Who spoke; “unknown” if nobody knows.")
  var by: [String] = []

  @Option(help: "Who was spoken to (repeatable).")
  var to: [String] = []

  @Option(help: "Who listened without being addressed: \"the press\".")
  var audience: String?

  @Option(
    help: """
      Who reported it, nearest the source last: ACTOR, or "ACTOR on DATE in SOURCE#LOCATOR" \
      (repeatable).
      """)
  var via: [String] = []

  @Option(help: "The words, as the source prints them.")
  var quote: String?

  @Option(help: "The words in the language they were said in; --language says which.")
  var original: String?

  @Option(help: "A translation of the original words.")
  var translation: String?

  @Option(help: "verbatim, translated, paraphrase, summary, report, attributed or denied.")
  var form: Statement.Form?

  @Option(help: "What carried it: speech, interview, telegram, recording, ...")
  var medium: String?

  @Option(help: "The event on whose occasion it was said.")
  var occasion: String?

  @Option(help: "What it is about: an event, an actor, a topic, a place (repeatable).")
  var about: [String] = []

  func validate() throws { try refuseEmpty([("by", by), ("to", to), ("about", about)]) }

  /// Puts the options into an event; repeatable ones add to what is there.
  func apply(
    to event: inout Event, language: String?, _ desk: Desk, reference: ReferenceDay?
  ) throws {
    let day = event.date.earliest ?? event.date.latest
    for party in desk.parties(by, on: day) {
      event.participations.append(try desk.party(party, role: .speaker, in: event.date))
    }
    for party in desk.parties(to, on: day) {
      event.participations.append(try desk.party(party, role: .addressee, in: event.date))
    }
    var statement = event.statement ?? Statement()
    if let audience { statement.audience = audience }
    for text in AttributionWords.list(via) {
      statement.via.append(try desk.attribution(text, on: day, reference: reference))
    }
    if let quote { statement.quote = quote }
    if let original { statement.original = original }
    if let language { statement.language = language }
    if let translation { statement.translation = translation }
    if let form { statement.form = form }
    if let medium { statement.medium = medium }
    if let occasion { statement.occasion = try desk.event(occasion) }
    for name in commaList(about) {
      let kinds: [RecordKind] = [.event, .actor, .topic, .place]
      statement.about.append(try desk.record(name, as: kinds, on: day).ref)
    }
    event.statement = statement
  }
}
