import RegistryServices

/// The rail of a role's work: what comes to the counter, what the figures ask for, what the plan asks for, and
/// where the data come from; in each the day's work first.
enum Navigation {
  private struct Place {
    var path: String
    var label: String
    var permission: Permission
  }

  private struct Room {
    var label: String
    var places: [Place]
  }

  private static let rooms: [Room] = [
    Room(
      label: "Một cửa",
      places: [
        Place(path: "/viec-hom-nay", label: "Việc hôm nay", permission: .receivesDossiers),
        Place(path: "/so", label: "Sổ hộ tịch", permission: .readsPeople),
        Place(path: "/giay-da-cap", label: "Giấy đã cấp", permission: .readsPeople),
      ]),
    Room(
      label: "Chỉ tiêu",
      places: [
        Place(path: "/tong-quan", label: "Tổng quan", permission: .signedIn),
        Place(path: "/con-thieu", label: "Còn thiếu", permission: .readsPeople),
        Place(path: "/doi-chieu", label: "Đối chiếu", permission: .writesRegister),
        Place(path: "/thong-ke", label: "Thống kê", permission: .signedIn),
        Place(path: "/cong-bo", label: "Công bố", permission: .signedIn),
      ]),
    Room(
      label: "Chương trình",
      places: [
        Place(path: "/hom-nay", label: "Điều hành", permission: .worksOnPlan),
        Place(path: "/ke-hoach", label: "Kế hoạch", permission: .worksOnPlan),
        Place(path: "/van-ban", label: "Văn bản", permission: .worksOnPlan),
      ]),
    Room(
      label: "Dữ liệu",
      places: [
        Place(path: "/nhap-du-lieu", label: "Nhập dữ liệu", permission: .writesRegister),
        Place(path: "/dong-can-sua", label: "Dòng cần sửa", permission: .writesRegister),
        Place(path: "/so-cu", label: "Sổ cũ", permission: .readsPeople),
        Place(path: "/trao-doi", label: "Trao đổi với Bộ", permission: .writesRegister),
        Place(path: "/dia-danh", label: "Địa danh", permission: .readsPeople),
      ]),
    Room(
      label: "Hệ thống",
      places: [
        Place(path: "/may-in", label: "Máy in", permission: .receivesDossiers),
        Place(path: "/nguoi-dung", label: "Người dùng", permission: .managesUsers),
        Place(path: "/nhat-ky", label: "Nhật ký", permission: .managesUsers),
        Place(path: "/thu-nhac-viec", label: "Thư nhắc việc", permission: .managesUsers),
        Place(path: "/sao-luu", label: "Sao lưu", permission: .managesUsers),
        Place(path: "/mat-khau", label: "Mật khẩu", permission: .signedIn),
      ]),
  ]

  /// The rooms in which a role has something to do.
  static func rooms(for role: Role?, at endpoint: String) -> [Fields] {
    guard let role else { return [] }
    return rooms.compactMap { room in
      let own = room.places.filter { $0.permission.allows(role) }
      guard !own.isEmpty else { return nil }
      return ["label": room.label, "places": own.map { fields($0, at: endpoint) }]
    }
  }

  private static func fields(_ place: Place, at endpoint: String) -> Fields {
    [
      "href": place.path, "label": place.label,
      "isCurrent": endpoint == place.path || endpoint.hasPrefix("\(place.path)/"),
    ]
  }
}
