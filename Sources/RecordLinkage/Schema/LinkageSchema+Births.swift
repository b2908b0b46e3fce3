extension LinkageSchema {
  /// Residents against birth entries: whose birth is registered, and whose is not.
  public static let births: LinkageSchema = family(name: "births", rightsPerLeft: 2)

  /// Birth entries against each other: which birth was registered twice.
  public static let birthDoubles: LinkageSchema = family(name: "births", rightsPerLeft: 1)

  /// Papers of one commune about births: entries, notices, rows of the population list, survey
  /// sheets. A notice names the mother by her number and often not the child.
  public static let birthPapers: LinkageSchema = family(
    name: "birth-papers", rightsPerLeft: 1,
    more: [LinkageField("mother_pid", .identifier, columns: ["mother_pid", ""])],
    moreRules: [BlockingRule(.identifier(7)), BlockingRule(.date(1))])

  /// The same for questions that say little, such as a name and a year: who types a name with a slip
  /// must find the person too.
  public static let birthQuestions: LinkageSchema = family(
    name: "birth-papers", rightsPerLeft: 1,
    more: [LinkageField("mother_pid", .identifier, columns: ["mother_pid", ""])],
    moreRules: [
      BlockingRule(.identifier(7)), BlockingRule(.date(1)), BlockingRule(.wholeName(0)),
      BlockingRule(.givenName(0), .year(1)), BlockingRule(.surnameAndGiven(0), .year(1)),
    ])

  private static func family(
    name: String, rightsPerLeft: Int, more: [LinkageField] = [], moreRules: [BlockingRule] = []
  ) -> LinkageSchema {
    let fields: [LinkageField] = [
      LinkageField("full_name", .personName, columns: ["full_name"]),
      LinkageField("dob", .date, columns: ["dob", "reg_year"], identifier: 6),
      LinkageField("sex", .sex, columns: ["sex"], identifier: 6),
      LinkageField("father_name", .personName, columns: ["father_name"], surnameFrom: 0),
      LinkageField("mother_name", .personName, columns: ["mother_name"]),
      LinkageField(
        "birth_place", .place, columns: ["birth_village", "birth_commune", "birth_province"]),
      LinkageField("pid", .identifier, columns: ["pid", "old_id"]),
    ]
    // What is known of the parents besides is the same for brothers and sisters.
    let ofParents = [LatentClass.Source](repeating: .same, count: more.count)
    let ofFamily: [LatentClass.Source] = [.same, .same, .same]
    let count = fields.count + more.count
    let classes: [LatentClass] = [
      LatentClass("same", startingShare: 0.15, sources: Array(repeating: .same, count: count)),
      LatentClass(
        "sibling", startingShare: 0.1,
        sources: [.own(siblingName), .own(siblingDate), .own(["agree": 0.5, "differ": 0.5])]
          + ofFamily + [.own(["agree": 0.003, "differ": 0.99])] + ofParents),
      LatentClass(
        "twin", startingShare: 0.002,
        sources: [.own(twinName), .same, .own(["agree": 0.8, "differ": 0.2])]
          + ofFamily + [.own(["agree": 0.003, "differ": 0.99])] + ofParents),
      // A child named after a brother or sister who died.
      LatentClass(
        "namesake", startingShare: 0.0005,
        sources: [.same, .own(siblingDate), .same] + ofFamily
          + [.own(["agree": 0.003, "differ": 0.99])] + ofParents),
      LatentClass(
        "unrelated", startingShare: 0.7, sources: Array(repeating: .unrelated, count: count)),
    ]
    return LinkageSchema(
      name: name, fields: fields + more, classes: classes, rules: familyRules + moreRules,
      rightsPerLeft: rightsPerLeft)
  }

  private static let siblingName: [String: Double] = [
    "surnameAndMiddle": 0.45, "surname": 0.42, "surnameMiddleNearGiven": 0.04, "given": 0.01,
    "surnameAndGiven": 0.01, "sameMarks": 0.005, "nothing": 0.03,
  ]
  private static let siblingDate: [String: Double] = [
    "yearsApart": 0.4, "yearsNear": 0.4, "nextYear": 0.1, "decadesApart": 0.05,
  ]
  private static let twinName: [String: Double] = [
    "surnameAndMiddle": 0.5, "surnameMiddleNearGiven": 0.25, "surname": 0.2,
  ]

  /// Found greedily on synthetic registers by true pairs gained for false pairs added; together
  /// they reach about 99 of 100 true pairs with some ten candidates a record.
  private static let familyRules: [BlockingRule] = [
    BlockingRule(.surnameAndGiven(0), .date(1)),
    BlockingRule(.year(1), .surnameAndGiven(4), .commune(5)),
    BlockingRule(.givenName(0), .year(1), .surnameAndGiven(3)),
    BlockingRule(.wholeName(0), .commune(5)),
    BlockingRule(.date(1), .commune(5)),
    BlockingRule(.wholeName(0), .surnameAndGiven(4)),
    BlockingRule(.date(1), .surnameAndGiven(4)),
    BlockingRule(.surnameAndGiven(0), .year(1), .village(5)),
    BlockingRule(.dayAndMonth(1), .wholeName(3)),
    BlockingRule(.givenName(0), .surnameAndGiven(4), .commune(5)),
    BlockingRule(.givenName(0), .year(1), .commune(5)),
    BlockingRule(.year(1), .surnameAndGiven(3), .village(5)),
    BlockingRule(.year(1), .surnameAndGiven(3), .commune(5)),
    BlockingRule(.wholeName(0), .year(1)),
    BlockingRule(.givenName(0), .year(1), .surnameAndGiven(4)),
    BlockingRule(.givenName(0), .dayAndMonth(1), .village(5)),
    BlockingRule(.givenName(0), .wholeName(3)),
    BlockingRule(.date(1), .village(5)),
    BlockingRule(.givenName(0), .date(1)),
    BlockingRule(.dayAndMonth(1), .givenName(4), .commune(5)),
    BlockingRule(.identifier(6)),
    BlockingRule(.olderIdentifier(6)),
    BlockingRule(.wholeName(0), .dayAndMonth(1)),
    BlockingRule(.year(1), .wholeName(3), .givenName(4)),
    BlockingRule(.surnameAndGiven(0), .wholeName(4)),
    BlockingRule(.givenName(0), .surnameAndGiven(3), .commune(5)),
    BlockingRule(.givenInitial(0), .year(1), .commune(5), .village(5)),
  ]
}
