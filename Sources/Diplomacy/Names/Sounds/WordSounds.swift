/// How a word sounds, roughly, whatever spelling it is in: its consonants in classes, its first
/// vowel and its last.
///
/// The consonant codes are the letters B D F G H K L M N P R S T V X Y, with X for all hushing
/// sounds (sh, zh, ch, shch, j), H for kh too, Y for a glide.
struct WordSounds {
  /// How letters are read that spellings use for different sounds.
  enum Reading {
    /// `ch` is the sound of "church", as in English; other spellings by their cues.
    case usual
    /// `ch` is `kh`, `j` is `y`, as in German, Polish and Czech.
    case german
  }

  /// The code: the consonants with the first vowel among them, and the last one at the end.
  private(set) var code: [Letter] = []
  /// The vowels in classes, one a syllable, for telling near spellings from distant ones.
  private(set) var vowels: [Letter] = []
  /// Whether another reading could give another code.
  private(set) var isAmbiguous = false

  /// Reads the letters of a word.
  /// - Complexity: O(*n*), *n* being the number of letters.
  init(_ letters: [Letter], reading: Reading = .usual) {
    var reader = SoundReader(letters, reading: reading)
    reader.readAll()
    isAmbiguous = reader.isAmbiguous
    vowels = reader.vowels
    compose(reader)
  }

  private mutating func compose(_ reader: SoundReader) {
    var codes = reader.codes
    let count = codes.reduce(into: 0) { $0 += $1 == Sound.glide ? 0 : 1 }
    // A long word has enough to tell it by: hissing and hushing need not be kept apart, which
    // spellings without their accents (Milosevic) do not do.
    if count >= 4 { Sound.hissing(&codes) }
    if reader.first == .absent {
      code = codes
    } else if reader.isInitial || codes.isEmpty {
      code = [Sound.initial(reader.first)] + codes
    } else {
      let isShort = codes[0] == Sound.glide ? count < 2 : count < 3
      code = codes
      code.insert(Sound.inner(reader.first, isShort: isShort), at: reader.place)
    }
    if reader.last != .absent { code.append(reader.last) }
  }

  /// The consonants of a code, without glides and vowels, all sibilants alike.
  static func consonants(of code: [Letter]) -> [Letter] {
    code.compactMap { letter in
      switch letter {
      case "A", "E", "I", "O",
        "U", Sound.glide:
        nil
      case Sound.hush: Sound.hiss
      default: letter
      }
    }
  }
}

/// The classes of sounds.
enum Sound {
  /// Hushing: sh, zh, ch, shch, j as in "jam".
  static let hush: Letter = "X"
  /// Hissing: s, z, ts.
  static let hiss: Letter = "S"
  /// The consonant of "you".
  static let glide: Letter = "Y"

  /// Makes all sibilants alike.
  static func hissing(_ codes: inout [Letter]) {
    for index in codes.indices where codes[index] == hush { codes[index] = hiss }
  }

  /// The class of a vowel at the beginning of a word.
  static func initial(_ vowel: Letter) -> Letter {
    switch vowel {
    case "a": "A"
    case "o", "u": "U"
    default: "I"
    }
  }

  /// The class of the first vowel after a consonant; short words tell o from u: Kohl is not Kuhl.
  static func inner(_ vowel: Letter, isShort: Bool) -> Letter {
    switch vowel {
    case "a": "A"
    case "o": "O"
    case "u": isShort ? "U" : "O"
    default: "E"
    }
  }

  /// The class of a vowel at the end of a word; e is silent there.
  static func final(_ vowel: Letter) -> Letter {
    switch vowel {
    case "a": "A"
    case "i": "I"
    case "o": "O"
    case "u": "U"
    default: .absent
    }
  }
}
