# Bestillinger fra fil: hvor de står, og kjøringene som sender dem.

# Hvor en rad står
bulk-state-planned = Ikke sendt
bulk-state-sent = Underveis
bulk-state-confirmed = Bestilt
bulk-state-rejected = Avvist
bulk-state-unknown = Ukjent
bulk-state-skipped = Hoppet over

# Hvorfor en rad hoppes over
bulk-skip-invalid = { $count ->
    [one] Noe i linjen kan ikke brukes.
   *[other] { $count } ting i linjen kan ikke brukes.
}
bulk-skip-duplicate = Rad { $line } i filen gjelder samme brukersted, produkt og navn.
bulk-skip-already-ordered = Det er bestilt før, og den lenken virker fortsatt.
bulk-skip-expired = Det er bestilt før, og den lenken er utløpt. Tavlen viser om brukerstedet brukte den i tide: bestill på nytt der, eller bestill bevisst en gang til.
bulk-skip-expired-id = Det ble bestilt { $day }, og den lenken er utløpt. Tavlen viser om brukerstedet brukte den i tide: bestill på nytt der (pdesk order reissue { $id }), eller bestill bevisst en gang til.
bulk-skip-may-exist = En bestilling for samme brukersted, produkt og navn er sendt og kan finnes. Finn ut av det først: send filen den er fra, på nytt.
bulk-skip-open = Bestillingen { $id } for samme brukersted og produkt er åpen hos tjenesten og er ikke laget her. Lenken og alderen viser om det er denne.
bulk-skip-open-since = Bestillingen { $id } for samme brukersted og produkt har vært åpen hos tjenesten siden { $day } eller lenger og er ikke laget her.
bulk-skip-doubtful = Ingenting sendes før noen sier at nummeret er riktig.
bulk-skip-excluded = Utelatt for hånd.
bulk-skip-not-failed = Bare rader som feilet, sendes denne gangen.

# Koordinatorens ord for en rad som ikke sendes
bulk-standing-ready = Klar
bulk-standing-needs-fix = Må rettes
bulk-standing-cannot-be-ordered = Kan ikke bestilles
bulk-standing-on-hold = På vent
bulk-standing-duplicate = Duplikat
bulk-standing-already-ordered = Allerede bestilt
bulk-standing-left-out = Utelatt
bulk-standing-not-failed = Feilet ikke

# Steder
bulk-remark-column = Kolonne { $column } ({ $head }): { $message }
bulk-remark-bare-column = Kolonne { $column }: { $message }
bulk-remark-field = { $field }: { $message }
bulk-reason-and-fix = { $reason } { $fix }
bulk-vendor-words = { $what }.
bulk-vendor-field = { $field }: { $what }.

# Det som gikk galt
bulk-lost-next = Send filen på nytt: Raden sendes med samme nøkkel og kan ikke bli til to bestillinger.
bulk-may-exist = Det kom ikke noe brukbart svar, så bestillingen kan finnes.
bulk-absent = Den er ikke blant bestillingene tjenesten lister opp, så den ser ikke ut til å finnes. Den kan sendes på nytt.
bulk-several = { $count ->
    [one] Én bestilling i tjenestens liste kan være denne, men andre kan også være den.
   *[other] { $count } bestillinger i tjenestens liste kan være denne.
}
bulk-several-next = Åpne lenkene for å se hvilken som er hvilken, eller send filen på nytt: Raden sendes med samme nøkkel.
bulk-cannot-look = Det kom ikke noe svar, og tjenestens liste over bestillinger kunne ikke spørres om bestillingen finnes.
bulk-cancelled-on-the-way = Stoppet mens bestillingen var underveis, så den kan finnes.
bulk-differs = Linjen gir nå en annen bestilling enn den som ble sendt og kan finnes.
bulk-differs-next = Sett linjen tilbake slik den var, og send filen på nytt, eller let etter bestillingen i listen.
bulk-taken-over = Et annet program har begynt å sende denne filen.
bulk-taken-over-next = La det bli ferdig, og send filen på nytt for å se hvordan hver rad endte.

# Kjøringen
bulk-no-such-run = Denne profilen har ikke sendt noen slik fil.
bulk-no-lock = { $path } kan ikke låses, så ingen kan si om et annet program sender bestillinger nå. Ingenting ble sendt.
bulk-no-lock-next = Legg datamappen på en disk i denne maskinen, eller frigi filen.
bulk-waits = Et annet program sender en fil med denne profilen. Venter til det er ferdig.

# pdesk order bulk
bulk-about = Kontroller en fil med bestillinger, eller send den: hver linje én gang, og et resultat for hver linje
bulk-examples =
    pdesk order bulk --template bestillinger.xlsx
    pdesk order bulk butikker.csv --results resultat.csv
    pdesk order bulk butikker.csv --online --results resultat.csv
    pdesk order bulk butikker.xlsx --preset point-of-sale --map Butikk=sales_unit_name --results resultat.xlsx
    pdesk order bulk butikker.csv --set product=cashier --results resultat.csv --send
    pdesk order bulk --only-failed resultat-rettet.csv --results andre.csv --send
    pdesk order bulk butikker.csv --results resultat.csv --send --format json | jq .confirmed
