extension PaperField {
  /// What people call the place: `Quốc tịch của người mẹ`.
  public var label: String {
    switch self {
    case .person(let role, let part): "\(part.label) \(role.label)"
    case .form(let name): name.label
    }
  }
}

extension PaperField.Role {
  fileprivate var label: String {
    switch self {
    case .child: "của người được khai sinh"
    case .mother: "của người mẹ"
    case .father: "của người cha"
    case .deceased: "của người chết"
    case .husband: "của chồng"
    case .wife: "của vợ"
    case .parent: "của cha, mẹ"
    case .recognised: "của người con"
    case .guardian: "của người giám hộ"
    case .ward: "của người được giám hộ"
    case .supervisor: "của người giám sát việc giám hộ"
    case .adoptiveFather: "của cha nuôi"
    case .adoptiveMother: "của mẹ nuôi"
    case .adopted: "của con nuôi"
    case .declarant: "của người yêu cầu"
    case .subject: "của người được ghi trên giấy"
    case .writer: "của người thực hiện"
    case .signer: "của người ký"
    }
  }
}

extension PaperField.Part {
  fileprivate var label: String {
    switch self {
    case .name: "Họ, chữ đệm, tên"
    case .bornOn: "Ngày, tháng, năm sinh"
    case .bornOnWords: "Ngày, tháng, năm sinh ghi bằng chữ"
    case .birthYear: "Năm sinh"
    case .sex: "Giới tính"
    case .ethnicity: "Dân tộc"
    case .nationality: "Quốc tịch"
    case .residence: "Nơi cư trú"
    case .homeTown: "Quê quán"
    case .birthPlace: "Nơi sinh"
    case .identifier: "Số định danh cá nhân"
    case .identityPaper: "Giấy tờ tùy thân"
    case .relation: "Quan hệ"
    case .title: "Chức vụ"
    case .phone: "Số điện thoại"
    }
  }
}

extension PaperField.Name {
  fileprivate var label: String {
    switch self {
    case .number: "Số"
    case .volume: "Quyển số"
    case .page: "Trang số"
    case .registeredOn: "Ngày, tháng, năm đăng ký"
    case .registeredOnWords: "Ngày, tháng, năm đăng ký ghi bằng chữ"
    case .office: "Nơi đăng ký"
    case .agency, .agencyInText: "Cơ quan cấp giấy"
    case .superiorAgency: "Cơ quan cấp trên"
    case .placeAndDate: "Địa danh, ngày tháng"
    case .issuedOn: "Ngày cấp"
    case .serial: "Số thứ tự"
    case .birthPlace: "Nơi sinh"
    case .homeTown: "Quê quán"
    case .diedAtHour: "Giờ chết"
    case .diedAtMinute: "Phút chết"
    case .diedOn: "Ngày, tháng, năm chết"
    case .diedOnWords: "Ngày, tháng, năm chết ghi bằng chữ"
    case .deathPlace: "Nơi chết"
    case .deathCause: "Nguyên nhân chết"
    case .proofKind: "Giấy tờ làm căn cứ"
    case .proofNumber: "Số giấy tờ làm căn cứ"
    case .proofIssuer: "Cơ quan cấp giấy tờ làm căn cứ"
    case .proofIssuedOn: "Ngày cấp giấy tờ làm căn cứ"
    case .foreignNumber: "Số đăng ký ở nước ngoài"
    case .foreignOn: "Ngày đăng ký ở nước ngoài"
    case .foreignAuthority: "Cơ quan đã đăng ký ở nước ngoài"
    case .foreignCountry: "Nước đã đăng ký"
    case .guardianshipReason: "Lý do giám hộ"
    case .guardianshipState: "Tình trạng giám hộ"
    case .relationBeganOn: "Ngày xác lập quan hệ hôn nhân"
    case .residedAt: "Nơi cư trú trong thời gian xác nhận"
    case .residedFrom: "Cư trú từ ngày"
    case .residedUntil: "Cư trú đến ngày"
    case .maritalStatus: "Tình trạng hôn nhân"
    case .purpose: "Mục đích sử dụng"
    case .validFor: "Thời hạn có giá trị"
    case .forMarriageAtHome: "Để đăng ký kết hôn trong nước"
    case .forMarriageAbroad: "Để đăng ký kết hôn ở nước ngoài"
    case .forOtherPurpose: "Để dùng vào mục đích khác"
    case .changedPaper: "Giấy tờ hộ tịch được thay đổi"
    case .changedPaperNumber: "Số giấy tờ hộ tịch"
    case .changedPaperOn: "Ngày cấp giấy tờ hộ tịch"
    case .changedPaperOffice: "Nơi cấp giấy tờ hộ tịch"
    case .changeKind: "Việc đã đăng ký"
    case .changeContent: "Nội dung thay đổi"
    case .changeGround: "Căn cứ thay đổi"
    case .confirmedContent: "Nội dung xác nhận"
    case .extractOf: "Số đăng ký"
    case .copies: "Số lượng"
    case .dossier: "Mã hồ sơ"
    case .procedure: "Nội dung yêu cầu giải quyết"
    case .receivedAt: "Thời gian nhận hồ sơ"
    case .dueAt: "Thời gian trả kết quả"
    case .dueWords: "Thời hạn giải quyết"
    case .newDueAt: "Thời gian hẹn lại"
    case .fee: "Phí, lệ phí"
    case .resultAt: "Nơi nhận kết quả"
    case .reason: "Lý do"
    case .citation: "Căn cứ pháp lý"
    case .advice: "Hướng dẫn"
    case .contact: "Liên hệ"
    case .content: "Nội dung"
    case .bookName: "Tên sổ"
    case .year: "Năm"
    case .openedOn: "Ngày mở sổ"
    case .closedOn: "Ngày khóa sổ"
    case .firstNumber: "Số đăng ký đầu tiên"
    case .lastNumber: "Số đăng ký cuối cùng"
    case .entryCount, .entryCountWords: "Tổng số việc đã đăng ký"
    case .struckCount, .struckCountWords: "Số trường hợp sửa chữa sai sót khi đăng ký"
    case .correctedCount, .correctedCountWords: "Số trường hợp cải chính sau khi đăng ký"
    case .blankPageCount, .blankPageCountWords: "Số trang bỏ trống"
    case .pageCount, .pageCountWords: "Số trang"
    case .kept: "Nơi lưu"
    }
  }
}
