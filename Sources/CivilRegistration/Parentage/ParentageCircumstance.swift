/// What a form about a recognition says besides the columns of its row: the names of the fields.
public enum ParentageCircumstance: String, CaseIterable, Hashable, Sendable {
  /// What proves it: see `ParentageProof`.
  case nhanConChungCu
  /// Witnesses of a commitment.
  case nhanConSoNguoiLamChung
  /// Nobody disputes it.
  case khongTranhChap
  /// A party is a foreigner or lives abroad.
  case yeuToNuocNgoai
  /// First and last day of the public notice here.
  case niemYetTuNgay
  case niemYetDenNgay
  /// The same at the commune where the parent lives.
  case niemYetNoiCuTruTuNgay
  case niemYetNoiCuTruDenNgay
}
