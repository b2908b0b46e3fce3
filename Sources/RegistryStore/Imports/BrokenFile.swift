public import RegistryServices

/// A register file that cannot be read to its end: what stood before the break is in the register.
public struct BrokenFile: Error, Sendable, Equatable {
  /// Why it broke off.
  public var refusal: SourceRefusal
  /// What came of the rows before.
  public var outcome: FileImport.Outcome

  public init(refusal: SourceRefusal, outcome: FileImport.Outcome) {
    self.refusal = refusal
    self.outcome = outcome
  }
}
