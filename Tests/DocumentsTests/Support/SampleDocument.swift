import CivilDate
import RegistryServices

/// A report of an invented commune, with everything that a report can have.
enum SampleDocument {
  static func report(rows: Int = 60) -> AdministrativeDocument {
    let columns: [AdministrativeTable.Column] = [
      .init(share: 0.5, alignment: .centre), .init(share: 3), .init(share: 1, alignment: .right),
      .init(share: 1, alignment: .right), .init(share: 1, alignment: .right),
    ]
    let head: [[AdministrativeCell]] = [
      [
        .text("STT", rowSpan: 2), .text("Thôn", rowSpan: 2), .text("Khai sinh", columnSpan: 2),
        .text("Tỷ lệ đúng hạn", rowSpan: 2),
      ],
      [.text("Tổng số"), .text("Đúng hạn")],
    ]
    let lines: [[AdministrativeCell]] = (1...max(1, rows)).map { place in
      [
        .count(place), .text("Thôn Đồng Lư \(place)"), .count(1_200 + place), .count(1_000 + place),
        AdministrativeCell(
          .percent(Double(1_000 + place) / Double(1_200 + place) * 100, places: 1)),
      ]
    }
    let total: [AdministrativeCell] = [
      .text("Tổng cộng", columnSpan: 2, isBold: true), .count(1_234_567, isBold: true),
      AdministrativeCell(.decimal(0.5, places: 2), isBold: true), AdministrativeCell(.missing("…")),
    ]
    let table = AdministrativeTable(
      title: "Bảng 1. Kết quả đăng ký khai sinh theo thôn", unit: "Đơn vị tính: trường hợp",
      columns: columns, head: head, rows: lines + [total], note: "Số liệu tính đến 30/6/2026.")
    var report = AdministrativeDocument(
      agency: SamplePapers.agency, number: "15/BC-UBND",
      on: PlainDate(iso8601: "2026-07-03"), kind: "Báo cáo",
      subject:
        "Kết quả thực hiện Chương trình hành động quốc gia về đăng ký và thống kê hộ tịch 6 tháng đầu năm 2026"
    )
    report.bases = [
      "Căn cứ Quyết định số 2836/QĐ-TTg ngày 31 tháng 12 năm 2025 của Thủ tướng Chính phủ",
      "Căn cứ Kế hoạch của Ủy ban nhân dân xã",
    ]
    report.body = [
      .heading("I. CÔNG TÁC CHỈ ĐẠO", level: 1),
      .paragraph(
        "Ủy ban nhân dân xã đã ban hành kế hoạch, phân công Văn phòng HĐND&UBND chủ trì <tổng hợp>, giao các đơn vị phối hợp rà soát trường hợp chưa đăng ký khai sinh, khai tử trên địa bàn."
      ),
      .heading("II. KẾT QUẢ THỰC HIỆN", level: 1), .heading("1. Chỉ tiêu khai sinh", level: 2),
      .list(["Khai sinh đúng hạn đạt 98,3%", "Còn 14 trường hợp cần đôn đốc"]), .table(table),
      .heading("III. KHÓ KHĂN, VƯỚNG MẮC", level: 1), .paragraph("Chưa phát sinh."),
    ]
    report.signer = SignerBlock(
      .authority, lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "Nguyễn Thành Công")
    report.recipients = ["Sở Tư pháp thành phố Hà Nội", "Đảng ủy, HĐND xã", "Lưu: VT, VP"]
    report.annexes = [
      AdministrativeAnnex(
        title: "Số liệu chi tiết", isLandscape: true,
        body: [
          .table(
            AdministrativeTable(
              title: "Bảng phụ", columns: columns, head: head, rows: Array(lines.prefix(3))))
        ])
    ]
    return report
  }
}
