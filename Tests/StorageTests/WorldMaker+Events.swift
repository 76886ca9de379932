import Chronology
import Diplomacy

extension WorldMaker {
  /// An event with parts; its ties to other events come afterwards.
  mutating func event(_ number: Int64) -> Event {
    let kinds = [
      "meeting", "meeting", "statement", "statement", "speech", "visit", "consultation",
      "hotline-call", "battle", "signature", "agreement", "event",
    ]
    var event = Event(
      kind: EventKind(dice.pick(kinds)),
      date: HistoricalDate(dice.chance(90) ? date() : nil),
      title: dice.chance(60) ? dice.some(Self.words, 1...3).joined(separator: " ") : nil,
      ref: dice.chance(80) ? Ref(stored: "event-\(number)") : nil)
    event.number = number
    event.time = dice.chance(20) ? try? ClockSpan(parsing: dice.pick(["09:00", "15:43"])) : nil
    event.sequence = dice.chance(20) ? Int64(dice.number(-2...3)) : nil
    event.place = dice.chance(50) ? dice.pick(world.places).ref : nil
    event.summary = dice.chance(30) ? dice.some(Self.words, 1...4).joined(separator: ", ") : nil
    event.topics = dice.some(world.topics.map(\.ref), 0...2)
    event.status = dice.chance(80) ? .confirmed : dice.pick(Event.Status.allCases)
    event.isPrivate = dice.chance(10)
    for role in dice.some(["signed", "received", "published", "learnt"], 0...2) {
      let shared = HistoricalDate(dice.chance(95) ? date() : nil)
      for _ in 0..<dice.pick([1, 1, 1, 2, 4]) {
        event.dates.append(
          RoleDate(
            role: role, date: dice.chance(40) ? shared : HistoricalDate(date()),
            by: dice.chance(50) ? dice.pick(world.actors).ref : nil))
      }
    }
    for _ in 0..<dice.number(0...4) { event.participations.append(participation()) }
    event.citations = citations(60)
    if dice.chance(15) {
      event.claims = [Claim(field: "place", value: "elsewhere", citations: citations(80))]
    }
    if ["statement", "speech"].contains(event.kind.name) {
      event.statement = Statement(
        form: dice.chance(70) ? dice.pick(Statement.Form.allCases) : nil,
        quote: dice.chance(30) ? dice.some(Self.words, 1...5).joined(separator: " ") : nil,
        about: dice.some(
          world.actors.map(\.ref) + world.topics.map(\.ref) + world.places.map(\.ref), 0...2))
    }
    for number in 1...3 where dice.chance(8) {
      event.commitments.append(
        Commitment(
          number: Int64(number), kind: dice.pick(Commitment.Kind.allCases), text: "to \(number)",
          due: dice.chance(60) ? HistoricalDate(date()) : nil,
          owedBy: dice.chance(30) ? world.actors.first?.ref : nil,
          owedTo: dice.chance(60) ? world.actors.last?.ref : nil))
    }
    return event
  }

  private mutating func citations(_ percent: Int) -> [Citation] {
    dice.chance(percent) ? [Citation(source: dice.pick(world.sources).ref)] : []
  }

  private mutating func participation() -> Participation {
    var part = Participation(actor: dice.pick(world.actors).ref)
    if dice.chance(5) { part.actor = nil }
    part.role = dice.pick(
      [.participant, .participant, .participant, .speaker, .speaker, .addressee, .host, .mentioned]
        + Role.all)
    switch dice.number(0...9) {
    case 0: part.principal = .nobody
    case 1: part.principal = .actor(dice.pick(world.actors).ref)
    default: break
    }
    part.presence = dice.pick([.full, .full, .full, .full, .part, .absent])
    part.citations = citations(10)
    return part
  }

  /// Ties events to others: links, occasions, what undated ones come after and before.
  mutating func tie() {
    for index in world.events.indices {
      // The first part of a world can stand alone, so that a test can add the rest later.
      let standing = World.split(world.events.count)
      let other = dice.pick(index < standing ? Array(world.events[..<standing]) : world.events)
      guard let ref = other.handle, other.number != world.events[index].number else { continue }
      if dice.chance(20) {
        let kinds = Link.Kind.allCases.filter { $0 != .partOf }
        world.events[index].links = [
          Link(kind: dice.pick(kinds), to: ref, citations: citations(30))
        ]
      }
      if world.events[index].statement != nil, dice.chance(50) {
        world.events[index].statement?.occasion = ref
        if dice.chance(30) { world.events[index].statement?.about.append(ref) }
      }
      bound(index)
    }
  }

  /// An undated event comes after or before earlier ones, which may themselves be undated.
  private mutating func bound(_ index: Int) {
    guard index > 0, world.events[index].date.isUndated else { return }
    let others = world.events[..<index].filter { $0.after.isEmpty || $0.before.isEmpty }
    let refs = others.compactMap(\.handle)
    switch dice.number(0...3) {
    case 0: world.events[index].after = dice.some(refs, 1...2)
    case 1: world.events[index].before = dice.some(refs, 1...2)
    default: break
    }
  }
}
