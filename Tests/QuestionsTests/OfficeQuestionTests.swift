import Language
import Testing
import TimeExpressions
@testable import Questions

struct OfficeQuestionTests {
    private static let office = Result { try SmallOffice() }

    @Test("Counts, with sub-departments and without leavers", arguments: [
        ("公司有多少员工", "6"), ("How many people are there?", "6"), ("育种中心有多少人", "4"), ("how many people are in Field Trials", "2"),
        ("田间部有几个人在试用期", "1"), ("how many people are on leave", "1"), ("有多少人离职", "1"), ("how many people left", "1"),
        ("去年入职了多少人", "2"), ("How many people joined last year?", "2"), ("多少人叫方岚", "2"), ("姓方的有几个人", "2"),
        ("没有座机的有多少人", "1"), ("how many people have no mobile number", "1"), ("有多少工程师", "3"),
        ("how many trial engineers are there", "2"), ("南楼有多少人", "4"), ("我有几个下属", "0"), ("我们部门有多少人", "1"),
        ("有多少会议室能坐8人以上", "2"), ("how many rooms seat more than 8 people", "1"), ("本周有多少个会", "3"),
        ("how many meetings do I have this month", "4"), ("林夏组织了几个会", "4"), ("今年发了几份通知", "1"),
        ("how many documents did the People Department issue in 2026", "1"), ("有多少份制度已经废止", "1"), ("有多少个部门", "5"),
        ("有多少种职务", "5"), ("育种中心下面加小组一共多少人", "4"), ("how many people work in the Breeding Center including the teams below?", "4"),
        ("田间部去年来了几个新人", "2"), ("how many new hires were there last year", "2"), ("育种中心及下属小组去年入职多少人", "2"),
        ("平均每个部门多少人", "1.2"), ("average team size", "1.2"), ("部门的平均人数是多少", "1.2"),
        ("育种中心有几个小组", "2"), ("有多少会议参会人数超过1人", "5"), ("how many rooms have more than 8 seats", "1"),
        // "Director Breeding Center" is a title: the department's whole name comes before a part of it.
        ("how many people work in the Breeding Center", "4"),
    ])
    func counts(question: String, answer: String) throws {
        #expect(try Self.office.get().rows(question) == [[answer]])
    }

    @Test("What was asked first stands in the first column", arguments: [
        ("哪个部门人最多", ["田间部", "2"]), ("which department has the most people", ["Field Trials Department", "2"]),
        ("最近入职的员工", ["何田", "2025-11-03", "E6"]), ("谁入职最早", ["高远", "2010-01-04", "E1"]),
        ("which room is the largest", ["Rice Hall", "40", "S1"]), ("最小的会议室是哪个", ["豆荚室", "4", "S2"]),
        ("本周谁的会议最多", ["方岚", "2"]), ("谁本周开会最多", ["方岚", "2"]), ("哪个会议室的会最多", ["稻香厅", "4"]),
        ("average length of my meetings this week", ["120"]), ("我本周会议的平均时长", ["120"]), ("会议室总容量是多少", ["52"]),
        ("麦浪厅能坐多少人", ["8", "麦浪厅"]), ("本周时间最长的会议", ["品种评审", "180", "2026-05-13 06:00"]),
        ("人数最多的部门是哪个", ["田间部", "2"]), ("最大的部门是哪个", ["田间部", "2"]), ("what is the biggest department?", ["Field Trials Department", "2"]),
        ("which is our biggest meeting room", ["Rice Hall", "40", "S1"]), ("我们最大的会议室", ["稻香厅", "40", "S1"]),
        ("最新来的是谁", ["何田", "2025-11-03", "E6"]), ("谁是最近入职的", ["何田", "2025-11-03", "E6"]),
        ("最新的制度是哪份", ["育种管理制度", "2025-03-01", "G1"]),
    ])
    func firsts(question: String, row: [String]) throws {
        #expect(try Self.office.get().rows(question) == [row])
    }

