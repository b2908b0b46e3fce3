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
    Place(path: "/may-in", label: "Máy in", permission: .receivesDossiers),
    Place(path: "/tong-quan", label: "Tổng quan", permission: .signedIn),
    Place(path: "/con-thieu", label: "Còn thiếu", permission: .readsPeople),
    Place(path: "/hom-nay", label: "Hôm nay", permission: .worksOnPlan),
    Place(path: "/ke-hoach", label: "Kế hoạch", permission: .worksOnPlan),
    Place(path: "/van-ban", label: "Văn bản", permission: .worksOnPlan),
    Place(path: "/nhap-du-lieu", label: "Nhập dữ liệu", permission: .writesRegister),
    Place(path: "/dong-can-sua", label: "Dòng cần sửa", permission: .writesRegister),
    Place(path: "/doi-chieu", label: "Đối chiếu", permission: .writesRegister),
    Place(path: "/thong-ke", label: "Thống kê", permission: .signedIn),
    Place(path: "/cong-bo", label: "Công bố", permission: .signedIn),
    Place(path: "/so-cu", label: "Sổ cũ", permission: .readsPeople),
    Place(path: "/trao-doi", label: "Trao đổi với Bộ", permission: .writesRegister),
    Place(path: "/dia-danh", label: "Địa danh", permission: .readsPeople),
    Place(path: "/nguoi-dung", label: "Người dùng", permission: .managesUsers),
    Place(path: "/thu-nhac-viec", label: "Thư nhắc việc", permission: .managesUsers),
    Place(path: "/sao-luu", label: "Sao lưu", permission: .managesUsers),
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
