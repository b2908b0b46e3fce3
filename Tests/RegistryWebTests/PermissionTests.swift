import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// Every route × every role: who may, who is sent to sign in, who is refused.
@Suite struct PermissionTests {
  /// The routes as the office agreed them; a route that is not here, or here otherwise, fails.
  static let agreed: [String: Permission] = [
    "GET /health": .anyone,
    "GET /static/:file": .anyone,
    "GET /dang-nhap": .anyone, "POST /dang-nhap": .anyone,
    "GET /lien-ket/:link": .anyone, "POST /lien-ket/:link": .anyone,
    "GET /": .signedIn, "POST /dang-xuat": .signedIn,
    "GET /mat-khau": .signedIn, "POST /mat-khau": .signedIn,
    "GET /nhat-ky": .managesUsers,
    "GET /tong-quan": .signedIn,
    "GET /chi-tieu/:indicator": .readsPeople,
    "GET /chi-tieu/:indicator/tai-ve/:kind": .readsPeople,
    "GET /ca/:id": .readsPeople, "POST /ca/:id/ghi-chu": .notesCases,
    "GET /con-thieu": .readsPeople, "GET /con-thieu/tai-ve/:kind": .readsPeople,
    "GET /nhap-du-lieu": .writesRegister, "POST /nhap-du-lieu": .writesRegister,
    "GET /nhap-du-lieu/:id": .writesRegister, "GET /nhap-du-lieu/:id/tien-do": .writesRegister,
    "GET /dong-can-sua": .writesRegister,
    "GET /dong-can-sua/:id": .writesRegister, "POST /dong-can-sua/:id": .writesRegister,
    "GET /dong-can-sua/tai-ve/:kind/:format": .writesRegister,
    "GET /giay-da-cap/:id/ban-in": .readsPeople, "GET /in-giay": .readsPeople,
    "GET /muc/:id/ban-chinh": .readsPeople, "GET /to-khai/:id/ban-in": .writesRegister,
    "GET /ho-so/:id/phieu/:slip/ban-in": .readsPeople,
    "GET /so/:kind/:year/:volume/in/:part": .readsPeople,
    "GET /may-in": .receivesDossiers, "POST /may-in": .receivesDossiers,
    "POST /may-in/bo": .receivesDossiers, "GET /may-in/in-thu": .receivesDossiers,
    "GET /tim": .readsPeople, "POST /tim": .readsPeople, "GET /tim/:name": .readsPeople,
    "GET /nguoi/:id": .readsPeople,
    "GET /doi-chieu": .writesRegister, "GET /doi-chieu/ban": .writesRegister,
    "POST /doi-chieu/:id": .writesRegister,
    "GET /doi-chieu/viec/:job": .writesRegister,
    "GET /doi-chieu/viec/:job/anh-huong": .writesRegister,
    "GET /doi-chieu/viec/:job/tai-ve/:kind": .writesRegister,
    "GET /doi-chieu/viec/:job/da-ket-luan": .writesRegister,
    "GET /doi-chieu/viec/:job/cung-kieu": .writesRegister,
    "POST /doi-chieu/viec/:job/cung-kieu": .writesRegister,
    "POST /doi-chieu/:id/hoan-tac": .writesRegister,
    "GET /ke-hoach": .worksOnPlan, "GET /ke-hoach/thay-doi": .worksOnPlan,
    "GET /ke-hoach/viec/:item/:year": .worksOnPlan,
    "POST /ke-hoach/viec/:item/:year": .worksOnPlan,
    "POST /ke-hoach/viec/:item/:year/minh-chung": .worksOnPlan,
    "GET /ke-hoach/minh-chung/:id": .worksOnPlan,
    "POST /ke-hoach/minh-chung/:id/rut": .worksOnPlan,
    "GET /hom-nay": .worksOnPlan, "GET /muc-tieu/:indicator": .worksOnPlan,
    "GET /ke-hoach/lich": .worksOnPlan, "POST /ke-hoach/lich": .worksOnPlan,
    "GET /lich/:token": .anyone,
    "GET /van-ban": .worksOnPlan, "GET /van-ban/moi": .worksOnPlan,
    "POST /van-ban/moi": .worksOnPlan, "GET /van-ban/:id": .worksOnPlan,
    "POST /van-ban/:id": .worksOnPlan, "GET /van-ban/:id/xem": .worksOnPlan,
    "GET /van-ban/:id/tai-ve/:format": .worksOnPlan,
    "GET /van-ban/:id/xem/:version": .worksOnPlan,
    "GET /van-ban/:id/ban/:version/:format": .worksOnPlan,
    "POST /ke-hoach/lich/thu": .worksOnPlan,
    "GET /ke-hoach/quy-tac": .worksOnPlan, "GET /ke-hoach/van-ban-luat": .worksOnPlan,
    "GET /sao-luu": .managesUsers, "POST /sao-luu": .managesUsers,
    "GET /thu-nhac-viec": .managesUsers, "POST /thu-nhac-viec": .managesUsers,
    "POST /thu-nhac-viec/thu-gui": .managesUsers, "POST /thu-nhac-viec/dia-chi": .managesUsers,
    "GET /ke-hoach/phu-luc": .worksOnPlan, "GET /ke-hoach/phu-luc/docx": .worksOnPlan,
    "POST /ke-hoach/phu-luc": .worksOnPlan,
    "GET /ke-hoach/so": .worksOnPlan, "GET /ke-hoach/so/:kind": .worksOnPlan,
    "GET /ke-hoach/so/:kind/tai-ve/:format": .worksOnPlan,
    "GET /ke-hoach/so/:kind/:id": .worksOnPlan, "POST /ke-hoach/so/:kind/:id": .worksOnPlan,
    "GET /thong-ke": .signedIn, "GET /thong-ke/chat-luong": .readsPeople,
    "GET /thong-ke/bao-cao": .readsPeople, "GET /thong-ke/bao-cao/:nam/:tep": .readsPeople,
    "GET /thong-ke/bieu": .readsPeople, "POST /thong-ke/bieu": .writesRegister,
    "GET /thong-ke/bieu/tep/:dang": .readsPeople,
    "GET /so-lieu": .anyone, "GET /so-lieu/:nam/:lan": .anyone,
    "GET /so-lieu/:nam/:lan/:tep": .anyone,
    "GET /huong-dan": .anyone, "GET /tra-cuu": .anyone, "POST /tra-cuu": .anyone,
    "GET /cong-bo": .signedIn, "POST /cong-bo": .writesRegister,
    "GET /nguoi-dung": .managesUsers, "POST /nguoi-dung": .managesUsers,
    "POST /nguoi-dung/:id/lien-ket": .managesUsers,
    "POST /nguoi-dung/:id/trang-thai": .managesUsers,
    "POST /nguoi-dung/:id/vai-tro": .managesUsers,
    "GET /so-cu": .readsPeople,
    "GET /so-cu/quyen/:id": .writesRegister, "POST /so-cu/quyen/:id": .writesRegister,
    "POST /so-cu/quyen/:id/rut": .writesRegister,
    "GET /so-cu/quyen/:id/trang": .writesRegister,
    "POST /so-cu/quyen/:id/trang": .writesRegister,
    "GET /so-cu/trang/:id": .writesRegister, "POST /so-cu/trang/:id/chep": .writesRegister,
    "POST /so-cu/trang/:id/doi-chieu": .writesRegister,
    "POST /so-cu/trang/:id/nhan": .writesRegister,
    "GET /trao-doi": .writesRegister, "POST /trao-doi": .writesRegister,
    "GET /trao-doi/doi-soat/:id": .writesRegister,
    "POST /trao-doi/doi-soat/:id/:difference": .writesRegister,
    "GET /trao-doi/cho-gui/:kind/:format": .writesRegister,
    "POST /trao-doi/cho-gui/:kind": .writesRegister,
    "GET /trao-doi/muc/:id": .writesRegister, "POST /trao-doi/muc/:id": .writesRegister,
    "GET /dia-danh": .signedIn, "GET /api/places": .signedIn,
    "GET /viec-hom-nay": .receivesDossiers,
    "GET /so": .readsPeople, "GET /so/:kind/:year": .readsPeople,
    "GET /so/mo": .writesRegister, "POST /so/mo": .writesRegister,
    "GET /so/khoa": .writesRegister, "POST /so/khoa": .writesRegister,
    "GET /so/mo/:kind/:year": .writesRegister, "POST /so/mo/:kind/:year": .writesRegister,
    "GET /so/:kind/:year/khoa": .writesRegister, "POST /so/:kind/:year/khoa": .writesRegister,
    "GET /so/:kind/:year/:volume/bien-ban": .readsPeople,
    "POST /to-khai": .writesRegister, "GET /to-khai": .writesRegister,
    "GET /to-khai/:id/muc": .writesRegister, "POST /to-khai/:id/muc": .writesRegister,
    "POST /to-khai/:id/muc/chon": .writesRegister,
    "GET /muc/:id/cap-ban-chinh": .writesRegister, "POST /giay-da-cap": .readsPeople,
    "POST /ho-so/:id/sua": .receivesDossiers,
    "GET /to-khai/:id": .writesRegister, "POST /to-khai/:id": .writesRegister,
    "POST /to-khai/:id/nguoi": .writesRegister,
    "POST /to-khai/:id/luu": .writesRegister, "GET /to-khai/:id/kiem-tra": .writesRegister,
    "POST /to-khai/:id/dang-ky": .writesRegister, "POST /to-khai/:id/bo": .writesRegister,
    "POST /to-khai/:id/hoan-tac": .writesRegister,
    "GET /ho-so/moi/:act": .receivesDossiers, "POST /ho-so/moi/:act": .receivesDossiers,
    "GET /ho-so/:id": .readsPeople, "POST /ho-so/:id/buoc": .receivesDossiers,
    "POST /ho-so/:id/giao": .assignsDossiers, "POST /ho-so/:id/nhan": .writesRegister,
    "POST /ho-so/:id/tra-cuu": .receivesDossiers,
    "POST /ho-so/:id/tep": .receivesDossiers, "GET /ho-so/:id/tep/:file": .readsPeople,
    "GET /ho-so/:id/tep/:file/anh-nho": .readsPeople,
    "GET /ho-so/:id/phieu/:slip": .readsPeople,
    "GET /muc/:id": .readsPeople, "POST /muc/:id/ban-chinh": .writesRegister,
    "GET /giay-da-cap": .readsPeople, "GET /giay-da-cap/:id": .readsPeople,
    "POST /api/acts/books": .writesRegister, "POST /api/acts/book-closings": .writesRegister,
    "POST /api/acts/registrations": .writesRegister,
    "GET /api/session": .signedIn, "GET /api/indicators": .signedIn,
    "POST /api/acts/case-notes": .notesCases,
  ]

