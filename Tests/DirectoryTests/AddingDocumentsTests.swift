@testable import Directory
import Foundation
import Storage
import Testing

@Suite("Adding documents")
struct AddingDocumentsTests {
    @Test("deflated data come out as they went in")
    func inflate() throws {
        let packed = try #require(Data(base64Encoded: "e75mzZMdDc/mLlR4smPXi+UtL3qan+ye/HTX5OfrFj6f0PZ+T8/Tjm1P1816NmfN0655zzZPfdzQ9HxUz6ieUT2jekb1jOoZ1TOs9SQmJaekpqVnZGZl5+Tm5RcUFhWXlJaVV1RWjcqgywAA"))
        let expected = String(repeating: "第一条 为规范仓库管理，制定本办法。", count: 40)
            + String((0..<300).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
        #expect(String(decoding: try Inflate.unpacked([UInt8](packed)[...], limit: 1 << 20), as: UTF8.self) == expected)
        #expect(throws: Inflate.Failure.tooLong) { try Inflate.unpacked([UInt8](packed)[...], limit: 100) }
        #expect(throws: Inflate.Failure.damaged) { try Inflate.unpacked([UInt8](packed).dropLast(20), limit: 1 << 20) }
    }

    @Test("Markdown with front matter brings its details, and what is said on the command line wins")
    func markdown() throws {
        try PaperShelf.with { shelf in
            var details = DocumentDetails()
            details.category = "通知"
            details.tags = ["停车"]
            try shelf.add("a.md", "---\ndoc_no: 小发〔2026〕9号\ntitle: 车位管理办法\nissuer: S\nissued_on: 2026-02-01\ncategory: 制度\n---\n\n第一条 每人一个车位。", details)
            let paper = try shelf.document("小发〔2026〕9号")
            #expect(paper.title == "车位管理办法" && paper.issuerCode == "S" && paper.category == "通知" && paper.tags == ["停车"])
            #expect(paper.securityLevel == .internal && paper.status == .issued)
            #expect(try shelf.found("车位", by: "P3") == ["小发〔2026〕9号"])
        }
    }

    @Test("text is read in the encodings of the office", arguments: [
        Array("仓库盘点规定\n每季度盘点一次。".utf8),
        [0xEF, 0xBB, 0xBF] + Array("仓库盘点规定\n每季度盘点一次。".utf8),
        [0xFF, 0xFE] + "仓库盘点规定\n每季度盘点一次。".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
        // GB 18030: 仓库盘点规定
        [0xB2, 0xD6, 0xBF, 0xE2, 0xC5, 0xCC, 0xB5, 0xE3, 0xB9, 0xE6, 0xB6, 0xA8, 0x0A, 0xC3, 0xBF, 0xBC, 0xBE, 0xB6, 0xC8, 0xC5, 0xCC, 0xB5, 0xE3],
    ] as [[UInt8]])
    func encodings(bytes: [UInt8]) throws {
        try PaperShelf.with { shelf in
            try shelf.add("盘点.txt", bytes)
            #expect(try shelf.document("DOC-0001").title == "仓库盘点规定")
            #expect(try shelf.found("盘点", by: "P3") == ["DOC-0001"])
        }
    }

    @Test("a web page gives its text, its headings and its tables, and no scripts")
    func html() throws {
        try PaperShelf.with { shelf in
            let page = """
                <!DOCTYPE html><html><head><title>Parking &amp; bicycles</title><style>p{color:red}</style></head><body>
                <script>var x = "<p>secret</p>";</script><h2>1. Cars</h2><p>Two spaces per <b>floor</b>&nbsp;only.</p>
                <table><tr><th>Level</th><th>Fee</th></tr><tr><td>B1</td><td>&yen;300</td></tr></table><ul><li>No bicycles</li></ul></body></html>
                """
            try shelf.add("parking.html", page)
            let paper = try shelf.document("DOC-0001")
            #expect(paper.title == "Parking & bicycles")
            #expect(paper.body == "## 1. Cars\nTwo spaces per floor only.\n| Level | Fee |\n| B1 | ¥300 |\n- No bicycles")
        }
    }

    @Test("a Word file gives its paragraphs and tables")
    func word() throws {
        try PaperShelf.with { shelf in
            let body = """
                <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>工装管理办法</w:t></w:r></w:p>
                <w:p><w:r><w:t>第一条 工装</w:t></w:r><w:r><w:t xml:space="preserve">每年发 2 套。</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>岗位</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>套数</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """
            try shelf.add("工装.docx", ZipMaker.word(body))
            let paper = try shelf.document("DOC-0001")
            #expect(paper.title == "工装管理办法")
            #expect(paper.body == "## 工装管理办法\n第一条 工装每年发 2 套。\n| 岗位 | 套数 |")
        }
    }

    @Test("a PDF gives its text, also one of 300 pages", .enabled(if: PortableFile.program() != nil))
    func pdf() throws {
        try PaperShelf.with { shelf in
            let pages = (1...300).map { ["Section \($0). Canteen rules", "Lunch on level \($0) costs \($0 + 10) yuan."] }
            guard case .added(let number, _) = try shelf.add("canteen.pdf", PortableMaker.bytes(pages: pages)) else {
                Issue.record("it was not added")
                return
            }
            #expect(try shelf.document(number).body.contains("Lunch on level 300 costs 310 yuan."))
            #expect(try shelf.found("canteen lunch", by: "P3") == [number])
        }
    }

    @Test("a picture in a PDF is no text", .enabled(if: PortableFile.program() != nil))
    func picture() throws {
        try PaperShelf.with { shelf in
            guard case .failed(.imageOnly) = try shelf.add("scan.pdf", PortableMaker.bytes(pages: [[]])) else {
                Issue.record("it was added")
                return
            }
        }
    }

    @Test("what cannot be read is told, and nothing is added", arguments: [
        ("a.pdf", Array("no pdf".utf8), "is damaged"), ("a.docx", Array("PK nothing".utf8), "is damaged"),
        ("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "protected by a password"),
        ("a.txt", [0, 1, 2, 3], "UTF-8"), ("a.txt", Array("  \n ".utf8), "has no text"), ("a.xyz", Array("x".utf8), "save it as"),
        ("a.md", Array("---\ntitle: [\n---\nx".utf8), "front matter"), ("a.md", Array("---\nissuer: Q9\n---\nx".utf8), "department “Q9”"),
    ] as [(String, [UInt8], String)])
    func unreadable(name: String, bytes: [UInt8], words: String) throws {
        try PaperShelf.with { shelf in
            let before = try shelf.library.list().count
            guard case .failed(let error) = try shelf.add(name, bytes) else {
                Issue.record("it was added")
                return
            }
            #expect(String(describing: error).contains(words))
            #expect(try shelf.library.list().count == before)
        }
    }

    @Test("an archive that unpacks to too much is left alone")
    func bomb() throws {
        var tooBig = ZipMaker(), tooTight = ZipMaker(), tooMany = ZipMaker()
        tooBig.parts = [("word/document.xml", [1, 2, 3], 8, 600 << 20)]
        tooTight.parts = [("word/document.xml", [UInt8](repeating: 0, count: 100), 8, 50 << 20)]
        tooMany.parts = (0..<5000).map { ("p\($0)", [0], 0, nil) }
        for zip in [tooBig, tooTight, tooMany] {
            #expect { _ = try WordFile.read(zip.bytes, file: "a.docx") } throws: { error in
                guard case .bomb? = error as? DocumentFileError else { return false }
                return true
            }
        }
    }

    @Test("readers bound who finds a paper, and a knowledge base bounds all its papers")
    func readers() throws {
        try PaperShelf.with { shelf in
            var details = DocumentDetails()
            details.readers = ["销售一部, 华东"]
            try shelf.add("a.txt", "华东客户返利标准\n返利百分之三。", details)
            #expect(try shelf.found("返利", by: "P3") == ["DOC-0001"])
            #expect(try shelf.found("返利", by: "P1") == [])
            details.base = "销售"
            try shelf.add("b.txt", "大客户返点细则\n返点百分之五。", details)
            details.readers = ["P1"]
            try shelf.add("c.txt", "经销商返点细则\n返点百分之六。", details)
            #expect(try shelf.found("返点", by: "P3") == [])
            #expect(Set(try shelf.found("返点", by: "P1")) == ["DOC-0002", "DOC-0003"])
        }
    }

    @Test("a file that was added before takes the place of its paper, and one that has not changed costs nothing")
    func again() throws {
        try PaperShelf.with { shelf in
            try shelf.add("规则.txt", "食堂规则\n午餐十二点。")
            guard case .unchanged = try shelf.add("规则.txt", "食堂规则\n午餐十二点。") else {
                Issue.record("it was written again")
                return
            }
            guard case .changed("DOC-0001", _) = try shelf.add("规则.txt", "食堂规则\n午餐十一点半。") else {
                Issue.record("it was not replaced")
                return
            }
            #expect(try shelf.document("DOC-0001").body.contains("十一点半"))
            #expect(try shelf.found("十二点", by: "P3") == [])
            let kept = try FileManager.default.contentsOfDirectory(atPath: shelf.data.appendingPathComponent("originals").path)
            #expect(kept.count == 1)
        }
    }

    @Test("a paper that is removed leaves no byte of it")
    func removal() throws {
        try PaperShelf.with { shelf in
            try shelf.add("keep.txt", "Canteen rules\nLunch is at noon.")
            try shelf.add("gone.txt", "Zanzibar project\nThe codeword is xylophone, and 犀牛计划 begins in May.")
            #expect(try shelf.library.remove("doc-2") == "DOC-0002")
            #expect(try shelf.library.list().map(\.number).contains("DOC-0002") == false)
            for name in try FileManager.default.subpathsOfDirectory(atPath: shelf.data.path) {
                guard let bytes = try? Data(contentsOf: shelf.data.appendingPathComponent(name)) else { continue }
                for word in ["xylophone", "Zanzibar", "zanzibar", "犀牛计划", "犀牛"] {
                    #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word) in \(name)")
                }
            }
            #expect(try shelf.library.remove("DOC-0002") == nil)
            #expect(try shelf.found("lunch", by: "P3") == ["DOC-0001"])
        }
    }

    @Test("an export carries readers, and an import of it keeps them")
    func export() throws {
        try PaperShelf.with { shelf in
            var details = DocumentDetails()
            details.readers = ["P3", "T"]
            try shelf.add("a.txt", "返利标准\n返利百分之三。", details)
            let out = shelf.folder.appendingPathComponent("out")
            _ = try OfficeExporter(stamp: Date(timeIntervalSince1970: 0)).run(shelf.database, to: out)
            let copy = try OfficeDatabase.temporary(migrations: Repository.migrations)
            _ = try OfficeImporter().run(out, into: copy)
            #expect(try copy.read { try DirectoryReader($0).document("DOC-0001")?.readers } == ["P3", "T"])
        }
    }
}
