# Oversigten: bestillinger, der er undervejs.

## Visningerne for nye forretninger

board-view-board = Oversigt
board-view-form = Bestillingsformular
board-view-file = Fra en fil
board-view-checklists = Tjeklister

## Hvor langt en bestilling er kommet

board-stage-unconfirmed = Ikke bekræftet
board-stage-link-sent = Link sendt
board-stage-opened = Åbnet
board-stage-submitted = Indsendt
board-stage-live = I drift
board-stage-rejected = Afslået
board-stage-expired = Udløbet
board-stage-gone = Ikke længere på listen
board-stage-deleted = Slettet
board-stage-other = { $word }
board-made-here = Dig
board-days-left = { $days ->
    [one] { $days } dag tilbage
   *[other] { $days } dage tilbage
}
board-days-left-at-most = { $days ->
    [one] ≤ { $days } dag tilbage
   *[other] ≤ { $days } dage tilbage
}
board-days-passed = 14 dage er gået

## Om et betalingssted er som bestilt

board-check-as-ordered = Som bestilt
board-check-looked = Kontrolleret
board-check-failed = Ikke kontrolleret
board-differs-no-skip = Betalingsstedet kan ikke springe landingssiden over, hvad en kasse har brug for.
board-differs-skip-unknown = Tjenesten siger ikke, om betalingsstedet kan springe landingssiden over, hvad en kasse har brug for.
board-differs-no-recurring = Faste betalinger blev bestilt og er ikke tilladt.
board-differs-recurring-unknown = Faste betalinger blev bestilt; tjenesten siger ikke, om de er tilladt.
board-differs-no-payments = Betalingsstedet kan ikke tage imod betalinger.
board-differs-payments-unknown = Tjenesten siger ikke, om betalingsstedet kan tage imod betalinger.
board-differs-takes-payments = Login blev bestilt, og betalingsstedet kan tage imod betalinger.
board-differs-name = Det hedder »{ $found }«; »{ $ordered }« blev bestilt.
board-differs-name-unknown = Tjenesten siger ikke, hvad det hedder.
board-differs-merchant = Det tilhører { $found }; det blev bestilt til { $ordered }.
board-differs-merchant-unknown = Tjenesten siger ikke, hvem betalingsstedet tilhører.
board-short-no-skip = skipLandingPage mangler
board-short-skip-unknown = skipLandingPage ukendt
board-short-no-recurring = Ingen faste betalinger
board-short-recurring-unknown = Faste betalinger ukendt
board-short-no-payments = Ingen betalinger
board-short-payments-unknown = Betalinger ukendt
board-short-takes-payments = Tager imod betalinger
board-short-name = Et andet navn
board-short-name-unknown = Navn ukendt
board-short-merchant = En anden forretning
board-short-merchant-unknown = Forretning ukendt

## Hvad der bør gøres

board-next-unconfirmed = Den blev sendt, og der kom ikke noget svar, så den findes måske. Send den igen fra formularen: med de samme oplysninger beholder den sin nøgle og kan ikke blive til to.
board-next-passed = Linket burde ikke virke længere: der er gået 14 dage, siden det blev sendt. Bestil igen.
board-next-expiring = Mind forretningen om det, eller bestil igen: efter 14 dage holder linket op med at virke.
board-next-stuck-opened = { $days ->
    [one] Åbnet for { $days } dag siden og ikke indsendt. Spørg, om noget er uklart, eller om en anden skal skrive under.
   *[other] Åbnet for { $days } dage siden og ikke indsendt. Spørg, om noget er uklart, eller om en anden skal skrive under.
}
board-next-stuck-submitted = { $days ->
    [one] Indsendt for { $days } dag siden. Bed forretningen søge efter »vipps« i sin e-mail: spørgsmål om en bestilling går til forretningen og havner ofte i uønsket post.
   *[other] Indsendt for { $days } dage siden. Bed forretningen søge efter »vipps« i sin e-mail: spørgsmål om en bestilling går til forretningen og havner ofte i uønsket post.
}
board-next-rejected = Leverandøren siger aldrig til en partner hvorfor. Spørg forretningen, som har fået det at vide på e-mail.
board-next-reissued = Den er bestilt igen.
board-next-expired = De 14 dage gik, før forretningen sendte bestillingen ind. Bestil igen: oplysningerne er gemt.
board-next-expired-other = De 14 dage gik, før forretningen sendte bestillingen ind. Den blev ikke lavet her, så kun forretning og produkt er kendt: begynd en ny bestilling med dem.
board-next-gone = Den står ikke længere på leverandørens liste: nogen har slettet den, eller leverandøren har taget den ud.
board-next-other = Leverandøren kalder dette { $word }, et ord, som dette program ikke kender. Spørg din partneransvarlige.
board-next-unchecked = Betalingsstedet er ikke sammenlignet med bestillingen endnu.
board-next-check-failed = Betalingsstedet kunne ikke kontrolleres endnu. Næste opdatering prøver igen.
board-next-no-skip = Bed din partneransvarlige om skipLandingPage, eller bestil igen med »POS integration in physical store« som formål.
board-next-deviates = Bed din partneransvarlige rette det: intet i API'erne ændrer et betalingssted, der findes.
board-next-unknown = Tjenesten udelader noget af det, der blev bestilt, så det kan ikke sammenlignes.

