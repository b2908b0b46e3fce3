import CivilDate
import CivilRegistration
import RegistryServices

/// Invented people on papers.
enum SamplePapers {
  static let day = PlainDate(iso8601: "2026-11-26") ?? PlainDate(dayNumber: 0)
  static let agency = PaperAgency(
    name: "ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", superior: "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI",
    place: "Hưng Đạo")
  static let chairman = SignerBlock(
    .authority, lines: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    name: "Đỗ Thị Minh Nguyệt")

  static let birthFields: [PaperField: String] = [
    .form(.number): "125/2026", .person(.child, .name): "Nguyễn Hoàng Bảo Ngọc",
    .person(.child, .bornOn): "20/11/2026",
    .person(.child, .bornOnWords):
      "Ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu",
    .person(.child, .sex): "Nữ", .person(.child, .ethnicity): "Kinh",
    .person(.child, .nationality): "Việt Nam",
    .form(.birthPlace): "Bệnh viện Đa khoa huyện Quốc Oai, xã Quốc Oai, thành phố Hà Nội",
    .form(.homeTown): "Xã Hưng Đạo, thành phố Hà Nội",
    .person(.child, .identifier): "001326012345",
    .person(.mother, .name): "Trần Thị Ánh Tuyết", .person(.mother, .birthYear): "1998",
    .person(.mother, .ethnicity): "Kinh", .person(.mother, .nationality): "Việt Nam",
    .person(.mother, .residence): "Thôn Đồng Lư, xã Hưng Đạo, thành phố Hà Nội",
    .person(.father, .name): "Nguyễn Văn Đức", .person(.father, .birthYear): "1995",
    .person(.father, .ethnicity): "Kinh", .person(.father, .nationality): "Việt Nam",
    .person(.father, .residence): "Thôn Đồng Lư, xã Hưng Đạo, thành phố Hà Nội",
    .person(.declarant, .name): "Nguyễn Văn Đức",
    .person(.declarant, .identityPaper):
      "Căn cước số 001095004321, Cục Cảnh sát quản lý hành chính về trật tự xã hội cấp ngày 12/05/2022",
    .form(.office): "Ủy ban nhân dân xã Hưng Đạo, thành phố Hà Nội",
    .form(.registeredOn): "26/11/2026",
  ]

  static func birthCertificate(_ kind: PaperKind = .birthCertificate) -> PrintedPaper {
    PrintedPaper(
      kind, title: "Giấy khai sinh", on: day, fields: birthFields, signers: [chairman])
  }

  /// Every field of every form filled, so that no place stays blank.
  static func filled(_ kind: PaperKind, on day: PlainDate = SamplePapers.day) -> PrintedPaper {
    var paper = PrintedPaper(kind, title: "Tên giấy", on: day)
    for name in PaperField.Name.allCases { paper.fields[.form(name)] = "Ô \(name.rawValue)" }
    for role in PaperField.Role.allCases {
      for part in PaperField.Part.allCases {
        paper.fields[.person(role, part)] = "\(role.rawValue) \(part.rawValue)"
      }
    }
    paper.ticks = [.onTime, .firstMarriage, .change]
    paper.notes = [PaperNote(on: day, text: "Đã thay đổi họ.", ground: "QĐ số 1")]
    paper.blocks = [PaperBlock(fields: paper.fields, ticks: paper.ticks, notes: paper.notes)]
    paper.signers = SignerBlock.Place.allCases.map { place in
      SignerBlock(place, lines: ["DÒNG \(place.rawValue)"], hint: "(Ký)", name: "Người Ký")
    }
    paper.lookup = PaperLookup(
      address: "https://hungdao.example.vn/xac-minh/7Q2M-9FXD", code: "7Q2M-9FXD")
    return paper
  }
}
