/// Where the parts of a workbook are: its sheets in their order, its shared texts and styles.
struct WorkbookLayout {
  struct Sheet: Hashable {
    var name: String
    var part: String
    /// Whether people see it when they open the workbook.
    var isVisible: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var sharedTexts: String?
  private(set) var styles: String?
  /// Days count from 1904, as old workbooks of the Macintosh have it.
  private(set) var countsFrom1904 = false

  init(_ archive: WorkbookArchive) throws(SourceFileProblem) {
    var workbook = "xl/workbook.xml"
    if archive.contains("_rels/.rels") {
      let relations = try Relations(archive, part: "_rels/.rels", base: "")
      if let target = relations.target(ofType: "officeDocument") { workbook = target }
    }
    guard archive.contains(workbook) else {
      if archive.contains("mimetype") { throw .notWorkbook(detail: "OpenDocument") }
      throw .notWorkbook(detail: workbook)
    }
    guard workbook.hasSuffix(".xml") else { throw .notWorkbook(detail: workbook) }

    let contents = Contents()
    try XMLElements.read(archive.open(workbook), limits: archive.limits, into: contents)
    countsFrom1904 = contents.countsFrom1904
    let folder = workbook.lastIndex(of: "/").map { String(workbook[...$0]) } ?? ""
    let file = workbook.dropFirst(folder.count)
    let relations = try Relations(
      archive, part: "\(folder)_rels/\(file).rels", base: folder)
    sharedTexts = relations.target(ofType: "sharedStrings").flatMap {
      archive.contains($0) ? $0 : nil
    }
    styles = relations.target(ofType: "styles").flatMap { archive.contains($0) ? $0 : nil }
    for sheet in contents.sheets {
      guard let relation = relations.all[sheet.relation], relation.type == "worksheet" else {
        continue
      }
      sheets.append(
        Sheet(name: sheet.name, part: relation.target, isVisible: sheet.isVisible))
    }
    guard !sheets.isEmpty else { throw .notWorkbook(detail: "no sheet") }
  }

  /// The list of sheets in `workbook.xml`.
  private final class Contents: XMLElements.Handler {
    var sheets: [(name: String, relation: String, isVisible: Bool)] = []
    var countsFrom1904 = false
    let problem: SourceFileProblem? = nil
    let isSatisfied = false

    func opens(_ name: String, _ attributes: XMLElements.Attributes) {
      if name == "sheet", let relation = attributes["id"] {
        let state = attributes["state"]
        sheets.append((attributes["name"] ?? "", relation, state == nil || state == "visible"))
      } else if name == "workbookPr" {
        let value = attributes["date1904"]
        countsFrom1904 = value == "1" || value == "true"
      }
    }
    func closes(_ name: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }

  /// A part that says which part lies where.
  private final class Relations: XMLElements.Handler {
    var all: [String: (type: String, target: String)] = [:]
    let problem: SourceFileProblem? = nil
    let isSatisfied = false
    private let base: String

    init(_ archive: WorkbookArchive, part: String, base: String) throws(SourceFileProblem) {
      self.base = base
      try XMLElements.read(archive.open(part), limits: archive.limits, into: self)
    }

    func target(ofType type: String) -> String? { all.values.first { $0.type == type }?.target }

    func opens(_ name: String, _ attributes: XMLElements.Attributes) {
      guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
        let type = attributes["Type"], attributes["TargetMode"] != "External"
      else { return }
      let kind = type.split(separator: "/").last.map(String.init) ?? type
      all[id] = (kind, resolve(target))
    }
    func closes(_ name: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private func resolve(_ target: String) -> String {
      if target.hasPrefix("/") { return String(target.dropFirst()) }
      var folders = base.split(separator: "/").map(String.init)
      for step in target.split(separator: "/") {
        switch step {
        case ".": continue
        case "..": if !folders.isEmpty { folders.removeLast() }
        default: folders.append(String(step))
        }
      }
      return folders.joined(separator: "/")
    }
  }
}
