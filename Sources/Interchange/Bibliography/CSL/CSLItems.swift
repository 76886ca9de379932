/// Finds the items of a CSL file, so that each can be read alone and its line be told.
struct CSLItems {
  /// An item's text and the line on which it begins.
  struct Piece {
    var bytes: ArraySlice<UInt8>
    var line: Int
  }

  /// Nothing of a bibliography goes deeper; more is an attack on whoever reads it.
  static let deepest = 64

  /// The items of an array, or the one that stands alone.
  ///
  /// - Throws: The line and the reason, where the text has no such form.
  /// - Complexity: O(n).
  static func find(in bytes: [UInt8]) throws(CSLFault) -> [Piece] {
    var pieces: [Piece] = []
    var line = 1
    var depth = 0
    var opened: [Int] = []
    var start = 0
    var isText = false
    var isEscaped = false
    var isList = false
    for (position, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      let base = isList ? 1 : 0
      switch byte {
      case UInt8(ascii: "\""):
        if depth == base { throw CSLFault(line: line, message: notAnItem) }
        isText = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if depth == 0, byte == UInt8(ascii: "[") {
          isList = true
        } else if depth == base {
          if byte == UInt8(ascii: "[") { throw CSLFault(line: line, message: notAnItem) }
          start = position
        }
        depth += 1
        opened.append(line)
        if depth > deepest {
          throw CSLFault(line: line, message: "the brackets go deeper than \(deepest)")
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard let opening = opened.popLast() else {
          throw CSLFault(line: line, message: "a bracket closes what is not open")
        }
        depth -= 1
        if depth == base, byte == UInt8(ascii: "}") {
          pieces.append(Piece(bytes: bytes[start...position], line: opening))
        }
      case 32, 9, 10, 13, UInt8(ascii: ","): break
      default: if depth == base { throw CSLFault(line: line, message: notAnItem) }
      }
    }
    if isText || depth > 0 {
      let what = isText ? "a quotation mark" : "a bracket"
      let place = opened.last ?? line
      throw CSLFault(line: place, message: "what begins here is not closed: \(what) is missing")
    }
    return pieces
  }

  private static let notAnItem =
    "a CSL file is an array of items, or one item: [{\"id\": …, \"type\": …, \"title\": …}]"
}

/// Why a CSL file could not be read.
struct CSLFault: Error {
  var line: Int
  var message: String
}
