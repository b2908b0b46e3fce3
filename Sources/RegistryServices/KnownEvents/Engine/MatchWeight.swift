/// What one field says for or against two papers, as linkage weighs it.
public struct MatchWeight: Sendable, Hashable {
  /// The field's name in its schema; `relatives`, `prior` and `rivals` stand for what is no field.
  public var field: String
  /// How the field agrees; the key of its words is `linkage.<kind>.<level>`.
  public var code: String
  /// In tenths of a bit: +10 doubles the odds.
  public var tenths: Int

  public init(field: String, code: String, tenths: Int) {
    self.field = field
    self.code = code
    self.tenths = tenths
  }

  /// Weights as one line: `full_name=linkage.personName.sameMarks=143 …`.
  public static func text(_ weights: [MatchWeight]) -> String {
    weights.map { "\($0.field)=\($0.code)=\($0.tenths)" }.joined(separator: " ")
  }

  /// Reads a line that `text` wrote; what cannot be read is left out.
  public static func weights(_ text: String) -> [MatchWeight] {
    text.split(separator: " ").compactMap { word in
      let parts = word.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 3, let tenths = Int(parts[2]) else { return nil }
      return MatchWeight(field: String(parts[0]), code: String(parts[1]), tenths: tenths)
    }
  }
}
