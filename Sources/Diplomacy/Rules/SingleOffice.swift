import Chronology

/// Says which offices one person holds at a time, and who else holds one then.
public enum SingleOffice {
  /// Words that begin the titles of those who stand beside or beneath the holder.
  private static let lesser: Set<Substring> = [
    "acting", "deputy", "vice", "assistant", "under", "associate", "junior", "second", "third",
    "former", "honorary", "member", "delegate", "adviser", "advisor", "counsellor", "counselor",
    "special", "state",
  ]

  /// The words by which offices of one holder are known.
  private static let single: Set<Substring> = [
    "president", "premier", "chancellor", "king", "queen", "emperor", "empress", "tsar", "sultan",
    "shah", "pope", "monarch", "regent", "ambassador", "foreign", "defence", "defense",
  ]

  /// Phrases that say the same.
  private static let phrases = [
    "prime minister", "secretary general", "secretary-general", "general secretary",
    "secretary of state", "secretary of defense", "foreign secretary", "head of state",
    "head of government", "national security adviser", "national security advisor",
    "minister of ", "minister for ", "high commissioner", "permanent representative",
  ]

  /// Whether an office has one holder at a time, as far as its name tells: a president, a prime
  /// minister, a minister of something, an ambassador, and nobody's deputy.
  public static func isSingle(_ office: String) -> Bool {
    let name = office.lowercased()
    let words = name.split { !$0.isLetter }
    guard let first = words.first, !lesser.contains(first), !words.contains("deputy"),
      !name.contains("without portfolio"), !name.contains("at large")
    else { return false }
    return single.contains(first) || phrases.contains(where: name.contains)
  }

  /// Those who certainly hold the office of a tenure on one of its certain days, the day of the
  /// handing over aside.
  ///
  /// - Parameter others: Tenures of the same state or body.
  public static func rivals(of tenure: Relation, among others: [Relation]) -> [Relation] {
    guard let office = tenure.office, isSingle(office), let days = tenure.validity.certain,
      tenure.validity.date != nil
    else { return [] }
    return others.filter { other in
      guard other.kind == .tenure, other.from != tenure.from, other.to == tenure.to,
        other.office?.lowercased() == office.lowercased(), other.validity.date != nil,
        let shared = other.validity.certain?.intersection(days)
      else { return false }
      // On one day an office can pass from the one to the other.
      return shared.first == nil || shared.first != shared.last
    }
  }
}
