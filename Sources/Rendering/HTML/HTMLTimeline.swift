import Chronology
public import Diplomacy

/// A timeline as one HTML file that needs no network: a list that can be read and printed as it
/// is, and with a script a chart to zoom, filters and lanes.
public struct HTMLTimeline: TimelineRenderer {
  private let dates: DateWords
  private var narrator: Narrator
  private var sources = SourceNumbers()
  private var cast = HTMLCast()
  private var legend = Legend()
  private var section: TimelineSections.Section?
  private var ids: Set<String> = []
  private let site: SiteLinks?
  private let card: SiteCard?
  /// What a page has no words for.
  public private(set) var losses = LossReport()

  /// Makes a renderer; width and colours do not count.
  ///
  /// - Parameters:
  ///   - options: How it is to look.
  ///   - site: The site that the page is one of, whose other pages it links to; nil for one that
  ///     stands alone.
  ///   - card: Whose page it is; nil for the timeline itself. Such a page has no chart and no script.
  public init(options: TimelineOptions, site: SiteLinks? = nil, card: SiteCard? = nil) {
    dates = DateWords(style: options.style)
    narrator = Narrator(dates: dates, notes: true)
    self.site = site
    self.card = card
  }

  /// The head of the page, down to the place of the tools.
  public mutating func begin(_ heading: TimelineHeading) -> String {
    let chronicle = heading.chronicle
    let title = HTMLEscaping.escape(chronicle.title ?? "Untitled chronicle")
    var about = [
      "<p class=\"extent\">\(HTMLEscaping.escape(PageHeading.extent(heading, dates: dates)))"
        + (heading.filter.map { "; \(HTMLEscaping.escape($0))" } ?? "") + ".</p>"
    ]
    about.append(
      "<p>Each date is as exact as its source; “by” means no later than. Names, offices and places "
        + "are those of the day.</p>")
    if let note = chronicle.note { about.append("<p>\(HTMLEscaping.escape(note))</p>") }
    let keeper = [
      chronicle.editor.map { "Edited by \(HTMLEscaping.escape($0))." },
      chronicle.licence.map { "Licence: \(HTMLEscaping.escape($0))." },
    ].compactMap { $0 }
    if !keeper.isEmpty { about.append("<p>\(keeper.joined(separator: " "))</p>") }
    let language = HTMLEscaping.escape(chronicle.language ?? "en")
    let name = card.map { "\(HTMLEscaping.escape($0.title)) – \(title)" } ?? title
    let top = card?.text ?? "<h1 dir=\"auto\">\(title)</h1>\n\(about.joined(separator: "\n"))\n"
    let tools =
      card == nil
      ? "<div id=\"tools\" role=\"search\" aria-label=\"Which events, and when\"></div>\n" : ""
    return """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTMLAssets.policy(isLive: card == nil))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="Chancery">
      <title>\(name)</title>
      <style>\(HTMLAssets.style)</style>
      </head>
      <body>
      \(site?.navigation ?? "")<header>
      \(top)</header>
      \(tools)<main>
      <p id="nothing" class="none" hidden>No event fits.</p>

      """
  }

  /// The event, as an item of its year's list.
  public mutating func append(_ entry: TimelineEntry) -> String {
    let hangs = narrator.hangs(entry)
    let words = narrator.words(for: entry)
    let now = TimelineSections.section(of: entry)
    var text = ""
    if now != section {
      if section != nil { text += "</ol>\n</section>\n" }
      let name = now.id
      // Statements that hang from an event of another year bring a year back.
      let id = ids.insert(name).inserted ? " id=\"\(name)\"" : ""
      text += "<section class=\"year\"\(id)>\n<h2>\(now.title)</h2>\n<ol class=\"events\">\n"
      section = now
    }
    cast.note(entry)
    legend.note(Glyph(entry), certain: entry.isDayCertain || entry.isPeriod)
    if entry.isPeriod { legend.hasPeriod = true }
    if !entry.differing.isEmpty { legend.hasRivals = true }
    losses.note(entry, unsaid: [.codes, .identifiers])
    for source in entry.sources { _ = sources.number(of: source) }
    for account in entry.accounts.flatMap(\.accounts) {
      for source in entry.cited(account.claim) { _ = sources.number(of: source) }
    }
    let item = HTMLItem(
      entry: entry, words: words, dates: dates, hangs: hangs, isUndated: !now.saysYear,
      numbers: sources, site: site)
    return text + item.text
  }

  /// The signs, the actors, the topics and the sources, and the script.
  public mutating func end() -> String {
    var text = section == nil ? "" : "</ol>\n</section>\n"
    text += "</main>\n<footer>\n"
    let signs = legend.entries(ascii: false, isWide: false)
    if !signs.isEmpty {
      let line = signs.map(HTMLEscaping.escape).joined(separator: " &nbsp; ")
      text += "<p class=\"legend\">\(line)</p>\n"
    }
    text += cast.text(site)
    if !sources.labels.isEmpty {
      text += "<h2 id=\"sources\">Sources</h2>\n<ol>\n"
      for (index, (label, ref)) in zip(sources.labels, sources.refs).enumerated() {
        let words =
          site?.link(.source, ref, label)
          ?? "<span dir=\"auto\">\(HTMLEscaping.escape(label))</span>"
        text += "<li id=\"source-\(index + 1)\">\(words)</li>\n"
      }
      text += "</ol>\n"
    }
    text += "</footer>\n"
    if card == nil { text += "<script>\(HTMLAssets.script)</script>\n" }
    return text + "</body>\n</html>\n"
  }
}
