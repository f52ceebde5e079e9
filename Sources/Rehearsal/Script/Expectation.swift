import DialogModel

/// One thing that has to hold after a turn.
public enum Expectation: Hashable, Sendable {
    case reply(ReplyPattern)
    /// A button with this title or payload.
    case button(ReplyPattern)
    /// What the last reply asks about.
    case asks(ValuePattern)
    case slot(String, ValuePattern)
    /// These commands, in this order; others may come between.
    case commands([CommandPattern])
    /// Exactly these effects, in this order.
    case effects([ValuePattern])
    /// None of these effects, whatever else there is.
    case noEffects([ValuePattern])
    case intent(ValuePattern)
    case locale(ValuePattern)
    /// What a query gives.
    case database(sql: String, ValuePattern)
    /// The rows of a table whose columns have these values.
    case rows(table: String, where: [JSONValue.Field], ValuePattern)
}
