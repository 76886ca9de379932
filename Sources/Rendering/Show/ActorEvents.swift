import Chronology
import Diplomacy

/// The blocks of what an actor did: met, said, answered, and of what is unsettled and missing.
enum ActorEvents {
  /// A card is to be taken in at a glance: longer lists end with how many more there are.
  private static let mostOthers = 12
  private static let mostMeetings = 4
  private static let mostFindings = 6

  static func add(_ card: ActorCard, to page: inout CardPage) {
    met(card, &page)
    said(card, &page)
    answered(card, &page)
    unsettled(card, &page)
    missing(card, &page)
  }

  private static func met(_ card: ActorCard, _ page: inout CardPage) {
    page.block("met")
    let encounters = card.met
    guard !encounters.isEmpty else {
      page.row("nobody is recorded")
      return
    }
    let widest = encounters.map { DisplayWidth.of(page.pen.clean($0.other.name)) }.max() ?? 0
    let counts = encounters.map { String($0.meetings.count).count }.max() ?? 1
    let name = min(widest, 28)
    for encounter in encounters.prefix(mostOthers) {
      let count = page.pen.rightAligned(String(encounter.meetings.count), to: counts)
      for (index, meeting) in encounter.meetings.prefix(mostMeetings).enumerated() {
        let other = page.pen.clean(encounter.other.name)
        let left = page.pen.padded(other, to: name) + "   " + count
        let place = meeting.place.map { "\($0.name), " } ?? ""
        page.columns(
          index == 0 ? left : "", width: name + 3 + counts,
          place + page.when(meeting) + distance(meeting), marks: page.marks(meeting))
      }
      if encounter.meetings.count > mostMeetings {
        let more = encounter.meetings.count - mostMeetings
        page.columns("", width: name + 3 + counts, "and \(more) more", marks: [])
      }
    }
    if encounters.count > mostOthers {
      page.row(
        "and \(encounters.count - mostOthers) more: timeline --actor \(card.actor.ref) --kind meeting"
      )
    } else if card.present.count >= card.totals.count {
      page.row("nobody else is recorded")
    }
  }

  /// By what they met who were not in one place.
  private static func distance(_ meeting: TimelineEntry) -> String {
    meeting.channel == .inPerson ? "" : ", by \(meeting.channel.rawValue.spaced)"
  }

  private static func said(_ card: ActorCard, _ page: inout CardPage) {
    let said = card.said
    guard !said.isEmpty else { return }
    page.block("said")
    var above: String?
    for entry in said {
      let occasion = entry.occasion.map { ", at: \($0.title)" } ?? ""
      let place = entry.place.map { ", \($0.name)" } ?? ""
      let line = page.when(entry) + place + occasion
      if line != above { page.row(line) }
      above = line
      let to = entry.parties(in: .addressee).map(\.name)
      let lead = to.isEmpty ? "" : "to \(TitleRule.list(to)): "
      page.row(
        lead + entry.title, prefix: page.pen.ascii ? ">" : "▸", tail: TailWord.words(for: entry),
        marks: page.marks(entry))
    }
  }

  private static func answered(_ card: ActorCard, _ page: inout CardPage) {
    let answers = card.answers
    guard !answers.isEmpty else { return }
    page.block("answered")
    for entry in answers {
      let who = TitleRule.list(entry.parties(in: .speaker).map(\.name))
      page.row(
        who.isEmpty ? entry.title : "by \(who): \(entry.title)",
        tail: TailWord.words(for: entry), marks: page.marks(entry))
    }
  }

  // MARK: Unsettled and missing

  private static func unsettled(_ card: ActorCard, _ page: inout CardPage) {
    let doubts = card.present.flatMap { entry in Doubts.of(entry, page).map { (entry, $0) } }
    guard !doubts.isEmpty else { return }
    page.block("unsettled")
    for (entry, doubt) in doubts.prefix(mostFindings) {
      page.row(doubt.words, tail: doubt.tail, marks: page.marks(entry))
    }
    if doubts.count > mostFindings { page.row("and \(doubts.count - mostFindings) more") }
  }

  private static func missing(_ card: ActorCard, _ page: inout CardPage) {
    var lines: [String] = []
    for meeting in card.silent.prefix(mostFindings) {
      let what = meeting.place?.name ?? "“\(meeting.title)”"
      let date = page.dates.full(meeting.date)
      lines.append("no words from \(what), \(date), although a meeting is recorded")
    }
    if card.silent.count > mostFindings {
      lines.append("nor from \(card.silent.count - mostFindings) more meetings")
    }
    let present = card.present
    let cited = Set(present.flatMap { $0.sources.map(\.citation.source) })
    if present.count > 1, cited.count == 1, let source = present.first?.sources.first {
      let number = page.marks([source.citation]).first.map { $0.prefix { $0 != " " } } ?? ""
      let mark = number.hasSuffix("]") ? String(number) : number + "]"
      let all = present.count == 2 ? "both" : "all \(present.count)"
      lines.append("one source only: \(all) rest on \(mark) alone")
    }
    let bare = present.filter(\.sources.isEmpty)
    if !bare.isEmpty {
      lines.append(
        bare.count == 1 ? "1 event has no source" : "\(bare.count) events have no source")
    }
    guard !lines.isEmpty else { return }
    page.block("missing")
    for line in lines { page.row(line) }
  }
}

/// What is not settled about an event, in words.
enum Doubts {
  struct Doubt {
    var words: String
    var tail: [TailWord]
  }

  static func of(_ entry: TimelineEntry, _ page: CardPage) -> [Doubt] {
    var doubts: [Doubt] = []
    for linked in entry.links where linked.link.standing != .stated {
      let isAttributed = linked.link.standing == .attributed
      doubts.append(
        Doubt(
          words: "\(entry.title): that it \(verb(linked.link.kind)) “\(linked.title)” is "
            + (isAttributed ? "understood, not confirmed" : "doubtful"),
          tail: [TailWord(isAttributed ? "attributed" : "doubtful", isWarning: true)]))
    }
    if let form = entry.event.statement?.form, form == .attributed || form == .denied {
      doubts.append(
        Doubt(words: entry.title, tail: [TailWord(form.rawValue, isWarning: true)]))
    }
    let ties = entry.event.accounts.filter(\.isTie)
    if !ties.isEmpty {
      let fields = TitleRule.list(ties.map(\.name))
      doubts.append(
        Doubt(
          words: "\(entry.title): sources differ on the \(fields)",
          tail: [TailWord("disputed", isWarning: true)]))
    }
    if entry.event.status == .lead {
      doubts.append(Doubt(words: entry.title, tail: [TailWord("lead", isWarning: true)]))
    }
    if !entry.isDayCertain, !entry.isPeriod {
      let date = entry.date.isUndated ? "" : ", \(page.dates.full(entry.date))"
      doubts.append(Doubt(words: "\(entry.title): the day is not certain\(date)", tail: []))
    }
    return doubts
  }

  private static func verb(_ kind: Link.Kind) -> String {
    switch kind {
    case .partOf: "was part of"
    case .follows: "followed"
    case .respondsTo: "answered"
    case .refersTo: "took up"
    case .commemorates: "commemorated"
    case .causes: "brought about"
    case .fulfils: "fulfilled"
    case .breaks: "broke"
    case .overtakes: "overtook"
    }
  }
}
