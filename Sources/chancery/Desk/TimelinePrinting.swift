import Diplomacy
import Rendering
import Storage

/// A timeline on its way from the chronicle to standard output, an event at a time.
struct TimelinePrinting {
  let chronicle: Chronicle
  let filter: Filter
  /// What the filter keeps, in words.
  let words: String?
  let format: TimelineFormat
  let options: TimelineOptions
  /// Whether each event has one line, as text.
  var compact = false
  /// Whether a chart of how thickly the events stand comes first.
  var chart = false
  let naming: Naming
  /// The file that it goes to; nil for standard output.
  var file: OutputFile?

  /// Prints it, and says beside it what its format could not.
  ///
  /// - Parameter strict: Whether a loss is a failure; the output has to be held for that.
  func run(strict: Bool) throws {
    var renderer: any TimelineRenderer =
      compact
      ? CompactTimeline(options: options)
      : format.renderer(options, accounts: filter.allAccounts)
    var page = Page(isData: !format.isPage)
    // What goes to a file is looked through first, and a picture may be converted.
    let isHeld = format.isPicture || file != nil
    var whole = ""
    func add(_ text: String) { if isHeld { whole += text } else { page.add(text) } }
    var count = 0
    var tally = PersonTally()
    let density = chart ? try self.density() : ""
    var groups = EntryGroups(by: options.grouping)
    func begin(_ found: TimelineHeading) {
      var heading = found
      heading.filter = words
      count = heading.count
      add(renderer.begin(heading) + density)
    }
    // Data formats have no heading: they need not count first.
    if !format.isPage {
      let about = try format.isTitled ? chronicle.description() : ChronicleDescription()
      begin(TimelineHeading(chronicle: about, count: 0))
    }
    try chronicle.timeline(filter, naming: naming, heading: format.isPage ? begin : nil) {
      if !format.isPage { count += 1 }
      if format.listsPersons { tally.add($0) }
      if options.grouping.isOfTime {
        add(renderer.append($0))
      } else {
        groups.add($0)
      }
    }
    for entry in groups.entries { add(renderer.append(entry)) }
    if format.listsPersons { add(renderer.persons(try persons(tally))) }
    add(renderer.end())
    page.end()
    if count == 0 {
      Console.say(
        words == nil
          ? "the chronicle has no events yet; add one with “chancery add”, “meet” or “say”"
          : "no event fits; leave an option out, or see “chancery list events”")
    }
    try tell(renderer.losses, strict: strict)
    if isHeld { try TimelineFile.write(whole, as: format, to: file) }
  }

  /// Says what was left out; a page on a terminal is looked at, and not handed on.
  private func tell(_ losses: LossReport, strict: Bool) throws {
    guard strict || format != .text else { return }
    try Publication.tell(losses, of: format.rawValue, strict: strict)
    guard format.isProse else { return }
    let lost = Set(losses.losses.map(\.field))
    let more = [
      lost.isDisjoint(with: ["note", "promises", "excerpts", "figures"]) ? nil : "--notes",
      lost.contains("words") ? "--quotations" : nil,
    ].compactMap { $0 }
    if !more.isEmpty { Console.say("more is printed with \(more.joined(separator: " and "))") }
  }

  /// The chart; it stands above the events, and so they are read once more for it.
  private func density() throws -> String {
    var chart = DensityChart()
    try chronicle.timeline(filter, naming: naming) { chart.add($0) }
    // Nothing else stands between the chart and lines that have no heading.
    return chart.text(options) + (compact && options.grouping == .year ? "\n" : "")
  }

  /// The persons that took part, with their tenures.
  private func persons(_ tally: PersonTally) throws -> [ListedPerson] {
    let tenures = try chronicle.relations(of: tally.refs).filter { $0.kind == .tenure }
    var refs = Set(tenures.map(\.to))
    for tenure in tenures { refs.formUnion(tenure.citations.map(\.source)) }
    return tally.list(
      try chronicle.actors(tally.refs), tenures: tenures, names: try chronicle.names(refs))
  }
}
