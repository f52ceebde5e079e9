import DialogModel
import Language
@testable import Understanding

/// An invented office of any size, the same for the same seed: Chinese names with the usual weight of surnames, foreign names, aliases, posts,
/// departments and rooms.
struct InventedDirectory {
    struct Person {
        var id: String
        var surname = ""
        var given = ""
        var name: String
        var english: String?
        var aliases: [String] = []
        var title: String
        var titleEnglish: String
        var isCurrent = true
    }

    private(set) var people: [Person] = []
    private(set) var entries: [CatalogEntry] = []

    init(people: Int, departments: Int = 0, rooms: Int = 0, seed: UInt64 = 1) {
        var random = SplitMix64(seed: seed)
        self.people.reserveCapacity(people)
        for number in 0..<people {
            let person = Self.person(number, &random)
            self.people.append(person)
            entries.append(contentsOf: Self.entries(of: person))
        }
        for number in 0..<departments { addDepartment(number, &random) }
        for number in 0..<rooms { addRoom(number, &random) }
        for index in Self.titles.indices {
            let reference = EntityReference(.job, Self.titles[index])
            entries.append(CatalogEntry(reference: reference, text: Self.titles[index], form: .title))
            entries.append(CatalogEntry(reference: reference, text: Self.englishTitles[index], form: .title))
        }
        for item in ["投影", "白板", "视频会议", "大屏"] {
            entries.append(CatalogEntry(reference: EntityReference(.equipment, item), text: item, form: .name))
        }
    }

    static func entries(of person: Person) -> [CatalogEntry] {
        let reference = EntityReference(.person, person.id)
        var result: [CatalogEntry] = []
        func add(_ text: String, _ form: CatalogEntry.Form) {
            result.append(CatalogEntry(reference: reference, text: text, form: form, isCurrent: person.isCurrent))
        }
        add(person.name, .name)
        if let english = person.english { add(english, .englishName) }
        for alias in person.aliases { add(alias, .alias) }
        add(person.id, .code)
        add(person.title, .title)
        add(person.titleEnglish, .title)
        return result
    }

