/// A file of the list in XML: a person, or a mission or position with its appointments.
struct OfficeHolderFile {
  let path: String
  let folder: OfficeHolderFolder

  /// What is in it.
  enum Item {
    case person(OfficeHolder, line: Int)
    case appointment(AppointmentEntry)
    /// What cannot be understood.
    case fault(CodedFault, key: String?, line: Int)
    /// What has no place in a chronicle.
    case loss(String, of: String)
  }

  private static let roots: Set<String> = [
    "person", "country-mission", "org-mission", "principal-position",
  ]
  private static let heads: Set<String> = ["id", "territory-id", "names", "description"]
  private static let lists: Set<String> = [
    "chiefs", "principals", "other-nominees", "other-appointees",
  ]

  /// Hands on what is in the file.
  ///
  /// - Throws: ``XMLError`` where it is none of the list or no good XML; whatever `body` throws.
  func read(_ body: (Item) throws -> Void) throws {
    var root = ""
    var id = ""
    var title: String?
    func take(_ node: XMLNode) throws {
      switch node.name {
      case "person": try body(Self.person(node))
      case "id", "territory-id": id = node.text.trimmed
      case "names": title = node.prose("singular")
      case "description": if node.prose != nil { try body(.loss("description", of: root)) }
      case "chief", "principal": try body(item(node, root, id, title))
      default: try body(.loss(node.name, of: root))
      }
    }
    try XMLNodes(path: path).read(
      root: { name in
        root = name
        return Self.roots.contains(name)
          ? nil
          : "has <\(name)> where a person, a mission or a position is expected: another sort of file"
      },
      isRecord: { path in
        path == ["person"] || path.count == 2 && Self.heads.contains(path[1])
          || path.count == 3 && Self.lists.contains(path[1])
      }, each: take)
  }

  private static func person(_ node: XMLNode) -> Item {
    do throws(CodedFault) {
      return .person(try OfficeHolderFolder.person(node), line: node.line)
    } catch {
      return .fault(error, key: node.words("id"), line: node.line)
    }
  }

  private func item(_ node: XMLNode, _ root: String, _ office: String, _ title: String?) -> Item {
    do throws(CodedFault) {
      return .appointment(try entry(node, root, office, title))
    } catch {
      return .fault(error, key: node.words("id"), line: node.line)
    }
  }

  private func entry(
    _ node: XMLNode, _ root: String, _ office: String, _ title: String?
  ) throws(CodedFault) -> AppointmentEntry {
    guard let id = node.words("id") else { throw CodedFault("has no id") }
    guard let person = node.words("person-id") else { throw CodedFault("has no person-id") }
    guard !office.isEmpty else { throw CodedFault("the file does not say which office it is of") }
    let role = node.words("role-title-id")
    let territory = node.words("contemporary-territory-id")
    return AppointmentEntry(
      id: id, office: try self.office(root, office, title, role: role, at: territory),
      person: person, territory: territory,
      dates: try AppointmentEntry.dates { role in
        let date = node.first(role.rawValue)
        return (date?.words("date"), date?.prose("note"))
      },
      note: node.prose("note"), concurrent: try together(with: id), line: node.line)
  }

  private func office(
    _ root: String, _ id: String, _ title: String?, role: String?, at territory: String?
  ) throws(CodedFault) -> Office {
    if root == "principal-position" {
      let own = role.flatMap { $0 == id ? nil : Office.words(of: $0) }
      return Office(position: id, role: own ?? title ?? Office.words(of: id))
    }
    var name = role.map(Office.words) ?? "Chief of mission"
    if let role { do { name = try folder.title(of: role) } catch { throw CodedFault("\(error)") } }
    guard root == "org-mission" else { return Office(country: id, role: name, at: territory) }
    let mission = title ?? Office.words(of: id)
    return Office(organisation: id, named: mission, role: role == id ? mission : name)
  }

  private func together(with id: String) throws(CodedFault) -> String? {
    do { return try folder.together(with: id) } catch { throw CodedFault("\(error)") }
  }
}
