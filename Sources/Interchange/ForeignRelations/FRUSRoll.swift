import Chronology
import Diplomacy

/// Those who are present, line by line: sides, groups and participants.
struct FRUSRoll {
  /// The participants, each under the side that it stands under.
  private(set) var items: [FRUSDocument.Item] = []
  /// Whether a list has begun.
  private(set) var isBegun = false
  private var side: String?
  private var isAbsent = false
  /// The lines of the list that are set apart, sides and persons.
  private var apart: [FRUSText] = []
  private var hasPlain = false
  private var start = 0

  /// A list begins.
  mutating func begin() {
    close()
    isBegun = true
    side = nil
    isAbsent = false
    start = items.count
  }

  /// Ends what was begun: where everything was set apart, only states were sides.
  mutating func close() {
    if !hasPlain, apart.count > 1 {
      items.removeLast(items.count - start)
      side = nil
      for line in apart {
        if let found = Self.side(line, isApart: false) {
          side = found
        } else {
          items.append(.init(text: line, side: side))
        }
      }
    }
    apart = []
    hasPlain = false
  }

  /// Takes the heading of a list, or of a part of it.
  mutating func head(_ words: String) {
    isAbsent = false
    side = Self.isSide(listHead: words) && !Self.isGroup(words) ? words : nil
  }

  /// Takes a line.
  ///
  /// - Parameter isApart: Whether the print sets it apart as a whole.
  mutating func add(_ line: FRUSText, isApart: Bool) {
    let words = line.text
    let bare = words.hasSuffix(":") ? String(words.dropLast()) : words
    if bare.wholeMatch(of: Self.absence) != nil {
      isAbsent = true
    } else if Self.isHeading(bare) || Self.isGroup(bare) {
      side = nil
      isAbsent = false
    } else if let found = Self.side(line, isApart: isApart) {
      if isApart { apart.append(line) }
      side = found
      isAbsent = false
    } else if !isAbsent, !line.isEmpty {
      if isApart { apart.append(line) } else { hasPlain = true }
      items.append(Self.item(line, side: side))
    }
  }

  /// "State: Deputy Secretary Lee" is one of State's.
  private static func item(_ line: FRUSText, side: String?) -> FRUSDocument.Item {
    guard let match = line.text.prefixMatch(of: agencyPrefix), agencies.contains(String(match.1))
    else { return .init(text: line, side: side) }
    let rest = line.slice(match.0.count..<line.characters.count)
    return .init(text: rest, side: String(match.1))
  }

  // What a line is

  /// The side that a line names, instead of a participant.
  static func side(_ line: FRUSText, isApart: Bool) -> String? {
    let words = line.text
    let isName =
      isApart && !isPerson(words) || words.hasSuffix(":") || isState(words)
      || agencies.contains(words) || words.wholeMatch(of: delegation) != nil
      || words.wholeMatch(of: capitals) != nil
    guard line.marks.isEmpty, isName, words.count < 60, !words.contains(",") else { return nil }
    return words.hasSuffix(":") ? String(words.dropLast()) : words
  }

  private static func isPerson(_ words: String) -> Bool {
    FRUSNames.isPerson(words) || words.wholeMatch(of: holder) != nil
  }

  private static func isState(_ words: String) -> Bool {
    states.contains(words) || PeopleNames.country(named: words) != nil
      || FRUSStates.people(words, on: day) != nil
  }

  /// Whether the heading of a list names a side, and not the list.
  static func isSide(listHead words: String) -> Bool {
    let bare = words.lowercased()
    let names = ["particip", "present", "parties", "attend", "member", "other"]
    return !bare.isEmpty && !names.contains(where: bare.contains)
  }

  /// Whether words say that participants follow.
  static func isHeading(_ words: String) -> Bool { words.wholeMatch(of: heading) != nil }

  /// Whether words say that subjects follow.
  static func isSubject(_ words: String) -> Bool { words.wholeMatch(of: subject) != nil }

  /// Whether words are the heading of a group that is no side: "OTHER ATTENDEES".
  private static func isGroup(_ words: String) -> Bool { words.wholeMatch(of: group) != nil }

  /// A day of the Cold War, for the states of peoples.
  private static let day = CivilDate(year: 1960, month: 1, day: 1)?.dayNumber ?? 0

  private static let states: Set<String> = [
    "US", "U.S.", "USA", "U.S.A.", "USSR", "U.S.S.R.", "UK", "U.K.", "FRG", "United States", "SFRY",
    "American", "Americans", "Soviet", "Soviets", "British", "French", "German", "Germans", "GDR",
    "Chinese",
    "German Federal Republic", "Federal Republic of Germany", "Soviet Union", "United Kingdom",
    "Great Britain", "Republic of Korea", "Republic of China", "People’s Republic of China",
  ]

  /// The departments and agencies that head those who came from them.
  private static let agencies: Set<String> = [
    "State", "Defense", "JCS", "CIA", "Treasury", "NSC", "NSC Staff", "OMB", "ACDA", "USIA", "AID",
    "White House", "Justice", "Commerce", "Agriculture", "Labor", "Interior", "OSD", "DOD", "DOS",
    "USIB", "STR", "CEA", "FBI", "OEP", "CIEP", "AEC", "NASA", "DCI", "OVP",
    "Department of State", "Department of Defense", "Department of the Treasury",
    "Department of Commerce", "Department of Agriculture", "Department of Justice",
    "Joint Chiefs of Staff", "Central Intelligence Agency", "National Security Council",
    "DEPARTMENT OF STATE", "DEPARTMENT OF DEFENSE", "STATE", "DEFENSE", "TREASURY", "WHITE HOUSE",
    "The White House", "National Security Council Staff", "Atomic Energy Commission",
    "Arms Control and Disarmament Agency", "Office of Management and Budget",
  ]
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSRoll {
  nonisolated(unsafe) private static let absence =
    #/(?:absent|not present|absentees|unable to attend)/#.ignoresCase()
  nonisolated(unsafe) private static let heading =
    #/\W*(?:(?:list of )?(?:participants?|participation|attendees|attendance)|(?:also |those |persons |members |parties )?(?:present|attending|participating)|(?:the )?following (?:persons |members |people )?(?:were |are )?(?:present|attended|participated|in attendance))\W*/#
    .ignoresCase()
  nonisolated(unsafe) private static let subject = #/\W*subjects?\W*/#.ignoresCase()
  nonisolated(unsafe) private static let group =
    #/(?:principals?|(?:the )?others?|(?:other )?(?:attendees|participants|members|officials|observers)|others? (?:present|attending)|backbenchers?|(?:members of )?(?:the )?staff)/#
    .ignoresCase()
  nonisolated(unsafe) private static let agencyPrefix = #/([\p{L} ]+):[\s,]*(?=\S)/#
  nonisolated(unsafe) private static let delegation =
    #/(?:The )?(?:[\p{Lu}][\p{L}.]+ ){1,3}(?:Side|Delegation)/#
  nonisolated(unsafe) private static let capitals = #/\p{Lu}{2,}(?: \p{Lu}{2,}){2,}/#
  nonisolated(unsafe) private static let holder =
    #/The (?:[\p{Lu}][\p{L}.]+ )*(?:President|Secretary|Ambassador|Minister|Chancellor|Chairman|Premier)/#
}
