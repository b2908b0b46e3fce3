public import Logging
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Writes each log entry as one JSON object on one line of standard error.
///
/// The composition root gives it to `LoggingSystem.bootstrap`.
public struct JSONLinesLog: LogHandler {
  public var metadata: Logger.Metadata = [:]
  public var logLevel: Logger.Level = .info
  private let label: String
  private let now: @Sendable () -> String
  private let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - label: the logger's name.
  ///   - now: the time of an entry as text, RFC 3339.
  ///   - write: takes the finished line, with its line end.
  public init(
    label: String, now: @escaping @Sendable () -> String,
    write: @escaping @Sendable (String) -> Void = JSONLinesLog.writeToStandardError
  ) {
    self.label = label
    self.now = now
    self.write = write
  }

  /// A value that every line carries.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes one event as one line.
  public func log(event: LogEvent) {
    var line = "{\"time\":\(JSONText.quoted(now()))"
    line += ",\"level\":\(JSONText.quoted(event.level.rawValue))"
    line += ",\"logger\":\(JSONText.quoted(label))"
    line += ",\"message\":\(JSONText.quoted("\(event.message)"))"
    let all = metadata.merging(event.metadata ?? [:]) { _, last in last }
    for (key, value) in all.sorted(by: { $0.key < $1.key }) {
      line += ",\(JSONText.quoted(key)):\(JSONText.quoted("\(value)"))"
    }
    write("\(line)}\n")
  }

  /// One `write` a line, so that lines of two threads do not mix.
  public static let writeToStandardError: @Sendable (String) -> Void = { line in
    let bytes = Array(line.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
