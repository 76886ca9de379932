import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Storage

/// What every event takes, a meeting and a statement included.
struct EventOptions: ParsableArguments {
  @Option(name: [.customShort("a"), .customLong("at")], help: "Where it happened.")
  var at: String?

  @Option(help: "An actor's part: ACTOR[:ROLE] (repeatable).")
  var who: [String] = []

  @Option(name: [.customShort("t"), .customLong("topic")], help: "A topic (repeatable).")
  var topic: [String] = []

  @Option(help: "What happened, in a sentence or two.")
  var summary: String?

  @Option(help: "The few words by which other events name it.")
  var short: String?

  @Option(help: "The time of day, as exact as known: 12:15 or 11:00-12:40.")
  var time: String?

  @Option(help: "Its place among the events of its day: 1, 2, ...")
  var sequence: Int64?

  @Option(
    help: """
      A further date: ROLE=DATE, e.g. signed=1963-08-05; of one actor "ratified by italy=1949-08-24" \
      (repeatable).
      """)
  var dated: [String] = []

  @Option(help: "An event that this one is a part of.")
  var partOf: [String] = []

  @Option(help: "An event that this one follows.")
  var follows: [String] = []

  @Option(help: "An event that this one answers.")
  var answers: [String] = []

  @Option(help: "An event that this one takes up.")
  var refersTo: [String] = []

  @Option(help: "An event in whose memory this one is.")
  var commemorates: [String] = []

  @Option(help: "A number: NAME=LOW,BEST,HIGH or NAME=BEST (repeatable).")
  var figure: [String] = []

  @Option(
    help: "A code of event data: plover:CONSULT/visit, cameo:042, stance:+2 (repeatable).",
    completion: .custom { _, _, prefix in CodeCompletion.lines(for: prefix) })
  var code: [String] = []

  @Option(help: "An event that an undated one comes after.")
  var after: [String] = []

  @Option(help: "An event that an undated one comes before.")
  var before: [String] = []

  @Option(name: .customLong("as-of"), help: "The day against which relative dates are read.")
  var asOf: String?

  @OptionGroup var order: NumericOrderOption
  @OptionGroup var commitments: CommitmentOptions

  @Flag(help: "A lead: not settled yet, left out of timelines.")
  var lead = false

  func validate() throws {
    try refuseEmpty([
      ("who", who), ("topic", topic), ("part-of", partOf), ("follows", follows),
      ("answers", answers), ("refers-to", refersTo), ("commemorates", commemorates),
      ("after", after), ("before", before), ("code", code),
    ])
  }

  /// Puts the options into an event; repeatable ones add to what is there.
  func apply(to event: inout Event, _ desk: Desk, reference: ReferenceDay?) throws {
    let day = event.date.earliest ?? event.date.latest
    if let at { event.place = try desk.place(at) }
    for party in desk.parties(who, on: day) {
      event.participations.append(try desk.party(party, role: .participant, in: event.date))
    }
    for name in commaList(topic) { event.topics.append(try desk.topic(name)) }
    if let summary { event.summary = summary }
    if let short { event.short = short }
    if let time {
      do { event.time = try ClockSpan(parsing: time) } catch {
        throw ValidationError("--time “\(time)”: \(error)")
      }
    }
    if let sequence { event.sequence = sequence }
    for text in dated {
      event.dates.append(try desk.roleDate(text, reference: reference))
    }
    try addLinks(to: &event, desk)
    try commitments.apply(to: &event, desk, reference: reference)
    for text in figure { event.figures.append(try Self.figure(text)) }
    for text in commaList(code) {
      event.codes.append(try desk.code(text, for: event))
    }
    if lead { event.status = .lead }
    leaveOutRepeated(in: &event)
  }

  /// Leaves out a party that takes the same part already, as “--who putin,putin” has it.
  private func leaveOutRepeated(in event: inout Event) {
    var kept: [Participation] = []
    for part in event.participations {
      let isRepeated = kept.contains { other in
        var same = other
        (same.citations, same.note) = (part.citations, part.note)
        return same == part && part.actor != nil
      }
      if isRepeated {
        Console.say("\(part.actor?.text ?? "unknown") takes that part already")
      } else {
        kept.append(part)
      }
    }
    event.participations = kept
  }

  private func addLinks(to event: inout Event, _ desk: Desk) throws {
    let kinds: [(Link.Kind, [String])] = [
      (.partOf, partOf), (.follows, follows), (.respondsTo, answers), (.refersTo, refersTo),
      (.commemorates, commemorates),
    ]
    for (kind, names) in kinds {
      for name in commaList(names) {
        event.links.append(Link(kind: kind, to: try desk.event(name)))
      }
    }
    if !after.isEmpty || !before.isEmpty, !event.date.isUndated {
      throw ValidationError("--after and --before are for an event whose DATE is “undated”")
    }
    event.after += try commaList(after).map { try desk.event($0) }
    event.before += try commaList(before).map { try desk.event($0) }
  }

  /// Reads `NAME=LOW,BEST,HIGH`, any of which may be empty, or `NAME=BEST`.
  static func figure(_ text: String) throws -> Figure {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let fault = ValidationError(
      "--figure “\(text)”: write it as NAME=LOW,BEST,HIGH or NAME=BEST, in digits")
    guard parts.count == 2 else { throw fault }
    let numbers = try parts[1].split(separator: ",", omittingEmptySubsequences: false).map {
      let digits = $0.trimmingCharacters(in: .whitespaces)
      if digits.isEmpty { return Double?.none }
      guard let number = Double(digits), number.isFinite else { throw fault }
      return number
    }
    let figure: Figure
    switch numbers.count {
    case 1: figure = Figure(name: parts[0], best: numbers[0])
    case 3:
      figure = Figure(name: parts[0], low: numbers[0], best: numbers[1], high: numbers[2])
    default: throw fault
    }
    let given = [figure.low, figure.best, figure.high].compactMap { $0 }
    guard given == given.sorted() else {
      throw ValidationError("--figure “\(text)”: low, best and high have to rise")
    }
    if given.isEmpty { throw fault }
    return figure
  }
}
