/// A way in which two records may be related; linkage weighs "the same" against all the others.
///
/// Fellegi and Sunter know two classes. Registers hold families: brothers and sisters agree in
/// parents, place and surname without being one person, so agreement there must not count twice.
/// A class of their own says so (Winkler's latent classes).
public struct LatentClass: Sendable, Hashable {
  /// Where a field's probabilities come from.
  public enum Source: Sendable, Hashable {
    /// As between records of the same.
    case same
    /// As between records that have nothing to do with each other.
    case unrelated
    /// Learned for this class, from these starting values by level name; the rest shares what is
    /// left.
    case own([String: Double])

    /// Whether the values are the class's own.
    var isOwn: Bool {
      if case .own = self { true } else { false }
    }
  }

  /// The name in model files and explanations: `same`, `sibling`, `twin`, `unrelated`.
  public let name: String
  /// One source a field.
  public let sources: [Source]
  /// The share of this class among candidate pairs before training.
  public let startingShare: Double

  public init(_ name: String, startingShare: Double, sources: [Source]) {
    self.name = name
    self.startingShare = startingShare
    self.sources = sources
  }
}
