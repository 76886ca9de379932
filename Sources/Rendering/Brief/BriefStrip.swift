import Diplomacy

struct BriefStrip {
  var lines: [String] = []
  init(_ brief: Brief, page: CardPage) {}
}
