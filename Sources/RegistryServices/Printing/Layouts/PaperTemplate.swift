/// Words of a form with the places that are filled in: `Họ, chữ đệm, tên: {child.name}`.
///
/// `{mother.name}` is a place of ``PaperField``, `{title}` the name of the paper; `:capitals` behind the
/// name prints it in capitals, `:bold` in bold, `:plain` upright and light in a bold or slanted text. What
/// stands in `[…]` is printed only when all its places hold something.
public struct PaperTemplate: Hashable, Sendable {
  /// A part of the template.
  public enum Piece: Hashable, Sendable {
    case words(String)
    case place(Place)
    /// Printed only when every place in it is filled.
    case clause([Piece])
  }

  /// A place to be filled.
  public struct Place: Hashable, Sendable {
    /// Nil stands for the paper's title.
    public var field: PaperField?
    public var isCapitals = false
    public var weight: Weight?
  }

  /// A weight that differs from that of the words around.
  public enum Weight: String, CaseIterable, Hashable, Sendable {
    case bold, plain
  }

  /// A stretch of filled text, set in one way.
  public struct Run: Hashable, Sendable {
    public var text: String
    public var weight: Weight?
    /// Whether it is what the office fills in, and not the form's own words.
    public var isFilled: Bool

    public init(text: String, weight: Weight? = nil, isFilled: Bool = false) {
      self.text = text
      self.weight = weight
      self.isFilled = isFilled
    }
  }

  public let pieces: [Piece]

  /// Nil when a place has no known name, or a bracket is not closed.
  public init?(_ text: String) {
    var rest = text[...]
    guard let pieces = Self.pieces(of: &rest, inClause: false), rest.isEmpty else { return nil }
    self.pieces = pieces
  }

  /// Whether it is the same on every paper.
  public var hasPlaces: Bool { Self.hasPlaces(pieces) }

  /// The places in it.
  public var fields: [PaperField] { Self.fields(pieces) }

  /// What people call it: the words before the first place, or what the first place holds.
  public var name: String {
    if case .words(let words)? = pieces.first {
      let bare = words.split(separator: ":").first.map(String.init) ?? words
      let trimmed = bare.drop { " (0123456789.".contains($0) }
      if !trimmed.isEmpty { return String(trimmed.prefix(60)) }
    }
    return fields.first?.label ?? "Tên giấy"
  }

  /// The words with the places filled.
  public func filled(title: String, _ value: (PaperField) -> String) -> [Run] {
    var runs: [Run] = []
    for piece in pieces { Self.fill(piece, title, value, &runs) }
    return runs
  }

  private static func pieces(of rest: inout Substring, inClause: Bool) -> [Piece]? {
    var pieces: [Piece] = []
    var words = ""
    func endWords() {
      if !words.isEmpty { pieces.append(.words(words)) }
      words = ""
    }
    while let letter = rest.first {
      rest.removeFirst()
      switch letter {
      case "{":
        guard let end = rest.firstIndex(of: "}"), let place = place(rest[..<end]) else {
          return nil
        }
        rest = rest[rest.index(after: end)...]
        endWords()
        pieces.append(.place(place))
      case "[":
        guard !inClause, let clause = self.pieces(of: &rest, inClause: true) else { return nil }
        endWords()
        pieces.append(.clause(clause))
      case "]":
        guard inClause else { return nil }
        endWords()
        return pieces
      case "}": return nil
      default: words.append(letter)
      }
    }
    guard !inClause else { return nil }
    endWords()
    return pieces
  }

  private static func place(_ text: Substring) -> Place? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first else { return nil }
    var place = Place(field: nil)
    if name != "title" {
      guard let field = PaperField(text: name) else { return nil }
      place.field = field
    }
    for manner in parts.dropFirst() {
      if manner == "capitals" {
        place.isCapitals = true
      } else if let weight = Weight(rawValue: manner) {
        place.weight = weight
      } else {
        return nil
      }
    }
    return place
  }

  private static func hasPlaces(_ pieces: [Piece]) -> Bool {
    pieces.contains { piece in
      switch piece {
      case .words: false
      case .place: true
      case .clause(let inner): hasPlaces(inner)
      }
    }
  }

  private static func fields(_ pieces: [Piece]) -> [PaperField] {
    pieces.flatMap { piece -> [PaperField] in
      switch piece {
      case .words: []
      case .place(let place): place.field.map { [$0] } ?? []
      case .clause(let inner): fields(inner)
      }
    }
  }

  private static func fill(
    _ piece: Piece, _ title: String, _ value: (PaperField) -> String, _ runs: inout [Run]
  ) {
    switch piece {
    case .words(let words): runs.append(Run(text: words))
    case .place(let place):
      let text = place.field.map(value) ?? title
      guard !text.isEmpty else { return }
      runs.append(
        Run(
          text: place.isCapitals ? text.uppercased() : text, weight: place.weight,
          isFilled: place.field != nil))
    case .clause(let inner):
      let isFilled = fields(inner).allSatisfy { !value($0).isEmpty }
      guard isFilled else { return }
      for piece in inner {
        if case .words(let words) = piece, !words.contains(where: \.isLetter) {
          // A comma between two things that are filled in is filled in with them.
          runs.append(Run(text: words, isFilled: true))
        } else {
          fill(piece, title, value, &runs)
        }
      }
    }
  }
}

extension PaperTemplate.Run {
  /// The first letters of a text set in runs, without a word broken in two where there is a space.
  public static func beginning(of runs: [Self], count: Int) -> [Self] {
    var (taken, left) = ([Self](), count)
    for run in runs where left > 0 {
      var part = run
      part.text = String(run.text.prefix(left))
      left -= part.text.count
      if left == 0, part.text != run.text, let space = part.text.lastIndex(of: " ") {
        part.text = String(part.text[..<space])
      }
      if !part.text.isEmpty { taken.append(part) }
    }
    return taken
  }
}
