import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// What each page shows and must not show: method, address, status, texts.
@Suite struct PageScenarioTests {
  struct Scenario: CustomTestStringConvertible, Sendable {
    var name: String
    var role: Role?
    var path: String
    var status = 200
    var shows: [String] = []
    var hides: [String] = []
    var testDescription: String { name }
  }

  @Test(arguments: Self.scenarios)
  func `a page shows what it should`(_ scenario: Scenario) async throws {
    let probe = try RouterProbe()

    let answer = try await probe.send(.get, scenario.path, as: scenario.role)

    #expect(answer.status == scenario.status)
    let missing = scenario.shows.filter { !answer.body.contains($0) }
    let leaked = scenario.hides.filter { answer.body.contains($0) }
    #expect(missing == [])
    #expect(leaked == [])
    #expect(probe.record.unknown == [])
  }

  private static let scenarios: [Scenario] = [
    Scenario(
      name: "sign-in", role: nil, path: "/dang-nhap", shows: ["Đăng nhập", "formToken"],
      hides: ["Tìm nhanh", "Đăng xuất"]),
    Scenario(
      name: "one-time link", role: nil, path: "/lien-ket/\(DemoAccounts.link)",
      shows: ["Đặt mật khẩu", "Trần Văn Hưng", "hung"]),
    Scenario(
      name: "used link", role: nil, path: "/lien-ket/da-dung", status: 404,
      shows: ["Đường dẫn này đã dùng"]),
    Scenario(
      name: "cockpit of the leader", role: .leader, path: "/tong-quan",
      shows: [
        "92,2\u{A0}%", "483/524", "sinh năm 2025", "98\u{A0}% (2028) · 98,5\u{A0}% (2030)",
        "cần 31 ca nữa để đạt 98\u{A0}%", "✓ đạt mục tiêu 2028", "89,96\u{A0}%",
        "chưa đủ dữ liệu", "chưa có chỉ tiêu trong Kế hoạch", "tạm tính",
        "href=\"/chi-tieu/birth_on_time?nam=2025\"", "còn 41 trẻ", "<svg", "polyline",
        "3 trẻ còn từ 3 ngày trở xuống", "bút toán thứ 17.239, lúc 22/11/2026 08:30",
        "cả nước 95\u{A0}%",
      ],
      hides: ["0 ca tử còn", "href=\"/nhap-du-lieu\"", "NaN"]),
    Scenario(
      name: "statistics", role: .leader, path: "/thong-ke?nam=2025",
      shows: [
        "Đường tới mục tiêu", "đã trễ quá 12 ca", "thấp", "Kaplan–Meier", "<rect", "60 ngày",
        "Thế Trụ", "thấp hơn hẳn", "năm xảy ra", "mọi sự kiện đã biết", "92,2", "483/524",
        "aria-current=\"true\">2025",
      ], hides: ["NaN", "inf"]),
    Scenario(
      name: "statistics of a year without figures", role: .administrator,
      path: "/thong-ke?nam=1990", shows: ["Không có tỷ lệ nào của năm 1990"]),
    Scenario(
      name: "quality with its cases", role: .officer, path: "/thong-ke/chat-luong",
      shows: ["Đăng ký trước ngày sự kiện", "cần sửa", "/nguoi/P1.child", "&lt;b&gt;"],
      hides: ["<b>Lan"]),
    Scenario(
      name: "report for the office", role: .officer, path: "/thong-ke/bao-cao?nam=2025",
      shows: [
        "Báo cáo: năm 2025", "1. &lt;Sinh&gt;", "Bản office", "<li>hai</li>", "1.234", "ghi chú",
        "series-0", "/thong-ke/bao-cao/2025/pdf?", "Bản công bố", "Bản nội bộ",
      ], hides: ["<Sinh>", "NaN"]),
    Scenario(
      name: "report for everybody in English", role: .leader,
      path: "/thong-ke/bao-cao?nam=2025&ngonNgu=en&ban=cong-khai",
      shows: ["Bản everybody", "lang=\"en\"", "ban=cong-khai"], hides: ["Bản nội bộ: số"]),
    Scenario(
      name: "no report of a year that is not over", role: .officer,
      path: "/thong-ke/bao-cao?nam=2026", status: 422, shows: ["chưa kết thúc"]),
    Scenario(
      name: "a report as a file", role: .officer, path: "/thong-ke/bao-cao/2025/docx",
      shows: ["%docx năm 2025"]),
    Scenario(
      name: "no report as a workbook", role: .officer, path: "/thong-ke/bao-cao/2025/xlsx",
      status: 404),
    Scenario(
      name: "a statutory table", role: .officer, path: "/thong-ke/bieu?bieu=13a&nam=2025",
      shows: [
        "Biểu 13a", "Khai sinh", "Tổng số", "Nguyễn Văn Chủ", "Khai sinh số 1/2025", "Khóa biểu",
        "/thong-ke/bieu/tep/xlsx?bieu=13a", "Bản nháp",
      ]),
    Scenario(
      name: "a table as it was signed", role: .officer,
      path: "/thong-ke/bieu?bieu=13a&nam=2025&lan=1",
      shows: [
        "Bản khóa lần 1", "Về số liệu hôm nay",
        "/thong-ke/bieu/tep/pdf?bieu=13a&amp;ky=full_year&amp;nam=2025&amp;lan=1",
      ], hides: ["Bản nháp", "name=\"nguoiKy\""]),
    Scenario(
      name: "no such signed version", role: .officer,
      path: "/thong-ke/bieu?bieu=13a&nam=2025&lan=7", status: 404),
    Scenario(
      name: "no such table", role: .officer, path: "/thong-ke/bieu?bieu=99&nam=2025",
      status: 422, shows: ["13a"], hides: ["Khóa biểu"]),
    Scenario(
      name: "public figures without signing in", role: nil, path: "/so-lieu",
      shows: ["Thống kê hộ tịch năm 2025", "/so-lieu/2025/1/index.html", "Lịch công bố"],
      hides: ["Đăng xuất", "quick-search"]),
    Scenario(
      name: "a published file", role: nil, path: "/so-lieu/2025/1/data.csv",
      shows: ["FREQ"]),
    Scenario(
      name: "a vintage that is none", role: nil, path: "/so-lieu/2025/9/data.csv", status: 404),
    Scenario(
      name: "publishing, for the officer", role: .officer, path: "/cong-bo",
      shows: [
        "Công bố mới", "<option>2025</option>", "requestKey", "Đã đến hạn, chưa công bố",
        "<li>20/01/2026: số liệu năm 2024, lần chính thức</li>",
      ], hides: ["20/01/2026: số liệu năm 2025"]),
    Scenario(
      name: "publishing, for the leader", role: .leader, path: "/cong-bo",
      shows: ["Đã công bố"], hides: ["Công bố mới"]),
    Scenario(
      name: "cockpit of another day", role: .officer, path: "/tong-quan?ngay=2026-06-30",
      shows: [
        "value=\"30/06/2026\"", "Về hôm nay",
        "/chi-tieu/birth_on_time?nam=2025&amp;ngay=2026-06-30",
        "/con-thieu?viec=births&amp;han=near&amp;ngay=2026-06-30",
      ]),
    Scenario(
      name: "cockpit of the administrator has figures and no names", role: .administrator,
      path: "/tong-quan", shows: ["92,2\u{A0}%"],
      hides: ["/chi-tieu/", "/con-thieu", "quick-search"]),
    Scenario(
      name: "cockpit of a day that is none", role: .leader, path: "/tong-quan?ngay=hom-qua",
      status: 422, shows: ["hom-qua"]),
    Scenario(
      name: "case list", role: .officer, path: "/chi-tieu/birth_on_time?nam=2025",
      shows: [
        "Nguyễn Thị Ánh", "Đặng Đức An", "(chưa có tên)", "quá 60 ngày", "Năm 2025", "Trang 1/3",
        "Giấy chứng sinh CS001530 (Bệnh viện Phụ sản Hà Nội)", "/tai-ve/csv?nam=2025",
        "aria-sort=\"ascending\"", "120 trường hợp", "(chưa rõ thôn)", "rel=\"next\"",
      ]),
    Scenario(
      name: "case list filtered", role: .leader,
      path: "/chi-tieu/birth_on_time?trangThai=overdue&thon=Th%C3%B4n+%C4%90%E1%BB%99+Ch%C3%A0ng",
      shows: ["Thôn Độ Chàng", "Quá hạn", "Bỏ hết"], hides: ["Thôn Yên Quán</td>"]),
    Scenario(
      name: "case list of villages unknown", role: .leader,
      path: "/chi-tieu/birth_on_time?thon=-", shows: ["Chưa rõ thôn"],
      hides: ["<td>Thôn"]),
    Scenario(
      name: "case list of a target that is none", role: .leader, path: "/chi-tieu/khong_co",
      status: 404, shows: ["khong_co"]),
    Scenario(
      name: "case list of a state that is none", role: .leader,
      path: "/chi-tieu/birth_on_time?trangThai=x", status: 400),
    Scenario(
      name: "case", role: .officer, path: "/ca/ca-0",
      shows: ["Nguyễn Thị Ánh", "Hạn cuối theo luật", "Ghi lại", "requestKey", "/nguoi/ng-0"]),
    Scenario(
      name: "case with a notice and a resident: the notice says more", role: .officer,
      path: "/ca/ca-0",
      shows: ["/ho-so/moi/birth?giay=gcs-0", "Lập hồ sơ từ Giấy chứng sinh CS001530"],
      hides: ["giay=ds-0"]),
    Scenario(
      name: "case that is registered: nothing to begin", role: .officer, path: "/ca/ca-4",
      shows: ["Ngày đăng ký"], hides: ["/ho-so/moi/"]),
    Scenario(
      name: "case whom a survey found", role: .officer, path: "/ca/ca-khong-giay",
      shows: ["/ho-so/moi/birth?giay=ks-kg"],
      hides: ["giay=ds-kg", "Mẹ / vợ, chồng", "Ngày đăng ký"]),
    Scenario(
      name: "case of a judgment: the form itself, at the marriage", role: .officer,
      path: "/ca/ca-ly-hon",
      shows: [
        "Ghi vào sổ theo", "15/2026/QĐST-HNGĐ</button>", "action=\"/to-khai\"",
        "name=\"muc\" value=\"kh-1\"", "name=\"giay\" value=\"ba-1\"",
      ],
      hides: ["/ho-so/moi/"]),
    Scenario(
      name: "case of a judgment: whoever does not write the books reads it", role: .leader,
      path: "/ca/ca-ly-hon", shows: ["Đỗ Văn Chồng"], hides: ["action=\"/to-khai\""]),
    Scenario(name: "case that is none", role: .officer, path: "/ca/x", status: 404),
    Scenario(
      name: "work list", role: .leader, path: "/con-thieu",
      shows: [
        "Thôn Dương Cốc", "hạn cuối hôm nay", "còn 3 ngày", "quá 12 ngày", "Kết quả",
        "Chưa rõ thôn", "In danh sách theo thôn",
      ]),
    Scenario(
      name: "work list of one village", role: .officer,
      path: "/con-thieu?viec=births&thon=Th%C3%B4n+Y%C3%AAn+Qu%C3%A1n",
      shows: ["Thôn Yên Quán"], hides: ["Thôn Dương Cốc"]),
    Scenario(
      name: "work list with nothing missing", role: .officer, path: "/con-thieu?viec=divorces",
      shows: ["Không còn thiếu trường hợp nào"]),
    Scenario(
      name: "copies", role: .administrator, path: "/sao-luu",
      shows: [
        "/media/o-sao-luu", "hotich-09931-20261118-080000", "25.293", "Sao lưu ngay",
        "Bản sao lưu mới nhất đã 4 ngày", "hotich restore",
      ]),
    Scenario(
      name: "places", role: .officer, path: "/dia-danh?ten=cong+hoa",
      shows: [
        "Xã Cộng Hòa, Huyện Quốc Oai", "nay là Xã Hưng Đạo, Thành phố Hà Nội", "đến 30/06/2025",
        "từ 01/07/2025", "Được chia",
      ]),
    Scenario(
      name: "places of no such name", role: .leader, path: "/dia-danh?ten=x",
      shows: ["Không có địa danh nào như vậy"]),
    Scenario(
      name: "a place for programs", role: .officer, path: "/api/places?code=09931&on=2024-01-01",
      shows: [
        "{\"places\":[{\"code\":\"09931\",\"level\":\"commune\",\"name\":\"Xã Cộng Hòa\"",
        "\"lastDay\":\"2025-06-30\"", "Xã \\\"Khác\\\"",
      ]),
    Scenario(
      name: "a village for programs", role: .officer, path: "/api/places?name=yen+thu",
      shows: [
        "{\"places\":[{\"code\":\"09931\",\"level\":\"village\",\"name\":\"Thôn Yên Thượng\"",
        "\"fullName\":\"Thôn Yên Thượng, xã Hưng Đạo, thành phố Hà Nội\"", "\"lastDay\":null",
      ]),
    Scenario(
      name: "imports", role: .officer, path: "/nhap-du-lieu",
      shows: [
        "khaisinh-2026.xlsx", "17.239", "Sổ đăng ký khai sinh", "chưa nhận ra loại",
        "multipart/form-data", "/dong-can-sua?tep=nl-2", "content=\"3\"",
      ]),
    Scenario(
      name: "import under way refreshes without a script", role: .officer,
      path: "/nhap-du-lieu/nl-1",
      shows: ["<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>", "43 %"]),
    Scenario(
      name: "import done", role: .officer, path: "/nhap-du-lieu/nl-2",
      shows: ["31 dòng chưa nhận được", "16.801", "Lưu ý về tệp"], hides: ["http-equiv"]),
    Scenario(
      name: "import of a known file", role: .officer, path: "/nhap-du-lieu/nl-3",
      shows: ["không có gì thay đổi"]),
    Scenario(
      name: "import refused", role: .officer, path: "/nhap-du-lieu/nl-4",
      shows: ["Tệp không được nhận", "import.noFile"]),
    Scenario(name: "import that is none", role: .officer, path: "/nhap-du-lieu/x", status: 404),
    Scenario(
      name: "progress", role: .officer, path: "/nhap-du-lieu/nl-1/tien-do",
      shows: ["\"state\":\"running\"", "\"permille\":430"]),
    Scenario(
      name: "rows to correct", role: .officer, path: "/dong-can-sua",
      shows: [
        "Đặng Đức An", "khaisinh.xlsx, dòng 118", "31/02/2026", "/dong-can-sua/tai-ve/birth/xlsx",
        "/dong-can-sua/tai-ve/birth/csv",
      ],
      hides: ["dòng 2.004"]),
    Scenario(
      name: "rows with warnings", role: .officer, path: "/dong-can-sua?trangThai=warned",
      shows: ["dòng 2.004", "Lưu ý:"], hides: ["dòng 118"]),
    Scenario(
      name: "row to correct", role: .officer, path: "/dong-can-sua/dg-1",
      shows: [
        "href=\"#o-nksNgaySinh\"", "aria-invalid=\"true\"", "name=\"o:meHoTen\"",
        "value=\"31/02/2026\"", "date.unreadable", "&quot;http://x&quot;",
      ]),
    Scenario(
      name: "row corrected", role: .officer, path: "/dong-can-sua/dg-3?xong=nhan",
      shows: ["Đã nhận dòng này vào sổ"], hides: ["Nhận dòng này</button>"]),
    Scenario(
      name: "search", role: .officer, path: "/tim", shows: ["Ctrl"], hides: ["Không thấy ai"]),
    Scenario(
      name: "forgotten search", role: .officer, path: "/tim/abc", shows: ["không còn được giữ"]),
    Scenario(
      name: "person", role: .leader, path: "/nguoi/ng-1",
      shows: [
        "Đặng Đức An", "001084012345", "quyển 01/1984, trang 12", "Là người được khai sinh",
        "Đào Thị Hoa", "/nguoi/ng-8", "Có bản án, quyết định ly hôn", "Điều chưa khớp",
        "không rõ ngày",
      ]),
    Scenario(name: "person that is none", role: .leader, path: "/nguoi/x", status: 404),
    Scenario(
      name: "jobs of reconciliation", role: .officer, path: "/doi-chieu",
      shows: ["Báo tử với khai tử", "/doi-chieu/viec/bao-tu", "Chờ ý kiến thứ hai"]),
    Scenario(
      name: "one job", role: .officer, path: "/doi-chieu/viec/bao-tu",
      shows: [
        "ảnh hưởng đến chỉ tiêu", "/doi-chieu/viec/bao-tu/anh-huong", "97,2 %",
        "cung-kieu?kieu=match.reason.name.slip", "/doi-chieu/viec/bao-tu/tai-ve/csv",
      ]),
    Scenario(
      name: "effect of a job", role: .officer, path: "/doi-chieu/viec/bao-tu/anh-huong",
      shows: ["Ảnh hưởng đến chỉ tiêu", "Nếu mọi cặp là một", "98,50 % (197/200)"]),
    Scenario(
      name: "pairs of one kind", role: .officer,
      path: "/doi-chieu/viec/bao-tu/cung-kieu?kieu=match.reason.name.slip",
      shows: ["Các cặp đã chọn là một", "value=\"cap-1\" checked"], hides: ["value=\"cap-2\""]),
    Scenario(
      name: "decisions of a job", role: .officer, path: "/doi-chieu/viec/bao-tu/da-ket-luan",
      shows: ["đã hỏi trưởng thôn", "Rút lại", "Cùng một sự việc"]),
    Scenario(
      name: "remaining pairs to keep", role: .officer, path: "/doi-chieu/viec/bao-tu/tai-ve/csv",
      shows: ["Xác suất", "Nguyễn Thị Phượng"]),
    Scenario(name: "job that is none", role: .officer, path: "/doi-chieu/viec/x", status: 404),
    Scenario(
      name: "match bench", role: .officer, path: "/doi-chieu/ban?viec=bao-tu",
      shows: [
        "Nguyễn Thị Ph", "<mark>ơ</mark>", "<mark>ợ</mark>", "data-key=\"1\"",
        "một bên không ghi", "data-key=\"3\"", "một tiếng gần giống", "+9,1",
        "Khả năng là một: <strong>97,2 %</strong>", "So với ứng viên khác", "giống",
      ], hides: ["Hoàn tác (U)"]),
    Scenario(
      name: "match bench after a decision", role: .officer,
      path: "/doi-chieu/ban?xong=cap-1&ket=same",
      shows: ["Hoàn tác (U)", "/doi-chieu/cap-1/hoan-tac"]),
    Scenario(
      name: "match bench, a pair that waits for a second person", role: .officer,
      path: "/doi-chieu/ban?cap=cap-2", shows: ["Lê Thị Hòa chưa chắc: chữ mờ"]),
    Scenario(
      name: "match bench, one pair", role: .officer, path: "/doi-chieu/ban?cap=cap-3",
      shows: ["/doi-chieu/cap-3\""]),
    Scenario(
      name: "users", role: .administrator, path: "/nguoi-dung",
      shows: ["Trần Văn Hưng", "quan-tri", "tài khoản đang dùng", "Thêm người dùng"]),
    Scenario(
      name: "nothing", role: .officer, path: "/khong-co", status: 404,
      shows: ["Không có trang này", "số tham chiếu"]),
  ]
}
