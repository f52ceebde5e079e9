/// Words for the same work of a department (`Data/departments.txt`): 人力资源 and 人事, HR and "human resources".
enum DepartmentWords {
    private static let groups: [[[UInt32]]] = WordData.lines("departments").map(words)

    private static func words(_ line: Substring) -> [[UInt32]] {
        line.split(separator: "|").map { MatchStream.key(String($0)) }.filter { !$0.isEmpty }
    }

    /// Other words for what a department's name says, without 部 or "department".
    static func synonyms(of stem: [UInt32]) -> [[UInt32]] {
        groups.filter { $0.contains(stem) }.flatMap { $0 }.filter { $0 != stem }
    }
}
