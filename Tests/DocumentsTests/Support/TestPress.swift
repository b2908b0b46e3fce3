import Documents
import Foundation
import Interchange
import RegistryServices

/// The press with the layouts and fonts that the program ships with.
enum TestPress {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static var layoutFolder: String {
    root.appending(path: "Sources/Interchange/Resources/Layouts").path
  }

  static func shipped() throws -> PaperPress {
    let layouts = try LayoutFile.layouts(folder: layoutFolder)
    return PaperPress(layouts: try PaperLayouts(layouts), fonts: try FontShelf())
  }

  /// A press with layouts written in the test.
  static func with(layouts text: String) throws -> PaperPress {
    let layouts = try LayoutFile.layouts(text: text, path: "test.yaml")
    return PaperPress(layouts: try PaperLayouts(layouts), fonts: try FontShelf())
  }
}
