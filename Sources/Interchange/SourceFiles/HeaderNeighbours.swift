/// Columns that name nobody and stand behind one that does: `Họ tên vợ | Năm sinh | Họ tên chồng | Năm sinh`.
struct HeaderNeighbours {
  /// By the column's place in the file: of whom it may ask, by the columns before it.
  private let whose: [HeaderSubject?]
  private let asked: [HeaderAttribute?]

  init(_ cells: [HeaderCell]) {
    var whose: [HeaderSubject?] = []
    var last: HeaderSubject?
    for cell in cells {
      if let subject = cell.subject {
        last = subject.isMain ? nil : subject
        whose.append(nil)
        continue
      }
      if !Self.follows(cell.asked) { last = nil }
      whose.append(last)
    }
    self.whose = whose
    asked = cells.map(\.asked)
  }

  /// What each column may fill, its neighbour's person first where another column tells the same of whom the
  /// rows are about.
  func settled(_ options: [[Int]], in layout: HeaderLayout) -> [[Int]] {
    options.indices.map { at in
      guard let subject = whose[at], let attribute = asked[at],
        let place = layout.vocabulary.place(of: attribute, of: subject)
      else { return options[at] }
      guard let main = options[at].first else { return [place] }
      let isToldElsewhere = options.indices.contains {
        $0 != at && whose[$0] == nil && options[$0].first == main
      }
      return isToldElsewhere ? [place] + options[at] : options[at]
    }
  }

  private static func follows(_ attribute: HeaderAttribute?) -> Bool {
    switch attribute {
    case .birth, .identifier, .paperNumber: true
    default: false
    }
  }
}
