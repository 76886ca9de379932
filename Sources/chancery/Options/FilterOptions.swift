import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Storage

/// Which events: the same words for timeline, graph, export and stats.
struct FilterOptions: ParsableArguments {
  @Option(
    name: [.customLong("from"), .customLong("since")],
    help: "Events that can lie on or after DATE (EDTF, English, or @REF for an event's date).")
  var from: String?

  @Option(name: .customLong("to"), help: "Events that can lie on or before DATE.")
  var to: String?

  @Option(help: "Events that can lie in DATE.")
  var during: String?

  @Flag(help: "Only events that must lie in these dates.")
  var certain = false

  @Option(name: .customLong("as-of"), help: "Read relative dates against DATE, not today.")
  var asOf: String?

  // Elsewhere these two, and --known-at, are groups of their own. A group in a group costs the parser
  // four looks through all that conforms to anything, a third of a millisecond.
  @Flag(help: NumericOrderOption.dayFirstHelp) var dayFirst = false
  @Flag(help: NumericOrderOption.monthFirstHelp) var monthFirst = false

  @Option(help: "Events in which ACTOR takes part, itself or through others (repeatable: or).")
  var actor: [String] = []

  @Flag(help: "Leave out what others did for the actor.")
  var direct = false

  @Flag(help: "Let the actor's predecessors count as the actor.")
  var withPredecessors = false

  @Option(help: "Events that are about a record, or mention it.")
  var about: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Events between two actors: both take part, or one speaks to or about the other.")
  var between: [String] = []

  @Flag(help: "With --between: only events in which both take part.")
  var onlyJoint = false

  @Option(help: "Events of a kind, sub-kinds included.")
  var kind: [String] = []

  @Option(help: "Events with this role; of the actor, where --actor is given.")
  var role: [String] = []

  @Option(help: "Statements of a form: verbatim, translated, paraphrase, ...")
  var form: [String] = []

  @Option(help: "Events of a topic, narrower topics included.")
  var topic: [String] = []

  @Option(help: "Events that cite a source, or what is in it.")
  var source: [String] = []

  @Option(help: "Events at a place, or within it.")
  var place: [String] = []

  @Option(help: "Events with all these words in their text.")
  var text: [String] = []

  @Option(help: "Not the events in which ACTOR takes part.")
  var without: [String] = []

  @Option(help: "Not the events of a kind.")
  var notKind: [String] = []

  @Option(help: "Not the events of a topic.")
  var notTopic: [String] = []

  @Option(help: "Put events at this date of theirs: signed, received, published.")
  var dateRole: String?

  @Option(help: "What ACTOR can have known of by the day of --on.")
  var asKnownBy: String?

  @Option(
    help: """
      The day of a network: what can lie on it, and what held then. With --as-known-by and \
      “promises”, the day to look from (else today).
      """)
  var on: String?

  @Option(help: "Events recorded on or after DATE.")
  var addedSince: String?

  @Option(help: KnownAtOption.help) var knownAt: String?

  @Flag(help: "Let leads in.")
  var leads = false

  @Option(help: "Only what is so settled: lead, confirmed or rejected (repeatable).")
  var status: [String] = []

  @Flag(help: "Show every account of what sources differ on.")
  var allAccounts = false

  @Flag(help: "Let in what is private.")
  var includePrivate = false

  @Option(help: "At most N events.")
  var limit: Int?

  @Flag(help: "Newest first.")
  var reverse = false

  func validate() throws {
    let lists = [
      ("actor", actor), ("about", about), ("kind", kind), ("role", role), ("form", form),
      ("topic", topic), ("source", source), ("place", place), ("without", without),
      ("not-kind", notKind), ("not-topic", notTopic),
      ("status", status),
    ]
    // A list of nothing would keep everything.
    try refuseEmpty(lists)
    _ = try NumericOrder(dayFirst: dayFirst, monthFirst: monthFirst)
    for form in commaList(form) { _ = try Self.form(form) }
    for status in commaList(status) { _ = try Self.status(status) }
    if !between.isEmpty && (pairs.isEmpty || commaList(between).count % 2 != 0) {
      throw ValidationError("--between takes two actors: --between putin robertson")
    }
    if let limit, limit < 1 { throw ValidationError("--limit \(limit): at least 1") }
    for role in commaList(role) where !Role.all.contains(Role(role)) {
      let roles = Role.all.map(\.name).joined(separator: ", ")
      throw ValidationError("no role “\(role)”; there are \(roles)")
    }
    if onlyJoint && between.isEmpty { throw ValidationError("--only-joint goes with --between") }
  }

  /// The actors of `--between`, two by two.
  var pairs: [(String, String)] {
    let names = commaList(between)
    return stride(from: 0, to: names.count - 1, by: 2).map { (names[$0], names[$0 + 1]) }
  }

  /// Refuses what says something of an actor where none is named.
  private func validateActors() throws {
    if direct && actor.isEmpty && between.isEmpty && without.isEmpty {
      throw ValidationError("--direct goes with --actor, --between or --without")
    }
    if withPredecessors && actor.isEmpty && between.isEmpty {
      throw ValidationError("--with-predecessors goes with --actor or --between")
    }
    if certain && from == nil && to == nil && during == nil && actor.isEmpty && asKnownBy == nil {
      throw ValidationError("--certain goes with --from, --to, --during, --actor or --as-known-by")
    }
  }

