import Diplomacy
internal import Foundation
internal import GRDB

/// The last state that two chronicles have in common.
public struct Parting: Sendable {
  /// The chronicle in that state; nil where they have never had anything in common.
  public let state: Chronicle?
  /// The other chronicle's last change that this one has, too: those after it bring what is new.
  let last: Int64?
}

/// A state of a chronicle that another has taken in, as the other remembers it.
///
/// It counts as long as the change stands that took it in.
struct TakenState: Codable {
  /// Whose state it is.
  var chronicle: String
  /// The last change that is in it, and its time.
  var change: Int64
  var at: Int64

  /// The key of the setting under which a change leaves it.
  static func key(_ change: Int64) -> String { "taken-in.\(change)" }
}

extension Chronicle {
  /// The last state that this chronicle and another have in common.
  ///
  /// One may be a copy of the other, and each has gone on by itself since; or one has taken the other
  /// in before. What has been taken in last is nearest.
  public func parting(from other: Chronicle) throws -> Parting {
    let common = try lastCommonChange(with: other)
    let (theirs, mine) = (try taken(from: other), try other.taken(from: self))
    if let theirs, theirs.when >= mine?.when ?? 0 {
      let change = theirs.state.change
      return Parting(state: try other.asOf(.change(change)), last: change)
    }
    if let mine {
      // Before they took this chronicle in, they had changed what this one lacks.
      let state = try asOf(.change(mine.state.change))
      return Parting(state: state === self ? try temporaryCopy() : state, last: common)
    }
    return Parting(state: try common.map { try other.asOf(.change($0)) }, last: common)
  }

  /// The last change in which the history of a chronicle and that of a copy of it agree.
  private func lastCommonChange(with other: Chronicle) throws -> Int64? {
    guard try uid() == other.uid() else { return nil }
    return try read { mine in
      try other.read { theirs in
        let columns = "SELECT id, at, who, why, command FROM change ORDER BY id"
        let ours = try Row.fetchCursor(mine, sql: columns)
        let others = try Row.fetchCursor(theirs, sql: columns)
        var last: Int64?
        while let one = try ours.next(), let two = try others.next(), one == two {
          last = one["id"]
        }
        return last
      }
    }
  }

  /// The newest state of another chronicle that this one has taken in, and when it did.
  private func taken(from other: Chronicle) throws -> (state: TakenState, when: Int64)? {
    let chronicle = "\(try other.uid())"
    let found = try read { db in
      try db.rows(
        """
        SELECT s.value, c.at FROM setting s JOIN change c ON c.id = CAST(substr(s.key, 10) AS INTEGER)
        WHERE s.key >= 'taken-in.' AND s.key < 'taken-in/' AND c.stands = 1 ORDER BY c.id DESC
        """
      ).compactMap { row -> (state: TakenState, when: Int64)? in
        let text: String = row["value"]
        let state = try? JSONDecoder().decode(TakenState.self, from: Data(text.utf8))
        return state.map { ($0, row["at"]) }
      }
    }
    // A copy of a copy has the id of both: what counts is that the change is in its history.
    return try found.first { item in
      guard item.state.chronicle == chronicle else { return false }
      return try other.read { db in
        try db.number("SELECT at FROM change WHERE id = ?", [item.state.change]) == item.state.at
      }
    }
  }
}

extension Change {
  /// Notes which state of another chronicle has been taken in, if that altered anything.
  func note(taken other: Database) throws {
    guard let number else { return }
    guard
      let uid = try other.row("SELECT uid FROM chronicle").flatMap({ UID(bytes: $0[0] as Data) }),
      let last = try other.row("SELECT id, at FROM change ORDER BY id DESC LIMIT 1")
    else { return }
    let state = TakenState(chronicle: "\(uid)", change: last["id"], at: last["at"])
    let words = String(decoding: try JSONEncoder().encode(state), as: UTF8.self)
    try remember(TakenState.key(number), words)
  }
}
