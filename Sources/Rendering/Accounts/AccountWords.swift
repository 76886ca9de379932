import Chronology
import Diplomacy

/// Puts accounts of facts into words: values, ranks, how many stand against each other.
struct AccountWords: Hashable, Sendable {
  var dates: DateWords
  /// Names for the refs in values.
  var names: [Ref: String]

  /// A value as a reader wants it: dates in words, places and actors by name, words in quotation
  /// marks.
  func value(_ claim: Claim, _ field: ClaimField?) -> String {
    let value = claim.value
    switch field?.sort {
    case .date:
      return HistoricalDate(claimText: value).map {
        dates.full($0, weekday: $0.edtf?.singleDay != nil)
      } ?? value
    case .validity:
      return EDTF(value).map { dates.full(HistoricalDate($0)) } ?? value
    case .place, .actor, .event: return name(Ref(stored: value))
    case .party: return Participation(claimText: value).map(party) ?? value
    case .text where AccountWords.quoted.contains(field?.name ?? ""): return "“\(value)”"
    case .word: return value.spaced
    default: return value
    }
  }

  private static let quoted: Set<String> = ["words", "original", "translation"]

  private func name(_ ref: Ref) -> String { names[ref] ?? ref.text }

  private func party(_ part: Participation) -> String {
    var words = part.actor.map(name) ?? "unknown"
    if let capacity = part.capacity { words += ", \(capacity)" }
    switch part.principal {
    case .ofTheDay: break
    case .nobody: words += ", for nobody"
    case .actor(let ref): words += ", for \(OfficeOfTheDay.definite(name(ref)))"
    }
    switch part.presence {
    case .full: return words
    case .part: return words + "; for a part only"
    case .absent: return words + "; absent"
    }
  }

  /// How many sources there are: "3 sources, 1 independent"; nil where one says it all.
  static func corroboration(_ found: Corroboration) -> String? {
    switch found.sources {
    case 0: "no source"
    case 1: nil
    default: "\(found.sources) sources, \(found.independent) independent"
    }
  }

  /// The rank at the edge of a row; what only the record says has none.
  static func rank(_ account: Accounts.Account) -> TailWord {
    guard account.number != nil else { return TailWord("the record") }
    return TailWord(account.claim.rank.rawValue, isWarning: account.claim.rank == .disputed)
  }
}

extension Accounts {
  /// The name of the fact as words; that of a fact which is no field stays as it was given.
  var heading: String { field == nil ? name : name.spaced }
}

extension TimelineEntry {
  /// The facts on which sources differ, whether or not one is preferred.
  var differing: [Accounts] { event.accounts.filter(\.differs) }

  /// The sources of a claim, each as it is to be listed.
  func cited(_ claim: Claim) -> [CitedSource] {
    claim.citations.map {
      CitedSource(citation: $0, label: accountNames[$0.source] ?? $0.source.text)
    }
  }
}
