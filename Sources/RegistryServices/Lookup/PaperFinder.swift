public import CivilRegistration
import RecordLinkage

/// Answers "who is this?" for one paper, form or name against the papers that the register has.
///
/// Each family of papers has an index of its own, kept up to date paper by paper; an answer takes some
/// tens of microseconds. How often things agree by chance is measured on the papers themselves, and a
/// register of a few dozen papers cannot tell: there nothing is found.
public struct PaperFinder: Sendable {
  private var indexes: [PaperQuestion.Family: PaperIndex] = [:]

  /// So many papers of a kind tell how often things agree by chance.
  public static let fewest = 200

  /// Builds the indexes.
  public init(_ facts: KnownEventFacts) {
    for family in PaperQuestion.Family.allCases {
      let papers = SourceKind.allCases.filter { $0.family == family }.map { kind in
        (kind: kind, papers: facts.cells(of: kind).sorted { $0.reference < $1.reference })
      }
      guard let largest = papers.map({ $0.papers }).max(by: { $0.count < $1.count }),
        largest.count >= Self.fewest
      else { continue }
      // Papers of one kind are of different people, so that they agree by chance.
      var sample = RecordEncoder(schema: family.schema)
      for paper in largest { sample.append(texts: paper.cells) }
      indexes[family] = PaperIndex(
        papers, schema: family.schema, model: Linker(file: sample, workers: 1).standardModel())
    }
  }

  /// Whether the register has grown so that the indexes should be built anew.
  public var isWorn: Bool { indexes.values.contains(where: \.isWorn) }

  /// Puts papers in, each in the place of what it said before.
  public mutating func put(_ facts: KnownEventFacts) {
    for kind in SourceKind.allCases {
      guard let family = kind.family else { continue }
      for paper in facts.cells(of: kind) {
        indexes[family]?.put(paper.reference, kind, paper.cells)
      }
    }
  }

  /// Takes papers out.
  public mutating func remove(_ references: [String]) {
    for family in PaperQuestion.Family.allCases {
      for reference in references { indexes[family]?.remove(reference) }
    }
  }

  /// The papers of a kind that may be the one asked for, the likeliest first.
  ///
  /// - Parameters:
  ///   - question: what is asked for.
  ///   - kind: among which papers; those of another family are never found.
  ///   - expected: how likely it is, before looking, that there is such a paper.
  ///   - limit: at most so many.
  /// - Returns: papers of that kind alone.
  public mutating func find(
    _ question: PaperQuestion, among kind: SourceKind, expected: Double, limit: Int = 10
  ) -> [PaperMatch] {
    guard kind.family == question.family else { return [] }
    return indexes[question.family]?.find(
      question.cells, among: kind, expected: expected, limit: limit) ?? []
  }
}

extension PaperQuestion.Family {
  /// The fields that papers of a family have in common.
  var schema: LinkageSchema {
    switch self {
    case .births: .birthQuestions
    case .deaths: .deathPapers
    case .couples: .divorces
    }
  }
}
