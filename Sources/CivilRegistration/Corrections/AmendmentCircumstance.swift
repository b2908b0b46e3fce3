/// What a form about a change of an entry says: the names of its fields. The new text of a cell stands in a
/// field that bears the name of its column.
public enum AmendmentCircumstance: String, CaseIterable, Hashable, Sendable {
  /// The paper or fact on which the change rests.
  case canCu
  /// The parents of a minor agree.
  case chaMeDongY
  /// The person agrees.
  case banThanDongY
  /// Why the name is changed.
  case lyDo
  case nycHoTen
  case nycQuanHe
  case nycSoGiayToTuyThan
  /// A decision that takes the registration back.
  case qdSo
  case qdNgay
  case qdCoQuan
  /// Whose decision it is: see `RevocationIssuer`.
  case qdCoQuanLoai
}
