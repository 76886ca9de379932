import Chronology
import Diplomacy

/// Turns a page into its records: the page as a source, its event, and what was said at it.
struct KremlinRecords {
  /// The page.
  let page: KremlinPage
  /// Whether somebody spoke whom nobody names.
  private(set) var hasUnnamed = false
  private var rows = RowRecords()

  /// Words longer than this are cut at the end of a paragraph.
  static let longest = 20_000

  init(page: KremlinPage) { self.page = page }

  /// The records of the page.
  ///
  /// - Throws: ``RowFault`` where its day or hour cannot be read.
  mutating func row() throws(RowFault) -> ImportedRow {
    let published = try day()
    let source = try self.source(published)
    rows.add(source)
    let parties = KremlinParties(page: page)
    let form = KremlinForm.of(page.title)
    let date = KremlinDate.of(page, published: published)
    let origin = Origin(name: KremlinSet.originName, key: "\(page.id)")
    let citation = Citation(source: source.ref)
    var event = Event(kind: .event, date: date, title: page.title)
    event.citations = [citation]
    event.place = page.place.flatMap { place($0) }
    event.topics = page.topics.filter { !$0.isEmpty }.map { rows.addTopic($0) }
    event.summary = page.lead ?? page.summary
    let spoken = self.spoken(parties)
    var medium = "speech"
    switch form {
    case .meeting(let channel):
      event.kind = .meeting
      event.meeting = Meeting(channel: channel)
      event.participations = parties.meeting(to: &rows)
    case .statement(let said) where Self.isOccasion(said, spoken):
      // What was said follows in its own words: this is where it was said.
      event.participations = parties.event(role: .participant, to: &rows)
      medium = said
    case .statement(let medium):
      event.kind = .statement
      event.statement = Statement(form: .paraphrase, medium: medium)
      event.participations = parties.statement(to: &rows)
      event.statement?.quote = page.quotation
      if event.statement?.quote != nil { event.statement?.form = .translated }
    case .event(let kind):
      event.kind = kind
      if kind == .visit { event.visit = Visit() }
      event.participations = parties.event(
        role: kind == .visit ? .visitor : .participant, to: &rows)
    }
    if published != nil, let stated = event.date.edtf, stated.singleDay == nil {
      event.dates = [
        RoleDate(role: "published", date: HistoricalDate(published.map(EDTF.init(day:))))
      ]
    }
    let key = rows.add(event, origin: origin)
    for words in spoken {
      var said = statement(words, on: date, occasion: key, citation)
      said.place = event.place
      said.statement?.medium = medium
      rows.add(
        said,
        origin: Origin(
          name: origin.name, key: "\(page.id)/\(RefRule.slug(words.speaker.name))"))
    }
    return ImportedRow(records: rows.records, origin: origin, line: page.line)
  }

  /// The words of one speaker.
  private struct Spoken {
    var speaker: KremlinParties.Speaker
    var paragraphs: [String]
  }

  /// What each speaker of the page says.
  private mutating func spoken(_ parties: KremlinParties) -> [Spoken] {
    var spoken: [Spoken] = []
    for speech in page.speeches {
      guard let speaker = parties.speaker(speech.label, to: &rows) else {
        hasUnnamed = true
        continue
      }
      // Two labels of one person: "Vladimir Putin", "Vladimir PUTIN".
      let slug = RefRule.slug(speaker.name)
      if let place = spoken.firstIndex(where: { RefRule.slug($0.speaker.name) == slug }) {
        spoken[place].paragraphs += speech.paragraphs
      } else {
        spoken.append(Spoken(speaker: speaker, paragraphs: speech.paragraphs))
      }
    }
    return spoken
  }

  /// Whether a page is an interview or a speech whose words it has in full.
  private static func isOccasion(_ medium: String, _ spoken: [Spoken]) -> Bool {
    ["interview", "press-conference", "speech"].contains(medium)
      && spoken.contains { KremlinLeader.names.contains($0.speaker.name) }
  }

  private func statement(
    _ words: Spoken, on date: HistoricalDate, occasion: Ref, _ citation: Citation
  ) -> Event {
    var quote = ""
    for paragraph in words.paragraphs {
      guard quote.count + paragraph.count <= Self.longest else {
        quote += "\n\n[…]"
        break
      }
      quote += (quote.isEmpty ? "" : "\n\n") + paragraph
    }
    var event = Event(kind: .statement, date: date)
    let first = words.paragraphs.first { $0.count > 40 } ?? words.paragraphs[0]
    event.title = "“\(FRUSRecords.firstWords(first, most: 110))”"
    event.participations = [words.speaker.participation]
    event.statement = Statement(form: .translated, occasion: occasion, quote: quote)
    event.citations = [citation]
    return event
  }

  private func day() throws(RowFault) -> CivilDate? {
    guard let text = page.date else { return nil }
    guard let day = CivilDate(iso: text) else {
      throw RowFault(reason: "its date “\(text)” is not a day (YYYY-MM-DD)")
    }
    return day
  }

  private func source(_ published: CivilDate?) throws(RowFault) -> Source {
    let identifier = Identifier(scheme: KremlinSet.originName, value: "\(page.id)")
    var source = Source(ref: RowRecords.key(identifier), title: page.title)
    source.kind = "web-page"
    source.publisher = "President of Russia"
    source.number = "\(page.id)"
    source.published = published.map { HistoricalDate(EDTF(day: $0)) }
    // At midnight nothing was published: these pages have no hour.
    if let text = page.time, text != "00:00" {
      guard let time = try? ClockTime(parsing: text.count == 4 ? "0\(text)" : text) else {
        throw RowFault(reason: "its time “\(text)” is not a time of day (HH:MM)")
      }
      source.time = ClockSpan(start: time)
    }
    source.url = page.url ?? "http://en.kremlin.ru/events/president/news/\(page.id)"
    source.language = "en"
    source.dateline = page.place.map { Dateline(place: $0, date: nil) }
    source.identifiers = [identifier]
    return source
  }

  /// "The Kremlin, Moscow" lies in Moscow.
  private mutating func place(_ text: String) -> Ref? {
    var name = text
    while name.hasSuffix(".") || name.hasSuffix(",") { name.removeLast() }
    let identifier = Identifier(scheme: "kremlin-place", value: RefRule.slug(name))
    guard !identifier.value.isEmpty else { return nil }
    var within: Ref?
    if let comma = name.lastIndex(of: ",") {
      let whole = TextTokens.tidy(String(name[name.index(after: comma)...]))
      within = self.place(whole)
    }
    return rows.addPlace(identifier) { key in
      Place(ref: key, names: [Name(name)], within: within, identifiers: [identifier])
    }
  }
}
