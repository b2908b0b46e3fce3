/// What proves a birth.
public enum BirthProof: String, CaseIterable, Hashable, Sendable {
  /// Giấy chứng sinh.
  case notice
  /// A statement of witnesses, where there is no notice.
  case witness
  /// The declarant's own commitment, where there are no witnesses either.
  case commitment
  /// The minutes of a child found abandoned.
  case minutes
  /// The confirmation of the facility in a surrogacy.
  case surrogacy
}
