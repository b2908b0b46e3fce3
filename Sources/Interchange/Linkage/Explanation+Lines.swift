public import RecordLinkage

extension Explanation {
  /// The weights in words, one line a field: `Họ tên: trùng sau khi bỏ dấu  +7,1`.
  ///
  /// - Parameter word: the words of a code such as `linkage.personName.sameLetters`; a code without
  ///   words, such as a field of someone's own mapping, stands for itself.
  /// - Returns: lines whose last is the sum.
  public func lines(word: (String) -> String?) -> [String] {
    func words(_ code: String, or other: String) -> String { word(code) ?? other }
    func line(_ code: String, _ weight: Double) -> String {
      "\(words("linkage.\(code)", or: code))  \(Self.signed(weight))"
    }
    var lines = parts.map { part in
      let field = words("linkage.field.\(part.field)", or: part.field)
      return "\(field): \(words(part.code, or: part.level))  \(Self.signed(part.weight))"
    }
    if relatives < -0.05 { lines.append(line("relatives", relatives)) }
    lines.append(line("prior", prior))
    if abs(rivals) > 0.05 { lines.append(line("rivals", rivals)) }
    lines.append(line("total", total))
    return lines
  }

  /// A weight with sign, one decimal and a comma, as Vietnamese writes numbers.
  static func signed(_ weight: Double) -> String {
    let tenths = Int((min(9999, max(-9999, weight)) * 10).rounded())
    let sign = tenths < 0 ? "−" : "+"
    return "\(sign)\(abs(tenths) / 10),\(abs(tenths) % 10)"
  }
}
