import CivilDate

extension LifeLine {
  /// Everything in the papers that cannot all be true, as far as it is certain.
  public var contradictions: [LifeContradiction] {
    twoDays(of: .born, .bornTwice) + twoDays(of: .died, .diedTwice) + deathBeforeBirth
      + twoMarriages + endedBeforeBegun + afterDeath + youngParents
  }

  private func twoDays(
    of event: LifeFact.Event, _ kind: LifeContradiction.Kind
  ) -> [LifeContradiction] {
    let dated = facts.filter { $0.event == event && $0.on != nil }
    guard let first = dated.first, let one = first.on else { return [] }
    return dated.dropFirst().compactMap { fact in
      guard let other = fact.on, !one.isCompatible(with: other) else { return nil }
      return LifeContradiction(
        kind: kind, values: [one.slashed, first.paper.text, other.slashed, fact.paper.text],
        facts: [first, fact])
    }
  }

  private var deathBeforeBirth: [LifeContradiction] {
    guard let birth = facts.first(where: { $0.event == .born }), let death,
      let bornOn = birth.on, let diedOn = death.on, diedOn.latest < bornOn.earliest
    else { return [] }
    return [
      LifeContradiction(
        kind: .deathBeforeBirth, values: [bornOn.slashed, diedOn.slashed], facts: [birth, death])
    ]
  }

  /// Each pair of marriages of which the later one began before the earlier one had ended.
  private var twoMarriages: [LifeContradiction] {
    let spans = marriages().filter { !$0.isAnnulled }
    return spans.enumerated().flatMap { place, later in
      spans[..<place].compactMap { earlier -> LifeContradiction? in
        if let end = earlier.end {
          guard let ended = end.on, let began = later.beginning.on, began.latest < ended.earliest
          else { return nil }
        }
        return LifeContradiction(
          kind: .twoMarriages,
          values: [
            earlier.beginning.paper.text, earlier.spouse, later.beginning.paper.text, later.spouse,
          ],
          facts: [earlier.beginning, later.beginning])
      }
    }
  }

  private var endedBeforeBegun: [LifeContradiction] {
    marriages().compactMap { span in
      guard let end = span.end, let ended = end.on, let began = span.beginning.on,
        ended.latest < began.earliest
      else { return nil }
      return LifeContradiction(
        kind: .endedBeforeBegun,
        values: [span.beginning.paper.text, began.slashed, ended.slashed],
        facts: [span.beginning, end])
    }
  }

  /// What a dead person did. A father may be dead for ten months when his child is born.
  private var afterDeath: [LifeContradiction] {
    guard let death, let diedOn = death.on else { return [] }
    return facts.compactMap { fact in
      guard let on = fact.on else { return nil }
      let limit: PlainDate
      switch fact.event {
      case .married, .divorced: limit = diedOn.latest
      case .parentOf:
        limit = sex == .female ? diedOn.latest : diedOn.latest.adding(months: 10)
      case .born, .parentRecognised, .annulled, .spouseDied, .died: return nil
      }
      guard on.earliest > limit else { return nil }
      return LifeContradiction(
        kind: .afterDeath, values: [fact.paper.text, on.slashed, diedOn.slashed],
        facts: [death, fact])
    }
  }

  /// A parent who was certainly not ten years old, by the own birth entry or by what the child's says.
  private var youngParents: [LifeContradiction] {
    facts.compactMap { fact in
      guard case .parentOf(let child) = fact.event, let on = fact.on,
        let bornOn = bornOn ?? fact.ownBirthOn,
        bornOn.earliest.fullYears(to: on.latest) < Self.youngestParent
      else { return nil }
      return LifeContradiction(
        kind: .parentYoungerThanChild, values: [child, bornOn.slashed, on.slashed], facts: [fact])
    }
  }

  /// Below this age nobody is a parent: nature, not law.
  private static var youngestParent: Int { 10 }
}
