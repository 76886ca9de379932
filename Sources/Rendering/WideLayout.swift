import Diplomacy

/// Lays an entry out in four columns: what, who and for whom, where, source with locator.
struct WideLayout: Hashable, Sendable {
  private let pen: Pen
  private let what: Int
  private let who: Int
  private let place: Int
  private let source = 11
  private let gap = 2
  /// The columns of the date and of the sign.
  private let before: Int

  /// Shares the columns of a page out; of 140, what has 51, who 43 and where 10.
  init(pen: Pen, columns: Int, before: Int = 19) {
    self.pen = pen
    self.before = before
    place = min(24, max(10, columns / 14))
    let rest = columns - before - source - place - 3 * 2
    who = rest * 43 / 94
    what = rest - who
  }

  /// The heads of the columns.
  var header: String {
    pen.padded(pen.rightAligned("when", to: before - 5), to: before)
      + line("what", who < 17 ? "who" : "who, and for whom", "where", "source")
  }

  private func line(_ one: String, _ two: String, _ three: String, _ four: String) -> String {
    pen.padded(one, to: what + gap) + pen.padded(two, to: who + gap)
      + pen.padded(three, to: place + gap) + four
  }

  func rows(
    _ words: EntryWords, entry: TimelineEntry, sources: inout SourceNumbers
  ) -> [Row] {
    layOut([
      happened(words, entry), people(words, entry),
      words.place.map { pen.wrap($0, width: place) } ?? [], cited(entry.sources, &sources),
    ])
  }

  /// The accounts of what sources differ on: value, rank with reason, sources.
  func accounts(_ entry: TimelineEntry, dates: DateWords, sources: inout SourceNumbers) -> [Row] {
    let words = AccountWords(dates: dates, names: entry.accountNames)
    return AccountRows(pen: pen, words: words).wide(entry.accounts).flatMap { account in
      layOut([
        pen.wrap(account.what, width: what, indent: 2),
        pen.wrap(account.who, width: who, indent: 2), [],
        cited(account.claim.map(entry.cited) ?? [], &sources),
      ])
    }
  }

  private func layOut(_ columns: [[String]]) -> [Row] {
    let count = columns.map(\.count).max() ?? 0
    return (0..<count).map { row in
      let cells = columns.map { row < $0.count ? $0[row] : "" }
      return Row(line(cells[0], cells[1], cells[2], cells[3]).trimmedEnd)
    }
  }

  private func happened(_ words: EntryWords, _ entry: TimelineEntry) -> [String] {
    let isReply = words.lead?.hasSuffix(", in reply") ?? false
    let title =
      entry.family == .statement
      ? (isReply ? "In reply: \(words.title)" : words.title.capitalizedFirst) : words.title
    return ([title] + words.details).flatMap { pen.wrap($0, width: what) }
  }

  private func people(_ words: EntryWords, _ entry: TimelineEntry) -> [String] {
    let present = entry.parties.filter(\.participation.takesPart)
    var lines: [String] = []
    var ends = words.tail.map(\.text)
    if entry.family == .statement {
      let speakers = entry.parties(in: .speaker)
      lines = speakers.flatMap { pen.wrap(speaker($0, &ends), width: who, indent: 2) }
      let others = present.filter { ![.speaker, .addressee].contains($0.participation.role) }
      let addressees = entry.parties(in: .addressee).map(\.name)
      if !addressees.isEmpty {
        let to = pen.clean("→ " + addressees.joined(separator: ", "))
        if let last = lines.last, DisplayWidth.of("\(last) \(to)") <= who {
          lines[lines.count - 1] = "\(last) \(to)"
        } else if others.isEmpty {
          ends = [([to] + ends).joined(separator: "; ")]
        } else {
          lines += pen.wrap(to, width: who, indent: 2)
        }
      }
      lines += others.flatMap { listed($0, plain: []) }
    } else {
      for side in PartyWords.grouped(unique(present), by: \.participation.side) {
        // A delegation is named once, and its members beneath it.
        let isMany = side.key != nil && side.parties.count > 1
        if isMany, let label = side.key { lines += pen.wrap("\(label):", width: who) }
        for party in side.parties {
          lines += listed(party, plain: WideLayout.plain, isBeneath: isMany)
        }
      }
      lines += entry.parties.filter { $0.participation.presence == .absent }
        .flatMap { pen.wrap("absent: \(PartyWords.full($0))", width: who, indent: 2) }
    }
    return lines + pen.wrap(ends.joined(separator: "; "), width: who)
  }

  private static let plain: Set<Role> = [
    .participant, .proposer, .recipient, .belligerent, .victim, .visitor, .host, .signatory,
  ]

  /// A speaker; that they speak for nobody goes to the end.
  private func speaker(_ party: Party, _ ends: inout [String]) -> String {
    guard party.participation.principal == .nobody else {
      return PartyWords.full(party, speaks: true)
    }
    ends.append("speaks for nobody")
    return [party.name, party.capacity].compactMap { $0 }.joined(separator: ", ")
  }

  /// One line for each actor, though it may have several parts.
  private func unique(_ parties: [Party]) -> [Party] {
    var seen: Set<Ref> = []
    return parties.filter { party in
      guard let actor = party.participation.actor else { return true }
      return seen.insert(actor).inserted
    }
  }

  private func listed(
    _ party: Party, plain: Set<Role>, isBeneath: Bool = false
  ) -> [String] {
    let arrow = party.participation.role == .recipient ? "→ " : ""
    let side = isBeneath ? "" : party.participation.side.map { "\($0): " } ?? ""
    let words = arrow + side + PartyWords.full(party) + PartyWords.brackets(party, plain: plain)
    let inset = isBeneath ? 2 : 0
    return pen.wrap(words, width: who - inset, indent: 2).map { pen.spaces(inset) + $0 }
  }

  private func cited(
    _ citations: [CitedSource], _ sources: inout SourceNumbers
  ) -> [String] {
    var lines: [String] = []
    for cited in citations {
      let number = sources.number(of: cited)
      let mark = [String(number), cited.citation.locator].compactMap { $0 }.joined(separator: " ")
      for line in pen.wrap(mark, width: source, indent: 2) where !lines.contains(line) {
        lines.append(line)
      }
    }
    return lines
  }
}
