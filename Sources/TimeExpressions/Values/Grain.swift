/// How exact an expression is: 明天 is a day, 三点 a minute, 下午 a part of a day.
public enum Grain: String, Sendable, Codable, CaseIterable {
    case second, minute, hour, part, day, week, weekend, month, quarter, season, year, decade, century
}
