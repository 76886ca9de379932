import Chronology
import Foundation

/// Makes refs: the documented rule by which a record that is given none gets one.
public enum RefRule {
  /// Turns words into the letters of a ref: Latin, lower case, hyphens for what lies between.
  public static func slug(_ text: String) -> String {
    // ICU's transliteration reads Cyrillic, Greek, Arabic, ...; decomposition drops the accents.
    let isASCII = text.utf8.allSatisfy { $0 < 128 }
    let latin =
      isASCII
      ? text
      : (text.applyingTransform(.toLatin, reverse: false) ?? text)
        .decomposedStringWithCanonicalMapping
    var slug = ""
    var pendingHyphen = false
    for scalar in latin.unicodeScalars {
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9":
        if pendingHyphen && !slug.isEmpty { slug.append("-") }
        pendingHyphen = false
        let isCapital = ("A"..."Z").contains(scalar)
        slug.unicodeScalars.append(
          isCapital ? Unicode.Scalar(UInt8(ascii: scalar) + 0x20) : scalar)
      case "ß": slug.append("ss")
      case "ø", "Ø": slug.append("o")
      case "æ", "Æ": slug.append("ae")
      case "ł", "Ł": slug.append("l")
      case "ı": slug.append("i")
      case "đ", "Đ": slug.append("d")
      case "'", "’", "ʹ", "ʺ", "ʻ", "ʼ": continue
      case _ where !isASCII && scalar.properties.generalCategory == .nonspacingMark: continue
      default: pendingHyphen = true
      }
    }
    return String(slug.prefix(80))
  }

  /// The refs that a person may get: the surname, then given name and surname.
  public static func person(_ name: String) -> [String] {
    [slug(Surname.of(withoutRealm(name))), slug(name)]
  }

  /// A name without the state that stands behind a ruler's, and the number before it: "Abdullah" of
  /// "Abdullah II of Jordan", who is not to go by `jordan`.
  private static func withoutRealm(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard let of = words.lastIndex(of: "of"), of > 0,
      states.contains(words[(of + 1)...].joined(separator: " "))
    else { return name }
    let isNumbered = of > 1 && words[of - 1].allSatisfy { "IVX".contains($0) }
    return words[..<(isNumbered ? of - 1 : of)].joined(separator: " ")
  }

  private static let states = Set(StateCodes.all.map(\.name))

  /// The refs that an event may get: its day and its place, else its day and another word for it.
  public static func event(_ event: Event, place: String?, speaker: Ref?) -> [String] {
    let day: String =
      if let edtf = event.date.edtf {
        if let single = edtf.singleDay {
          beforeChrist(single.description)
        } else if edtf.earliest.day == nil, let latest = edtf.latest.day {
          "by-\(beforeChrist(CivilDate(dayNumber: latest).description))"
        } else {
          slug(beforeChrist(edtf.description))
        }
      } else {
        "undated"
      }
    let word: String? = place.map(slug) ?? speaker?.text ?? event.title.map(firstWords)
    let ref = word.map { $0.isEmpty ? day : "\(day)-\($0)" } ?? day
    return [Ref.number(in: ref, prefix: "e") == nil ? ref : "\(ref)-event"]
  }

  /// A date in which years before Christ are written as people count them: `-0043-03-15` is
  /// `44bc-03-15`, for without its sign it would be of AD 43.
  static func beforeChrist(_ date: String) -> String {
    date.replacing(/(^|[\[{\/.,Y])(?:-(\d{1,18})|0000)($|[^\dE])/) { match in
      "\(match.1)\((match.2.flatMap { UInt64($0) } ?? 0) + 1)bc\(match.3)"
    }
  }

  /// The refs that a source may get: its publisher or author, and its day.
  public static func source(_ source: Source) -> [String] {
    let day = source.published?.edtf.map { $0.singleDay?.description ?? slug($0.description) }
    let who =
      source.publisher.map(slug)
      ?? source.author.map { slug(ContributorList.read($0).first?.family ?? $0) }
      ?? slug(source.short.map(firstWords) ?? firstWords(source.title))
    return [[who, day].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "-")]
  }

  /// The refs that a relation may get: who, what or whose.
  public static func relation(_ relation: Relation) -> [String] {
    let middle =
      switch relation.kind {
      case .tenure: slug(relation.office ?? "office")
      case .membership: "in"
      case .partOf: "of"
      case .succeeds, .continues: "after"
      }
    let tail = relation.kind == .tenure ? "" : "-\(relation.to)"
    return ["\(relation.from)-\(middle)\(tail)"]
  }

  /// Chooses the first ref of a list that is free, else the last with a letter behind it.
  ///
  /// - Parameter fallback: What to begin with where no name gave a ref: the kind of record.
  public static func choose(
    from wishes: [String], fallback: String, isTaken: (Ref) throws -> Bool
  ) rethrows -> Ref {
    let good = wishes.compactMap { Ref($0) }
    for ref in good where try !isTaken(ref) { return ref }
    var stem = good.last?.text ?? fallback
    // The letters behind it have to fit in, too.
    while stem.utf8.count > 110 { stem.removeLast() }
    var number = 1
    while true {
      let ref = Ref(stored: "\(stem)-\(suffix(number))")
      if try !isTaken(ref) { return ref }
      number += 1
    }
  }

  /// Writes a number in letters: 1 is `b`, 25 is `z`, 26 is `ba`.
  private static func suffix(_ number: Int) -> String {
    var rest = number
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(97 + rest % 26))) + letters
      rest /= 26
    } while rest > 0
    return letters
  }

  private static func firstWords(_ text: String) -> String {
    let small: Set<Substring> = ["the", "a", "an", "of", "and", "in", "on", "to", "for"]
    let words = slug(text).split(separator: "-").filter { !small.contains($0) }
    return words.prefix(3).joined(separator: "-")
  }
}
