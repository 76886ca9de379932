import Chronology

extension Source {
  /// How a list of sources names it: the short form where there is one, else what is known, from
  /// the author to the hour.
  public var label: String { label(within: nil) }

  /// The same, with the title of the journal or book that it is part of.
  public func label(within container: String?) -> String {
    if let short { return short }
    var parts: [String] = []
    if let author { parts.append(ContributorList.words(author)) }
    parts.append(title)
    if let publisher, publisher != author { parts.append(publisher) }
    if let container { parts.append(container) }
    if let volume { parts.append(Self.counted(volume, "vol.")) }
    if let number { parts.append(Self.counted(number, "no.")) }
    if let place = dateline?.place { parts.append(place) }
    if let published = published?.edtf {
      var day = published.english()
      if let time { day += ", \(time)" + (zone.map { " \($0)" } ?? "") }
      parts.append(day)
    }
    return parts.joined(separator: ", ")
  }

  /// A bare number says what it counts; words ("Document 94") say so themselves.
  private static func counted(_ text: String, _ unit: String) -> String {
    text.first?.isNumber == true ? "\(unit) \(text)" : text
  }
}
