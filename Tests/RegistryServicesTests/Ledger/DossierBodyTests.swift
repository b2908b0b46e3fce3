import Testing

@testable import RegistryServices

/// Dossiers that were written before hours, procedures and signers were kept read and write as they stood.
struct DossierBodyTests {
  private static let hand = #"{"account":"A","name":"Lan","title":""}"#

  @Test func `bodies of before keep their bytes`() throws {
    let received =
      #"{"act":"birth","applicant":"Hùng","by":\#(Self.hand),"channel":"desk","code":"HT-2026-000001","dossier":"D","dueOn":"2026-11-18","procedure":"birth","receivedAt":"09:00","receivedOn":"2026-11-18"}"#
    let stepped =
      #"{"by":\#(Self.hand),"dossier":"D","step":"papersCame","steppedOn":"2026-11-20"}"#
    for (kind, text) in [(ActKind.dossierReceived, received), (.dossierStepped, stepped)] {
      let content = try ActContent(kind: kind, canonicalText: text)
      #expect(content.canonicalText == text)
      // Papers that came then let the first term go on.
      if case .office(.dossierStepped(let step)) = content { #expect(!step.beginsTerm) }
    }
  }
}
