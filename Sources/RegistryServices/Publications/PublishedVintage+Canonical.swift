import CivilDate
import VitalStatistics

extension PublishedVintage {
  /// The vintage in canonical form: the body of its act.
  var canonicalText: String {
    var object = CanonicalObject()
    object.set("asOf", asOf.iso8601)
    object.set("code", communeCode)
    object.set("goals", goals.map(\.canonical))
    object.set("headlines", headlines.map(\.canonical))
    if let licence {
      object.set("licence", licence.address)
      object.set("licenceName", licence.name)
    }
    object.set("name", communeName)
    object.set("note", revisionNote)
    object.set("number", number)
    object.set("observations", observations.map { $0.fields.joined(separator: "\t") })
    object.set("publishedOn", publishedOn.iso8601)
    object.set("signer", signer)
    object.set("year", year)
    return object.text
  }

  /// Reads a body back.
  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: [
      "asOf", "code", "goals", "headlines", "licence", "licenceName", "name", "note", "number",
      "observations", "publishedOn",
      "signer", "year",
    ])
    guard let asOf = PlainDate(iso8601: try value.requiredText("asOf")),
      let publishedOn = PlainDate(iso8601: try value.requiredText("publishedOn"))
    else { throw UnreadableAct() }
    var observations: [Observation] = []
    for line in try value.requiredTexts("observations") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let observation = Observation(fields: fields) else { throw UnreadableAct() }
      observations.append(observation)
    }
    var goals: [PublishedGoal] = []
    for item in try value.requiredList("goals") { goals.append(try PublishedGoal(item)) }
    var headlines: [Headline] = []
    for item in try value.requiredList("headlines") { headlines.append(try Headline(item)) }
    let licence: Licence? =
      value["licence"] == nil
      ? nil
      : Licence(
        name: try value.requiredText("licenceName"), address: try value.requiredText("licence"))
    self.init(
      year: try value.requiredInteger("year"), number: try value.requiredInteger("number"),
      asOf: asOf, publishedOn: publishedOn, revisionNote: try value.requiredText("note"),
      signer: try value.requiredText("signer"), communeCode: try value.requiredText("code"),
      communeName: try value.requiredText("name"), goals: goals, headlines: headlines,
      observations: observations, licence: licence)
  }
}

extension Headline {
  fileprivate var canonical: CanonicalObject {
    var object = CanonicalObject()
    object.set("carried", isCarried ? 1 : 0)
    object.set("denominator", denominator)
    object.set("final", isFinal ? 1 : 0)
    object.set("indicator", indicator.rawValue)
    object.set("numerator", numerator)
    object.set("year", year)
    return object
  }

  fileprivate init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: [
      "carried", "denominator", "final", "indicator", "numerator", "year",
    ])
    guard let indicator = IndicatorKey(rawValue: try value.requiredText("indicator")) else {
      throw UnreadableAct()
    }
    self.init(
      indicator: indicator, year: try value.requiredInteger("year"),
      numerator: try value.requiredInteger("numerator"),
      denominator: try value.requiredInteger("denominator"),
      isFinal: try value.requiredFlag("final"), isCarried: try value.requiredFlag("carried"))
  }
}

extension PublishedGoal {
  fileprivate var canonical: CanonicalObject {
    var object = CanonicalObject()
    object.set("hundredths", goal.hundredths)
    object.set("indicator", indicator.rawValue)
    object.set("year", goal.year)
    return object
  }

  fileprivate init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["hundredths", "indicator", "year"])
    guard let indicator = IndicatorKey(rawValue: try value.requiredText("indicator")) else {
      throw UnreadableAct()
    }
    self.init(
      indicator: indicator,
      goal: Goal(
        year: try value.requiredInteger("year"),
        hundredths: try value.requiredInteger("hundredths")))
  }
}
