import RegistryServices

/// Fills the places of a template's body with what a document says.
struct WordFilling {
  private let document: AdministrativeDocument
  private let body: XMLElement
  private let single: [String: String]
  private let lists: [String: [String]]

  init(_ document: AdministrativeDocument, _ body: XMLElement) {
    self.document = document
    self.body = body
    let isLetter = document.kind.isEmpty
    single = [
      "superiorAgency": document.agency.superior, "agency": document.agency.name,
      "number": document.number, "placeAndDate": document.placeAndDate,
      "kind": document.kind.uppercased(), "subject": isLetter ? "" : document.subject,
      "letterSubject": isLetter ? "V/v \(document.subject)" : "",
    ]
    let only = document.addressees.count == 1
    lists = [
      "addressees": only
        ? document.addressees.map { "Kính gửi: \($0)" }
        : (document.addressees.isEmpty ? [] : ["Kính gửi:"])
          + document.addressees.map { "- \($0)" },
      "bases": document.bases.enumerated().map { place, base in
        base + (place == document.bases.count - 1 ? "." : ";")
      },
      "recipients": document.recipients.isEmpty
        ? []
        : document.recipients.enumerated().map { place, recipient in
          "- \(recipient)" + (place == document.recipients.count - 1 ? "." : ";")
        },
      "recipientsTitle": document.recipients.isEmpty
        ? document.secondSigner?.lines ?? [] : ["Nơi nhận:"],
      "signerLines": document.signer.lines,
      "signerName": document.signer.name.isEmpty ? [] : [document.signer.name],
    ]
  }

  func fill() throws(WordProblem) {
    var hasBody = false
    if document.look == .publication { takeFrameAway() }
    if document.isLandscape { turn() }
    try fill(body, isCell: false, &hasBody)
    guard hasBody else { throw WordProblem("{{body}}") }
    addAnnexes()
  }

  /// A publication has neither the head nor the foot of an administrative document: the publisher's name
  /// stands above the title.
  private func takeFrameAway() {
    body.nodes.removeAll { node in
      guard case .element(let element) = node, element.name == "w:tbl" else { return false }
      let text = element.all("w:t").map(\.text).joined()
      return text.contains("{{agency}}")
        || (text.contains("{{signerLines}}") && document.signer.lines.isEmpty)
    }
    body.nodes.insert(
      .element(WordBody.paragraph(document.agency.name, style: "HoTichAgency")), at: 0)
  }

  /// Lays the pages on their long side.
  private func turn() {
    body.first("w:sectPr")?.first("w:pgSz")?.attributes = [
      ("w:w", "16838"), ("w:h", "11906"), ("w:orient", "landscape"),
    ]
  }

  /// Fills the paragraphs of an element and of the tables in it.
  private func fill(
    _ parent: XMLElement, isCell: Bool, _ hasBody: inout Bool
  ) throws(WordProblem) {
    var nodes: [XMLElement.Node] = []
    for node in parent.nodes {
      guard case .element(let element) = node else {
        nodes.append(node)
        continue
      }
      guard element.name == "w:p" else {
        let inner = element.name == "w:tc"
        try fill(element, isCell: inner, &hasBody)
        nodes.append(node)
        continue
      }
      let text = Self.text(of: element)
      if text.contains("{{body}}") {
        hasBody = true
        let width = document.isLandscape ? WordBody.landscapeWidth : WordBody.portraitWidth
        nodes += WordBody.elements(of: document.body, width: width)
          .map { .element($0) }
      } else if let name = lists.keys.first(where: { text.contains("{{\($0)}}") }) {
        for line in lists[name] ?? [] {
          let copy = element.copy()
          Self.replace(["{{\(name)}}": line], in: copy)
          nodes.append(.element(copy))
        }
      } else if text.contains("{{") {
        let values = Dictionary(
          uniqueKeysWithValues: single.map { ("{{\($0.key)}}", $0.value) })
        let used = values.filter { text.contains($0.key) }
        if let unknown = Self.unknownPlace(in: text, known: values) { throw WordProblem(unknown) }
        if used.isEmpty || used.contains(where: { !$0.value.isEmpty }) || text.contains("Số:") {
          Self.replace(values, in: element)
          nodes.append(node)
        }
      } else {
        nodes.append(node)
      }
    }
    // A cell without a paragraph is no cell to Word.
    if isCell,
      !nodes.contains(where: { if case .element(let e) = $0 { e.name == "w:p" } else { false } })
    {
      nodes.append(.element(XMLElement("w:p")))
    }
    parent.nodes = nodes
  }

  private static func text(of paragraph: XMLElement) -> String {
    paragraph.all("w:t").map(\.text).joined()
  }

  private static func unknownPlace(in text: String, known: [String: String]) -> String? {
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      rest = rest[start.lowerBound...]
      guard let end = rest.firstRange(of: "}}") else { return String(rest.prefix(40)) }
      let place = String(rest[..<end.upperBound])
      if known[place] == nil { return place }
      rest = rest[end.upperBound...]
    }
    return nil
  }

  /// Replaces places in the texts of a paragraph. Word may have cut one into several runs: then the whole
  /// text goes into the first of them.
  private static func replace(_ values: [String: String], in paragraph: XMLElement) {
    let texts = paragraph.all("w:t")
    let isWhole = texts.allSatisfy { text in
      text.text.split(separator: "{{", omittingEmptySubsequences: false).count
        == text.text.split(separator: "}}", omittingEmptySubsequences: false).count
    }
    if !isWhole, let first = texts.first {
      first.nodes = [.text(texts.map(\.text).joined())]
      for text in texts.dropFirst() { text.nodes = [] }
    }
    for text in texts where text.text.contains("{{") {
      var filled = text.text
      for (place, value) in values { filled = filled.replacing(place, with: value) }
      text.nodes = filled.isEmpty ? [] : [.text(filled)]
      text.attributes.removeAll { $0.name == "xml:space" }
      text.attributes.append(("xml:space", "preserve"))
    }
  }

  /// Each annex is a section of its own behind the document: its pages may lie on their long side.
  private func addAnnexes() {
    guard !document.annexes.isEmpty,
      let place = body.nodes.lastIndex(where: {
        if case .element(let element) = $0 { element.name == "w:sectPr" } else { false }
      }), case .element(let section) = body.nodes[place]
    else { return }
    body.nodes.remove(at: place)
    // The section before ends in a paragraph that holds its properties.
    var before = section
    for annex in document.annexes {
      body.nodes.append(
        .element(
          XMLElement("w:p", elements: [XMLElement("w:pPr", elements: [before])])))
      let width = annex.isLandscape ? WordBody.landscapeWidth : WordBody.portraitWidth
      body.nodes += WordBody.head(of: annex, reference: document.annexReference).map {
        .element($0)
      }
      body.nodes += WordBody.elements(of: annex.body, width: width).map { .element($0) }
      before = Self.section(like: section, isLandscape: annex.isLandscape)
    }
    body.nodes.append(.element(before))
  }

  private static func section(like section: XMLElement, isLandscape: Bool) -> XMLElement {
    let copy = section.copy()
    // The page number shows from the first page of an annex on.
    copy.nodes.removeAll {
      if case .element(let element) = $0 { element.name == "w:titlePg" } else { false }
    }
    if isLandscape, let size = copy.first("w:pgSz") {
      size.attributes = [("w:w", "16838"), ("w:h", "11906"), ("w:orient", "landscape")]
    }
    return copy
  }
}
