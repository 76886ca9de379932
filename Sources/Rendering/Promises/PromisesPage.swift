public import Chronology
public import Diplomacy

/// Prints commitments by what has become of them on a day.
public enum PromisesPage {
  /// The page.
  ///
  /// - Parameters:
  ///   - bonds: The commitments, in order.
  ///   - day: The day on which they are looked at.
  ///   - filter: Which ones, in words.
  public static func text(
    _ bonds: [Bond], on day: CivilDate, title: String, filter: String? = nil,
    options: TimelineOptions
  ) -> String {
    var page = CardPage(options: options, names: [:])
    page.heading("Promises: \(title)", right: "on \(page.dates.day(day.dayNumber))")
    if let filter { page.aside(filter) }
    let states = bonds.compactMap { bond in
      bond.state(on: day.dayNumber).map { (bond: bond, state: $0) }
    }
    if states.isEmpty {
      page.block("none")
      page.row("nothing promised, threatened or set as a term is recorded by that day")
    }
    for (label, group) in groups(states) {
      for (index, item) in group.enumerated() {
        if index == 0 { page.block(label) } else { page.gap() }
        add(item.bond, item.state, &page)
      }
    }
    return page.end(next: next(states.map(\.bond)))
  }

  /// The commitments by what they are called for, those that are not settled by when they are due.
  private static func groups(
    _ states: [(bond: Bond, state: BondState)]
  ) -> [(label: String, [(bond: Bond, state: BondState)])] {
    BondState.Standing.allCases.flatMap { standing in
      [false, true].compactMap { isThreat in
        let group = states.filter {
          $0.state.standing == standing && isThreat == isThreatThatEnded($0.bond, $0.state)
        }
        guard let first = group.first else { return nil }
        let sorted = group.enumerated().sorted { left, right in
          let days = [left, right].map { item in
            item.element.state.settlement == nil
              ? item.element.bond.commitment.due?.latest ?? .max : 0
          }
          return days[0] == days[1] ? left.offset < right.offset : days[0] < days[1]
        }.map(\.element)
        return (word(first.bond, first.state), sorted)
      }
    }
  }

  private static func isThreatThatEnded(_ bond: Bond, _ state: BondState) -> Bool {
    bond.commitment.kind == .threat && (state.standing == .kept || state.standing == .broken)
  }

  /// What has become of it, in a word or two: a threat is not kept but carried out, or dropped.
  static func word(_ bond: Bond, _ state: BondState) -> String {
    guard isThreatThatEnded(bond, state) else { return state.standing.rawValue }
    return state.standing == .kept ? "carried out" : "dropped"
  }

  /// A commitment: what, who to whom, since when and until when, and what became of it.
  static func add(_ bond: Bond, _ state: BondState, _ page: inout CardPage) {
    var tail: [TailWord] = []
    if !state.isCertain { tail.append(TailWord("possibly", isWarning: true)) }
    if state.isDisputed { tail.append(TailWord("disputed", isWarning: true)) }
    page.row(
      bond.commitment.text, tail: tail,
      marks: [bond.handle] + page.sourceMarks(bond.entry))
    page.row(parties(bond), indent: 2)
    page.row(times(bond, page.dates), indent: 2)
    if let words = outcome(bond, state, page.dates) { page.row(words, indent: 2) }
  }

  /// "Egypt to Israel", "Egypt and Israel".
  static func parties(_ bond: Bond) -> String {
    let debtors = TitleRule.list(bond.debtors.map(\.name))
    let from = debtors.isEmpty ? "nobody is named" : debtors
    return bond.creditor.map { "\(from) to \(OfficeOfTheDay.definite($0.name))" } ?? from
  }

  private static func times(_ bond: Bond, _ dates: DateWords) -> String {
    let made = "\(verb(bond.commitment.kind)) \(when(bond.entry.date, dates))"
    let due = bond.commitment.due.map { "due \(when($0, dates))" } ?? "no day set"
    return "\(made); \(due)"
  }

  private static func verb(_ kind: Commitment.Kind) -> String {
    switch kind {
    case .promise: "promised"
    case .threat: "threatened"
    case .term: "set"
    }
  }

  private static func when(_ date: HistoricalDate, _ dates: DateWords) -> String {
    dates.full(date)
  }

  /// "kept on 25 April 1982: Israel leaves Sinai", "kept late, …".
  private static func outcome(
    _ bond: Bond, _ state: BondState, _ dates: DateWords
  ) -> String? {
    guard let settlement = state.settlement else { return nil }
    let word = word(bond, state) + (state.isLate ? " late" : "")
    let doubt = settlement.standing == .stated ? "" : ", \(settlement.standing.rawValue)"
    return
      "\(word)\(doubt), \(when(settlement.date, dates)): \(settlement.event.name)"
      + " (\(settlement.event.ref))"
  }

  private static func next(_ bonds: [Bond]) -> [String] {
    guard let handle = bonds.first?.entry.event.handle else { return [] }
    return ["show \(handle)", "add link EVENT fulfils \(bonds[0].handle)"]
  }
}
