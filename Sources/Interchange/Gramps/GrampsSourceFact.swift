import Chronology
import Diplomacy

/// A field of a source that stands in an attribute, because Gramps has no element for it.
struct GrampsSourceFact {
  private typealias Path = WritableKeyPath<Source, String?>

  private let path: Path?
  private let type: String
  private let value: String

  /// The fields that are texts.
  nonisolated(unsafe) private static let texts: [(type: String, path: Path)] = [
    ("Kind", \.kind), ("Editor", \.editor), ("Edition", \.edition), ("Volume", \.volume),
    ("Pages", \.pages), ("Number", \.number), ("Publisher", \.publisher),
    ("Place of publication", \.publisherPlace), ("Collection", \.collection),
    ("Address", \.url), ("Archived", \.archived), ("Language", \.language),
    ("Classification", \.classification),
  ]

  /// Reads an attribute; nil where it says nothing that a chronicle has.
  init?(_ node: XMLNode) {
    guard let (type, value) = node.typed else { return nil }
    if type == "Language", LanguageTag.of(value) == nil { return nil }
    path = Self.texts.first { $0.type == type }?.path
    let isOther =
      switch type {
      case "Reliability": Source.Reliability(rawValue: value) != nil
      case "Identifier": Identifier(value) != nil
      case "Accessed": EDTF(value) != nil
      case "Published", "Part of": true
      default: false
      }
    guard path != nil || isOther else { return nil }
    self.type = type
    self.value = value
  }

  /// Puts it into a source; what that is part of is named by its id until it is looked up.
  func fill(_ source: inout Source) {
    if let path { source[keyPath: path] = value }
    switch type {
    case "Language": source.language = LanguageTag.of(value)
    case "Reliability": source.reliability = Source.Reliability(rawValue: value)
    case "Identifier": Identifier(value).map { source.identifiers.append($0) }
    case "Accessed": source.accessed = EDTF(value)
    case "Part of": source.within = Ref(stored: value)
    case "Published": source.published = BibliographicDate.read(value)
    default: break
    }
  }

  /// The attributes of a source.
  static func elements(of source: Source) -> [GrampsElement] {
    var facts = texts.compactMap { fact in
      source[keyPath: fact.path].map { (fact.type, $0) }
    }
    if let words = source.published.flatMap(BibliographicDate.words) {
      facts.append(("Published", words))
    }
    facts += [
      ("Reliability", source.reliability?.rawValue), ("Part of", source.within?.text),
      ("Accessed", source.accessed?.description),
    ].compactMap { type, value in value.map { (type, $0) } }
    facts += source.identifiers.map { ("Identifier", $0.description) }
    return facts.map { GrampsElement("srcattribute", ["type": $0.0, "value": $0.1]) }
  }
}

/// A field of a citation that stands in an attribute.
struct GrampsCitationFact {
  private let type: String
  private let value: String

  /// Reads an attribute; nil where it says nothing that a chronicle has.
  init?(_ node: XMLNode) {
    guard let (type, value) = node.typed,
      ["Fact", "Archived"].contains(type) || type == "Accessed" && EDTF(value) != nil
    else { return nil }
    self.type = type
    self.value = value
  }

  /// Puts it into a citation.
  func fill(_ citation: inout Citation) {
    switch type {
    case "Fact": citation.fact = value
    case "Accessed": citation.accessed = EDTF(value)
    default: citation.archived = value
    }
  }
}
