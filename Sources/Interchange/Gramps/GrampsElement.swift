import Diplomacy

/// An element of a Gramps file that is written.
struct GrampsElement: Sendable {
  var name: String
  private var attributes: [(name: String, value: String)] = []
  private var children: [GrampsElement] = []
  private var text: String?

  /// Makes an element of attributes, of which those without a value are left out.
  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    self.name = name
    for (key, value) in attributes {
      if let value { self.attributes.append((key, value)) }
    }
  }

  /// Makes an element of text; nil where there is none.
  init?(_ name: String, text: String?) {
    guard let text, !text.isEmpty else { return nil }
    self.init(name)
    self.text = text
  }

  /// Adds what stands within it.
  mutating func add(_ child: GrampsElement?) {
    if let child { children.append(child) }
  }

  /// Adds what stands within it.
  mutating func add(_ more: [GrampsElement]) { children += more }

  /// The lines of the element.
  func lines(indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let start =
      "\(margin)<\(name)" + attributes.map { XMLEscaping.attribute($0.name, $0.value) }.joined()
    if let text { return "\(start)>\(XMLEscaping.escaped(text))</\(name)>\n" }
    if children.isEmpty { return "\(start)/>\n" }
    return "\(start)>\n" + children.map { $0.lines(indent: indent + 2) }.joined()
      + "\(margin)</\(name)>\n"
  }

  /// The element as a reader finds it.
  var node: XMLNode {
    XMLNode(
      name: name,
      attributes: Dictionary(
        attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
      line: 0, children: children.map(\.node), text: text ?? "")
  }
}
