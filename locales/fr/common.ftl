# Mots et motifs communs à toutes les pièces. Les espaces insécables sont écrits {"\u00A0"} (mot et unité)
# et {"\u202F"} (signe %), pour qu'on les voie.

common-percent = { $number }{"\u202F"}%
common-quantity = { $number }{"\u00A0"}{ $unit }
common-interval = { $quantity } ({ $low }{"\u00A0"}–{"\u00A0"}{ $high })
common-money = { $amount }{"\u00A0"}{ $currency }
common-kg-co2e = kg{"\u00A0"}CO₂e
common-t-co2e = t{"\u00A0"}CO₂e
common-labelled = { $label }{"\u00A0"}: { $value }
common-period = du { $start } au { $end }
common-lines =
    { PLURAL($count) ->
        [one] { $count } ligne
        [many] { $count } de lignes
       *[other] { $count } lignes
    }

# Units as they are printed. Those that all languages write alike (kWh, MJ, t.km…) are not here.
common-unit = { $unit ->
    [kg] kg
    [g] g
    [t] t
    [litre] L
    [km] km
    [piece] { $count ->
        [one] pièce
       *[other] pièces
    }
    [pair] { $count ->
        [one] paire
       *[other] paires
    }
    [dozen] { $count ->
        [one] douzaine
       *[other] douzaines
    }
    [night] { $count ->
        [one] nuit
       *[other] nuits
    }
    [employee] { $count ->
        [one] salarié
       *[other] salariés
    }
    [meal] repas
    [head] { $count ->
        [one] tête
       *[other] têtes
    }
    [use] { $count ->
        [one] utilisation
       *[other] utilisations
    }
    [hour] h
    [day] { $count ->
        [one] jour
       *[other] jours
    }
    [week] { $count ->
        [one] semaine
       *[other] semaines
    }
    [month] mois
    [year] { $count ->
        [one] an
       *[other] ans
    }
    [without-vat] HT
   *[with-vat] TTC
}
