import Chronology
public import Diplomacy

/// Prints the accounts of a meeting side by side; beneath each other where the page is too narrow.
public enum ComparePage {
  /// The page.
  public static func text(_ comparison: Comparison, options: TimelineOptions) -> String {
    var page = CardPage(options: options, names: comparison.names)
    let entry = comparison.entry
    let refs = [entry.event.number.map(Ref.init(event:))?.text, entry.event.ref?.text]
    page.heading(
      entry.title,
      right: ([entry.event.kind.name.spaced] + refs.compactMap { $0 }).joined(
        separator: "   "))
    let when = page.dates.full(entry.date, weekday: true)
    page.field("when", [when, entry.place?.name].compactMap { $0 }.joined(separator: ", "))
    accounts(comparison, &page)
    points(comparison, &page)
    verdict(comparison, &page)
    return page.end(next: next(comparison), listingSources: false)
  }

  static func name(_ side: NamedRef?) -> String { side?.name ?? "others" }

  private static func accounts(_ comparison: Comparison, _ page: inout CardPage) {
    page.block("accounts")
    if comparison.accounts.isEmpty {
      page.row("none: nothing is cited for this meeting")
      return
    }
    let width = column(comparison, page)
    for account in comparison.accounts {
      for (index, source) in account.sources.enumerated() {
        let label = index == 0 ? name(account.side) : ""
        page.columns(label, width: width, source.label, marks: page.numbers([source]))
      }
    }
    if comparison.accounts.allSatisfy({ $0.side == nil }) {
      page.row("nobody says whose accounts these are: edit SOURCE --creator ACTOR")
    }
  }

  private static func column(_ comparison: Comparison, _ page: CardPage) -> Int {
    let names = comparison.accounts.map { DisplayWidth.of(page.pen.clean(name($0.side))) }
    return min(max(names.max() ?? 6, 6), 20)
  }

  private static func points(_ comparison: Comparison, _ page: inout CardPage) {
    let sides = comparison.accounts.map(\.side)
    let table = ComparisonTable(sides: sides, room: page.room)
    for point in comparison.points where !point.remarks.isEmpty {
      guard let fact = point.fact else {
        part(point, comparison, &page)
        continue
      }
      // A fact of a part stands beneath it.
      if point.entry.event.number == comparison.entry.event.number {
        page.block(label(fact))
      } else {
        page.row("\(label(fact)):")
      }
      table.add(point, to: &page, name: column(comparison, page))
    }
  }

  /// A part of the meeting or something said there, and who tells of it.
  private static func part(
    _ point: Comparison.Point, _ comparison: Comparison, _ page: inout CardPage
  ) {
    let day = day(point.entry, page)
    let isShort = DisplayWidth.of(page.pen.clean(day)) < CardPage.labels
    page.block(isShort ? day : "")
    let speaker = TitleRule.list(point.entry.parties(in: .speaker).map(\.short))
    let words = [isShort ? nil : day, speaker, point.entry.title].compactMap { $0 }
    page.row(
      words.filter { !$0.isEmpty }.joined(separator: ": "),
      marks: [point.entry.event.handle?.text].compactMap { $0 })
    let told = point.remarks.map { remark in
      ([name(remark.side)] + page.numbers(remark.sources)).joined(separator: " ")
    }
    let silent = comparison.silent(on: point)
    let missing = silent.isEmpty ? "" : "; not by \(TitleRule.list(silent.map(\.name)))"
    page.row("told by \(told.joined(separator: ", "))\(missing)", indent: 2)
    for remark in point.remarks {
      for excerpt in remark.excerpts {
        page.row("\(name(remark.side)): “\(excerpt)”", indent: 2)
      }
    }
  }

  /// How the fact that somebody took part is called.
  private static let parts: Set<String> = ["participation", "participant"]

  private static func label(_ fact: String) -> String {
    parts.contains(fact) ? "who" : fact.spaced
  }

  private static func day(_ entry: TimelineEntry, _ page: CardPage) -> String {
    let words = page.dates.shown(entry)?.english(
      DateWording(style: page.dates.style, abbreviated: true, omitYear: true))
    return words ?? "undated"
  }

  /// On what the sides differ, and what only one of them tells.
  private static func verdict(_ comparison: Comparison, _ page: inout CardPage) {
    let differing = comparison.points.filter(\.differs)
    page.block("they differ")
    if differing.isEmpty { page.row("on nothing that is recorded") }
    for point in differing { page.row("on \(subject(point, of: comparison))") }
    guard comparison.accounts.filter({ $0.side != nil }).count > 1 else { return }
    let single = comparison.points.filter {
      $0.fact == nil && Set($0.remarks.map(\.side)).count == 1
    }
    guard !single.isEmpty else { return }
    page.block("one side")
    for point in single {
      let side = point.remarks[0].side
      let speaker = point.entry.parties(in: .speaker).first.map { "\($0.short): " } ?? ""
      let title = point.entry.event.short ?? speaker + point.entry.title
      page.row("\(name(side)) alone: \(title)")
    }
  }

  private static func subject(_ point: Comparison.Point, of comparison: Comparison) -> String {
    let name = point.fact ?? "event"
    let fact = parts.contains(name) ? "who took part" : "the \(name.spaced)"
    guard point.entry.event.number != comparison.entry.event.number else { return fact }
    return "\(fact) of: \(point.entry.event.short ?? point.entry.title)"
  }

  private static func next(_ comparison: Comparison) -> [String] {
    guard let handle = comparison.entry.event.handle else { return [] }
    return ["show \(handle)", "timeline --during @\(handle)"]
  }
}
