import RegistryServices

extension MatchJob {
  /// The job's name in addresses.
  var slug: String {
    switch self {
    case .residents: "cu-dan"
    case .notices: "chung-sinh"
    case .surveys: "ra-soat"
    case .doubles: "ghi-trung"
    case .deaths: "bao-tu"
    case .lives: "nguoi-da-mat"
    case .judgments: "ly-hon"
    }
  }

  init?(slug: String) {
    guard let job = Self.allCases.first(where: { $0.slug == slug }) else { return nil }
    self = job
  }

  /// The list of those who have no partner at all, where a target names them.
  var missingHref: String {
    switch self {
    case .residents, .lives: "/chi-tieu/no_certificate"
    case .notices, .doubles: "/chi-tieu/birth_on_time?trangThai=overdue"
    case .surveys: "/chi-tieu/vulnerable"
    case .deaths: "/chi-tieu/death_on_time?trangThai=overdue"
    case .judgments: "/chi-tieu/divorce_recorded"
    }
  }
}
