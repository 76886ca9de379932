import Chronology
import Diplomacy

/// The blocks of an actor's relations: offices, members, parts, predecessors.
enum ActorTies {
  static func add(_ card: ActorCard, to page: inout CardPage) {
    add("offices", card, .tenure, isOutgoing: true, to: &page)
    for span in card.spokesmanship where span.tenures > 1 {
      page.row("speaks for \(name(span.principal)) throughout\(days(span.days, page))")
    }
    add("officials", card, .tenure, isOutgoing: false, to: &page)
    add("member of", card, .membership, isOutgoing: true, to: &page)
    add("members", card, .membership, isOutgoing: false, to: &page)
    add("part of", card, .partOf, isOutgoing: true, to: &page)
    add("parts", card, .partOf, isOutgoing: false, to: &page)
    let succession = card.ties.filter {
      $0.relation.kind == .succeeds || $0.relation.kind == .continues
    }
    add("succession", succession, to: &page)
  }

  private static func name(_ principal: NamedRef) -> String {
    OfficeOfTheDay.definite(principal.name)
  }

  private static func days(_ range: DayRange, _ page: CardPage) -> String {
    switch (range.first, range.last) {
    case (let first?, let last?): ", \(page.dates.day(first)) to \(page.dates.day(last))"
    case (let first?, nil): ", since \(page.dates.day(first))"
    case (nil, let last?): ", until \(page.dates.day(last))"
    case (nil, nil): ""
    }
  }

  private static func add(
    _ label: String, _ card: ActorCard, _ kind: Relation.Kind, isOutgoing: Bool,
    to page: inout CardPage
  ) {
    let ties = card.ties.filter { $0.relation.kind == kind && $0.isOutgoing == isOutgoing }
    add(label, ties, to: &page)
  }

  private static func add(_ label: String, _ all: [Tie], to page: inout CardPage) {
    guard !all.isEmpty else { return }
    page.block(label)
    let ties = all.enumerated().sorted {
      let (left, right) = (order($0.element), order($1.element))
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
    let spans = ties.map { span($0.relation.validity, page) }
    let width = spans.map { DisplayWidth.of($0) }.max() ?? 0
    for (tie, span) in zip(ties, spans) {
      let silent = tie.relation.kind == .tenure && !tie.relation.represents
      let words = tie.words + (silent ? " (does not speak for it)" : "")
      let marks = page.marks(tie.relation.citations.map { Citation(source: $0.source) })
      if width == 0 {
        page.row(words, marks: marks)
      } else {
        page.columns(span, width: width, words, marks: marks)
      }
      if let note = tie.relation.note { page.row(note, indent: 2) }
    }
  }

  /// In order of time: by the first day, then by the last; what has no first day comes first.
  private static func order(_ tie: Tie) -> (Int64, Int64) {
    let days = tie.relation.validity.possible
    return (days.first ?? .min, days.last ?? .max)
  }

  /// A validity as a column: both ends of an interval of days below each other.
  private static func span(_ validity: Validity, _ page: CardPage) -> String {
    guard let date = validity.date else { return "" }
    let wording = DateWording(style: page.dates.style, abbreviated: true)
    guard date.isInterval else { return date.english(wording) }
    let ends = date.description.split(separator: "/", omittingEmptySubsequences: false)
      .map { EDTF(String($0)) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first.singleDay != nil,
      last.singleDay != nil
    else { return date.english(wording) }
    let words = [first, last].map { page.pen.rightAligned($0.english(wording), to: 11) }
    return words.joined(separator: " – ")
  }
}
