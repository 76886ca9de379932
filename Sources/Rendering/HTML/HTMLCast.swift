import Diplomacy

/// The actors and topics of a page, with how many of its events each is in.
struct HTMLCast: Sendable {
  private struct Member: Sendable {
    var name: String
    var count = 0
  }
  private var actors: [Ref: Member] = [:]
  private var topics: [Ref: Member] = [:]
  private var places: [Ref: Member] = [:]

  /// Whoever takes part in an event, or is acted for there.
  static func actors(of entry: TimelineEntry) -> [NamedRef] {
    var found: [NamedRef] = []
    var seen: Set<Ref> = []
    for party in entry.parties where party.participation.takesPart {
      if let ref = party.participation.actor, seen.insert(ref).inserted {
        found.append(NamedRef(ref: ref, name: party.name))
      }
      if let principal = party.principal, seen.insert(principal.ref).inserted {
        found.append(principal)
      }
    }
    return found
  }

  mutating func note(_ entry: TimelineEntry) {
    for actor in HTMLCast.actors(of: entry) {
      actors[actor.ref, default: Member(name: actor.name)].count += 1
    }
    if let place = entry.place {
      places[place.ref, default: Member(name: place.name)].count += 1
    }
    for topic in entry.topics { topics[topic.ref, default: Member(name: topic.name)].count += 1 }
  }

  /// Lists, by alphabet; the script finds names in them.
  func text(_ site: SiteLinks?) -> String {
    list("who", "Who", actors, .actor, site) + list("places", "Places", places, .place, site)
      + list("topics", "Topics", topics, .topic, site)
  }

  private func list(
    _ id: String, _ title: String, _ members: [Ref: Member], _ kind: RecordKind, _ site: SiteLinks?
  ) -> String {
    if members.isEmpty { return "" }
    let items = members.sorted { ($0.value.name, $0.key.text) < ($1.value.name, $1.key.text) }.map {
      ref, member in
      let name =
        site?.link(kind, ref, member.name) ?? "<bdi>\(HTMLEscaping.escape(member.name))</bdi>"
      return "<li data-r=\"\(HTMLEscaping.escape(ref.text))\">\(name) \(member.count)</li>"
    }
    return "<h2>\(title)</h2>\n<ul id=\"\(id)\">\n\(items.joined(separator: "\n"))\n</ul>\n"
  }
}