  private static func form(_ text: String) throws -> Statement.Form {
    guard let form = Statement.Form(rawValue: text.lowercased()) else {
      let forms = Statement.Form.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no form “\(text)”; there are \(forms)")
    }
    return form
  }

  private static func status(_ text: String) throws -> Event.Status {
    guard let status = Event.Status(rawValue: text.lowercased()) else {
      throw ValidationError("no status “\(text)”; there are lead, confirmed, rejected")
    }
    return status
  }

  /// The filter, with every name resolved.
  ///
  /// - Parameters:
  ///   - isOfActor: Whether the command itself is about an actor, as `contacts putin` is.
  ///   - looksFromDay: Whether the command itself takes `--on`.
  func filter(
    _ desk: Desk, isOfActor: Bool = false, looksFromDay: Bool = false
  ) throws -> Filter {
    if !isOfActor { try validateActors() }
    if on != nil && asKnownBy == nil && !looksFromDay {
      throw ValidationError("--on goes with --as-known-by; --during DATE keeps what lies on a day")
    }
    desk.numericOrder = try NumericOrder(dayFirst: dayFirst, monthFirst: monthFirst)
    var filter = Filter()
    (filter.days, filter.within) = try days(desk)
    filter.certain = certain
    let day = filter.days.last ?? filter.days.first
    filter.actors = try desk.names(actor, as: [.actor], on: day).map { try desk.actor($0, on: day) }
    filter.direct = direct
    filter.withPredecessors = withPredecessors
    let subjects: [RecordKind] = [.event, .actor, .topic, .place]
    filter.about = try desk.names(about, as: subjects, on: day).map {
      try desk.record($0, as: subjects, on: day).ref
    }
    filter.between = try pairs.map { first, second in
      let pair = Filter.Pair(try desk.actor(first, on: day), try desk.actor(second, on: day))
      if pair.first == pair.second {
        throw Failure("--between: “\(first) \(second)” are the same actor")
      }
      return pair
    }
    filter.onlyJoint = onlyJoint
    filter.kinds = commaList(kind).map { EventKind($0.hyphened) }
    filter.roles = commaList(role).map { Role($0) }
    filter.forms = try commaList(form).map(Self.form)
    filter.topics = try desk.records(topic, .topic)
    filter.sources = try desk.records(source, .source)
    filter.places = try desk.records(place, .place)
    filter.text = text
    filter.without = try desk.names(without, as: [.actor], on: day)
      .map { try desk.actor($0, on: day) }
    filter.notKinds = commaList(notKind).map { EventKind($0.hyphened) }
    filter.notTopics = try desk.records(notTopic, .topic)
    filter.dateRole = dateRole?.hyphened
    if let asKnownBy {
      let day = try self.day.dayNumber
      filter.knownTo = Filter.Knower(try desk.actor(asKnownBy, on: day), by: day)
    }
    filter.addedSince = try addedSince.map(instant)
    filter.leads = leads
    filter.statuses = try commaList(status).map(Self.status)
    filter.allAccounts = allAccounts
    filter.includePrivate = includePrivate
    filter.limit = limit
    filter.reverse = reverse
    return filter
  }

  /// The day of `--on`, else today.
  var day: CivilDate {
    get throws { try on.map { try Desk.day($0, option: "--on") } ?? Desk.today }
  }

  /// The days asked for, and the date of `--during` where it has gaps.
  func days(_ desk: Desk) throws -> (range: DayRange, within: EDTF?) {
    var range = DayRange(first: nil, last: nil)
    var within: EDTF?
    guard during != nil || from != nil || to != nil || asOf != nil else { return (range, nil) }
    let today = try asOf.map { try Desk.day($0, option: "--as-of") } ?? Desk.today
    if let during {
      let date = try bounds(of: during, desk, today, option: "--during")
      range = DayRange(first: date.earliest.day, last: date.latest.day)
      if date.hasGaps { within = date }
    }
    if let from {
      let date = try bounds(of: from, desk, today, option: "--from")
      range.first = max(date.earliest.day ?? .min, range.first ?? .min)
      if range.first == .min { range.first = nil }
    }
    if let to {
      let date = try bounds(of: to, desk, today, option: "--to")
      range.last = min(date.latest.day ?? .max, range.last ?? .max)
      if range.last == .max { range.last = nil }
    }
    if let first = range.first, let last = range.last, first > last {
      throw Failure("the dates of the filter end before they begin")
    }
    return (range, within)
  }

  private func bounds(
    of text: String, _ desk: Desk, _ today: CivilDate, option: String
  ) throws -> EDTF {
    guard let date = try desk.read(text, reference: today).edtf else {
      throw ValidationError("\(option) “\(text)” has to be a date")
    }
    return date
  }

  private func instant(_ text: String) throws -> Int64 {
    try Desk.instant(text) ?? Desk.start(of: text, option: "--added-since")
  }

  /// Opens the chronicle to read it, as it stood at the time of `--known-at`, without what is
  /// private unless that is asked for.
  func open(_ database: DatabaseOption) throws -> Chronicle {
    let chronicle = try database.open(knownAt: knownAt)
    return includePrivate ? chronicle : try Publication.edition(of: chronicle)
  }
}

extension Statement.Form: Choice {}
