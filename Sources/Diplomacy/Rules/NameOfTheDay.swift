import Chronology

/// Which names a timeline shows.
public enum Naming: Hashable, Sendable {
  /// Those of the day: Stalingrad in 1942.
  case ofTheDay
  /// Those of the day, each with today's where that is another: Stalingrad (now Volgograd).
  case withTodays
}

/// Chooses among a record's names the one to show for a day.
public enum NameOfTheDay {
  /// The full name in use on a day, or the best there is.
  ///
  /// A name that can hold on the day comes before one that cannot, a dated one before one without
  /// dates, one in the chronicle's language (or in none) before others, and on a day on which one
  /// name ends and another begins, the one that begins. A nil day asks for today's name: one whose
  /// validity has no end.
  public static func full(of names: [Name], on day: Int64?, language: String? = nil) -> String? {
    let kinds: [Name.Kind] = [.full, .formal, .birth, .short, .alias, .code]
    return kinds.lazy.compactMap { best(of: names, kind: $0, on: day, language: language) }.first
  }

  /// The name that titles use on a day, where the record has one of that kind.
  public static func short(of names: [Name], on day: Int64?, language: String? = nil) -> String? {
    best(of: names, kind: .short, on: day, language: language)
  }

  private static func best(
    of names: [Name], kind: Name.Kind, on day: Int64?, language: String?
  ) -> String? {
    var best: (score: Int, text: String)?
    for name in names where name.kind == kind {
      var score = 0
      if let day {
        if name.validity.canHold(on: day) { score += 16 }
        // The one that begins on the day counts, not the one that ends.
        if name.validity.date != nil && !name.validity.ends(on: day) { score += 4 }
        if name.validity.date != nil { score += 2 }
      } else if name.validity.possible.last == nil {
        score += 16 + (name.validity.date == nil ? 0 : 2)
      }
      if name.language == nil || name.language == (language ?? "en") { score += 8 }
      if let found = best, found.score >= score { continue }
      best = (score, name.text)
    }
    return best?.text
  }
}
