/// The texts that cells of a workbook share: each cleaned once, however often it stands in a cell.
struct SharedTexts {
  private(set) var texts: [CellText] = []
  /// The bytes as they stood in the file, of the texts that cleaning changed.
  private(set) var originals: [Int: [UInt8]] = [:]

  init() {}

  init(_ part: WorkbookPart, limits: SourceLimits) throws(SourceFileProblem) {
    let collector = Collector(limits: limits)
    try XMLElements.read(part, limits: limits, into: collector)
    texts = collector.texts
    originals = collector.originals
  }

  private final class Collector: XMLElements.Handler {
    var texts: [CellText] = []
    var originals: [Int: [UInt8]] = [:]
    var problem: SourceFileProblem?
    let isSatisfied = false

    private let limits: SourceLimits
    private var bytes: [UInt8] = []
    private var total = 0
    private var isInText = false
    private var phoneticDepth = 0

    init(limits: SourceLimits) { self.limits = limits }

    func opens(_ name: String, _ attributes: XMLElements.Attributes) {
      switch name {
      case "si": bytes.removeAll(keepingCapacity: true)
      case "t": isInText = phoneticDepth == 0
      case "rPh": phoneticDepth += 1
      default: break
      }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) {
      guard isInText else { return }
      if bytes.count + text.count > limits.cellBytes {
        problem = .cellTooLong(row: 0, column: 0, limit: limits.cellBytes)
        return
      }
      bytes.append(contentsOf: text)
    }

    func closes(_ name: String) {
      switch name {
      case "t": isInText = false
      case "rPh": phoneticDepth -= 1
      case "si": finishText()
      default: break
      }
    }

    private func finishText() {
      total += bytes.count
      guard total <= limits.sharedTextBytes, texts.count < limits.sharedTexts else {
        problem = .tooManySharedTexts(limit: limits.sharedTexts)
        return
      }
      let cell = bytes.withUnsafeBufferPointer { CellText(validated: $0, decodesEscapes: true) }
      if cell.isAltered { originals[texts.count] = bytes }
      texts.append(cell)
    }
  }
}
