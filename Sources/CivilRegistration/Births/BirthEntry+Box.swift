extension BirthEntry.Parents {
  /// The box of the birth book that tells of them: a child of one known parent has none (Decree
  /// 123/2015/NĐ-CP, articles 14 and 15).
  public var box: TickBox? {
    switch self {
    case .abandoned: .abandoned
    case .bothUnknown: .parentsUnknown
    case .bothKnown, .motherUnknown, .fatherUnknown: nil
    }
  }
}
