/// The Latin letters with accents, of the languages of Europe, of Vietnamese and of
/// transliterated Arabic.
enum LatinAlphabet {
  /// The letters as they are spelled in bytes, packed; 0 for what is no accented Latin letter.
  static func packed(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x300 { return table[scalar] }
    return scalar >= 0x1E00 ? additional[scalar] : 0
  }

  /// The letter with a combining mark after it, where the mark tells more than an accent.
  static func combined(_ letter: Letter, with mark: UInt32) -> Letter {
    switch (letter, mark) {
    // A caron, and the acute of Polish and Croatian ć.
    case ("c", 0x30C), ("c", 0x301): Letter.hushingC
    case ("s", 0x30C), ("s", 0x327), ("s", 0x326):
      Letter.hushingS
    case ("z", 0x30C), ("z", 0x307): Letter.hushingZ
    case ("t", 0x326), ("t", 0x327): Letter.hissingT
    case ("c", 0x327): Letter.cedillaC
    default: letter
    }
  }

  private static let letters: [(bytes: [Letter], accented: String)] = [
    (Letter.all("a"), "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặªẚ"), (Letter.all("ae"), "æǽǣ"),
    (Letter.all("b"), "ḃḅḇƀɓ"), (Letter.all("c"), "ċƈ"), ([Letter.hushingC], "čćĉ"),
    ([Letter.cedillaC], "çḉ"), (Letter.all("d"), "ďḋḍḏḑḓðɖɗ"), ([Letter.hushingD], "đ"),
    (Letter.all("dz"), "ǳ"), (["d", Letter.hushingZ], "ǆ"),
    (Letter.all("e"), "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệəǝɛ"), (Letter.all("f"), "ḟƒ"),
    (Letter.all("g"), "ĝğġģǧǥǵḡɣ"), (Letter.all("h"), "ĥħȟḣḥḧḩḫẖ"),
    (Letter.all("i"), "ìíîïĩīĭįıİǐȉȋḭḯỉị"), (Letter.all("ij"), "ĳ"), (Letter.all("j"), "ĵǰ"),
    (Letter.all("k"), "ķǩḱḳḵĸƙ"), (Letter.all("l"), "ĺļľŀłḷḹḻḽƚ"), (Letter.all("lj"), "ǉ"),
    (Letter.all("m"), "ḿṁṃ"), (Letter.all("n"), "ñńņňŉŋǹṅṇṉṋ"), (Letter.all("nj"), "ǌ"),
    (Letter.all("o"), "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợºɔ"), (Letter.all("oe"), "œ"),
    (Letter.all("p"), "ṕṗ"), (Letter.all("r"), "ŕŗřȑȓṙṛṝṟ"), (Letter.all("s"), "śṡṣṥṩ"),
    ([Letter.hushingS], "šşșŝṧ"), (Letter.all("ss"), "ßẞ"), (Letter.all("t"), "ťŧṫṭṯṱẗ"),
    ([Letter.hissingT], "ţț"), (Letter.all("th"), "þ"),
    (Letter.all("u"), "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), (Letter.all("v"), "ṽṿ"),
    (Letter.all("w"), "ŵẁẃẅẇẉẘ"), (Letter.all("x"), "ẋẍ"), (Letter.all("y"), "ýÿŷỳỵỷỹẏẙȳ"),
    (Letter.all("z"), "źẑẓẕƶ"), ([Letter.hushingZ], "žżʒǯ"),
  ]

  private static let table = filled(0xAA...0x2BF)
  private static let additional = filled(0x1E00...0x1EFF)

  private static func filled(_ range: ClosedRange<UInt32>) -> LetterTable {
    var table = LetterTable(range, "")
    for (bytes, accented) in letters {
      let packed = LetterTable.pack(bytes)
      for scalar in accented.unicodeScalars {
        table[scalar.value] = packed
        let capital = scalar.properties.uppercaseMapping.unicodeScalars
        // Every letter that has a capital of its own; ı has the plain I.
        if capital.count == 1, let capital = capital.first, capital.value > 0x7F {
          table[capital.value] = packed
        }
      }
    }
    return table
  }
}