bulk-arg-file = Fil med bestillinger, CSV eller XLSX; sendes den på nytt, fortsetter den der den var
bulk-arg-preset = Forhåndsvalg som fyller ut det verken filen eller --set gjør
bulk-arg-map = Kolonne i filen, etter overskriften, og feltet den er; uten noe etter likhetstegnet brukes den ikke; kan gjentas
bulk-arg-set = Verdi for et felt der filen ikke har noen; kan gjentas
bulk-arg-exclude = Rader i filen som skal utelates
bulk-arg-remembered = Bruk kolonnene slik de sist ble valgt i vinduet
bulk-arg-online = Spør Enhetsregisteret, og tjenesten om åpne bestillinger og prispakker, om hvert brukersted før linjene vurderes
bulk-arg-website = Se også på nettstedene: om de svarer, viser organisasjonsnummeret og har vilkårene
bulk-arg-offline = Les ikke tjenestens liste over bestillinger før radene sendes
bulk-arg-order-again = Bestill rader selv om det finnes eller kan finnes en bestilling for det samme: en bestilling til
bulk-arg-template = Skriv en tom fil med kolonnene i API-et til denne profilen, og ikke noe annet; .xlsx eller CSV
bulk-arg-results = Fil med resultatet, én linje for hver linje i filen; .xlsx eller CSV
bulk-arg-send = Send bestillingene; uten dette blir de bare kontrollert
bulk-arg-only-failed = Rettet resultatfil, i stedet for FILE, der bare radene som feilet, sendes
bulk-nothing-remembered = Ingen har valgt hva kolonnene i en slik fil er; de kjennes på overskriftene.
bulk-results-is-input = Resultatet ville overskrevet filen det gjelder. Velg et annet navn.
bulk-results-no-folder = Det finnes ingen mappe { $path } for resultatet. Ingenting ble sendt.
bulk-need-word = { $count ->
    [one] Én rad trenger bekreftelsen din: et kontrollsiffer sier at et nummer i den er feil, eller Enhetsregisteret kjenner det ikke. --accept-doubtful bestiller den likevel.
   *[other] { $count } rader trenger bekreftelsen din: et kontrollsiffer sier at et nummer i dem er feil, eller Enhetsregisteret kjenner det ikke. --accept-doubtful bestiller dem likevel.
}
bulk-on-hold = { $count ->
    [one] Én rad er på vent: Det kan finnes en bestilling for det samme. Er det denne, sendt fra en annen maskin eller før en kopi ble lagt tilbake, gir --offline lenken; --order-again lager en til.
   *[other] { $count } rader er på vent: Det kan finnes bestillinger for det samme. Er det disse, sendt fra en annen maskin eller før en kopi ble lagt tilbake, gir --offline lenkene; --order-again lager nye.
}
bulk-row-told = Rad { $line } · { $state }: { $message }
bulk-more-told = { $count ->
    [one] Én merknad til står i resultatfilen.
   *[other] { $count } merknader til står i resultatfilen.
}
bulk-summary = { $input ->
    [one] 1 linje
   *[other] { $input } linjer
}: { $confirmed } bestilt, { $rejected } avvist, { $unknown } ukjent, { $skipped } hoppet over, { $not_sent } ikke sendt
bulk-summary-dry = { $input ->
    [one] 1 linje
   *[other] { $input } linjer
}: { $not_sent } kan sendes, { $skipped } hoppet over, { $confirmed } bestilt, { $rejected } avvist, { $unknown } ukjent. Ingenting ble sendt; --send sender.
bulk-interrupted = Avbrutt. Det som var underveis, er kommet tilbake; samme kommando fortsetter herfra.
bulk-interrupted-on-the-way = { $count ->
    [one] Avbrutt. Én bestilling var fortsatt underveis og er ukjent i resultatfilen. Samme kommando spør etter den med samme nøkkel og fortsetter herfra.
   *[other] Avbrutt. { $count } bestillinger var fortsatt underveis og er ukjente i resultatfilen. Samme kommando spør etter dem med de samme nøklene og fortsetter herfra.
}
bulk-head-input = Linjer
bulk-head-confirmed = Bestilt
bulk-head-rejected = Avvist
bulk-head-unknown = Ukjent
bulk-head-skipped = Hoppet over
bulk-head-not-sent = Ikke sendt
bulk-head-seconds = Sekunder
bulk-and = { $before } { $next }
bulk-no-preset = Det finnes ikke noe forhåndsvalg «{ $name }».
bulk-no-preset-choices = Forhåndsvalg: { $names }.

# Jobber
bulk-job-send = Send bestillinger fra fil
bulk-job-check = Kontroller en fil med bestillinger
bulk-job-pause = Pause eller fortsett
bulk-job-runs = Les filer som er sendt
bulk-job-result = Skriv resultatene av en fil med bestillinger
