/// Keeps data from being read as HTML.
enum HTMLEscaping {
  /// The text on one line, with every sign escaped that HTML would act on, in text and in attributes.
  static func escape(_ text: String) -> String {
    let line = SafeText.line(text)
    guard line.utf8.contains(where: isSpecial) else { return line }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(line.utf8.count + 16)
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += Array("&amp;".utf8)
      case UInt8(ascii: "<"): escaped += Array("&lt;".utf8)
      case UInt8(ascii: ">"): escaped += Array("&gt;".utf8)
      case UInt8(ascii: "\""): escaped += Array("&quot;".utf8)
      case UInt8(ascii: "'"): escaped += Array("&#39;".utf8)
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// A name that can stand as the value of an id and behind the # of a link, as it is.
  ///
  /// Refs are made of letters, digits and hyphens; whatever else an import brought is written as
  /// the number of its code point, so that two refs never have one id.
  static func id(_ ref: String) -> String {
    var id = ""
    for scalar in ref.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": id.unicodeScalars.append(scalar)
      default: id += "_\(String(scalar.value, radix: 16))_"
      }
    }
    return id
  }
}
