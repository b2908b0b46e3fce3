/// The commune whose programme it is, and the communes that it was formed from.
public struct ProgrammeCommune: Hashable, Sendable {
  /// The code of the national list of administrative units: `09931`.
  public var code: String
  public var name: String
  public var provinceCode: String
  public var province: String
  /// The communes before the merger.
  public var predecessors: [String]

  public init(
    code: String, name: String, provinceCode: String, province: String, predecessors: [String]
  ) {
    self.code = code
    self.name = name
    self.provinceCode = provinceCode
    self.province = province
    self.predecessors = predecessors
  }
}
