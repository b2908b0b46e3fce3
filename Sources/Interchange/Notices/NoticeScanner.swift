import CivilRegistration

/// Gathers the records of electronic notices: elements that hold fields, whatever stands around them.
final class NoticeScanner: XMLElements.Handler {
  private struct Element {
    var text: [UInt8] = []
    var fields: [(name: String, text: String)] = []
    var hasChildren = false
    var isTooLong = false
  }

  /// The rows of each kind of notice, in the order of the file.
  private(set) var rows: [SourceKind: [SourceRow]] = [:]
  private(set) var problem: SourceFileProblem?
  let isSatisfied = false
  private let limits: SourceLimits
  private var open: [Element] = []
  private var records = 0

  init(limits: SourceLimits) { self.limits = limits }

  func opens(_ name: String, _ attributes: XMLElements.Attributes) {
    if !open.isEmpty { open[open.count - 1].hasChildren = true }
    open.append(Element())
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty, !open[open.count - 1].isTooLong else { return }
    if open[open.count - 1].text.count + bytes.count > limits.cellBytes {
      // A signature or a picture; a field of a notice never comes near.
      open[open.count - 1].text = []
      open[open.count - 1].isTooLong = true
    } else {
      open[open.count - 1].text += bytes
    }
  }

  func closes(_ name: String) {
    guard let closed = open.popLast() else { return }
    guard closed.hasChildren else { return field(name.uppercased(), closed) }
    let names = Set(closed.fields.map(\.name))
    guard let form = NoticeForm.all.first(where: { !$0.marks.isDisjoint(with: names) }) else {
      return
    }
    records += 1
    guard records <= limits.rows else {
      problem = .tooManyRows(limit: limits.rows)
      return
    }
    rows[form.kind, default: []].append(form.row(closed.fields, number: records))
  }

  private func field(_ name: String, _ element: Element) {
    guard !open.isEmpty else { return }
    if element.isTooLong,
      NoticeForm.all.contains(where: { form in
        form.fields.contains { $0.names.contains(name) }
      })
    {
      problem = .cellTooLong(
        row: records + 1, column: open[open.count - 1].fields.count + 1, limit: limits.cellBytes)
    }
    let text = element.text.withUnsafeBufferPointer {
      CellText(validated: $0, decodesEscapes: false).text
    }
    guard open[open.count - 1].fields.count < limits.columns else {
      problem = .tooManyColumns(limit: limits.columns)
      return
    }
    open[open.count - 1].fields.append((name, text))
  }
}
