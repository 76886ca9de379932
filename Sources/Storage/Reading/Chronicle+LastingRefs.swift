public import Diplomacy
import Foundation
internal import GRDB

extension Chronicle {
  /// The refs of all events that are the same in every copy of the chronicle, by their numbers: the
  /// ref, else the global id.
  public func lastingRefs() throws -> [Int64: Ref] {
    try read { db in
      var refs: [Int64: Ref] = [:]
      for row in try db.rows("SELECT id, ref, uid FROM event") {
        let uid = UID(bytes: row["uid"] as Data)
        refs[row["id"]] = (row["ref"] as String?).map(Ref.init(stored:)) ?? uid.map { Ref($0) }
      }
      return refs
    }
  }
}
