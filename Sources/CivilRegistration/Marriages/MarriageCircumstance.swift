/// What a marriage form says besides the columns of its row: the names of the fields.
public enum MarriageCircumstance: String, CaseIterable, Hashable, Sendable {
  /// How the marriage comes to be registered: see `MarriageWay`.
  case cachDangKy
  /// Which marriage of his it is.
  case chongLanKetHon
  /// Which marriage of hers it is.
  case voLanKetHon
  /// He was divorced abroad, or such a marriage of his was annulled there.
  case chongLyHonNuocNgoai
  /// The same of her.
  case voLyHonNuocNgoai
  /// Both stand before the officer.
  case haiBenCoMat
  /// Both marry of their own will.
  case tuNguyen
  /// The day of the registration that is made again.
  case dangKyTruocNgay
  /// Book and original of it are lost.
  case matSoVaBanChinh
  /// Both are alive.
  case conSong
  /// Registered on the move.
  case dangKyLuuDong
  /// One is a foreigner or lives abroad.
  case yeuToNuocNgoai
}
