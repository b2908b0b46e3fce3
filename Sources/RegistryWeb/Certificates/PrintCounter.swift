import CivilDate
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Where papers become files: the press, the printers, and what a page says about both.
struct PrintCounter: Sendable {
  let papers: any PaperDesk
  let printers: any PrinterDesk
  let press: any PaperPrinting
  let messages: MessageCatalogue

  /// What is known of a paper before it is printed.
  struct Look {
    var pageCount = 0
    var findings: [String] = []
    /// Why it cannot be printed; nil when it can.
    var problem: String?

    var isPrintable: Bool { problem == nil }
  }

  /// A file of papers, set for the printer that the request names. Until it is signed a paper that is
  /// `signable` says so, unless somebody who issues papers has it printed to be signed by hand.
  func file(
    _ papers: [PrintedPaper], name: String, signable: Bool, forSignature: Bool = false,
    _ query: QueryFields
  ) async throws -> Response {
    var papers = papers
    if signable, !forSignature {
      for place in papers.indices { papers[place].marks.insert(.unsignedDraft) }
    }
    do {
      let file = try await press.pdf(of: papers, try await setting(query["may-in"]))
      return Self.response(file, name: name)
    } catch let refusal as PrintRefusal {
      throw WebFailure.refused(refusal.message)
    }
  }

  /// Asks for papers, with refusals as the pages tell them.
  func asked(_ work: () async throws -> [PrintedPaper]) async throws -> [PrintedPaper] {
    do {
      return try await work()
    } catch PaperRefusal.unknown {
      throw WebFailure.notFound
    } catch let refusal as PaperRefusal {
      throw WebFailure.refused(refusal.message)
    }
  }

  /// What would come of printing a paper.
  func look(_ work: () async throws -> [PrintedPaper]) async throws -> Look {
    do {
      let file = try await press.pdf(of: try await work(), PrintSetting())
      return Look(
        pageCount: file.pageCount, findings: file.findings.map { messages.text($0.message) })
    } catch let refusal as PaperRefusal {
      return Look(problem: messages.text(refusal.message))
    } catch let refusal as PrintRefusal {
      return Look(problem: messages.text(refusal.message))
    }
  }

  /// The printers to choose from.
  func choices() async throws -> [Fields] {
    try await printers.printers().map { printer in
      ["value": printer.name, "label": printer.name]
    }
  }

  private func setting(_ name: String?) async throws -> PrintSetting {
    guard let name else { return PrintSetting() }
    let printer = try await printers.printers().first { $0.name == name }
    guard let printer else { throw WebFailure.notFound }
    return printer.setting
  }

  private static func response(_ file: PrintedFile, name: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "application/pdf", .cacheControl: "no-store",
        .contentDisposition: "inline; filename=\"\(Download.plainName(name)).pdf\"",
      ], body: ResponseBody(byteBuffer: .init(bytes: file.bytes)))
  }
}
