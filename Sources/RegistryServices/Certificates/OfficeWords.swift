/// Names of offices as papers write them.
public enum OfficeWords {
  /// Papers and books have no abbreviation (Circular 04/2020/TT-BTP, article 29.1): `UBND xã Hưng Đạo` is
  /// `Ủy ban nhân dân xã Hưng Đạo`. Every other name stays as the book has it (article 30).
  public static func inFull(_ office: String) -> String {
    let short = "UBND "
    guard office.uppercased().hasPrefix(short) else { return office }
    return "Ủy ban nhân dân \(office.dropFirst(short.count))"
  }
}
