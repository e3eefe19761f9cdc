# Tavlen: bestillinger som er underveis.

## Visningene for nye brukersteder

board-view-board = Tavle
board-view-form = Bestillingsskjema
board-view-file = Fra en fil
board-view-checklists = Sjekklister

## Hvor langt en bestilling er kommet

board-stage-unconfirmed = Ikke bekreftet
board-stage-link-sent = Lenke sendt
board-stage-opened = Åpnet
board-stage-submitted = Sendt inn
board-stage-live = I drift
board-stage-rejected = Avslått
board-stage-expired = Utløpt
board-stage-gone = Ikke lenger på listen
board-stage-deleted = Slettet
board-stage-other = { $word }
board-made-here = Deg
board-days-left = { $days ->
    [one] { $days } dag igjen
   *[other] { $days } dager igjen
}
board-days-left-at-most = { $days ->
    [one] ≤ { $days } dag igjen
   *[other] ≤ { $days } dager igjen
}
board-days-passed = 14 dager har gått

## Om et salgssted er som bestilt

board-check-as-ordered = Som bestilt
board-check-looked = Sjekket
board-check-failed = Ikke sjekket
board-differs-no-skip = Salgsstedet kan ikke hoppe over landingssiden, noe en kasse trenger.
board-differs-skip-unknown = Tjenesten sier ikke om salgsstedet kan hoppe over landingssiden, noe en kasse trenger.
board-differs-no-recurring = Faste betalinger ble bestilt, og er ikke tillatt.
board-differs-recurring-unknown = Faste betalinger ble bestilt; tjenesten sier ikke om de er tillatt.
board-differs-no-payments = Salgsstedet kan ikke ta betalt.
board-differs-payments-unknown = Tjenesten sier ikke om salgsstedet kan ta betalt.
board-differs-takes-payments = Innlogging ble bestilt, og salgsstedet kan ta betalt.
board-differs-name = Det heter «{ $found }»; «{ $ordered }» ble bestilt.
board-differs-name-unknown = Tjenesten sier ikke hva det heter.
board-differs-merchant = Det tilhører { $found }; det ble bestilt for { $ordered }.
board-differs-merchant-unknown = Tjenesten sier ikke hvem salgsstedet tilhører.
board-short-no-skip = skipLandingPage mangler
board-short-skip-unknown = skipLandingPage ukjent
board-short-no-recurring = Ingen faste betalinger
board-short-recurring-unknown = Faste betalinger ukjent
board-short-no-payments = Ingen betalinger
board-short-payments-unknown = Betalinger ukjent
board-short-takes-payments = Tar betalt
board-short-name = Et annet navn
board-short-name-unknown = Navn ukjent
board-short-merchant = Et annet brukersted
board-short-merchant-unknown = Brukersted ukjent

## Hva som bør gjøres

board-next-unconfirmed = Den ble sendt, og det kom ikke noe svar, så bestillingen kan finnes. Send den på nytt fra skjemaet: med de samme opplysningene beholder den nøkkelen sin, så den kan ikke bli til to.
board-next-passed = Lenken skal ikke virke lenger: det er gått 14 dager siden den ble sendt. Bestill på nytt.
board-next-expiring = Minn brukerstedet på det, eller bestill på nytt: etter 14 dager slutter lenken å virke.
board-next-stuck-opened = { $days ->
    [one] Åpnet for { $days } dag siden og ikke sendt inn. Spør om noe er uklart, eller om noen andre må signere.
   *[other] Åpnet for { $days } dager siden og ikke sendt inn. Spør om noe er uklart, eller om noen andre må signere.
}
board-next-stuck-submitted = { $days ->
    [one] Sendt inn for { $days } dag siden. Be brukerstedet søke etter «vipps» i e-posten: spørsmål om en bestilling går til brukerstedet, og havner ofte i søppelposten.
   *[other] Sendt inn for { $days } dager siden. Be brukerstedet søke etter «vipps» i e-posten: spørsmål om en bestilling går til brukerstedet, og havner ofte i søppelposten.
}
board-next-rejected = Leverandøren sier aldri til en partner hvorfor. Spør brukerstedet, som har fått vite det på e-post.
board-next-reissued = Den er bestilt på nytt.
board-next-expired = De 14 dagene gikk før brukerstedet sendte inn. Bestill på nytt: opplysningene er tatt vare på.
board-next-expired-other = De 14 dagene gikk før brukerstedet sendte inn. Den ble ikke laget her, så bare brukersted og produkt er kjent: start en ny bestilling med dem.
board-next-gone = Den står ikke lenger på leverandørens liste: noen har slettet den, eller leverandøren har tatt den ut.
board-next-other = Leverandøren kaller dette { $word }, et ord dette programmet ikke kjenner. Spør partneransvarlig.
board-next-unchecked = Salgsstedet er ikke sammenlignet med bestillingen ennå.
board-next-check-failed = Salgsstedet kunne ikke sjekkes ennå. Neste oppdatering prøver igjen.
board-next-no-skip = Be partneransvarlig om skipLandingPage, eller bestill på nytt med «POS integration in physical store» som formål.
board-next-deviates = Be partneransvarlig rette det: ingenting i API-ene endrer et salgssted som finnes.
board-next-unknown = Tjenesten utelater noe av det som ble bestilt, så det kan ikke sammenlignes.

