import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// No number from outside ends the program, whatever is asked with it.
@Suite struct WildNumberTests {
  private static let numbers = [
    "\(Int.max)", "\(Int.min)", "-1", "0", "99999", "9223372036854775808",
  ]

  @Test(arguments: numbers)
  func `each page answers it in its address and behind the question mark`(
    _ number: String
  ) async throws {
    let probe = try RouterProbe()
    let names = [
      "nam", "trang", "so-voi", "ngay", "asOf", "tuSo", "xong", "dong", "muc", "ky", "phienBan",
      "tu", "den", "q", "x", "y",
    ]
    let query = names.map { "\($0)=\(number)" }.joined(separator: "&")
    for route in probe.website.routes where route.method == .get {
      let example = PermissionTests.example(route.path)
      let path = "\(example)\(example.contains("?") ? "&" : "?")\(query)"
      let wild = route.path.split(separator: "/", omittingEmptySubsequences: false)
        .map {
          [":year", ":nam", ":volume", ":lan", ":version", ":id"].contains($0) ? number : String($0)
        }
        .joined(separator: "/")
      for address in [path, wild] {
        let answer = try await probe.send(.get, address, as: .officer)
        #expect(answer.status < 500, "\(address)")
      }
    }
  }

  @Test(arguments: numbers)
  func `each form answers it in every field`(_ number: String) async throws {
    let names = [
      "nam", "quyen", "soCuoi", "trang", "soTrang", "viecMoiTrang", "version", "phienBan", "tuSo",
      "denSo", "soDong", "ketQua", "dong", "cong", "sangPhai", "xuongDuoi", "so",
    ]
    let kinds = ["birth", "marriage"].flatMap { kind in
      ["quyen", "soCuoi", "trang", "soTrang", "viecMoiTrang"].map { "\($0).\(kind)" }
    }
    let fields = (names + kinds).map { ($0, number) }
    for role in [Role.officer, .chief, .administrator] {
      let probe = try RouterProbe()
      for route in probe.website.routes
      where route.method == .post && route.permission.allows(role) && route.path != "/dang-xuat"
        && !route.path.hasPrefix("/api/")
      {
        let path = PermissionTests.example(route.path)
        let answer = try await probe.submit(
          path, as: role, [("requestKey", "khoa-yeu-cau"), ("mo.marriage", "1")] + fields)
        #expect(answer.status < 500, "\(path)")
      }
    }
  }

  @Test(arguments: numbers)
  func `each command answers it in every number`(_ number: String) async throws {
    let probe = try RouterProbe()
    let commands = [
      "/api/acts/books":
        #"{"book":"birth","year":N,"volume":N,"code":"01","lastNumber":N,"page":N,"pages":N,"entriesPerPage":N}"#,
      "/api/acts/book-closings":
        #"{"book":"birth","year":N,"volume":N,"reason":"full","signer":"tk-chairman"}"#,
      "/api/acts/registrations":
        #"{"act":"birth","form":{"nksHoTen":"N","nksNgaySinh":"N","soConLanSinh":"N"},"signer":"N"}"#,
      "/api/acts/case-notes": #"{"caseID":"N","text":"N"}"#,
    ]
    for (path, command) in commands {
      let answer = try await probe.send(
        .post, path, as: .officer,
        headers: [
          "Content-Type": "application/json", "Idempotency-Key": "khoa-yeu-cau",
          "X-CSRF-Token": DemoAccounts.formToken(.officer),
        ], body: Array(command.replacing("N", with: number).utf8))
      #expect(answer.status < 500, "\(path)")
    }
  }
}
