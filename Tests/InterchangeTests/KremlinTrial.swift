import Diplomacy

@testable import Interchange

/// Reads pages of the presidency made up for tests.
enum KremlinTrial {
  /// A page of a day that has a title and no text.
  static func page(_ title: String) -> KremlinPage {
    var page = KremlinPage(id: 1, line: 1, url: nil, title: title)
    page.date = "2003-04-05"
    return page
  }

  /// The events of a page.
  static func events(_ page: KremlinPage) throws -> [Event] {
    var records = KremlinRecords(page: page)
    return try records.row().records.compactMap { record in
      if case .event(let event) = record { event } else { nil }
    }
  }

  /// Who takes part beside the leader: the name, the capacity and the state, or the note.
  static func others(_ page: KremlinPage) throws -> [String] {
    let parts = try events(page).first?.participations ?? []
    return parts.filter { $0.actor?.text != "kremlin-name:vladimir-putin" }.map { part in
      guard let actor = part.actor else { return "- \(part.note ?? "")" }
      var words = actor.text.replacing("kremlin-name:", with: "")
      if let capacity = part.capacity { words += ", \(capacity)" }
      if case .actor(let state) = part.principal {
        words += " (\(state.text.split(separator: ":").last ?? ""))"
      }
      return words
    }
  }
}
