/// Names of persons as papers write them.
public enum PersonName {
  /// Whether two writings are one name: capitals, spaces and the place of a tone on `oa`, `oe`, `uy` do not
  /// count, marks do.
  public static func areSame(_ first: String, _ second: String) -> Bool {
    first == second || PlaceKey.key(of: first) == PlaceKey.key(of: second)
  }

  /// The family name, which comes first.
  public static func family(of name: String) -> String {
    let first = name.drop { $0.isWhitespace }.prefix { !$0.isWhitespace }
    return PlaceKey.key(of: first)
  }
}
