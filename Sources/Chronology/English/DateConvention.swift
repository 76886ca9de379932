/// A rule by which words were read where they could have been meant otherwise.
public enum DateConvention: Hashable, Sendable {
  /// A weekday alone is the last one on or before the dateline.
  case weekdayOnOrBefore(Weekday)
  /// A day or month without its year is the one nearest to the dateline, of two the earlier.
  case nearestYear
  /// Two digits of a year are those of the latest year not after the dateline.
  case latestYear
  /// A date marked Old Style is one of the Julian calendar, converted.
  case oldStyle
  /// Two dates that are as far apart as the calendars are one day, written in both.
  case twoCalendars
  /// Of a double year, `1731/2`, the later is the one of our calendar.
  case doubleYear
  /// Early, mid and late are thirds: of a month by tens, of a year by four months, of a decade
  /// 0–3, 4–6, 7–9.
  case thirds
  /// Before and after leave out what they name.
  case strict
  /// By, on or before and not later than take in what they name.
  case inclusive
  /// A century has the same first digits throughout: the nineteenth is 1800 to 1899.
  case centuryByDigits
  /// A year and two digits from 21 to 41, which EDTF would read as a season, are two years.
  case yearsNotSeason
  /// Weeks, months and years ago are near, and days exact.
  case countedBack
  /// Which of two numbers is the day was told.
  case toldOrder(NumericOrder)
}
