/// What a death form says besides the columns of its row: the names of the fields.
public enum DeathCircumstance: String, CaseIterable, Hashable, Sendable {
  /// How the death comes to be registered: see `DeathWay`.
  case cachDangKy
  /// How the person died: see `DeathCase`.
  case truongHopChet
  /// Nobody knows who the dead person is.
  case chuaRoDanhTinh
  /// The day of the registration that is made again.
  case dangKyTruocNgay
  /// Book and original of it are lost.
  case matSoVaBanChinh
  /// The court that declared the death.
  case toaAnTuyenBo
  /// Registered on the move.
  case dangKyLuuDong
  /// Somebody is authorised to declare.
  case duocUyQuyen
  /// The dead person was a foreigner.
  case yeuToNuocNgoai
}
