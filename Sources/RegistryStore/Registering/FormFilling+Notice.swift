internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

extension FormFilling {
  /// What a notice, a list or a judgment says, in the fields of the form that it calls for.
  func fill(_ submission: inout FormSubmission, fromNotice id: String) throws {
    guard let notice = try Notice.find(id, connection) else { return }
    for (field, text) in notice.fields { submission.set(field, text, procedure) }
  }

  /// A paper of another office.
  private struct Notice {
    let kind: SourceKind
    let reference: String
    let eventOn: PartialDate?
    let issuer: String
    let issuedOn: PartialDate?
    let mother: String
    let father: String
    let people: [MentionRow]

    static func find(_ id: String, _ connection: any SQLConnection) throws -> Notice? {
      let people = try connection.rows(
        """
        SELECT \(MentionRow.columns)
        FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
        WHERE paper.id = \(id)
        """, MentionRow.init)
      return try connection.firstRow(
        """
        SELECT kind, reference, event_on, issuer, issued_on, mother_name, father_name
        FROM paper WHERE id = \(id)
        """
      ) { row in
        SourceKind(rawValue: row.text(0)).map { kind in
          Notice(
            kind: kind, reference: row.text(1), eventOn: PartialDate(iso8601: row.text(2)),
            issuer: row.text(3), issuedOn: PartialDate(iso8601: row.text(4)),
            mother: row.text(5), father: row.text(6), people: people)
        }
      } ?? nil
    }

    var fields: [(String, String?)] {
      switch kind {
      case .birthNotice: child("child") + [("nksNoiSinh", issuer)] + motherOfNotice
      case .residents: child("resident") + [("meHoTen", mother)]
      case .survey: child("surveyed") + [("meHoTen", mother)]
      case .deathNotice: deceased
      case .judgment: judgment
      default: []
      }
    }

    private func person(_ role: String) -> MentionRow? {
      people.first { $0.reference.role == role }
    }

    private func child(_ role: String) -> [(String, String?)] {
      [
        ("nksHoTen", person(role)?.name), ("nksNgaySinh", eventOn?.slashed),
        ("nksGioiTinh", person(role)?.sexCode), ("nksSoDinhDanh", person(role)?.identifier),
        ("chaHoTen", father),
      ]
    }

    private var motherOfNotice: [(String, String?)] {
      let mother = person("mother")
      return [
        ("meHoTen", mother?.name), ("meNgaySinh", mother?.birthOn?.slashed),
        ("meSoDinhDanhCaNhan", mother?.identifier),
      ]
    }

    private var deceased: [(String, String?)] {
      let deceased = person("deceased")
      return [
        ("nktHoTen", deceased?.name), ("nktNgaySinh", deceased?.birthOn?.slashed),
        ("nktGioiTinh", deceased?.sexCode), ("nktSoGiayToTuyThan", deceased?.identifier),
        ("nktNgayChet", eventOn?.slashed), ("gbtSo", reference), ("gbtCoQuanCap", issuer),
        ("gbtNgay", issuedOn?.slashed),
      ]
    }

    private var judgment: [(String, String?)] {
      let husband = person("husband")
      let wife = person("wife")
      return [
        ("banAnNoiDung", JudgmentMatter.divorce.rawValue),
        ("banAnHinhThuc", judgmentForm), ("soBanAn", reference),
        ("ngayBanAn", issuedOn?.slashed), ("toaAn", issuer), ("ngayHieuLuc", eventOn?.slashed),
        ("hoTenChong", husband?.name), ("namSinhChong", husband?.birthOn?.slashed),
        ("soDinhDanhChong", husband?.identifier), ("hoTenVo", wife?.name),
        ("namSinhVo", wife?.birthOn?.slashed), ("soDinhDanhVo", wife?.identifier),
      ]
    }

    /// A number says it itself: `12/2026/QĐST-HNGĐ` is a decision, `12/2026/HNGĐ-ST` a judgment.
    private var judgmentForm: String? {
      if reference.contains("QĐ") { return JudgmentForm.decision.rawValue }
      return reference.contains("HNGĐ") ? JudgmentForm.judgment.rawValue : nil
    }
  }
}

extension MentionRow {
  /// The code of the exchange format.
  var sexCode: String? {
    RecordedSex(stored: sex).map { String($0.rawValue) }
  }
}
