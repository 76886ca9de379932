/// A line of a calendar: a name, parameters and a value (RFC 5545, section 3.1).
struct ContentLine: Hashable, Sendable {
  /// The name in capitals.
  let name: String
  /// The parameters by their names in capitals; values are without their quotation marks.
  let parameters: [String: [String]]
  /// The value as it stands.
  let value: String
  /// The whole line, unfolded.
  let whole: String

  /// Reads an unfolded line; nil where it has no name or no value.
  init?(_ line: String) {
    var scalars = Substring(line).unicodeScalars
    func isName(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9", "-": true
      default: false
      }
    }
    let name = scalars.prefix(while: isName)
    guard !name.isEmpty else { return nil }
    scalars = scalars.dropFirst(name.count)
    var parameters: [String: [String]] = [:]
    while scalars.first == ";" {
      scalars.removeFirst()
      let key = scalars.prefix(while: isName)
      scalars = scalars.dropFirst(key.count)
      guard scalars.first == "=" else { return nil }
      repeat {
        scalars.removeFirst()
        let value: String
        if scalars.first == "\"" {
          scalars.removeFirst()
          let quoted = scalars.prefix { $0 != "\"" }
          scalars = scalars.dropFirst(quoted.count + 1)
          value = String(Substring(quoted))
        } else {
          let plain = scalars.prefix { $0 != "," && $0 != ";" && $0 != ":" }
          scalars = scalars.dropFirst(plain.count)
          value = String(Substring(plain))
        }
        parameters[String(Substring(key)).uppercased(), default: []].append(Self.unescaped(value))
      } while scalars.first == ","
    }
    guard scalars.first == ":" else { return nil }
    self.name = String(Substring(name)).uppercased()
    self.parameters = parameters
    whole = line
    value = String(Substring(scalars.dropFirst()))
  }

  /// The first value of a parameter.
  func parameter(_ name: String) -> String? { parameters[name]?.first }

  /// The value as one text (section 3.3.11).
  var text: String { texts(separator: nil).first ?? "" }

  /// The value as a list of texts with commas between them.
  var list: [String] { texts(separator: ",").map(\.trimmed).filter { !$0.isEmpty } }

  private func texts(separator: Unicode.Scalar?) -> [String] {
    var texts: [String] = []
    var current = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        isEscaped = false
        current.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == separator {
        texts.append(String(current))
        current = String.UnicodeScalarView()
      } else {
        current.append(scalar)
      }
    }
    if isEscaped { current.append("\\") }
    return texts + [String(current)]
  }

  /// A circumflex stands before what a parameter cannot have (RFC 6868).
  private static func unescaped(_ value: String) -> String {
    guard value.contains("^") else { return value }
    return value.replacing("^n", with: "\n").replacing("^'", with: "\"").replacing("^^", with: "^")
  }
}
