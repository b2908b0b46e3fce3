import FoundationEssentials

/// Reading the resources that lie beside the program.
enum FileTree {
  /// Paths of the files below a directory, relative to it, in order.
  static func files(below directory: String) throws(WebStartError) -> [String] {
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: directory).sorted()
    } catch {
      throw .directoryNotReadable(directory)
    }
  }

  static func bytes(of path: String) throws(WebStartError) -> [UInt8] {
    do {
      return try Array(Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .fileNotReadable(path)
    }
  }

  static func text(of path: String) throws(WebStartError) -> String {
    guard let text = String(validating: try bytes(of: path), as: UTF8.self) else {
      throw .fileNotReadable(path)
    }
    return text
  }
}
