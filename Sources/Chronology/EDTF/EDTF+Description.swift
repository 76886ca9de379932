extension EDTF: CustomStringConvertible {
  /// The date as the standard writes it; reading it gives the same date again.
  public var description: String {
    switch form {
    case .date(let element): element.text
    case .dateTime(let pattern, let time): "\(pattern.text)T\(time.text)"
    case .interval(let start, let end): "\(start.text)/\(end.text)"
    case .set(.oneOf, let members): "[\(members.map(\.text).joined(separator: ","))]"
    case .set(.all, let members): "{\(members.map(\.text).joined(separator: ","))}"
    }
  }
}

extension EDTF: LosslessStringConvertible {
  /// Reads what ``description`` writes, nil for anything that is not EDTF.
  public init?(_ description: String) {
    guard let date = try? EDTF(parsing: description) else { return nil }
    self = date
  }
}

extension EDTF.Element {
  var text: String {
    switch self {
    case .calendar(let pattern): pattern.text
    case .longYear(let year): year.text
    }
  }
}

extension EDTF.End {
  var text: String {
    switch self {
    case .date(let element): element.text
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTF.Member {
  var text: String {
    switch self {
    case .single(let element): element.text
    case .range(let a, let b): "\(a.text)..\(b.text)"
    case .upTo(let element): "..\(element.text)"
    case .from(let element): "\(element.text).."
    }
  }
}

extension CalendarPattern {
  var text: String {
    var text = mark(marks.beforeYear) + (isNegative ? "-" : "") + year.text
    if let significant { text += "S\(significant)" }
    text += mark(marks.afterYear)
    if let middle = month?.text ?? grouping.map({ String($0.code) }) {
      text += "-" + mark(marks.beforeMonth) + middle + mark(marks.afterMonth)
    }
    if let day {
      text += "-" + mark(marks.beforeDay) + day.text + mark(marks.afterDay)
    }
    return text
  }

  private func mark(_ qualifier: Qualifier?) -> String { qualifier?.rawValue ?? "" }
}

extension LongYear {
  var text: String {
    var text = "Y" + (isNegative ? "-" : "") + digits
    if let exponent { text += "E\(exponent)" }
    if let significant { text += "S\(significant)" }
    return text + (qualifier?.rawValue ?? "")
  }
}
