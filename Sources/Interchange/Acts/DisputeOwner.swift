import Diplomacy

/// Finds out whose list of disputes tables are of: the numbers are the same, the disputes are not.
enum DisputeOwner {
  /// Whose list the tables of disputes among these are of; nil where there are none.
  ///
  /// - Throws: ``InputError`` where they are of two lists, or one does not tell.
  static func list(
    of tables: [(kind: ConflictTable, table: HeadedTable)]
  ) throws(InputError) -> DisputeMaker.List? {
    var found: (list: DisputeMaker.List, file: String)?
    for (kind, table) in tables where kind.isOfDisputes {
      guard let list = try told(by: table) else { continue }
      if let found, found.list != list {
        throw InputError(
          file: table.input.name, line: 1,
          reason: "is \(list.owner) list of disputes, and “\(found.file)” is \(found.list.owner); "
            + "give one at a time")
      }
      found = (list, table.input.name)
    }
    if let found { return found.list }
    guard let (kind, table) = tables.first(where: { $0.kind == .participants || $0.kind == .dyads })
    else { return nil }
    guard kind == .participants, !table.has(["revtype1"]) else {
      if kind == .dyads, !table.has(["revtype11"]) { return .cow }
      throw InputError(
        file: table.input.name, line: 1,
        reason: "does not tell whose list of disputes it is: give it a column “version”, with 5.0 "
          + "for the Correlates of War's, gml-2.2.1 for Gibler, Miller and Little's")
    }
    return .gml
  }

  /// What a table says itself: by its version, else by columns that only one of the lists has.
  private static func told(by table: HeadedTable) throws(InputError) -> DisputeMaker.List? {
    if let version = try table.peek()?["version"]?.lowercased() {
      if version.hasPrefix("gml") { return .gml }
      if let first = version.first, "345".contains(first) { return .cow }
      throw InputError(
        file: table.input.name, line: 2,
        reason: "column version: \(CellFault.quoted(version)) is none of the Correlates of War's "
          + "(3 to 5) and none of Gibler, Miller and Little's (gml-…)")
    }
    let cow = [["stabb"], ["ongo2014"], ["dispongoing"], ["disponset"]]
    if cow.contains(where: table.has) { return .cow }
    let gml = [["obsid_start"], ["dummy_stday"], ["midongoing"], ["midonset"]]
    return gml.contains(where: table.has) ? .gml : nil
  }
}

extension DisputeMaker.List {
  /// Whose it is, as messages say it.
  fileprivate var owner: String {
    self == .cow ? "the Correlates of War's" : "Gibler, Miller and Little's"
  }
}

extension ConflictTable {
  /// Whether it is a table of disputes, or of those who took part in them.
  fileprivate var isOfDisputes: Bool { [.participants, .dyads, .disputes].contains(self) }
}
