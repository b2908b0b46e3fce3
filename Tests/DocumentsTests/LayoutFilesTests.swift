import CivilDate
import Documents
import Foundation
import Interchange
import RegistryServices
import Testing

@Suite struct LayoutFilesTests {
  @Test func `every paper has a layout today and on both sides of the change of law`() throws {
    let layouts = try PaperLayouts(LayoutFile.layouts(folder: TestPress.layoutFolder))
    for day in ["2026-11-26", "2027-02-28", "2027-03-01"] {
      let date = try #require(PlainDate(iso8601: day))
      #expect(Set(layouts.kinds(on: date)) == Set(PaperKind.allCases))
    }
  }
}
