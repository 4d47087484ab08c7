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

# Units as they are printed. Those that all languages write alike (kWh, MJ, t.km…) are not here.
common-unit = { $unit ->
    [kg] kg
    [g] g
    [t] t
    [litre] L
    [km] km
    [piece] { $count ->
        [one] piece
       *[other] pieces
    }
    [pair] { $count ->
        [one] pair
       *[other] pairs
    }
    [dozen] dozen
    [night] { $count ->
        [one] night
       *[other] nights
    }
    [employee] { $count ->
        [one] employee
       *[other] employees
    }
    [meal] { $count ->
        [one] meal
       *[other] meals
    }
    [head] head
    [use] { $count ->
        [one] use
       *[other] uses
    }
    [hour] h
    [day] { $count ->
        [one] day
       *[other] days
    }
    [week] { $count ->
        [one] week
       *[other] weeks
    }
    [month] { $count ->
        [one] month
       *[other] months
    }
    [year] { $count ->
        [one] year
       *[other] years
    }
    [without-vat] ex VAT
   *[with-vat] inc VAT
}
