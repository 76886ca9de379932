import Chronology

/// A date found in a description, which mostly gives no year: "April 12–19", "May 3".
struct TextDate: Hashable {
  /// The days as EDTF: one, an interval, or a set of all of them ("January 5 and 7").
  var edtf: EDTF
  /// The words of the text.
  var given: String
  /// The words that it takes up.
  var range: Range<Int>

  /// The first day.
  var first: Int64? { edtf.earliest.day }
}

/// Reads dates out of a description; the year is the one that brings the day nearest to the row's.
struct TextDateReader {
  /// The days of the row.
  var span: ClosedRange<Int64>

  /// The date that begins with a word, where one does.
  func date(in tokens: [TextToken], at start: Int) -> TextDate? {
    guard let first = day(in: tokens, at: start, month: nil) else { return nil }
    var days = [first]
    var isInterval = false
    var next = first.next
    if next < tokens.count, "–—-".contains(tokens[next].text), tokens[next].text.count == 1,
      let end = day(in: tokens, at: next + 1, month: first.month)
    {
      days.append(end)
      isInterval = true
      next = end.next
    } else {
      while let more = another(in: tokens, after: next, month: first.month) {
        days.append(more)
        next = more.next
      }
    }
    guard let edtf = edtf(of: days, isInterval: isInterval) else { return nil }
    return TextDate(edtf: edtf, given: words(tokens[start..<next]), range: start..<next)
  }

  /// The first date among some words.
  func first(in tokens: [TextToken], within range: Range<Int>) -> TextDate? {
    range.lazy.compactMap { date(in: tokens, at: $0) }.first
  }

  private struct Day {
    var year: Int?
    var month: Int
    var day: Int
    var next: Int
  }

  /// A day that begins here: "April 12", or "19" where the month has been named, and its year.
  private func day(in tokens: [TextToken], at start: Int, month: Int?) -> Day? {
    guard start < tokens.count else { return nil }
    var index = start
    var known = month
    if let named = TextDateReader.month(tokens[index].lower), !tokens[index].after.contains(";") {
      known = named
      index += 1
    }
    guard let month = known, index < tokens.count, let number = tokens[index].number,
      (1...31).contains(number)
    else { return nil }
    var day = Day(year: nil, month: month, day: number, next: index + 1)
    if tokens[index].after == "" || tokens[index].after == ",", index + 1 < tokens.count,
      tokens[index + 1].text.count == 4, let year = tokens[index + 1].number,
      (1000...2999).contains(year)
    {
      day.year = year
      day.next = index + 2
    }
    return day
  }

  /// One more day of a list: "5 and 7", "9, 10, and 12", "May 5 and June 7".
  private func another(in tokens: [TextToken], after next: Int, month: Int) -> Day? {
    guard next < tokens.count, next > 0 else { return nil }
    let hasComma = tokens[next - 1].after == ","
    if tokens[next].lower == "and" || tokens[next].text == "&" {
      return tokens[next - 1].after.isEmpty || hasComma
        ? day(in: tokens, at: next + 1, month: month) : nil
    }
    return hasComma && tokens[next].number != nil ? day(in: tokens, at: next, month: month) : nil
  }

  private func edtf(of days: [Day], isInterval: Bool) -> EDTF? {
    guard let first = days.first, let last = days.last else { return nil }
    // "October 8–November 2, 1930": the year may stand at the end alone.
    let years: [Int] =
      first.year.map { [$0] } ?? last.year.map { [$0 - 1, $0] }
      ?? {
        let low = Int(CivilDate(dayNumber: span.lowerBound).year)
        let high = Int(CivilDate(dayNumber: span.upperBound).year)
        return Array((low - 1)...(high + 1))
      }()
    let readings = years.compactMap { resolve(days, beginning: $0) }
    let best = readings.min { distance($0) < distance($1) }
    guard let best, let start = best.first, let end = best.last else { return nil }
    if best.count == 1 || start == end { return EDTF(day: start) }
    return isInterval
      ? EDTF("\(start)/\(end)") : EDTF("{\(best.map(\.description).joined(separator: ","))}")
  }

  /// The days in order, each on or after the one before it, over the new year where need be.
  private func resolve(_ days: [Day], beginning year: Int) -> [CivilDate]? {
    var year = Int64(year)
    var dates: [CivilDate] = []
    for day in days {
      if let given = day.year { year = Int64(given) }
      guard var date = CivilDate(year: year, month: day.month, day: day.day) else { return nil }
      if let last = dates.last, date < last {
        guard day.year == nil, last.month > day.month,
          let later = CivilDate(year: year + 1, month: day.month, day: day.day)
        else { return nil }
        date = later
        year += 1
      }
      dates.append(date)
    }
    return dates
  }

  /// How many days lie between the row and the dates; an overlap is none.
  private func distance(_ dates: [CivilDate]) -> Int64 {
    guard let first = dates.first?.dayNumber, let last = dates.last?.dayNumber else { return .max }
    if first > span.upperBound { return first - span.upperBound }
    if last < span.lowerBound { return span.lowerBound - last }
    return 0
  }

  private func words(_ tokens: ArraySlice<TextToken>) -> String {
    var text = ""
    for (offset, token) in tokens.enumerated() {
      let isDash = token.text == "–"
      let followsDash = offset > 0 && tokens[tokens.startIndex + offset - 1].text == "–"
      if !text.isEmpty && !isDash && !followsDash { text += " " }
      text += token.text
      if offset + 1 < tokens.count { text += token.after }
    }
    return text
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The number of a month by its name or an abbreviation of three or four letters.
  static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    if let index = names.firstIndex(of: word) { return index + 1 }
    guard word.count <= 4, let index = names.firstIndex(where: { $0.hasPrefix(word) }) else {
      return nil
    }
    return index + 1
  }
}
