import Directory
import Foundation
import Storage
import Testing

@Suite("Damaged files")
struct DamagedFilesTests {
    /// A small generator with a fixed seed, so that each run damages alike (Knuth's MMIX constants).
    private struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(sides, 1)
        }
    }

    private static let bits: [[UInt8]] = [
        Array("\"".utf8), Array(",".utf8), Array("\n".utf8), [0], [0xFF], Array(":".utf8), Array(";".utf8), Array("\\".utf8),
        Array("张".utf8), Array("---\n".utf8), Array("BEGIN:VEVENT\n".utf8), Array("END:VEVENT\n".utf8), Array("[".utf8), Array("99999999999".utf8),
    ]

    @Test("are imported whole or named, and never end the program", arguments: SmallOffice().files.keys.sorted())
    func damage(file: String) throws {
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        var dice = Dice(state: UInt64(file.utf8.count) &* 977)
        try Repository.withFolder { folder in
            try SmallOffice().write(to: folder)
            let url = folder.appendingPathComponent(file)
            let original = [UInt8](try Data(contentsOf: url))
            for _ in 0..<12 {
                var bytes = original
                for _ in 0...dice.roll(3) {
                    let place = dice.roll(bytes.count)
                    switch dice.roll(3) {
                    case 0: bytes.insert(contentsOf: Self.bits[dice.roll(Self.bits.count)], at: place)
                    case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + dice.roll(20)))
                    default: bytes = Array(bytes[..<place])
                    }
                }
                try Data(bytes).write(to: url)
                let report = try OfficeImporter(options: ImportOptions(replace: true)).run(folder, into: database)
                for problem in report.problems { #expect(!problem.message.isEmpty) }
            }
        }
    }
}
