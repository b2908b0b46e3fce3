internal import RegistryServices

extension Identifiers {
  /// Ids from the system's generator.
  static let system = Identifiers {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
