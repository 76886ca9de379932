public import Diplomacy

extension YAMLFormat {
  /// An empty form for a record, to be filled in with an editor: every key, each with what it is.
  ///
  /// What is left empty says nothing; ``readRecords(_:of:file:)`` reads the form back.
  public static func form(for kind: RecordKind) -> String {
    switch kind {
    case .event: form(Event.shape)
    case .actor: form(Actor.shape)
    case .place: form(Place.shape)
    case .source: form(Source.shape)
    case .topic: form(Topic.shape)
    case .relation: form(Relation.shape)
    }
  }

  private static func form<Root>(_ shape: Shape<Root>) -> String {
    var text = "# \(shape.noun.withArticle.capitalizedFirst). Keys without a value are left out.\n"
    for field in shape.fields where !field.isForMachines {
      let need = field.isRequired ? " (needed)" : ""
      text += "\n# \(field.help)\(need)\n#   \(field.looks)\n\(field.key):\n"
    }
    return text
  }
}
