import CivilDate
import RecordLinkage

/// Makes known divorces out of judgments and the entries that they met.
enum DivorceAssembly {
  static func divorces(
    _ facts: KnownEventFacts, _ match: DivorceMatching.Result
  ) -> [KnownDivorce] {
    // A court may send a judgment twice; it is known by court, number and day, not by the couple, who
    // can divorce again.
    var messages: [[String]: [Int]] = [:]
    for (place, fact) in facts.judgments.enumerated() {
      let day = String(fact.effectiveOn.dayNumber)
      messages[[fact.court, fact.number, day], default: []].append(place)
    }
    let divorces = messages.values.map { places in
      divorce(
        places.sorted { facts.judgments[$0].reference < facts.judgments[$1].reference }, facts,
        match)
    }
    return sortedByDay(divorces) { .day($0.effectiveOn) }
  }

  private static func divorce(
    _ places: [Int], _ facts: KnownEventFacts, _ match: DivorceMatching.Result
  ) -> KnownDivorce {
    let judgment = facts.judgments[places[0]]
    let met = places.compactMap { match.marriages[$0] }.first
    let marriage = met.map { facts.marriages[$0.entry] }
    // A note that names no judgment speaks of the only divorce that the entry has met.
    let note = marriage?.divorce.flatMap {
      $0.judgmentNumber.isEmpty
        || VietnameseText.folded($0.judgmentNumber) == VietnameseText.folded(judgment.number)
        ? $0 : nil
    }
    return KnownDivorce(
      id: "divorce:\(judgment.reference)", judgment: judgment.reference,
      effectiveOn: judgment.effectiveOn,
      setAsideOn: places.compactMap { facts.judgments[$0].setAsideOn }.min(),
      isMarriedHere: marriage != nil
        || places.contains { facts.judgments[$0].isMarriedHere == true },
      marriage: marriage?.reference, isWritten: note != nil, writtenOn: note?.notedOn,
      isPresumed: met?.isPresumed ?? false)
  }
}
