import CivilDate

/// An address of our own with its query, put together from parts; empty parts are left out.
enum Address {
  static func path(_ path: String, _ query: [(String, String?)]) -> String {
    var address = path
    var sign = "?"
    for (name, value) in query {
      guard let value else { continue }
      address += "\(sign)\(name)=\(QueryText.escaped(value))"
      sign = "&"
    }
    return address
  }

  /// A day as addresses have it.
  static func day(_ date: PlainDate) -> String { date.iso8601 }
}
