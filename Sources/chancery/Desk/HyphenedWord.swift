extension String {
  /// The text as words of several parts are stored: "break-of-relations" for "Break of relations".
  var hyphened: String { String(lowercased().map { $0 == " " ? "-" : $0 }) }
}
