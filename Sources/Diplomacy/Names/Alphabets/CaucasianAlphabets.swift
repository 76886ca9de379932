/// The Georgian letters, as the national system of 2002 has them.
enum GeorgianAlphabet {
  /// Whether a scalar is a Georgian letter, small or capital.
  static func contains(_ scalar: UInt32) -> Bool {
    (0x10D0...0x10F6).contains(scalar) || (0x1C90...0x1CB6).contains(scalar)
  }

  /// Appends a word in Latin letters.
  static func append(_ word: [UInt32], to latin: inout [Letter]) {
    for letter in word {
      let small = letter >= 0x1C90 ? letter - 0x1C90 + 0x10D0 : letter
      latin.append(packed: table[small])
    }
  }

  private static let table = LetterTable(
    0x10D0...0x10F6,
    """
    ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k
    ღ gh ყ q შ sh ჩ Ch ც ts ძ dz წ ts ჭ Ch ხ kh ჯ j ჰ h ჱ e ჲ y ჳ w ჴ kh ჵ o ჶ f
    """)
}

/// The Armenian letters, of eastern Armenian, nearly as BGN/PCGN has them.
enum ArmenianAlphabet {
  /// Whether a scalar is an Armenian letter.
  static func contains(_ scalar: UInt32) -> Bool {
    (0x531...0x556).contains(scalar) || (0x561...0x587).contains(scalar)
  }

  /// Appends a word in Latin letters.
  static func append(_ word: [UInt32], to latin: inout [Letter]) {
    for (index, letter) in word.enumerated() {
      let next = index + 1 < word.count ? small(word[index + 1]) : 0
      switch (small(letter), next) {
      case (0x578, 0x582): latin.append("u")  // ու
      case (0x582, _) where index > 0 && small(word[index - 1]) == 0x578: continue
      case (0x565, _) where index == 0: latin.append(contentsOf: Letter.all("ye"))  // ե
      case (0x578, _) where index == 0: latin.append(contentsOf: Letter.all("vo"))  // ո
      default: latin.append(packed: table[small(letter)])
      }
    }
  }

  private static func small(_ letter: UInt32) -> UInt32 {
    letter <= 0x556 ? letter + 0x30 : letter
  }

  private static let table = LetterTable(
    0x561...0x587,
    """
    ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ Ch մ m յ y
    ն n շ sh ո o չ Ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev
    """)
}
