public import ActionProgramme
public import RegistryServices

/// What came of reading a Word file as the annex of a plan.
public enum AnnexOutcome: Sendable {
  /// The annex, and what a person should look at.
  case read(Programme, remarks: [MessageCode])
  /// Why it is not taken, everything at once.
  case refused([MessageCode])
}
