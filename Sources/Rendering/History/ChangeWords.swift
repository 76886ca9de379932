import Diplomacy

/// What a change did, in words.
struct ChangeWords {
  let pen: Pen

  /// "18 events and 4 sources added, 1 event altered"; nil where nothing is counted.
  static func tallies(_ entry: ChangeEntry) -> String? { TallyWords.words(entry.tallies) }

  /// The lines of a field's change, each beginning with a sign: "+", "-" or the field alone.
  func lines(_ change: FieldChange, width: Int, indent: Int) -> [String] {
    let text: String
    switch (change.before, change.after) {
    case (nil, let after?): text = "+ \(change.field): \(after)"
    case (let before?, nil): text = "- \(change.field): \(before)"
    case (let before?, let after?): text = "  \(change.field): \(before) → \(after)"
    case (nil, nil): text = "  \(change.field)"
    }
    let sign = text.prefix(2)
    let rows = pen.wrap(String(text.dropFirst(2)), width: width - indent - 2, indent: 2)
    return rows.enumerated().map { index, row in
      pen.spaces(indent) + (index == 0 ? String(sign) : "  ") + row
    }
  }

  /// A record's line: "+ putin (actor)".
  func line(_ change: RecordChange) -> String {
    let sign = ["added": "+", "altered": " ", "removed": "-"][change.action.rawValue] ?? " "
    let kind = change.kind.map { " (\($0.rawValue))" } ?? ""
    return "\(sign) \(pen.clean(change.handle))\(kind)"
  }
}
