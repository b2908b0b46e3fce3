/// What one guess at a password costs, to us and to a thief (Argon2id, RFC 9106).
public struct PasswordCost: Sendable, Equatable {
  /// Memory in KiB: 46 MiB, one of the settings that OWASP's password storage rules name.
  public var memoryKibibytes: UInt32 = 47_104
  /// How often the memory is gone over.
  public var passes: UInt32 = 1
  public var lanes: UInt32 = 1

  public init() {}

  public init(memoryKibibytes: UInt32, passes: UInt32, lanes: UInt32) {
    self.memoryKibibytes = memoryKibibytes
    self.passes = passes
    self.lanes = lanes
  }
}
