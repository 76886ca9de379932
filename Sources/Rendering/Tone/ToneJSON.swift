import Chronology
public import Diplomacy

/// The tone of a relation for machines, one object.
public enum ToneJSON {
  /// The object, its keys sorted, with a line end.
  public static func text(_ report: ToneReport) -> String {
    // Nothing here can fail to encode.
    (try? JSONText.page(Whole(report: report))) ?? "{}\n"
  }

  private struct Whole: Encodable {
    var report: ToneReport

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put([report.one, report.other].map(Named.init), "actors")
      try object.put(report.unit.rawValue, "by")
      try object.put(report.periods.flatMap { points($0) }, "points")
      try object.put(report.periods.flatMap(\.events).map { Item($0, report) }, "events")
      try object.put(report.imprecise.map { Item($0, report) }, "imprecise")
      try object.put(report.turns.map(Bend.init), "turns")
      try object.put(report.uncodedCount, "uncodedCount")
      try object.put(report.uncoded.map(\.text), "uncoded")
    }

    private func points(_ period: ToneReport.Period) -> [Point] {
      ToneDirection.allCases.compactMap { direction in
        period.level(direction).map { level in
          Point(
            period: report.unit.name(of: period.number),
            begins: report.unit.firstDay(of: period.number).description,
            ends: report.unit.lastDay(of: period.number).description,
            direction: ToneData.name(direction, report), mean: ToneData.number(level.mean),
            count: level.count,
            events: period.events.filter { $0.counts(direction) }.compactMap(\.ref?.text))
        }
      }
    }
  }

  private struct Named: Encodable {
    var ref: String
    var name: String

    init(_ named: NamedRef) {
      ref = named.ref.text
      name = named.name
    }
  }

  private struct Point: Encodable {
    var period, begins, ends, direction: String
    var mean: Double
    var count: Int
    var events: [String]
  }

  private struct Item: Encodable {
    var ref: String?
    var title: String
    var date: String?
    var value: Double
    var basis: String
    var direction: String

    init(_ event: TonedEvent, _ report: ToneReport) {
      ref = event.ref?.text
      title = event.title
      date = event.date.edtf?.description
      value = ToneData.number(event.tone.value)
      basis = event.tone.basis.rawValue
      let isBoth = event.isThere && event.isBack
      direction = ToneData.name(isBoth ? .both : event.isThere ? .there : .back, report)
    }
  }

  /// A turn.
  private struct Bend: Encodable {
    var from, by, earliest, latest: String
    var before, after, difference, margin: Double
    var countBefore, countAfter: Int

    init(_ turn: Turn) {
      func day(_ number: Int64) -> String { CivilDate(dayNumber: number).description }
      (from, by) = (day(turn.from), day(turn.by))
      (earliest, latest) = (day(turn.interval.lowerBound), day(turn.interval.upperBound))
      (before, after) = (ToneData.number(turn.before.mean), ToneData.number(turn.after.mean))
      (difference, margin) = (ToneData.number(turn.difference), ToneData.number(turn.margin))
      (countBefore, countAfter) = (turn.before.count, turn.after.count)
    }
  }
}