  @Test func `the routes are those agreed, each with its permission`() throws {
    let routes = try RouterProbe().website.routes
    let found = Dictionary(
      routes.map { ("\($0.method.rawValue) \($0.path)", $0.permission) }
    ) { first, _ in first }
    #expect(found == Self.agreed)
    #expect(found.count == routes.count)
  }

  @Test(arguments: [
    (
      Role.officer,
      [
        Permission.anyone, .signedIn, .readsPeople, .notesCases, .writesRegister,
        .receivesDossiers, .worksOnPlan,
      ]
    ),
    (
      .chief,
      [
        .anyone, .signedIn, .readsPeople, .notesCases, .writesRegister, .receivesDossiers,
        .assignsDossiers, .worksOnPlan,
      ]
    ),
    (.chairman, [.anyone, .signedIn, .readsPeople, .notesCases, .worksOnPlan]),
    (.viceChairman, [.anyone, .signedIn, .readsPeople, .notesCases, .worksOnPlan]),
    (
      .reception,
      [.anyone, .signedIn, .readsPeople, .notesCases, .receivesDossiers, .worksOnPlan]
    ),
    (.reader, [.anyone, .signedIn, .readsPeople]),
    (.leader, [.anyone, .signedIn, .readsPeople, .notesCases, .worksOnPlan]),
    (.administrator, [.anyone, .signedIn, .managesUsers]),
  ])
  func `a role may exactly what the law of the office gives it`(
    role: Role, allowed: [Permission]
  ) {
    #expect(Permission.allCases.filter { $0.allows(role) } == allowed)
    #expect(Permission.allCases.filter { $0.allows(nil) } == [.anyone])
  }

