# كلمات وصيغ مشتركة بين جميع الأقسام. تُكتب المسافة غير القاطعة هكذا: {"\u00A0"}.
# العلامة {"\u200F"} بعد CO₂e تُبقي ما يليها من أقواس وأرقام في اتجاه السطر.

common-percent = { $number }{"\u00A0"}%
common-quantity = { $number }{"\u00A0"}{ $unit }
common-interval = { $quantity } ({ $low }{"\u00A0"}–{"\u00A0"}{ $high })
common-money = { $amount }{"\u00A0"}{ $currency }
common-kg-co2e = كغ{"\u00A0"}CO₂e{"\u200F"}
common-t-co2e = طن{"\u00A0"}CO₂e{"\u200F"}
common-labelled = { $label }: { $value }
common-period = من { $start } إلى { $end }
common-lines =
    { PLURAL($count) ->
        [zero] لا سطور
        [one] سطر واحد
        [two] سطران
        [few] { $count } أسطر
        [many] { $count } سطرًا
       *[other] { $count } سطر
    }

# Units as they are printed. Those that all languages write alike (kWh, MJ, t.km…) are not here.
common-unit = { $unit ->
    [kg] كغ
    [g] غ
    [t] طن
    [litre] لتر
    [km] كلم
    [piece] { $count ->
        [few] قطع
       *[other] قطعة
    }
    [pair] { $count ->
        [few] أزواج
       *[other] زوج
    }
    [dozen] { $count ->
        [few] دزينات
       *[other] دزينة
    }
    [night] { $count ->
        [few] ليال
       *[other] ليلة
    }
    [employee] { $count ->
        [few] مستخدمين
       *[other] مستخدم
    }
    [meal] { $count ->
        [few] وجبات
       *[other] وجبة
    }
    [head] { $count ->
        [few] رؤوس
       *[other] رأس
    }
    [use] { $count ->
        [few] استعمالات
       *[other] استعمال
    }
    [hour] { $count ->
        [few] ساعات
       *[other] ساعة
    }
    [day] { $count ->
        [few] أيام
       *[other] يوم
    }
    [week] { $count ->
        [few] أسابيع
       *[other] أسبوع
    }
    [month] { $count ->
        [few] أشهر
       *[other] شهر
    }
    [year] { $count ->
        [few] سنوات
       *[other] سنة
    }
    [without-vat] HT
   *[with-vat] TTC
}
