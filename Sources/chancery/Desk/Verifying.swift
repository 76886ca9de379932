import Diplomacy
import Foundation
import Interchange
import Storage

/// Checks the registered copies of sources, one after the other.
struct Verifying {
  private let chronicle: Chronicle
  private let folder: CopyFolder
  /// Texts that another source's quotations have asked for already; nil for what cannot be read.
  private var texts: [Ref: QuotableText?] = [:]
  /// How many sources have no copy, where all were asked for.
  private(set) var withoutCopy = 0

  /// No more texts than this are kept for other sources: each may have megabytes.
  private static let mostTexts = 8

  init(_ chronicle: Chronicle) {
    self.chronicle = chronicle
    folder = CopyFolder(of: chronicle)
  }

  /// Checks some sources, or all that have a copy.
  mutating func run(_ refs: [Ref]) throws -> [Verification] {
    var sources: [Source] = []
    if refs.isEmpty {
      try chronicle.list(.source) { record in
        guard case .source(let source) = record else { return }
        if Self.copy(of: source) == nil { withoutCopy += 1 } else { sources.append(source) }
      }
    } else {
      sources = try refs.compactMap { ref in
        if case .source(let source) = try chronicle.record(ref) { source } else { nil }
      }
    }
    return try sources.map { try verification(of: $0) }
  }

  /// The registered file, else the one that the URL names.
  private static func copy(of source: Source) -> String? {
    if let file = source.file { return file }
    return source.url.flatMap { $0.lowercased().hasPrefix("file:") ? $0 : nil }
  }

  private mutating func verification(of source: Source) throws -> Verification {
    let quotations = try chronicle.quotations(from: source.ref).filter { isPrinted($0, in: source) }
    guard let copy = Self.copy(of: source) else {
      return Verification(source: source, state: .unregistered, unchecked: quotations.count)
    }
    let path = folder.found(copy)
    let state = Self.state(of: source, path)
    switch state {
    case .gone, .unreadable, .unregistered:
      return Verification(source: source, state: state, unchecked: quotations.count)
    case .unchanged, .changed, .unfixed: break
    }
    guard !quotations.isEmpty else { return Verification(source: source, state: state) }
    do {
      let text = QuotableText(try RegisteredText.read(path))
      let checks = try quotations.map { try check($0, in: text) }
      return Verification(source: source, state: state, checks: checks)
    } catch let error as TextFileError {
      return Verification(
        source: source, state: state, unchecked: quotations.count, hindrance: error.reason)
    }
  }

  private static func state(of source: Source, _ path: String) -> Verification.State {
    do {
      let hash = try FileDigest.sha256(ofFile: path)
      guard let fixity = source.fixity else { return .unfixed(hash: hash) }
      return hash == fixity.lowercased() ? .unchanged : .changed(hash: hash)
    } catch {
      return error.isMissing ? .gone : .unreadable(error.reason)
    }
  }

  /// Whether a source can have the words: the original stands in a source of that language, a
  /// translation in one of another.
  private func isPrinted(_ quotation: CitedQuotation, in source: Source) -> Bool {
    guard let own = source.language, let language = quotation.language else { return true }
    let isSame = own.lowercased().prefix(2) == language.lowercased().prefix(2)
    return switch quotation.kind {
    case .original: isSame
    case .translation: !isSame
    case .quote, .excerpt: true
    }
  }

  private mutating func check(
    _ quotation: CitedQuotation, in text: QuotableText
  ) throws -> Verification.Check {
    let words = Quotation(quotation.text)
    let finding = text.find(words)
    guard !finding.isFound else { return Verification.Check(quotation, finding) }
    for other in quotation.others {
      if let text = try self.text(of: other), text.find(words).isFound {
        return Verification.Check(quotation, finding, elsewhere: other)
      }
    }
    return Verification.Check(quotation, finding)
  }

  private mutating func text(of ref: Ref) throws -> QuotableText? {
    if let known = texts[ref] { return known }
    guard case .source(let source) = try chronicle.record(ref) else { return nil }
    let text = Self.copy(of: source).flatMap { try? RegisteredText.read(folder.found($0)) }
      .map { QuotableText($0) }
    if texts.count >= Self.mostTexts { texts.removeAll() }
    texts[ref] = .some(text)
    return text
  }
}
