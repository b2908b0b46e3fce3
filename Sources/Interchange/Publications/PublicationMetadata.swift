internal import CivilDate
internal import RegistryServices
internal import VitalStatistics

/// What a vintage is, for machines: the description of its CSV, and its entry in a catalogue.
struct PublicationMetadata {
  let vintage: PublishedVintage
  let base: String

  /// The terms of the vintage; those that were everybody's before a vintage kept its own.
  private var licence: Licence { Self.licence(of: vintage) }

  static func licence(of vintage: PublishedVintage) -> Licence {
    vintage.licence
      ?? Licence(name: "CC BY 4.0", address: "https://creativecommons.org/licenses/by/4.0/")
  }

  /// CSV on the Web: each column with its type; a suppressed value is null.
  var csvw: String {
    let columns = (Observation.columns + ["AS_OF"]).map { name -> String in
      let type =
        switch name {
        case "OBS_VALUE": "\"decimal\""
        case "DECIMALS": "\"integer\""
        case "AS_OF": "{\"base\": \"date\", \"format\": \"yyyy-MM-dd\"}"
        default: "\"string\""
        }
      let isRequired = !["OBS_VALUE", "DATA_COMMENT"].contains(name)
      return "    {\"name\": \"\(name)\", \"titles\": \"\(name)\", \"datatype\": \(type), "
        + "\"null\": [\"\", \":\"], \"required\": \(isRequired)}"
    }
    let key = Observation.columns.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      {"@context": ["http://www.w3.org/ns/csvw", {"@language": "vi"}],
       "url": "data.csv",
       "dc:title": \(Self.quoted(title)),
       "dc:license": {"@id": "\(licence.address)"},
       "dc:modified": {"@value": "\(vintage.publishedOn.iso8601)", "@type": "xsd:date"},
       "dialect": {"header": true, "encoding": "utf-8"},
       "tableSchema": {
        "primaryKey": [\(key)],
        "columns": [
      \(columns.joined(separator: ",\n"))
        ]}}

      """
  }

  /// DCAT 3 as JSON-LD.
  var dcat: String {
    let files = [
      ("data.csv", "text/csv"), ("sdmx.csv", "application/vnd.sdmx.data+csv"),
      ("sdmx.xml", "application/vnd.sdmx.data+xml"),
      ("data.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ]
    let distributions = files.map { name, type in
      "    {\"@type\": \"dcat:Distribution\", \"dct:title\": \"\(name)\", "
        + "\"dcat:downloadURL\": {\"@id\": \(Self.quoted(address(name)))}, "
        + "\"dcat:mediaType\": \"\(type)\", \"dct:license\": {\"@id\": \"\(licence.address)\"}}"
    }
    return """
      {"@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
        "xsd": "http://www.w3.org/2001/XMLSchema#", "foaf": "http://xmlns.com/foaf/0.1/"},
       "@type": "dcat:Catalog",
       "dct:title": \(Self.quoted("Số liệu hộ tịch " + vintage.communeName)),
       "dct:publisher": {"@type": "foaf:Agent", "foaf:name": \(Self.quoted("UBND " + vintage.communeName))},
       "dcat:dataset": [{
        "@type": "dcat:Dataset",
        "@id": \(Self.quoted(address(""))),
        "dct:identifier": "\(vintage.id)",
        "dct:title": \(Self.quoted(title)),
        "dct:issued": {"@value": "\(vintage.publishedOn.iso8601)", "@type": "xsd:date"},
        "dct:license": {"@id": "\(licence.address)"},
        "dct:accrualPeriodicity": {"@id": "http://publications.europa.eu/resource/authority/frequency/ANNUAL"},
        "dct:conformsTo": {"@id": "\(SDMXStructure.urn)"},
        "dct:spatial": {"@id": "urn:vn:commune:\(vintage.communeCode)"},
        "dct:temporal": {"@type": "dct:PeriodOfTime",
         "dcat:startDate": {"@value": "\(vintage.year)-01-01", "@type": "xsd:date"},
         "dcat:endDate": {"@value": "\(vintage.year)-12-31", "@type": "xsd:date"}},
        "dcat:version": "\(vintage.number)",
        "dct:provenance": \(Self.quoted(vintage.revisionNote)),
        "dcat:distribution": [
      \(distributions.joined(separator: ",\n"))
        ]}]}

      """
  }

  private var title: String {
    "Thống kê hộ tịch năm \(vintage.year), \(vintage.communeName), lần công bố \(vintage.number)"
  }

  private func address(_ name: String) -> String {
    base.isEmpty
      ? (name.isEmpty ? "./" : name) : "\(base)/so-lieu/\(vintage.year)/\(vintage.number)/\(name)"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
