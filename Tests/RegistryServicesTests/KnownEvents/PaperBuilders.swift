import CivilDate
import RecordLinkage
import RegistryServices
import VitalStatistics

/// Papers of one girl, Lê Thị An of Thế Trụ, born 05/03/2024; a test spells out only what differs.
enum Papers {
  static func entry(
    _ reference: String = "entry", name: String = "Lê Thị An", mother: String = "Vũ Thị Hoa",
    father: String = "Lê Văn Bình", sex: Sex = .female, born: String = "2024-03-05",
    identifier: String = "", motherIdentifier: String = "", village: String = "Thế Trụ",
    registered: String = "2024-03-20", kind: BirthEntryFact.Kind = .first
  ) -> BirthEntryFact {
    BirthEntryFact(
      reference: reference, kind: kind, name: folded(name), motherName: folded(mother),
      fatherName: folded(father), sex: sex, bornOn: date(born), identifier: identifier,
      motherIdentifier: motherIdentifier, village: VillageName.folded(village),
      registeredOn: date(registered))
  }

  static func resident(
    _ reference: String = "resident", name: String = "Lê Thị An", mother: String = "Vũ Thị Hoa",
    father: String = "Lê Văn Bình", sex: Sex = .female, born: String = "2024-03-05",
    identifier: String = "", village: String = "Thôn Thế Trụ"
  ) -> ResidentFact {
    ResidentFact(
      reference: reference, name: folded(name), motherName: folded(mother),
      fatherName: folded(father), sex: sex, bornOn: date(born), identifier: identifier,
      village: VillageName.folded(village))
  }

  static func notice(
    _ reference: String = "notice", name: String = "", mother: String = "Vũ Thị Hoa",
    father: String = "Lê Văn Bình", sex: Sex = .female, born: String = "2024-03-05",
    motherIdentifier: String = "001190000001", village: String = "Thế Trụ", children: Int = 1
  ) -> BirthNoticeFact {
    BirthNoticeFact(
      reference: reference, name: folded(name), motherName: folded(mother),
      fatherName: folded(father), sex: sex, bornOn: date(born),
      motherIdentifier: motherIdentifier, village: VillageName.folded(village),
      childCount: children)
  }

  static func death(
    _ reference: String = "death", name: String = "Phan Quang Hùng", born: String = "1958-08-20",
    died: String = "2016-01-02", identifier: String = "", village: String = "Thế Trụ",
    cites: String = "", registered: String = "2016-01-10"
  ) -> DeathEntryFact {
    DeathEntryFact(
      reference: reference, name: folded(name), sex: .male, bornOn: date(born),
      diedOn: date(died), identifier: identifier, village: VillageName.folded(village),
      citedNotice: cites, registeredOn: date(registered))
  }

  static func deathNotice(
    _ reference: String = "told", source: DeathNoticeFact.Source = .villageHead,
    number: String = "", name: String = "Phan Quang Hùng", sex: Sex = .male,
    born: String = "1958", died: String = "2016-01-02", identifier: String = "",
    village: String = "Thôn Thế Trụ"
  ) -> DeathNoticeFact {
    DeathNoticeFact(
      reference: reference, source: source, number: number, name: folded(name), sex: sex,
      bornOn: date(born), diedOn: date(died), identifier: identifier,
      village: VillageName.folded(village))
  }

  static func folded(_ name: String) -> String { VietnameseText.folded(name) }

  static func date(_ text: String) -> PartialDate? { PartialDate(iso8601: text) }
}
