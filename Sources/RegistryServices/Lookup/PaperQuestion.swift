import CivilDate
import CivilRegistration
import VitalStatistics

/// The person, couple or event of which somebody asks whether the register knows it.
public struct PaperQuestion: Sendable, Equatable {
  /// Papers of a family are compared by the same fields.
  enum Family: Sendable, CaseIterable {
    case births, deaths, couples
  }

  let family: Family
  let cells: [String]

  /// Asks for what a paper speaks of; nil when its kind is never compared.
  ///
  /// - Parameter facts: the facts of one paper.
  public init?(_ facts: KnownEventFacts) {
    guard let first = Self.each(of: facts).first else { return nil }
    self = first
  }

  /// A question for each of some papers.
  public static func each(of facts: KnownEventFacts) -> [PaperQuestion] {
    SourceKind.allCases.flatMap { kind -> [PaperQuestion] in
      guard let family = kind.family else { return [] }
      return facts.cells(of: kind).map { PaperQuestion(family: family, cells: $0.cells) }
    }
  }

  private init(family: Family, cells: [String]) {
    self.family = family
    self.cells = cells
  }

  /// Asks for a person by a name as somebody typed it, and a year of birth if one is known.
  public init(name: String, year: Int?) {
    family = .births
    cells = EngineCells.birth(
      SpeltNames(name: name), name: name, mother: "", father: "", sex: .unknown,
      born: year.map { .year($0) }, village: "")
  }
}

extension SourceKind {
  /// With which papers those of this kind are compared; nil for those that are not.
  var family: PaperQuestion.Family? {
    switch self {
    case .birth, .birthNotice, .residents, .survey: .births
    case .death, .deathNotice: .deaths
    case .marriage, .judgment: .couples
    case .parentage, .maritalStatus, .guardianship, .adoption, .foreignDivorce: nil
    }
  }
}

extension KnownEventFacts {
  /// The papers of a kind as the engine reads them.
  func cells(of kind: SourceKind) -> [(reference: String, cells: [String])] {
    switch kind {
    case .birth: birthEntries.map { ($0.reference, $0.cells) }
    case .birthNotice: birthNotices.map { ($0.reference, $0.cells) }
    case .residents: residents.map { ($0.reference, $0.cells) }
    case .survey: surveys.map { ($0.reference, $0.cells) }
    case .death: deathEntries.map { ($0.reference, $0.cells(paper: 0)) }
    case .deathNotice: deathNotices.map { ($0.reference, $0.cells(paper: 0)) }
    case .marriage: marriages.map { ($0.reference, $0.cells) }
    case .judgment: judgments.map { ($0.reference, $0.cells) }
    case .parentage, .maritalStatus, .guardianship, .adoption, .foreignDivorce: []
    }
  }
}
