/// The villages of the commune, as its own papers name them.
public protocol VillageDesk: Sendable {
  /// Each village once, as the list of residents writes it, in the order of their names.
  func villages() async throws -> [VillagePlace]
}
