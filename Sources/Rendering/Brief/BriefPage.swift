import Chronology
public import Diplomacy

/// Prints what two actors have had to do with each other: last met, last words, what is open.
public enum BriefPage {
  /// The page.
  public static func text(_ brief: Brief, filter: String? = nil, options: TimelineOptions) -> String
  {
    var page = CardPage(options: options, names: [:])
    let names = brief.sides.map(\.name)
    page.heading(
      names.map(OfficeOfTheDay.definite).joined(separator: " and ").capitalizedFirst,
      right: "brief" + (brief.day.map { " to \(page.dates.day($0))" } ?? ""))
    if let filter { page.aside(filter) }
    meetings(brief, &page)
    since(brief, &page)
    contacts(brief, &page)
    words(brief, &page)
    open(brief, &page)
    promises(brief, &page)
    cautions(brief, &page)
    return page.end(next: next(brief))
  }

  // MARK: Meetings

  private static func meetings(_ brief: Brief, _ page: inout CardPage) {
    page.block("last met")
    if let met = brief.lastMet {
      page.row(place(met, page), marks: page.marks(met))
      parties(met, &page)
      for linked in met.links where linked.link.kind == .refersTo {
        let standing = linked.link.standing
        page.row(
          "on: \(linked.title)\(LinkWords.doubt(standing))", indent: 2,
          tail: LinkWords.warning(standing))
      }
    } else {
      page.row("no meeting is recorded")
    }
    if let spoke = brief.lastSpoke {
      page.block("last spoke")
      let channel = spoke.event.meeting?.channel?.rawValue.spaced ?? "telephone"
      page.row("\(page.when(spoke)), by \(channel)", marks: page.marks(spoke))
      parties(spoke, &page)
    }
    guard let before = brief.before, let last = brief.lastSpoke ?? brief.lastMet else { return }
    page.block("before")
    let same = actors(before) == actors(last) ? ", the same" : ""
    let count = actors(last).count == 2 && !same.isEmpty ? " two" : ""
    let gap = days(from: before, to: last).map { "; \($0)" } ?? ""
    page.row("\(place(before, page))\(same)\(count)\(gap)", marks: page.marks(before))
    if same.isEmpty { parties(before, &page) }
  }

  private static func actors(_ entry: TimelineEntry) -> Set<Ref> {
    Set(entry.parties.filter(\.participation.takesPart).compactMap(\.participation.actor))
  }

  private static func days(from one: TimelineEntry, to other: TimelineEntry) -> String? {
    guard one.isDayCertain, other.isDayCertain, let first = one.earliest, let last = other.earliest,
      last >= first
    else { return nil }
    switch last - first {
    case 0: return "on that day, too"
    case 1: return "1 day earlier"
    case let days: return "\(days) days earlier"
    }
  }

  private static func place(_ entry: TimelineEntry, _ page: CardPage) -> String {
    [page.when(entry), entry.place?.name].compactMap { $0 }.joined(separator: ", ")
  }

  /// Who was there: all of them where they are few, else so many of each side.
  private static func parties(_ entry: TimelineEntry, _ page: inout CardPage) {
    let present = entry.parties.filter {
      $0.participation.takesPart && $0.participation.actor != nil
    }
    for party in present.prefix(6) { page.row(PartyWords.full(party), indent: 2) }
    let more = present.count - 6
    if more > 0 { page.row("and \(more) \(more == 1 ? "other" : "others")", indent: 2) }
  }

  private static func since(_ brief: Brief, _ page: inout CardPage) {
    guard brief.lastMet != nil || brief.lastSpoke != nil else { return }
    page.block("since then")
    guard brief.sinceCount > 0 else { return page.row("nothing recorded") }
    for entry in brief.since { event(entry, &page) }
    if brief.sinceCount > brief.since.count {
      page.row("and \(brief.sinceCount - brief.since.count) more")
    }
  }

  private static func event(_ entry: TimelineEntry, _ page: inout CardPage) {
    let speaker = TitleRule.list(entry.parties(in: .speaker).map(\.short))
    let words = [speaker, entry.title].filter { !$0.isEmpty }.joined(separator: ": ")
    page.columns(
      page.when(entry), width: 15, words, tail: TailWord.words(for: entry),
      marks: page.marks(entry))
  }

  // MARK: Contacts

  private static func contacts(_ brief: Brief, _ page: inout CardPage) {
    page.block("contacts")
    let counts = [
      (brief.meetings, "meeting"), (brief.statements, "statement"), (brief.others, "other event"),
    ].filter { $0.0 > 0 }.map { Counted.words($0.0, $0.1) }
    guard !counts.isEmpty else { return page.row("none recorded") }
    page.row(TitleRule.list(counts) + length(brief.span))
    if brief.calls > 0 {
      let all = brief.calls == brief.meetings
      page.row(
        "\(all ? "all" : "\(brief.calls)") of the meetings by telephone, video or letter", indent: 2
      )
    }
    page.drawing(BriefStrip(brief, page: page).lines)
  }

