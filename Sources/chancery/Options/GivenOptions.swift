import Diplomacy

/// The names of the options that were given, as a message says them: "--from and --to"; nil where
/// none was.
func given(_ options: KeyValuePairs<String, Bool>) -> String? {
  let names = options.filter(\.value).map { "--\($0.key)" }
  return names.isEmpty ? nil : TitleRule.list(names)
}
