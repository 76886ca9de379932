extension Source {
  /// What stands for the title of a source that is withheld as private.
  public static let withheldTitle = "Source withheld"

  /// Whether it stands for a source that is withheld as private.
  public var isWithheld: Bool {
    title == Source.withheldTitle && ref.text.hasPrefix("withheld-")
  }
}
