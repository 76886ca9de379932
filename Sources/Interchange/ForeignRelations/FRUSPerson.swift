import Chronology
import Diplomacy

/// An entry of a volume's list of persons.
struct FRUSPerson: Hashable, Sendable {
  /// The `xml:id`, good in this volume alone.
  var id: String
  /// The name in the usual order: "Creighton W. Abrams, Jr."
  var name: String
  /// What titles call the person, where the last word of the name would be wrong.
  var short: String?
  /// Other names under which the list has the person.
  var aliases: [String] = []
  /// The name as it is compared, made once: lists are long and looked through for every name.
  let slug: String
  /// The name without initials as it is compared.
  let bareSlug: String
  /// The description in full.
  var description: String?
  /// The offices that it dates plainly.
  var tenures: [FRUSTenure]
  /// The office that it gives without a date, where that is all it says.
  var office: FRUSOffice?

  /// Reads an entry.
  ///
  /// - Parameter day: A day of the volume, for what an adjective meant then.
  init(id: String, name printed: String, description: String, day: Int64) {
    let (name, short) = Self.usual(printed)
    self.id = id
    self.name = name
    self.short = short
    slug = RefRule.slug(name)
    bareSlug = FRUSNames.withoutInitials(name)
    let trimmed = description.drop { " ,;.:".contains($0) }
    self.description = trimmed.isEmpty ? nil : String(trimmed)
    tenures = FRUSTenure.all(in: String(trimmed), day: day)
    office = tenures.isEmpty ? FRUSOffice(undated: String(trimmed), day: day) : nil
  }

  /// The president of the United States that this is, who has an identifier beyond the volume.
  var president: President? {
    guard description?.contains("President of the United States") ?? false else { return nil }
    let words = name.split(separator: " ")
    return Presidents.all.first { president in
      let other = president.name.split(separator: " ")
      return other.last == words.last && other.first == words.first
    }
  }

  private static let suffixes: Set<String> = [
    "Jr.", "Jr", "Sr.", "II", "III", "IV", "2nd", "2d", "3rd", "3d", "4th",
  ]

  /// "Abrams, Creighton W., Jr." as it is spoken, with the surname where it is no last word.
  static func usual(_ printed: String) -> (name: String, short: String?) {
    // A nickname within brackets is quoted in most, with marks that need not match.
    let bare = printed.replacing(Self.brackets, with: "")
      .replacing(Self.nickname, with: "")
    let parts = bare.split(separator: ",").map { TextTokens.tidy(String($0)) }
      .filter { !$0.isEmpty }
    guard let surname = parts.first else { return (TextTokens.tidy(printed), nil) }
    guard parts.count > 1 else { return (surname, firstSurname(of: surname)) }
    // "John B. Ritch, 3rd" is in the usual order already.
    if parts.count == 2, suffixes.contains(parts[1]), surname.contains(" ") {
      return (surname + tail(parts[1]), nil)
    }
    var given = parts[1].split(separator: " ").map(String.init)
    var suffix = parts.dropFirst(2).first.flatMap { suffixes.contains($0) ? $0 : nil }
    if let last = given.last, suffixes.contains(last) {
      suffix = suffix ?? last
      given.removeLast()
    }
    given = FRUSRanks.without(given, isWhole: surname.contains(" "))
    let bareName = (given + [surname]).joined(separator: " ").replacing("al- ", with: "al-")
    return (bareName + (suffix.map(tail) ?? ""), Surname.of(bareName) == surname ? nil : surname)
  }

  /// The surname of a name that has no comma since it has its surname first: "Chou En-lai".
  private static func firstSurname(of name: String) -> String? {
    let words = name.split(separator: " ").map(String.init)
    guard words.count == 2, words[1].wholeMatch(of: hyphened) != nil else { return nil }
    return words.first
  }

  private static func tail(_ suffix: String) -> String {
    suffix.contains(".") || suffix == "Jr" ? ", \(suffix)" : " \(suffix)"
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSPerson {
  nonisolated(unsafe) private static let brackets = #/\s*\([^()]*\)/#
  nonisolated(unsafe) private static let nickname = #/\s*[“"][^”"]*[”"]/#
  nonisolated(unsafe) private static let hyphened = #/\p{Lu}\p{Ll}+[’']?-\p{Ll}[\p{Ll}’']+/#
}
