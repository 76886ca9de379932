/// The chronology target.