## Bestille på nytt

board-no-data = Denne maskinen vet ikke hva som ble bestilt med { $id }.
board-no-data-next = Fyll den ut på nytt som en ny bestilling.
board-password-needed = Bestillingen hadde et passord til testsiden, som ikke er lagret noe sted.
board-password-needed-next = Skriv passordet på nytt.
board-faulty = Bestillingen ville ikke bli godtatt slik den er.
board-faulty-next = Åpne den i skjemaet, og endre den der.
board-not-due = Bestilling { $id } kan ikke bestilles på nytt.
board-not-due-why = Den er i trinnet «{ $stage }».
board-not-due-next = Bare en som ikke ble sendt inn, kan det. Åpne skjemaet for en ny bestilling for å bestille noe annet.
board-no-such-order = Det er ingen bestilling { $id } på tavlen.
board-no-such-order-next = Oppdater listen over bestillinger først, og let etter ID-en der.

## Jobber

board-job-show = Les tavlen
board-job-refresh = Oppdater bestillinger
board-job-auto-refresh = Oppdater bestillinger automatisk
board-job-check = Sjekk et nytt salgssted
board-job-reissue = Bestill på nytt
board-job-hide = Skjul bestillinger
board-job-looked = Merk bestillinger som sett

## Tavlen i vinduet

