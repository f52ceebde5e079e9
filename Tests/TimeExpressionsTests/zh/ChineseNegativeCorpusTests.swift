import Language
import Testing

@Suite struct ChineseNegativeCorpusTests {
    @Test("Words that only look like times are left alone", arguments: [
        "三点建议", "我有三点意见", "这三点很重要", "一天到晚", "有一点小问题", "差一点", "早点回来", "5G", "2号楼", "3号会议室", "302会议室",
        "A305", "帮我订B1201", "某某发〔2026〕12号", "沪府办〔2025〕3号文", "第3号文件", "电话13812345678", "010-88886666", "版本2.1.3",
        "预算5000元", "3.5万元", "5个人", "三个人参加", "十楼", "12楼", "第一点", "三分之一", "重点项目", "地点在哪", "周报", "年会",
        "下次再说", "上海", "前端组", "后台", "日程", "什么时候", "192.168.1.1", "E0012", "百分之三十", "三四个人", "2月30日", "上午好", "下午好，在吗", "晚上好啊",
    ])
    func none(text: String) {
        #expect(found(text, language: .chinese) == [])
    }

    @Test("A part of day before 好 is a time where it is no greeting", arguments: [
        ("下午好像有会", "[下午]"), ("明天上午好吗", "[明天上午]"), ("上午好，明天三点开会", "[明天三点]"),
    ])
    func notGreeting(text: String, words: String) {
        #expect(found(text, language: .chinese).map { String($0.prefix { $0 != " " }) } == [words])
    }
}
