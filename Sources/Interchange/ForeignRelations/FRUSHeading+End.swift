import Diplomacy

extension FRUSHeading {
  /// Where place and date begin, which headings of some volumes have.
  static func end(of title: FRUSText, place: String?) -> Int {
    let text = title.text
    var end = title.characters.count
    if let found = ProseDate.inHeading(text) {
      end = text.distance(from: text.startIndex, to: found.range.lowerBound)
    } else if let match = text.firstMatch(of: Self.undated) {
      end = text.distance(from: text.startIndex, to: match.range.lowerBound)
    }
    let isDated = end < title.characters.count
    end = bare(title, end)
    guard isDated else { return end }
    // The place before the date: a piece between commas that names nobody.
    var isFirst = true
    var isState = false
    while let comma = title.characters[..<end].lastIndex(of: ","),
      title.marks.allSatisfy({ $0.range.upperBound <= comma })
    {
      let piece = title.slice(comma + 1..<end).text
      let isBehindName = title.characters[..<comma].last == ")" || !title.marks.isEmpty
      let isSite =
        piece == place || piece.wholeMatch(of: sites) != nil
        || isState && piece.wholeMatch(of: city) != nil
        || isFirst && isBehindName && end - comma < 30
      let state = piece.count > 4 && piece != "Washington" && USStates.name(of: piece) != nil
      guard isSite || isFirst && state else { break }
      isState = state && !isState && piece != place
      isFirst = false
      end = bare(title, comma)
    }
    return end
  }

  private static func bare(_ title: FRUSText, _ end: Int) -> Int {
    var end = end
    while end > 0, " ,;.".contains(title.characters[end - 1]) { end -= 1 }
    return end
  }

  /// Buildings and cities in which there are conversations.
  nonisolated(unsafe) private static let sites =
    #/Department of (?:State|Defense)|(?:The |the )?(?:White House|Pentagon|Kremlin)(?:, .*)?|Camp David|Washington|New York|Geneva|Paris|London|Bonn|Moscow|Quai d[’']Orsay|(?:Palais|Villa|Hotel|Room|Aboard|Hôtel|Chequers|Élysée) ?.*|.*\b(?:Building|Hotel|Palace|Residence|residence|Chancery|Room|Apartment|Ranch|Airport|Villa|Schaumburg)|[^ ]+ [^ ]+[’'] (?:Office|House)|.*[’']s? (?:Office|House|Suite)/#
  nonisolated(unsafe) private static let city = #/\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?/#
  nonisolated(unsafe) private static let undated = #/,?\sundated\b/#
}