    @Test("Lists and groups", arguments: [
        ("有视频的会议室", [["稻香厅", "S1"]]), ("rooms with a whiteboard but without a projector", [["Pod", "S2"]]),
        ("北楼有哪些会议室", [["麦浪厅", "N1"]]), ("没有负责人的部门", [["田间部"]]), ("departments without a head", [["Field Trials Department"]]),
        ("各类公文各有多少", [["制度", "2"], ["通知", "2"]]), ("how many documents of each status", [["issued", "2"], ["draft", "1"], ["revoked", "1"]]),
        ("育种中心下面有哪些部门，各多少人", [["田间部", "2"], ["种质部", "1"]]), ("谁向林夏汇报", [["方岚", "E3"], ["方岚", "E4"], ["何田", "E6"]]),
        // Others' private meetings are nobody's: Gao Yuan and Song Ci are in one.
        ("people with no meetings this week", [["Gao Yuan", "E1"], ["Song Ci", "E5"], ["He Tian", "E6"]]), ("本周超过2小时的会议", [["品种评审", "2026-05-13 06:00"]]),
        ("不在南楼的会议室", [["麦浪厅", "N1"]]), ("departments with more than 1 person", [["Field Trials Department", "2"]]),
        ("最大的两个部门", [["田间部", "2"], ["青禾农业", "1"]]), ("人数超过1人的部门", [["田间部", "2"]]),
        ("哪两个部门人最多", [["田间部", "2"], ["青禾农业", "1"]]), ("每类文件各有多少份", [["制度", "2"], ["通知", "2"]]),
        ("各类别的公文分别有多少", [["制度", "2"], ["通知", "2"]]),
        ("各种状态的员工各有多少人", [["active", "4"], ["leave", "1"], ["probation", "1"], ["resigned", "1"]]),
    ])
    func lists(question: String, rows: [[String]]) throws {
        let found = try Self.office.get().rows(question)
        #expect(found == rows)
    }

    @Test("Of several counts each is told, never their sum", arguments: [
        "how many people are on leave, and how many have left?", "How many people are on leave, gone?", "休假的有多少人，离职的有多少人",
    ])
    func severalCounts(question: String) throws {
        #expect(try Self.office.get().rows(question) == [["leave", "1"], ["resigned", "1"]])
    }

    @Test("All that share the first place are told", arguments: ["哪个部门人最少", "人数最少的部门"])
    func ties(question: String) throws {
        #expect(try Self.office.get().rows(question) == [["青禾农业", "1"], ["育种中心", "1"], ["种质部", "1"], ["人事部", "1"]])
    }

    @Test("Codes come with what they are called in each language")
    func labels() throws {
        guard case .answered(let answer)? = try Self.office.get().ask("各种状态的员工各有多少人") else {
            Issue.record("no answer")
            return
        }
        #expect(answer.labels["status"]?["leave"] == SchemaAttribute.Label(zh: "长期休假", en: "on leave"))
        #expect(answer.shape == .groups)
    }

    @Test("A condition that is not understood is never dropped: no answer", arguments: [
        "女员工有多少人", "how many people speak French", "哪个部门的男女比例最高", "有多少新人", "how many newcomers", "how many people joined last year, and how many left?", "明年会有多少人离职吗，按学历",
        "how many people work remotely", "今天天气怎么样", "book a room tomorrow", "", "？？", "sql", "多少", "how many", String(repeating: "人的", count: 100),
    ])
    func abstains(question: String) throws {
        #expect(try Self.office.get().ask(question) == nil)
    }

    @Test("Contact details of many are refused", arguments: ["列出所有人的手机号", "list everybody's email", "给我全公司的座机和邮箱", "所有员工的电话号码"])
    func bulk(question: String) throws {
        guard case .refused? = try Self.office.get().ask(question, as: "E5") else {
            Issue.record("not refused")
            return
        }
    }
}

extension OfficeQuestions.Result: Equatable {
    public static func == (a: Self, b: Self) -> Bool { String(describing: a) == String(describing: b) }
}
