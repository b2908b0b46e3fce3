import RegistryServices

/// The pages and commands of the register office, put together.
struct RegisterRoutes {
  let desks: OfficeDesks
  let pages: PageRenderer

  func add(to table: inout RouteTable) {
    let register = desks.register
    DeskController(
      dossiers: register.dossiers, drafts: register.drafts, books: register.books, pages: pages
    ).addRoutes(to: &table)
    BookController(
      desk: register.books, registrations: register.registrations,
      accessLog: desks.reporting.accessLog, pages: pages
    ).addRoutes(to: &table)
    YearOpeningController(desk: register.books, pages: pages).addRoutes(to: &table)
    YearClosingController(
      desk: register.books, registrations: register.registrations, pages: pages
    ).addRoutes(to: &table)
    ActFormController(
      drafts: register.drafts, registrations: register.registrations,
      dossiers: register.dossiers, people: desks.people, pages: pages
    ).addRoutes(to: &table)
    EntryFinderController(
      drafts: register.drafts, registrations: register.registrations,
      dossiers: register.dossiers, people: desks.people, pages: pages
    ).addRoutes(to: &table)
    DossierController(
      desk: register.dossiers, drafts: register.drafts, accounts: desks.accounts,
      registrations: register.registrations, pages: pages
    ).addRoutes(to: &table)
    let counter = PrintCounter(
      papers: register.papers, printers: register.printers, press: desks.printing,
      messages: pages.configuration.messages)
    EntryController(
      desk: register.entries, dossiers: register.dossiers, counter: counter,
      accessLog: desks.reporting.accessLog, pages: pages
    ).addRoutes(to: &table)
    PrintController(
      counter: counter, register: register, accessLog: desks.reporting.accessLog, pages: pages
    ).addRoutes(to: &table)
    PrinterController(counter: counter, pages: pages).addRoutes(to: &table)
    RegisterCommandController(
      books: register.books, registrations: register.registrations,
      messages: pages.configuration.messages
    ).addRoutes(to: &table)
  }
}
