/// Whether a decision declares something of a person or takes it back.
public enum DeclarationTurn: String, CaseIterable, Hashable, Sendable {
  case declared, cancelled

  /// The code of the exchange format (`nksMatTich`).
  var code: String {
    switch self {
    case .declared: "1"
    case .cancelled: "2"
    }
  }
}
