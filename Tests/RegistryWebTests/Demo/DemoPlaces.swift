import CivilDate
import RegistryServices

/// One commune and one that it was, as the demo office knows them.
struct DemoPlaces: PlaceDesk {
  private static let present = PlaceMatch(
    place: Place(
      level: .commune, code: "09931", name: "Xã Hưng Đạo", aboveCode: "01",
      firstDay: DemoOffice.day(2025, 7, 1), lastDay: nil),
    fullName: "Xã Hưng Đạo, Thành phố Hà Nội", successors: [],
    predecessors: ["Xã Cộng Hòa, Huyện Quốc Oai, Thành phố Hà Nội"])
  private static let former = PlaceMatch(
    place: Place(
      level: .commune, code: "09931", name: "Xã Cộng Hòa", aboveCode: "275", firstDay: nil,
      lastDay: DemoOffice.day(2025, 6, 30)),
    fullName: "Xã Cộng Hòa, Huyện Quốc Oai, Thành phố Hà Nội",
    successors: ["Xã Hưng Đạo, Thành phố Hà Nội", "Xã \"Khác\", Thành phố Hà Nội"],
    predecessors: [])

  func search(_ text: String) async throws -> [PlaceMatch] {
    text.contains("hoa") ? [Self.former, Self.present] : []
  }

  func villages(named text: String) async throws -> [VillagePlace] {
    VillagePlace.search(
      text,
      in: [
        VillagePlace(
          name: "Thôn Yên Thượng", fullName: "Thôn Yên Thượng, xã Hưng Đạo, thành phố Hà Nội",
          communeCode: "09931")
      ])
  }

  func place(code: String, on day: PlainDate?) async throws -> PlaceMatch? {
    guard code == "09931" else { return nil }
    guard let day, day < DemoOffice.day(2025, 7, 1) else { return Self.present }
    return Self.former
  }
}
