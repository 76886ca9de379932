import Diplomacy
import Interchange
import Storage

/// Adds what readers have read, with file and line in every error.
enum Importing {
  /// Adds located records, all or nothing.
  static func add(_ records: [LocatedRecord], to change: Change) throws {
    for item in records { try add(item, to: change) }
  }

  /// Adds one located record.
  static func add(_ item: LocatedRecord, to change: Change) throws {
    let location = "\(item.file):\(item.line)"
    change.location = location
    do {
      try change.merge(
        item.record, Change.Incoming(contentID: item.contentID, isNamed: item.isNamed))
    } catch let error as StorageError {
      throw LocatedError(location: location, reason: "\(error)")
    }
  }

  /// The chronicle's own record among others.
  static func description(in records: [LocatedRecord]) -> ChronicleDescription {
    for item in records {
      if case .chronicle(let description) = item.record { return description }
    }
    return ChronicleDescription()
  }
}
