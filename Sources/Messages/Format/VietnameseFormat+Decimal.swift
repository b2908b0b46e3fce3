extension VietnameseFormat {
  /// One decimal behind a comma: `471,9`.
  public static func decimal(tenths: Int) -> String {
    "\(number(tenths / 10)),\(tenths % 10)"
  }
}