board-window-title = Partner Desk
board-window-title-count = ({ $count }) Partner Desk
board-open-orders = { $count ->
    [one] { $shown } åpen bestilling.
   *[other] { $shown } åpne bestillinger.
}
board-waits-nothing = Ingenting venter på deg.
board-waits = Venter på deg: { $what }.
board-waits-unconfirmed = { $shown } ikke bekreftet
board-waits-expiring = { $count ->
    [one] 1 lenke utløper innen { $days } dager
   *[other] { $shown } lenker utløper innen { $days } dager
}
board-waits-stuck = { $count ->
    [one] 1 brukersted ser ut til å stå fast
   *[other] { $shown } brukersteder ser ut til å stå fast
}
board-waits-expired = { $shown } utløpt
board-waits-rejected = { $shown } avslått
board-waits-deviating = { $shown } ikke som bestilt
board-look-lanes = Tavle
board-look-table = Tabell
board-look-merchants = Etter brukersted
board-only-mine = Bare mine
board-expiring = Utløper { $count }
board-stuck-count = Står fast { $count }
board-with-hidden = Skjult
board-search = Søk i bestillingene
board-search-hint = Brukersted, nummer, salgssted, ID
board-shown = { $shown } av { $count } bestillinger
board-checked = Sjekket { $ago }
board-minutes-ago = { $minutes ->
    [0] nettopp
   *[other] for { $minutes } min siden
}
board-today = i dag
board-auto-refresh = Oppdater automatisk
board-auto-refresh-tip = Oppdaterer hvert { $minutes }. minutt så lenge vinduet er åpent. Av til du slår det på.
board-auto-refresh-again = Oppdater automatisk igjen
board-next-at = Neste oppdatering { $when }
board-late = Siste oppdatering feilet; neste forsøk kommer senere
board-sub-own = Bestillinger som er sendt fra denne maskinen.
board-empty-own = Bestillinger du sender fra denne maskinen, blir stående her, hver med lenken sin.
board-own-only = Derfor viser tavlen det som er sendt herfra, og kan ikke si hvor langt brukerstedene er kommet.
board-news = { $count ->
    [one] 1 bestilling har flyttet seg siden du sist så.
   *[other] { $count } bestillinger har flyttet seg siden du sist så.
}
board-news-show = Vis
board-news-all = Vis alle
board-news-seen = Merk som sett
board-news-dot = Har flyttet seg siden du sist så
board-selected = { $count ->
    [one] 1 bestilling valgt
   *[other] { $shown } bestillinger valgt
}
board-no-match-title = Ingen bestilling passer
board-no-match-text = Det finnes bestillinger, men ingen som passer til søket og filtrene.
board-lane-unconfirmed = Ikke bekreftet
board-lane-sent = Lenke sendt
board-lane-opened = Åpnet
board-lane-submitted = Sendt inn
board-lane-live = I drift
board-lane-ended = Avsluttet
board-lane-empty = Ingen
board-hide-done = Skjul
board-hide-done-tip = { $count ->
    [one] Skjuler 1 bestilling som er ferdig
   *[other] Skjuler { $count } bestillinger som er ferdige
}
board-hidden-tag = Skjult
board-hide = Skjul
board-put-back = Vis igjen
board-hidden = { $count ->
    [one] Bestillingen er skjult.
   *[other] { $count } bestillinger er skjult.
}
board-shown-again = { $count ->
    [one] Bestillingen er tilbake på tavlen.
   *[other] { $count } bestillinger er tilbake på tavlen.
}
board-merchant-unknown = Brukerstedet er ikke kjent
board-stuck = { $days ->
    [one] Står fast { $days } dag
   *[other] Står fast { $days } dager
}
board-with-vendor = { $days ->
    [one] Hos leverandøren { $days } dag
   *[other] Hos leverandøren { $days } dager
}
board-days = { $days ->
    [0] I dag
    [one] { $days } dag
   *[other] { $days } dager
}
board-reissued = Bestilt på nytt
board-msn-since = MSN { $msn } · { $day }
board-since-sent = Sendt { $day }
board-since-sent-by = Sendt { $day } eller før
board-since-opened = Åpnet { $day }
board-since-opened-by = Åpnet { $day } eller før
board-since-submitted = Sendt inn { $day }
board-since-submitted-by = Sendt inn { $day } eller før
board-since-live = I drift { $day }
board-since-rejected = Avslått { $day }
board-since-expired = Utløpt { $day }
board-since-gone = Borte siden { $day }
board-since-deleted = Slettet { $day }
board-since-other = Siden { $day }
board-remind = Minn på…
board-ask = Spør…
board-reissue = Bestill på nytt…
board-fix = Rett opp…
board-order-anew = Ny bestilling…
board-order-anew-merchant = Ny bestilling for brukerstedet
board-message = Skriv…
board-table = Bestillinger
board-orders = { $count ->
    [one] 1 bestilling
   *[other] { $count } bestillinger
}
board-column-merchant = Brukersted
board-column-number = Nummer
board-column-name = Salgssted
board-column-product = Produkt
board-column-stage = Status
board-column-note = Merknad
board-column-since = Siden
board-column-made-by = Laget av
board-column-msn = MSN
board-column-id = Bestillings-ID
board-link = Lenke
board-last-day = Virker til
board-part-unit = Salgssted
board-part-history = Historikk
board-part-traces = Til brukerstøtten
board-checked-at = Sammenlignet { $when }
board-check-now = Sammenlign med bestillingen
board-check-again = Sammenlign på nytt
board-open-unit = Vis salgsstedet
board-open-form = Åpne i skjemaet
board-vendor-status = Status hos leverandøren
board-idempotency-key = Idempotensnøkkel
board-history-sent = Sendt herfra
board-history-first = Først sett: { $stage }
board-history-then = { $stage }
board-history-gone = Ikke lenger på leverandørens liste
board-history-deleted = Slettet herfra
board-history-reissued = Bestilt på nytt
board-history-hidden = Skjult
board-history-reissue-of = Bestilt i stedet for { $id }
board-reissue-title = Bestille på nytt?
board-reissue-text = En ny bestilling sendes med de samme opplysningene og en ny nøkkel, og gir en ny lenke.
board-reissue-no-data = Denne maskinen vet ikke hva som ble bestilt
board-reissue-password-hint = Det er ikke lagret noe sted, så skriv det på nytt
board-reissue-delete = Slett den gamle bestillingen
board-reissue-delete-hint = Ellers har brukerstedet to lenker som virker.
board-reissue-send = Bestill på nytt
board-reissue-change = Endre først…
board-reissue-done = Den nye lenken er klar
board-reissue-already = Denne er allerede bestilt på nytt. Dette er lenken.