    static func person(_ number: Int, _ random: inout SplitMix64) -> Person {
        let digits = String(number)
        let id = "E" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        let post = Int.random(in: 0..<titles.count, using: &random)
        func pick(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &random)] }
        if Int.random(in: 0..<20, using: &random) == 0 {
            return Person(id: id, name: pick(foreignGiven) + " " + pick(foreignSurnames), title: titles[post], titleEnglish: englishTitles[post],
                          isCurrent: number % 25 != 7)
        }
        // The first surnames are the commonest: the square of an even draw prefers them.
        let draw = Double.random(in: 0..<1, using: &random)
        let surname = surnames[min(surnames.count - 1, Int(draw * draw * Double(surnames.count)))]
        var given = pick(givenCharacters)
        if Int.random(in: 0..<10, using: &random) < 8 { given += pick(givenCharacters) }
        var person = Person(id: id, surname: surname, given: given, name: surname + given, title: titles[post], titleEnglish: englishTitles[post],
                            isCurrent: number % 25 != 7)
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<3: person.english = pick(foreignGiven) + " " + Self.capital(Pinyin.syllables(of: surname, surname: true).joined())
        case 3..<8:
            person.english = Self.capital(Pinyin.syllables(of: surname, surname: true).joined()) + " "
                + Self.capital(Pinyin.syllables(of: given).joined())
        default: break
        }
        if number % 9 == 0 { person.aliases.append("阿" + given.suffix(1)) }
        return person
    }

    private static func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    private mutating func addDepartment(_ number: Int, _ random: inout SplitMix64) {
        let area = Int.random(in: 0..<Self.areas.count, using: &random)
        let work = number % Self.works.count
        let reference = EntityReference(.department, "D\(number)")
        entries.append(CatalogEntry(reference: reference, text: Self.areas[area].0 + Self.works[work].0, form: .name))
        entries.append(CatalogEntry(reference: reference, text: Self.areas[area].1 + " " + Self.works[work].1, form: .englishName))
        entries.append(CatalogEntry(reference: reference, text: reference.id, form: .code))
    }

    private mutating func addRoom(_ number: Int, _ random: inout SplitMix64) {
        let code = ["A", "B", "C"][number % 3] + "\(number / 30 + 1)0\(number % 10)" + (number % 30 >= 10 ? "X" : "")
        let reference = EntityReference(.room, code)
        let name = Self.mountains[Int.random(in: 0..<Self.mountains.count, using: &random)] + ["厅", "会议室", "轩"][number % 3]
        entries.append(CatalogEntry(reference: reference, text: name, form: .name))
        entries.append(CatalogEntry(reference: reference, text: code, form: .code))
    }

    private static func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    static let surnames = list("""
        王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 邓 冯 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 \
        范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 段 雷 龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 向 常 汤 温 康 施 文 牛 樊 葛 邢 安 齐 易 乔 伍 庞 颜 倪 \
        庄 聂 章 鲁 岳 翟 申 耿 关 焦 左 柳 甘 祝 包 宁 欧阳 司马 上官 诸葛 司徒 单 佘 尤 房 时 和 应 年 明 全 区 成
        """)
    static let givenCharacters = list("""
        伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀 霞 平 刚 桂 英 华 文 建 国 志 海 玉 春 红 梅 兰 云 凤 晓 小 思 佳 嘉 欣 怡 雨 雪 晨 宇 浩 然 子 轩 博 梓 涵 一 诺 诗 琪 \
        俊 凯 鑫 龙 飞 鹏 斌 波 辉 峰 健 林 森 东 南 西 北 天 永 长 新 兴 旺 福 贵 荣 昌 庆 生 安 康 宁 乐 欢 喜 美 慧 智 勤 诚 信 义 仁 礼 德 忠 孝 和 顺 利 达 通 远 航 方 正 立 成 功 \
        家 庭 世 界 爱 民 为 学 友 良 善 真 可 心 悦 瑶 琳 琴 瑞 玲 珊 珍 莹 萍 莉 菲 薇 蓉 蕾 婷 婧 媛 妍 倩 冰 清 洁 淑 雯 霖 阳 昊 旭 晖 曦 景 毅 恒 坚 锋 锐 铭 钰 楠 松 柏 桐 彤 丹 \
        青 白 时 间 会 议 上 下 中 大 开 元 月 星 光 亮 希 望 梦 圆 卓 越 卫 兵 进 步 前 程 来 宝 根 才 富 泽 润 溪 江 河 湖 源 泉 石 玮 炜 璐 露 路 鸣 茗 敬 晶 京 菁
        """)
    static let foreignGiven = list("""
        Anna Andrew Amy Alice April Ben Bill Bob Brian Carol Charlotte Chloé Christian Claire Daniel David Diana Elena Emily Eric Eva Fiona Frank \
        François George Grace Grant Hannah Harry Helen Henry Ivan Jack James Jane Jason Jean Jennifer Joe John José Julia Jürgen Karen Kevin Kim \
        Laura Leo Linda Lisa Lucy Maria Mark Martin Mary May Michael Mike Nancy Nina Noah Oliver Olga Oscar Paul Peter Philip Rachel Renée Richard \
        Robert Robin Rose Ryan Sarah Sandra Simon Sofia Stefan Stella Steven Susan Thomas Tim Tina Tom Tony Vera Victor Vivian Wendy Will William \
        Yuki Yuri Zoë Minsu Jihoon Kenji Haruto
        """)
    static let foreignSurnames = list("""
        Adams Anderson Baker Barker Becker Brown Carter Clark Cook Davis Edwards Fischer Garcia González Grant Green Hall Hernández Hill Ivanov \
        Jackson Johnson Jones Kim King Kowalski Lee Lewis Long López Martin Miller Moore Müller Nakamura Novák Park Parker Petrov Price Rivera \
        Robinson Rossi Sato Schneider Schröder Silva Smith Suzuki Tanaka Taylor Thompson Turner Walker Weber Williams Wilson Wood Wright Yamamoto Young
        """)
    static let titles = ["工程师", "高级工程师", "会计", "经理", "部门经理", "总监", "副总经理", "主任", "主管", "文员", "司机", "技师", "法务", "助理", "研究员"]
    static let englishTitles = [
        "Engineer", "Senior Engineer", "Accountant", "Manager", "Department Manager", "Director", "Deputy General Manager", "Head of Office",
        "Supervisor", "Clerk", "Driver", "Technician", "Legal Counsel", "Assistant", "Researcher",
    ]
    private static let areas = [
        ("华东", "East China"), ("华南", "South China"), ("北方", "Northern"), ("西部", "Western"), ("海外", "Overseas"), ("数字", "Digital"),
        ("智能", "Intelligent"), ("传动", "Gearing"), ("结构", "Structural"), ("精密", "Precision"), ("绿色", "Green"), ("第一", "First"), ("第二", "Second"),
    ]
    private static let works = [
        ("采购部", "Purchasing Department"), ("销售部", "Sales Department"), ("研发中心", "R&D Center"), ("质量管理部", "Quality Management"),
        ("财务部", "Finance Department"), ("人力资源部", "Human Resources"), ("信息技术部", "Information Technology"), ("生产车间", "Production Workshop"),
        ("市场营销部", "Marketing"), ("客户服务部", "Customer Service"),
    ]
    private static let mountains = list("泰山 华山 衡山 恒山 嵩山 黄山 庐山 雁荡 天目 武夷 峨眉 青城 秋水 望江 听雨 观澜 揽月 凌云 松涛 竹影 梅岭 兰亭 芙蓉 玉兰 银杏")
}
