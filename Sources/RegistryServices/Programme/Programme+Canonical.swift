public import ActionProgramme
internal import CivilDate
internal import VitalStatistics

extension Programme {
  /// The plan as acts and tables keep it.
  public var canonicalText: String { canonicalObject.text }

  /// Reads a plan back. Throws `UnreadableAct`.
  public init(canonicalText: String) throws(UnreadableAct) {
    guard let value = CanonicalValue(canonicalText: canonicalText) else { throw UnreadableAct() }
    try self.init(value)
  }

  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("agencies", agencies.map { Self.pair("code", $0.code, "name", $0.name) })
    object.set("commune", commune.canonicalObject)
    object.set("from", period.lowerBound)
    object.set(
      "national",
      nationalGoals.keys.sorted { $0.rawValue < $1.rawValue }.map { key in
        Self.goals(nationalGoals[key] ?? [], of: key, name: "")
      })
    object.set("plan", plan.canonicalObject)
    object.set(
      "sections",
      sections.map { section in
        var object = Self.pair("id", section.id, "title", section.title)
        object.set("items", section.items.map(\.canonicalObject))
        return object
      })
    object.set("targets", targets.map { Self.goals($0.goals, of: $0.indicator, name: $0.name) })
    object.set("title", title)
    object.set("to", period.upperBound)
    return object
  }

  private static func pair(
    _ first: String, _ one: String, _ second: String, _ other: String
  ) -> CanonicalObject {
    var object = CanonicalObject()
    object.set(first, one)
    object.set(second, other)
    return object
  }

  private static func goals(
    _ goals: [Goal], of key: IndicatorKey, name: String
  ) -> CanonicalObject {
    var object = CanonicalObject()
    object.set(
      "goals",
      goals.map { goal in
        var object = CanonicalObject()
        object.set("hundredths", goal.hundredths)
        object.set("year", goal.year)
        return object
      })
    object.set("indicator", key.rawValue)
    object.set("name", name)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    let from = try value.requiredInteger("from")
    let to = try value.requiredInteger("to")
    guard from <= to, let commune = value["commune"], let plan = value["plan"] else {
      throw UnreadableAct()
    }
    var national: [IndicatorKey: [Goal]] = [:]
    for item in try value.requiredList("national") {
      let target = try ProgrammeTarget(canonical: item)
      national[target.indicator] = target.goals
    }
    self.init(
      title: try value.requiredText("title"), commune: try ProgrammeCommune(canonical: commune),
      plan: try ProgrammePlan(canonical: plan), period: from...to,
      agencies: try value.requiredList("agencies").mapThrowing { item throws(UnreadableAct) in
        Agency(code: try item.requiredText("code"), name: try item.requiredText("name"))
      },
      sections: try value.requiredList("sections").mapThrowing { section throws(UnreadableAct) in
        ProgrammeSection(
          id: try section.requiredText("id"), title: try section.requiredText("title"),
          items: try section.requiredList("items").mapThrowing { item throws(UnreadableAct) in
            try ProgrammeItem(canonical: item)
          })
      },
      targets: try value.requiredList("targets").mapThrowing { item throws(UnreadableAct) in
        try ProgrammeTarget(canonical: item)
      },
      nationalGoals: national)
  }
}

extension Array {
  /// `map` for a closure that throws `UnreadableAct` alone.
  func mapThrowing<Value>(
    _ body: (Element) throws(UnreadableAct) -> Value
  ) throws(UnreadableAct) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for element in self { values.append(try body(element)) }
    return values
  }
}

extension ProgrammeCommune {
  fileprivate var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("code", code)
    object.set("name", name)
    object.set("predecessors", predecessors)
    object.set("province", province)
    object.set("provinceCode", provinceCode)
    return object
  }

  fileprivate init(canonical value: CanonicalValue) throws(UnreadableAct) {
    self.init(
      code: try value.requiredText("code"), name: try value.requiredText("name"),
      provinceCode: try value.requiredText("provinceCode"),
      province: try value.requiredText("province"),
      predecessors: try value.requiredTexts("predecessors"))
  }
}

extension ProgrammePlan {
  fileprivate var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("date", date?.iso8601 ?? "")
    object.set("issuedBy", issuedBy)
    object.set("number", number)
    return object
  }

  fileprivate init(canonical value: CanonicalValue) throws(UnreadableAct) {
    let date = try value.requiredText("date")
    guard date.isEmpty || PartialDate(iso8601: date) != nil else { throw UnreadableAct() }
    self.init(
      number: try value.requiredText("number"), date: PartialDate(iso8601: date),
      issuedBy: try value.requiredText("issuedBy"))
  }
}

extension ProgrammeTarget {
  fileprivate init(canonical value: CanonicalValue) throws(UnreadableAct) {
    guard let key = IndicatorKey(rawValue: try value.requiredText("indicator")) else {
      throw UnreadableAct()
    }
    self.init(
      indicator: key, name: try value.requiredText("name"),
      goals: try value.requiredList("goals").mapThrowing { goal throws(UnreadableAct) in
        Goal(
          year: try goal.requiredInteger("year"),
          hundredths: try goal.requiredInteger("hundredths"))
      })
  }
}
