public import CivilDate

/// Every layout of every paper, by its dates.
public struct PaperLayouts: Sendable {
  private let byKind: [PaperKind: [PaperLayout]]

  /// Two layouts of one paper that cover the same day refuse the whole set.
  public init(_ layouts: [PaperLayout]) throws(LayoutOverlap) {
    var byKind: [PaperKind: [PaperLayout]] = [:]
    for layout in layouts.sorted(by: { $0.from < $1.from }) {
      if let last = byKind[layout.kind]?.last {
        guard let end = last.to, end < layout.from else {
          throw LayoutOverlap(kind: layout.kind, on: layout.from)
        }
      }
      byKind[layout.kind, default: []].append(layout)
    }
    self.byKind = byKind
  }

  /// The layout of a paper on a day; throws when none covers it, and never gives the last known one.
  public func layout(of kind: PaperKind, on day: PlainDate) throws(PrintRefusal) -> PaperLayout {
    let covering = byKind[kind]?.last { layout in
      layout.from <= day && layout.to.map { day <= $0 } ?? true
    }
    guard let covering else { throw .noLayout(kind, on: day) }
    return covering
  }

  /// The papers that have a layout on a day.
  public func kinds(on day: PlainDate) -> [PaperKind] {
    PaperKind.allCases.filter { kind in
      byKind[kind]?.contains { $0.from <= day && $0.to.map { end in day <= end } ?? true } ?? false
    }
  }
}
