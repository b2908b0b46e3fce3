import Hummingbird

/// Where a person goes on after signing in: always a path of our own.
enum ReturnPath {
  /// The address of a page that was asked for.
  static func of(_ request: Request) -> String {
    guard let query = request.uri.query, !query.isEmpty else { return request.uri.path }
    return "\(request.uri.path)?\(query)"
  }

  /// The page that a form belongs to: forms of a thing (`/ca/7/ghi-chu`) belong to the thing's page.
  static func before(_ request: Request) -> String {
    let path = request.uri.path
    let pagesWithForms = ["/nhap-du-lieu", "/nguoi-dung", "/doi-chieu", "/tim", "/dang-xuat"]
    if path == "/dang-xuat" { return "/" }
    for page in pagesWithForms where path.hasPrefix(page) { return page }
    if let page = ofRegister(path) { return page }
    if path.hasSuffix("/ghi-chu") { return String(path.dropLast("/ghi-chu".utf8.count)) }
    return path
  }

  /// Forms of the register office belong to the form, dossier or entry that they are about.
  private static func ofRegister(_ path: String) -> String? {
    if path == "/to-khai" { return "/viec-hom-nay" }
    let parts = path.split(separator: "/")
    guard parts.count > 2 else { return nil }
    switch parts[0] {
    case "to-khai", "muc": return "/\(parts[0])/\(parts[1])"
    case "ho-so" where parts[1] != "moi": return "/ho-so/\(parts[1])"
    default: return nil
    }
  }

  /// A return address from a form, or the first page when it leads anywhere but to us: `//host`,
  /// `/\host` and control characters are read as other hosts by browsers.
  static func checked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count <= 1_000 else { return "/" }
    if bytes.count > 1, bytes[1] == UInt8(ascii: "/") { return "/" }
    let isPlain = bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    guard isPlain, !text.hasPrefix("/dang-") else { return "/" }
    return text
  }
}
