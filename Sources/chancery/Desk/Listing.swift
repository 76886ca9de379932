import Chronology
import Diplomacy
import Foundation
import Interchange
import Rendering
import Storage

/// The rows of `list`.
struct Listing {
  let format: List.Format
  let options: TimelineOptions
  /// The title of the journal of each article: without it, volume and number tell nothing.
  var journals: [Ref: String] = [:]
  private let what: List.What
  private var rows: [[String]] = []
  private var lines = JSONLinesTimeline(options: TimelineOptions())

  init(what: List.What, format: List.Format, options: TimelineOptions) {
    self.what = what
    self.format = format
    self.options = options
    if format == .csv { Console.data(CSVTimeline.row(heads)) }
  }

  private var heads: [String] {
    switch what {
    case .actors: ["ref", "kind", "name", "existence"]
    case .places: ["ref", "name", "other names", "within"]
    case .sources: ["ref", "kind", "source", "published"]
    case .topics: ["ref", "name", "under"]
    case .events: ["number", "ref", "date", "kind", "title"]
    case .leads: ["number", "date", "kind", "title", "sources"]
    case .relations: ["ref", "kind", "who", "what", "valid"]
    }
  }

  mutating func add(_ entry: TimelineEntry) throws {
    if format == .jsonl { return Console.data(lines.append(entry)) }
    let event = entry.event
    if what == .leads {
      let sources = event.citations.map(\.source.text).joined(separator: ", ")
      return put([
        event.number.map { "e\($0)" } ?? "", words(entry.date.edtf), event.kind.name, title(entry),
        sources,
      ])
    }
    put([
      event.number.map { "e\($0)" } ?? "", event.ref?.text ?? "", words(entry.date.edtf),
      event.kind.name, title(entry),
    ])
  }

  mutating func add(_ record: Record, _ chronicle: Chronicle) throws {
    if format == .jsonl { return Console.data(try JSONLinesWriter().line(record)) }
    switch record {
    case .actor(let actor):
      put([
        actor.ref.text, actor.kind.rawValue, NameOfTheDay.full(of: actor.names, on: nil) ?? "",
        actor.existence.map { words($0) } ?? "",
      ])
    case .place(let place):
      let name = NameOfTheDay.full(of: place.names, on: nil) ?? ""
      let others = place.names.map(\.text).filter { $0 != name }
      put([place.ref.text, name, others.joined(separator: ", "), place.within?.text ?? ""])
    case .source(let source):
      put([
        source.ref.text, source.kind ?? "", source.label(within: journals[source.ref]),
        source.published.flatMap(\.edtf).map { words($0) } ?? "",
      ])
    case .topic(let topic): put([topic.ref.text, topic.name, topic.under?.text ?? ""])
    case .relation(let relation):
      put([
        relation.ref.text, relation.kind.rawValue, relation.from.text,
        [relation.title ?? relation.office, relation.to.text].compactMap { $0 }
          .joined(separator: ", "), relation.validity.date.map { words($0) } ?? "",
      ])
    case .chronicle, .kind, .timeline, .event, .supplement: break
    }
  }

  private func words(_ date: EDTF?) -> String {
    let words = date?.english(DateWording(style: options.style, abbreviated: true)) ?? "undated"
    return format == .text ? ListTable.date(words) : words
  }

  /// The title, of a statement with who says it.
  private func title(_ entry: TimelineEntry) -> String {
    let speaker = entry.parties(in: .speaker).map(\.short).joined(separator: ", ")
    return format == .text && !speaker.isEmpty ? "\(speaker): \(entry.title)" : entry.title
  }

  private mutating func put(_ row: [String]) {
    if format == .csv { Console.data(CSVTimeline.row(row)) } else { rows.append(row) }
  }

  func end() {
    if format == .text {
      if rows.isEmpty { Console.say("there are no \(what.rawValue) yet") }
      Console.out(ListTable(heads: heads, rows: rows).filled.text(options: options))
    }
  }
}
