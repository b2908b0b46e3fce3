import RegistryServices

/// Where a page without a place of its own leads back to: the desk for who works at it, the search for all
/// others.
struct HomeLink {
  let href: String
  let text: String

  init(_ role: Role) {
    (href, text) =
      role.receivesDossiers
      ? ("/viec-hom-nay", "Việc hôm nay")
      : role.readsPeople ? ("/tim", "Tìm nhanh") : ("/", "Trang đầu")
  }
}
