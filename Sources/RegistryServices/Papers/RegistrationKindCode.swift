/// How an entry came into the book, by the code of the exchange format (`loaiDangKy`).
public enum RegistrationKindCode: String, Sendable, CaseIterable {
  case onTime = "1"
  case again = "2"
  case notedFromAbroad = "3"
  case late = "4"
  case originalIssued = "5"
  case unknown = "6"
}
