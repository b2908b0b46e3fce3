extension LinkageSchema {
  /// Papers of one commune about deaths: entries and notices, of which many give only the year of
  /// birth and no number.
  public static let deathPapers = LinkageSchema(
    name: "death-papers",
    fields: [
      LinkageField("full_name", .personName, columns: ["full_name"]),
      LinkageField("dob", .date, columns: ["dob", ""], identifier: 5),
      LinkageField("dod", .date, columns: ["dod", "reg_year"]),
      LinkageField("sex", .sex, columns: ["sex"], identifier: 5),
      LinkageField("residence", .place, columns: ["village", "commune", ""]),
      LinkageField("pid", .identifier, columns: ["pid", ""]),
      LinkageField("paper", .text, columns: ["paper"]),
    ],
    classes: [
      LatentClass("same", startingShare: 0.25, sources: Array(repeating: .same, count: 7)),
      LatentClass(
        "unrelated", startingShare: 0.75, sources: Array(repeating: .unrelated, count: 7)),
    ],
    rules: [
      BlockingRule(.surnameAndGiven(0), .year(2)),
      BlockingRule(.givenName(0), .date(2)),
      BlockingRule(.givenName(0), .year(1)),
      BlockingRule(.wholeName(0), .village(4)),
      BlockingRule(.date(2), .village(4)),
      BlockingRule(.date(2), .year(1)),
      BlockingRule(.year(1), .year(2), .village(4)),
      BlockingRule(.dayAndMonth(2), .givenName(0)),
      BlockingRule(.date(1)),
      BlockingRule(.identifier(5)),
      BlockingRule(.text(6)),
    ])
}
