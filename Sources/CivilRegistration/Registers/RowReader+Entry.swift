import CivilDate

extension RowReader where Column: BookColumn {
  /// The head of what stands in a book, without the type and a registration abroad; nil, and the row
  /// refused, when the day of registration is missing or unreadable.
  mutating func bookHeader(office: Column) -> EntryHeader? {
    let number = entryNumber()
    let volume = text(.quyenSo).map(VolumeNumber.init(cell:))
    let bookYear = number?.year ?? volume?.year
    guard let day = registrationDay(.ngayDangKy, bookYear: bookYear) else { return nil }
    if let number, let year = number.year, year != day.year {
      warn(.numberYear, .so, [number.text, day.slashed])
    }
    if let volume, let year = volume.year, year > day.year {
      warn(.volumeYear, .quyenSo, [volume.text, day.slashed])
    }
    return EntryHeader(
      number: number, volume: volume, page: text(.trangSo), registeredOn: day,
      type: .unknown, office: Office(text(office) ?? ""), signer: text(.nguoiKy),
      signerTitle: text(.chucVuNguoiKy), writer: text(.nguoiThucHien), note: text(.ghiChu))
  }

  private mutating func entryNumber() -> EntryNumber? {
    guard let text = text(.so) else {
      warn(.numberMissing, .so)
      return nil
    }
    guard let number = EntryNumber(cell: text) else {
      warn(.numberUnreadable, .so, [text])
      return nil
    }
    if number.wasDate { warn(.numberWasDate, .so, [text, number.text]) }
    return number
  }
}

extension RowReader where Column: EntryColumn {
  /// The head of an entry of a kind of book, nil being that of recognitions; nil, and the row refused, when
  /// the day of registration is missing or unreadable.
  mutating func header(in register: RegisterKind?) -> EntryHeader? {
    guard var header = bookHeader(office: .noiDangKy) else { return nil }
    header.type = registrationType(in: register)
    header.foreign = foreignRegistration()
    // The format has no code for a marriage abroad.
    if register == .marriage, header.type == .unknown, header.foreign != nil {
      header.type = .notedFromAbroad
    }
    return header
  }

  private mutating func registrationType(in register: RegisterKind?) -> RegistrationType {
    guard let text = text(.loaiDangKy) else { return .unknown }
    guard let type = RegistrationType(code: text, in: register) else {
      warn(.codeUnknown, .loaiDangKy, [text])
      return .unknown
    }
    return type
  }

  private mutating func foreignRegistration() -> ForeignRegistration? {
    let number = text(.soDangKyNuocNgoai)
    let authority = text(.cqNuocNgoaiDaDangKy)
    let country = text(.qgNuocNgoaiDaDangKy)
    let day = date(.ngayDangKyNuocNgoai)
    guard number != nil || authority != nil || country != nil || day != nil else { return nil }
    return ForeignRegistration(
      number: number, registeredOn: day, authority: authority, country: country)
  }
}
