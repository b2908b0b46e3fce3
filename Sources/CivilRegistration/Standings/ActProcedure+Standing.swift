extension ActName {
  /// Another nationality.
  public static let nationality: ActName = "nationality"
  /// A court or authority found who is the parent.
  public static let parentageDecision: ActName = "parentageDecision"
  /// The sex was determined anew.
  public static let sex: ActName = "sex"
  /// Somebody was declared missing, or is no longer.
  public static let missing: ActName = "missing"
  /// Somebody lost capacity, in whole or in part, or has it again.
  public static let capacity: ActName = "capacity"
  /// A declaration of death was cancelled.
  public static let deathCancelled: ActName = "deathCancelled"
}

extension ActProcedure {
  /// Ghi vào sổ việc thay đổi quốc tịch.
  public static let nationality = note(
    NationalityNote.matter, about: [.birth, .marriage, .parentage, .guardianship])
  /// Ghi vào sổ việc xác định cha, mẹ, con.
  public static let parentageDecision = note(ParentageNote.matter, about: [.birth])
  /// Ghi vào sổ việc xác định lại giới tính.
  public static let sex = note(SexNote.matter, about: [.birth])
  /// Ghi vào sổ việc tuyên bố, hủy tuyên bố mất tích.
  public static let missing = note(MissingNote.matter, about: [.birth])
  /// Ghi vào sổ việc tuyên bố, hủy tuyên bố mất, hạn chế năng lực hành vi dân sự.
  public static let capacity = note(CapacityNote.matter, about: [.birth])
  /// Ghi vào sổ việc hủy tuyên bố đã chết.
  public static let deathCancelled = note(CancelledDeathNote.matter, about: [.death])
}
