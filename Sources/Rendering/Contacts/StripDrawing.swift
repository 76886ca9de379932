import Chronology
import Diplomacy

/// Draws strips of one scale: the heads above them, and a sign for each place.
struct StripDrawing: Sendable {
  var scale: StripScale
  var cells: StripCells
  var pen: Pen
  /// By how many cells a head may stand over the end of the strip.
  var overhang = 1

  /// The strip of some marks.
  func strip(_ marks: ContactMarks, _ signs: inout ContactSigns) -> Row {
    var plain = ""
    var styled = ""
    for place in 0..<scale.count {
      let gap = place == 0 ? "" : pen.spaces(scale.pitch - 1)
      styled += gap + signs.draw(marks.mark(scale.units(place), scale.unit))
      plain += gap + "."
    }
    // Every sign takes one cell, so that dots do for measuring.
    return Row(plain, styled: styled)
  }

  /// What stands above the strips, on one line or two.
  var heads: [String] {
    switch scale.unit {
    case .week: [line(weeks)]
    case .month: [line(years), initials]
    case .year: [line(manyYears)]
    }
  }

  // MARK: Heads

  private struct Label {
    var column: Int
    var text: String
  }

  /// The month at the week in which it begins, and at the first week.
  private var weeks: [Label] {
    (0..<scale.count).compactMap { place in
      let first = cells.firstDay(of: scale.units(place).lowerBound, .week)
      let last = first.adding(days: 6)
      guard place == 0 || last.day <= 7 else { return nil }
      // The first week is named for its first day, unless a month begins within it.
      return label(place, Month(rawValue: last.day <= 7 ? last.month : first.month))
    }
  }

  private func label(_ place: Int, _ month: Month?) -> Label {
    Label(column: place * scale.pitch, text: month?.abbreviation ?? "")
  }

  /// The year at each January, and at the first month.
  private var years: [Label] {
    (0..<scale.count).compactMap { place in
      let first = cells.firstDay(of: scale.units(place).lowerBound, .month)
      guard place == 0 || first.month == 1 else { return nil }
      return Label(column: place * scale.pitch, text: DateWords.year(first.year))
    }
  }

  private var initials: String {
    (0..<scale.count).map { place in
      let month = cells.firstDay(of: scale.units(place).lowerBound, .month).month
      return Month(rawValue: month).map { String($0.name.prefix(1)) } ?? ""
    }.joined(separator: pen.spaces(scale.pitch - 1))
  }

  /// Round years, as many as there is room for, and the first.
  private var manyYears: [Label] {
    var every = scale.step
    for factor in [Int64(1), 2, 5, 10, 20, 50, 100] {
      every = scale.step * factor
      if Int(factor) * scale.pitch >= 5 { break }
    }
    return (0..<scale.count).compactMap { place in
      let year = scale.units(place).lowerBound
      guard place == 0 || year % every == 0 else { return nil }
      return Label(column: place * scale.pitch, text: DateWords.year(year))
    }
  }

  /// The labels on one line; the first gives way to a second that comes too soon.
  private func line(_ labels: [Label]) -> String {
    var labels = labels
    if labels.count > 1, labels[1].column <= labels[0].column + DisplayWidth.of(labels[0].text) {
      labels.removeFirst()
    }
    var line = ""
    for label in labels {
      let end = DisplayWidth.of(line)
      let fits = label.column + DisplayWidth.of(label.text) <= scale.width + overhang
      guard end == 0 || end < label.column, fits || label.column == 0 else { continue }
      line = pen.padded(line, to: label.column) + label.text
    }
    return line
  }

  // MARK: Legend

  /// What a place stands for: "a place for each week, from 1 September".
  func words(_ dates: DateWords, isOneYear: Bool) -> [String] {
    var words: [String]
    switch scale.unit {
    case .week:
      let first = EDTF(day: cells.firstDay(of: scale.first, .week))
      let from = first.english(DateWording(style: dates.style, omitYear: isOneYear))
      words = ["a place for each week, from \(from)"]
    case .month: words = ["a place for each month"]
    case .year where scale.step > 1: words = ["a place for every \(scale.step) years"]
    case .year: words = ["a place for each year"]
    }
    if let all = scale.all {
      words.append("the last \(scale.count) of \(all) \(scale.unit.rawValue)s")
    }
    return words
  }
}
