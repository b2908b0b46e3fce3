import RegistryServices
import Testing

/// Villages by what is typed.
struct VillagePlaceTests {
  private static let villages = ["Thôn Đông Lư", "Thôn Đồng Lư", "Thôn Yên Thượng", "Việt Yên"].map
  {
    VillagePlace(name: $0, fullName: "\($0), xã Hưng Đạo", communeCode: "09931")
  }

  @Test(arguments: [
    ("yen thu", ["Thôn Yên Thượng"]),
    ("Yên", ["Thôn Yên Thượng", "Việt Yên"]),
    ("thon dong", ["Thôn Đông Lư", "Thôn Đồng Lư"]),
    ("uong", []),
    ("", []),
    (" ", []),
  ])
  func `a word begins as typed, with marks or without`(typed: String, found: [String]) {
    #expect(VillagePlace.search(typed, in: Self.villages).map(\.name) == found)
  }
}
