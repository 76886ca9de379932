public import Diplomacy
internal import GRDB

/// Why a chronicle could not do what was asked.
public enum StorageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no file.
  case missing(path: String)
  /// The file has nothing in it.
  case empty(path: String)
  /// There is one already.
  case exists(path: String)
  /// The file is a database of another program.
  case foreign(path: String)
  /// The file is no database.
  case notADatabase(path: String)
  /// The file's schema is of a later version.
  case newer(path: String, version: Int32)
  /// The file's schema is of an earlier version.
  case older(path: String, version: Int32)
  /// The file is damaged.
  case damaged(path: String, detail: String)
  /// The file cannot be written.
  case readOnly(path: String)
  /// Another program holds the file.
  case busy(path: String)
  /// The disk or the system refused.
  case system(path: String, detail: String)
  /// Nothing has that ref or name; among what is withheld as private, something might.
  case unknown(
    text: String, kinds: [RecordKind], nearest: [Candidate], isWithholding: Bool = false)
  /// Several records have that name.
  case ambiguous(text: String, candidates: [Candidate])
  /// The ref is another record's.
  case refTaken(Ref, kind: RecordKind)
  /// A ref stands for a record of the wrong kind.
  case wrongKind(Ref, is: RecordKind, wanted: [RecordKind])
  /// Other records need it.
  case inUse(Ref, by: String)
  /// The record breaks a rule of the domain.
  case invalid(String)
  /// SQL of the user's own that SQLite refused.
  case sql(String)

  /// A record that a name may have meant.
  public struct Candidate: Hashable, Sendable, CustomStringConvertible {
    /// Its ref.
    public var ref: Ref
    /// Its name.
    public var name: String
    /// What it is: an office, a kind.
    public var what: String?

    /// Makes a candidate.
    public init(ref: Ref, name: String, what: String? = nil) {
      self.ref = ref
      self.name = name
      self.what = what
    }

    /// The ref, with name and office in brackets where they say more.
    public var description: String {
      let words = [name == ref.text ? nil : name, what].compactMap(\.self)
      return words.isEmpty ? ref.text : "\(ref) (\(words.joined(separator: ", ")))"
    }
  }

  /// What is wrong and what to do, without a full stop.
  public var description: String {
    switch self {
    case .missing(let path):
      "there is no chronicle at “\(path)”; make one with “chancery --db \(path) init”"
    case .empty(let path):
      "“\(path)” is empty; “chancery --db \(path) init” makes a chronicle in it"
    case .exists(let path):
      "“\(path)” exists already; choose another name, or remove it first"
    case .foreign(let path):
      "“\(path)” is a database of another program, not a chronicle"
    case .notADatabase(let path):
      "“\(path)” is not a chronicle: it is no SQLite database"
    case .newer(let path, let version):
      "“\(path)” is of version \(version), made by a later chancery; this one reads version \(Schema.version)"
    case .older(let path, let version):
      "“\(path)” is of version \(version) and has to be brought up to version \(Schema.version), "
        + "but it cannot be written; copy it to where it can be and open it there once"
    case .damaged(let path, let detail):
      "“\(path)” is damaged (\(detail)); go back to a backup, or try “sqlite3 \(path) .recover”"
    case .readOnly(let path): "“\(path)” cannot be written: it, or its folder, is read-only"
    case .busy(let path): "“\(path)” is in use by another program; try again when it has finished"
    case .system(let path, let detail): "“\(path)”: \(detail)"
    case .unknown(let text, let kinds, let nearest, let isWithholding):
      // Said of any name, so that none is confirmed.
      Self.unknown(text, kinds, nearest)
        + (isWithholding ? " (private records are found with --include-private)" : "")
    case .ambiguous(let text, let candidates):
      "“\(text)” is ambiguous: it can be \(Self.list(candidates.map(\.description), "or"))"
    case .refTaken(let ref, let kind):
      "the ref “\(ref)” is taken by \(Self.article(kind)); choose another (--ref)"
    case .wrongKind(let ref, let kind, let wanted):
      "“\(ref)” is \(Self.article(kind)), not \(Self.list(wanted.map(Self.article), "or"))"
    case .inUse(let ref, let user): "“\(ref)” cannot be removed: \(user)"
    case .invalid(let reason): reason
    case .sql(let message): message
    }
  }

  private static func unknown(
    _ text: String, _ kinds: [RecordKind], _ nearest: [Candidate]
  ) -> String {
    let sort = kinds.count > 3 ? "record" : list(kinds.map(\.rawValue), "or")
    let start = "no \(sort) “\(text)”"
    return nearest.isEmpty
      ? start : "\(start); did you mean \(list(nearest.map(\.description), "or"))?"
  }

  static func article(_ kind: RecordKind) -> String {
    switch kind {
    case .event, .actor: "an \(kind.rawValue)"
    default: "a \(kind.rawValue)"
    }
  }

  private static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// Puts an error of SQLite into a user's words.
  static func translate(_ error: any Error, path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    return switch error.resultCode {
    case .SQLITE_NOTADB: StorageError.notADatabase(path: path)
    case .SQLITE_CORRUPT: StorageError.damaged(path: path, detail: detail)
    case .SQLITE_READONLY: StorageError.readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: StorageError.busy(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      StorageError.system(path: path, detail: "cannot be opened (\(detail))")
    case .SQLITE_FULL: StorageError.system(path: path, detail: "the disk is full")
    case .SQLITE_IOERR:
      StorageError.system(path: path, detail: "cannot be read or written (\(detail))")
    case .SQLITE_CONSTRAINT:
      StorageError.invalid("the record breaks a rule of the chronicle (\(detail))")
    default: StorageError.system(path: path, detail: detail)
    }
  }
}
