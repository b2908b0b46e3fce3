/// What is stamped across a paper so that nobody takes it for something else.
public enum PaperMark: String, CaseIterable, Hashable, Sendable {
  /// Not yet signed electronically: no electronic document in the sense of the law.
  case unsignedDraft
  /// An administrative document that is not issued yet.
  case draft
  /// Revoked by decision.
  case revoked
  /// Made from invented people, to show or to teach.
  case specimen
}
