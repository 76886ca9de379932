public import Diplomacy

/// The events recorded last, as an Atom feed (RFC 4287).
///
/// When an event was recorded stands in its global id (RFC 9562, section 5.7), so that the same
/// chronicle gives the same feed.
public struct SiteFeed {
  private struct Item {
    var uid: UID
    var title: String
    var lines: [String]
  }
  private let description: Description
  private var items: [Item] = []
  private static let most = 50

  /// Makes a feed without items.
  public init(options: TimelineOptions) {
    description = Description(dates: DateWords(style: options.style))
  }

  /// Notes an event; those recorded last are kept.
  public mutating func note(_ entry: TimelineEntry) {
    guard let uid = entry.event.uid else { return }
    if items.count >= SiteFeed.most, let last = items.last, !isLater(uid, last.uid) { return }
    let item = Item(
      uid: uid, title: description.headline(entry),
      lines: description.lines(entry) + description.sources(entry))
    let index = items.firstIndex { isLater(uid, $0.uid) } ?? items.count
    items.insert(item, at: index)
    if items.count > SiteFeed.most { items.removeLast() }
  }

  private func isLater(_ one: UID, _ other: UID) -> Bool {
    other.bytes.lexicographicallyPrecedes(one.bytes)
  }

  /// The feed.
  ///
  /// - Parameter uid: The chronicle's own global id, by which readers know the feed again.
  public func text(_ chronicle: ChronicleDescription, uid: UID) -> String {
    let title = HTMLEscaping.escape(chronicle.title ?? "Untitled chronicle")
    let author = HTMLEscaping.escape(chronicle.editor ?? chronicle.title ?? "Untitled chronicle")
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      <id>urn:uuid:\(uid)</id>
      <title>\(title)</title>
      <author><name>\(author)</name></author>
      <link rel="self" href="feed.xml"/>
      <link rel="alternate" type="text/html" href="index.html"/>
      <updated>\(ISODate.recorded(items.first?.uid ?? uid))</updated>

      """
    for item in items {
      let lines = item.lines.map(HTMLEscaping.escape).joined(separator: "\n")
      text += """
        <entry>
        <id>urn:uuid:\(item.uid)</id>
        <title>\(HTMLEscaping.escape(item.title))</title>
        <updated>\(ISODate.recorded(item.uid))</updated>
        <link rel="alternate" type="text/html" href="index.html#e-\(item.uid)"/>
        <summary>\(lines)</summary>
        </entry>

        """
    }
    return text + "</feed>\n"
  }
}
