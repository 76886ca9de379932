import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Storage

/// The day against which relative words are read, and where it is from.
struct ReferenceDay {
  var day: CivilDate
  /// How the answer names it: "the dateline of bbc-2001-11-23", "--as-of".
  var origin: String
}

extension Desk {
  /// The further date that `ROLE=DATE` or `ROLE by ACTOR=DATE` means.
  func roleDate(_ text: String, reference: ReferenceDay?) throws -> RoleDate {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError("--dated “\(text)”: write it as ROLE=DATE or \"ROLE by ACTOR=DATE\"")
    }
    let date = try date(parts[1], reference: reference)
    let words = parts[0].split(separator: " ").map(String.init)
    guard words.count > 2, words[1].lowercased() == "by" else {
      return RoleDate(role: parts[0].trimmingCharacters(in: .whitespaces).hyphened, date: date)
    }
    let day = date.earliest ?? date.latest
    let actor = try actor(words[2...].joined(separator: " "), on: day, suggest: .state)
    return RoleDate(role: words[0].lowercased(), date: date, by: actor)
  }

  /// The day against which an `add` reads its dates: `--as-of`, else what `use` says, else the
  /// dateline of the source, else its publication day.
  func reference(asOf: String?, source: Ref?) throws -> ReferenceDay? {
    if let asOf {
      return ReferenceDay(day: try Desk.day(asOf, option: "--as-of"), origin: "--as-of")
    }
    if let held = try setting(.asOf), let day = CivilDate(iso: held) {
      return ReferenceDay(day: day, origin: "use --as-of")
    }
    guard let source, case .source(let record) = try chronicle.record(source),
      let day = record.referenceDay
    else { return nil }
    let what = record.dateline?.date?.edtf?.singleDay == nil ? "publication day" : "dateline"
    return ReferenceDay(day: day, origin: "the \(what) of \(source)")
  }

  /// A date that a person gave, with the words kept; says how relative words were read.
  func date(_ text: String, reference: ReferenceDay?) throws -> HistoricalDate {
    try dateAndTime(text, reference: reference).date
  }

  /// A date, and the time of day that its words give besides, as exact as they give it.
  func dateAndTime(
    _ text: String, reference: ReferenceDay?
  ) throws -> (date: HistoricalDate, time: ClockSpan?, zone: String?) {
    let reading = try read(text, reference: reference?.day)
    guard let edtf = reading.edtf else { return (.undated, nil, nil) }
    let time = reading.time ?? edtf.time
    return (
      date(text, edtf.withoutTime, reading, reference), time.map { ClockSpan(start: $0) },
      reading.zone ?? edtf.zone
    )
  }

  private func date(
    _ text: String, _ edtf: EDTF, _ reading: DateReading, _ reference: ReferenceDay?
  ) -> HistoricalDate {
    let isLiteral =
      edtf.description == text.trimmingCharacters(in: .whitespaces)
      || "gregorian:\(edtf)" == text
    if reading.usedDateline, let reference {
      let weekday = edtf.singleDay.map { "\($0.weekday.abbreviation) " } ?? ""
      Console.say("read \"\(text)\" as \(weekday)\(edtf.english()), from \(reference.origin)")
    }
    return HistoricalDate(
      edtf, given: isLiteral ? nil : text, calendar: reading.calendar,
      dateline: reading.usedDateline ? reference?.day : nil)
  }

  /// The dates of the events that words name with `@`.
  func dates(ofEvents names: [String]) throws -> [String: EDTF] {
    var dates: [String: EDTF] = [:]
    for name in names {
      guard let date = try chronicle.entry(event(name))?.event.date.edtf else {
        throw Failure("@\(name): that event is undated")
      }
      dates[name] = date
    }
    return dates
  }

  /// Reads words as a date; `@REF` in them is an event's.
  func read(_ text: String, reference: CivilDate?) throws -> DateReading {
    try Desk.read(
      text, reference: reference, order: numericOrder,
      events: dates(ofEvents: EnglishDateReader.eventsNamed(in: text)))
  }

  /// Reads words as a date.
  static func read(
    _ text: String, reference: CivilDate?, order: NumericOrder? = nil, events: [String: EDTF] = [:]
  ) throws -> DateReading {
    do {
      return try EnglishDateReader(dateline: reference, numericOrder: order, events: events)
        .read(text)
    } catch DateReadingError.needsDateline {
      throw Failure(
        "“\(text)” needs a day to be read against; give --as-of DATE, or a --source with a dateline"
      )
    } catch {
      throw DateUnderstanding.advice(error)
    }
  }

  /// A validity: EDTF or English, nothing relative.
  static func validity(_ text: String?) throws -> Validity {
    guard let text else { return .always }
    return Validity(try read(text, reference: nil).edtf)
  }

  /// One certain day, as `--as-of` needs it.
  ///
  /// A dateline, "Moscow, 23 November 2001", is that of its day.
  static func day(_ text: String, option: String) throws -> CivilDate {
    let today = Desk.today
    if let comma = text.firstIndex(of: ","), !text[..<comma].contains(where: \.isNumber),
      let day = try? read(String(text[text.index(after: comma)...]), reference: today)
        .edtf?.singleDay, (try? read(text, reference: today)) == nil
    {
      return day
    }
    guard let day = try read(text, reference: today).edtf?.singleDay else {
      throw ValidationError("\(option) “\(text)” has to be one day")
    }
    return day
  }

  /// Today, by the clock of the machine and its time zone.
  static var today: CivilDate {
    // The C library knows the day at once, where a calendar of Foundation's has to be made first.
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CivilDate(
      year: Int64(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate(dayNumber: 0)
  }
}
