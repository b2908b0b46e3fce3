/// What a form about an adoption says besides the columns of its row: the names of the fields.
public enum AdoptionCircumstance: String, CaseIterable, Hashable, Sendable {
  /// The birth entry shows the adoptive parents from then on.
  case ghiChaMeNuoi
  /// A step-parent, aunt or uncle adopts.
  case nguoiThanNhanNuoi
  /// Why an adoption ended.
  case lyDo
}
