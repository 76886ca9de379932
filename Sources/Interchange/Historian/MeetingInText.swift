import Chronology

/// A meeting that a description tells of.
struct MeetingInText: Hashable {
  /// Whom the row's people met; empty where the text does not say.
  var parties: [PartyInText]
  /// The day or days, where the sentence gives them.
  var date: TextDate?
  /// The places that the sentence names.
  var places: [NamedPlace]
  /// The clause in the text's words.
  var words: String
}

/// Finds the meetings in a description: only where it says that people met.
///
/// "Met with", "meeting with", "luncheon with", "discussed X with President Y", "conferred with",
/// "visit with President Y" and "informal meeting at Key West" say so. "Attended the summit",
/// "attended the funeral", "met by", "was met", "to meet with" and a dinner that both attended do
/// not.
struct MeetingReader {
  /// Reads the dates of the sentences.
  var dates: TextDateReader

  /// The meetings of a description, in the order of the text.
  func meetings(in clauses: [[TextToken]]) -> [MeetingInText] {
    clauses.flatMap(meetings)
  }

  private func meetings(in clause: [TextToken]) -> [MeetingInText] {
    // "Meeting scheduled November 19 with President Reagan cancelled."
    if clause.contains(where: { MeetingWords.negations.contains($0.lower) }) { return [] }
    var meetings: [MeetingInText] = []
    var index = 0
    while index < clause.count {
      let isFirst = meetings.isEmpty
      guard
        let start = MeetingWords.listStart(in: clause, at: index)
          ?? (isFirst ? nil : MeetingWords.furtherStart(in: clause, at: index))
      else {
        index += 1
        continue
      }
      let end = listEnd(in: clause, from: start)
      let rest = end..<(restEnd(in: clause, from: end))
      var parties =
        subject(of: clause, before: index)
        + DignitaryReader.parties(in: clause[start..<end], trustsNames: false)
      if MeetingWords.isTorn(parties.last, clause, at: end) { parties.removeLast() }
      if !parties.isEmpty {
        let meeting = MeetingInText(
          parties: parties, date: date(in: clause, before: start, after: rest),
          places: PlacesInText.places(in: clause, within: circumstances(in: clause, rest)),
          words: words(clause))
        meetings += apart(meeting, days: days(in: clause, within: rest))
      }
      index = max(rest.upperBound, index + 1)
    }
    if meetings.isEmpty, let place = MeetingWords.bareMeeting(in: clause) {
      let rest = place..<clause.count
      meetings.append(
        MeetingInText(
          parties: [], date: dates.first(in: clause, within: rest),
          places: PlacesInText.places(in: clause, within: circumstances(in: clause, rest)),
          words: words(clause)))
    }
    return meetings
  }

  /// "At Washington (April 16–17) and Hyde Park (April 20)" are two meetings.
  private func apart(_ meeting: MeetingInText, days: [TextDate]) -> [MeetingInText] {
    guard meeting.places.count > 1, meeting.places.count == days.count else { return [meeting] }
    return zip(meeting.places, days).map { place, day in
      var one = meeting
      one.places = [place]
      one.date = day
      return one
    }
  }

  private func days(in clause: [TextToken], within range: Range<Int>) -> [TextDate] {
    var days: [TextDate] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let date = dates.date(in: clause, at: index) {
        days.append(date)
        index = date.range.upperBound
      } else {
        index += 1
      }
    }
    return days
  }

  /// "President Nixon met with the Emperor": who met is a party too.
  private func subject(of clause: [TextToken], before index: Int) -> [PartyInText] {
    guard clause[index].lower == "met", index <= 10 else { return [] }
    let parties = DignitaryReader.parties(in: clause[..<index], trustsNames: false)
    guard parties.count == 1, case .person? = parties.first else {
      return []
    }
    return parties
  }

  /// Where a list of people ends: at a preposition, a day, a bracket, a verb.
  private func listEnd(in clause: [TextToken], from start: Int) -> Int {
    var index = start
    while index < clause.count {
      let token = clause[index]
      if index > start {
        if MeetingWords.stops.contains(token.lower) || token.before.contains("(") { return index }
        // "Theresa May" is no month.
        if TextDateReader.month(token.lower) != nil, index + 1 < clause.count,
          clause[index + 1].number != nil || token.lower != "may"
        {
          return index
        }
        let followsBreak = clause[index - 1].after.contains(",") || clause[index - 1].lower == "and"
        if followsBreak, !token.isCapitalised, !MeetingWords.listWords.contains(token.lower) {
          return clause[index - 1].lower == "and" ? index - 1 : index
        }
      }
      index += 1
    }
    return index
  }

  /// Where the circumstances of a meeting end: at the next verb.
  private func restEnd(in clause: [TextToken], from start: Int) -> Int {
    var index = start
    while index + 1 < clause.count {
      let next = clause[index + 1]
      if clause[index].lower == "and", !next.isCapitalised, next.number == nil,
        !["at", "in", "on"].contains(next.lower)
      {
        return index
      }
      // "at Wye Plantation, Maryland, Signed": another act.
      if clause[index].after.contains(","), next.lower.hasSuffix("ed") || next.lower == "met" {
        return index + 1
      }
      index += 1
    }
    return clause.count
  }

  /// The words that say where: not what the visitor did besides, before or after.
  private func circumstances(in clause: [TextToken], _ rest: Range<Int>) -> Range<Int> {
    let end = rest.first { index in
      MeetingWords.besides.contains(clause[index].lower)
        || (clause[index].lower == "en" && index + 1 < rest.upperBound
          && clause[index + 1].lower == "route")
    }
    return rest.lowerBound..<(end ?? rest.upperBound)
  }

  private func date(in clause: [TextToken], before start: Int, after rest: Range<Int>) -> TextDate?
  {
    if let date = dates.first(in: clause, within: rest) { return date }
    // "April 1 met with": the day may open the clause.
    guard let date = dates.first(in: clause, within: max(0, start - 8)..<start),
      date.range.upperBound >= start - 1
    else { return nil }
    return date
  }

  private func words(_ clause: [TextToken]) -> String {
    let text = TextTokens.joined(clause)
    return String(text.reversed().drop { " ;.".contains($0) }.reversed())
  }
}
