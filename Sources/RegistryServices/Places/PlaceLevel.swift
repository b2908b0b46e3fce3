/// The tier of an administrative unit. There have been no districts since 1 July 2025.
public enum PlaceLevel: String, CaseIterable, Sendable {
  case province = "P"
  case district = "D"
  /// Xã, phường, thị trấn, đặc khu.
  case commune = "C"
}
