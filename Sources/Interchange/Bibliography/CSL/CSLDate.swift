import Chronology
import Diplomacy

/// The dates of CSL: EDTF, numbers, or words.
enum CSLDate {
  /// The date of a value; nil where it says nothing that can be kept.
  ///
  /// EDTF counts before numbers, and both before words, which are kept beside them.
  static func read(_ value: CSLValue) -> HistoricalDate? {
    guard let fields = value.object else { return value.text.flatMap(BibliographicDate.read) }
    let words = fields["literal"]?.text ?? fields["raw"]?.text
    if let text = fields["edtf"]?.text, let edtf = EDTF(text) {
      let says = words.flatMap(BibliographicDate.read)?.edtf == edtf && words != text
      return HistoricalDate(edtf.withoutTime, given: says ? words : nil)
    }
    if let parts = fields["date-parts"]?.list, let edtf = date(parts, fields) {
      return HistoricalDate(edtf)
    }
    return words.flatMap(BibliographicDate.read)
  }

  /// The numbers of a date as they stand, "1999-13-45"; nil where there are none, or but zeros.
  static func numbers(_ value: CSLValue) -> String? {
    let ends = value.object?["date-parts"]?.list.map { $0.list.compactMap(\.text) } ?? []
    guard ends.joined().contains(where: { $0 != "0" }) else { return nil }
    return ends.map { $0.joined(separator: "-") }.joined(separator: "/")
  }

  private static func date(_ parts: [CSLValue], _ fields: [String: CSLValue]) -> EDTF? {
    var ends = parts.prefix(2).map { end in end.list.map { $0.number ?? 0 } }
    // Ends of zeros are how some programs write none.
    ends = ends.map { Array($0.prefix { $0 != 0 }) }
    // 44 BC is -44, for CSL has no year 0 between 1 BC and the year 1.
    ends = ends.map { end in end.first.map { $0 < 0 } == true ? [end[0] + 1] + end[1...] : end }
    guard let first = ends.first, !first.isEmpty else { return nil }
    if first.count == 1, let season = fields["season"]?.number ?? season(fields["season"]?.text),
      (1...4).contains(season), (0...9999).contains(first[0])
    {
      return EDTF("\(EDTF.padded(Int64(first[0])))-2\(season)")
    }
    guard let start = BibliographicDate.date(first) else { return nil }
    let isCirca = fields["circa"]?.isTrue ?? false
    let mark = isCirca ? "~" : ""
    guard ends.count == 2 else { return EDTF("\(start)\(mark)") }
    if ends[1].isEmpty { return EDTF("\(start)\(mark)/..") }
    return BibliographicDate.date(ends[1]).flatMap { EDTF("\(start)\(mark)/\($0)\(mark)") }
  }

  private static func season(_ word: String?) -> Int? {
    let seasons = ["spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4]
    return word.flatMap { seasons[$0.lowercased()] }
  }

  /// The value of a date: numbers where they say all, else EDTF with words, else words.
  static func write(_ date: HistoricalDate) -> FieldTree? {
    guard let edtf = date.edtf else { return date.given.map { literal($0) } }
    let isCirca = edtf.isApproximate && edtf.description.hasSuffix("~")
    let plain = isCirca ? EDTF(String(edtf.description.dropLast())) : edtf
    if let parts = plain.flatMap(numbers) {
      var entries = [entry("date-parts", FieldTree(.list(parts)))]
      if isCirca { entries.append(entry("circa", FieldTree(.literal("true")))) }
      return FieldTree(.map(entries))
    }
    guard edtf.level < 2 else {
      return BibliographicDate.inWords(date).map { literal($0) }
    }
    return FieldTree(
      .map([
        entry("edtf", FieldTree(.token(edtf.description))),
        entry("literal", FieldTree(.text(BibliographicDate.inWords(date) ?? edtf.description))),
      ]))
  }

  /// Whether a date is read back as it is written.
  static func says(_ date: EDTF) -> Bool {
    write(HistoricalDate(date)).flatMap { read(CSLValue(tree: $0)) }?.edtf == date
  }

  private static func literal(_ words: String) -> FieldTree {
    FieldTree(.map([entry("literal", FieldTree(.text(words)))]))
  }

  private static func entry(_ key: String, _ value: FieldTree) -> FieldTree.Entry {
    .init(key: key, line: 0, value: value)
  }

  /// The numbers of a plain date, or of the two ends of an interval.
  private static func numbers(_ date: EDTF) -> [FieldTree]? {
    let ends = date.ends.map { [$0.start, $0.end] } ?? [date]
    let parts = ends.compactMap(BibliographicDate.parts)
    // CSL counts no year 0, and 1 BC is -1 there; such years are better left to EDTF.
    guard parts.count == ends.count, parts.allSatisfy({ $0[0] > 0 }) else { return nil }
    return parts.map { FieldTree(.list($0.map { FieldTree(.literal(String($0))) })) }
  }
}
