import Chronology
import Diplomacy

/// Puts a silence into words: "nothing on Vladimir Putin in October 2001, searched on 3 May 2024".
struct SilenceWords: Hashable, Sendable {
  var dates: DateWords

  /// The words.
  ///
  /// - Parameters:
  ///   - source: The source that had nothing, where that is not clear: "nothing in the Times".
  ///   - name: The names of actors and topics.
  func text(_ silence: Silence, in source: String? = nil, name: (Ref) -> String) -> String {
    var words = "nothing"
    if let source { words += " in \(source)" }
    if let actor = silence.actor { words += " on \(OfficeOfTheDay.definite(name(actor)))" }
    if let topic = silence.topic {
      words += silence.actor == nil ? " on \(name(topic))" : " and \(name(topic))"
    }
    if let period = silence.period {
      words += ", \(period.english(DateWording(style: dates.style, abbreviated: source != nil)))"
    }
    if let searched = silence.searched {
      let day = searched.english(DateWording(style: dates.style))
      words += ", searched \(searched.singleDay == nil ? "in" : "on") \(day)"
    }
    return words
  }
}
