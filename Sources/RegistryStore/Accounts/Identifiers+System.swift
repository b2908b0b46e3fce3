public import RegistryServices

extension Identifiers {
  /// Ids from the system's generator.
  public static let system = Identifiers { RandomPool.shared.number() }
}
