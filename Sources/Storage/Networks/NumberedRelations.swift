import Diplomacy
internal import GRDB

/// The dated relations of a chronicle, with the numbers of the actors at their ends.
struct NumberedRelations {
  /// The relations, in the store's order.
  let relations: [Relation]
  /// The numbers of the actors in them.
  let numbers: [Ref: Int64]

  /// Reads what a network needs of them: no citations, no claims.
  init(_ db: Database, path: String) throws {
    let rows = RecordRows(db: db, path: path)
    var relations: [Relation] = []
    var numbers: [Ref: Int64] = [:]
    try db.each(
      """
      SELECT r.ref, r.kind, r.from_id, a.ref, r.to_id, b.ref, r.office, r.title, r.represents, r.valid
      FROM relation r JOIN actor a ON a.id = r.from_id JOIN actor b ON b.id = r.to_id ORDER BY r.id
      """, []
    ) { row in
      let ref = Ref(stored: row.word())
      let kind: Relation.Kind = try rows.value(row.text()) ?? .tenure
      let (fromNumber, from) = (row.number(), Ref(stored: row.word()))
      let (toNumber, to) = (row.number(), Ref(stored: row.word()))
      numbers[from] = fromNumber
      numbers[to] = toNumber
      relations.append(
        Relation(
          ref: ref, kind: kind, from: from, to: to, office: row.text(), title: row.text(),
          represents: row.flag(), validity: Validity(try rows.edtfDate(row.text()))))
    }
    self.relations = relations
    self.numbers = numbers
  }
}
