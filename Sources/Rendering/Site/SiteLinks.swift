public import Diplomacy

/// Where the pages of a published site are, as seen from one of them; every link is relative, so
/// that the site works in any folder.
public struct SiteLinks: Hashable, Sendable {
  /// What leads from the page to the top of the site: nothing, or `../`.
  let top: String
  /// Whether there is a picture of the relations.
  let hasPicture: Bool

  /// Makes links as seen from the top, or from a folder beneath it.
  public init(isAtTop: Bool, hasPicture: Bool) {
    top = isAtTop ? "" : "../"
    self.hasPicture = hasPicture
  }

  /// The file of a record's page, from the top of the site; nil for records without one.
  public static func file(of kind: RecordKind, _ ref: Ref) -> String? {
    switch kind {
    case .actor: "actors/\(HTMLEscaping.id(ref.text)).html"
    case .place: "places/\(HTMLEscaping.id(ref.text)).html"
    case .source: "sources/\(HTMLEscaping.id(ref.text)).html"
    case .event, .topic, .relation: nil
    }
  }

  /// A name as a link to the page of its record.
  func link(_ kind: RecordKind, _ ref: Ref, _ name: String) -> String {
    let words = "<bdi>\(HTMLEscaping.escape(name))</bdi>"
    // A source that is withheld has no page.
    guard let file = SiteLinks.file(of: kind, ref), name != Source.withheldTitle else {
      return words
    }
    return "<a href=\"\(top)\(file)\">\(words)</a>"
  }

  /// An event as a link to its place in the whole timeline.
  func link(event uid: UID, _ title: String) -> String {
    "<a href=\"\(top)index.html#e-\(uid)\">\(HTMLEscaping.escape(title))</a>"
  }

  /// The way through the site, for the top of each page.
  var navigation: String {
    var items = [
      ("index.html", "Timeline"), ("index.html#words", "Search"), ("index.html#who", "Who"),
      ("index.html#places", "Places"), ("index.html#sources", "Sources"),
    ]
    if hasPicture { items.append(("relations.svg", "Relations")) }
    items.append(("feed.xml", "Feed"))
    let links = items.map { "<a href=\"\(top)\($0.0)\">\($0.1)</a>" }
    return "<nav aria-label=\"Site\">\(links.joined(separator: " · "))</nav>\n"
  }
}
