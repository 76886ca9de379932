import Chronology
import Diplomacy

/// A ref before any has been read.
let noRef = Ref(stored: "")

extension Citation {
  static let codec = Shape<Citation>(
    "citation", new: Citation(source: noRef),
    [
      .required("source", \.source, .reference, "the source's ref"),
      .optional("locator", \.locator, .text, "page, document number or paragraph"),
      .optional("fact", \.fact, .text, "the fact it supports: date, place, words"),
      .optional("excerpt", \.excerpt, .text, "the passage, a few words"),
      .optional("credibility", \.credibility, .credibility, "how credible this piece is"),
      .optional("accessed", \.accessed, .edtf, "when it was read"),
      .optional("archived", \.archived, .text, "the address of an archived copy"),
      .optional("note", \.note, .text, "whatever else is to be said"),
    ]
  ).codec.shortened(
    "SOURCE#LOCATOR",
    write: { citation in
      let isPlain =
        citation.fact == nil && citation.excerpt == nil && citation.credibility == nil
        && citation.accessed == nil && citation.archived == nil && citation.note == nil
        && citation.locator?.isEmpty != true
      guard isPlain else { return nil }
      return .text(citation.source.text + (citation.locator.map { "#\($0)" } ?? ""))
    },
    read: { text, node, key, reading in
      let parts = text.unicodeScalars.split(
        separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let name = FieldTree(.token(parts.first.map { String($0) } ?? ""), line: node.line)
      guard let source = Codec<Ref>.reference.read(name, key, reading) else { return nil }
      let locator = parts.count == 2 && !parts[1].isEmpty ? String(parts[1]) : nil
      return Citation(source: source, locator: locator)
    })
}

extension Claim {
  static let codec = Shape<Claim>(
    "claim", new: Claim(field: "", value: ""),
    [
      .required("field", \.field, .text, "the fact: date, place, title, words"),
      .required("value", \.value, .text, "the value that the source gives"),
      .usually("rank", \.rank, .word(Rank.self), .normal, "what the editor makes of it"),
      .optional("reason", \.reason, .text, "why"),
      .sources(\.citations),
    ]
  ).codec
}

extension RuleException {
  static let codec = Shape<RuleException>(
    "exception", new: RuleException(rule: "", reason: ""),
    [
      .required("rule", \.rule, .text, "the rule of the check"),
      .required("reason", \.reason, .text, "why it may be broken"),
    ]
  ).codec
}

extension Field {
  /// Where a record is from; the same key in every record.
  static func sources(_ path: Path<Root, [Citation]>) -> Field {
    .several("sources", path, Citation.codec, "where it is from")
  }

  /// Rival values of a record's facts.
  static func claims(_ path: Path<Root, [Claim]>) -> Field {
    .several("claims", path, Claim.codec, "rival values of its facts")
  }

  /// How others identify a record.
  static func identifiers(_ path: Path<Root, [Identifier]>) -> Field {
    .several("identifiers", path, .identifier, "how others identify it")
  }

  /// A record's globally unique id.
  static func id(_ path: Path<Root, UID?>) -> Field {
    .optional("id", path, .uid, "the globally unique id; leave it out of a new record")
  }

  /// A record's ref, which is made by rule where it is left out.
  static func ref(_ path: Path<Root, Ref>) -> Field {
    let field = Field.required("ref", path, .ref, "the short name that people type")
    return Field(
      key: field.key, help: "\(field.help); made where it is left out", looks: field.looks,
      isRequired: false, write: field.write, read: field.read)
  }

  /// What is never published of a record.
  static func privateNote(_ path: Path<Root, String?>) -> Field {
    .optional("private-note", path, .text, "what is never published")
  }

  /// Whether a record is kept out of what is published.
  static func isPrivate(_ path: Path<Root, Bool>) -> Field {
    .usually("private", path, .boolean, false, "whether it is kept out of what is published")
  }

  /// The day from which a record is private no more.
  static func embargo(_ path: Path<Root, CivilDate?>) -> Field {
    .optional("embargo", path, .day, "the day from which it is private no more")
  }

  /// The rules of the check that a record may break.
  static func exceptions(_ path: Path<Root, [RuleException]>) -> Field {
    .several("exceptions", path, RuleException.codec, "the rules that it breaks and may break")
  }

  /// Whatever else is to be said of a record.
  static func note(_ path: Path<Root, String?>) -> Field {
    .optional("note", path, .text, "whatever else is to be said")
  }
}

extension Reading {
  /// Gives a record that has no ref the one that the rule makes.
  func settle(_ ref: inout Ref, wishes: [String], fallback: String) {
    // One that was given and refused has been noted: then any will do.
    if ref.text.isEmpty {
      ref = RefRule.choose(from: wishes, fallback: fallback) { refs.contains($0) }
      refs.insert(ref)
    }
  }
}
