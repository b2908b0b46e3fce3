public import RegistryServices
import Synchronization

/// Draws papers by their layouts: the port of printing, on Pango and Cairo.
public final class PaperPress: PaperPrinting {
  /// One file holds no more papers, one paper no more pages.
  static let paperLimit = 2_000
  static let pageLimit = 60
  /// In tenths of a millimetre.
  static let offsetLimit = 200

  private let layouts: PaperLayouts
  private let typesetters: TypesetterPool

  public init(layouts: PaperLayouts, fonts: FontShelf) {
    self.layouts = layouts
    typesetters = TypesetterPool(fonts)
  }

  public func pdf(
    of papers: [PrintedPaper], _ setting: PrintSetting
  ) async throws(PrintRefusal) -> PrintedFile {
    try draw(papers, setting)
  }

  /// The same without waiting: drawing is work for a processor, and a paper takes about a millisecond.
  public func draw(
    _ papers: [PrintedPaper], _ setting: PrintSetting = PrintSetting()
  ) throws(PrintRefusal) -> PrintedFile {
    guard let first = papers.first else { throw .nothing }
    guard papers.count <= Self.paperLimit else { throw .tooMany(limit: Self.paperLimit) }
    guard max(abs(setting.offsetX), abs(setting.offsetY)) <= Self.offsetLimit else {
      throw .offset(limit: Self.offsetLimit / 10)
    }
    // Every layout is found before anything is drawn: a batch is printed whole or not at all.
    var found: [PaperLayout] = []
    found.reserveCapacity(papers.count)
    for paper in papers { found.append(try layouts.layout(of: paper.kind, on: paper.on)) }

    let typesetter = typesetters.take()
    defer { typesetters.giveBack(typesetter) }
    let canvas = Canvas(Canvas.Information(title: first.title, madeOn: first.on))
    canvas.offset = (Double(setting.offsetX) / 10, Double(setting.offsetY) / 10)
    var findings: [PrintFinding] = []
    for (place, (paper, layout)) in zip(papers, found).enumerated() {
      let drawing = PaperDrawing(
        paper, at: place, layout, content: layout.hasBlank ? setting.content : .whole, canvas,
        typesetter)
      findings += try drawing.draw()
    }
    return PrintedFile(
      bytes: try canvas.finish(), pageCount: canvas.pageCount, findings: findings)
  }
}
