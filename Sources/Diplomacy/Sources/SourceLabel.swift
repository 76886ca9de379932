import Chronology

extension Source {
  /// How a list of sources names it: the short form where there is one, else what is known, from
  /// the author to the hour.
  public var label: String {
    if let short { return short }
    var parts: [String] = []
    if let author { parts.append(ContributorList.words(author)) }
    parts.append(title)
    if let publisher, publisher != author { parts.append(publisher) }
    if let number { parts.append(number) }
    if let place = dateline?.place { parts.append(place) }
    if let published = published?.edtf {
      var day = published.english()
      if let time { day += ", \(time)" + (zone.map { " \($0)" } ?? "") }
      parts.append(day)
    }
    return parts.joined(separator: ", ")
  }
}
