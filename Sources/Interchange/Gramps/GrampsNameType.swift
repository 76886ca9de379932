import Diplomacy

/// The types of names in Gramps; those that it does not know are of people's own making there.
enum GrampsNameType {
  /// The kinds of names that have a type; all other names are found by and not shown.
  static let kinds: [String: Name.Kind] = [
    "Birth Name": .birth, "Full Name": .full, "Short Name": .short, "Formal Name": .formal,
    "Also Known As": .alias, "Code": .code,
  ]

  /// The type of a name.
  static func of(_ kind: Name.Kind) -> String {
    kinds.first { $0.value == kind }?.key ?? "Unknown"
  }
}
