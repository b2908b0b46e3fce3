public import CivilDate
public import Messages
internal import RegistryServices

/// What the pages are told when the program starts; the composition root fills it.
public struct WebConfiguration: Sendable {
  /// Address to listen on. Only this machine unless told otherwise.
  public var host: String = "127.0.0.1"
  /// 0 lets the system choose; `whenListening` is told which it was.
  public var port: Int = 8080
  /// Told the port as soon as the server takes connections.
  public var whenListening: (@Sendable (Int) -> Void)?
  /// Further host names under which the office reaches the server (`hotich.hungdao.vn`), with the
  /// port when it is not the usual one. Requests for any other host are refused.
  public var allowedHosts: [String] = []
  /// Whether people reach the server through HTTPS (a proxy of the office); makes cookies `Secure`.
  public var isReachedThroughHTTPS = false
  /// Directory that holds `Templates` and `Static`.
  public var resources: String
  /// The office's name in the head of every page: `UBND xã Hưng Đạo`.
  public var unitName: String
  public var messages: MessageCatalogue
  /// Today in Vietnam.
  public var today: @Sendable () -> PlainDate
  /// The moment, for files that carry one.
  public var now: @Sendable () -> Instant = { Instant(millisecondsSince1970: 0) }
  /// The hour in Vietnam.
  var time: ClockTime { now().clockTime(inOffsetMinutes: Now.vietnamOffsetMinutes) }
  /// Writes a table as an XLSX file; nil leaves the link out.
  public var spreadsheet: TableExport?
  /// Writes and reads the annex of the plan as a Word table; nil leaves the links out.
  public var annex: AnnexExport?

  /// What the pages tell about copies that were not made.
  public var bell = BackupBell()

  /// Seconds without a byte after which a connection is closed.
  public var idleTimeout: Int = 15
  /// Seconds in which a request's body must have come whole.
  public var bodyDeadline: Int = 60
  /// The same for uploads.
  public var uploadDeadline: Int = 900
  /// Largest form, in bytes.
  public var maximumFormBytes: Int = 262_144
  /// Largest upload, in bytes: all files of one sending.
  public var maximumUploadBytes: Int = 67_108_864
  public var maximumConnections: Int = 512
  /// Requests that one address may send. A proxy in front is one address: raise it there.
  public var rateLimit = RateLimit(perSecond: 1_000, burst: 3_000)
  /// Dossiers that one address may look up without an account: a kiosk is one address for many people.
  public var lookupLimit = RateLimit(perHour: 120, burst: 30)
  /// Wrong tries about one dossier: four digits have ten thousand guesses.
  public var dossierLimit = RateLimit(perHour: 6, burst: 10)
  /// How the public reaches the office.
  public var publicOffice = PublicOffice()
  /// Told when a template asks for something that its page does not give: (template, keys). The
  /// default writes a warning; a test makes it fail.
  public var onUnknownTemplateKey: (@Sendable (String, [String]) -> Void)?

  public init(
    resources: String, unitName: String, messages: MessageCatalogue,
    today: @escaping @Sendable () -> PlainDate
  ) {
    self.resources = resources
    self.unitName = unitName
    self.messages = messages
    self.today = today
  }
}
