public import CivilRegistration
import RecordLinkage

/// Answers "who is this?" for one paper, form or name against the papers that the register has.
///
/// Each kind of papers has an index of its own, kept up to date paper by paper; an answer takes some
/// tens of microseconds. How often things agree by chance is measured on the papers themselves, and a
/// register of a few dozen papers cannot tell: there nothing is found.
public struct PaperFinder: Sendable {
  private var indexes: [SourceKind: PaperIndex] = [:]

  /// So many papers of a family tell how often things agree by chance.
  public static let fewest = 200

  /// Builds the indexes.
  public init(_ facts: KnownEventFacts) {
    for family in PaperQuestion.Family.allCases {
      let kinds = SourceKind.allCases.filter { $0.family == family }
      let papers = kinds.map { facts.cells(of: $0).sorted { $0.reference < $1.reference } }
      guard let largest = papers.max(by: { $0.count < $1.count }), largest.count >= Self.fewest
      else { continue }
      var sample = RecordEncoder(schema: family.schema)
      for paper in largest { sample.append(texts: paper.cells) }
      let model = Linker(file: sample, workers: 1).standardModel()
      for (kind, papers) in zip(kinds, papers) {
        indexes[kind] = PaperIndex(papers, schema: family.schema, model: model)
      }
    }
  }

  /// Whether the register has grown so that the indexes should be built anew.
  public var isWorn: Bool { indexes.values.contains(where: \.isWorn) }

  /// Puts papers in, each in the place of what it said before.
  public mutating func put(_ facts: KnownEventFacts) {
    for kind in SourceKind.allCases {
      for paper in facts.cells(of: kind) { indexes[kind]?.put(paper.reference, paper.cells) }
    }
  }

  /// Takes papers out.
  public mutating func remove(_ references: [String]) {
    for kind in indexes.keys {
      for reference in references { indexes[kind]?.remove(reference) }
    }
  }

  /// The papers of a kind that may be the one asked for, the likeliest first.
  ///
  /// - Parameters:
  ///   - question: what is asked for.
  ///   - kind: among which papers; those of another family are never found.
  ///   - expected: how likely it is, before looking, that there is such a paper.
  ///   - limit: at most so many.
  public mutating func find(
    _ question: PaperQuestion, among kind: SourceKind, expected: Double, limit: Int = 10
  ) -> [PaperMatch] {
    guard kind.family == question.family else { return [] }
    return indexes[kind]?.find(question.cells, expected: expected, limit: limit) ?? []
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
