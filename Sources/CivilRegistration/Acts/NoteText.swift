import CivilDate

/// Fills the places of a text from the law files, and writes days as papers do.
enum NoteText {
  /// Puts values in the places `{name}`; a value is never searched for places itself.
  static func fill(_ text: String, _ values: [String: String]) -> String {
    var filled = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "{"),
      let end = rest[start...].firstIndex(of: "}")
    {
      filled += rest[..<start]
      filled += values[String(rest[rest.index(after: start)..<end])] ?? ""
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }

  /// A day below ten has a zero in front (decree 30/2020/NĐ-CP).
  static func dayFigures(_ date: PlainDate) -> String {
    date.day < 10 ? "0\(date.day)" : String(date.day)
  }

  /// So have January and February, and no other month.
  static func monthFigures(_ date: PlainDate) -> String {
    date.month < 3 ? "0\(date.month)" : String(date.month)
  }
}
