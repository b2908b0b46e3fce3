import CivilRegistration
import Messages
import RegistryServices

/// The people who may sign, as a list to choose from.
struct SignerChoice {
  let signers: [OfficeSigner]
  let chosen: String
  let messages: MessageCatalogue

  /// The first one is proposed while nobody was chosen.
  var options: [Fields] {
    let present = chosen.isEmpty ? signers.first?.accountID ?? "" : chosen
    return signers.map { signer in
      [
        "value": signer.accountID,
        "label": "\(signer.name) – \(messages.text(signer.role.label))",
        "isChosen": signer.accountID == present,
      ]
    }
  }
}
