/// The options that only some sorts of records have, each with whether it was given.
typealias GivenEdits = KeyValuePairs<String, Bool>

extension EditOptions {
  /// Of events of every kind.
  var ofEvents: GivenEdits {
    [
      "at": event.at != nil, "who": !event.who.isEmpty, "topic": !event.topic.isEmpty,
      "summary": event.summary != nil, "short": event.short != nil, "time": event.time != nil,
      "sequence": event.sequence != nil, "dated": !event.dated.isEmpty,
      "part-of": !event.partOf.isEmpty, "follows": !event.follows.isEmpty,
      "answers": !event.answers.isEmpty, "refers-to": !event.refersTo.isEmpty,
      "commemorates": !event.commemorates.isEmpty, "figure": !event.figure.isEmpty,
      "code": !event.code.isEmpty, "after": !event.after.isEmpty, "before": !event.before.isEmpty,
      "as-of": event.asOf != nil, "lead": event.lead, "status": status != nil, "date": date != nil,
      "promises": event.commitments.isGiven, "drop-who": !drop.dropWho.isEmpty,
      "drop-topic": !drop.dropTopic.isEmpty, "drop-link": !drop.dropLink.isEmpty,
      "drop-figure": !drop.dropFigure.isEmpty, "drop-code": !drop.dropCode.isEmpty,
      "drop-dated": !drop.dropDated.isEmpty, "drop-bound": !drop.dropBound.isEmpty,
      "drop-promises": !drop.dropPromises.isEmpty,
    ]
  }

  /// Of meetings and visits.
  var ofMeetings: GivenEdits {
    [
      "with": !meeting.with.isEmpty, "host": !meeting.host.isEmpty, "side": !meeting.side.isEmpty,
      "absent": !meeting.absent.isEmpty, "level": meeting.level != nil,
      "channel": meeting.channel != nil, "setting": meeting.setting != nil,
      "style": meeting.style != nil, "agenda": meeting.agenda != nil,
      "outcome": meeting.outcome != nil,
    ]
  }

  /// Of statements.
  var ofStatements: GivenEdits {
    [
      "by": !statement.by.isEmpty, "to": !statement.to.isEmpty, "via": !statement.via.isEmpty,
      "quote": statement.quote != nil, "original": statement.original != nil,
      "translation": statement.translation != nil, "form": statement.form != nil,
      "medium": statement.medium != nil, "occasion": statement.occasion != nil,
      "about": !statement.about.isEmpty, "audience": statement.audience != nil,
      "drop-about": !drop.dropAbout.isEmpty, "drop-via": !drop.dropVia.isEmpty,
    ]
  }

  /// Of actors and places.
  var ofNames: GivenEdits {
    [
      "alias": !names.alias.isEmpty, "name": !names.name.isEmpty,
      "drop-name": !drop.dropName.isEmpty,
    ]
  }

  /// Of places.
  var ofPlaces: GivenEdits {
    [
      "coordinates": place.coordinates != nil, "within": place.within != nil,
      "state": place.state != nil,
    ]
  }

  /// Of relations.
  var ofRelations: GivenEdits {
    [
      "represents": relation.represents != nil, "office-title": relation.officeTitle != nil,
      "office": office != nil,
    ]
  }

  /// Of sources.
  var ofSources: GivenEdits {
    [
      "author": source.author != nil, "creator": source.creator != nil,
      "publisher": source.publisher != nil, "published": source.published != nil,
      "hour": source.hour != nil, "dateline": source.dateline != nil,
      "in": source.container != nil, "archive": source.archive != nil,
      "collection": source.collection != nil, "reference": source.reference != nil,
      "number": source.number != nil, "classification": source.classification != nil,
      "url": source.url != nil, "reliability": source.reliability != nil,
      "fixity": source.fixity != nil, "editor": source.editor != nil,
      "edition": source.edition != nil, "volume": source.volume != nil,
      "pages": source.pages != nil, "publisher-place": source.publisherPlace != nil,
      "file": source.file != nil, "derives-from": !source.derivesFrom.isEmpty,
      "drop-derives-from": !drop.dropDerivesFrom.isEmpty,
      "drop-silence": !drop.dropSilence.isEmpty,
    ]
  }

  /// Whether any option of a sort was given.
  func isGiven(_ options: GivenEdits) -> Bool { options.contains { $0.value } }
}
