/// What a court found of somebody's capacity (civil code 91/2015/QH13, articles 22 to 24); law files have the
/// words (`word.capacity.FINDING`).
public enum CapacityFinding: String, CaseIterable, Hashable, Sendable {
  /// Mất năng lực hành vi dân sự.
  case lost
  /// Hạn chế năng lực hành vi dân sự.
  case limited
  /// Có khó khăn trong nhận thức, làm chủ hành vi.
  case difficulty
}
