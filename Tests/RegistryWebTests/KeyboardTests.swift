import FoundationEssentials
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// What the keys may do: card readers send Enter after each line, and nobody registers a child by that.
@Suite struct KeyboardTests {
  @Test(arguments: [
    "/to-khai/nhap-1", "/to-khai/nhap-1/kiem-tra", "/ho-so/moi/birth", "/ho-so/hs-1",
    "/muc/muc-1", "/muc/muc-1/cap-ban-chinh",
  ])
  func `Enter in a field sends no form that makes an act`(path: String) async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, path, as: .officer)
    #expect(page.status == 200)
    let forms = page.body.components(separatedBy: "<form ").dropFirst()
      .map { String($0.components(separatedBy: "</form>")[0]) }
      .filter { form in
        let isSearch = form.contains("action=\"/tim\"") || form.contains("type=\"file\"")
        return form.contains("method=\"post\"") && form.contains("type=\"text\"") && !isSearch
      }
    for form in forms {
      // The first button is the one that Enter would press; a browser presses none that is off.
      let first = HTMLTags.tags(of: "<form " + form).first { $0.name == "button" }
      #expect(first?.attributes.contains { $0.name == "disabled" } == true, "\(form.prefix(80))")
    }
    #expect(!forms.isEmpty || path == "/muc/muc-1")
  }
}
