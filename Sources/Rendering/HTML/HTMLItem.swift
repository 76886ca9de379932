import Chronology
import Diplomacy

/// An event as an item of a list: when, its sign, what, and what unfolds.
struct HTMLItem {
  let entry: TimelineEntry
  let words: EntryWords
  let dates: DateWords
  let hangs: Bool
  let isUndated: Bool
  /// The numbers of the sources, those of this event among them.
  let numbers: SourceNumbers
  /// The site whose pages are linked to.
  let site: SiteLinks?

  var text: String {
    let glyph = Glyph(entry)
    let isCertain = entry.isDayCertain || entry.isPeriod
    var classes = [glyph.name]
    if hangs { classes.append("hang") }
    if entry.isPeriod { classes.append("period") }
    var item = "<li id=\"\(anchor)\" class=\"\(classes.joined(separator: " "))\""
    item += " data-g=\"\(glyph.name)\""
    if !isCertain { item += " data-h=\"1\"" }
    item += " data-k=\"\(escape(entry.event.kind.name))\" data-t=\"\(bounds)\""
    item += list("a", HTMLCast.actors(of: entry).map(\.ref))
    item += list("p", entry.topics.map(\.ref))
    item += ">\n<div class=\"when\">\(when)"
    if let place = words.place {
      let ref = entry.place?.ref
      let name = ref.flatMap { site?.link(.place, $0, place) } ?? escape(place)
      item += "<span class=\"where\" dir=\"auto\">\(name)</span>"
    }
    let sign = glyph.sign(certain: isCertain, ascii: false)
    item += "</div>\n<div class=\"glyph\" aria-hidden=\"true\">\(sign)</div>\n"
    item += "<div class=\"what\">\n"
    item += "<h3 dir=\"auto\">\(headline)</h3>\n"
    if let capacity = words.capacity { item += line("cap", capacity) }
    for parties in words.parties { item += line("who", parties) }
    for detail in words.details { item += line("detail", detail) }
    item += tail + accounts + more
    return item + "</div>\n</li>\n"
  }

  // MARK: Parts

  /// The global id lives as long as the event; without one its ref or number.
  private var anchor: String {
    if let uid = entry.event.uid { return "e-\(uid)" }
    return "e-\(HTMLEscaping.id(entry.event.handle?.text ?? ""))"
  }

  private func escape(_ text: String) -> String { HTMLEscaping.escape(text) }

  private func list(_ name: String, _ refs: [Ref]) -> String {
    refs.isEmpty ? "" : " data-\(name)=\"\(refs.map { escape($0.text) }.joined(separator: " "))\""
  }

  private func line(_ name: String, _ text: String) -> String {
    "<p class=\"\(name)\" dir=\"auto\">\(escape(text))</p>\n"
  }

  /// The four bounds of the date in days, each empty where it is open or unknown.
  private var bounds: String {
    if entry.placing == nil, let bounds = entry.date.edtf?.bounds {
      return [bounds.earliest, bounds.latestBeginning, bounds.earliestEnd, bounds.latest]
        .map { $0.day.map(String.init) ?? "" }.joined(separator: ",")
    }
    let (first, last) = (entry.earliest.map(String.init), entry.latest.map(String.init))
    if first == nil && last == nil { return "" }
    return [first, last, first, last].map { $0 ?? "" }.joined(separator: ",")
  }

  private var when: String {
    let mark = words.isDateMarked ? EntryWords.mark : ""
    let words = dates.column(entry, isUndated: isUndated) + mark
    if words.isEmpty { return "" }
    // HTML knows days of four-digit years; anything less exact is no date to it.
    if let day = entry.date.edtf?.singleDay, (1...9999).contains(day.year) {
      return "<time datetime=\"\(day)\">\(escape(words))</time>"
    }
    return "<span>\(escape(words))</span>"
  }

