/// What a change did to one record.
public struct RecordChange: Hashable, Sendable {
  /// What became of the record.
  public enum Action: String, Sendable {
    /// It came.
    case added
    /// It stayed, and reads otherwise.
    case altered
    /// It went.
    case removed
  }

  /// What sort of record it is; nil for what is the chronicle's own: its title, its kinds.
  public var kind: RecordKind?
  /// The ref or the number by which it is, or was, named.
  public var handle: String
  /// What became of it.
  public var action: Action
  /// What reads otherwise, in the words of the record's fields.
  public var fields: [FieldChange]

  /// Makes a change of a record.
  public init(
    kind: RecordKind?, handle: String, action: Action, fields: [FieldChange] = []
  ) {
    self.kind = kind
    self.handle = handle
    self.action = action
    self.fields = fields
  }
}

/// A field of a record, before and after.
public struct FieldChange: Hashable, Sendable {
  /// The field: `date`, `source`, `participant`.
  public var field: String
  /// What it said; nil where it said nothing.
  public var before: String?
  /// What it says; nil where it says nothing.
  public var after: String?

  /// Makes a change of a field.
  public init(field: String, before: String?, after: String?) {
    self.field = field
    self.before = before
    self.after = after
  }
}
