/// The fields of the forms for certificates, extracts and confirmations.
public enum CertificateCircumstance: String, CaseIterable, Hashable, Sendable {
  case nxnHoTen
  case nxnGioiTinh
  case nxnNgaySinh
  case nxnDanToc
  case nxnQuocTich
  case nxnNoiCuTru
  case nxnLoaiGiayToTuyThan
  case nxnSoGiayToTuyThan
  /// Where the person lived in the time that the certificate is about, and from when to when; without an
  /// end it is until now.
  case nxnThoiGianCuTruTai
  case nxnThoiGianCuTruTu
  case nxnThoiGianCuTruDen
  /// 1 to marry here, 2 to marry abroad, 3 for something else.
  case nxnLoaiMucDichSuDung
  case nxnMucDichSuDung
  /// The phrase that the officer found by looking up elsewhere: see `MaritalStatusPhrase`.
  case nxnTinhTrangTraCuu
  /// The paper of another office on which the status looked up rests: a marriage certificate, a judgment or
  /// decision (see `JudgmentForm`), a death certificate; and the spouse whom it names.
  case nxnGiayToLoai
  case nxnGiayToSo
  case nxnGiayToNgay
  case nxnGiayToCoQuan
  case nxnGiayToVoChong
  /// The spouse, and since when, of a couple that never registered.
  case nxnSongChungVoi
  case nxnSongChungTuNgay
  case nycHoTen
  case nycQuanHe
  case nycLoaiGiayToTuyThan
  case nycSoGiayToTuyThan
  /// How many copies.
  case soBanSao
  /// What is asked about, and what is confirmed.
  case noiDungXacNhan
  /// What a confirmation is for.
  case mucDich
}