## At bestille igen

board-no-data = Denne computer ved ikke, hvad der blev bestilt med { $id }.
board-no-data-next = Udfyld den igen som en ny bestilling.
board-password-needed = Bestillingen havde en adgangskode til testsiden, som ikke er gemt noget sted.
board-password-needed-next = Skriv adgangskoden igen.
board-faulty = Bestillingen ville ikke blive accepteret, som den er.
board-faulty-next = Åbn den i formularen, og ret den der.
board-not-due = Bestilling { $id } kan ikke bestilles igen.
board-not-due-why = Den er på trinnet »{ $stage }«.
board-not-due-next = Kun en, der ikke blev indsendt, kan det. Åbn formularen til en ny bestilling for at bestille noget andet.
board-no-such-order = Der er ingen bestilling { $id } i oversigten.
board-no-such-order-next = Opdater listen over bestillinger først, og led efter ID'et der.

## Job

board-job-show = Læs oversigten
board-job-refresh = Opdater bestillinger
board-job-auto-refresh = Opdater bestillinger automatisk
board-job-check = Kontroller et nyt betalingssted
board-job-reissue = Bestil igen
board-job-hide = Skjul bestillinger
board-job-looked = Marker bestillinger som set

## Oversigten i vinduet

board-window-title = Partner Desk
board-window-title-count = ({ $count }) Partner Desk
board-open-orders = { $count ->
    [one] { $shown } åben bestilling.
   *[other] { $shown } åbne bestillinger.
}
board-waits-nothing = Intet venter på dig.
board-waits = Venter på dig: { $what }.
board-waits-unconfirmed = { $shown } ikke bekræftet
board-waits-expiring = { $count ->
    [one] 1 link udløber inden for { $days } dage
   *[other] { $shown } links udløber inden for { $days } dage
}
board-waits-stuck = { $count ->
    [one] 1 forretning ser ud til at være gået i stå
   *[other] { $shown } forretninger ser ud til at være gået i stå
}
board-waits-expired = { $shown } udløbet
board-waits-rejected = { $shown } afslået
board-waits-deviating = { $shown } ikke som bestilt
board-look-lanes = Oversigt
board-look-table = Tabel
board-look-merchants = Efter forretning
board-only-mine = Kun mine
board-expiring = Udløber { $count }
board-stuck-count = Gået i stå { $count }
board-with-hidden = Skjult
board-search = Søg i bestillingerne
board-search-hint = Forretning, nummer, betalingssted, ID
board-shown = { $shown } af { $count } bestillinger
board-checked = Kontrolleret { $ago }
board-minutes-ago = { $minutes ->
    [0] lige nu
   *[other] for { $minutes } min siden
}
board-today = i dag
board-auto-refresh = Opdater automatisk
board-auto-refresh-tip = Opdaterer hvert { $minutes }. minut, så længe vinduet er åbent. Slået fra, til du slår det til.
board-auto-refresh-again = Opdater automatisk igen
board-next-at = Næste opdatering { $when }
board-late = Den seneste opdatering mislykkedes; næste forsøg kommer senere
board-sub-own = Bestillinger, der er sendt fra denne computer.
board-empty-own = Bestillinger, du sender fra denne computer, bliver stående her, hver med sit link.
board-own-only = Derfor viser oversigten det, der er sendt herfra, og kan ikke sige, hvor langt forretningerne er kommet.
board-news = { $count ->
    [one] 1 bestilling har flyttet sig, siden du sidst så efter.
   *[other] { $count } bestillinger har flyttet sig, siden du sidst så efter.
}
board-news-show = Vis
board-news-all = Vis alle
board-news-seen = Marker som set
board-news-dot = Har flyttet sig, siden du sidst så efter
board-selected = { $count ->
    [one] 1 bestilling valgt
   *[other] { $shown } bestillinger valgt
}
board-no-match-title = Ingen bestillinger passer
board-no-match-text = Der er bestillinger, men ingen, der passer til søgningen og filtrene.
board-lane-unconfirmed = Ikke bekræftet
board-lane-sent = Link sendt
board-lane-opened = Åbnet
board-lane-submitted = Indsendt
board-lane-live = I drift
board-lane-ended = Afsluttet
board-lane-empty = Ingen
board-hide-done = Skjul
board-hide-done-tip = { $count ->
    [one] Skjuler 1 bestilling, der er færdig
   *[other] Skjuler { $count } bestillinger, der er færdige
}
board-hidden-tag = Skjult
board-hide = Skjul
board-put-back = Vis igen
board-hidden = { $count ->
    [one] Bestillingen er skjult.
   *[other] { $count } bestillinger er skjult.
}
board-shown-again = { $count ->
    [one] Bestillingen er på tavlen igen.
   *[other] { $count } bestillinger er på tavlen igen.
}
board-merchant-unknown = Forretningen er ikke kendt
board-stuck = { $days ->
    [one] Gået i stå { $days } dag
   *[other] Gået i stå { $days } dage
}
board-with-vendor = { $days ->
    [one] Hos leverandøren { $days } dag
   *[other] Hos leverandøren { $days } dage
}
board-days = { $days ->
    [0] I dag
    [one] { $days } dag
   *[other] { $days } dage
}
board-reissued = Bestilt igen
board-msn-since = MSN { $msn } · { $day }
board-since-sent = Sendt { $day }
board-since-sent-by = Sendt { $day } eller før
board-since-opened = Åbnet { $day }
board-since-opened-by = Åbnet { $day } eller før
board-since-submitted = Indsendt { $day }
board-since-submitted-by = Indsendt { $day } eller før
board-since-live = I drift { $day }
board-since-rejected = Afslået { $day }
board-since-expired = Udløbet { $day }
board-since-gone = Væk siden { $day }
board-since-deleted = Slettet { $day }
board-since-other = Siden { $day }
board-remind = Mind om…
board-ask = Spørg…
board-reissue = Bestil igen…
board-fix = Ret…
board-order-anew = Ny bestilling…
board-order-anew-merchant = Ny bestilling til forretningen
board-message = Skriv…
board-table = Bestillinger
board-orders = { $count ->
    [one] 1 bestilling
   *[other] { $count } bestillinger
}
board-column-merchant = Forretning
board-column-number = Nummer
board-column-name = Betalingssted
board-column-product = Produkt
board-column-stage = Status
board-column-note = Bemærkning
board-column-since = Siden
board-column-made-by = Lavet af
board-column-msn = MSN
board-column-id = Bestillings-ID
board-link = Link
board-last-day = Virker til
board-part-unit = Betalingssted
board-part-history = Historik
board-part-traces = Til support
board-checked-at = Sammenlignet { $when }
board-check-now = Sammenlign med bestillingen
board-check-again = Sammenlign igen
board-open-unit = Vis betalingsstedet
board-open-form = Åbn i formularen
board-vendor-status = Status hos leverandøren
board-idempotency-key = Idempotensnøgle
board-history-sent = Sendt herfra
board-history-first = Først set: { $stage }
board-history-then = { $stage }
board-history-gone = Ikke længere på leverandørens liste
board-history-deleted = Slettet herfra
board-history-reissued = Bestilt igen
board-history-hidden = Skjult
board-history-reissue-of = Bestilt i stedet for { $id }
board-reissue-title = Vil du bestille igen?
board-reissue-text = En ny bestilling sendes med de samme oplysninger og en ny nøgle og giver et nyt link.
board-reissue-no-data = Denne computer ved ikke, hvad der blev bestilt
board-reissue-password-hint = Den er ikke gemt noget sted, så skriv den igen
board-reissue-delete = Slet den gamle bestilling
board-reissue-delete-hint = Ellers har forretningen to links, der virker.
board-reissue-send = Bestil igen
board-reissue-change = Ret først…
board-reissue-done = Det nye link er klar
board-reissue-already = Denne er allerede bestilt igen. Dette er linket.

