/// The line in which a source names its authors or editors, as names and back.
///
/// Names are separated by semicolons; a semicolon of a name itself is doubled. Each name is as it is
/// spoken where that is read back rightly, else turned round, else closed with a comma:
///
///     Robert D. Putnam; García Márquez, Gabriel; Foreign, Commonwealth & Development Office,
public enum ContributorList {
  /// The names of a line.
  ///
  /// A line without semicolons may also be written as people speak: "Ann Lee and Bob Hay".
  /// - Complexity: O(n).
  public static func read(_ line: String) -> [Contributor] {
    let parts = parts(of: line)
    if parts.count == 1, let names = spoken(parts[0]) { return names }
    return parts.map { Contributor($0) }.filter { !$0.family.isEmpty }
  }

  /// The line for names; nil where there are none.
  public static func line(_ names: [Contributor]) -> String? {
    let forms = names.filter { !$0.family.isEmpty }.map(form)
    return forms.isEmpty ? nil : forms.joined(separator: "; ")
  }

  /// The names of a line as a sentence has them: "Ann Lee and Bob Hay", "Ann Lee et al.".
  public static func words(_ line: String) -> String {
    guard line.contains(where: { $0 == ";" || $0 == "," }) else { return line }
    let names = read(line)
    if names.last == .others, names.count > 1 {
      return TitleRule.list(names.dropLast().map(\.natural)) + " et al."
    }
    return TitleRule.list(names.map(\.natural))
  }

  /// The surnames, as a short form has them: "Lee", "Lee and Hay", "Lee et al." of more than three.
  public static func surnames(_ names: [Contributor], last: String = " and ") -> String {
    let named = names.filter { $0 != .others }.map(\.family)
    guard let first = named.first else { return names.first?.family ?? "" }
    if named.count > 3 || (names.count > named.count) { return "\(first) et al." }
    if named.count == 3 { return "\(first), \(named[1])\(last)\(named[2])" }
    return named.joined(separator: " and ")
  }

  private static func parts(of line: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var isAfterSemicolon = false
    for character in line {
      if character == ";" {
        if isAfterSemicolon { part.append(";") }
        isAfterSemicolon.toggle()
        continue
      }
      if isAfterSemicolon {
        parts.append(part)
        part = ""
        isAfterSemicolon = false
      }
      part.append(character)
    }
    return parts + [part]
  }

  /// The persons of "Ann Lee and Bob Hay"; nil where a part may be a body, or a body's name.
  private static func spoken(_ line: String) -> [Contributor]? {
    guard line.contains(" and "), line.last != "," else { return nil }
    let parts = line.split(separator: " and ").map(String.init)
    let names = parts.map { Contributor($0) }
    guard parts.count > 1, names.allSatisfy({ !$0.isWhole }) else { return nil }
    return names
  }

  private static func form(_ name: Contributor) -> String {
    let forms = [name.natural, name.inverted].map { $0.replacing(";", with: ";;") }
    let whole = name.natural.replacing(";", with: ";;") + ","
    return forms.first { read($0) == [name] } ?? whole
  }
}
