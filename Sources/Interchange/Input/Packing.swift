/// How a file is packed, as its first bytes tell.
enum Packing: CaseIterable {
  case gzip, xz

  /// How many bytes tell it.
  static let length = 6

  /// The packing that begins with these bytes; nil for what is not packed.
  init?(_ head: some Sequence<UInt8>) {
    let head = Array(head.prefix(Self.length))
    guard let packing = Self.allCases.first(where: { head.starts(with: $0.magic) }) else {
      return nil
    }
    self = packing
  }

  /// The first bytes: of gzip RFC 1952, section 2.3.1; of xz the .xz file format, section 2.1.1.1.
  private var magic: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    }
  }

  /// The program that unpacks it, which is also the name of the Debian package.
  var program: String {
    switch self {
    case .gzip: "gzip"
    case .xz: "xz"
    }
  }

  /// The package to install where the program is missing.
  var package: String {
    switch self {
    case .gzip: "gzip"
    case .xz: "xz-utils"
    }
  }
}
