extension GrampsTree {
  /// What of a record has no place in a chronicle.
  func losses(of node: XMLNode) -> [String] {
    guard let known = Self.known[node.name] else { return [] }
    let own = node.children.filter { child in
      !known.contains(child.name) && !isRead(child, of: node.name)
    }
    let parts = node.name == "person" ? node.all("eventref") : []
    let ofParts = parts.flatMap(\.children).filter { child in
      switch child.name {
      case "citationref": false
      case "attribute": GrampsPartFact(child) == nil
      default: !isRead(child, of: "eventref")
      }
    }
    return Set((own + ofParts).map(\.name)).sorted()
  }

  private static let known: [String: Set<String>] = [
    "person": ["name", "eventref", "citationref", "childof", "parentin"],
    "event": [
      "type", "dateval", "daterange", "datespan", "datestr", "place", "description", "citationref",
    ],
    "placeobj": ["ptitle", "pname", "coord", "placeref", "citationref"],
    "source": ["stitle", "sauthor", "spubinfo", "sabbrev"],
    "citation": ["page", "sourceref", "confidence"],
  ]

  /// Whether what an element says is taken in, which follows from more than its name.
  private func isRead(_ child: XMLNode, of record: String) -> Bool {
    switch (child.name, record) {
    case ("noteref", _): child.attributes["hlink"].map(notes.has) ?? false
    case ("attribute", "event"): GrampsFact(child) != nil
    case ("attribute", "person"):
      if case .identifier? = GrampsFact(child) { true } else { false }
    case ("srcattribute", "source"): GrampsSourceFact(child) != nil
    case ("srcattribute", "citation"): GrampsCitationFact(child) != nil
    case ("reporef", _): child.attributes["hlink"].map(sources.hasArchive) ?? false
    // That it is not known says nothing.
    case ("gender", _): child.text == "U"
    default: false
    }
  }
}
