# Det, nogen har lagt til side: fund, som er accepteret eller udsat, og det, som er færdigt eller udsat på siden I dag.

aside-job = Læg til side
aside-accepted = Accepteret
aside-snoozed = Udsat
aside-head-set-aside = Lagt til side
aside-head-until = Til
aside-head-why = Begrundelse
aside-head-person = Af
aside-head-at = Hvornår

# pdesk
aside-about-accept = Accepter fund: de forsvinder fra listen og slutkoden, til de ændrer sig
aside-about-snooze = Udsæt fund: de forsvinder fra listen og slutkoden til en dag, eller til de ændrer sig
aside-about-take-back = Tag fund tilbage, som er accepteret eller udsat
aside-examples-accept =
    pdesk audit accept 123456 --reason "Varerne udleveres med det samme"
    pdesk audit accept 918713867 --only direct-capture --reason "Aftalt med MobilePay i maj"

    Et accepteret fund kommer tilbage, når betalingsstedet eller reglen ændrer sig. »pdesk audit --all« viser det.
aside-examples-snooze =
    pdesk audit snooze 123456 --until 2026-12-15
    pdesk audit snooze --only duplicate-name --until 14d --reason "Kæden omdøber sine butikker"
aside-examples-take-back =
    pdesk audit take-back 123456
    pdesk audit take-back --only duplicate-name
aside-arg-all = Vis også fund, som er accepteret eller udsat; de tæller ikke i slutkoden
aside-arg-reason = Hvorfor, til den næste, der ser på det
aside-arg-until = Dagen, hvor de kommer tilbage: 2026-12-15, eller 7d for om syv dage
aside-arg-ids = Fund om disse betalingssteder og forretninger; uden dem alle fund efter reglerne i --only
aside-until-wrong = »{ $text }« er ikke en dag ude i fremtiden.
aside-until-rule = Skriv 2026-12-15, eller hvor længe til: 7d.
aside-which = Hvilke fund? Angiv betalingssteder eller forretninger, eller en regel med --only.
aside-no-reason = Sig, hvorfor fundene accepteres: --reason "…".
aside-none-of = Der er ikke noget sådant fund om { $id }.
aside-none = Der er ikke noget sådant fund.
aside-more = { $count ->
    [one] Et fund mere er accepteret eller udsat.
   *[other] { $count } fund mere er accepteret eller udsat.
} »pdesk audit --all« viser dem.
aside-said-accepted = { $count ->
    [one] Et fund er accepteret.
   *[other] { $count } fund er accepteret.
}
aside-said-snoozed = { $count ->
    [one] Et fund er udsat.
   *[other] { $count } fund er udsat.
}
aside-said-taken-back = { $count ->
    [one] Et fund er taget tilbage.
   *[other] { $count } fund er taget tilbage.
}

# Vinduet
aside-accept = Accepter …
aside-snooze = Udsæt …
aside-take-back = Tag tilbage
aside-accept-title = { $count ->
    [one] Accepter et fund
   *[other] Accepter { $shown } fund
}
aside-snooze-title = { $count ->
    [one] Udsæt et fund
   *[other] Udsæt { $shown } fund
}
aside-accept-text = De forsvinder fra listen og tallet. Et fund kommer tilbage, når betalingsstedet eller reglen ændrer sig.
aside-snooze-text = De forsvinder fra listen og tallet til den dag, eller til de ændrer sig.
aside-reason = Grund
aside-reason-needed = Sig hvorfor, så den næste ikke behøver at spørge.
aside-reason-hint = Den næste, der ser på det, læser den.
aside-reason-optional = Grund, hvis der er en
aside-accept-now = Accepter
aside-snooze-now = Udsæt
aside-tomorrow = I morgen
aside-monday = Næste mandag
aside-on-day = En dag
aside-day = Dag
aside-day-hint = For eksempel { $day }
aside-day-wrong = Det er ikke en dag ude i fremtiden.
aside-show = Lagt til side { $shown }
aside-show-tip = Viser de fund, som er accepteret eller udsat, i stedet for dem, der er tilbage
aside-until-day = Udsat til { $day }
aside-by = { $person }, { $when }
aside-when = { $when }
aside-nothing = Intet er lagt til side
aside-nothing-text = Fund, som du accepterer eller udsætter, står her og kan tages tilbage.
aside-all-done = { $count ->
    [one] Intet er tilbage: et fund er accepteret eller udsat
   *[other] Intet er tilbage: { $shown } fund er accepteret eller udsat
}
aside-all-done-text = De kommer tilbage, når de ændrer sig, og de udsatte på deres dag.
aside-group-count = { $count ->
    [one] et fund
   *[other] { $shown } fund
}
aside-fold = Fold sammen
aside-unfold = Fold ud
aside-fold-all = Fold alle sammen
aside-unfold-all = Fold alle ud
aside-letter = { $count ->
    [one] Skriv til forretningen …
   *[other] Skriv til { $shown } forretninger …
}
aside-letter-title = { $count ->
    [one] En besked til en forretning
   *[other] { $shown } beskeder til forretninger
}

# En besked til en forretning om det, en regel har fundet
aside-mail-subject = { $title }: { $merchant }
aside-mail-greeting = Hej,
aside-mail-opening = { $count ->
    [one] Vi har gennemgået indstillingerne for betalingsstederne hos { $merchant }. »{ $title }« gælder dette:
   *[other] Vi har gennemgået indstillingerne for betalingsstederne hos { $merchant }. »{ $title }« gælder disse { $count }:
}
aside-mail-opening-merchant = Vi har gennemgået, hvad Enhetsregisteret og Vipps MobilePay siger om { $merchant }. Det gælder »{ $title }«:
aside-mail-unit = - MSN { $msn }, { $name }: { $what }
aside-mail-what = { $field } er { $found }, og vi forventer { $wanted }.
aside-mail-closing = Svar gerne på denne mail: Er det, som I vil have det, eller skal det ændres?
aside-mail-regards = Venlig hilsen

# I dag
aside-later = Senere
aside-later-tip = S: udsætter til i morgen, næste mandag eller en dag
aside-later-title = Senere: { $what }
aside-later-text = Det kommer tilbage den dag, eller så snart noget ændrer sig.
aside-later-now = Udsæt
aside-done-toast = Færdig: { $what }
aside-later-toast = Udsat til { $day }: { $what }
aside-accepted-toast = { $count ->
    [one] Et fund er accepteret
   *[other] { $shown } fund er accepteret
}
aside-snoozed-toast = { $count ->
    [one] Et fund er udsat til { $day }
   *[other] { $shown } fund er udsat til { $day }
}
aside-taken-back-toast = { $count ->
    [one] Et fund er tilbage på listen
   *[other] { $shown } fund er tilbage på listen
}
