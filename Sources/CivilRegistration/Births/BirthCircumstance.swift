/// What a birth form says besides the columns of its row: the names of the fields.
public enum BirthCircumstance: String, CaseIterable, Hashable, Sendable {
  /// How the birth comes to be registered: see `BirthWay`.
  case cachDangKy
  /// What proves the birth: see `BirthProof`.
  case giayChungSinhLoai
  case giayChungSinhSo
  case giayChungSinhNgay
  case giayChungSinhNoiCap
  case nksGioSinh
  /// Children of this delivery.
  case soConLanSinh
  /// The parent who recognises the child with its registration: see `RecognisingParent`.
  case nhanCon
  /// What proves that: see `ParentageProof`.
  case nhanConChungCu
  /// Witnesses of a commitment.
  case nhanConSoNguoiLamChung
  /// The parents' marriage certificate.
  case chaMeKetHonSo
  case chaMeKetHonNgay
  case chaMeKetHonNoi
  /// The child has died.
  case treDaChet
  /// The papers that somebody without a registration holds, and that no entry of the birth was found.
  case giayToCaNhan
  case chuaDangKy
  /// Hours that it lived, where it has died.
  case treSongSoGio
  /// The parents ask for the registration of a child that lived shorter than the law asks for.
  case chaMeYeuCau
  /// First and last day of the public notice of a child whose parents are unknown.
  case niemYetTuNgay
  case niemYetDenNgay
  /// The day of the registration that is made again.
  case dangKyTruocNgay
  /// Book and original of it are lost.
  case matSoVaBanChinh
  /// The person is alive.
  case conSong
  /// Registered on the move.
  case dangKyLuuDong
  /// Somebody is authorised to declare.
  case duocUyQuyen
  /// A parent is a foreigner or lives abroad.
  case yeuToNuocNgoai
}
