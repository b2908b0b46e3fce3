internal import CivilDate
internal import RegistryServices
internal import VitalStatistics

/// The values of a vintage as SDMX-ML 3.0, structure-specific.
enum SDMXData {
  static func message(_ vintage: PublishedVintage) -> String {
    var xml = MarkupWriter()
    xml.begin(
      "mes:StructureSpecificData",
      [
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xmlns:mes", "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message"),
        ("xmlns:ss", "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/data/structurespecific"),
        ("xmlns:com", "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common"),
        ("xmlns:ns1", "\(SDMXStructure.urn):ObsLevelDim:AllDimensions"),
      ])
    header(vintage, in: &xml) { xml in
      xml.begin(
        "mes:Structure",
        [
          ("structureID", "VITALSTAT"), ("namespace", SDMXStructure.urn),
          ("dimensionAtObservation", "AllDimensions"),
        ])
      xml.element("com:Structure", SDMXStructure.urn)
      xml.end("mes:Structure")
    }
    xml.begin(
      "mes:DataSet",
      [
        ("ss:structureRef", "VITALSTAT"), ("xsi:type", "ns1:DataSetType"),
        ("action", "Information"),
      ])
    for observation in vintage.observations {
      let parts = zip(Observation.columns, observation.fields).filter { !$0.1.isEmpty }
      xml.empty("Obs", parts.map { ($0.0, $0.1) } + [("AS_OF", vintage.asOf.iso8601)])
    }
    xml.end("mes:DataSet")
    xml.end("mes:StructureSpecificData")
    return xml.text
  }

  static func header(
    _ vintage: PublishedVintage, in xml: inout MarkupWriter,
    _ structure: (inout MarkupWriter) -> Void
  ) {
    xml.begin("mes:Header")
    xml.element("mes:ID", "VITALSTAT-\(vintage.communeCode)-\(vintage.id)")
    xml.element("mes:Test", "false")
    xml.element("mes:Prepared", "\(vintage.publishedOn.iso8601)T00:00:00+07:00")
    xml.empty("mes:Sender", [("id", "VN_HT")])
    structure(&xml)
    xml.end("mes:Header")
  }
}
