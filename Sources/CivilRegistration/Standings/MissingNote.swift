import CivilDate
import LegalRules

/// Somebody declared missing, or no longer, noted on the birth entry.
enum MissingNote {
  static let matter = NotedMatter(
    act: .missing,
    fields: [
      FormField(
        StandingCircumstance.tuyenBo.rawValue,
        .choice(DeclarationTurn.allCases.map(\.rawValue)), .changes, isRequired: true)
    ] + AuthorityDecision.fields,
    book: .birth, matter: { _ in "missing" },
    note: { form in ("missing.\(form[StandingCircumstance.tuyenBo.rawValue] ?? "")", [:]) },
    changes: { entry, cited, work in
      guard entry.register == .birth else { return [] }
      return work.declare(
        work.choice(StandingCircumstance.tuyenBo.rawValue), on: entry, cells, cited)
    })

  private static let cells = DeclarationCells<BirthColumn>(
    state: .nksMatTich, declaredOn: .nksMatTichNgayGhiChuTuyenBo,
    ground: .nksMatTichCanCuTuyenBo, cancelledOn: .nksMatTichNgayGhiChuHuyTuyenBo,
    cancelledGround: .nksMatTichCanCuHuyTuyenBo)
}
