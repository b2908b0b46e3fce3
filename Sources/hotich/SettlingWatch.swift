internal import Logging
internal import RegistryStore

/// Brings the known events in step with the acts as soon as the office pauses, so that who opens a page
/// after a registration need not wait for it.
struct SettlingWatch {
  let ledger: CommuneLedger
  let logger: Logger

  private static let pause = 2

  /// Ends when its task is cancelled.
  func run() async {
    var last = -1
    while true {
      // Cut short when the server stops.
      do { try await Task.sleep(for: .seconds(Self.pause)) } catch { return }
      do { last = try await ledger.settleIfQuiet(since: last) } catch {
        logger.error("known events not derived", metadata: ["error": "\(type(of: error))"])
      }
    }
  }
}
