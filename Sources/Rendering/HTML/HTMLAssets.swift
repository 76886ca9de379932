/// The style and the script that are put into every page, and their digests.
///
/// The page's security policy names the digests, so that a browser runs this style and this script
/// and nothing else, whatever the data hold (Content Security Policy Level 3, section 6.7.2).
public enum HTMLAssets {
  /// The style of a timeline.
  public static let style = String(decoding: PackageResources.timeline_css, as: UTF8.self)
  /// The script of a timeline.
  public static let script = String(decoding: PackageResources.timeline_js, as: UTF8.self)

  /// The SHA-256 of the style, in Base64; a test tells the new one when the style has changed.
  public static let styleDigest = "Ty2Gm4Eshm/nHTAFu7XCgF1jrgGkq84lK34udukNfK0="
  /// The SHA-256 of the script, in Base64.
  public static let scriptDigest = "GEemIw7Pz7GNgu3j1Q8CQJa0AVfwJLLTOHzGpzN6dn0="

  /// What a page may do: show itself.
  ///
  /// - Parameter isLive: Whether it has the script.
  static func policy(isLive: Bool) -> String {
    "default-src 'none'; style-src 'sha256-\(styleDigest)'; "
      + (isLive ? "script-src 'sha256-\(scriptDigest)'; " : "")
      + "base-uri 'none'; form-action 'none'"
  }
}
