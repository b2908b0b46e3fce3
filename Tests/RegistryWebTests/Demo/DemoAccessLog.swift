import RegistryServices

/// A log that keeps nothing.
struct DemoAccessLog: AccessLogging {
  func note(_ event: AccessEvent) async throws {}
}
