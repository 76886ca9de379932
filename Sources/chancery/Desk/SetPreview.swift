import Chronology
import Diplomacy
import Interchange
import Rendering

/// Shows the first rows of a data set as what they would become.
struct SetPreview {
  let set: DataSet
  let options: SetOptions
  /// How many rows are shown of each file.
  let most: Int

  private struct Enough: Error {}

  /// Shows the first rows of each file.
  func show(_ files: [String]) throws {
    for group in set.groups(of: files) {
      let file = group.first ?? "-"
      var left = max(1, most)
      do {
        let reader = try set.reader(of: group, options)
        let report = try reader.read(
          emit: { row in
            Console.out(Self.words(row, file: row.file ?? file))
            left -= 1
            if left == 0 { throw Enough() }
          },
          reject: { row in
            Console.out("\(SafeText.line("\(row)"))\n")
            left -= 1
            if left == 0 { throw Enough() }
          })
        let rows = Counted.words(report.rows, "row")
        Console.say(report.losses.isEmpty ? rows : "\(rows); no place for: \(report.losses.words)")
      } catch is Enough { continue }
    }
  }

  /// A row, a line a field.
  private static func words(_ row: ImportedRow, file: String) -> String {
    var names: [Ref: String] = [:]
    for record in row.records {
      switch record {
      case .actor(let actor): names[actor.ref] = name(actor.names, actor.ref)
      case .place(let place): names[place.ref] = name(place.names, place.ref)
      case .source(let source): names[source.ref] = source.title
      case .topic(let topic): names[topic.ref] = topic.name
      default: continue
      }
    }
    let place = "\(file):\(row.line): \(row.origin.name) \(row.origin.key)"
    var text = "\(SafeText.line(place))\n"
    func line(_ field: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      let padding = String(repeating: " ", count: max(1, 10 - field.count))
      text += "  \(field)\(padding)\(SafeText.line(value))\n"
    }
    for record in row.records {
      switch record {
      case .event(let event):
        line("date", date(event))
        line("kind", event.kind.name)
        line("title", event.title)
        line("place", event.place.map { names[$0] ?? $0.text })
        for party in event.participations {
          let who = party.actor.map { names[$0] ?? $0.text } ?? party.note ?? "somebody"
          line(party.role.name, who + (kind(party.actor, row).map { " (\($0))" } ?? ""))
        }
        line("topics", event.topics.map { names[$0] ?? $0.text }.joined(separator: "; "))
        line("summary", event.summary)
        line("quote", event.statement?.quote)
        for citation in event.citations {
          let source = names[citation.source] ?? citation.source.text
          line("source", [source, citation.locator].compactMap(\.self).joined(separator: ", "))
        }
      case .relation(let relation):
        let office = relation.office.map { " (\($0))" } ?? ""
        let (from, to) = (names[relation.from], names[relation.to])
        line(
          relation.kind.rawValue,
          "\(from ?? relation.from.text) – \(to ?? relation.to.text)\(office)")
      case .actor(let actor) where !hasEvents(row):
        line(actor.kind.rawValue, names[actor.ref])
      case .place(let place) where !hasEvents(row): line("place", names[place.ref])
      default: continue
      }
    }
    return text
  }

  private static func hasEvents(_ row: ImportedRow) -> Bool {
    row.records.contains { if case .event = $0 { true } else { false } }
  }

  private static func name(_ names: [Name], _ ref: Ref) -> String { names.first?.text ?? ref.text }

  private static func kind(_ ref: Ref?, _ row: ImportedRow) -> String? {
    for case .actor(let actor) in row.records where actor.ref == ref { return actor.kind.rawValue }
    return nil
  }

  private static func date(_ event: Event) -> String {
    let words = [
      event.date.edtf?.description ?? "undated", event.time.map { "\($0)" }, event.zone,
      event.date.given.map { "(“\($0)”)" },
    ]
    return words.compactMap(\.self).joined(separator: " ")
  }
}
