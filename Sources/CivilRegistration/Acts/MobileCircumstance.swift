/// What a form says of an act that was taken down on the move: the names of the fields.
public enum MobileCircumstance: String, CaseIterable, Hashable, Sendable {
  /// The day on which the officer took it down.
  case luuDongNgay
  /// Where.
  case luuDongNoi
}
