import Chronology
import Diplomacy
import Foundation

/// A slide of TimelineJS and the records that it becomes.
struct Slide {
  private let node: FieldTree

  init(_ node: FieldTree) { self.node = node }

  /// The id that it has.
  var key: String? { node["unique_id"]?.words }

  /// The headline without markup.
  var headline: String? {
    Self.plain(node["text"]?["headline"]?.words).map(TextTokens.tidy)
  }

  /// A sum of what it says, by which it is known again without an id.
  var digest: String {
    var digest = RowDigest()
    for text in [headline, node["text"]?["text"]?.words] { digest.add(text ?? "") }
    for end in ["start_date", "end_date"] {
      for part in Self.parts { digest.add(node[end]?[part]?.words ?? "") }
    }
    return digest.words
  }

  private static let parts = ["year", "month", "day", "hour", "minute", "second"]

  /// What has no place in a chronicle.
  var losses: [String] {
    var found: [String] = []
    for key in ["background", "location"] where node[key] != nil { found.append(key) }
    for key in ["thumbnail", "alt", "link"] where node["media"]?[key] != nil {
      found.append("media \(key)")
    }
    if node["start_date"]?["millisecond"] != nil { found.append("milliseconds") }
    return found
  }

  /// The records.
  ///
  /// - Throws: ``CellFault`` where it has no date that can be read.
  func records(key: String, isEra: Bool, title: String) throws(CellFault) -> [Record] {
    guard case .map = node.content else { throw CellFault(reason: "is no object") }
    guard let start = try SlideDate(node["start_date"], "start_date") else {
      throw CellFault(reason: "has no start_date with a year")
    }
    let end = try SlideDate(node["end_date"], "end_date")
    var event = Event(kind: .event, date: .undated, title: headline)
    try set(&event, start, end)
    event.date.given =
      node["display_date"]?.words ?? node["start_date"]?["display_date"]?.words
    event.date.given = Self.plain(event.date.given)
    // The words may say better what the days only span: "1942 – 1943".
    if let words = event.date.given, let edtf = try? EnglishDateReader().read(words).edtf,
      edtf.earliest == event.date.edtf?.earliest, edtf.latest == event.date.edtf?.latest
    {
      event.date = HistoricalDate(edtf, given: edtf.description == words ? nil : words)
    }
    event.summary = Self.plain(node["text"]?["text"]?.words)
    var records = RowRecords()
    if let group = Self.plain(node["group"]?.words) {
      // Our own timelines have the kind there.
      if let kind = EventKind.standard.map(\.kind).first(where: { $0.name == group }) {
        event.kind = kind
        if kind == .statement { event.statement = Statement() }
      } else {
        event.topics.append(records.addTopic(group))
      }
    }
    if isEra { event.topics.append(records.addTopic("Eras")) }
    cite(in: &event, title, &records)
    _ = records.add(event, origin: Origin(name: SlideSet.originName, key: key))
    return records.records
  }

  private func set(
    _ event: inout Event, _ start: SlideDate, _ end: SlideDate?
  ) throws(CellFault) {
    guard let end, end != start else {
      event.date = HistoricalDate(start.edtf)
      event.time = start.time.map { ClockSpan(start: $0) }
      return
    }
    if end.edtf == start.edtf {
      event.date = HistoricalDate(start.edtf)
      event.time = start.time.map { ClockSpan(start: $0, end: end.time) }
      return
    }
    guard let whole = EDTF("\(start.edtf)/\(end.edtf)") else {
      throw CellFault(reason: "end_date, \(end.edtf), is before start_date, \(start.edtf)")
    }
    event.date = HistoricalDate(whole)
  }

  private func cite(in event: inout Event, _ title: String, _ records: inout RowRecords) {
    let set = Source(
      dataSet: Identifier(scheme: "timelinejs-title", value: title), title: title)
    records.add(set)
    let media = node["media"]
    let credit = Self.plain(media?["credit"]?.words)
    let caption = Self.plain(media?["caption"]?.words)
    let address = media?["url"]?.words.flatMap { $0.hasPrefix("http") ? $0 : nil }
    event.citations.append(Citation(source: set.ref, locator: address))
    var notes: [String] = []
    if address == nil, let words = Self.plain(media?["url"]?.words) { notes.append(words) }
    if let caption { notes.append(caption) }
    if let credit { notes.append("Credit: \(credit)") }
    if !notes.isEmpty { event.note = notes.joined(separator: "\n") }
  }

  /// A text without its markup; nil where nothing is left.
  static func plain(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    guard text.contains(where: { $0 == "<" || $0 == "&" }) else { return text }
    let page = "<html><body>\(text)</body></html>"
    guard let plain = try? HTMLText.read(Data(page.utf8), path: "slide").trimmed else {
      return text
    }
    return plain.isEmpty ? nil : plain
  }
}

/// A date of a slide, with only what is given.
struct SlideDate: Hashable {
  let edtf: EDTF
  let time: ClockTime?

  /// Reads a date; nil where there is none.
  init?(_ node: FieldTree?, _ name: String) throws(CellFault) {
    guard let node, let year = try Self.number(node, "year", name) else { return nil }
    // TimelineJS shows -3500 as 3500 BC: its years have no zero between -1 and 1, as EDTF's do.
    var date = PartedDate(year: year < 0 ? year + 1 : year)
    date.month = try Self.number(node, "month", name)
    date.day = date.month == nil ? nil : try Self.number(node, "day", name)
    guard let edtf = date.edtf else {
      throw CellFault(reason: "\(name), \(date.words), is no date")
    }
    self.edtf = edtf
    guard let hour = try Self.number(node, "hour", name), date.day ?? 0 > 0 else {
      time = nil
      return
    }
    let minute = try Self.number(node, "minute", name) ?? 0
    let second = try Self.number(node, "second", name)
    time = ClockTime(
      hour: Int(hour), minute: Int(minute), second: second.flatMap { $0 == 0 ? nil : Int($0) })
    if time == nil {
      throw CellFault(reason: "\(name) has the time \(hour):\(minute), which is none")
    }
  }

  private static func number(
    _ node: FieldTree, _ key: String, _ name: String
  ) throws(CellFault) -> Int64? {
    guard let text = node[key]?.words else { return nil }
    if let number = Int64(text) { return number }
    if let number = DecimalText.number(text), let whole = Int64(exactly: number) { return whole }
    throw CellFault(
      reason: "\(name) has the \(key) \(CellFault.quoted(text)), which is no whole number")
  }
}
