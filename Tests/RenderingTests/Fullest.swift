import Chronology
import Diplomacy

/// An entry in which every field has something to say, each text made by one function.
///
/// Tests give it marks to look for, or texts that try to do harm.
struct Fullest: Sendable {
  var text: @Sendable (String) -> String
  var ref: @Sendable (String) -> Ref

  /// Every text is its own name: whatever is left out can be told.
  static let marked = Fullest(text: { "<\($0)>" }, ref: { Ref(stored: $0) })

  func date(_ edtf: String, _ name: String) -> HistoricalDate {
    HistoricalDate(
      EDTF(edtf), given: text("\(name)-given"), calendar: .julian,
      dateline: CivilDate(year: 1942, month: 7, day: 1))
  }

  func citation(_ name: String) -> Citation {
    Citation(
      source: ref("\(name)-source"), locator: text("\(name)-locator"), fact: text("\(name)-fact"),
      excerpt: text("\(name)-excerpt"), credibility: 2, note: text("\(name)-citation-note"))
  }

  var event: Event {
    var event = Event(kind: EventKind("speech"), date: date("1942-08-13", "date"))
    event.uid = UID(bytes: Array(repeating: 7, count: 16))
    event.ref = ref("event-ref")
    event.number = 42
    event.title = text("title")
    event.short = text("short")
    event.dates = [
      RoleDate(
        role: text("date-role"), date: date("1942-08-15", "role"), by: ref("dated-ref"))
    ]
    event.time = try? ClockSpan(parsing: "11:00-12:40")
    event.zone = text("zone")
    event.sequence = 97
    event.place = ref("place-ref")
    event.summary = text("summary")
    event.topics = [ref("topic-ref")]
    event.participations = parties.map(\.participation)
    event.links = [
      Link(
        number: 12, kind: .follows, to: ref("link-ref"), standing: .doubtful,
        note: text("link-note"), citations: [citation("link")])
    ]
    event.after = [ref("after-ref")]
    event.before = [ref("before-ref")]
    event.figures = [Figure(name: text("figure"), low: 11, best: 1212, high: 1313)]
    event.identifiers = [Identifier(scheme: "scheme", value: text("identifier"))]
    event.codes = [Identifier(scheme: "cameo", value: text("code"))]
    event.status = .lead
    event.isPrivate = true
    event.note = text("note")
    event.citations = [citation("event")]
    event.claims = [
      Claim(
        field: text("claim-field"), value: text("claim-value"), rank: .disputed,
        reason: text("claim-reason"), citations: [citation("claim")])
    ]
    event.meeting = Meeting(
      level: .ministerial, channel: .telephone, setting: .thirdPlace, agenda: text("agenda"),
      outcome: text("outcome"))
    event.visit = Visit(
      style: .transit, agenda: text("visit-agenda"), outcome: text("visit-outcome"))
    event.statement = statement
    event.commitments = [
      Commitment(
        number: 7, kind: .term, text: text("commitment"), due: date("1942-09-01", "due"),
        owedBy: ref("owing-ref"), owedTo: ref("owed-ref"))
    ]
    event.origin = Origin(name: text("origin"), key: text("origin-key"))
    return event
  }

  var statement: Statement {
    Statement(
      form: .attributed, medium: text("medium"), occasion: ref("occasion-ref"),
      quote: text("quote"), original: text("original"), language: text("language"),
      translation: text("translation"), about: [ref("about-ref")], audience: text("audience"),
      via: [
        Attribution(
          actor: ref("via-ref"), date: date("1942-08-14", "via"), source: ref("via-source"),
          locator: text("via-locator"))
      ])
  }

  var parties: [Party] {
    [
      Party(
        participation: Participation(
          actor: ref("speaker-ref"), role: .speaker, capacity: text("capacity"),
          principal: .actor(ref("principal-ref")), side: text("side"), presence: .part,
          note: text("party-note"), citations: [citation("party")]),
        name: text("speaker"), short: text("speaker-short"), kind: .person,
        capacity: text("capacity"), office: text("office"),
        principal: NamedRef(ref: ref("principal-ref"), name: text("principal"))),
      Party(
        participation: Participation(
          actor: ref("absent-ref"), role: Role("note-taker"), principal: .nobody,
          presence: .absent), name: text("absent"), short: text("absent-short"), kind: .person),
    ]
  }

  var entry: TimelineEntry {
    var entry = TimelineEntry(event: event, title: text("title"), family: .statement)
    entry.place = NamedRef(ref: ref("place-ref"), name: text("place"))
    entry.parties = parties
    entry.about = [Mention(ref: ref("about-ref"), name: text("about"), kind: .event)]
    entry.topics = [NamedRef(ref: ref("topic-ref"), name: text("topic"))]
    entry.links = event.links.map {
      LinkedEvent(
        link: $0, title: text("linked"), kind: .meeting, date: date("1942-08-12", "linked"),
        place: text("linked-place"))
    }
    entry.occasion = LinkedOccasion(ref: ref("occasion-ref"), title: text("occasion"))
    entry.via = [NamedRef(ref: ref("via-ref"), name: text("via"))]
    entry.sources = event.citations.map { CitedSource(citation: $0, label: text("source-label")) }
    return entry
  }
}
