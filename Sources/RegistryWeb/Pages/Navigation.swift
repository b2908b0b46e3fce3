import RegistryServices

/// The rail of a role's work, in the order of the day.
enum Navigation {
  private struct Place {
    var path: String
    var label: String
    var permission: Permission
  }

  private static let places: [Place] = [
    Place(path: "/viec-hom-nay", label: "Việc hôm nay", permission: .receivesDossiers),
    Place(path: "/so", label: "Sổ hộ tịch", permission: .readsPeople),
    Place(path: "/giay-da-cap", label: "Giấy đã cấp", permission: .readsPeople),
    Place(path: "/tong-quan", label: "Tổng quan", permission: .signedIn),
    Place(path: "/con-thieu", label: "Còn thiếu", permission: .readsPeople),
    Place(path: "/nhap-du-lieu", label: "Nhập dữ liệu", permission: .writesRegister),
    Place(path: "/dong-can-sua", label: "Dòng cần sửa", permission: .writesRegister),
    Place(path: "/doi-chieu", label: "Đối chiếu", permission: .writesRegister),
    Place(path: "/nguoi-dung", label: "Người dùng", permission: .managesUsers),
  ]

  static func items(for role: Role?, at endpoint: String) -> [Fields] {
    guard let role else { return [] }
    return places.filter { $0.permission.allows(role) }.map { place in
      [
        "href": place.path, "label": place.label,
        "isCurrent": endpoint == place.path || endpoint.hasPrefix("\(place.path)/"),
      ]
    }
  }
}
