import Diplomacy
import Foundation

/// The Historian's list of named people as a data set: JSON Lines, or the folder of its XML.
struct NamedPeopleSet: SetReader {
  private let file: String
  private let encoding: TextEncoding

  /// Makes a reader; nothing is opened yet.
  init(file: String, encoding: TextEncoding) {
    self.file = file
    self.encoding = encoding
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var report = SetReport()
    var seen = SeenKeys()
    func take(
      _ file: String, _ line: Int, _ text: String?, _ make: () throws(CodedFault) -> NamedPerson
    ) throws {
      report.rows += 1
      do throws(CodedFault) {
        let person = try make()
        guard seen.line(of: person.id) == nil else {
          throw CodedFault("the number \(person.id) has been used by an earlier row")
        }
        seen.note(person.id, line)
        made = person.row(line: line)
      } catch {
        made = nil
        return try reject(
          SkippedRow(file: file, line: line, key: nil, reason: error.reason, text: text))
      }
      if let row = made { try emit(row) }
    }
    var made: ImportedRow?
    if DataSet.isFolder(file) || file.hasSuffix(".xml") {
      let files = DataSet.isFolder(file) ? XMLFolder(path: file).files : [file]
      guard !files.isEmpty else {
        throw InputError(file: file, reason: "has no XML files, nor have the folders within it")
      }
      for path in files {
        do {
          guard let node = try XMLNodes(path: path).whole(named: "person") else { continue }
          try take(path, node.line, nil) { () throws(CodedFault) in
            try NamedPerson { Self.values($0, of: node) }
          }
        } catch let error as XMLError where files.count > 1 {
          try reject(
            SkippedRow(file: error.file, line: error.line ?? 1, key: nil, reason: error.reason))
        }
      }
      return report
    }
    let input = try InputFile(file)
    var lines = LineReader(input, encoding: encoding)
    while let line = try lines.next() {
      guard !line.trimmed.isEmpty else { continue }
      try take(input.name, lines.line, line) { () throws(CodedFault) in
        guard let cells = ObjectCells(line) else {
          throw CodedFault("is no person: a JSON object with “id” and “preferred”")
        }
        return try NamedPerson { field in Self.keys(of: field).flatMap(cells.values) }
      }
    }
    return report
  }

  private static func keys(of field: NamedPerson.Field) -> [String] {
    switch field {
    case .id: ["id"]
    case .preferred: ["preferred"]
    case .variants: ["alternates", "variants.name"]
    case .titles: ["titles"]
    case .remarks: ["remarks.text"]
    case .pages: ["variants.sources", "remarks.sources"]
    case .birth: ["birth_year"]
    case .death: ["death_year"]
    case .viaf: ["viaf"]
    }
  }

  private static func values(_ field: NamedPerson.Field, of node: XMLNode) -> [String] {
    let names = node.first("names")
    let texts: [String?]
    switch field {
    case .id: texts = [node.words("id")]
    case .preferred: texts = [names?.first("preferred")?.prose("name")]
    case .variants:
      texts = ["alternates", "originals"].flatMap { list in
        names?.first(list)?.every("name").map(\.prose) ?? []
      }
    case .titles: texts = names?.first("titles-from-name")?.every("name").map(\.prose) ?? []
    case .remarks: texts = node.first("remarks")?.every("p").map(\.prose) ?? []
    case .pages: texts = node.every("source-url").map(\.prose)
    case .birth: texts = [node.words("birth-year")]
    case .death: texts = [node.words("death-year")]
    case .viaf:
      texts = (node.first("authorities")?.all("authority") ?? [])
        .filter { $0.attributes["service"] == "viaf" }.map(\.prose)
    }
    return texts.compactMap(\.self)
  }
}