  @Test(arguments: [Role?.none, .officer, .leader, .administrator, .chief, .reception, .reader])
  func `each route answers each role as its permission says`(role: Role?) async throws {
    let probe = try RouterProbe()
    let uploads = ["/nhap-du-lieu", "/ho-so/hs-1/tep", "/ke-hoach/phu-luc", "/trao-doi"]
    for route in probe.website.routes where route.path != "/dang-xuat" {
      let path = Self.example(route.path)
      let answer =
        route.method == .get
        ? try await probe.send(.get, path, as: role)
        : try await probe.send(.post, path, as: role, body: Array("a=b".utf8))

      let isAPI = path.hasPrefix("/api/")
      switch (route.permission.allows(role), role, isAPI) {
      case (true, _, _):
        // A form without its secret is refused too, but by the form's own check.
        let isRefused = answer.status == 403 && !answer.body.contains("form-token")
        #expect(answer.status != 401 && !isRefused, "\(route.method) \(path)")
        #expect(!answer.location.hasPrefix("/dang-nhap"), "\(route.method) \(path)")
      case (false, .none, true): #expect(answer.status == 401, "\(path)")
      case (false, .none, false)
      where route.method == .post && !uploads.contains(path) && !path.hasSuffix("/minh-chung"):
        #expect(answer.status == 401 && answer.body.contains("giuDuongDan"), "\(path)")
      case (false, .none, false):
        #expect(answer.status == 303 && answer.location.hasPrefix("/dang-nhap?tiep="), "\(path)")
      case (false, .some, _):
        #expect(answer.status == 403, "\(route.method) \(path)")
        #expect(!answer.body.contains("Nguyễn Thị Ánh"))
      }
    }
  }

