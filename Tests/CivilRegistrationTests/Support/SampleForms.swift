import CivilDate
import CivilRegistration
import LegalRules
import Testing

/// Sound forms of invented people; a test changes the fields that it is about.
enum SampleForms {
  static let birth: [String: String] = [
    "cachDangKy": "first", "nksHoTen": "Lê Thị Mai Anh", "nksNgaySinh": "05/01/2026",
    "nksGioiTinh": "2", "nksDanToc": "Kinh", "nksQuocTich": "Việt Nam",
    "nksNoiSinh": "Bệnh viện Bạch Mai", "nksQueQuan": "Xã Hưng Đạo, Thành phố Hà Nội",
    "meHoTen": "Phan Thị Trang", "meNgaySinh": "12/08/1992", "meDanToc": "Kinh",
    "meSoDinhDanhCaNhan": "001192000002", "chaHoTen": "Lê Viết Hùng",
    "chaNgaySinh": "03/02/1990", "chaDanToc": "Kinh", "chaMeKetHonSo": "15/2018",
    "giayChungSinhLoai": "notice", "giayChungSinhSo": "00012.GCS.01234.26",
    "nycHoTen": "Lê Viết Hùng", "nycQuanHe": "Cha",
  ]

  static let death: [String: String] = [
    "cachDangKy": "first", "truongHopChet": "here", "nktHoTen": "Đỗ Thị Nhàn",
    "nktNgaySinh": "1938", "nktGioiTinh": "2", "nktNoiCuTru": "Thôn Thế Trụ, Xã Hưng Đạo",
    "nktNgayChet": "10/03/2026", "nktNoiChet": "Thôn Thế Trụ, Xã Hưng Đạo",
    "nycHoTen": "Nguyễn Văn Hải", "nycQuanHe": "Con",
  ]

  static let marriage: [String: String] = [
    "cachDangKy": "first", "voHoTen": "Nguyễn Thị Lan", "voNgaySinh": "28/04/2000",
    "voDanToc": "Kinh", "voQuocTich": "Việt Nam", "voNoiCuTru": "Thôn Dương Cốc, Xã Hưng Đạo",
    "voLoaiGiayToTuyThan": "4", "voSoGiayToTuyThan": "001300000005",
    "chongHoTen": "Hoàng Văn Hòa", "chongNgaySinh": "04/01/1998", "chongDanToc": "Kinh",
    "chongQuocTich": "Việt Nam", "chongNoiCuTru": "Thôn Thế Trụ, Xã Hưng Đạo",
    "chongLoaiGiayToTuyThan": "4", "chongSoGiayToTuyThan": "001098000006",
    "voLanKetHon": "1", "chongLanKetHon": "1", "haiBenCoMat": "1", "tuNguyen": "1",
  ]

  static func question(
    on day: String, _ knowledge: RegisterKnowledge = RegisterKnowledge()
  ) throws -> ActQuestion {
    let date = try CivilRegistrationTests.day(day)
    return ActQuestion(
      moment: ActMoment(receivedOn: date, registeredOn: date), law: try LawFiles.book(),
      office: SigningOffice(
        office: Office("UBND Xã Hưng Đạo, thành phố Hà Nội"), writer: "Phùng Thị Lan"),
      knowledge: knowledge)
  }
}
