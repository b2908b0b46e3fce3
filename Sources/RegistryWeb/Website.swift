import Hummingbird
import Logging
import RegistryServices

/// The pages of the office, put together: templates, guards and routes in reading order.
struct Website {
  let router: Router<OfficeRequestContext>
  let routes: [RouteTable.Entry]

  init(desks: OfficeDesks, configuration: WebConfiguration, logger: Logger) throws(WebStartError) {
    self.init(
      desks: desks, configuration: configuration, logger: logger,
      shelves: try PageShelves(resources: configuration.resources))
  }

  init(
    desks: OfficeDesks, configuration: WebConfiguration, logger: Logger, shelves: PageShelves
  ) {
    let pages = PageRenderer(
      configuration: configuration, templates: shelves.templates, statics: shelves.statics,
      logger: logger)
    let sessions = SessionCookies(
      accounts: desks.accounts, isSecure: configuration.isReachedThroughHTTPS)

    let router = Router(context: OfficeRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLog(logger: logger))
    router.add(
      middleware: SecurityHeaders(isReachedThroughHTTPS: configuration.isReachedThroughHTTPS))
    router.add(middleware: FailurePages(pages: pages, sessions: sessions))
    router.add(middleware: HostGuard(configuration: configuration))
    router.add(middleware: RateGuard(buckets: RequestBuckets(limit: configuration.rateLimit)))
    router.add(middleware: BodyGuard(configuration: configuration))
    router.add(middleware: OriginGuard())

    var table = RouteTable(router: router, sessions: sessions, configuration: configuration)
    HealthController(statics: pages.statics).addRoutes(to: &table)
    SignInController(accounts: desks.accounts, sessions: sessions, pages: pages)
      .addRoutes(to: &table)
    PasswordController(accounts: desks.accounts, sessions: sessions, pages: pages)
      .addRoutes(to: &table)
    CockpitController(desk: desks.cockpit, pages: pages).addRoutes(to: &table)
    CaseController(desk: desks.cases, pages: pages).addRoutes(to: &table)
    WorkListController(desk: desks.cases, pages: pages).addRoutes(to: &table)
    ImportController(desk: desks.imports, pages: pages).addRoutes(to: &table)
    RowController(
      desk: desks.imports, accessLog: desks.reporting.accessLog, pages: pages
    ).addRoutes(to: &table)
    PeopleController(
      desk: desks.people, places: desks.places, pages: pages, searches: RecentSearches()
    )
    .addRoutes(to: &table)
    MatchController(
      desk: desks.matches, accessLog: desks.reporting.accessLog, pages: pages
    ).addRoutes(to: &table)
    PlanController(desk: desks.programme, pages: pages).addRoutes(to: &table)
    InstanceController(desk: desks.programme, accounts: desks.accounts, pages: pages)
      .addRoutes(to: &table)
    RecordController(desk: desks.programme, pages: pages).addRoutes(to: &table)
    DocumentController(desk: desks.programme, printing: desks.documents, pages: pages)
      .addRoutes(to: &table)
    LawRegisterController(desk: desks.programme, pages: pages).addRoutes(to: &table)
    ReminderController(desk: desks.reminders, post: desks.post, pages: pages)
      .addRoutes(to: &table)
    BackupController(desk: desks.backups, pages: pages).addRoutes(to: &table)
    LeaderController(programme: desks.programme, cockpit: desks.cockpit, pages: pages)
      .addRoutes(to: &table)
    CalendarController(
      feeds: desks.calendars, programme: desks.programme, reminders: desks.reminders, pages: pages
    ).addRoutes(to: &table)
    AnnexController(desk: desks.programme, pages: pages).addRoutes(to: &table)
    StatisticsController(
      desk: desks.statistics, accessLog: desks.reporting.accessLog, pages: pages
    ).addRoutes(to: &table)
    ReportController(desks: desks.reporting, pages: pages).addRoutes(to: &table)
    StatutoryController(desks: desks.reporting, pages: pages).addRoutes(to: &table)
    PublicationController(
      desk: desks.publications, writing: desks.publicationWriting, pages: pages
    ).addRoutes(to: &table)
    PlaceController(desk: desks.places, pages: pages).addRoutes(to: &table)
    OldBookController(desk: desks.oldBooks, pages: pages).addRoutes(to: &table)
    OldPageController(books: desks.oldBooks, desk: desks.oldPages, pages: pages)
      .addRoutes(to: &table)
    ExchangeController(desk: desks.exchange, imports: desks.imports, pages: pages)
      .addRoutes(to: &table)
    UserController(accounts: desks.accounts, pages: pages).addRoutes(to: &table)
    AccessController(
      log: desks.reporting.accessLog, accounts: desks.accounts, pages: pages
    ).addRoutes(to: &table)
    CitizenController(desk: desks.citizens, pages: pages).addRoutes(to: &table)
    CommandController(cases: desks.cases, cockpit: desks.cockpit).addRoutes(to: &table)
    RegisterRoutes(desks: desks, pages: pages).add(to: &table)
    self.router = router
    routes = table.entries
  }
}
