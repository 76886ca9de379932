/// The chronicle that comes with the program: the files of `seed/`, built in.
public enum Seed {
  /// The chronicle made from one article, as YAML.
  public static var chronicle: String {
    String(decoding: PackageResources.chronicle_yaml, as: UTF8.self)
  }

  /// What further sources say of the same events, as YAML.
  public static var furtherSources: String {
    String(decoding: PackageResources.further_sources_yaml, as: UTF8.self)
  }
}
