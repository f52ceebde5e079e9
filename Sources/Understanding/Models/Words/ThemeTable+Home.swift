extension ThemeTable {
    /// At home, eating, shopping and getting about.
    static let home = """
    alarm: 闹钟|闹铃|叫醒|叫我起床|起床铃|alarm|alarms|wake me|wake up|wake-up|buzzer
    timer: 计时|倒计时|计时器|定时|timer|timers|countdown|stopwatch
    remind: 提醒|提示我|别忘|别让我忘|备忘|记得|remind|reminds|reminder|reminders|reminding|notify|notification|notifications|alert|alerts|don't forget|don't let me forget|memo
    calendar: 日历|日程|行程|活动|事件|约会|纪念日|calendar|event|events|appointment|appointments|schedule|agenda|engagement|occasion|anniversary
    clock: 时间|几点|几点钟|钟|时刻|time|clock|o'clock|hour
    timezone: 时区|时差|当地时间|time zone|time zones|timezone|timezones|local time|gmt|utc
    date: 日期|几号|星期几|礼拜几|几月|哪天|哪一天|date|day of the week|which day|what day|calendar day
    holiday: 假期|节日|节假日|放假|国庆|春节|圣诞|中秋|端午|元旦|holiday|holidays|christmas|easter|thanksgiving|halloween|vacation|vacations|festival
    birthday: 生日|诞辰|岁数|年龄|多大|birthday|birthdays|age|how old|born
    light: 灯|灯光|电灯|台灯|吊灯|照明|亮度|light|lights|lamp|lamps|lighting|brightness|bulb|bulbs
    dim: 暗|调暗|变暗|昏暗|弱一点|dim|dims|dimmer|darker|dark|darken
    bright: 亮|调亮|变亮|明亮|brighter|bright|brighten|illuminate
    colour: 颜色|红色|蓝色|绿色|黄色|白色|紫色|粉色|橙色|彩色|color|colors|colour|colours|red|blue|green|yellow|white|purple|pink|orange|hue
    on: 打开|开启|启动|开一下|启用|接通|turn on|switch on|put on|power on|turn it on|activate|enable|start up
    off: 关掉|关闭|关上|关了|停用|切断|turn off|switch off|shut off|shut down|power off|deactivate|disable
    socket: 插座|插头|电源|开关|socket|sockets|plug|outlet|switch|smart plug
    appliance: 空调|暖气|风扇|冰箱|洗衣机|烘干机|烤箱|微波炉|加湿器|窗帘|thermostat|air conditioner|air conditioning|ac|heater|heating|fan|fridge|refrigerator|washer|dryer|oven|microwave|humidifier|curtain|blinds
    vacuum: 吸尘器|扫地|扫地机器人|打扫|清扫|吸尘|地毯|vacuum|vacuum cleaner|roomba|robot cleaner|hoover|sweep|clean the|cleaner|carpet|mop
    coffee: 咖啡|咖啡机|拿铁|卡布奇诺|浓缩|美式|coffee|coffees|coffee machine|coffee maker|espresso|latte|cappuccino|brew
    drink: 喝|饮料|茶|奶茶|啤酒|葡萄酒|果汁|水|drink|drinks|tea|beer|wine|juice|soda|water|beverage
    place: 厨房|卧室|客厅|浴室|车库|大厅|走廊|阳台|屋子|房间|kitchen|bedroom|living room|bathroom|garage|hall|hallway|porch|basement|upstairs|downstairs|house
    temperature: 温度|气温|度|热|冷|多少度|摄氏度|华氏度|temperature|degrees|degree|warm|hot|cold|heat|cool|chilly|celsius|fahrenheit
    weather: 天气|天气预报|气象|气候|预报|weather|forecast|climate|meteorological
    rain: 雨|下雨|雪|下雪|雨伞|伞|暴雨|风暴|台风|雾|冰雹|rain|rains|raining|rainy|snow|snowing|snowy|umbrella|storm|storms|thunderstorm|hail|shower|drizzle|raincoat|hurricane
    sun: 晴|晴天|阳光|太阳|多云|阴天|风|刮风|湿度|sun|sunny|sunshine|cloudy|clouds|cloud|wind|windy|humidity|humid|overcast|sunglasses
    recipe: 食谱|菜谱|做法|配方|烹饪|怎么做|怎么煮|recipe|recipes|recipe for|cookbook|how to make
    cook: 煮|炒|烤|蒸|炸|炖|烧|烹调|做饭|做菜|cook|cooks|cooking|cooked|bake|baking|boil|fry|roast|grill|prepare|simmer|steam
    ingredient: 食材|配料|原料|调料|成分|ingredient|ingredients|substitute|substitution|instead of|replace
    calories: 卡路里|热量|营养|健康|糖分|脂肪|蛋白质|calorie|calories|nutrition|nutritional|healthy|unhealthy|diet|protein|fat|sodium|carbs|sugar|vitamins
    food: 食物|吃|饭|菜|鸡|鱼|牛肉|猪肉|面条|米饭|汤|蛋糕|面包|披萨|汉堡|寿司|鸡蛋|水果|蔬菜|food|foods|eat|eating|meal|meals|chicken|fish|beef|pork|noodles|pasta|rice|soup|cake|bread|pizza|burger|sushi|eggs|fruit|vegetables|salad|steak|sandwich|cheese|cookies|snack|dish
    mealtime: 早餐|早饭|午餐|午饭|晚餐|晚饭|夜宵|breakfast|lunch|dinner|supper|brunch
    takeaway: 外卖|外送|送餐|送到|配送|打包|外带|自取|点餐|takeaway|take away|takeout|take out|take-away|delivery|deliver|delivers|delivered|carry out|pick up my food|order food
    restaurant: 餐厅|饭店|餐馆|酒楼|饭馆|小吃|餐|酒吧|咖啡馆|restaurant|restaurants|diner|cafe|bar|pub|bistro|eatery|cuisine|steakhouse|pizzeria
    review: 评价|评分|点评|口碑|好评|评论|review|reviews|rating|ratings|rated|recommended|opinions|stars
    recommend: 推荐|建议|介绍|适合|好玩|哪家好|recommend|recommends|recommendation|recommendations|suggest|suggests|suggestion|suggestions|best place|any good|good place
    reserve: 预订|预定|订位|订座|订一张桌子|reserve|reservation|reservations|table for|book a table|party of
    wait: 等|排队|等位|要等多久|wait|waiting|wait time|queue|line
    shopping: 购物|买|购买|下单|商店|商场|超市|网购|buy|buying|purchase|purchased|purchases|shop|shopping|store|stores|mall|supermarket|grocery|groceries|amazon|walmart
    order: 订单|订购|下单|包裹|快递|物流|到货|发货|order|orders|ordered|package|parcel|shipment|shipping|shipped|tracking|arrive|arrival
    price: 价格|价钱|多少钱|费用|贵|便宜|成本|price|prices|cost|costs|how much is|how much are|expensive|cheap|cheapest|fee|fees
    list: 清单|列表|名单|单子|表|list|lists|to do|to-do|todo|checklist|shopping list|grocery list
    task: 任务|待办|事项|家务|task|tasks|chore|chores|errand|errands|to do list
    car: 汽车|车|车子|驾驶|开车|car|cars|vehicle|truck|drive|driving|driver
    fuel: 汽油|加油|油箱|油耗|油|加油站|gas|gasoline|fuel|mpg|miles per gallon|gallon|petrol|tank|gas station|octane
    tyre: 轮胎|胎压|胎|tire|tires|tyre|tyres|tire pressure|psi|flat tire
    carcare: 保养|机油|换机油|修车|刹车|引擎|oil change|change oil|motor oil|maintenance|mechanic|engine|brake|brakes|jump start|battery dead|dead battery|tune up|serviced
    traffic: 交通|路况|堵车|拥堵|堵|塞车|车流|traffic|congestion|jam|jammed|congested|accident|road conditions|rush hour
    taxi: 出租车|打车|叫车|滴滴|网约车|计程车|taxi|taxis|cab|uber|lyft|ride|rides
    train: 火车|高铁|动车|地铁|列车|车票|火车票|公交|公交车|巴士|train|trains|railway|metro|subway|tram|bus|buses|ticket|tickets|amtrak|station|platform
    flight: 航班|飞机|机票|机场|起飞|降落|登机|flight|flights|plane|airplane|airline|airlines|airport|boarding|takeoff|departure|layover|gate|fly|flying|land|landing|airfare|nonstop
    luggage: 行李|托运|手提|箱子|luggage|baggage|suitcase|carry on|carry-on|checked bag|lost luggage|bag|bags
    hotel: 酒店|宾馆|旅馆|住宿|民宿|客房|hotel|hotels|motel|hostel|inn|lodging|accommodation|airbnb|suite|resort
    travel: 旅行|旅游|出行|出差|游|景点|观光|度假|travel|travels|traveling|travelling|trip|trips|journey|tourist|tour|sightseeing|attractions|visit|visiting|sights|abroad
    visa: 签证|护照|疫苗|接种|打针|visa|visas|passport|vaccine|vaccines|vaccination|vaccinations|shots|immunization
    warn: 安全|危险|警告|预警|安全吗|safe|safety|dangerous|danger|warning|warnings|travel alert|travel alerts|advisory
    plugtype: 转换插头|电压|插头转换|plug type|plug converter|plug adapter|adapter|voltage|converter
    direction: 路线|方向|导航|怎么走|怎么去|路|带我去|direction|directions|route|routes|navigate|navigation|how do i get to|how can i get to|way to|map|take me to|path
    distance: 距离|多远|公里|英里|里程|distance|how far|far|miles|mile|kilometers|km|away|nearest|nearby|closest|near me|around here
    location: 位置|定位|在哪里|坐标|我在哪|地址|where am i|location|gps|current location|coordinates|address|whereabouts
    findphone: 找手机|手机丢了|找不到手机|find my phone|lost my phone|locate my phone|misplaced my phone|missing phone
    parcelpost: 邮局|邮寄|寄|邮票|mail a|post office|stamp|stamps|postage|ups|fedex
    """
}
