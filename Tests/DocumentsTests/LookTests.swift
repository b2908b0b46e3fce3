import CivilDate
import Documents
import Foundation
import RegistryServices
import Testing

/// Writes every paper into the folder that HOTICH_LOOK names, for eyes.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["HOTICH_LOOK"] != nil))
struct LookTests {
  @Test func `every paper can be looked at`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["HOTICH_LOOK"])
    let press = try TestPress.shipped()
    for kind in PaperKind.allCases {
      let file = try press.draw([SamplePapers.filled(kind)])
      try Data(file.bytes).write(to: URL(filePath: "\(folder)/\(kind.rawValue).pdf"))
    }
    let file = try press.draw([SamplePapers.birthCertificate()])
    try Data(file.bytes).write(to: URL(filePath: "\(folder)/a-birth.pdf"))
  }
}
