extension LinkageSchema {
  /// Judgments of divorce against entries of marriage: which marriage a court dissolved.
  public static let divorces = LinkageSchema(
    name: "divorces", fields: divorceFields,
    classes: [
      LatentClass("same", startingShare: 0.3, sources: Array(repeating: .same, count: 9)),
      LatentClass(
        "sameHusband", startingShare: 0.02,
        sources: [
          .same, .same, .same, .unrelated, .unrelated, .unrelated, .unrelated, .same, .same,
        ]),
      LatentClass(
        "sameWife", startingShare: 0.02,
        sources: [
          .unrelated, .unrelated, .unrelated, .same, .same, .same, .unrelated, .same, .same,
        ]),
      LatentClass(
        "sameCoupleAgain", startingShare: 0.002,
        sources: [.same, .same, .same, .same, .same, .same, .unrelated, .same, .same]),
      LatentClass(
        "unrelated", startingShare: 0.7, sources: Array(repeating: .unrelated, count: 9)),
    ],
    rules: divorceRules, rightsPerLeft: 1,
    turnedColumns: [4, 5, 6, 7, 0, 1, 2, 3, 8, 9, 10, 11, 12, 13])

  // Left file: judgments (each also read with husband and wife exchanged); right file: marriages.
  // The second column of a date is the year by which the right record's event was registered.
  private static let divorceFields: [LinkageField] = [
    LinkageField("husband_name", .personName, columns: ["husband_name"]),
    LinkageField("husband_birth", .date, columns: ["husband_birth", ""], identifier: 2),
    LinkageField("husband_id", .identifier, columns: ["husband_id"]),
    LinkageField("wife_name", .personName, columns: ["wife_name"]),
    LinkageField("wife_birth", .date, columns: ["wife_birth", ""], identifier: 5),
    LinkageField("wife_id", .identifier, columns: ["wife_id"]),
    LinkageField("marriage_date", .date, columns: ["marriage_date", ""]),
    LinkageField("commune", .place, columns: ["", "commune", ""]),
    LinkageField("orientation", .orientation, columns: [""]),
  ]

  private static let divorceRules: [BlockingRule] = [
    BlockingRule(.surnameAndGiven(0), .surnameAndGiven(3)),
    BlockingRule(.givenName(0), .givenName(3), .commune(7)),
    BlockingRule(.givenName(0), .givenName(3), .year(1)),
    BlockingRule(.givenName(0), .givenName(3), .year(4)),
    BlockingRule(.givenName(0), .givenName(3), .year(6)),
    BlockingRule(.wholeName(0), .year(1)),
    BlockingRule(.wholeName(3), .year(4)),
    BlockingRule(.wholeName(0), .year(6)),
    BlockingRule(.wholeName(3), .year(6)),
    BlockingRule(.wholeName(0), .commune(7)),
    BlockingRule(.wholeName(3), .commune(7)),
    BlockingRule(.wholeName(0), .year(4)),
    BlockingRule(.wholeName(3), .year(1)),
    BlockingRule(.date(1), .givenName(0)),
    BlockingRule(.date(4), .givenName(3)),
    BlockingRule(.date(1), .year(4)),
    BlockingRule(.year(1), .date(4)),
    BlockingRule(.date(6), .commune(7)),
    BlockingRule(.date(6), .givenName(0)),
    BlockingRule(.date(6), .givenName(3)),
    BlockingRule(.identifier(2)),
    BlockingRule(.identifier(5)),
    BlockingRule(.year(1), .year(4), .year(6), .givenName(0)),
    BlockingRule(.year(1), .year(4), .year(6), .givenName(3)),
    BlockingRule(.year(1), .year(4), .year(6), .commune(7)),
    BlockingRule(.wholeName(0), .givenName(3)),
    BlockingRule(.givenName(0), .wholeName(3)),
  ]
}
