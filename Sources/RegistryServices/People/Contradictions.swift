public import CivilDate

/// Things that papers of one person say and that cannot all be true.
public enum Contradictions {
  /// A paper reduced to what can contradict another.
  public struct Claim: Sendable, Equatable {
    public var role: PersonMention.Role
    public var reference: String
    public var sex: String
    public var birthOn: PartialDate?
    /// Day of the birth, death or marriage itself.
    public var eventOn: PartialDate?
    public var issuedOn: PartialDate?

    public init(
      role: PersonMention.Role, reference: String, sex: String, birthOn: PartialDate?,
      eventOn: PartialDate?, issuedOn: PartialDate?
    ) {
      self.role = role
      self.reference = reference
      self.sex = sex
      self.birthOn = birthOn
      self.eventOn = eventOn
      self.issuedOn = issuedOn
    }
  }

  /// All contradictions, each as a message with the papers' numbers.
  public static func find(in claims: [Claim]) -> [MessageCode] {
    var found: [MessageCode] = []
    let births = distinct(claims.filter { $0.role == .child && !$0.reference.isEmpty })
    if births.count > 1 {
      found.append(MessageCode("person.contradiction.twoBirths", [list(births)]))
    }
    let deaths = claims.filter { $0.role == .deceased }
    if let death = deaths.compactMap(\.eventOn).max() {
      found += after(death, claims)
      if let birth = claims.compactMap(\.birthOn).min(), death.latest < birth.earliest {
        found.append(
          MessageCode("person.contradiction.deathBeforeBirth", [death.slashed, birth.slashed]))
      }
    }
    let sexes = Set(claims.map(\.sex).filter { $0 == "male" || $0 == "female" })
    if sexes.count > 1 { found.append(MessageCode("person.contradiction.sex")) }
    let days = claims.compactMap(\.birthOn)
    for (place, day) in days.enumerated() {
      let other = days[..<place].first { !$0.isCompatible(with: day) }
      guard let other else { continue }
      found.append(
        MessageCode("person.contradiction.birthDate", [other.slashed, day.slashed]))
      break
    }
    return found
  }

  private static func after(_ death: PartialDate, _ claims: [Claim]) -> [MessageCode] {
    claims.compactMap { claim in
      guard claim.role == .husband || claim.role == .wife, let day = claim.issuedOn,
        day.earliest > death.latest
      else { return nil }
      return MessageCode(
        "person.contradiction.marriageAfterDeath", [claim.reference, death.slashed])
    }
  }

  private static func distinct(_ claims: [Claim]) -> [Claim] {
    var seen: Set<String> = []
    return claims.filter { seen.insert($0.reference).inserted }
  }

  private static func list(_ claims: [Claim]) -> String {
    claims.map(\.reference).joined(separator: ", ")
  }
}
