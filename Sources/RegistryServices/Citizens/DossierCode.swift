/// The code of a dossier as people type it from their slip: `HT-2026-000123`, `ht 2026 123`.
public struct DossierCode: Hashable, Sendable {
  /// As it stands in the register: `HT-2026-000123`.
  public let text: String

  /// Reads what was typed, with or without strokes, spaces and leading zeros; nil when it can be no code.
  public init?(_ typed: String) {
    guard typed.utf8.count <= 40 else { return nil }
    let sign = typed.uppercased().filter { $0.isLetter || $0.isNumber }
    let digits = sign.dropFirst(2)
    let number = digits.dropFirst(4)
    guard sign.hasPrefix("HT"), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      (1...9).contains(number.count)
    else { return nil }
    let zeros = String(repeating: "0", count: max(0, 6 - number.count))
    text = "HT-\(digits.prefix(4))-\(zeros)\(number)"
  }
}