board-settings = Bestillinger undervejs
board-settings-auto-refresh = Opdater automatisk
board-settings-auto-refresh-hint = Opdaterer listen over bestillinger, så længe vinduet er åbent. Når det er slået fra, spørges tjenesten ikke.
board-settings-every = Minutter mellem opdateringer
board-settings-expiring = Et link udløber snart, når der er så mange dage tilbage
board-settings-opened = Åbnet, ikke indsendt: regnes som gået i stå efter (dage)
board-settings-submitted = Indsendt, ikke afgjort: regnes som gået i stå efter (dage)

## Oversigten på kommandolinjen

board-about-order-board = Vis alle kendte bestillinger, hvor langt de er kommet, og hvad der bør gøres
board-about-order-reissue = Bestil igen med de gamle oplysninger, når linket er udløbet eller snart udløber, kun én gang
board-examples-order-board =
    pdesk order board --refresh
    pdesk order board --stuck
    pdesk order board --expiring 3 --mine --format json
    pdesk order board --group merchant --out orders.xlsx

    Uden --refresh spørges tjenesten ikke om noget.
board-examples-order-reissue =
    pdesk order reissue 7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d
    pdesk order reissue 7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d --test-password-stdin < password.txt

    Den nye nøgle gemmes, før noget sendes: den samme bestilling kan ikke bestilles igen to gange.
