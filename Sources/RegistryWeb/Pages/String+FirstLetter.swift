extension StringProtocol {
  /// As it stands within a sentence.
  var beginningSmall: String { prefix(1).lowercased() + dropFirst() }

  /// As it stands at the beginning of one.
  var beginningLarge: String { prefix(1).uppercased() + dropFirst() }
}
