import Chronology
import Diplomacy

/// Says in a sentence what a finding found.
struct FindingWords: Hashable, Sendable {
  let dates: FindingDates

  init(style: DateStyle) { dates = FindingDates(style: style) }

  /// The sentence, with its full stop.
  func sentence(_ finding: Finding) -> String {
    let words = says(finding)
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  private func says(_ finding: Finding) -> String {
    switch finding.rule {
    case .outsideExistence: outsideExistence(finding)
    case .outsideOffice: outsideOffice(finding)
    case .relationOutsideExistence: relationOutsideExistence(finding)
    case .twoInOffice:
      "\(first(finding)) and \(second(finding)) hold one office at the same time"
    case .twoPlaces: twoPlaces(finding)
    case .partOutsideWhole, .effectBeforeCause, .sequelBeforeEvent, .answerBeforeQuestion,
      .memoryBeforeEvent, .settledBeforePromise:
      outOfOrder(finding)
    case .datesOutOfOrder: datesOutOfOrder(finding)
    case .offOccasion:
      "\(first(finding)) was said on the occasion of \(second(finding)), but "
        + (finding.aspect == .before ? "before it" : "after it")
    case .circle: circle(finding)
    case .undated: "\(first(finding)) has no date, and nothing tells when it was"
    case .noSpeaker: "\(first(finding)) has no speaker"
    case .statementWithoutSource, .uncited: "\(subject(finding)) has no source"
    case .weaklyCited: weaklyCited(finding)
    case .quotationWithoutLocator:
      "\(first(finding)) quotes words from \(name(finding, 1)) and does not say where they stand"
    case .sourceBeforeEvent:
      "\(first(finding)) is cited from \(name(finding, 1)), which is of "
        + "\(date(finding, 1).map(dates.words) ?? "before")"
    case .sourceOutOfOrder: sourceOutOfOrder(finding)
    case .nearEqualNames:
      nearEqual(finding)
    case .twoPreferred:
      "\(subject(finding)) has two preferred values of its \(detail(finding, 0)): "
        + "\(value(finding, 1)) and \(value(finding, 2))"
    case .hangingRef: hangingRef(finding)
    case .idleException: idleException(finding)
    }
  }

  private func outsideExistence(_ finding: Finding) -> String {
    let part = "\(name(finding, 1)) takes part in \(first(finding))"
    guard let life = date(finding, 1) else { return part }
    let isPerson = finding.records[1].actor == .person
    if finding.aspect == .before {
      let birth = FindingDates.end(of: life, isLast: false).map(dates.on) ?? ""
      return "\(part), but \(isPerson ? "was born" : "came into being") \(birth)"
    }
    let death = FindingDates.end(of: life, isLast: true).map(dates.on) ?? ""
    return "\(part), but \(isPerson ? "died" : "ended") \(death)"
  }

  private func outsideOffice(_ finding: Finding) -> String {
    let isCapacity = finding.aspect == .capacity
    let acts =
      isCapacity
      ? "acts as “\(detail(finding, 0))” in" : "acts for \(name(finding, 2)) in"
    let held = finding.records.dropFirst(isCapacity ? 2 : 3).map { relation in
      "\(relation.ref)\(dates.aside(relation.date))"
    }
    return "\(name(finding, 1)) \(acts) \(first(finding)), on no day of \(list(held))"
  }

  private func relationOutsideExistence(_ finding: Finding) -> String {
    let actor = finding.records.count > 1 ? finding.records[1] : nil
    let isPerson = actor?.actor == .person
    let name = actor?.name ?? ""
    guard let life = actor?.date else { return first(finding) }
    if finding.aspect == .before {
      let birth = FindingDates.end(of: life, isLast: false).map(dates.on) ?? ""
      let began = isPerson ? "was born" : "came into being"
      return "\(first(finding)) begins before \(name) \(began) \(birth)"
    }
    let death = FindingDates.end(of: life, isLast: true).map(dates.on) ?? ""
    return "\(first(finding)) goes on after \(name) \(isPerson ? "died" : "ended") \(death)"
  }

  private func twoPlaces(_ finding: Finding) -> String {
    guard finding.records.count > 4 else { return first(finding) }
    let day = date(finding, 0)
    let others = stride(from: 3, to: finding.records.count - 1, by: 2).map { index in
      let event = finding.records[index]
      // A date that is the same need not be said again.
      let when = event.date == day ? nil : event.date.map(dates.words)
      return "\(OfficeOfTheDay.definite(name(finding, index + 1))) "
        + "(\([event.ref.text, when].compactMap { $0 }.joined(separator: ", ")))"
    }
    let way = finding.details.first.flatMap { UInt64($0) }.map {
      ", \(others.count > 1 ? "up to " : "")\(DateWording.grouped($0)) km apart"
    }
    return
      "\(name(finding, 1)) is in \(OfficeOfTheDay.definite(name(finding, 2))) \(day.map(dates.on) ?? "") and in "
      + "\(list(others))\(way ?? "")"
  }

  private func outOfOrder(_ finding: Finding) -> String {
    guard case .link(let kind) = finding.aspect else { return first(finding) }
    let other = second(finding)
    let tie =
      switch kind {
      case .partOf: "is part of \(other), but shares no day with it"
      case .follows: "follows \(other), but began before it"
      case .respondsTo: "answers \(other), but is earlier"
      case .refersTo: "speaks of \(other), but is earlier"
      case .commemorates: "is in memory of \(other), but is earlier"
      case .causes: "brings about \(other), which began before it"
      case .fulfils: "keeps what \(other) promised, but is earlier"
      case .breaks: "breaks what \(other) promised, but is earlier"
      case .overtakes: "overtakes what \(other) promised, but is earlier"
      }
    return "\(first(finding)) \(tie)"
  }

  private func nearEqual(_ finding: Finding) -> String {
    let (one, other) = (name(finding, 0), name(finding, 1))
    return one == other
      ? "\(one) and \(ref(finding, 1)) have the same name"
      : "\(one) and \(other) (\(ref(finding, 1))) look like one name in two spellings"
  }

  private func datesOutOfOrder(_ finding: Finding) -> String {
    let by = finding.records.count > 1 ? " by \(name(finding, 1))" : ""
    let title = finding.records.first.map(title) ?? ""
    return "\(title): \(role(detail(finding, 2)))\(by) \(when(finding, 3)), before "
      + "\(role(detail(finding, 0))) \(when(finding, 1))"
  }

  private func circle(_ finding: Finding) -> String {
    let verb =
      switch finding.aspect {
      case .link(.partOf): "is part of"
      case .link(.follows), .succession: "follows"
      case .link(.respondsTo): "answers"
      case .link(.causes): "brings about"
      case .derivation: "is taken from"
      default: "lies in"
      }
    let names = finding.records.map(title)
    let following = (names.dropFirst() + names.prefix(1)).joined(separator: ", which \(verb) ")
    return "\(names.first ?? "") \(verb) \(following)"
  }

  private func weaklyCited(_ finding: Finding) -> String {
    let sources = zip(finding.records.dropFirst(), finding.details).map { source, words in
      "\(source.name)\(words.isEmpty ? "" : " (\(words))")"
    }
    let rest = sources.count > 1 ? ", which go back to one source" : " alone"
    return "\(subject(finding)) rests on \(list(sources))\(rest)"
  }

  private func sourceOutOfOrder(_ finding: Finding) -> String {
    let (one, other) = (name(finding, 0), name(finding, 1))
    return switch finding.aspect {
    case .nesting: "\(one) was written after \(other), which it is in, was published"
    case .derivation: "\(one) was published before \(other), which it is taken from"
    default: "\(one) was published before its dateline"
    }
  }

  private func hangingRef(_ finding: Finding) -> String {
    switch finding.aspect {
    case .ref:
      "the ref “\(detail(finding, 0))” stands for \(a(detail(finding, 1))) that is not there"
    case .commitment:
      "\(first(finding)) settles promise #\(detail(finding, 0)) of \(second(finding)), "
        + "which has no such promise"
    default:
      "row \(detail(finding, 1)) of the table \(detail(finding, 0)) leads to "
        + "\(a(detail(finding, 2))) that is not there"
    }
  }

  private func idleException(_ finding: Finding) -> String {
    let rule = detail(finding, 0)
    let broken =
      finding.aspect == .unknownRule ? "which is no rule" : "which it does not break"
    return "\(subject(finding)) has an exception to \(rule), \(broken)"
  }
}
