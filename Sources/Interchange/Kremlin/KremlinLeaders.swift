import Chronology
import Diplomacy

/// Looks for the leader of whom a page tells.
struct KremlinLeaders {
  /// The page.
  let page: KremlinPage

  /// What a page's event is, as far as it matters to who does what in it.
  enum Sort: Hashable, Sendable {
    case meeting, statement, visit, other

    fileprivate var doer: Role {
      switch self {
      case .statement: .speaker
      case .visit: .visitor
      case .meeting, .other: .participant
      }
    }
  }

  /// The leader, what he does, and the words that say so.
  struct Found: Hashable, Sendable {
    var name: String
    var role: Role
    /// The words that name him.
    var text: String
    /// Whether the title has him do it.
    var isDoer: Bool
    /// Whether the words are "the President", without a name.
    var isByOffice = false
  }

  private var day: CivilDate? { page.date.flatMap(CivilDate.init(iso:)) }

  /// The leader of whom a page tells; the title counts before what stands beneath it.
  func found(_ sort: Sort) -> Found? {
    let leaders = KremlinLeader.leaders(on: day)
    let title = leaders.flatMap { KremlinLeader.mentions(of: $0, in: page.title) }
    if let doer = title.first(where: \.isDoer) {
      return Found(name: doer.name, role: sort.doer, text: page.title, isDoer: true)
    }
    if let name = byOffice(page.title) {
      return Found(name: name, role: sort.doer, text: page.title, isDoer: true, isByOffice: true)
    }
    // A prime minister whom the president receives stands in the title alone.
    let beneath = self.beneath(sort)
    guard let named = title.first, named.name == leaders.first || beneath == nil else {
      return beneath
    }
    let role = title.lazy.compactMap { self.role(of: $0, sort) }.first
    return Found(name: named.name, role: role ?? .mentioned, text: page.title, isDoer: false)
  }

  /// What somebody whom the title names does there, without being the one who acts.
  private func role(of mention: KremlinLeader, _ sort: Sort) -> Role? {
    switch sort {
    case .meeting: mention.isParty || mention.isTold || mention.isVisitor ? .participant : nil
    case .statement: mention.isQuoted ? .speaker : mention.isAddressee ? .addressee : nil
    case .visit where mention.isVisitor: .visitor
    case .visit, .other:
      mention.isParty || mention.isTold || mention.isQuoted || mention.isVisitor
        ? .participant : nil
    }
  }

  /// Who does it by what stands beneath the title.
  private func beneath(_ sort: Sort) -> Found? {
    // "Trip to ..." is his; of whom another title says "arrived", he is not the visitor.
    let isHis = page.title.prefixMatch(of: Self.hisJourney) != nil
    let role: Role = sort == .visit && !isHis ? .participant : sort.doer
    let texts = [page.lead, page.narrative.first].compactMap { $0 }
    for name in KremlinLeader.leaders(on: day) {
      for text in texts {
        let mentions = KremlinLeader.mentions(of: name, in: text)
        if mentions.contains(where: { $0.isDoer || sort == .statement && $0.isQuoted }) {
          return Found(name: name, role: role, text: text, isDoer: false)
        }
        if sort != .statement, mentions.contains(where: { $0.isParty || $0.isTold || $0.isQuoted })
        {
          return Found(name: name, role: .participant, text: text, isDoer: false)
        }
      }
      if let label = page.speakers.first(where: { $0.lowercased().hasSuffix(name.lowercased()) }) {
        return Found(name: name, role: role, text: label, isDoer: false)
      }
    }
    // Another president in the title may be "the President" beneath it.
    guard !page.title.contains("President") else { return nil }
    for text in texts {
      if let name = byOffice(text) {
        return Found(name: name, role: role, text: text, isDoer: false, isByOffice: true)
      }
    }
    return nil
  }

  /// "The (Russian) President signed ...", "The Russian and Finnish presidents": the president of
  /// that day.
  private func byOffice(_ text: String) -> String? {
    let isOne =
      text.prefixMatch(of: Self.inOffice).map {
        !["of", "and", "to", "in", "for", "on", "will"].contains($0.1)
      } ?? false
    guard isOne || text.prefixMatch(of: Self.both) != nil else { return nil }
    return KremlinLeader.president(on: day)
  }
}

// Patterns are made once: making one costs more than looking for it.
extension KremlinLeaders {
  nonisolated(unsafe) private static let hisJourney =
    #/(?i)(?:\w+\s){0,3}(?:trip|visit)\b/#
  nonisolated(unsafe) private static let inOffice =
    #/(?:The )?(?:Russian |Russia['’]s |Acting )*(?:President|president)(?: of Russia| of the Russian Federation)? (\p{Ll}+)/#
  nonisolated(unsafe) private static let both =
    #/The (?:Russian and \w+ [Pp]residents|\w+ and Russian [Pp]residents|[Pp]residents of Russia|[Pp]residents of \w+ and Russia)(?!\w)/#
}
