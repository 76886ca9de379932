import Chronology
import Foundation
import Testing

/// Feeds what nobody would write to everything that reads or explains a date.
///
/// `CHANCERY_FUZZ_ROUNDS` and `CHANCERY_FUZZ_SEED` make it longer and other; `Benchmarks/fuzz-dates`
/// does so for minutes.
@Suite("Whatever the text") struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let rounds = environment["CHANCERY_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1500
  private static let seed = environment["CHANCERY_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1648

  /// No text may take longer, three dates and all that is asked of each, in a debug build on a busy
  /// machine: what hangs is found, and not what is slow.
  private static let patience = Duration.seconds(20)

  private static let datelines = [
    CivilDate(year: 2001, month: 11, day: 23), CivilDate(year: 1904, month: 2, day: 29),
    CivilDate(year: 0, month: 1, day: 1), CivilDate(dayNumber: .min), CivilDate(dayNumber: .max),
  ].compactMap { $0 }

  private static let wordings = DateStyle.allCases.flatMap { style in
    [
      DateWording(style: style), DateWording(style: style, abbreviated: true, weekday: true),
      DateWording(style: style, omitYear: true),
    ]
  }

  @Test func everyTextIsAnsweredSoonAndEveryDateIsWrittenAsItIsRead() throws {
    var mutator = TextMutator(seed: Self.seed)
    var dates = TextMutator.expressions.compactMap { EDTF($0) }
    #expect(dates.count > 40)
    var read = 0
    for round in 0..<Self.rounds {
      let text = mutator.text()
      let start = ContinuousClock.now
      for date in Self.dates(text, round) {
        read += 1
        explain(date, besides: mutator.random.pick(dates), &mutator.random)
        // Dates that were found are asked about again with those that come.
        dates[round % dates.count] = date
      }
      let elapsed = ContinuousClock.now - start
      #expect(elapsed < Self.patience, "round \(round) of seed \(Self.seed): \(text)")
    }
    #expect(read > Self.rounds / 20)
  }

  /// The dates that a text is, by every reader there is.
  private static func dates(_ text: String, _ round: Int) -> [EDTF] {
    var found: [EDTF] = []
    do { found.append(try EDTF(parsing: text)) } catch {
      #expect(error.description.utf8.count < 1000)
      #expect((1...text.utf8.count + 1).contains(error.column), "\(text.debugDescription)")
    }
    var reader = EnglishDateReader()
    for dateline in [nil, datelines[round % datelines.count]] {
      reader.dateline = dateline
      reader.numericOrder = [nil, .dayFirst, .monthFirst][round % 3]
      do {
        let reading = try reader.read(text)
        #expect(reading.given == text)
        found += [reading.edtf].compactMap { $0 }
      } catch {
        #expect(error.description.utf8.count < 1000, "\(text.debugDescription)")
      }
    }
    return found
  }

  private func explain(_ date: EDTF, besides other: EDTF, _ random: inout SplitMix64) {
    let text = date.description
    #expect(EDTF(text) == date, "\(text)")
    #expect((0...2).contains(date.level))
    for wording in Self.wordings { #expect(!date.english(wording).isEmpty, "\(text)") }
    let bounds = date.bounds
    let ends = [bounds.earliest.day, bounds.latest.day].compactMap { $0 }
    #expect(ends == ends.sorted(), "\(text)")
    #expect(date.possibleRelations(to: other).allSatisfy { !$0.rawValue.isEmpty })
    let relation = random.pick(AllenRelation.allCases)
    let (there, back) = (
      date.relation(relation, to: other), other.relation(relation.inverse, to: date)
    )
    // Where many members of {a,b} are to be compared, one side may know less, and not otherwise.
    let isOfAll = date.shape == .all || other.shape == .all
    let knowsLess = isOfAll && (there == .possibly || back == .possibly)
    #expect(there == back || knowsLess, "\(text) \(relation) \(other)")
    _ = (date.duration, date.distance(to: other), date.certainDays, date.shape, date.members)
    let first = (ends.first ?? 0) &+ Int64.random(in: -500...500, using: &random)
    var last: Int64?
    for run in date.days(in: DayRange(first: first, last: first &+ 800)).prefix(900) {
      let (lower, upper) = (run.first ?? .min, run.last ?? .max)
      #expect(last.map { $0 < lower } ?? (lower >= first), "\(text)")
      #expect(lower <= upper && upper <= first &+ 800, "\(text)")
      #expect(date.contains(day: lower) && date.contains(day: upper), "\(text)")
      last = upper
    }
  }
}
