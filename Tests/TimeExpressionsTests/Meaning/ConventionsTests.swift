import Foundation
import Testing
@testable import TimeExpressions

@Suite struct ConventionsTests {
    @Test("Rules can ask for choices by name")
    func flags() throws {
        let bareYears = try #require(Conventions.flagBit(named: "bareYears"))
        #expect(Conventions.office.flags & bareYears == 0)
        #expect(Conventions.recognizers.flags & bareYears != 0)
        #expect(try Conventions.duckling.flags & #require(Conventions.flagBit(named: "relativeSpans")) != 0)
        #expect(try Conventions.office.flags & #require(Conventions.flagBit(named: "officeHours")) != 0)
        #expect(Conventions.flagBit(named: "noSuchChoice") == nil)
    }

    @Test("The document describes every operation", arguments: TimeExpressions.Operation.allCases)
    func operations(operation: TimeExpressions.Operation) throws {
        let document = try String(contentsOf: Repository.root.appending(path: "docs/time-grammar.md"), encoding: .utf8)
        #expect(["(", "`"].contains { document.contains("`\(operation.rawValue)\($0)") }, "a row of docs/time-grammar.md must begin with `\(operation.rawValue)(…)`")
    }

    @Test("What is copied most is copied without counting references")
    func trivial() {
        #expect(_isPOD(DateSpec.self))
        #expect(_isPOD(Moment.self))
        #expect(_isPOD(Length.self))
        #expect(_isPOD(RangeSpec.self))
        #expect(_isPOD(SetSpec.self))
        #expect(MemoryLayout<Moment>.size <= 128)
    }

    @Test("Every zone of the table is in the database")
    func zones() {
        for index in NamedZone.identifiers.indices {
            #expect(NamedZone.zone(NamedZone.first + index, speakerOffset: 480) != nil, "\(NamedZone.identifiers[index])")
        }
        #expect(NamedZone.zone(NamedZone.cst, speakerOffset: 480)?.secondsFromGMT() == 8 * 3600)
        #expect(NamedZone.zone(NamedZone.cst, speakerOffset: -300)?.secondsFromGMT() == -6 * 3600)
        #expect(NamedZone.zone(10_000, speakerOffset: 0) == nil)
    }
}
