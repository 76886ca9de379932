import Chronology
import Diplomacy
internal import GRDB

/// How events come out of the store as numbers: what a word means is decided by SQLite, so that no
/// text is made of it.
struct EventCoding {
  /// What sort of event it is, of an event `e`: see ``sorts``.
  let sort: String
  /// The part of a participation `p`: the raw value of ``NetworkEvent/Part``.
  let part: String
  /// Whom the actor acts for: 0 of the day, 1 nobody, 2 the actor of `principal_id`.
  static let principal =
    "CASE p.principal WHEN 'of-the-day' THEN 0 WHEN 'nobody' THEN 1 ELSE 2 END"
  /// The date's text where it is not simply a day, else an empty one; NULL for undated.
  static let date =
    "CASE WHEN e.earliest = e.latest AND length(e.date) = 10 THEN '' ELSE e.date END"

  private static let sorts: [NetworkEvent.Sort] = [.meeting, .conversation, .visit, .other]

  init(kinds: KindTree) {
    let meetings = Self.literals(kinds.withSubkinds(of: .meeting))
    let visits = Self.literals(kinds.withSubkinds(of: .visit))
    sort = """
      CASE WHEN e.kind IN (\(meetings)) THEN coalesce(e.channel, 'in-person') <> 'in-person'
        WHEN e.kind IN (\(visits)) THEN 2 ELSE 3 END
      """
    let parts = Role.all.map { role in
      "WHEN \(Self.literals([role.name])) THEN \(NetworkEvent.Part(role).rawValue)"
    }
    part = "CASE p.role \(parts.joined(separator: " ")) ELSE 0 END"
  }

  private static func literals(_ words: [String]) -> String {
    words.map { "'\($0.replacing("'", with: "''"))'" }.joined(separator: ", ")
  }

  /// Begins an event with a row of it, in the order in which the reading selects.
  func read(_ row: Row, into event: inout NetworkEvent) {
    let sort: Int = row[1]
    let earliest: Int64 = row[2]
    let latest: Int64 = row[3]
    event.number = row[0]
    event.sort = Self.sorts.indices.contains(sort) ? Self.sorts[sort] : .other
    event.earliest = earliest == StoredBounds.noFirst ? nil : earliest
    event.latest = latest == StoredBounds.noLast ? nil : latest
    event.ownDay = event.earliest ?? event.latest
    event.turn = NetworkEvent.Turn(sequence: row[5], second: row[6])
    event.tone = nil
    event.hasCertainDay = false
    event.lasts = nil
    event.players.removeAll(keepingCapacity: true)
    guard let text: String = row[4] else {
      event.ownDay = nil
      return
    }
    if text.isEmpty {
      event.hasCertainDay = true
    } else if let date = EDTF(text) {
      event.hasCertainDay = date.isCertainAsWritten
      event.lasts = date.certainCourse
    }
  }

  /// The player of a row; nil in that of an event without any.
  func player(_ row: Row) -> NetworkEvent.Player? {
    guard let actor: Int64 = row[7] else { return nil }
    let part: UInt8 = row[8]
    let principal: Int = row[10]
    var player = NetworkEvent.Player(
      actor, NetworkEvent.Part(rawValue: part) ?? .present, isAbsent: row[9], side: row[12])
    if principal == 1 {
      player.principal = .nobody
    } else if principal == 2, let number: Int64 = row[11] {
      player.principal = .actor(number)
    }
    return player
  }
}
