/// The English words of time expressions in lower case: `kind value: word, word`; values are explained at `WordKind`.
enum EnglishWords {
    static let table = """
        day 0: today, todays, today's
        day 1: tomorrow, tomorrows, tomorrow's, tommorow, tommorrow, tomorow, tmr, tmrw, tmrw's, tomoro, 2moro
        day 2: the day after tomorrow, day after tomorrow, the day after tmr, overmorrow
        day -1: yesterday, yesterday's, yestarday
        day -2: the day before yesterday, day before yesterday
        weekday 1: monday, mondays, monday's, mon, mon.
        weekday 2: tuesday, tuesdays, tuesday's, tue, tues, tue., tues., tuseday
        weekday 3: wednesday, wednesdays, wednesday's, wed, weds, wed., wendesday, wensday
        weekday 4: thursday, thursdays, thursday's, thu, thur, thurs, thu., thur., thurs., thrusday
        weekday 5: friday, fridays, friday's, fri, fri.
        weekday 6: saturday, saturdays, saturday's, sat, sat.
        weekday 7: sunday, sundays, sunday's, sun, sun.
        month 1: january, jan, jan.
        month 2: february, feb, feb., febuary
        month 3: march, mar, mar.
        month 4: april, apr, apr.
        month 5: may
        month 6: june, jun, jun.
        month 7: july, jul, jul.
        month 8: august, aug, aug.
        month 9: september, sept, sep, sept., sep.
        month 10: october, oct, oct.
        month 11: november, nov, nov.
        month 12: december, dec, dec.
        unit 0: second, seconds, sec, secs, s
        unit 1: minute, minutes, min, mins, mintue, mintues, m, '
        unit 2: hour, hours, hr, hrs, h
        unit 3: day, days
        unit 12: working day, working days, business day, business days, workday, workdays, weekday, weekdays
        unit 4: week, weeks, wk, wks
        unit 5: month, months
        unit 6: quarter, quarters, qtr, qtrs
        unit 7: year, years, yr, yrs
        unit 8: decade, decades
        unit 9: century, centuries
        unit 10: weekend, weekends, week-end, week end
        unit 11: fortnight, fortnights
        part 0: early hours of the morning, small hours
        part 1: early morning, early in the morning, early hours
        part 2: morning, mornings
        part 3: lunchtime, lunch time, lunch, noontime
        part 4: afternoon, afternoons, afternoonish
        part 6: evening, evenings
        part 7: night, nights
        part 8: daytime
        dayPart 6: tonight, tonite, this evening, 2nite
        dayPart 2: this morning
        dayPart 4: this afternoon
        dayPart -93: last night
        dayPart -94: yesterday evening
        pointer 0: this, current, this current, same
        pointer 1: next, following, coming, upcoming, this coming, next upcoming
        pointer -1: last, past, previous, this past, prior
        every: every, each
        everyOther: every other, every second, alternate
        frequency 3: daily, everyday
        frequency 4: weekly
        frequency 5: monthly
        frequency 6: quarterly
        frequency 7: yearly, annually
        frequency 11: biweekly, fortnightly
        frequency 2: hourly
        from: from, starting from, starting, beginning
        to: to, till, until, untill, til, through, thru, -, --, ~, up to, to the
        between: between, in between
        and: and, &
        or: or
        before: before, prior to, earlier than, sooner than
        after: after, later than, past, starting after, anytime after
        since: since, as of, from
        until: until, till, up to, untill, no later than, not later than
        by: by
        inclusive: on or
        ago: ago, back, earlier
        later: from now, later, hence, from right now, from this moment
        link: at, t, on, in, in the, of, @, on the, the, for, ,, during the, at the, during, 's, of the, sharp
        half: half
        quarter: quarter, a quarter
        oclock: o'clock, oclock, o clock
        past: past, after
        toward: to, before, till, of
        meridiem 0: am, a.m., a.m, a m, a. m., a. m, a . m ., in the am
        meridiem 1: pm, p.m., p.m, p m, p. m., p. m, p . m ., in the pm
        now: now, right now, just now, at the moment, immediately, asap, as soon as possible
        edge 0: beginning, the beginning, start, the start
        edge 1: mid, mid-, middle, the middle
        edge 2: end, the end
        edge 3: early, earlier
        edge 4: late, later
        about: about, around, approximately, approx, circa, roughly
        aboutSuffix: approximately, or so, -ish, ish
        season 1: spring
        season 2: summer
        season 3: autumn, fall
        season 4: winter
        namedHour 12: noon, midday, noonish, the noon, the midday, mid-day
        namedHour 24: midnight
        article 1: a, an, one
        several 2: a couple of, couple of, a couple, a pair of, couple, a couple more
        several 3: a few, few, several, some
        within: within
        the: the
        edge 7: rest, the rest, remainder, the remainder
        unitEdge 32: eod, end of day, end of the day, close of business, cob
        unitEdge 52: eom
        unitEdge 50: bom
        unitEdge 72: eoy
        unitEdge 70: boy
        unitEdge 42: eow, end of week, end of the week
        postpone: postpone, push back, delay, push it back, move back, put off, later, defer, pushed back, move it back, push
        advance: bring forward, move forward, move up, earlier, advance, bring it forward, move it up, pull forward
        zone 10000: gmt, utc, wet
        zone 10060: bst, cet, met
        zone 10120: cest, eet
        zone 10330: ist
        zone 10480: cst china, china standard time, hkt, sgt
        zone 10540: jst, kst
        zone 15900: cst
        zone 9640: mdt, central, central time, ct
        zone 9700: est, eastern, eastern time, et
        zone 9760: edt, ast
        zone 9580: mst, mountain, mountain time, mt
        zone 9520: pst, pacific, pacific time, pt
        zone 9580: pdt
        zone 16000: beijing time, shanghai time, china time
        zone 16001: hong kong time
        zone 16002: singapore time
        zone 16003: tokyo time, japan time
        zone 16004: seoul time, korea time, korean time
        zone 16005: india time, delhi time
        zone 16006: dubai time
        zone 16007: berlin time, munich time, frankfurt time, german time, germany time, paris time, central european time
        zone 16008: london time, uk time, british time
        zone 16009: new york time, boston time, us east coast time, east coast time
        zone 16010: chicago time
        zone 16011: los angeles time, san francisco time, san jose time, california time, seattle time, west coast time
        zone 16012: sydney time
        numberWord: zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred, half, first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, thirtieth
        stop: may i, may we, may you, may be, maybe, march on, march into, march with, second opinion, second thought, second thoughts, second floor, second one, second half of the agenda, 24/7, one-on-one, sundry, sat down, sun cream, in a second, just a second, one second, a minute please, minutes of meeting, minutes of the meeting, meeting minutes, last name, first name, next steps, next step, last one, next one, now add, now move, now change, now cancel, now remove, now book, now invite, now show, now find, now make, now take, now let, now can, now could, now please, now tell, now what, now who, now i, now the, now rename, now push, now give, now set, now put, quarter final, day to day, day-to-day, daytona, week number, end to end, second hand
        """
}
