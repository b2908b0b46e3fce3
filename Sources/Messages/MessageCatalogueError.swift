/// Everything wrong with the file of messages, for whoever starts the program.
public struct MessageCatalogueError: Error, Sendable, Equatable, CustomStringConvertible {
  /// One thing wrong with the file.
  public enum Fault: Sendable, Equatable {
    /// The first line is not `key,vi,en`.
    case header
    /// A record does not have three cells; the header is record 1.
    case width(record: Int)
    case emptyText(key: String)
    case duplicateKey(String)
    /// The program has a message under this key and the file has no text for it.
    case missingKey(String)
  }
  public var faults: [Fault]

  public init(faults: [Fault]) {
    self.faults = faults
  }

  /// One line a fault, with what to do.
  public var description: String {
    let lines = faults.map { fault in
      switch fault {
      case .header: "the first line must be key,vi,en"
      case .width(let record): "record \(record) must have three cells; quote texts with commas"
      case .emptyText(let key): "\(key) has an empty key or text"
      case .duplicateKey(let key): "\(key) stands twice; keep one"
      case .missingKey(let key): "\(key) has no text; add a line for it"
      }
    }
    return "messages.csv: \(lines.joined(separator: "; "))"
  }
}
