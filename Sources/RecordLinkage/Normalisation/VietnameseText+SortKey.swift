extension VietnameseText {
  /// A key whose byte order is the order of Vietnamese dictionaries: a ă â b c d đ e ê …, and of
  /// equal letters ngang, huyền, hỏi, ngã, sắc, nặng.
  ///
  /// ASCII only, so that a database without Vietnamese collation sorts by it.
  public static func sortKey(_ text: String) -> String {
    var text = text
    return text.withUTF8 { source in
      var key = SortKeyWriter(capacity: source.count)
      key.read(source)
      return key.text(from: 0, to: key.words.count)
    }
  }

  /// The sort key of a person's name in a list: by given name, then surname and middle names, as
  /// Vietnamese class and voter lists are sorted.
  public static func nameSortKey(_ fullName: String) -> String {
    var fullName = fullName
    return fullName.withUTF8 { source in
      var key = SortKeyWriter(capacity: source.count)
      key.read(source)
      let count = key.words.count
      guard count > 1 else { return key.text(from: 0, to: count) }
      return "\(key.text(from: count - 1, to: count)) \(key.text(from: 0, to: count - 1))"
    }
  }
}
