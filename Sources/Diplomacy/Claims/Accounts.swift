import Chronology

/// What sources say of one fact of a record, side by side.
public struct Accounts: Hashable, Sendable {
  /// One account.
  public struct Account: Hashable, Sendable {
    /// The number by which it can be preferred; nil where the record says so and no claim does.
    public var number: Int?
    /// The value, its rank, the reason and the sources.
    public var claim: Claim
    /// Whether the record itself says so.
    public var isShown: Bool
  }

  /// How the fact is called: date, words, host.
  public var name: String
  /// The field that it is; nil for a fact that is no field of the record.
  public var field: ClaimField?
  /// The accounts: what is preferred first, what is rejected last.
  public var accounts: [Account]
  /// The values that stand against each other with none of them preferred; none where it is settled.
  public var tied: [String]

  /// Whether nobody has decided between values that stand against each other.
  public var isTie: Bool { !tied.isEmpty }

  /// That nobody has decided, in words: "two accounts, none preferred"; nil where it is settled.
  public var tieWords: String? {
    guard isTie else { return nil }
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    let count = words.indices.contains(tied.count) ? words[tied.count] : String(tied.count)
    return accounts.count { $0.claim.rank == .preferred } > 1
      ? "\(count) accounts are preferred at once" : "\(count) accounts, none preferred"
  }

  /// Whether an account says something else than another or than the record.
  public var differs: Bool {
    guard let first = accounts.first else { return false }
    if !first.isShown, field?.sort == .party { return true }
    return accounts.contains { other in
      !(field?.isSame(first.claim.value, other.claim.value)
        ?? (first.claim.value == other.claim.value))
    }
  }

  /// Compares the name and the accounts.
  public static func == (left: Accounts, right: Accounts) -> Bool {
    left.name == right.name && left.accounts == right.accounts && left.tied == right.tied
  }

  /// Hashes the name and the accounts.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(accounts)
  }
}

extension Record {
  /// The accounts of every fact on which there are claims, in the order in which they first come.
  ///
  /// - Complexity: O(n²) in the claims of the record.
  public var accounts: [Accounts] {
    var facts: [Fact] = []
    for (index, claim) in claims.enumerated() {
      let field = ClaimField.named(claim.field, in: self)
      let fact = fact(of: claim, field)
      let account = Accounts.Account(number: index + 1, claim: claim, isShown: states(claim))
      if let place = facts.firstIndex(where: { $0.key == fact.key }) {
        facts[place].facts.accounts.append(account)
      } else {
        let accounts = Accounts(name: fact.name, field: field, accounts: [account], tied: [])
        facts.append(Fact(key: fact.key, facts: accounts))
      }
    }
    return facts.map { finished($0.facts) }
  }

  /// Accounts that are being collected, by what tells them from those of other facts.
  private struct Fact {
    var key: String
    var facts: Accounts
  }

  /// What a claim is about: a field; of parts, a role or, where several share it, an actor.
  private func fact(of claim: Claim, _ field: ClaimField?) -> (key: String, name: String) {
    guard let field else { return (claim.field, claim.field) }
    guard field.sort == .party, case .event(let event) = self,
      let part = Participation(claimText: claim.value)
    else { return (field.name, field.name) }
    let key = event.isShared(part.role) ? "\(part.role) \(part.actor?.text ?? "")" : part.role.name
    return ("\(field.name) \(key)", part.role.name)
  }

  /// Adds what only the record says, and tells whether the accounts are tied.
  private func finished(_ fact: Accounts) -> Accounts {
    var fact = fact
    let known = fact.accounts
    if let field = fact.field, let first = known.first, !known.contains(where: \.isShown),
      let own = field.read(self, first.claim.value)
    {
      let claim = Claim(
        field: first.claim.field, value: own,
        citations: citations(of: field, rivalOf: first.claim.value))
      fact.accounts.insert(Accounts.Account(number: nil, claim: claim, isShown: true), at: 0)
    }
    fact.tied = Self.tied(fact)
    let ranks = Claim.Rank.allCases
    fact.accounts = fact.accounts.enumerated().sorted { left, right in
      let places = [left, right].map { ranks.firstIndex(of: $0.element.claim.rank) ?? 0 }
      return places[0] == places[1] ? left.offset < right.offset : places[0] < places[1]
    }.map(\.element)
    return fact
  }

  /// The values among which nobody has decided.
  ///
  /// They are several that are preferred, else several that merely stand, else several that are all
  /// doubted. One that only says less is no rival.
  private static func tied(_ fact: Accounts) -> [String] {
    for rank in [Claim.Rank.preferred, .normal, .disputed] {
      var values: [String] = []
      for account in fact.accounts where account.claim.rank == rank {
        let value = account.claim.value
        if !values.contains(where: { fact.field?.isSame($0, value) ?? ($0 == value) }) {
          values.append(value)
        }
      }
      guard !values.isEmpty else { continue }
      let sharp = values.filter { value in
        !values.contains { fact.field?.isVaguer(value, than: $0) ?? false }
      }
      return sharp.count > 1 ? sharp : []
    }
    return []
  }
}

extension Event {
  /// The accounts of every fact on which there are claims.
  public var accounts: [Accounts] { claims.isEmpty ? [] : Record.event(self).accounts }
}
