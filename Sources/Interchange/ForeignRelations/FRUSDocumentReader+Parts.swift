extension FRUSDocumentReader {
  mutating func close(_ found: FRUSNote.Found) {
    guard others == 0 else { return }
    document.sourceNote = document.sourceNote ?? found.source
    document.summary = document.summary ?? found.summary
    if let source = found.source, found.isInline {
      document.medium = document.medium ?? FRUSForm.medium(reference: source)
    }
  }

  /// "PARTICIPANTS" and "SUBJECT" say what a list is, whatever its type; any other heading of a list
  /// of participants is a side's.
  mutating func close(listHead words: String) {
    guard let index = stack.dropLast().lastIndex(where: { $0.name == "list" }) else { return }
    let outer = list()
    if outer == nil || outer == "subject" && stack[index].type != nil {
      if FRUSRoll.isHeading(words) {
        stack[index].type = "participants"
        roll.begin()
      } else if FRUSRoll.isSubject(words) {
        stack[index].type = "subject"
      }
    }
    guard list() == "participants" else { return }
    document.note(listHead: words)
    roll.head(words)
  }

  mutating func closeItem() {
    guard let found = item else { return }
    item = nil
    let words = found.text
    guard !words.isEmpty else { return }
    switch list() {
    case "participants":
      // A line that is set apart as a whole and has no name in it is a side's: "U.S.S.R."
      let isApart = marked > 0 && marked == words.count { !$0.isWhitespace }
      roll.add(found, isApart: isApart)
    case "subject" where words.wholeMatch(of: Self.participants) != nil:
      // A list that goes on with those present: "SAXON PARTICIPANT".
      guard let index = stack.lastIndex(where: { $0.name == "list" }) else { return }
      stack[index].type = "participants"
      roll.begin()
      roll.add(found, isApart: true)
    case "subject" where !FRUSRoll.isSubject(words): document.subjects.append(words)
    case "from": document.senders.append(found)
    case "to": document.addressees.append(found)
    default: break
    }
  }

  mutating func closeParagraph() {
    defer { paragraph = nil }
    guard let words = paragraph else { return }
    let text = words.text
    if document.medium == nil, text.hasPrefix("["), text.hasSuffix("]") {
      document.medium = FRUSForm.medium(label: text)
    }
    if let pointer, FRUSAttendance.isPointer(text) {
      document.sameParticipants = String(pointer.drop { $0 == "#" })
    }
    if let lines = attendance.lines(of: words) { return take(lines) }
    if FRUSDocument.isOpening(text) { document.opening = text }
  }

  mutating func closeCell() {
    defer { cell = nil }
    guard let words = cell, let lines = attendance.lines(ofCell: words) else { return }
    take(lines)
  }

  private mutating func take(_ lines: [FRUSText]) {
    if !roll.isBegun { roll.begin() }
    for line in lines { roll.add(line, isApart: false) }
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSDocumentReader {
  nonisolated(unsafe) private static let participants = #/(?:[\p{Lu}.]+ )*PARTICIPANTS?:?/#
}
