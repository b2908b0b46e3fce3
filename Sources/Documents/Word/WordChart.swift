import RegistryServices

/// A chart in a Word file: its title, and a picture whose part ``WordPictures`` adds.
struct WordChart {
  private let chart: AdministrativeChart

  init(_ chart: AdministrativeChart) {
    self.chart = chart
  }

  var elements: [XMLElement] {
    let plan = ChartPlan(chart)
    let size = [
      ("cx", String(Int(plan.width * 36_000))), ("cy", String(Int(plan.height * 36_000))),
    ]
    let shape = XMLElement(
      "pic:spPr",
      elements: [
        XMLElement(
          "a:xfrm",
          elements: [XMLElement("a:off", [("x", "0"), ("y", "0")]), XMLElement("a:ext", size)]),
        XMLElement("a:prstGeom", [("prst", "rect")], [.element(XMLElement("a:avLst"))]),
      ])
    let picture = XMLElement(
      "pic:pic",
      [("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture")],
      [
        XMLElement(
          "pic:nvPicPr",
          elements: [
            XMLElement("pic:cNvPr", [("id", "0"), ("name", "chart")]), XMLElement("pic:cNvPicPr"),
          ]),
        XMLElement(
          "pic:blipFill",
          elements: [
            XMLElement(WordPictures.element, [(WordPictures.attribute, "")]),
            XMLElement("a:stretch", elements: [XMLElement("a:fillRect")]),
          ]),
        shape,
      ].map { .element($0) })
    let data = XMLElement(
      "a:graphicData", [("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")],
      [.element(picture)])
    let graphic = XMLElement(
      "a:graphic", [("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")],
      [.element(data)])
    let inline = XMLElement(
      "wp:inline",
      [
        (
          "xmlns:wp",
          "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        ), ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0"),
      ],
      [
        XMLElement("wp:extent", size),
        XMLElement("wp:docPr", [("id", "1"), ("name", "chart"), ("descr", chart.title)]), graphic,
      ].map { .element($0) })
    let paragraph = XMLElement(
      "w:p",
      elements: [
        XMLElement(
          "w:pPr",
          elements: [
            XMLElement("w:pStyle", [("w:val", "HoTichTable")]),
            XMLElement("w:jc", [("w:val", "center")]),
          ]),
        XMLElement("w:r", elements: [XMLElement("w:drawing", elements: [inline])]),
      ])
    return [WordBody.paragraph(chart.title, style: "HoTichTableTitle"), paragraph]
  }
}
