import Diplomacy

extension Codec<Ref> {
  /// The ref that a record has.
  static let ref = Codec(
    looks: "a ref", write: { FieldTree(.token($0.text)) },
    read: { node, key, reading in
      guard let text = node.scalar, let fault = Ref.fault(in: text) else {
        if let ref = node.scalar.flatMap(Ref.init(_:)) { return ref }
        reading.refuse(node, key: key, wants: "a ref")
        return nil
      }
      reading.note(node.line, "\(key) \(shown(text)) is not a ref: \(fault)")
      return nil
    })

  /// The ref of another record, or the number of an event: `e42`.
  static let reference = Codec(
    looks: "a ref", write: { FieldTree(.token($0.text)) },
    read: { node, key, reading in
      if let text = node.scalar, let number = Ref.number(in: text, prefix: "e") {
        return Ref(event: number)
      }
      return Codec.ref.read(node, key, reading)
    })
}

extension Codec<Ref?> {
  /// The ref of another record, or `unknown` where nobody knows which.
  static let knownOrNot = Codec(
    looks: "a ref, or unknown",
    write: { FieldTree(.token($0?.text ?? "unknown")) },
    read: { node, key, reading -> Ref?? in
      if node.scalar == "unknown" { return Ref??.some(nil) }
      return Codec<Ref>.reference.read(node, key, reading).map { Ref??.some($0) } ?? nil
    })
}

extension Codec<Participation.Principal> {
  /// Whom an actor acts for, where it is not whom they represent on the day.
  static let principal = Codec(
    looks: "a ref, or nobody",
    write: { principal in
      switch principal {
      case .actor(let ref): FieldTree(.token(ref.text))
      case .nobody: FieldTree(.token("nobody"))
      case .ofTheDay: FieldTree(.empty)
      }
    },
    read: { node, key, reading in
      if node.scalar == "nobody" { return .nobody }
      return Codec<Ref>.reference.read(node, key, reading).map { .actor($0) }
    })
}

extension Codec<Identifier> {
  /// How another scheme names a record.
  static let identifier = Shape<Identifier>(
    "identifier", new: Identifier(scheme: "", value: ""),
    [
      .required("scheme", \.scheme, .text, "the scheme: wikidata, iso3166, cow"),
      .required("value", \.value, .text, "the value in that scheme"),
    ]
  ).codec.shortened(
    "SCHEME:VALUE",
    write: { identifier in
      guard let read = Identifier(identifier.description), read == identifier else { return nil }
      return .text(identifier.description)
    },
    read: { text, node, key, reading in
      if let identifier = Identifier(text) { return identifier }
      reading.refuse(node, key: key, wants: "of the form SCHEME:VALUE, as in wikidata:Q7747")
      return nil
    })
}
