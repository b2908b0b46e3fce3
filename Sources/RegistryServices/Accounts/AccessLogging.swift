/// Keeps who looked at what and who let whom in.
public protocol AccessLogging: Sendable {
  /// Keeps an event; it is on the disk when this returns.
  ///
  /// When it throws, what was asked for must not be shown: nobody looks unseen.
  func note(_ event: AccessEvent) async throws
}
