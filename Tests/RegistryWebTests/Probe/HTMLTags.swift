/// The tags of a page as a browser's tokeniser sees them: enough to find what does not belong there.
enum HTMLTags {
  struct Tag {
    var name: String
    var attributes: [(name: String, value: String)]
  }

  static func tags(of html: String) -> [Tag] {
    let scalars = Array(html.unicodeScalars)
    var tags: [Tag] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "<", index + 1 < scalars.count, isLetter(scalars[index + 1]) else {
        index += 1
        continue
      }
      index += 1
      var tag = Tag(
        name: take(scalars, &index) { !isSpace($0) && $0 != ">" && $0 != "/" }, attributes: [])
      while index < scalars.count, scalars[index] != ">" {
        if isSpace(scalars[index]) || scalars[index] == "/" {
          index += 1
          continue
        }
        tag.attributes.append(attribute(scalars, &index))
      }
      tags.append(tag)
    }
    return tags
  }

  private static func attribute(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) -> (name: String, value: String) {
    let start = index
    let name = take(scalars, &index) { !isSpace($0) && $0 != "=" && $0 != ">" && $0 != "/" }
    if index == start { index += 1 }
    guard index < scalars.count, scalars[index] == "=" else { return (name, "") }
    index += 1
    guard index < scalars.count else { return (name, "") }
    let quote = scalars[index]
    guard quote == "\"" || quote == "'" else {
      return (name, take(scalars, &index) { !isSpace($0) && $0 != ">" })
    }
    index += 1
    let value = take(scalars, &index) { $0 != quote }
    index += 1
    return (name, value)
  }

  private static func take(
    _ scalars: [Unicode.Scalar], _ index: inout Int, while accepts: (Unicode.Scalar) -> Bool
  ) -> String {
    var text = String.UnicodeScalarView()
    while index < scalars.count, accepts(scalars[index]) {
      text.append(scalars[index])
      index += 1
    }
    return String(text).lowercased()
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{0C}"
  }
}
