import Interchange
import LegalRules

/// The law files as the program has them.
enum OfficeLaw {
  static func book() throws -> LawBook {
    let resources = SourceFolder.resources(of: "Interchange")
    return try LawFile.book(
      folder: "\(resources)/Law",
      holidays: HolidayFile.calendar(path: "\(resources)/Holidays/holidays-vn.csv"))
  }
}
