import Foundation

/// The scripts without a table of ours (Chinese, Japanese, Korean, Indian, Thai, polytonic Greek),
/// as the system's ICU romanises them.
///
/// Chinese comes out in pinyin, a syllable a word; so does Japanese written in Chinese characters,
/// which ICU cannot tell apart.
enum OtherScripts {
  /// As many letters of a word are read; ICU needs twenty microseconds for each.
  private static let longest = 200

  /// The words of a run of letters in small Latin letters; empty where ICU knows no reading.
  static func words(_ run: [UInt32]) -> [[Letter]] {
    var text = String.UnicodeScalarView()
    for value in run.prefix(longest) {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    // Compatibility letters first: full width, ligatures, the forms of Arabic in old files.
    let letters = String(text).precomposedStringWithCompatibilityMapping
    guard let latin = letters.applyingTransform(.toLatin, reverse: false) else { return [] }
    var words: [[Letter]] = [[]]
    for scalar in latin.decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words[words.count - 1].append(Letter(UInt8(scalar.value)))
      case "A"..."Z": words[words.count - 1].append(Letter(UInt8(scalar.value) | 0x20))
      case " ", "-": words.append([])
      default: words[words.count - 1].append(packed: LatinAlphabet.packed(scalar.value))
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
