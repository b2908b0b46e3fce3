internal import RegistryServices

extension AccessEvent {
  /// The event as the columns of the log.
  var parts: (kind: String, accountID: String, subject: String, amount: Int) {
    switch self {
    case .searched(let by, let hits): ("searched", by, "", hits)
    case .sawPerson(let person, let by): ("sawPerson", by, person, 1)
    case .sawCases(let indicator, let rows, let by): ("sawCases", by, indicator, rows)
    case .sawCase(let id, let by): ("sawCase", by, id, 1)
    case .sawWorkList(let rows, let by): ("sawWorkList", by, "", rows)
    case .sawDossier(let id, let by): ("sawDossier", by, id, 1)
    case .sawAttachment(let id, let by): ("sawAttachment", by, id, 1)
    case .printedForSignature(let id, let by): ("printedForSignature", by, id, 1)
    case .sawTable(let table, let by): ("sawTable", by, table, 1)
    case .applicantSawDossier(let id): ("applicantSawDossier", "", id, 1)
    case .applicantRefused(let dossier): ("applicantRefused", "", dossier ?? "", 0)
    case .signedIn(let by): ("signedIn", by, "", 0)
    case .signedOut(let by): ("signedOut", by, "", 0)
    case .signInRefused(let account): ("signInRefused", "", account ?? "", 0)
    case .passwordChosen(let by): ("passwordChosen", by, "", 0)
    case .accountAdded(let account, let by): ("accountAdded", by ?? "", account, 0)
    case .linkRenewed(let account, let by): ("linkRenewed", by ?? "", account, 0)
    case .accountLocked(let account, let by): ("accountLocked", by, account, 0)
    case .roleChanged(let account, let by): ("roleChanged", by, account, 0)
    case .accountUnlocked(let account, let by): ("accountUnlocked", by, account, 0)
    }
  }
}
