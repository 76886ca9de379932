import Diplomacy

/// Lays the accounts of an event out beneath it on a timeline.
struct AccountRows {
  let pen: Pen
  let words: AccountWords

  /// One column: the fact at the left, rank and sources at the right, the reason beneath.
  func narrow(
    _ facts: [Accounts], width: Int, marks: (Claim) -> [String]
  ) -> [Row] {
    let widest = facts.map { DisplayWidth.of(pen.clean($0.name)) }.max() ?? 0
    let label = min(widest, max(8, width / 4)) + 2
    let room = max(8, width - label)
    var rows: [Row] = []
    for fact in facts {
      var name = pen.clean(fact.name)
      if DisplayWidth.of(name) > label - 2 {
        rows.append(Row(name))
        name = ""
      }
      for account in fact.accounts {
        var lines = pen.wrap(words.value(account.claim, fact.field), width: room - 1).map {
          account.isShown ? Row($0, styled: pen.bold($0)) : Row($0)
        }
        let tail = pen.tail(
          [AccountWords.rank(account)], marks: marks(account.claim), width: room)
        if tail.count == 1, let end = tail.first, let last = lines.last,
          let joined = pen.joined(last, end, width: room)
        {
          lines[lines.count - 1] = joined
        } else {
          lines += tail.map { pen.right($0, width: room) }
        }
        if let reason = account.claim.reason {
          lines += pen.wrap(reason, width: room - 1).map { Row($0) }
        }
        for line in lines {
          rows.append(labelled(name, label, line))
          name = ""
        }
      }
      if let tie = fact.tieWords {
        rows += pen.wrap(tie, width: room - 1).map { labelled("", label, Row($0)) }
      }
    }
    return rows
  }

  private func labelled(_ name: String, _ label: Int, _ row: Row) -> Row {
    let start = pen.padded(name, to: label)
    return Row(start + row.plain, styled: start + row.styled)
  }

  /// What stands in the columns of a wide page: the value, rank and reason, the sources.
  func wide(_ facts: [Accounts]) -> [(what: String, who: String, claim: Claim?)] {
    facts.flatMap { fact -> [(what: String, who: String, claim: Claim?)] in
      let rows = fact.accounts.map { account -> (what: String, who: String, claim: Claim?) in
        let rank = AccountWords.rank(account).text
        return (
          "\(fact.name): \(words.value(account.claim, fact.field))",
          account.claim.reason.map { "\(rank): \($0)" } ?? rank, account.claim
        )
      }
      return rows + (fact.tieWords.map { [("", $0, nil)] } ?? [])
    }
  }
}
