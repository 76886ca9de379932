/// A property that can be read and set, as what is shared between tasks may hold it.
typealias Path<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

/// A value that is looked at where it lies.
///
/// A record is a thousand bytes long: to copy it for each of its forty fields takes longer than to write
/// them.
struct InPlace<Root> {
  private let address: UnsafePointer<Root>

  /// Lets a value be looked at for as long as the closure runs.
  static func look<Result>(
    at root: borrowing Root, _ body: (InPlace<Root>) throws -> Result
  ) rethrows -> Result {
    try withUnsafePointer(to: root) { try body(InPlace(address: $0)) }
  }

  /// A property of the value.
  subscript<Value>(property: Property<Root, Value>) -> Value {
    guard let offset = property.offset else { return address.pointee[keyPath: property.path] }
    let place = UnsafeRawPointer(address).advanced(by: offset)
    return place.assumingMemoryBound(to: Value.self).pointee
  }
}

/// A property by its path and, where it is stored in the value itself, by its place there.
struct Property<Root, Value>: Sendable {
  fileprivate let path: Path<Root, Value>
  fileprivate let offset: Int?

  init(_ path: Path<Root, Value>) {
    self.path = path
    offset = MemoryLayout<Root>.offset(of: path)
  }
}
