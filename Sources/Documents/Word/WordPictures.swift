import RegistryServices

/// The pictures of a Word file's charts: their parts, and the names by which the text finds them.
enum WordPictures {
  /// The element that shows a picture, and its attribute with the picture's name.
  static let element = "a:blip"
  static let attribute = "r:embed"

  private static let relations = "word/_rels/document.xml.rels"
  private static let types = "[Content_Types].xml"

  /// Adds the charts' pictures, in the order of the text.
  static func add(
    _ charts: [AdministrativeChart], to root: XMLElement, _ parts: inout [WordArchive.Part]
  ) throws(WordProblem) {
    guard !charts.isEmpty else { return }
    // A picture of the template's own has its name already.
    let places = root.all(element).filter { place in
      place.attributes.contains { $0.name == attribute && $0.value.isEmpty }
    }
    guard places.count == charts.count else { throw WordProblem("charts") }
    var relations = ""
    for (number, (chart, place)) in zip(charts, places).enumerated() {
      let name = "hotichChart\(number + 1)"
      place.attributes = [(attribute, name)]
      relations += "<Relationship Id=\"\(name)\" Type=\"http://schemas.openxmlformats.org/"
      relations += "officeDocument/2006/relationships/image\" Target=\"media/\(name).png\"/>"
      parts.append(
        WordArchive.Part(
          name: "word/media/\(name).png", bytes: try ChartPicture(ChartPlan(chart)).png()))
    }
    try insert(relations, before: "</Relationships>", in: Self.relations, &parts)
    try insert(
      #"<Default Extension="png" ContentType="image/png"/>"#, before: "<Override", in: types,
      &parts)
  }

  private static func insert(
    _ text: String, before mark: String, in name: String, _ parts: inout [WordArchive.Part]
  ) throws(WordProblem) {
    guard let place = parts.firstIndex(where: { $0.name == name }) else { throw WordProblem(name) }
    let old = String(decoding: parts[place].bytes, as: UTF8.self)
    guard let range = old.firstRange(of: mark) else { throw WordProblem(name) }
    // A template may know the kind of file already.
    guard name != types || !old.contains(#"Extension="png""#) else { return }
    parts[place].bytes = Array(
      (String(old[..<range.lowerBound]) + text + String(old[range.lowerBound...])).utf8)
  }
}
