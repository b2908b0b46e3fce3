public import CivilDate
public import RegistryServices
internal import Synchronization

/// What everybody who could mend it is told about the copies, at hand for every page.
public final class BackupBell: Sendable {
  private let concern = Mutex<MessageCode?>(nil)

  public init() {}

  /// Nil when all is well.
  public func set(_ concern: MessageCode?) { self.concern.withLock { $0 = concern } }

  /// Looks how the copies stand, and remembers it.
  public func ask(_ desk: any BackupDesk, at moment: Instant) async throws {
    set(try await desk.standing().concern(at: moment))
  }

  /// What was last found wrong; nil when nothing was.
  public var message: MessageCode? { concern.withLock { $0 } }
}
