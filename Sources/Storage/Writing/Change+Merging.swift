public import Diplomacy
import Foundation
internal import GRDB

extension Change {
  /// How a record of a file stands to one that is there.
  public struct Incoming: Sendable {
    /// An id that follows from what the record says, of one that has none of its own.
    public var contentID: UID?
    /// Whether the file itself gives the ref.
    public var isNamed: Bool
    /// Whether it takes the place of one that is there and says something else.
    public var updates: Bool

    /// Makes it.
    public init(contentID: UID? = nil, isNamed: Bool = true, updates: Bool = false) {
      self.contentID = contentID
      self.isNamed = isNamed
      self.updates = updates
    }
  }

  /// Adds a record that a file of the chronicle's own formats brings.
  ///
  /// One that is there already changes nothing: one with the same global id and the same content, or
  /// one without an id that came in with the same words before.
  ///
  /// - Throws: ``StorageError`` where it says something else, unless it ``Incoming/updates``.
  public func merge(_ record: Diplomacy.Record, _ incoming: Incoming = Incoming()) throws {
    let record = try named(record)
    guard let kind = record.kind else {
      if try !isKnown(record) { try add(record) }
      return
    }
    if let own = record.uid {
      if let id = try db.number(kind, own) { return try settle(record, kind, id, incoming.updates) }
    } else if let content = incoming.contentID {
      guard try db.number(kind, content) == nil else { return }
      if incoming.isNamed, let ref = record.ref, let entry = try entry(ref), entry.kind == kind {
        return try settle(record, kind, entry.id, incoming.updates)
      }
      try add(record.identified(by: content))
      return
    }
    try add(record)
  }

  /// Compares a record with the one that is there, and puts it in its place where it may.
  private func settle(
    _ record: Diplomacy.Record, _ kind: RecordKind, _ id: Int64, _ updates: Bool
  ) throws {
    let stored = try rows.records(kind, [id]).first
    let same = try record.identified(by: stored?.uid).mapRefs { ref in
      try entry(ref).flatMap { try rows.handle($0.kind, $0.id) } ?? ref
    }
    guard stored?.unnumbered != same.unnumbered else { return }
    let handle = try rows.handle(kind, id) ?? record.ref ?? Ref(event: id)
    guard updates else {
      throw StorageError.invalid(
        "“\(handle)” is there already and says something else; “import --update” takes what the file "
          + "says, “chancery edit” changes it")
    }
    try replace(handle, with: same)
  }

  /// Whether the chronicle says of itself already what a record without an id says.
  private func isKnown(_ record: Diplomacy.Record) throws -> Bool {
    switch record {
    case .chronicle(let new): try rows.description() == new
    case .kind(let kind): try kinds.get().contains(kind.kind)
    default: false
    }
  }

  /// A record in which events that are named by their global ids go by their names here.
  private func named(_ record: Diplomacy.Record) throws -> Diplomacy.Record {
    if case .timeline(var timeline) = record {
      timeline.words = try timeline.words.map { try named(Ref(stored: $0)).text }
      return .timeline(timeline)
    }
    return try record.mapRefs(named(_:))
  }

  private func named(_ ref: Ref) throws -> Ref {
    guard ref.uid != nil, let entry = try entry(ref), entry.kind == .event else { return ref }
    return try rows.handle(.event, entry.id) ?? ref
  }
}
