extension SoundReader {
  /// Reads an s: sch, sh, sz, Dutch and Norwegian sj.
  mutating func readS() {
    switch (letter(1), letter(2)) {
    case ("c", "h"): add(Sound.hush, letters: 3)
    case ("h", _), ("z", _): add(Sound.hush, letters: 2)
    case ("j", let after) where after != .absent && !isVowelLetter(after):
      add(Sound.hush, letters: 2)
    case ("c", "i") where isBack(letter(3)):
      add(Sound.hush, letters: 3)  // Italian: Krusciov
    case ("c", let after) where isFront(after): add(Sound.hiss, letters: 2)
    default: add(Sound.hiss, letters: 1)
    }
  }

  /// Reads a z: zh, Hungarian zs, zj.
  mutating func readZ() {
    switch (letter(1), letter(2)) {
    case ("h", _), ("s", _): add(Sound.hush, letters: 2)
    case ("j", let after) where after != .absent && !isVowelLetter(after):
      add(Sound.hush, letters: 2)
    default: add(Sound.hiss, letters: 1)
    }
  }

  /// Reads a t: tch, tsch, tsj, tj, ts, tz, th.
  mutating func readT() {
    switch (letter(1), letter(2), letter(3)) {
    case ("s", "c", "h"): add(Sound.hush, letters: 4)
    case ("c", "h", _), ("s", "h", _),
      ("s", "j", _):
      add(Sound.hush, letters: 3)
    case (Letter.hushingC, _, _), (Letter.hushingS, _, _): skip(1)
    // Swedish: Gorbatjov.
    case ("j", "o", "v"): add(Sound.hush, letters: 2)
    case ("s", _, _), ("z", _, _): add(Sound.hiss, letters: 2)
    case ("h", _, _): add("T", letters: 2)
    default: add("T", letters: 1)
    }
  }

  /// Whether a j is the glide of "yes", not the sound of "jam" or of French "jour".
  mutating func isGlide(at place: Int) -> Bool {
    let before = place > 0 ? word[place - 1] : .absent
    let after = place + 1 < word.count ? word[place + 1] : .absent
    isAmbiguous = true
    if place == 0 { return isInitialGlide(before: after) }
    if after == .absent { return isVowelLetter(before) }
    if reading == .german { return true }
    return isVowelLetter(before)
      ? isGlide(between: before, and: after, at: place)
      : isSoftSign(after: before, before: after, at: place)
  }

  /// Jakowlew, Japan; but Joukov, Jivkov, Jdanov.
  private func isInitialGlide(before after: Letter) -> Bool {
    if reading == .german { return isVowelLetter(after) }
    switch after {
    case "o": return !(word.count > 2 && word[2] == "u")
    case "a", "u", "e": return true
    default: return false
    }
  }

  private mutating func isGlide(between before: Letter, and after: Letter, at place: Int) -> Bool {
    if after == "e" { return true }
    if after == "i" { return cues().jIsGlide }
    // Čajkovskij, but Brejnev and Ryjkov.
    if !isVowelLetter(after) { return isBack(before) || cues().jIsGlide }
    if after == "a", place + 2 == word.count { return true }
    // Mikojan, Dajan.
    return isBack(before) && word.hasSuffix("jan") && place + 3 == word.count || cues().jIsGlide
  }

  private mutating func isSoftSign(after before: Letter, before after: Letter, at place: Int)
    -> Bool
  {
    switch after {
    case "e": return !cues().isFrench
    case "a", "o", "u":
      // Rafsanjani, Punjab; but Tanja.
      return before != "n" || place + 2 == word.count || cues().jIsGlide
    default: return false
    }
  }
}
