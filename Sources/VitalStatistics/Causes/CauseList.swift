/// The list of causes of death: codes, groups, and what cannot be. Data, made from ICD-10 and the papers' words.
public struct CauseList: Sendable, Equatable {
  /// Causes that are told together.
  public struct Group: Sendable, Equatable {
    public var id: String
    public var name: String
    public var englishName: String
    var codes: CodeRanges
  }

  /// Why a file is no such list, and in which line.
  public enum Problem: Error, Sendable, Equatable {
    case line(Int)
    case noCodes
    case noGroups
  }

  public let groups: [Group]
  private let codes: Set<String>
  private let words: [(code: String, words: String)]
  /// Where words that begin with a token stand in `words`, with their tokens.
  private let beginnings: [String: [(place: Int, tokens: [String])]]
  private let sexes: [(codes: CodeRanges, only: Sex)]
  private let ages: [(codes: CodeRanges, years: ClosedRange<Int>)]
  private let unusable: CodeRanges
  private let injuries: CodeRanges

  /// Reads the two files: `icd10.txt` with one code a line, and `causes.csv`.
  public init(codes text: String, rules: String) throws(Problem) {
    codes = Set(
      text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.hasPrefix("#") })
    guard !codes.isEmpty else { throw .noCodes }
    var groups: [Group] = []
    var words: [(String, String)] = []
    var sexes: [(CodeRanges, Sex)] = []
    var ages: [(CodeRanges, ClosedRange<Int>)] = []
    var (unusable, injuries) = (CodeRanges.none, CodeRanges.none)
    let lines = rules.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let cells = Self.cells(String(line))
      guard cells.count > 1, let ranges = CodeRanges(cells[1]) else { throw .line(place + 1) }
      switch (cells[0], cells.count) {
      case ("group", 5):
        groups.append(
          Group(id: cells[2], name: cells[3], englishName: cells[4], codes: ranges))
      case ("word", 3): words.append((cells[1], cells[2]))
      case ("sex", 3):
        guard let sex = Sex(rawValue: cells[2]) else { throw .line(place + 1) }
        sexes.append((ranges, sex))
      case ("age", 4):
        guard let first = Int(cells[2]), let last = Int(cells[3]), first <= last else {
          throw .line(place + 1)
        }
        ages.append((ranges, first...last))
      case ("unusable", 2): unusable = ranges
      case ("injury", 2): injuries = ranges
      default: throw .line(place + 1)
      }
    }
    guard !groups.isEmpty else { throw .noGroups }
    self.groups = groups
    self.words = words.map { (code: $0.0, words: $0.1) }
    var beginnings: [String: [(place: Int, tokens: [String])]] = [:]
    for (place, word) in words.enumerated() {
      let tokens = word.1.split(separator: " ").map(String.init)
      if let first = tokens.first { beginnings[first, default: []].append((place, tokens)) }
    }
    self.beginnings = beginnings
    self.sexes = sexes.map { (codes: $0.0, only: $0.1) }
    self.ages = ages.map { (codes: $0.0, years: $0.1) }
    self.unusable = unusable
    self.injuries = injuries
  }

  /// A list without anything in it, for an office that brings none.
  public static let empty = CauseList()

  private init() {
    (groups, codes, words, beginnings, sexes, ages) = ([], [], [], [:], [], [])
    (unusable, injuries) = (.none, .none)
  }

  /// The cells of a line; a quoted cell may hold commas.
  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// The code that a paper's words lead to, without its point: one that stands in them, else that of the
  /// first known words. `folded` is the text in small letters without marks. Nil where nothing is known.
  public func code(of folded: String) -> String? {
    let tokens = folded.split { !$0.isLetter && !$0.isNumber && $0 != "." }
    for token in tokens {
      let code = token.uppercased().filter { $0 != "." }
      if code.count >= 3, CodeRanges.isCode(code) { return code }
    }
    var first: Int?
    for (start, token) in tokens.enumerated() {
      for (place, words) in beginnings[String(token), default: []]
      where place < first ?? .max && tokens[start...].starts(with: words, by: ==) { first = place }
    }
    return first.map { words[$0].code }
  }

  /// The group of a code; nil for a code of no group.
  public func group(of code: String) -> Group? { groups.first { $0.codes.contains(code) } }

  /// What is wrong with a code as the underlying cause of somebody's death; nil where nothing is.
  public func fault(of code: String, sex: Sex, age: Int?) -> CauseFault? {
    guard codes.contains(code) || codes.contains(String(code.prefix(3))) else { return .unknown }
    if sex != .unknown, sexes.contains(where: { $0.codes.contains(code) && $0.only != sex }) {
      return .sex
    }
    if let age, ages.contains(where: { $0.codes.contains(code) && !$0.years.contains(age) }) {
      return .age
    }
    if injuries.contains(code) { return .injury }
    return unusable.contains(code) ? .unusable : nil
  }

  public static func == (one: CauseList, other: CauseList) -> Bool {
    one.codes == other.codes && one.groups == other.groups
      && one.words.elementsEqual(other.words, by: ==)
  }
}
