/// What a column says of a person, in the words of offices.
enum HeaderAttribute: Sendable {
  case name, birth, sex, ethnicity, nationality, homeTown, birthPlace, residence, residenceType
  case identifier, paperNumber, paperType, paperDay, paperPlace, relation

  /// Ends of the columns that hold it, the best first: a card's number goes to the column of numbers
  /// where the form has none for cards.
  var columnEnds: [String] {
    switch self {
    case .name: ["hoten"]
    case .birth: ["ngaysinh", "namsinh"]
    case .sex: ["gioitinh"]
    case .ethnicity: ["dantoc"]
    case .nationality: ["quoctich"]
    case .homeTown: ["quequan"]
    case .birthPlace: ["noisinh"]
    case .residence: ["noicutru"]
    case .residenceType: ["loaicutru"]
    case .identifier: ["sodinhdanh", "sodinhdanhcanhan", "sogiaytotuythan"]
    case .paperNumber: ["sogiaytotuythan", "sodinhdanhcanhan", "sodinhdanh"]
    case .paperType: ["loaigiaytotuythan"]
    case .paperDay: ["ngaycapgiaytotuythan"]
    case .paperPlace: ["noicapgiaytotuythan"]
    case .relation: ["quanhe"]
    }
  }

  /// The ways of writing it, folded and without fillers; longer ones first, because they hold the
  /// shorter ones.
  static let phrases: [(words: [String], attribute: HeaderAttribute)] = {
    let texts: [(HeaderAttribute, [String])] = [
      (
        .name,
        [
          "ho ten", "ho chu dem ten", "ho chu dem", "ho ten dem", "ho ten khai sinh", "ten",
          "hoten",
        ]
      ),
      (
        .birth,
        [
          "ngay sinh", "ngay thang nam sinh", "ngay thang sinh", "nam sinh", "sinh ngay",
          "ngaysinh",
        ]
      ),
      (.sex, ["gioi tinh", "gioi", "nam nu", "phai", "gt"]),
      (.ethnicity, ["dan toc"]),
      (.nationality, ["quoc tich"]),
      (.homeTown, ["que quan", "nguyen quan"]),
      (.birthPlace, ["noi sinh"]),
      (
        .residence,
        [
          "noi cu tru", "noi thuong tru", "noi thuong tru tam tru", "dia chi", "dia chi thuong tru",
          "dia chi cu tru", "noi o", "noi o hien nay", "noi o hien tai", "cho o", "cho o hien nay",
          "cho o hien tai", "ho khau", "ho khau thuong tru", "hktt", "noi dktt",
          "noi dang ky thuong tru", "thuong tru", "cu tru", "noicutru", "diachi", "noithuongtru",
        ]
      ),
      (.residenceType, ["loai cu tru"]),
      (
        .identifier,
        [
          "so dinh danh", "so dinh danh ca nhan", "ma dinh danh", "ma dinh danh ca nhan",
          "ma so ddcn",
          "so ddcn", "ddcn", "dinh danh", "dinh danh ca nhan", "so dinh danh ca nhan cccd",
          "so ddcn cccd", "cccd ma dd", "ma dd", "so dd",
        ]
      ),
      (
        .paperNumber,
        [
          "so cccd", "cccd", "so can cuoc", "can cuoc", "can cuoc cong dan", "so can cuoc cong dan",
          "so cmnd", "cmnd", "cmnd cccd", "cccd cmnd", "so cmnd cccd", "so cccd cmnd", "so cmt",
          "so giay to tuy than", "giay to tuy than", "so giay to", "so ho chieu", "gttt", "so gttt",
        ]
      ),
      (.paperType, ["loai giay to tuy than", "loai giay to", "loai gttt"]),
      (.paperDay, ["ngay cap giay to tuy than", "ngay cap giay to", "ngay cap cccd", "ngay cap"]),
      (.paperPlace, ["noi cap giay to tuy than", "noi cap giay to", "noi cap cccd", "noi cap"]),
      (.relation, ["quan he", "moi quan he", "quan he voi duoc khai sinh", "quan he voi chet"]),
    ]
    return texts.flatMap { attribute, texts in
      texts.map { (words: HeaderPhrase.meaningful($0), attribute: attribute) }
    }.sorted { $0.words.count > $1.words.count }
  }()
}
