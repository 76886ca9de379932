import Yams
import Foundation
#if canImport(FoundationXML)
import FoundationXML
#endif
public func xmlProbe() -> Int { let p = XMLParser(data: Data("<a/>".utf8)); return p.parse() ? 1 : 0 }
