import Chronology
import Diplomacy

/// A day or a moment of a calendar (RFC 5545, sections 3.3.4 and 3.3.5).
struct CalendarDate: Hashable {
  let day: CivilDate
  let time: ClockTime?
  let zone: String?

  /// Reads the value of a line; nil where it is none.
  init?(_ line: ContentLine) {
    self.init(line.value, zone: line.parameter("TZID"))
  }

  /// Reads a value: `20011003`, `20011003T121500` or `20011003T101500Z`.
  init?(_ text: String, zone: String?) {
    let bytes = Array(text.trimmed.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ 48...57 ~= $0 }) else {
        return nil
      }
      return bytes[range].reduce(0) { $0 * 10 + Int($1 - 48) }
    }
    guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
      let date = CivilDate(year: Int64(year), month: month, day: day)
    else { return nil }
    self.day = date
    guard bytes.count > 8 else {
      time = nil
      self.zone = nil
      return
    }
    guard bytes[8] == UInt8(ascii: "T"), let hour = number(9..<11), let minute = number(11..<13),
      let second = number(13..<15), bytes.count == 15 || bytes.count == 16 && bytes[15] == 0x5A,
      // A leap second is the last one of its minute for us.
      let time = ClockTime(hour: hour, minute: minute, second: second == 0 ? nil : min(second, 59))
    else { return nil }
    self.time = time
    self.zone = bytes.count == 16 ? "UTC" : zone
  }
}

/// When an event of a calendar is.
struct CalendarSpan {
  let date: HistoricalDate
  var time: ClockSpan?
  var zone: String?

  /// Reads the beginning and the end, of which that of days is the day after.
  ///
  /// - Throws: ``CellFault`` with the property that cannot be read.
  init(_ component: CalendarComponent) throws(CellFault) {
    if let line = component.first("X-EDTF") {
      do throws(EDTFError) {
        date = HistoricalDate(try EDTF(parsing: line.text))
        return
      } catch {
        throw CellFault(
          reason: "X-EDTF \(CellFault.quoted(line.text)) is not EDTF: \(error.reason)")
      }
    }
    guard let line = component.first("DTSTART") else {
      throw CellFault(reason: "has no DTSTART, and so no date")
    }
    let start = try Self.moment(line)
    zone = start.zone
    var end: CalendarDate?
    if let line = component.first("DTEND") {
      end = try Self.moment(line)
    } else if let line = component.first("DURATION") {
      guard let length = Self.seconds(of: line.value) else {
        throw CellFault(reason: "DURATION \(CellFault.quoted(line.value)) is no duration")
      }
      end = start.adding(seconds: length)
    }
    guard var last = end?.day, let end, end != start else {
      date = HistoricalDate(EDTF(day: start.day))
      time = start.time.map { ClockSpan(start: $0) }
      return
    }
    if end.time == nil, last > start.day { last = last.adding(days: -1) }
    guard last >= start.day else {
      throw CellFault(reason: "DTEND, \(end.day), is before DTSTART, \(start.day)")
    }
    if let begin = start.time, let stop = end.time, end.zone == start.zone {
      time = ClockSpan(start: begin, end: stop)
      // A night is the day on which it begins, until the time on the next.
      if last.dayNumber - start.day.dayNumber == 1, stop < begin { last = start.day }
    } else {
      time = start.time.map { ClockSpan(start: $0) }
    }
    if last == start.day {
      date = HistoricalDate(EDTF(day: start.day))
    } else {
      date = HistoricalDate(EDTF("\(start.day)/\(last)"))
      time = nil
      zone = nil
    }
  }

  private static func moment(_ line: ContentLine) throws(CellFault) -> CalendarDate {
    guard let date = CalendarDate(line) else {
      throw CellFault(reason: "\(line.name) \(CellFault.quoted(line.value)) is no day and no time")
    }
    return date
  }

  /// The seconds of a duration (section 3.3.6), in whole days and parts of one.
  private static func seconds(of text: String) -> Int64? {
    guard
      let match = text.wholeMatch(
        of:
          #/\+?P(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?/#)
    else { return nil }
    let parts = [match.1, match.2, match.3, match.4, match.5].map { $0.flatMap { Int64($0) } ?? 0 }
    return zip(parts, [604_800, 86_400, 3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

extension CalendarDate {
  private init(day: CivilDate, time: ClockTime?, zone: String?) {
    self.day = day
    self.time = time
    self.zone = zone
  }

  /// The moment some seconds later, by the clock of its zone.
  fileprivate func adding(seconds: Int64) -> CalendarDate {
    let whole = Int64(time?.secondsFromMidnight ?? 0) + seconds
    let rest = Int(whole % 86_400)
    let end = ClockTime(
      hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60 == 0 ? nil : rest % 60)
    return CalendarDate(
      day: day.adding(days: whole / 86_400), time: time == nil ? nil : end, zone: zone)
  }
}
