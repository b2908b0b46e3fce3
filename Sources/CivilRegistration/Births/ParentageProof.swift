/// What proves that somebody is the parent (Circular 04/2020/TT-BTP, article 14).
public enum ParentageProof: String, CaseIterable, Hashable, Sendable {
  /// The finding of a medical or forensic institution.
  case expertise
  /// A written commitment with witnesses.
  case commitment
}
