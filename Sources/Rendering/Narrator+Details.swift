import Diplomacy

extension Narrator {
  /// What stands beneath an entry: its time, its summary, its ties, and on request its notes.
  func details(of entry: TimelineEntry, hangs: Bool, answersAbove: Bool) -> [String] {
    let event = entry.event
    var lines = quotations ? FactWords.quotations(of: entry) : []
    if let old = links.dates.inItsCalendar(entry.date) { lines.append(old) }
    if let time = event.time {
      lines.append("at \(time)" + (event.zone.map { " \($0)" } ?? ""))
    }
    if let placing = entry.placing {
      let who = placing.actors.map { OfficeOfTheDay.definite($0.name) }
      let by = who.isEmpty ? " then" : " by \(TitleRule.list(who))"
      lines.append("\(placing.role.spaced)\(by); itself dated \(links.dates.full(event.date))")
    }
    if let summary = event.summary { lines.append(summary) }
    lines += facts(of: entry)
    lines += entry.links.compactMap {
      links.line($0, from: entry, answersAbove: answersAbove)
    }
    let linked = Set(entry.links.map(\.link.to))
    let events = entry.about.filter { $0.kind == .event && !linked.contains($0.ref) }
    if !events.isEmpty { lines.append("about: \(TitleRule.list(events.map(\.name)))") }
    if !hangs, let occasion = entry.occasion { lines.append("at: \(occasion.title)") }
    if let audience = event.statement?.audience { lines.append("heard by: \(audience)") }
    if !entry.via.isEmpty {
      let chain = entry.via.reversed().map { $0?.name ?? "somebody unnamed" }
      lines.append("reported by " + chain.joined(separator: ", from "))
    }
    guard notes else { return lines }
    lines += event.commitments.map { commitment in
      let due = commitment.due.map { ", due \(links.dates.full($0))" } ?? ""
      return "\(commitment.kind.rawValue): \(commitment.text)\(due)"
    }
    if let note = event.note { lines.append(note) }
    return lines
  }

  /// The further dates and the figures, as far as they are not told elsewhere.
  private func facts(of entry: TimelineEntry) -> [String] {
    guard prose || notes else { return [] }
    // What was published when stands in the note that has the source.
    let hasNote = prose && !entry.sources.isEmpty
    let dates = FactWords.dates(of: entry, links.dates) {
      !hasNote || !FactWords.ofTheSource.contains($0)
    }
    return [dates, FactWords.figures(of: entry, whole: notes)].compactMap { $0 }
  }
}
