import Foundation
import Testing

@testable import Interchange

/// A folder of made-up files, as the list of office-holders has them.
final class OfficeFolder {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("chancery-offices-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func person(_ id: String, _ body: String) throws {
    try write(
      "<person><id>\(id)</id>\(body)</person>", to: "people/\(id.prefix(1))/\(id).xml")
  }

  func mission(_ id: String, _ chiefs: String..., others: String = "") throws {
    try write(
      """
      <country-mission><territory-id>\(id)</territory-id><chiefs>\(chiefs.joined())</chiefs>
      <other-nominees>\(others)</other-nominees></country-mission>
      """, to: "missions-countries/\(id).xml")
  }

  /// An entry; a date may have words before it, behind a bar.
  static func chief(
    _ id: String, of person: String, role: String = "minister-resident", _ dates: [String: String],
    note: String = "", tag: String = "chief"
  ) -> String {
    let parts = ["appointed", "arrived", "started", "ended"].map { role in
      let cell = (dates[role] ?? "").split(separator: "|", omittingEmptySubsequences: false)
      let words = cell.count > 1 ? cell[1] : ""
      return "<\(role)><date>\(cell.first ?? "")</date><note>\(words)</note></\(role)>"
    }
    return """
      <\(tag)><id>\(id)</id><person-id>\(person)</person-id><role-title-id>\(role)</role-title-id>
      \(parts.joined())<note>\(note)</note></\(tag)>
      """
  }

  /// Two people, a role and a mission to a country that nobody knows.
  static func made() throws -> OfficeFolder {
    let folder = OfficeFolder()
    try folder.person(
      "doe-jane-b",
      """
      <persName><surname>Doe</surname><forename>Jane B. (Beth)</forename><genName>III</genName>
      <altname>J. B. Doe</altname></persName><birth>1801</birth><death/>
      <career-type>non-career</career-type><residence><state-id>oh</state-id></residence>
      <old-ids><old-id>doe-jane</old-id></old-ids>
      """)
    try folder.person(
      "roe-john",
      "<persName><surname>Roe</surname><forename>John</forename></persName><birth/><death/>")
    try folder.write(
      """
      <role><id>minister-resident</id><names><singular>Minister Resident</singular></names></role>
      """, to: "roles-country-chiefs/minister-resident.xml")
    return folder
  }

  /// Reads the folder, which is there as long.
  func read(_ set: DataSet = .pocom) throws -> SetTrial {
    try withExtendedLifetime(self) { try SetTrial(set, file: path) }
  }
}
