import RegistryServices
import Testing

struct DossierCodeTests {
  @Test(arguments: [
    ("HT-2026-000123", "HT-2026-000123"), (" ht 2026 123 ", "HT-2026-000123"),
    ("ht2026000123", "HT-2026-000123"), ("HT–2026–1000123", "HT-2026-1000123"),
    ("HT-2026", nil), ("HT-2026-", nil), ("2026-000123", nil), ("HT-2026-12a", nil),
    ("HT-٢٠٢٦-000123", nil), ("HT-2026-0000000000", nil), ("", nil),
  ])
  func `a code is read as people type it`(typed: String, read: String?) {
    #expect(DossierCode(typed)?.text == read)
  }
}
