internal import ActionProgramme
internal import RegistryServices

extension Programme {
  /// The programme as the plan of the register's own commune; of another commune than it was written for, one
  /// that has not been issued yet.
  func taken(by own: CommuneName) -> Programme {
    guard own.code != commune.code else { return self }
    var programme = self
    programme.commune = ProgrammeCommune(
      code: own.code, name: own.name, provinceCode: "", province: own.province,
      predecessors: own.predecessors)
    programme.plan = ProgrammePlan(number: "", date: nil, issuedBy: own.unitName)
    return programme
  }
}
