/// Languages as bibliographies name them, and as a chronicle does: by an IETF tag (BCP 47).
enum LanguageTag {
  /// The tag for a name or a tag; nil where it is neither.
  static func of(_ text: String) -> String? {
    let word = text.lowercased()
    if let tag = tags[word] { return tag }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 2...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { Character(Unicode.Scalar($0)).isLetter || (48...57).contains($0) }
    }
    return isTag && !parts.isEmpty ? text : nil
  }

  /// The name of a language as biblatex knows it, else the tag.
  static func name(_ tag: String) -> String { names[tag.lowercased()] ?? tag }

  private static let names: [String: String] = [
    "en": "english", "en-gb": "british", "en-us": "american", "de": "german", "fr": "french",
    "es": "spanish", "it": "italian", "ru": "russian", "pt": "portuguese", "nl": "dutch",
    "sv": "swedish", "da": "danish", "nb": "norwegian", "fi": "finnish", "pl": "polish",
    "cs": "czech", "sk": "slovak", "hu": "hungarian", "ro": "romanian", "bg": "bulgarian",
    "el": "greek", "tr": "turkish", "uk": "ukrainian", "sr": "serbian", "hr": "croatian",
    "sl": "slovene", "lt": "lithuanian", "lv": "latvian", "et": "estonian", "ar": "arabic",
    "he": "hebrew", "fa": "persian", "zh": "chinese", "ja": "japanese", "ko": "korean",
    "la": "latin",
  ]

  private static let tags: [String: String] = {
    var tags = Dictionary(names.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    tags["british"] = "en-GB"
    tags["american"] = "en-US"
    for (name, tag) in [
      ("ngerman", "de"), ("naustrian", "de-AT"), ("french", "fr"), ("brazilian", "pt-BR"),
      ("norsk", "nb"), ("ukenglish", "en-GB"), ("usenglish", "en-US"), ("eng", "en"),
      ("deutsch", "de"),
      ("français", "fr"), ("русский", "ru"), ("farsi", "fa"), ("serbo-croatian", "sh"),
    ] { tags[name] = tag }
    return tags
  }()
}
