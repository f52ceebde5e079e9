import DialogModel
@testable import Understanding

/// A small office in which every way of naming somebody or something occurs.
enum NamingOffice {
    static let index = EntityIndex(entries: entries)

    static let entries: [CatalogEntry] = people + things

    private static let people: [CatalogEntry] = {
        var result: [CatalogEntry] = []
        func person(_ id: String, _ name: String, _ english: String? = nil, _ aliases: [String] = [], title: String = "职员", _ titleEnglish: String? = nil) {
            let reference = EntityReference(.person, id)
            func add(_ text: String, _ form: CatalogEntry.Form) { result.append(CatalogEntry(reference: reference, text: text, form: form)) }
            add(name, .name)
            if let english { add(english, .englishName) }
            for alias in aliases { add(alias, .alias) }
            add(id, .code)
            add(title, .title)
            if let titleEnglish { add(titleEnglish, .title) }
        }
        person("F01", "张伟", "Zhang Wei", title: "工程师")
        person("F02", "张玮", "Vivian Zhang", title: "会计")
        person("F03", "王芳", "Fang Wang", title: "人事经理", "HR Manager")
        person("F04", "王方", title: "技师")
        person("F05", "李娜", "Lina Li", title: "市场总监")
        person("F06", "王建国", "George Wang", ["王总"], title: "总经理")
        person("F07", "王立新", title: "副总经理")
        person("F08", "李国强", title: "司机")
        person("F09", "陈小芳", "Chen Xiaofang", title: "文员")
        person("F10", "陈静", "Jean Chen", title: "财务主管")
        person("F11", "张志远", title: "高级工程师")
        person("F12", "李思源", "Siyuan Li", ["李博士"], title: "研究员")
        person("F13", "José Hernández", title: "顾问", "Consultant")
        person("F14", "Jürgen Müller", title: "专家", "Expert")
        person("F15", "김민수", "Kim Minsu", title: "设计师")
        person("F16", "田中健一", "Kenichi Tanaka", title: "顾问")
        person("F17", "欧阳明月", "Mingyue Ouyang", title: "主任")
        person("F18", "Zoë Baker", title: "顾问")
        person("F19", "林伟", "Wei Lin", title: "班长")
        person("F20", "刘洋", "Leo Liu", title: "采购员")
        person("F21", "方慧", title: "出纳")
        person("F22", "宁浩然", nil, ["浩子"])
        person("F23", "苏珊", nil, ["Susan"])
        person("F24", "Will Grant", title: "经理", "Sales Manager")
        person("F25", "赵雪晴", title: "文员")
        person("F26", "孙倩", title: "文员")
        person("F27", "韩冰", title: "文员")
        person("F28", "韩兵", title: "司机")
        person("F29", "吕绿", "Lü Lü")
        person("F30", "Mark Thompson", title: "经理", "Plant Manager")
        person("F31", "高兴", title: "文员")
        person("F32", "Catherine O'Neill", title: "律师", "Lawyer")
        person("F33", "陈诗涵", title: "设计师")
        return result
    }()

    private static let things: [CatalogEntry] = {
        var result: [CatalogEntry] = []
        func thing(_ kind: EntityKind, _ id: String, _ name: String, _ english: String? = nil, isCoded: Bool = true) {
            let reference = EntityReference(kind, id)
            result.append(CatalogEntry(reference: reference, text: name, form: .name))
            if let english { result.append(CatalogEntry(reference: reference, text: english, form: .englishName)) }
            if isCoded { result.append(CatalogEntry(reference: reference, text: id, form: .code)) }
        }
        thing(.department, "D10", "研发中心", "Research and Development Center")
        thing(.department, "D20", "财务部", "Finance Department")
        thing(.department, "D30", "人力资源部", "Human Resources")
        thing(.department, "D40", "采购部", "Purchasing")
        thing(.department, "D50", "信息技术部", "Information Technology")
        thing(.department, "D60", "市场营销部", "Marketing")
        thing(.department, "D70", "法务合规部", "Legal and Compliance")
        thing(.department, "D80", "质量管理部", "Quality Assurance")
        thing(.room, "A305", "衡山厅", "Hengshan Room")
        thing(.room, "A301", "黄山厅", "Huangshan Hall")
        thing(.room, "B305", "听涛阁", "Listening Waves")
        thing(.room, "A1203", "启明会议室", "Qiming Room")
        thing(.room, "B201", "2号会议室", "Meeting Room 2")
        thing(.equipment, "投影", "投影", isCoded: false)
        thing(.building, "A", "A", isCoded: false)
        thing(.building, "B", "B", isCoded: false)
        return result
    }()
}
