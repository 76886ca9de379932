import Diplomacy

extension Relation {
  /// A relation is written by who it is about: `tenure: putin`, `member: united-kingdom`.
  static let shape = Shape<Relation>(
    "relation", new: Relation(ref: noRef, kind: .tenure, from: noRef, to: noRef),
    [
      .id(\.uid),
      .ref(\.ref),
      .subject("tenure", .tenure, "the holder of an office"),
      .subject("member", .membership, "the member of an organisation"),
      .subject("part", .partOf, "the part of a whole: a ministry"),
      .subject("successor", .succeeds, "the state that follows another"),
      .subject("continuator", .continues, "the state that continues another in law"),
      .optional("office", \.office, .text, "the office held: President"),
      .required("of", \.to, .reference, "the state, the organisation, the whole, the predecessor"),
      .optional("title", \.title, .text, "the office in full, where it is not \"OFFICE of ACTOR\""),
      .usually("represents", \.represents, .boolean, true, "whether the holder speaks for it"),
      .usually("valid", \.validity, .validity, .always, "when it held"),
      .note(\.note),
      .privateNote(\.privateNote),
      .sources(\.citations),
      .claims(\.claims),
      .exceptions(\.exceptions),
    ],
    finish: { relation, node, reading in
      if relation.from.text.isEmpty {
        guard !reading.hasProblems else { return }
        reading.note(
          node.line,
          "a relation needs one of the keys tenure, member, part, successor and continuator")
        return
      }
      reading.settle(&relation.ref, wishes: RefRule.relation(relation), fallback: "relation")
    })
}

extension Field<Relation> {
  /// The key that says both what the relation is and who it is about.
  fileprivate static func subject(_ key: String, _ kind: Relation.Kind, _ help: String) -> Field {
    let (sort, from) = (Property<Relation, _>(\.kind), Property<Relation, _>(\.from))
    return Field(
      key: key, help: help, looks: "a ref", isRequired: false,
      write: { $0[sort] == kind ? Codec<Ref>.reference.write($0[from]) : nil },
      read: { node, relation, reading in
        guard let from = Codec<Ref>.reference.read(node, key, reading) else { return }
        if !relation.from.text.isEmpty {
          reading.note(node.line, "a relation has one subject, and \"\(key)\" is a second one")
        }
        relation.kind = kind
        relation.from = from
      })
  }
}
