import CivilDate
import RegistryServices
import Testing

@Suite struct SlipTests {
  private let agency = PaperAgency(
    name: "ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", superior: "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI",
    place: "Hưng Đạo")

  @Test(arguments: [
    ("2026-02-05", "Hưng Đạo, ngày 05 tháng 02 năm 2026"),
    ("2026-11-26", "Hưng Đạo, ngày 26 tháng 11 năm 2026"),
    ("2026-03-09", "Hưng Đạo, ngày 09 tháng 3 năm 2026"),
  ])
  func `days below ten and the first two months have a zero in front`(
    day: String, text: String
  ) throws {
    let date = try #require(PlainDate(iso8601: day))
    #expect(agency.placeAndDate(date) == text)
  }

  @Test func `a receipt says what was taken in, and leaves out what it does not know`() throws {
    let day = try #require(PlainDate(iso8601: "2026-11-26"))
    let slip = Slip(
      agency: agency, number: "", on: day,
      dossier: SlipDossier(
        number: "H26.09931-261126-0007", procedure: "Đăng ký khai sinh",
        applicant: "Nguyễn Văn Bình"),
      message: .receipt(
        received: [SlipLine(name: "Giấy chứng sinh", remark: "Bản chính", copies: 1)],
        receivedAt: "09 giờ 15 phút, ngày 26/11/2026", dueAt: "ngày 26/11/2026", dueWords: "",
        fee: "", resultAt: ""),
      signers: [SignerBlock(.writer, lines: ["NGƯỜI TIẾP NHẬN HỒ SƠ"])])
    let paper = slip.paper(title: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả")

    #expect(paper.kind == .receiptSlip)
    #expect(paper.on == day)
    #expect(paper.fields[.form(.procedure)] == "Đăng ký khai sinh")
    #expect(paper.fields[.form(.fee)] == nil)
    #expect(paper.blocks.map { $0.fields[.form(.content)] } == ["Giấy chứng sinh"])
    #expect(paper.blocks.map { $0.fields[.form(.copies)] } == ["1"])
  }

  @Test func `every field has one name, and its name reads back as the field`() {
    var fields = PaperField.Name.allCases.map(PaperField.form)
    for role in PaperField.Role.allCases {
      fields += PaperField.Part.allCases.map { .person(role, $0) }
    }
    #expect(Set(fields.map(\.text)).count == fields.count)
    #expect(fields.allSatisfy { PaperField(text: $0.text) == $0 })
    for wrong in ["", "mother", "mother.", ".name", "mother.name.x", "Number", "number "] {
      #expect(PaperField(text: wrong) == nil)
    }
  }
}