  /// An address that the route matches, of something that the demo office has.
  static func example(_ path: String) -> String {
    let examples = [
      "/chi-tieu/:indicator": "/chi-tieu/birth_on_time",
      "/chi-tieu/:indicator/tai-ve/:kind": "/chi-tieu/birth_on_time/tai-ve/csv",
      "/ca/:id": "/ca/ca-1", "/ca/:id/ghi-chu": "/ca/ca-1/ghi-chu",
      "/con-thieu/tai-ve/:kind": "/con-thieu/tai-ve/csv",
      "/nhap-du-lieu/:id": "/nhap-du-lieu/nl-1", "/dong-can-sua/:id": "/dong-can-sua/dg-1",
      "/ke-hoach/viec/:item/:year": "/ke-hoach/viec/II.2/2026",
      "/ke-hoach/viec/:item/:year/minh-chung": "/ke-hoach/viec/II.2/2026/minh-chung",
      "/muc-tieu/:indicator": "/muc-tieu/birth_on_time",
      "/van-ban/moi": "/van-ban/moi?loai=yearly&nam=2026",
      "/ke-hoach/so/:kind": "/ke-hoach/so/equipment",
      "/ke-hoach/so/:kind/:id": "/ke-hoach/so/equipment/moi",
      "/dong-can-sua/tai-ve/:kind/:format": "/dong-can-sua/tai-ve/birth/csv",
      "/so-cu/quyen/:id": "/so-cu/quyen/q-1",
      "/so-cu/quyen/:id/trang": "/so-cu/quyen/q-1/trang", "/so-cu/trang/:id": "/so-cu/trang/t-moi",
      "/trao-doi/doi-soat/:id": "/trao-doi/doi-soat/ds-1",
      "/trao-doi/cho-gui/:kind/:format": "/trao-doi/cho-gui/birth/csv",
      "/trao-doi/muc/:id": "/trao-doi/muc/m-1", "/nguoi/:id": "/nguoi/ng-1",
      "/so/:kind/:year": "/so/birth/2026", "/so/mo/:kind/:year": "/so/mo/marriage/2026",
      "/so/:kind/:year/khoa": "/so/birth/2026/khoa", "/ho-so/moi/:act": "/ho-so/moi/birth",
      "/ho-so/:id": "/ho-so/hs-1", "/ho-so/:id/tep": "/ho-so/hs-1/tep",
      "/to-khai/:id": "/to-khai/nhap-1", "/to-khai/:id/kiem-tra": "/to-khai/nhap-1/kiem-tra",
      "/muc/:id": "/muc/muc-1", "/giay-da-cap/:id": "/giay-da-cap/gc-1",
    ]
    if let example = examples[path] { return example }
    return path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(":") ? "x" : String($0) }.joined(separator: "/")
  }
}
