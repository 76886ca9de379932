import Diplomacy
import Foundation

/// The folder of the list in XML: a file for each person, mission, position and role.
///
/// Nothing of it is kept but the titles of roles: a person's file is found by the person's id.
final class OfficeHolderFolder {
  /// The folder itself.
  let path: String
  private var roles: [String: String] = [:]
  private lazy var concurrent = concurrentAppointments()

  /// The parts that have appointments, in the order in which they are read.
  static let lists = ["missions-countries", "missions-orgs", "positions-principals"]

  init(path: String) { self.path = path.hasSuffix("/") ? String(path.dropLast()) : path }

  /// The folder in which a file of the list lies.
  convenience init(around file: String) {
    var url = URL(fileURLWithPath: file).deletingLastPathComponent()
    // A person lies a folder deeper, under the first letter.
    if url.deletingLastPathComponent().lastPathComponent == "people" {
      url.deleteLastPathComponent()
    }
    self.init(path: url.deletingLastPathComponent().path)
  }

  /// Whether it is one.
  var isOne: Bool {
    (Self.lists + ["people"]).contains { FileManager.default.fileExists(atPath: "\(path)/\($0)") }
  }

  /// All files with appointments, and then those of persons, each in the order of their names.
  var files: [String] {
    let letters = names("people").map { "people/\($0)" }
    return (Self.lists + letters).flatMap { folder in
      names(folder).filter { $0.hasSuffix(".xml") }.map { "\(path)/\(folder)/\($0)" }
    }
  }

  private func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }

  /// The record of a person; nil where there is none.
  ///
  /// - Throws: ``XMLError`` where it is no good XML, ``CodedFault`` where it cannot be understood.
  func person(_ id: String) throws -> OfficeHolder? {
    guard OfficeHolder.isGood(id) else { return nil }
    let file = "\(path)/people/\(id.prefix(1))/\(id).xml"
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    return try XMLNodes(path: file).whole(named: "person").map(Self.person)
  }

  /// The person of an element.
  static func person(_ node: XMLNode) throws(CodedFault) -> OfficeHolder {
    let name = node.first("persName")
    return try OfficeHolder(
      id: node.words("id") ?? "",
      oldIDs: node.first("old-ids")?.all("old-id").map { $0.text.trimmed } ?? [],
      { name?.prose($0) ?? node.prose($0) },
      states: node.first("residence")?.all("state-id").map { $0.text.trimmed }
        .filter { !$0.isEmpty } ?? [])
  }

  /// The title of a role at a mission.
  func title(of role: String) throws -> String {
    if let known = roles[role] { return known }
    var title: String?
    let file = "\(path)/roles-country-chiefs/\(role).xml"
    if OfficeHolder.isGood(role), FileManager.default.fileExists(atPath: file) {
      title = try XMLNodes(path: file).whole(named: "role")?.first("names")?.prose("singular")
    }
    let words = title ?? Office.words(of: role)
    roles[role] = words
    return words
  }

  /// Which offices were held together with one, and where the holder lived; nil where the list does
  /// not say.
  func together(with id: String) throws -> String? {
    switch concurrent {
    case .success(let all): all[id]
    case .failure(let fault): throw fault
    }
  }

  /// The states of the missions by the ids of their appointments, which say nothing to a reader.
  private func missions() -> [String: String] {
    var missions: [String: String] = [:]
    for name in names("missions-countries") where name.hasSuffix(".xml") {
      let file = XMLNodes(path: "\(path)/missions-countries/\(name)")
      guard let node = try? file.whole(named: "country-mission"),
        let id = node.words("territory-id")
      else { continue }
      let state = MissionCountries.country(id).wording
      for list in node.children {
        for chief in list.children {
          if let appointment = chief.words("id") { missions[appointment] = state }
        }
      }
    }
    return missions
  }

  private func concurrentAppointments() -> Result<[String: String], any Error> {
    Result {
      var all: [String: String] = [:]
      let together = names("concurrent-appointments").filter { $0.hasSuffix(".xml") }
      let missions = together.isEmpty ? [:] : missions()
      for name in together {
        let file = XMLNodes(path: "\(path)/concurrent-appointments/\(name)")
        guard let node = try file.whole(named: "concurrent-appointments") else { continue }
        let ids = node.all("chief-id").map { $0.text.trimmed }
        let home = node.first("resident-at")?.words("locale-id")
        for id in ids {
          let others = ids.filter { $0 != id }
            .map { other in missions[other].map { "the office in \($0)" } ?? other }
            .joined(separator: ", ")
          let words =
            [
              others.isEmpty ? nil : "Held together with \(others)",
              home.map { "resident at \(MissionCountries.spelt($0))" },
            ].compactMap(\.self)
          if !words.isEmpty { all[id] = words.joined(separator: "; ").capitalizedFirst + "." }
        }
      }
      return all
    }
  }
}
