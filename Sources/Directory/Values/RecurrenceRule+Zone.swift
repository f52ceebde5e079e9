import TimeExpressions

extension RecurrenceRule {
    /// The same rule with an UNTIL that is written in UTC turned to the wall clock of the zone it is expanded in.
    func bounded(in zone: OfficeZone) -> RecurrenceRule {
        guard untilIsUTC, let until else { return self }
        var rule = self
        rule.until = zone.local(OfficeZone.utc.date(until))
        rule.untilIsUTC = false
        return rule
    }
}
