internal import CivilDate

/// A post of civil registration: what it asks for, who holds it, what that person brings.
public struct StaffPost: PlanRecord {
  /// Degrees, the higher behind.
  public enum Degree: String, CaseIterable, Sendable, Comparable {
    case none, intermediate, college, bachelor, master

    public static func < (left: Degree, right: Degree) -> Bool {
      let all = Degree.allCases
      return (all.firstIndex(of: left) ?? 0) < (all.firstIndex(of: right) ?? 0)
    }
  }

  /// What a post lacks.
  public enum Gap: String, CaseIterable, Sendable {
    case vacant
    case degreeTooLow = "degree-too-low"
    case noLawDegree = "no-law-degree"
    case notTrained = "not-trained"
    case noComputerSkill = "no-computer-skill"
  }

  private static let yesOrNo = RecordField.Form.choice(["yes", "no"])
  private static let degrees = RecordField.Form.choice(Degree.allCases.map(\.rawValue))

  public static let kind = RecordKind.staffPost
  public static let fields: [RecordField] = [
    RecordField("postTitle", .line(longest: 200), isRequired: true),
    RecordField("unit", .line(longest: 200)),
    RecordField("requiredDegree", degrees, isRequired: true),
    RecordField("requiresLaw", yesOrNo, isRequired: true),
    RecordField("holder", .line(longest: 120)),
    RecordField("degree", degrees),
    RecordField("hasLaw", yesOrNo),
    RecordField("trainedOn", .day),
    RecordField("hasComputerSkill", yesOrNo),
    RecordField("note", .text(longest: 2_000)),
  ]

  public let values: RecordValues
  public init(_ values: RecordValues) { self.values = values }

  public var title: String { values["postTitle"] }
  public var holder: String { values["holder"] }
  public var requiredDegree: Degree { Degree(rawValue: values["requiredDegree"]) ?? .none }

  /// What the post lacks; a vacant one lacks its holder and nothing else.
  public var gaps: [Gap] {
    guard !holder.isEmpty else { return [.vacant] }
    var gaps: [Gap] = []
    if (Degree(rawValue: values["degree"]) ?? .none) < requiredDegree { gaps.append(.degreeTooLow) }
    if values["requiresLaw"] == "yes", values["hasLaw"] != "yes" { gaps.append(.noLawDegree) }
    if values.day("trainedOn") == nil { gaps.append(.notTrained) }
    if values["hasComputerSkill"] != "yes" { gaps.append(.noComputerSkill) }
    return gaps
  }
}
