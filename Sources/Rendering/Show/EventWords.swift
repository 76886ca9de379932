import Chronology
import Diplomacy

/// The blocks of what was said, at a statement or on the occasion of a meeting, and what was bound.
enum EventWords {
  static func add(_ card: EventCard, to page: inout CardPage) {
    let event = card.entry.event
    if let statement = event.statement { add(statement, card, to: &page) }
    commitments(event, &page)
    if let meeting = event.meeting {
      let properties = [
        meeting.level?.rawValue, meeting.channel?.rawValue.spaced,
        meeting.setting.map { "setting: \($0.rawValue.spaced)" },
      ].compactMap { $0 }
      page.field("meeting", properties.joined(separator: " · "))
      page.field("agenda", meeting.agenda)
      page.field("outcome", meeting.outcome)
    }
    if let visit = event.visit {
      page.field("visit", visit.style?.rawValue)
      page.field("agenda", visit.agenda)
      page.field("outcome", visit.outcome)
    }
    if !card.parts.isEmpty { page.events("parts", card.parts, total: card.parts.count) }
    guard !card.said.isEmpty else { return }
    page.block("said there")
    for entry in card.said {
      let lead = TitleRule.list(entry.parties(in: .speaker).map(\.short))
      page.row(
        lead.isEmpty ? entry.title : "\(lead): \(entry.title)",
        prefix: page.pen.ascii ? ">" : "▸", tail: TailWord.words(for: entry),
        marks: page.marks(entry))
    }
  }

  private static func add(_ statement: Statement, _ card: EventCard, to page: inout CardPage) {
    let form = [statement.form?.rawValue, statement.medium].compactMap { $0 }
    page.field("form", form.joined(separator: " · "))
    page.field("quote", statement.quote.map { "“\($0)”" })
    let language = statement.language.map { " (\($0))" } ?? ""
    if let original = statement.original {
      page.field("original", "“\(original)”\(language)")
    } else {
      page.field("language", statement.language)
    }
    page.field("translation", statement.translation.map { "“\($0)”" })
    if let occasion = statement.occasion {
      let title = card.entry.occasion?.title ?? page.name(occasion)
      page.field("occasion", title, marks: [occasion.text])
    }
    about(statement, card, &page)
    page.field("heard by", statement.audience)
    via(statement, card, &page)
  }

  private static func about(_ statement: Statement, _ card: EventCard, _ page: inout CardPage) {
    guard !statement.about.isEmpty else { return }
    page.block("about")
    for ref in statement.about {
      let mention = card.entry.about.first { $0.ref == ref }
      page.row(mention?.name ?? page.name(ref), marks: [ref.text])
    }
  }

  private static func via(_ statement: Statement, _ card: EventCard, _ page: inout CardPage) {
    guard !statement.via.isEmpty else { return }
    page.block("reported")
    for (index, link) in statement.via.enumerated() {
      let named = index < card.entry.via.count ? card.entry.via[index]?.name : nil
      let who = named ?? link.actor.map(page.name) ?? "somebody unnamed"
      let date = link.date.map { ", \(page.dates.full($0))" } ?? ""
      let provenance = link.date.flatMap(page.provenance).map { " (\($0))" } ?? ""
      let ref = link.actor.map { [$0.text] } ?? []
      let source =
        link.source.map { page.marks([Citation(source: $0, locator: link.locator)]) } ?? []
      page.row("by \(who)\(date)\(provenance)", marks: ref + source)
    }
  }

  private static func commitments(_ event: Event, _ page: inout CardPage) {
    guard !event.commitments.isEmpty else { return }
    page.block("binds")
    for commitment in event.commitments {
      let due = commitment.due.map { "; due \(page.dates.full($0))" } ?? ""
      let provenance = commitment.due.flatMap(page.provenance).map { " (\($0))" } ?? ""
      let by = commitment.owedBy.map { "; owed by \(page.name($0))" } ?? ""
      let to = commitment.owedTo.map { "\(by.isEmpty ? "; owed" : "") to \(page.name($0))" } ?? ""
      page.row(
        "\(commitment.kind.rawValue): \(commitment.text)\(due)\(provenance)\(by)\(to)",
        marks: commitment.number.map { ["#\($0)"] } ?? [])
    }
  }
}
