/// Why two records are thought to be the same or not, weight by weight.
///
/// Weights are in bits: +1 doubles the odds, −1 halves them. The parts sum to the total, and the
/// total is the logarithm of the odds of the probability.
public struct Explanation: Sendable, Equatable {
  /// What one field says.
  public struct Part: Sendable, Equatable {
    /// The field's name in the schema.
    public let field: String
    /// How the field agrees: the name of a level such as `sameUnmarked`; `missing` if it cannot be
    /// compared.
    public let level: String
    public let weight: Double

    /// A stable code for messages, such as `linkage.personName.sameUnmarked`.
    public let code: String
  }

  public let parts: [Part]
  /// What agreement is worth less because relatives agree in the same: never above 0.
  public let relatives: Double
  /// How likely a match was before looking.
  public let prior: Double
  /// What rivals for the same records take away, or 0 if they were not considered.
  public let rivals: Double

  /// The sum of everything.
  public var total: Double {
    parts.reduce(relatives + prior + rivals) { $0 + $1.weight }
  }
}
