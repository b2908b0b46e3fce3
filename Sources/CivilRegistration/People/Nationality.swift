/// A nationality as papers write it.
enum Nationality {
  /// Whether a text names that of Viet Nam, by its name or its code.
  static func isVietnamese(_ text: String) -> Bool {
    PersonName.areSame(text, "Việt Nam") || ["vn", "vnm", "viet nam"].contains(text.lowercased())
  }
}
