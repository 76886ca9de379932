import Diplomacy
import Foundation

/// The Historian's geographical names as a data set: the folder of its XML, or one file of it.
///
/// Territories come first, then what follows what, towns and posts; territories and towns are held.
struct GazetteerSet: SetReader {
  let file: String

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    let isFolder = DataSet.isFolder(file)
    let files = isFolder ? XMLFolder(path: file).files : [file]
    var work = GazetteerWork()
    var hasAny = false
    // Which sort a file is of, its root says; each is read once, in the order of the sorts.
    for part in GazetteerWork.Part.allCases {
      for path in files where !isFolder || path.contains("/\(part.folder)/") {
        hasAny = true
        do {
          try work.read(path, part, isOnly: !isFolder, emit: emit, reject: reject)
        } catch let error as XMLError where isFolder {
          try reject(
            SkippedRow(file: error.file, line: error.line ?? 1, key: nil, reason: error.reason))
        }
      }
      if part == .territory { try work.follow(emit: emit) }
    }
    guard hasAny else {
      throw InputError(
        file: file, reason: "has none of the folders of the list: territories, locales, posts")
    }
    return work.report
  }
}

/// Makes rows of the list's records, and counts.
struct GazetteerWork {
  /// What a record is of.
  enum Part: String, CaseIterable {
    case territory, locale, post

    /// The folder in which its files lie.
    var folder: String { self == .territory ? "territories" : "\(rawValue)s" }
  }

  /// What is to be said at the end.
  private(set) var report = SetReport()
  private var territories: [String: Territory] = [:]
  private var towns: [String: GazetteerLocale] = [:]
  private var seen = SeenKeys()

  /// Reads a file of one record.
  mutating func read(
    _ path: String, _ part: Part, isOnly: Bool, emit: (ImportedRow) throws -> Void,
    reject: (SkippedRow) throws -> Void
  ) throws {
    var found: XMLNode?
    try XMLNodes(path: path).read(
      root: { name in
        Part(rawValue: name) == nil ? XMLNodes.reason(name, wanted: part.rawValue) : nil
      },
      isRecord: { $0.count == 1 }, each: { found = $0 })
    guard let node = found, node.name == part.rawValue else { return }
    report.rows += 1
    var rows: [ImportedRow] = []
    do throws(CodedFault) {
      rows = try take(node, part)
    } catch {
      return try reject(
        SkippedRow(
          file: path, line: node.line, key: node.words("id") ?? node.words("locale-id"),
          reason: error.reason))
    }
    for row in rows { try emit(row) }
  }

  private mutating func take(_ node: XMLNode, _ part: Part) throws(CodedFault) -> [ImportedRow] {
    func list(_ name: String) -> [String] {
      (node.first(name)?.children ?? []).compactMap { $0.prose("label") ?? $0.prose }
    }
    switch part {
    case .territory:
      let territory = try Territory({ node.prose($0) }, list: list, line: node.line)
      try refuseSecond(territory.id, territories[territory.id] != nil)
      territories[territory.id] = territory
      return [territory.row()]
    case .locale:
      let town = try GazetteerLocale(
        { node.prose($0) },
        list: { name in
          name == "alternate-names"
            ? (node.first(name)?.children ?? []).compactMap { $0.prose("label") } : list(name)
        }, line: node.line)
      try refuseSecond(town.id, towns[town.id] != nil)
      towns[town.id] = town
      return [town.row(in: town.territory.flatMap { territories[$0] })]
    case .post:
      let events = (node.first("events")?.all("event") ?? []).map {
        DiplomaticPost.Happening(sort: $0.prose("type") ?? "event", year: $0.prose("date"))
      }
      var post = try DiplomaticPost({ node.prose($0) }, events: events, line: node.line)
      while seen.line(of: post.key) != nil { post.number += 1 }
      seen.note(post.key, node.line)
      let town = town(of: post)
      if town == nil {
        report.count(
          "posts in towns of which the list has no record: no place",
          one: "post in a town of which the list has no record: no place")
      }
      return post.rows(in: town, isKnown: territories[post.territory] != nil)
    }
  }

  private func refuseSecond(_ id: String, _ isSecond: Bool) throws(CodedFault) {
    if isSecond { throw CodedFault("the id “\(id)” has been used by an earlier record") }
  }

  /// The town of a post; of several of one name, the one in the territory.
  private func town(of post: DiplomaticPost) -> GazetteerLocale? {
    if let town = towns[post.locale] { return town }
    let namesakes = towns.values.filter {
      $0.territory == post.territory
        && ($0.id.hasPrefix("\(post.locale)_") || $0.id.hasPrefix("\(post.locale)-"))
    }
    return namesakes.count == 1 ? namesakes.first : nil
  }

  /// Hands on what follows what, when all territories are there.
  mutating func follow(emit: (ImportedRow) throws -> Void) throws {
    for row in Successions(of: territories).rows(&report) { try emit(row) }
  }
}
