/// Names of holidays with a fixed or computable date; the value is the raw value of `Holiday`.
enum HolidayNames {
    static let table = """
        holiday 0: 元旦, 元旦节, 新年第一天, new year's day, new years day, new year, new years
        holiday 1: 春节, 农历新年, 大年初一, 正月朔日, 正月正时, 新春, 过年, chinese new year, spring festival, lunar new year
        holiday 2: 除夕, 大年三十, 年三十, chinese new year's eve
        holiday 3: 元宵节, 元宵, lantern festival
        holiday 4: 清明节, 清明, qingming, qingming festival, tomb sweeping day
        holiday 5: 劳动节, 五一, 五一节, 五一劳动节, 国际劳动节, labour day, may day, international workers' day
        holiday 6: 端午节, 端午, dragon boat festival
        holiday 7: 中秋节, 中秋, mid-autumn festival, mid autumn festival, moon festival
        holiday 8: 国庆, 国庆节, 十一国庆, 十一, national day
        holiday 9: 妇女节, 三八妇女节, 三八节, women's day, international women's day
        holiday 10: 儿童节, 六一, 六一儿童节, children's day
        holiday 11: 八一建军节, 建军节, 八一, army day
        holiday 12: 圣诞, 圣诞节, christmas, xmas, christmas day, x-mas
        holiday 13: 愚人节, april fools, april fool's day, april fools' day
        holiday 14: 万圣节, halloween
        holiday 15: 情人节, 圣瓦伦丁节, valentine's day, valentine's, valentines day
        holiday 16: 平安夜, 圣诞夜, christmas eve, xmas eve
        holiday 17: 重阳节, 重阳, double ninth festival
        holiday 18: 七夕, 七夕节, qixi
        holiday 19: 教师节, 老师节, teachers' day, teacher's day
        holiday 20: 青年节, 五四青年节, youth day
        holiday 21: 植树节, arbor day
        holiday 22: 母亲节, mother's day, mothers day
        holiday 23: 父亲节, father's day, fathers day
        holiday 24: 感恩节, thanksgiving, thanksgiving day
        holiday 25: 复活节, 主复活日, easter, easter sunday
        holiday 26: 耶稣受难日, 沈默周五, 受难日, 主受难节, good friday
        holiday 27: 复活节星期一, easter monday
        holiday 28: new year's eve, new years eve, 跨年夜, 跨年
        holiday 29: 腊八节, 腊八
        holiday 30: 中元节, ghost festival
        holiday 31: 光棍节, 双十一, singles' day, singles day
        holiday 32: 棕枝主日, 圣枝主日, 圣树主日, 基督苦难主日, palm sunday
        holiday 33: 圣灰星期三, 圣灰礼仪日, 圣灰日, 大斋首日, ash wednesday
        holiday 34: 忏悔火曜日, 煎饼星期二, 忏悔节, shrove tuesday, pancake day, mardi gras
        holiday 35: 神圣星期四, 圣周星期四, 圣周四, 设立圣餐日, 濯足节, maundy thursday
        holiday 36: 黑色星期六, 耶稣受难日翌日, 主受难节翌日, holy saturday, black saturday
        holiday 37: 五旬节, 圣灵降临节, 圣灵降临日, pentecost, whit sunday
        holiday 38: 圣灵节庆日, whit monday, pentecost monday, monday of the holy spirit
        holiday 39: 圣三一主日, 圣三主日, trinity sunday
        holiday 40: 基督圣体圣血节, corpus christi, feast of corpus christi
        holiday 41: ascension day, 耶稣升天节, ascension
        holiday 42: independence day
        holiday 43: labor day
        holiday 44: memorial day
        holiday 45: martin luther king day, mlk day, martin luther king jr. day
        holiday 46: presidents day, president's day, washington's birthday
        holiday 47: columbus day
        holiday 48: veterans day, veteran's day
        holiday 49: black friday
        holiday 50: st patrick's day, saint patrick's day, st. patrick's day, saint patrick day
        holiday 51: 澳门回归纪念日, macau sar establishment day
        holiday 52: 香港回归纪念日, hksar establishment day
        holiday 53: boxing day
        holiday 54: earth day, 地球日
        holiday 55: bosses day, boss's day, boss day, 老板节
        holiday 56: 东正教复活节, orthodox easter, orthodox easter sunday
        holiday 57: 东正教复活节星期一, orthodox easter monday
        holiday 58: 东正教主受难节, 东正教受难日, orthodox good friday
        holiday 59: 东正教主受难节翌日, orthodox holy saturday
        holiday 60: 东正教圣枝主日, orthodox palm sunday
        holiday 61: groundhog day, ground hog day, groundhogs day
        holiday 62: cyber monday
        holiday 63: epiphany, three kings' day
        holiday 64: all saints' day, all saints day, 诸圣节
        holiday 65: all souls' day, all souls day
        holiday 66: guy fawkes day, guy fawkes night, bonfire night
        holiday 67: flag day
        holiday 68: administrative professionals' day, secretaries' day, admin day
        """
}
