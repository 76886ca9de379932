/// The title of a transfer of territory: "Conquest of a part of Nepal by United Kingdom".
struct TransferTitle {
  /// Who gained it; nil where nobody is named.
  let gainer: String?
  /// Who lost it; nil where nobody is named.
  let loser: String?
  /// What changed hands; nil where the table has no number for it.
  var territory: String?
  /// How, by the number of ``ConflictWords/transfers``.
  var procedure: Int?
  var isIndependence = false
  var isPart = false
  /// Whether the territory bears the number of whoever gained it.
  var isOwnOfGainer = false

  init(gainer: String?, loser: String?) {
    self.gainer = gainer
    self.loser = loser
  }

  /// The words.
  var words: String {
    let how = procedure.flatMap { ConflictWords.transfers[$0] }
    // Of a part that bears the number of its gainer nothing more is known.
    let isSome = isOwnOfGainer && isPart && !isIndependence
    var title = isIndependence ? "Independence" : how ?? "Transfer"
    title += title == "Mandate" ? " over " : " of "
    if isPart, !isIndependence, !isSome { title += "a part of " }
    title += isSome ? "territory" : territory ?? "a territory that has no number"
    if let loser, loser != territory || isSome { title += " from \(loser)" }
    if let gainer, gainer != territory || isSome { title += " \(link) \(gainer)" }
    return title
  }

  private var link: String {
    guard !isIndependence else { return "to" }
    switch procedure {
    case 1, 2: return "by"
    case 5: return "with"
    case 6: return "for"
    default: return "to"
    }
  }
}
