extension SoundReader {
  /// Whether the letter at a place is a vowel: y always, j where it is a glide.
  mutating func isVowel(at place: Int) -> Bool {
    switch word[place] {
    case "a", "e", "i", "o", "u", "y": return true
    case "j": return isGlide(at: place)
    default: return false
    }
  }

  /// Gathers the vowels of a run in the letters a e i o u, two letters for one sound taken together.
  private mutating func gather() {
    atoms.removeAll(keepingCapacity: true)
    while index < word.count, isVowel(at: index) {
      let this = word[index]
      let next = letter(1)
      var atom = this
      var width = 1
      switch (this, next) {
      case ("o", "u"), ("o", "o"): (atom, width) = ("u", 2)
      case ("e", "e") where word.count > 3: (atom, width) = ("i", 2)
      case ("e", "a") where letter(2) == "u": (atom, width) = ("o", 3)
      case ("y", _), ("j", _): atom = "i"
      default: break
      }
      if atoms.last != atom || word.count <= 3 { atoms.append(atom) }
      index += width
    }
  }

  /// Reads the vowels at the index, with the glides before, among and after them.
  mutating func readVowels() {
    let starts = isAtStart
    gather()
    // The h of -ah is mute: Fatimah, Fatima.
    if index + 1 == word.count, letter(0) == "h", atoms.last == "a" { index += 1 }
    let ends = index == word.count
    defer { isAdjacent = false }
    let nucleus = readOnset(starts: starts, ends: ends)
    guard nucleus < atoms.count else { return }
    note(nucleus: nucleus, starts: starts)
    readGlides(after: nucleus)
    if ends { readEnding(after: nucleus) }
  }

  /// Reads the glide that a run of vowels may begin with, and tells where its nucleus is.
  private mutating func readOnset(starts: Bool, ends: Bool) -> Int {
    guard atoms[0] == "i", atoms.count > 1 else { return 0 }
    if starts {
      // Ye- is E-: Yeltsin, Eltsine; Ya-, Yo-, Yu- keep their glide.
      if !isFront(atoms[1]) { codes.append(Sound.glide) }
      return 1
    }
    if ends && atoms.count == 2 {
      // -ia, -io are two syllables, -ie is one.
      if !isFront(atoms[1]) { codes.append(Sound.glide) }
      return atoms[1] == "e" ? 0 : 1
    }
    // A consonant that is only softened (Tatiana, Tatjana) but for the French -ier.
    if atoms[1] == "e", letter(0) == "r", index + 1 == word.count { codes.append(Sound.glide) }
    return 1
  }

  /// Notes the nucleus of a syllable, the first one as the first vowel of the word.
  private mutating func note(nucleus: Int, starts: Bool) {
    var vowel = atoms[nucleus]
    let isAfterGlide = nucleus > 0
    // ё is e or yo, and o after a hushing sound.
    let isSoft = isAfterGlide && !starts || isAdjacent && codes.last == Sound.hush
    if vowel == "o" && isSoft { vowel = "e" }
    // ai and ei, whatever they are called.
    if vowel == "e", nucleus + 1 < atoms.count, atoms[nucleus + 1] == "i" { vowel = "a" }
    vowels.append(vowel == "i" ? "e" : vowel)
    guard first == .absent else { return }
    first = vowel
    place = codes.count
    isInitial = codes.isEmpty
    if nucleus + 1 < atoms.count, atoms[nucleus + 1] == atoms[nucleus] {
      codes.append(Sound.initial(vowel))
    }
  }

  /// Reads the glides behind the nucleus: Dayan, Hussein; before e there is none: Dostoevsky.
  private mutating func readGlides(after nucleus: Int) {
    for place in atoms.indices where place > nucleus && atoms[place] == "i" {
      let isBeforeE = place + 1 < atoms.count && atoms[place + 1] == "e"
      if !isBeforeE { codes.append(Sound.glide) }
    }
    // Korea is Koreya.
    let isEA = atoms.count >= nucleus + 2 && atoms.suffix(2).elementsEqual(["e", "a"])
    if isEA && index == word.count { codes.append(Sound.glide) }
  }

  /// Notes the vowel that ends the word.
  private mutating func readEnding(after nucleus: Int) {
    guard var vowel = atoms.last else { return }
    let isOnly = vowels.count == 1 && atoms.count == nucleus + 1 && nucleus == 0
    if isOnly && codes.count <= 1 || vowel == "i" && atoms.count > nucleus + 1 { return }
    if vowel == "e", atoms.count > nucleus + 1 { vowel = atoms[atoms.count - 2] }
    last = Sound.final(vowel)
    // The only vowel of a word is not told twice.
    if isOnly { first = .absent }
  }
}
