internal import RegistryServices
internal import VitalStatistics

/// The data structure definition `VN_HT:VITALSTAT(1.0.0)` with its code lists, as SDMX-ML 3.0.
enum SDMXStructure {
  static let identity = "VN_HT:VITALSTAT(1.0.0)"
  static let urn = "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=\(identity)"

  /// The code lists: id, name, codes with their names.
  static func codeLists(_ vintage: PublishedVintage) -> [CodeList] {
    let areas = Set(vintage.observations.map(\.area)).sorted()
    return [
      CodeList("CL_FREQ", "Frequency", [("A", "Annual"), ("M", "Monthly")]),
      CodeList("CL_AREA", "Reference area", areas.map { ($0, vintage.communeName) }),
      CodeList(
        "CL_INDICATOR", "Indicator",
        [
          ("BIRTHS", "Registered live births"), ("DEATHS", "Registered deaths"),
          ("MARRIAGES", "Registered marriages"),
          ("BIRTHS_BY_MOTHER_AGE", "Registered live births by age of mother"),
          ("DEATHS_BY_AGE", "Registered deaths by age, three years together"),
          ("BIRTH_ONTIME60", "Births registered within the legal term of 60 days"),
          ("BIRTH_WITHIN1Y", "Births registered within one year"),
          ("DEATH_ONTIME15", "Deaths registered within the legal term of 15 days"),
          ("DEATH_WITHIN1Y", "Deaths registered within one year"),
        ]),
      CodeList("CL_SEX", "Sex", [("M", "Male"), ("F", "Female"), ("_T", "Total")]),
      CodeList(
        "CL_AGE", "Age",
        [
          ("_T", "Total"), ("Y_LT20", "Under 20"), ("Y20T24", "20 to 24"), ("Y25T29", "25 to 29"),
          ("Y30T34", "30 to 34"), ("Y_GE35", "35 and over"), ("Y0", "Under 1"),
          ("Y1T4", "1 to 4"), ("Y5T14", "5 to 14"), ("Y15T59", "15 to 59"),
          ("Y60T79", "60 to 79"), ("Y_GE80", "80 and over"),
        ]),
      CodeList(
        "CL_BASIS", "Basis",
        [("COHORT", "By date of event"), ("REGISTRATION", "By date of registration")]),
      CodeList(
        "CL_GEO_BASIS", "Geographic basis",
        [
          ("RESIDENCE", "Usual residence"), ("OCCURRENCE", "Place of event"),
          ("OFFICE", "Registering office"),
        ]),
      CodeList(
        "CL_OBS_STATUS", "Observation status",
        [
          ("A", "Normal value"), ("P", "Provisional value"), ("E", "Estimated value"),
          ("M", "Missing value"), ("U", "Low reliability"),
        ]),
      CodeList(
        "CL_CONF_STATUS", "Confidentiality status",
        [("F", "Free for publication"), ("C", "Confidential statistical information")]),
    ]
  }

  /// A code list of the structure.
  struct CodeList {
    var id: String
    var name: String
    var codes: [(id: String, name: String)]

    init(_ id: String, _ name: String, _ codes: [(String, String)]) {
      self.id = id
      self.name = name
      self.codes = codes.map { (id: $0.0, name: $0.1) }
    }
  }

  /// The dimensions in their order, each with its list; time has none.
  private static let dimensions = [
    ("FREQ", "CL_FREQ"), ("REF_AREA", "CL_AREA"), ("INDICATOR", "CL_INDICATOR"),
    ("SEX", "CL_SEX"), ("AGE", "CL_AGE"), ("BASIS", "CL_BASIS"), ("GEO_BASIS", "CL_GEO_BASIS"),
  ]
  private static let attributes = [
    ("OBS_STATUS", "CL_OBS_STATUS"), ("CONF_STATUS", "CL_CONF_STATUS"), ("UNIT_MEASURE", ""),
    ("DENOM", ""), ("DECIMALS", ""), ("DATA_COMMENT", ""), ("AS_OF", ""),
  ]

