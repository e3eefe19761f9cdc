# Det noen har lagt til side: funn som er godtatt eller utsatt, og det som er ferdig eller utsatt på siden I dag.

aside-job = Legg til side
aside-accepted = Godtatt
aside-snoozed = Utsatt
aside-head-set-aside = Lagt til side
aside-head-until = Til
aside-head-why = Begrunnelse
aside-head-person = Av
aside-head-at = Når

# pdesk
aside-about-accept = Godta funn: de forsvinner fra listen og sluttkoden til de endrer seg
aside-about-snooze = Utsett funn: de forsvinner fra listen og sluttkoden til en dag, eller til de endrer seg
aside-about-take-back = Ta tilbake funn som er godtatt eller utsatt
aside-examples-accept =
    pdesk audit accept 123456 --reason "Varene leveres med en gang"
    pdesk audit accept 918713867 --only direct-capture --reason "Avtalt med Vipps i mai"

    Et godtatt funn kommer tilbake når salgsstedet eller regelen endrer seg. «pdesk audit --all» viser det.
aside-examples-snooze =
    pdesk audit snooze 123456 --until 2026-12-15
    pdesk audit snooze --only duplicate-name --until 14d --reason "Kjeden bytter navn på butikkene"
aside-examples-take-back =
    pdesk audit take-back 123456
    pdesk audit take-back --only duplicate-name
aside-arg-all = Vis også funn som er godtatt eller utsatt; de teller ikke i sluttkoden
aside-arg-reason = Hvorfor, for den som ser på det neste gang
aside-arg-until = Dagen de kommer tilbake: 2026-12-15, eller 7d for om sju dager
aside-arg-ids = Funn om disse salgsstedene og brukerstedene; uten dem alle funn av reglene i --only
aside-until-wrong = «{ $text }» er ikke en dag fram i tid.
aside-until-rule = Skriv 2026-12-15, eller hvor lenge til: 7d.
aside-which = Hvilke funn? Oppgi salgssteder eller brukersteder, eller en regel med --only.
aside-no-reason = Si hvorfor funnene godtas: --reason "…".
aside-none-of = Det er ikke noe slikt funn om { $id }.
aside-none = Det er ikke noe slikt funn.
aside-more = { $count ->
    [one] Ett funn til er godtatt eller utsatt.
   *[other] { $count } funn til er godtatt eller utsatt.
} «pdesk audit --all» viser dem.
aside-said-accepted = { $count ->
    [one] Ett funn er godtatt.
   *[other] { $count } funn er godtatt.
}
aside-said-snoozed = { $count ->
    [one] Ett funn er utsatt.
   *[other] { $count } funn er utsatt.
}
aside-said-taken-back = { $count ->
    [one] Ett funn er tatt tilbake.
   *[other] { $count } funn er tatt tilbake.
}

# Vinduet
aside-accept = Godta …
aside-snooze = Utsett …
aside-take-back = Ta tilbake
aside-accept-title = { $count ->
    [one] Godta ett funn
   *[other] Godta { $shown } funn
}
aside-snooze-title = { $count ->
    [one] Utsett ett funn
   *[other] Utsett { $shown } funn
}
aside-accept-text = De forsvinner fra listen og tallet. Et funn kommer tilbake når salgsstedet eller regelen endrer seg.
aside-snooze-text = De forsvinner fra listen og tallet til den dagen, eller til de endrer seg.
aside-reason = Begrunnelse
aside-reason-needed = Si hvorfor, så nestemann slipper å spørre.
aside-reason-hint = Den som ser på det neste gang, leser den.
aside-reason-optional = Begrunnelse, hvis du har en
aside-accept-now = Godta
aside-snooze-now = Utsett
aside-tomorrow = I morgen
aside-monday = Neste mandag
aside-on-day = En dag
aside-day = Dag
aside-day-hint = For eksempel { $day }
aside-day-wrong = Dette er ikke en dag fram i tid.
aside-show = Lagt til side { $shown }
aside-show-tip = Viser funnene som er godtatt eller utsatt, i stedet for dem som er igjen
aside-until-day = Utsatt til { $day }
aside-by = { $person }, { $when }
aside-when = { $when }
aside-nothing = Ingenting er lagt til side
aside-nothing-text = Funn du godtar eller utsetter, står her og kan tas tilbake.
aside-all-done = { $count ->
    [one] Ingenting er igjen: ett funn er godtatt eller utsatt
   *[other] Ingenting er igjen: { $shown } funn er godtatt eller utsatt
}
aside-all-done-text = De kommer tilbake når de endrer seg, og de utsatte på sin dag.
aside-group-count = { $count ->
    [one] ett funn
   *[other] { $shown } funn
}
aside-fold = Fold sammen
aside-unfold = Fold ut
aside-fold-all = Fold sammen alle
aside-unfold-all = Fold ut alle
aside-letter = { $count ->
    [one] Skriv til brukerstedet …
   *[other] Skriv til { $shown } brukersteder …
}
aside-letter-title = { $count ->
    [one] Én melding til et brukersted
   *[other] { $shown } meldinger til brukersteder
}

# En melding til et brukersted om det en regel har funnet
aside-mail-subject = { $title }: { $merchant }
aside-mail-greeting = Hei,
aside-mail-opening = { $count ->
    [one] Vi har gått gjennom innstillingene på salgsstedene til { $merchant }. «{ $title }» gjelder dette:
   *[other] Vi har gått gjennom innstillingene på salgsstedene til { $merchant }. «{ $title }» gjelder disse { $count }:
}
aside-mail-opening-merchant = Vi har gått gjennom det Enhetsregisteret og Vipps MobilePay sier om { $merchant }. Det gjelder «{ $title }»:
aside-mail-unit = - MSN { $msn }, { $name }: { $what }
aside-mail-what = { $field } er { $found }, og vi forventer { $wanted }.
aside-mail-closing = Svar gjerne på denne e-posten: Er det slik dere vil ha det, eller skal det endres?
aside-mail-regards = Vennlig hilsen

# I dag
aside-later = Senere
aside-later-tip = S: utsetter til i morgen, neste mandag eller en dag
aside-later-title = Senere: { $what }
aside-later-text = Det kommer tilbake den dagen, eller så snart noe endrer seg.
aside-later-now = Utsett
aside-done-toast = Ferdig: { $what }
aside-later-toast = Utsatt til { $day }: { $what }
aside-accepted-toast = { $count ->
    [one] Ett funn er godtatt
   *[other] { $shown } funn er godtatt
}
aside-snoozed-toast = { $count ->
    [one] Ett funn er utsatt til { $day }
   *[other] { $shown } funn er utsatt til { $day }
}
aside-taken-back-toast = { $count ->
    [one] Ett funn er tilbake i listen
   *[other] { $shown } funn er tilbake i listen
}
