import Chronology
import Diplomacy

/// What records of a Gramps file refer to, and what therefore stands behind them.
struct GrampsShared: Sendable {
  /// Events that are made of a person's dates.
  var events: [GrampsElement] = []
  private(set) var citations: [GrampsElement] = []
  private(set) var noted: [GrampsElement] = []
  private(set) var repositories: [GrampsElement] = []
  private var archives: [String: String] = [:]

  /// Makes notes of the words that there are, and the references to them.
  mutating func notes(_ texts: [String?], type: String) -> [GrampsElement] {
    texts.compactMap(\.self).filter { !$0.isEmpty }.map { text in
      let handle = "_n\(noted.count + 1)"
      var note = GrampsElement("note", ["handle": handle, "change": "0", "type": type])
      note.add(GrampsElement("text", text: text))
      noted.append(note)
      return GrampsElement("noteref", ["hlink": handle])
    }
  }

  /// Makes a citation, and the reference to it.
  mutating func cite(_ citation: Citation, of source: String) -> GrampsElement {
    let handle = "_c\(citations.count + 1)"
    var element = GrampsElement("citation", ["handle": handle, "change": "0"])
    element.add(GrampsElement("page", text: citation.locator))
    element.add(GrampsElement("confidence", text: Self.confidence(citation.credibility)))
    element.add(notes([citation.note], type: "Citation"))
    element.add(notes([citation.excerpt], type: GrampsNotes.Kind.excerpt))
    let facts = [
      ("Fact", citation.fact), ("Accessed", citation.accessed?.description),
      ("Archived", citation.archived),
    ]
    for (type, value) in facts {
      guard let value else { continue }
      element.add(GrampsElement("srcattribute", ["type": type, "value": value]))
    }
    element.add(GrampsElement("sourceref", ["hlink": source]))
    citations.append(element)
    return GrampsElement("citationref", ["hlink": handle])
  }

  /// The confidence of Gramps, from 0 to 4; 2 where nothing is said.
  private static func confidence(_ credibility: Int?) -> String {
    switch credibility {
    case 1: "4"
    case 2: "3"
    case 4: "1"
    case 5: "0"
    default: "2"
    }
  }

  /// The handle of an archive, which is made once.
  mutating func repository(_ name: String) -> String {
    if let known = archives[name] { return known }
    let handle = "_r\(archives.count + 1)"
    archives[name] = handle
    var element = GrampsElement("repository", ["handle": handle, "change": "0"])
    element.add(GrampsElement("rname", text: name))
    element.add(GrampsElement("type", text: "Archive"))
    repositories.append(element)
    return handle
  }
}
