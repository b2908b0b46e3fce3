import CivilDate
import RegistryServices
import Testing

@Suite struct AdministrativeCellTests {
  @Test(arguments: [
    (AdministrativeCell.Content.count(0), "0"), (.count(999), "999"),
    (.count(1_234_567), "1.234.567"),
    (.count(-1_000), "-1.000"), (.decimal(0.5, places: 1), "0,5"),
    (.decimal(1234.5, places: 2), "1.234,50"),
    (.decimal(-0.04, places: 1), "0,0"), (.decimal(2.5, places: 0), "3"),
    (.percent(98.25, places: 1), "98,3%"),
    (.percent(100, places: 1), "100,0%"), (.percent(.nan, places: 1), ""),
    (.decimal(.infinity, places: 1), ""),
    (.missing("…"), "…"), (.text("Kinh"), "Kinh"), (.decimal(1.05, places: 2), "1,05"),
  ])
  func `figures are written the Vietnamese way`(content: AdministrativeCell.Content, text: String) {
    #expect(AdministrativeCell(content).text == text)
  }

  @Test func `a document without its day leaves room for it`() {
    let agency = PaperAgency(name: "ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", place: "Hưng Đạo")
    var document = AdministrativeDocument(agency: agency, kind: "Kế hoạch", subject: "…")
    #expect(document.placeAndDate == "Hưng Đạo, ngày      tháng      năm")
    document.on = PlainDate(iso8601: "2026-02-05")
    #expect(document.placeAndDate == "Hưng Đạo, ngày 05 tháng 02 năm 2026")
  }
}
