/// Why the pages cannot be served; for whoever starts the program.
public enum WebStartError: Error, Sendable, Equatable, CustomStringConvertible {
  case directoryNotReadable(String)
  case fileNotReadable(String)
  /// A template prints a value without escaping it.
  case templateNotEscaped(String)
  case templateNotReadable(String, reason: String)
  /// A static file that the layout needs is not there.
  case staticFileMissing(String)

  public var description: String {
    switch self {
    case .directoryNotReadable(let path):
      "\(path) cannot be read; point --resources at the directory that holds Templates and Static"
    case .fileNotReadable(let path): "\(path) cannot be read as UTF-8 text"
    case .templateNotEscaped(let path): "\(path) holds {{{ or {{&: every value must be escaped"
    case .templateNotReadable(let path, let reason): "\(path) is no valid template: \(reason)"
    case .staticFileMissing(let name): "Static/\(name) is missing from the resources"
    }
  }
}
