import Chronology
public import Diplomacy

/// Puts the figures, periods and directions of a tone into words.
struct ToneWords: Hashable, Sendable {
  var dates: DateWords
  var ascii = false

  /// A value with its sign, to one place: "+3.4", "−10.0", "0.0".
  func figure(_ value: Double) -> String { Self.figure(value, minus: ascii ? "-" : "−") }

  /// A value to one place, with the sign of minus that is wanted.
  static func figure(_ value: Double, minus: String, plus: String = "+") -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? minus : tenths > 0 ? plus : ""
    return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// A period's name: "Oct 2001"; what has no short one in English has that of ISO 8601.
  func period(_ number: Int64, _ unit: PeriodUnit) -> String {
    let first = unit.firstDay(of: number)
    switch unit {
    case .month where dates.style != .iso:
      let month = Month(rawValue: first.month)?.abbreviation ?? ""
      return "\(month) \(DateWords.year(first.year))"
    case .day:
      return EDTF(day: first).english(DateWording(style: dates.style, abbreviated: true))
    case .quarter, .week, .month, .year, .decade: return unit.name(of: number)
    }
  }

  /// The sign of a direction in front of an event.
  func arrow(_ event: TonedEvent) -> String {
    switch (event.isThere, event.isBack) {
    case (true, true): ascii ? "<>" : "↔"
    case (true, false): ascii ? "->" : "→"
    default: ascii ? "<-" : "←"
    }
  }

  /// When it turned: "between 18 July 2001 and 13 September 2001 (57 days)".
  func place(_ turn: Turn) -> String {
    let days = Counted.words(Int(turn.by - turn.from), "day")
    return "between \(dates.day(turn.from)) and \(dates.day(turn.by)), \(days)"
  }

  /// The interval in which it turned.
  func interval(_ turn: Turn) -> String {
    "95%: \(dates.day(turn.interval.lowerBound)) to \(dates.day(turn.interval.upperBound))"
  }

  /// What it turned from and to: "warmer by 7.0 (95%: 5.1 to 8.9): from −3.2 (4 events) to ...".
  func change(_ turn: Turn) -> String {
    func plain(_ value: Double) -> String {
      Self.figure(value, minus: ascii ? "-" : "−", plus: "")
    }
    let amount = turn.difference.magnitude
    let word = turn.difference < 0 ? "cooler" : "warmer"
    return "\(word) by \(plain(amount)) "
      + "(95%: \(plain(amount - turn.margin)) to \(plain(amount + turn.margin))): "
      + "from \(level(turn.before)) to \(level(turn.after))"
  }

  private func level(_ level: Turn.Level) -> String {
    "\(figure(level.mean)) (\(Counted.words(level.count, "event")))"
  }

  /// What gives the values: "values: 12 Goldstein (CAMEO), 3 PLOVER, 1 stance".
  func bases(_ report: ToneReport) -> String {
    let list = report.bases.map { basis, count in
      switch basis {
      case .cameo: "\(count) by CAMEO (Goldstein)"
      case .plover: "\(count) by PLOVER"
      case .stance: "\(count) by a stance"
      }
    }
    return "values: \(list.joined(separator: ", "))"
  }

  /// What is said where no turn was found.
  static func noTurn(_ report: ToneReport) -> String {
    let least = 2 * TurnSearch.least
    return report.count < least
      ? "no turn can be told: that takes \(least) values, and there are \(report.count)"
      : "no turn: one mean tells the \(report.count) values best"
  }

  /// The events that are not counted, and why; each with a few refs.
  static func left(_ report: ToneReport) -> [String] {
    var lines: [String] = []
    if report.uncodedCount > 0 {
      let refs = list(report.uncoded.map(\.text), of: report.uncodedCount)
      let what = report.uncodedCount == 1 ? "1 event has" : "\(report.uncodedCount) events have"
      lines.append(
        "\(what) no value; “edit REF --code cameo:042” (or plover:…, stance:+2) gives one: \(refs)")
    }
    if !report.imprecise.isEmpty {
      let count = Counted.words(report.imprecise.count, "event")
      let refs = list(
        report.imprecise.compactMap(\.ref?.text), of: report.imprecise.count)
      lines.append("\(count) not exact enough for \(report.unit.rawValue)s: \(refs)")
    }
    return lines
  }

  private static func list(_ refs: [String], of count: Int) -> String {
    let shown = refs.prefix(6)
    let more = count > shown.count ? " and \(count - shown.count) more" : ""
    return shown.joined(separator: ", ") + more
  }
}

/// What is to be said beside data: which events are not in them.
public enum ToneNotes {
  /// A line for each reason.
  public static func lines(_ report: ToneReport) -> [String] { ToneWords.left(report) }
}

extension ToneReport {
  /// The two as a title has them: "Russia and the United States".
  var names: String {
    [one, other].map { OfficeOfTheDay.definite($0.name) }.joined(separator: " and ")
  }
}
