import ArgumentParser
import Diplomacy

/// Completes the codes of event data, each as the shell that asks wants it.
enum CodeCompletion {
  /// The codes that begin as typed, with what they mean where the shell shows that.
  static func lines(for prefix: String) -> [String] {
    EventCode.completions(for: prefix).map { completion in
      switch CompletionShell.requesting {
      case .zsh?: "\(completion.value.replacing(":", with: "\\:")):\(completion.help)"
      case .fish?: "\(completion.value)\t\(completion.help)"
      default: completion.value
      }
    }
  }
}