  static func message(_ vintage: PublishedVintage) -> String {
    var xml = MarkupWriter()
    xml.begin(
      "mes:Structure",
      [
        ("xmlns:mes", "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message"),
        ("xmlns:str", "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure"),
        ("xmlns:com", "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common"),
      ])
    SDMXData.header(vintage, in: &xml) { _ in }
    xml.begin("mes:Structures")
    xml.begin("str:Codelists")
    for list in codeLists(vintage) {
      xml.begin("str:Codelist", identity(list.id))
      name(list.name, in: &xml)
      for code in list.codes {
        xml.begin("str:Code", [("id", code.id)])
        name(code.name, in: &xml)
        xml.end("str:Code")
      }
      xml.end("str:Codelist")
    }
    xml.end("str:Codelists")
    concepts(in: &xml)
    structure(in: &xml)
    xml.end("mes:Structures")
    xml.end("mes:Structure")
    return xml.text
  }

  private static func concepts(in xml: inout MarkupWriter) {
    xml.begin("str:ConceptSchemes")
    xml.begin("str:ConceptScheme", identity("CS_VITALSTAT"))
    name("Concepts of vital statistics", in: &xml)
    for concept in Observation.columns + ["AS_OF"] {
      xml.begin("str:Concept", [("id", concept), ("urn", urn(ofConcept: concept))])
      name(concept, in: &xml)
      xml.end("str:Concept")
    }
    xml.end("str:ConceptScheme")
    xml.end("str:ConceptSchemes")
  }

  private static func structure(in xml: inout MarkupWriter) {
    xml.begin("str:DataStructures")
    xml.begin("str:DataStructure", identity("VITALSTAT"))
    name("Vital statistics of a commune", in: &xml)
    xml.begin("str:DataStructureComponents")
    xml.begin("str:DimensionList", [("id", "DimensionDescriptor")])
    for (place, dimension) in dimensions.enumerated() {
      xml.begin("str:Dimension", [("id", dimension.0), ("position", "\(place + 1)")])
      concept(dimension.0, list: dimension.1, in: &xml)
      xml.end("str:Dimension")
    }
    xml.begin("str:TimeDimension", [("id", "TIME_PERIOD")])
    concept("TIME_PERIOD", textType: "ObservationalTimePeriod", in: &xml)
    xml.end("str:TimeDimension")
    xml.end("str:DimensionList")
    xml.begin("str:AttributeList", [("id", "AttributeDescriptor")])
    for attribute in attributes {
      let usage = attribute.0 == "DATA_COMMENT" ? "optional" : "mandatory"
      xml.begin("str:Attribute", [("id", attribute.0), ("usage", usage)])
      concept(attribute.0, list: attribute.1, in: &xml)
      xml.begin("str:AttributeRelationship")
      xml.empty("str:Observation")
      xml.end("str:AttributeRelationship")
      xml.end("str:Attribute")
    }
    xml.end("str:AttributeList")
    xml.begin("str:MeasureList", [("id", "MeasureDescriptor")])
    xml.begin("str:Measure", [("id", "OBS_VALUE")])
    concept("OBS_VALUE", textType: "Double", in: &xml)
    xml.end("str:Measure")
    xml.end("str:MeasureList")
    xml.end("str:DataStructureComponents")
    xml.end("str:DataStructure")
    xml.end("str:DataStructures")
  }

  private static func concept(
    _ id: String, list: String = "", textType: String = "String", in xml: inout MarkupWriter
  ) {
    xml.element("str:ConceptIdentity", urn(ofConcept: id))
    xml.begin("str:LocalRepresentation")
    if list.isEmpty {
      xml.empty("str:TextFormat", [("textType", textType)])
    } else {
      xml.element(
        "str:Enumeration", "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=VN_HT:\(list)(1.0.0)")
    }
    xml.end("str:LocalRepresentation")
  }

  private static func identity(_ id: String) -> [(String, String)] {
    [("id", id), ("version", "1.0.0"), ("agencyID", "VN_HT"), ("isExternalReference", "false")]
  }

  private static func name(_ text: String, in xml: inout MarkupWriter) {
    xml.element("com:Name", text, [("xml:lang", "en")])
  }

  private static func urn(ofConcept id: String) -> String {
    "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=VN_HT:CS_VITALSTAT(1.0.0).\(id)"
  }
}
