internal import Dispatch

/// Works on passwords, a few at a time, on threads of its own.
///
/// One hashing takes 46 MiB and tens of milliseconds of a core. On Swift's cooperative pool (one
/// thread a core) two of them would stop every page of the office; without a limit, two hundred
/// sign-ins at once would take 9 GB.
actor PasswordHashing {
  private let cost: PasswordCost
  private let capacity: Int
  private let queue = DispatchQueue(label: "passwords", attributes: .concurrent)
  private let nobodys: PasswordHash

  private var freeSlots: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []
  /// How many passwords were worked on: what the check of equal work counts.
  private(set) var workedOn = 0
  var waitingCount: Int { waiting.count }

  init(_ settings: AccountSettings) {
    cost = settings.passwordCost
    capacity = settings.passwordsWaiting
    freeSlots = settings.passwordsAtOnce
    nobodys = .nobodys(cost: settings.passwordCost)
  }

  /// Throws `PasswordFailure`.
  func hash(_ password: String) async throws -> PasswordHash {
    try await run { [cost] in try PasswordHash(of: password, cost: cost) }
  }

  /// Whether a password is the one of a hash; without a hash false, after the same work.
  ///
  /// Throws `PasswordFailure`.
  func matches(_ password: String, _ hash: PasswordHash?) async throws -> Bool {
    let isRight = try await run { [nobodys] in try (hash ?? nobodys).matches(password) }
    return isRight && hash != nil
  }

  nonisolated func isOutdated(_ hash: PasswordHash) -> Bool { hash.isOutdated(for: cost) }

  /// Runs work on a thread of its own when a slot is free. Throws `PasswordFailure.overloaded`, and
  /// what the work throws.
  func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await takeSlot()
    defer { giveSlot() }
    workedOn += 1
    return try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result(catching: work)) }
    }
  }

  private func takeSlot() async throws(PasswordFailure) {
    if freeSlots > 0 {
      freeSlots -= 1
      return
    }
    guard waiting.count < capacity else { throw .overloaded }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Hands the slot to whoever waits longest.
  private func giveSlot() {
    if waiting.isEmpty {
      freeSlots += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
