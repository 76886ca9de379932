import Chronology
import Diplomacy
import Foundation
import Interchange
import Storage

/// Brings the works of bibliographies into a change.
///
/// A work that is there already, by its key, its DOI or its ISBN, stays as it is. What works are
/// part of, a book or a journal, is made once for all that are in it.
final class BibliographyImport {
  private let change: Change
  private let file: String
  private var taken: Set<Ref> = []
  private var books = ContainerShelf()
  /// How many works have been added.
  private(set) var added = 0
  /// How many books and journals have been added because a work is part of them.
  private(set) var containers = 0
  /// How many works were there already.
  private(set) var unchanged = 0
  /// What a person should know of single works.
  private(set) var remarks: [String] = []

  /// Begins an import of a file within a change.
  init(_ change: Change, file: String) {
    self.change = change
    self.file = file
  }

  /// Adds what was read.
  ///
  /// - Throws: `LocatedError` with file and line where a record breaks a rule.
  func add(_ entries: [BibliographyEntry]) throws {
    var entries = entries
    var known: [Bool] = []
    // The keys are given out first: a book that is made on the way is not to take one.
    for index in entries.indices {
      let ref = try at(entries[index]) { try self.known(entries[index]) }
      known.append(ref != nil)
      entries[index].source.ref = try ref ?? newRef(wishes(entries[index]))
      books.add(entries[index].source)
    }
    let parents = Dictionary(
      entries.compactMap { entry in entry.key.map { ($0.value.lowercased(), entry.source.ref) } },
      uniquingKeysWith: { first, _ in first })
    for (entry, isKnown) in zip(entries, known) {
      if isKnown {
        unchanged += 1
        continue
      }
      try at(entry) {
        var source = entry.source
        source.within = try self.container(of: entry, parents)
        try self.change.add(source)
      }
      added += 1
    }
  }

  private func at<T>(_ entry: BibliographyEntry, _ body: () throws -> T) throws -> T {
    let location = "\(file):\(entry.line)"
    change.location = location
    do { return try body() } catch let error as StorageError {
      throw LocatedError(location: location, reason: "\(error)")
    }
  }

  // Identity

  /// The ref of the source that an entry is, where the chronicle has it.
  private func known(_ entry: BibliographyEntry) throws -> Ref? {
    let source = entry.source
    if let key = entry.key, let known = try change.sources(identifiedBy: key).first {
      if ContainerShelf.folded(known.title) != ContainerShelf.folded(source.title) {
        remarks.append(
          "\(file):\(entry.line): \(key.value) is there already, as “\(known.title)”, and stays so")
      }
      return known.ref
    }
    for identifier in source.identifiers where ["doi", "isbn", "pmid"].contains(identifier.scheme) {
      let found = try change.sources(identifiedBy: identifier)
        .filter { $0.volume == nil || source.volume == nil || $0.volume == source.volume }
      if found.count == 1 { return found[0].ref }
    }
    // What came from this chronicle is known by its ref.
    guard let key = entry.key, let ref = Ref(key.value), let known = try change.source(ref),
      ContainerShelf.folded(known.title) == ContainerShelf.folded(source.title)
    else { return nil }
    return ref
  }

  private func newRef(_ wishes: [String]) throws -> Ref {
    let ref = try RefRule.choose(from: wishes.filter { !$0.isEmpty }, fallback: "source") {
      try taken.contains($0) || change.isTaken($0)
    }
    taken.insert(ref)
    return ref
  }

  /// The refs that a work may get: its key, else its author and year, else what any source gets.
  private func wishes(_ entry: BibliographyEntry) -> [String] {
    let source = entry.source
    var wishes: [String] = []
    if let key = entry.key?.value, key.contains(where: \.isLetter), !key.contains("://") {
      wishes = Ref(key) == nil ? [RefRule.slug(key)] : [key]
    }
    return wishes + byName(source.author, source) + RefRule.source(source)
  }

