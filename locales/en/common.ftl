# Words and patterns common to all rooms. No-break spaces are written {"\u00A0"}, so that they are seen.

common-percent = { $number }%
common-quantity = { $number }{"\u00A0"}{ $unit }
common-interval = { $quantity } ({ $low }{"\u00A0"}–{"\u00A0"}{ $high })
common-money = { $currency }{"\u00A0"}{ $amount }
common-kg-co2e = kg{"\u00A0"}CO₂e
common-t-co2e = t{"\u00A0"}CO₂e
common-labelled = { $label }: { $value }
common-period = { $start } to { $end }
common-lines =
    { PLURAL($count) ->
        [one] { $count } line
       *[other] { $count } lines
    }
