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
