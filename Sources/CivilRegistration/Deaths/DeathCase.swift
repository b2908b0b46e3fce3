/// How a death came about, as the law tells apart what proves it (decree 123/2015/NĐ-CP, article 4.2): law
/// files name the papers of each case (`proof.death.CASE`).
public enum DeathCase: String, CaseIterable, Hashable, Sendable {
  /// In a health facility.
  case facility
  /// By execution of a sentence.
  case execution
  /// A court declared it.
  case judgment
  /// In a vehicle, by accident or crime, suddenly, or with something suspicious.
  case suspicious
  /// Anywhere else: the commune of the place gives notice.
  case elsewhere
  /// Anywhere else in this commune: it does not give notice to itself.
  case here
  /// Long ago, without any such paper.
  case old
}
