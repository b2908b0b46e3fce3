/// How two short texts agree.
enum TextLevel: UInt8, CaseIterable, Sendable {
  case same
  /// One slip apart.
  case near
  /// Two or three slips apart, in a text of six letters or more.
  case alike
  case differ

  /// The level of two texts, neither missing.
  static func of(_ left: UInt32, _ right: UInt32, texts: TextTable) -> TextLevel {
    if left == right { return .same }
    return texts.withBytes(left) { a in
      texts.withBytes(right) { b in
        let longer = max(a.count, b.count)
        let distance = EditDistance.osa(a, b, limit: longer >= 6 ? 3 : 1)
        if distance <= 1 { return longer > 2 ? .near : .differ }
        return longer >= 6 && distance <= 3 ? .alike : .differ
      }
    }
  }
}
