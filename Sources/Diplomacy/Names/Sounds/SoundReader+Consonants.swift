extension SoundReader {
  /// Reads the consonant at the index, with the letters that belong to it.
  mutating func readConsonant() {
    let next = letter(1)
    switch word[index] {
    case "b": add("B", letters: next == "h" ? 2 : 1)
    case "c": readC()
    case "d": readD()
    case "f": add(fricative(after: 1), letters: 1)
    case "g": readG()
    case "h": readH()
    case "j": add(Sound.hush, letters: 1)
    case "k": next == "h" ? add("H", letters: 2) : add("K", letters: 1)
    case "l": add("L", letters: 1)
    case "m": add("M", letters: 1)
    case "n": add("N", letters: 1)
    case "p":
      next == "h" ? add(fricative(after: 2), letters: 2) : add("P", letters: 1)
    case "q": add("K", letters: next == "u" && isFront(letter(2)) ? 2 : 1)
    case "r": readR()
    case "s": readS()
    case "t": readT()
    case "v": add("V", letters: 1)
    case "w": readW()
    case "x": readX()
    case "z": readZ()
    case Letter.hushingC, Letter.hushingS, Letter.hushingZ:
      add(Sound.hush, letters: next == "h" ? 2 : 1)
    case Letter.hushingD: readDzh(letters: 1)
    case Letter.hissingT, Letter.hissingC, Letter.cedillaC: add(Sound.hiss, letters: 1)
    case let digit where digit.isDigit: add(digit, letters: 1)
    default: skip(1)
    }
  }

  /// Whether a letter is one of those before which c and g are soft.
  func isFront(_ letter: Letter) -> Bool {
    letter == "e" || letter == "i" || letter == "y"
  }

  /// Whether a letter is a back vowel.
  func isBack(_ letter: Letter) -> Bool {
    letter == "a" || letter == "o" || letter == "u"
  }

  /// Whether a letter is a vowel of the Latin alphabet.
  func isVowelLetter(_ letter: Letter) -> Bool { isFront(letter) || isBack(letter) }

  /// F, or V at the end of a word, where the two are one sound: Romanoff, Youssef.
  private func fricative(after count: Int) -> Letter {
    let isLast =
      letter(count) == .absent
      || letter(count) == "f" && letter(count + 1) == .absent
      || letter(-1) == "f" && letter(count) == .absent
    return isLast ? "V" : "F"
  }

  private mutating func readC() {
    let next = letter(1)
    switch next {
    case "h": readCH()
    // Polish -cki: Mazowiecki.
    case "k" where letter(2) == "i" && word.count > 5 && index + 3 == word.count:
      add(Sound.hiss, letters: 1)
    case "k": add("K", letters: 2)
    case "z": add(Sound.hush, letters: 2)
    case "s" where isVowelLetter(letter(2)): add(Sound.hush, letters: 2)  // Hungarian
    case "i" where isBack(letter(2)) && letter(3) != .absent:
      add(Sound.hush, letters: 2)  // Italian and Romanian: Gorbaciov
    case "e" where letter(2) == "a": add(Sound.hush, letters: 2)
    case "e", "i", "y": add(Sound.hiss, letters: 1)
    case .absent where isSouthSlavicEnding: add(Sound.hush, letters: 1)
    default: add("K", letters: 1)
    }
  }

  /// -vic, -dzic: -ić without its accent.
  private var isSouthSlavicEnding: Bool {
    guard letter(-1) == "i", word.count >= 5 else { return false }
    switch letter(-2) {
    case "v", "z", "d", "s",
      "j", "g", Letter.hushingZ, Letter.hushingS:
      return true
    default: return false
    }
  }

  /// The sound of `ch`, which is ч, х or ш.
  private mutating func readCH() {
    isAmbiguous = true
    add(cues().chIsK ? "K" : isKh() ? "H" : Sound.hush, letters: 2)
  }

  private mutating func isKh() -> Bool {
    let (before, after) = (letter(-1), letter(2))
    // Chtch: what French has for щ.
    if after == "t", letter(3) == "c", letter(4) == "h" { return false }
    if reading == .german || cues().chIsKh || before == "z" { return true }
    if isVowelLetter(after) { return false }
    // Christ, Khmelnytsky; Kuchma is not Achmatowa.
    return isAtStart
      ? ["r", "l", "m", "n"].contains(after) : before == "a" || before == "o"
  }

  private mutating func readD() {
    switch (letter(1), letter(2), letter(3)) {
    case ("s", "c", "h"): readDzh(letters: 4)
    case ("z", "h", _): readDzh(letters: 3)
    case (Letter.hushingZ, _, _): readDzh(letters: 2)
    case ("j", "a", .absent): add("D", letters: 1)
    case ("j", _, _): readDzh(letters: 2)
    case ("z", _, _): add(Sound.hiss, letters: 2)
    case ("s", let after, _) where isVowelLetter(after): add(Sound.hiss, letters: 2)
    case ("t", _, _): skip(1)
    case ("h", _, _): add("D", letters: 2)
    default: add("D", letters: 1)
    }
  }

  /// The sound of j in "jam", at the beginning of a word the same as j itself.
  private mutating func readDzh(letters count: Int) {
    guard isAtStart else { return add(Sound.hush, letters: count) }
    let next = letter(count)
    if next == "e" { return skip(count) }
    add(isBack(next) ? Sound.glide : Sound.hush, letters: count)
  }

  private mutating func readG() {
    switch letter(1) {
    case "h": add("G", letters: 2)
    case "u" where isFront(letter(2)):
      // Kossyguine; but Guyana.
      let isVowel = letter(2) == "y" && isVowelLetter(letter(3))
      add("G", letters: isVowel ? 1 : 2)
    default: add("G", letters: 1)
    }
  }

  private mutating func readH() {
    let before = letter(-1)
    let next = letter(1)
    // The German h that only lengthens a vowel: Kohl.
    if isVowelLetter(before), ["l", "n", "r"].contains(next),
      !isVowelLetter(letter(2))
    {
      return skip(1)
    }
    add("H", letters: 1)
  }

  private mutating func readR() {
    switch letter(1) {
    case "h": add("R", letters: 2)
    // Polish rz after a consonant: Brzeziński.
    case "z" where !isVowelLetter(letter(-1)) && letter(-1) != .absent:
      add(Sound.hush, letters: 2)
    default: add("R", letters: 1)
    }
  }

  private mutating func readW() {
    // Dawud is Daud.
    if letter(-1) == "a",
      letter(1) == "u" || letter(1) == "o" && letter(2) == "o"
    {
      return skip(1)
    }
    add("V", letters: letter(1) == "h" ? 2 : 1)
  }

  private mutating func readX() {
    if isAtStart && letter(1) == "i" { return add(Sound.hush, letters: 1) }
    add("K", letters: 0)
    add(Sound.hiss, letters: 1)
  }
}
