import Chronology
import Diplomacy

/// What is said of an actor or a tie, under the same names in every format.
struct NetworkField {
  /// What sort of value a field has.
  enum Sort { case text, number, real, flag }

  /// A value.
  enum Value: Encodable, Equatable {
    case text(String)
    case number(Int)
    case real(Double)
    case flag(Bool)
    case list([String])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      case .real(let number): try container.encode(number)
      case .flag(let flag): try container.encode(flag)
      case .list(let words): try container.encode(words)
      }
    }

    /// The value as it is written in XML and CSV.
    var words: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .real(let number): NetworkField.words(number)
      case .flag(let flag): flag ? "true" : "false"
      case .list(let words): words.joined(separator: " ")
      }
    }
  }

  var name: String
  var sort: Sort

  /// The fields of an actor beside its id and its name.
  static let ofNodes = [
    NetworkField(name: "kind", sort: .text), NetworkField(name: "office", sort: .text),
    NetworkField(name: "for", sort: .text), NetworkField(name: "later", sort: .text),
    NetworkField(name: "ended", sort: .text), NetworkField(name: "date", sort: .text),
    NetworkField(name: "weight", sort: .real),
  ]

  /// The fields of a tie beside its id and its ends.
  static let ofEdges = [
    NetworkField(name: "kind", sort: .text), NetworkField(name: "directed", sort: .flag),
    NetworkField(name: "label", sort: .text), NetworkField(name: "count", sort: .number),
    NetworkField(name: "certain_count", sort: .number), NetworkField(name: "weight", sort: .real),
    NetworkField(name: "first", sort: .text), NetworkField(name: "last", sort: .text),
    NetworkField(name: "certain", sort: .flag), NetworkField(name: "tone", sort: .real),
    NetworkField(name: "validity", sort: .text), NetworkField(name: "events", sort: .text),
  ]

  /// What is known of an actor, by field.
  static func values(of node: Network.Node) -> [String: Value] {
    var values: [String: Value] = ["kind": .text(node.kind.rawValue)]
    values["office"] = node.office.map { .text($0) }
    values["for"] = (node.speaksForNobody ? "nobody" : node.principal?.ref.text).map { .text($0) }
    values["later"] = node.laterName.map { .text($0) }
    values["ended"] = node.ended.map { .text($0.description) }
    values["date"] = node.date.map { .text($0.description) }
    values["weight"] = real(node.weight)
    return values
  }

  /// What is known of a tie, by field.
  ///
  /// Of a dated relation there are no events to count, and a weight only where a rule gave it one;
  /// readers take 1 where there is none, and Gephi throws away what weighs nothing.
  static func values(of edge: Network.Edge) -> [String: Value] {
    var values: [String: Value] = [
      "kind": .text(edge.kind.rawValue), "directed": .flag(edge.kind.isDirected),
      "certain": .flag(!edge.isUncertain),
    ]
    values["label"] = edge.label.map { .text($0) }
    values["first"] = edge.first.map { .text(CivilDate(dayNumber: $0).description) }
    values["last"] = edge.last.map { .text(CivilDate(dayNumber: $0).description) }
    values["tone"] = edge.tone.flatMap(real)
    values["validity"] = edge.validity.map { .text($0.description) }
    if edge.kind.isOfEvents || edge.weight != 0 { values["weight"] = real(edge.weight) }
    guard edge.kind.isOfEvents else { return values }
    values["count"] = .number(edge.count)
    values["certain_count"] = .number(edge.certainCount)
    if !edge.evidence.isEmpty {
      values["events"] = .list(edge.evidence.map(\.ref.text))
    }
    return values
  }

  /// A number without a needless fraction: "2", "0.25".
  static func words(_ number: Double) -> String {
    if number.magnitude < 1e15, number == number.rounded() { return String(Int64(number)) }
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A number, unless it is none that JSON and XML could write.
  private static func real(_ number: Double) -> Value? { number.isFinite ? .real(number) : nil }
}