  private var headline: String {
    let title = words.title.isEmpty ? "<i>untitled</i>" : escape(words.title)
    return words.lead.map { "<span class=\"lead\">\(escape($0)):</span> \(title)" } ?? title
  }

  private var tail: String {
    let tail = words.tail.map { $0.isWarning ? "<b>\(escape($0.text))</b>" : escape($0.text) }
    let parts = [tail.joined(separator: ", "), marks(entry.sources)].filter { !$0.isEmpty }
    return "<p class=\"tail\">\(parts.joined(separator: " "))"
      + " <button class=\"fold\" type=\"button\" aria-expanded=\"false\">details</button></p>\n"
  }

  /// The numbers of sources, each a link to where it is listed.
  private func marks(_ cited: [CitedSource]) -> String {
    var numbers = numbers
    var marks: [String] = []
    for source in cited {
      let number = numbers.number(of: source)
      let mark = "<a href=\"#source-\(number)\">[\(number)]</a>"
      if !marks.contains(mark) { marks.append(mark) }
    }
    return marks.joined(separator: " ")
  }

  private var accounts: String {
    if entry.accounts.isEmpty { return "" }
    let words = AccountWords(dates: dates, names: entry.accountNames)
    var text = "<ul class=\"accounts\">\n"
    for fact in entry.accounts {
      for account in fact.accounts {
        let value = escape(words.value(account.claim, fact.field))
        let rank = AccountWords.rank(account).text
        text += "<li dir=\"auto\">\(escape(fact.name)): "
        text += "\(account.isShown ? "<strong>\(value)</strong>" : value) (\(rank))"
        if let reason = account.claim.reason { text += " \(escape(reason))" }
        text += " <span class=\"tail\">\(marks(entry.cited(account.claim)))</span></li>\n"
      }
      if let tie = fact.tieWords { text += "<li>\(escape(fact.name)): \(escape(tie))</li>\n" }
    }
    return text + "</ul>\n"
  }

  /// What unfolds: the date as it is recorded, words, sources with their locators, and links.
  private var more: String {
    var lines: [String] = []
    if let edtf = entry.date.edtf {
      var words = "dated \(escape(dates.full(entry.date, weekday: true)))"
      words += " (<code>\(escape(edtf.description))</code>)"
      if let given = entry.date.given { words += ", given as <q>\(escape(given))</q>" }
      lines.append(words)
    }
    if let statement = entry.event.statement {
      for quote in [statement.quote, statement.original, statement.translation].compactMap({ $0 }) {
        lines.append("<q dir=\"auto\">\(escape(quote))</q>")
      }
    }
    for source in entry.sources {
      let citation = source.citation
      let place = [citation.locator, citation.fact.map { "for the \($0)" }].compactMap { $0 }
      var words = "\(marks([source])) <bdi>\(escape(source.label))</bdi>"
      if !place.isEmpty { words += ", \(escape(place.joined(separator: ", ")))" }
      if let excerpt = citation.excerpt { words += ": <q dir=\"auto\">\(escape(excerpt))</q>" }
      lines.append(words)
    }
    if let site {
      let actors = HTMLCast.actors(of: entry).map { site.link(.actor, $0.ref, $0.name) }
      if !actors.isEmpty { lines.append(actors.joined(separator: " · ")) }
    }
    if !entry.topics.isEmpty {
      let topics = entry.topics.map { "<span class=\"topic\">\(escape($0.name))</span>" }
      lines.append(topics.joined(separator: " "))
    }
    let name = entry.event.handle.map { " <code>\(escape($0.text))</code>" } ?? ""
    let text = lines.map { "<p>\($0)</p>\n" }.joined()
    // On a page of a site, too, the link is that into the whole timeline.
    let link =
      entry.event.uid.flatMap { site?.link(event: $0, "link to this event") }
      ?? "<a href=\"#\(anchor)\">link to this event</a>"
    return "<div class=\"more\">\(text)<p class=\"permanent\">\(link)\(name)</p></div>\n"
  }
}
