import Chronology
import Diplomacy

extension Codec<EDTF> {
  /// A date in EDTF and nothing else.
  static let edtf = Codec(
    looks: "EDTF", write: { FieldTree(.token($0.description)) },
    read: { node, key, reading in
      guard let text = node.scalar else {
        reading.refuseDate(node, key: key)
        return nil
      }
      do throws(EDTFError) {
        return try EDTF(parsing: text)
      } catch {
        reading.note(node.line, "\(key) \(shown(text)) is not EDTF: \(error.reason)")
        return nil
      }
    })
}

extension Codec<Validity> {
  /// The time for which something holds.
  static let validity = Codec(
    looks: "EDTF",
    write: { $0.date.map(Codec<EDTF>.edtf.write) ?? FieldTree(.empty) },
    read: { node, key, reading in
      Codec<EDTF>.edtf.read(node, key, reading).map { Validity($0) }
    })
}

extension Codec<CivilDate> {
  /// A calendar day.
  static let day = Codec.scalar(
    "a day like 2001-11-23", write: { .token($0.description) }, read: { CivilDate(iso: $0) })
}

extension Codec<EDTF?> {
  /// A date in EDTF, or `undated`.
  static let edtfOrUndated = Codec(
    looks: "EDTF, or undated",
    write: { $0.map(Codec<EDTF>.edtf.write) ?? FieldTree(.token("undated")) },
    read: { node, key, reading -> EDTF?? in
      if node.scalar == "undated" { return EDTF??.some(nil) }
      return Codec<EDTF>.edtf.read(node, key, reading).map { EDTF??.some($0) } ?? nil
    })
}

/// A date as a map has it; the words alone are enough where they can be read.
private struct DateParts {
  var edtf: EDTF??
  var given: String?
  var calendar: DateCalendar?
  var dateline: CivilDate?

  init() {}

  init(_ date: HistoricalDate) {
    edtf = .some(date.edtf)
    given = date.given
    calendar = date.calendar == .gregorian ? nil : date.calendar
    dateline = date.dateline
  }

  static let codec = Shape<DateParts>(
    "date", new: DateParts(),
    [
      .optional("edtf", \.edtf, .edtfOrUndated, "EDTF, or undated"),
      .optional("given", \.given, .text, "the words of the source"),
      .optional("calendar", \.calendar, .word(DateCalendar.self), "the calendar of the words"),
      .optional("dateline", \.dateline, .day, "the day against which the words are read"),
    ]
  ).codec
}

extension Codec<HistoricalDate> {
  /// A date: EDTF, English that needs no dateline, `undated`, or a map with the words.
  static let date = Codec(
    looks: "EDTF, words, undated, or {edtf, given, calendar, dateline}",
    write: { date in
      let isBare = date.given == nil && date.calendar == .gregorian && date.dateline == nil
      let whole = DateParts.codec.write(DateParts(date))
      guard isBare else { return whole }
      return FieldTree(.short(.token(date.edtf?.description ?? "undated"), long: whole))
    },
    read: { node, key, reading in
      if let text = node.scalar { return reading.date(text, line: node.line, key: key) }
      guard case .map = node.content else {
        reading.refuseDate(node, key: key)
        return nil
      }
      guard let parts = DateParts.codec.read(node, key, reading) else { return nil }
      if let edtf = parts.edtf {
        return HistoricalDate(
          edtf, given: parts.given, calendar: parts.calendar ?? .gregorian,
          dateline: parts.dateline)
      }
      guard let given = parts.given else {
        reading.note(node.line, "\(key) has neither edtf nor given")
        return nil
      }
      guard
        var date = reading.date(
          given, line: node.line, key: key, dateline: parts.dateline)
      else { return nil }
      date.given = given
      date.calendar = parts.calendar ?? date.calendar
      return date
    }, json: { date, line in try DateParts.codec.json(DateParts(date), &line) })
}

extension Reading {
  /// Reads a date of a scalar: EDTF first, then English.
  fileprivate func date(
    _ text: String, line: Int, key: String, dateline: CivilDate? = nil
  ) -> HistoricalDate? {
    if text == "undated" { return HistoricalDate(nil, dateline: dateline) }
    do throws(EDTFError) {
      return HistoricalDate(try EDTF(parsing: text), dateline: dateline)
    } catch let fault {
      do throws(DateReadingError) {
        let reading = try EnglishDateReader(dateline: dateline).read(text)
        return HistoricalDate(
          reading.edtf, given: text, calendar: reading.calendar, dateline: dateline)
      } catch {
        if case .ambiguous = error {
          note(line, "\(key) \(shown(text)) is \(error)")
          return nil
        }
        // What has no letters was meant for EDTF: say what keeps it from being that.
        let isWords = text.unicodeScalars.contains {
          $0.properties.isAlphabetic && !"XYTZ".unicodeScalars.contains($0)
        }
        note(
          line,
          isWords
            ? "\(key) \(error)" : "\(key) \(shown(text)) is not EDTF: \(fault.reason)")
        return nil
      }
    }
  }

  /// Notes that a list or a map stands where a date is wanted.
  fileprivate func refuseDate(_ node: FieldTree, key: String) {
    if case .list(let parts) = node.content {
      // Somebody wrote EDTF's set without quotation marks, and YAML took it for its own list.
      let set = parts.compactMap(\.scalar).joined(separator: ",")
      return note(
        node.line, "\(key) is a list to YAML: put it in quotation marks, \"[\(set)]\"")
    }
    refuse(node, key: key, wants: "a date")
  }
}