board-settings = Bestillinger underveis
board-settings-auto-refresh = Oppdater automatisk
board-settings-auto-refresh-hint = Oppdaterer listen over bestillinger så lenge vinduet er åpent. Når dette er av, spørres ikke tjenesten.
board-settings-every = Minutter mellom oppdateringer
board-settings-expiring = En lenke utløper snart når det er så mange dager igjen
board-settings-opened = Åpnet, ikke sendt inn: regnes som stående fast etter (dager)
board-settings-submitted = Sendt inn, ikke avgjort: regnes som stående fast etter (dager)

## Tavlen på kommandolinjen

board-about-order-board = Vis alle kjente bestillinger, hvor langt de er kommet, og hva som bør gjøres
board-about-order-reissue = Bestill på nytt med de gamle opplysningene når lenken er utløpt eller snart utløper, bare én gang
board-examples-order-board =
    pdesk order board --refresh
    pdesk order board --stuck
    pdesk order board --expiring 3 --mine --format json
    pdesk order board --group merchant --out bestillinger.xlsx

    Uten --refresh spørres ikke tjenesten om noe.
board-examples-order-reissue =
    pdesk order reissue 7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d
    pdesk order reissue 7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d --test-password-stdin < passord.txt

    Den nye nøkkelen lagres før noe sendes: den samme bestillingen kan ikke bestilles på nytt to ganger.
board-arg-group = Ordne radene etter status eller brukersted [status]
board-arg-stuck = Bare bestillinger som ble åpnet eller sendt inn for lenge siden; dagene er en innstilling
board-arg-expiring = Bare bestillinger der lenken virker så mange dager eller færre
board-arg-mine = Bare bestillinger som er sendt herfra
board-arg-moved = Bare bestillinger som har flyttet seg siden noen sist så på tavlen
board-arg-all = Også de som er skjult
board-arg-search = Bare bestillinger der alle disse ordene står
board-arg-refresh = Oppdater listen over bestillinger først, og se på nye salgssteder
board-arg-reissue-id = ID-en til bestillingen på tavlen
board-arg-keep-old = La den gamle bestillingen være, der den ennå kunne slettes
board-arg-password-stdin = Les passordet til testsiden, der bestillingen hadde et, fra første linje på standard inn
board-cli-unread = Listen over bestillinger er aldri hentet her: det som vises, er sendt herfra. Hent den med --refresh.
board-cli-counts = { $shown ->
    [one] 1 bestilling vist
   *[other] { $shown } bestillinger vist
}. På tavlen: { $open } åpne, { $expiring } utløper snart, { $stuck } står fast, { $expired } utløpt og ikke bestilt på nytt, { $deviating } ikke som bestilt, { $moved } har flyttet seg.
board-cli-days-left = Dager igjen
board-cli-days-left-is-most = Dager igjen, høyst
board-cli-stuck-days = Dager fast
board-cli-check = Sammenlignet
board-cli-sent-at = Sendt
board-cli-moved = Flyttet
board-password-unread = Passordet kunne ikke leses fra standard inn.
board-password-empty = Første linje på standard inn er tom, og skulle vært passordet.
