import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The functions of the system's libcrypto that take a SHA-256.
///
/// They are looked up when first needed and not linked, as those of libxml2 are: no other command
/// pays for them at its start.
///
/// Function pointers of a library that is never closed are good on every thread.
struct LibCrypto: @unchecked Sendable {
  typealias Handle = OpaquePointer

  private let new: @convention(c) () -> Handle?
  private let free: @convention(c) (Handle?) -> Void
  private let sha256: @convention(c) () -> Handle?
  private let initialise: @convention(c) (Handle?, Handle?, Handle?) -> Int32
  private let update: @convention(c) (Handle?, UnsafeRawPointer?, Int) -> Int32
  private let final:
    @convention(c) (Handle?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt32>?) -> Int32

  /// The library as found on this system; nil where it is not installed.
  static let system: LibCrypto? = {
    // Those without a version are left out on a Mac: its own refuses to be opened.
    #if canImport(Darwin)
      let files = [
        "libcrypto.3.dylib", "/opt/homebrew/opt/openssl@3/lib/libcrypto.3.dylib",
        "/usr/local/opt/openssl@3/lib/libcrypto.3.dylib",
      ]
    #else
      let files = ["libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.so"]
    #endif
    for file in files {
      if let library = dlopen(file, RTLD_NOW | RTLD_LOCAL), let found = LibCrypto(library) {
        return found
      }
    }
    return nil
  }()

  private init?(_ library: UnsafeMutableRawPointer) {
    func find<Function>(_ name: String, as type: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard
      let new = find("EVP_MD_CTX_new", as: (@convention(c) () -> Handle?).self),
      let free = find("EVP_MD_CTX_free", as: (@convention(c) (Handle?) -> Void).self),
      let sha256 = find("EVP_sha256", as: (@convention(c) () -> Handle?).self),
      let initialise = find(
        "EVP_DigestInit_ex", as: (@convention(c) (Handle?, Handle?, Handle?) -> Int32).self),
      let update = find(
        "EVP_DigestUpdate", as: (@convention(c) (Handle?, UnsafeRawPointer?, Int) -> Int32).self),
      let final = find(
        "EVP_DigestFinal_ex",
        as: (@convention(c) (
          Handle?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt32>?
        ) -> Int32).self)
    else { return nil }
    self.new = new
    self.free = free
    self.sha256 = sha256
    self.initialise = initialise
    self.update = update
    self.final = final
  }

  /// Begins a digest, to be ended by ``end(_:)``.
  func begin() -> Handle? {
    guard let digest = new() else { return nil }
    guard initialise(digest, sha256(), nil) == 1 else {
      free(digest)
      return nil
    }
    return digest
  }

  /// Adds bytes to a digest.
  func add(_ data: Data, to digest: Handle) -> Bool {
    data.withUnsafeBytes { update(digest, $0.baseAddress, $0.count) == 1 }
  }

  /// The 32 bytes of a digest.
  func finish(_ digest: Handle) -> [UInt8]? {
    // The longest digest that libcrypto has.
    var bytes = [UInt8](repeating: 0, count: 64)
    var count: UInt32 = 0
    guard final(digest, &bytes, &count) == 1, count == 32 else { return nil }
    return Array(bytes.prefix(32))
  }

  /// Ends a digest.
  func end(_ digest: Handle) { free(digest) }
}
