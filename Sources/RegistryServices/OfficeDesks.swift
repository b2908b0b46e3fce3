/// Everything the pages and the command line ask of the office, built once at start.
public struct OfficeDesks: Sendable {
  public var accounts: any AccountDesk
  public var cockpit: any CockpitDesk
  public var cases: any CaseDesk
  public var imports: any ImportDesk
  public var people: any PeopleDesk
  public var matches: any MatchDesk
  public var statistics: any StatisticsDesk
  public var publications: any PublicationDesk
  public var publicationWriting: any PublicationWriting
  public var places: any PlaceDesk
  public var exchange: any ExchangeDesk
  public var oldBooks: any OldBookDesk
  public var oldPages: any OldPageDesk
  public var register: RegisterDesks
  public var citizens: any CitizenDesk
  public var printing: any PaperPrinting
  public var documents: any AdministrativePrinting
  public var programme: any ProgrammeDesk & DocumentDesk
  public var calendars: any CalendarFeeds
  public var reporting: ReportingDesks
  public var reminders: any ReminderDesk
  public var post: any MailSending
  public var backups: any BackupDesk

  public init(
    accounts: any AccountDesk, cockpit: any CockpitDesk, cases: any CaseDesk,
    imports: any ImportDesk, people: any PeopleDesk, matches: any MatchDesk,
    statistics: any StatisticsDesk, publications: any PublicationDesk,
    publicationWriting: any PublicationWriting, places: any PlaceDesk,
    exchange: any ExchangeDesk, oldBooks: any OldBookDesk, oldPages: any OldPageDesk,
    register: RegisterDesks, citizens: any CitizenDesk, printing: any PaperPrinting,
    documents: any AdministrativePrinting,
    programme: any ProgrammeDesk & DocumentDesk, calendars: any CalendarFeeds,
    reporting: ReportingDesks, reminders: any ReminderDesk, post: any MailSending,
    backups: any BackupDesk
  ) {
    self.accounts = accounts
    self.cockpit = cockpit
    self.cases = cases
    self.imports = imports
    self.people = people
    self.matches = matches
    self.statistics = statistics
    self.publications = publications
    self.publicationWriting = publicationWriting
    self.places = places
    self.exchange = exchange
    self.oldBooks = oldBooks
    self.oldPages = oldPages
    self.register = register
    self.citizens = citizens
    self.printing = printing
    self.documents = documents
    self.programme = programme
    self.calendars = calendars
    self.reporting = reporting
    self.reminders = reminders
    self.post = post
    self.backups = backups
  }
}