board-arg-group = Ordn rækkerne efter status eller forretning [status]
board-arg-stuck = Kun bestillinger, der blev åbnet eller indsendt for længe siden; dagene er en indstilling
board-arg-expiring = Kun bestillinger, hvis link virker så mange dage eller færre
board-arg-mine = Kun bestillinger, der er sendt herfra
board-arg-moved = Kun bestillinger, der har flyttet sig, siden nogen sidst så på oversigten
board-arg-all = Også dem, der er skjult
board-arg-search = Kun bestillinger, hvor alle disse ord står
board-arg-refresh = Opdater listen over bestillinger først, og se på nye betalingssteder
board-arg-reissue-id = Bestillingens ID i oversigten
board-arg-keep-old = Lad den gamle bestilling være, hvor den stadig kunne slettes
board-arg-password-stdin = Læs adgangskoden til testsiden, hvor bestillingen havde en, fra første linje på standardinput
board-cli-unread = Listen over bestillinger er aldrig hentet her: det, der vises, er sendt herfra. Hent den med --refresh.
board-cli-counts = { $shown ->
    [one] 1 bestilling vist
   *[other] { $shown } bestillinger vist
}. I oversigten: { $open } åbne, { $expiring } udløber snart, { $stuck } gået i stå, { $expired } udløbet og ikke bestilt igen, { $deviating } ikke som bestilt, { $moved } har flyttet sig.
board-cli-days-left = Dage tilbage
board-cli-days-left-is-most = Dage tilbage, højst
board-cli-stuck-days = Dage i stå
board-cli-check = Sammenlignet
board-cli-sent-at = Sendt
board-cli-moved = Flyttet
board-password-unread = Adgangskoden kunne ikke læses fra standardinput.
board-password-empty = Første linje på standardinput er tom og skulle være adgangskoden.
