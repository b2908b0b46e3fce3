import CZip

/// A Word file (DOCX) put together from its parts and written to the disk.
struct WordPackage {
  private let body: String
  private let isLandscape: Bool

  /// `body` is what stands between the body's tags, without the section's own properties.
  init(body: String, isLandscape: Bool = false) {
    self.body = body
    self.isLandscape = isLandscape
  }

  /// Writes the file. Throws `TableProblem.cannotWrite`.
  func write(to path: String) throws(TableProblem) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw .cannotWrite(reason: path)
    }
    // The archive reads the bytes when it is closed, so they live until then.
    var buffers: [UnsafeMutableRawBufferPointer] = []
    defer { for buffer in buffers { buffer.deallocate() } }
    for part in parts {
      let bytes = Array(part.text.utf8)
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
      buffer.copyBytes(from: bytes)
      buffers.append(buffer)
      guard let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(bytes.count), 0),
        zip_file_add(archive, part.name, source, UInt32(ZIP_FL_ENC_UTF_8)) >= 0
      else {
        zip_discard(archive)
        throw .cannotWrite(reason: part.name)
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .cannotWrite(reason: path)
    }
  }

  private var parts: [(name: String, text: String)] {
    [
      ("[Content_Types].xml", Self.contentTypes), ("_rels/.rels", Self.relations),
      ("word/_rels/document.xml.rels", Self.documentRelations), ("word/styles.xml", Self.styles),
      ("word/header1.xml", Self.header), ("word/document.xml", document),
    ]
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main =
    "xmlns:w=\"\(office)/wordprocessingml/2006/main\" xmlns:r=\"\(office)/officeDocument/2006/relationships\""
  private static let office = "http://schemas.openxmlformats.org"

  /// Paper A4; margins 20 mm, 30 mm on the left (Decree 30/2020/NĐ-CP, annex I).
  private var document: String {
    let size =
      isLandscape
      ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
      : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    let margins =
      "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
    let section =
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>\(size)\(margins)<w:titlePg/></w:sectPr>"
    return
      "\(Self.declaration)<w:document \(Self.main)><w:body>\(body)\(section)</w:body></w:document>"
  }

  private static let contentTypes =
    declaration
    + "<Types xmlns=\"\(office)/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"\(type).document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"\(type).styles+xml\"/><Override PartName=\"/word/header1.xml\" ContentType=\"\(type).header+xml\"/></Types>"
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static let relations =
    declaration
    + "<Relationships xmlns=\"\(office)/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"

  private static let documentRelations =
    declaration
    + "<Relationships xmlns=\"\(office)/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"\(office)/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/></Relationships>"

  /// The page's number, centred at the top; the first page has none.
  private static let header =
    declaration
    + "<w:hdr \(main)><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>"

  /// Times New Roman, 14 points; what an office changes in Word it changes here once for all.
  private static let styles =
    declaration
    + "<w:styles \(main)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" w:eastAsia=\"Times New Roman\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"NoiDung\"><w:name w:val=\"Nội dung\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/></w:pPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"NoiDung\"/><w:pPr><w:keepNext/><w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
    + "</w:styles>"
}