  private func byName(_ names: String?, _ source: Source) -> [String] {
    guard let first = names.flatMap({ ContributorList.read($0).first }) else { return [] }
    let year = source.published?.edtf?.earliest.day.map { CivilDate(dayNumber: $0).year }
    let parts = [RefRule.slug(first.family), year.map { "\($0)" } ?? ""]
    return [parts.filter { !$0.isEmpty }.joined(separator: "-")]
  }

  // What works are part of

  private func container(
    of entry: BibliographyEntry, _ parents: [String: Ref]
  ) throws -> Ref? {
    if let key = entry.parentKey {
      if let ref = parents[key.lowercased()], ref != entry.source.ref { return ref }
      let identifier = entry.key.map { Identifier(scheme: $0.scheme, value: key) }
      if let known = try identifier.flatMap({ try change.sources(identifiedBy: $0).first }) {
        return known.ref
      }
      remarks.append("\(file):\(entry.line): there is no entry “\(key)” for it to be part of")
    }
    var outer: Ref?
    // From the outermost: a series before its book.
    for container in entry.containers.reversed() {
      outer = try stored(container, within: outer, except: entry.source.ref)
    }
    return outer
  }

  private func stored(_ container: Source, within outer: Ref?, except own: Ref) throws -> Ref {
    if let ref = books.ref(of: container, except: own) { return ref }
    if let ref = try known(container) {
      var known = container
      known.ref = ref
      books.add(known)
      return ref
    }
    var made = container
    let slug = RefRule.slug(made.title)
    var wishes = (slug.utf8.count <= 40 ? [slug] : []) + byName(made.editor, made)
    wishes += RefRule.source(made)
    if let volume = made.volume { wishes = wishes.map { "\($0)-\(RefRule.slug(volume))" } }
    made.ref = try newRef(wishes)
    made.within = outer
    try change.add(made)
    books.add(made)
    containers += 1
    return made.ref
  }

  private func known(_ container: Source) throws -> Ref? {
    for identifier in container.identifiers {
      let found = try change.sources(identifiedBy: identifier)
        .filter { ContainerShelf.isSame($0, container) }
      if found.count == 1 { return found[0].ref }
    }
    return try change.sources(titled: container.title)
      .first { ContainerShelf.isSame($0, container) }?.ref
  }
}

/// The books, journals and series of an import, by their titles.
struct ContainerShelf {
  private var sources: [String: [Source]] = [:]

  /// Puts a source on the shelf, if it is of a kind that others can be part of.
  mutating func add(_ source: Source) {
    guard Self.sort(source.kind) != nil else { return }
    sources[Self.folded(source.title), default: []].append(source)
  }

  /// The ref of what is the same book or journal, and not a certain source itself.
  func ref(of container: Source, except own: Ref) -> Ref? {
    sources[Self.folded(container.title)]?
      .first { $0.ref != own && Self.isSame($0, container) }?.ref
  }

  /// Whether two describe one thing: what both say of it is the same.
  static func isSame(_ left: Source, _ right: Source) -> Bool {
    func agree<T: Equatable>(_ left: T?, _ right: T?) -> Bool {
      left == nil || right == nil || left == right
    }
    return folded(left.title) == folded(right.title) && sort(left.kind) == sort(right.kind)
      && agree(left.volume, right.volume) && agree(left.edition, right.edition)
      && agree(left.editor, right.editor) && agree(left.published?.edtf, right.published?.edtf)
  }

  /// A title without what two spellings of it may differ in.
  static func folded(_ title: String) -> String {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// Books are one sort, periodicals and series another; nil for what nothing is part of.
  private static func sort(_ kind: String?) -> String? {
    switch kind {
    case "book", "volume", "memoir", "proceedings": "book"
    case "journal", "magazine", "series", "newspaper", "web-page": kind
    default: nil
    }
  }
}
