extension Source {
  /// What stands for the title of a source that is withheld as private.
  public static let withheldTitle = "Source withheld"

  /// Whether it stands for a source that is withheld as private.
  public var isWithheld: Bool { title == Source.withheldTitle && Source.isWithheld(ref) }

  /// Whether a ref is one of those that stand for withheld sources.
  public static func isWithheld(_ ref: Ref) -> Bool { ref.text.hasPrefix("withheld-") }
}
