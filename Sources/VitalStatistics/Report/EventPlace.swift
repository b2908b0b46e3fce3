/// At what kind of place somebody was born or died.
public enum EventPlace: String, Sendable, CaseIterable {
  /// Hospital, clinic, health station.
  case facility
  case home
  case other
  /// No paper says where.
  case unknown
}
