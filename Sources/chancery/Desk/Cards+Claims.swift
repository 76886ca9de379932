import Diplomacy
import Rendering
import Storage

extension Cards {
  /// What a page has to know of the accounts of a record: the refs that they name, sources and
  /// others, and how far the sources can be relied on.
  func evidence(of record: Record) throws -> (refs: Set<Ref>, book: SourceBook) {
    var cited = record.citations + record.claims.flatMap(\.citations)
    switch record {
    case .event(let event):
      cited += event.participations.flatMap(\.citations) + event.links.flatMap(\.citations)
    case .actor(let actor): cited += actor.names.flatMap(\.citations)
    case .place(let place): cited += place.names.flatMap(\.citations)
    default: break
    }
    let sources = Set(cited.map(\.source))
    let named = record.claims.flatMap { claim in
      ClaimField.named(claim.field, in: record)?.refs(in: claim.value).map(\.ref) ?? []
    }
    return (sources.union(named), try chronicle.sourceBook(of: sources))
  }

  /// What the sources of a record say where they differ.
  func claims(on record: Record) throws -> ClaimsCard {
    let evidence = try evidence(of: record)
    let own = record.accounts.flatMap { fact in
      fact.accounts.flatMap { account in
        fact.field?.refs(in: account.claim.value).map(\.ref) ?? []
      }
    }
    let names = try chronicle.names(evidence.refs.union(own))
    return ClaimsCard(
      record: record, title: try title(of: record), names: names, sources: evidence.book)
  }

  private func title(of record: Record) throws -> String {
    switch record {
    case .event(let event):
      return try event.handle.flatMap { try chronicle.entry($0)?.title } ?? ""
    case .actor(let actor): return NameOfTheDay.full(of: actor.names, on: nil) ?? actor.ref.text
    case .place(let place): return NameOfTheDay.full(of: place.names, on: nil) ?? place.ref.text
    case .relation(let relation):
      let names = try chronicle.names([relation.from, relation.to])
      func name(_ ref: Ref) -> String { names[ref] ?? ref.text }
      let other = NamedRef(ref: relation.to, name: name(relation.to))
      let tie = Tie(relation: relation, shown: relation.from, other: other)
      return "\(name(relation.from)), \(tie.words)"
    case .source: throw Failure("there are no rival accounts of a source")
    case .topic: throw Failure("there are no rival accounts of a topic")
    case .chronicle, .kind, .timeline, .supplement: return ""
    }
  }
}
