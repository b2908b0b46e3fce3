extension RowProblem {
  /// What a problem of a row is in a form that is written now; nil for what the act itself fills in.
  var severityInForm: FormProblem.Severity? {
    switch code {
    case .numberMissing, .numberUnreadable, .numberWasDate, .numberYear, .volumeYear,
      .registeredOnMissing, .registeredOnUnreadable, .dateByBook:
      severity == .refuse ? .block : nil
    case .nameLetters, .motherAge, .ageImplausible, .identifierProvince, .identifierYear,
      .identifierSex, .dateFromAge:
      severity == .refuse ? .block : .warn
    // What is empty is asked for by name (`form.required`), once; numbers are checked by the form itself,
    // which takes nothing but twelve digits.
    case .empty, .nameMissing, .spouseMissing, .sexMissing, .identifierLength, .identifierZeros,
      .dateMissing, .referenceMissing:
      nil
    case .dateUnreadable, .dateImpossible, .dateYear, .dateTwoDigitYear, .dateAmbiguous, .dateTwo,
      .dateAgeOnly, .dateLunar, .dateExtraText, .dateOrder, .dateFuture, .deathBeforeBirth,
      .codeUnknown, .judgmentOrder, .countUnreadable:
      .block
    }
  }
}