  private static func length(_ span: DayRange) -> String {
    guard let first = span.first, let last = span.last, last >= first else { return "" }
    let (days, overflow) = last.subtractingReportingOverflow(first)
    if overflow { return "" }
    switch days + 1 {
    case 1: return " on one day"
    case ..<800: return " in \(days + 1) days"
    case let all: return " in \(all / 365) years"
    }
  }

  // MARK: Words

  private static func words(_ brief: Brief, _ page: inout CardPage) {
    page.block("last words")
    guard brief.lastWords.contains(where: { $0 != nil }) else {
      return page.row("nothing that was said is recorded")
    }
    for (side, entry) in zip(brief.sides, brief.lastWords) {
      guard let entry else {
        page.row("\(side.name): nothing recorded")
        continue
      }
      let speakers = TitleRule.list(entry.parties(in: .speaker).map(\.short))
      let addressees = TitleRule.list(entry.parties(in: .addressee).map(\.short))
      let to = addressees.isEmpty ? "" : " to \(addressees)"
      let isSame = speakers == side.name && to.isEmpty
      page.row("\(side.name), \(page.when(entry))" + (isSame ? "" : ", \(speakers)\(to)"))
      page.row(entry.title, indent: 2, tail: TailWord.words(for: entry), marks: page.marks(entry))
    }
  }

  // MARK: What is open

  private static func open(_ brief: Brief, _ page: inout CardPage) {
    page.block("open")
    guard !brief.open.isEmpty else { return page.row("no proposal waits for an answer") }
    for proposal in brief.open {
      page.row(proposal.entry.title, marks: page.marks(proposal.entry))
      let known = page.dates.full(proposal.entry.date)
      let by = TitleRule.list(proposal.entry.parties(in: .proposer).map(\.short))
      page.row(
        [
          by.isEmpty ? nil : "made by \(OfficeOfTheDay.definite(by))", known,
          "no answer is recorded",
        ]
        .compactMap { $0 }.joined(separator: "; "), indent: 2)
      for remark in proposal.remarks.suffix(6) {
        let wording = DateWording(style: page.dates.style, abbreviated: true, omitYear: true)
        let day = page.dates.shown(remark)?.english(wording) ?? "undated"
        let speaker = TitleRule.list(remark.parties(in: .speaker).map(\.short))
        page.row(
          [day.split(separator: " ").joined(separator: " "), "\(speaker): \(remark.title)"]
            .joined(separator: "  "), indent: 2, marks: page.marks(remark))
      }
    }
  }

  private static func promises(_ brief: Brief, _ page: inout CardPage) {
    page.block("promises")
    guard !brief.bonds.isEmpty else { return page.row("none recorded that is not settled") }
    let day = brief.day ?? .max
    for bond in brief.bonds {
      guard let state = bond.state(on: day) else { continue }
      let due = bond.commitment.due.map { ", due \(page.dates.full($0))" } ?? ""
      page.row(
        "\(PromisesPage.parties(bond)): \(bond.commitment.text)",
        tail: state.standing == .open ? [] : [TailWord(state.standing.rawValue, isWarning: true)],
        marks: [bond.handle])
      page.row(
        "\(bond.commitment.kind.rawValue) of \(page.dates.full(bond.entry.date))\(due)", indent: 2)
    }
  }

  private static func cautions(_ brief: Brief, _ page: inout CardPage) {
    var lines = brief.cautions.map { caution -> String in
      let title = caution.entry.event.short ?? caution.entry.title
      let number = caution.entry.event.number.map { " (e\($0))" } ?? ""
      switch caution.reason {
      case .attributed:
        let what = caution.entry.links.first { $0.link.standing == .attributed }
        let tie = what.map { ": that it took up “\($0.title)” is" } ?? ":"
        return "\(title)\(number)\(tie) understood, not confirmed"
      case .denied: return "\(title)\(number): denied"
      case .disputed(let fields):
        return "\(title)\(number): sources differ on the \(TitleRule.list(fields))"
      case .dayOpen:
        let date = page.dates.shown(caution.entry).map { page.dates.full(HistoricalDate($0)) }
        return "\(title)\(number): the day is not certain, \(date ?? "undated")"
      }
    }
    let more = brief.openDays - brief.cautions.filter { $0.reason == .dayOpen }.count
    if more > 0 { lines.append("for \(more) more the day is not certain") }
    let names = brief.sides.map { OfficeOfTheDay.definite($0.name) }
    if brief.meetings + brief.statements + brief.others > 0 {
      switch brief.sources.count {
      case 0: lines.append("no source is cited for any of it")
      case 1: lines.append("one source for all of it")
      default: break
      }
      if !brief.hasSourceOfSide, !brief.sources.isEmpty {
        lines.append("no source is marked as a document of \(names[0]) or of \(names[1])")
      }
    }
    page.block("take care")
    guard !lines.isEmpty else { return page.row("nothing recorded is in doubt") }
    for line in lines { page.row(line, prefix: page.pen.ascii ? "*" : "•") }
  }

  private static func next(_ brief: Brief) -> [String] {
    let pair = brief.sides.map(\.ref.text).joined(separator: " ")
    return [
      "timeline --between \(pair)", "promises --between \(pair)", "graph --between \(pair)",
    ]
  }
}
