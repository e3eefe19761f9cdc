# Skærmbillederne for betalingssteder og for nye kunder.

## Betalingssteder

screens-fleet-nothing-yet = Slå forretninger og betalingssteder op med CVR-nummer, org.nr. eller MSN.
screens-fleet-count = { $units ->
    [one] { $units-shown } betalingssted
   *[other] { $units-shown } betalingssteder
}, { $merchants ->
    [one] { $merchants-shown } forretning
   *[other] { $merchants-shown } forretninger
}.
screens-fleet-as-of = Pr. { $when }.
screens-fleet-loading = { $done } af { $total }
screens-fleet-loading-failed = { $failed } mislykkedes
screens-today = i dag { $time }
screens-on-day = { $day } { $time }

screens-lookup-anyway = Slå op alligevel
screens-lookup-anyway-all = { $count ->
    [one] Slå det op alligevel
   *[other] Slå alle { $shown } op alligevel
}
screens-lookup-doubtful-note = { $count ->
    [one] Ét nummer har et forkert kontrolciffer og blev ikke slået op.
   *[other] { $shown } numre har et forkert kontrolciffer og blev ikke slået op.
}
screens-stop = Stop

screens-search = Søg i resultaterne
screens-search-hint = Søg efter navn, forretning, nummer
screens-filter-one = { $name }: { $value }
screens-filter-many = { $name }: { $count } valgt
screens-filter-clear = Ryd filtre
screens-filter-shown = { $shown } af { $total } vises
screens-columns = Kolonner
screens-export = Eksporter…

screens-table = Betalingssteder
screens-sorted-up = { $head }, sorteret stigende
screens-sorted-down = { $head }, sorteret faldende
screens-sort-tip = Sorter efter { $head }; med Shift også efter denne

screens-loading-title = Slår op…
screens-loading-text = Rækkerne kommer her, efterhånden som svarene kommer.
screens-no-match-title = Ingen rækker passer
screens-no-match-text = Der er { $total } rækker, men ingen passer til søgningen og filtrene.
screens-no-units-title = Ingen betalingssteder
screens-no-units-text = Tjenesten svarede og har ingen betalingssteder at vise for dette.
screens-retry = Prøv igen
screens-stopped = Stoppet. Det, der var kommet, er beholdt.
screens-no-profile-title = Ingen profil er åben
screens-no-profile-text = Vælg en profil øverst først. Dens nøgler afgør, hvilke forretninger der kan ses.

## Detaljer

screens-detail-close = Luk detaljer
screens-detail-unnamed = Betalingssted uden navn
screens-detail-account = Afregningskonto
screens-detail-copy = Kopier { $name }
screens-detail-copy-text = Kopier som tekst
screens-detail-copied-text = Kopierede detaljerne
screens-detail-prefill = Forudfyld bestilling…
screens-detail-registry = Enhetsregisteret
screens-detail-ask-registry = Spørg Enhetsregisteret
screens-detail-asking = Spørger Enhetsregisteret…

screens-registry-active = Aktiv
screens-registry-bankrupt = Konkurs
screens-registry-winding-up = Under afvikling
screens-registry-forced = Under tvangsopløsning
screens-registry-reconstruction = Under rekonstruktion
screens-registry-foreign-insolvency = Insolvens i udlandet
screens-registry-remarked = Med bemærkninger
screens-registry-remarks = Bemærkninger
screens-registry-deleted = Slettet
screens-registry-deleted-on = Slettet { $day }
screens-registry-removed = Fjernet af juridiske årsager
screens-registry-unknown = Ikke i registeret
screens-registry-name = Registreret navn
screens-registry-form = Virksomhedsform
screens-registry-industry = Branche
screens-registry-address = Adresse
screens-registry-parent = Underenhed af
screens-registry-signers = Hvem der kan skrive under
screens-registry-signers-unknown = Hvem der kan skrive under, er ikke kendt: Registeret svarede ikke.
screens-registry-no-signers = Registeret nævner ingen, der kan skrive under.
screens-registry-signers-note = Med BankID, hvis der ikke er en aftale i forvejen.
screens-registry-line = { $name } · { $state }
screens-registry-line-industry = { $name } · { $state } · { $industry }

## Eksport

screens-export-title = Eksporter det, der vises
screens-export-rows = { $count ->
    [one] { $shown } række, i rækkefølgen på skærmen
   *[other] { $shown } rækker, i rækkefølgen på skærmen
}
screens-export-columns = Kolonner
screens-export-all = Alle
screens-export-as-shown = Som vist
screens-export-dialect = Filformat
screens-export-guard = Værn mod formler
screens-export-guard-hint = En celle, som et regneark ville køre som en formel, får en apostrof foran.
screens-export-heads = Kolonneoverskrifter og værdier
screens-export-heads-people = Til mennesker
screens-export-heads-keys = Til scripts
screens-export-button = Vælg fil…
screens-export-open = Åbn
screens-export-folder = Vis i mappe
screens-export-not-opened = Intet program på denne computer åbner filen. Den ligger, hvor den blev gemt.
screens-export-no-column = Vælg mindst én kolonne.
screens-export-done = { $count ->
    [one] Skrev { $shown } række til { $path }
   *[other] Skrev { $shown } rækker til { $path }
}
screens-export-kept = Intet er gået tabt: rækkerne er her stadig.
screens-export-file = betalingssteder
screens-dialect-excel-nb = Excel, dansk og norsk (semikolon)
screens-dialect-excel-en = Excel, engelsk (komma)
screens-dialect-rfc4180 = Ren CSV (RFC 4180)
screens-dialect-tsv = Tabulatorsepareret

## Nye kunder

screens-order-new-title = Ny produktbestilling
screens-order-new-sub = Intet sendes, før du bekræfter.
screens-order-list-sub = Bestillinger hos leverandøren.
screens-order-view-new = Ny bestilling
screens-order-clear = Ryd formularen
screens-order-cleared = Formularen er tom
screens-order-part-merchant = Forretning
screens-order-part-unit = Betalingssted
screens-order-part-sold = Hvad der sælges, og hvordan
screens-order-part-compliance = Forudbetalte varer
screens-order-part-compliance-note = Udfyld kun det, forretningen sælger.

screens-field-scheme = Register
screens-field-business-id = CVR-nummer / org.nr.
screens-field-business-id-other = Virksomhedsnummer
screens-field-product = Produkt
screens-field-name = Navn, der vises til kunder
screens-field-logo = Logo
screens-field-account-scheme = Kontotype
screens-field-account = Afregningskonto
screens-field-account-hint = Skal tilhøre forretningen
screens-field-price = Prispakke
screens-field-price-hint = Forretningen kan ikke ændre den bagefter
screens-field-price-id = Prispakkens ID
screens-field-mcc = Branchekode (MCC)
screens-field-mcc-hint = Fire cifre, eller et ord at søge efter, for eksempel café
screens-field-use-case = Hvor det bruges
screens-field-turnover = Årsomsætning
screens-field-turnover-in = Årsomsætning, { $currency }
screens-field-share = Andel gennem Vipps
screens-field-purpose = Formål
screens-field-purpose-hint = Hvad der sælges, og hvordan. Til en kasse: skriv »POS integration in physical store«, så bliver skipLandingPage overvejet.
screens-field-app-name = Appens navn
screens-field-website = Hjemmeside
screens-field-terms = Handelsbetingelser
screens-field-test-url = Testside
screens-field-test-user = Brugernavn på testsiden
screens-field-test-password = Adgangskode til testsiden
screens-field-recurring = Faste betalinger
screens-field-recurring-hint = Ja giver ekstra kontrol og tager længere tid
screens-choose = Vælg…
screens-not-said = Ikke oplyst
screens-logo-choose = Vælg billede…
screens-logo-replace = Udskift…
screens-logo-remove = Fjern
screens-logo-none = Intet logo. En PNG med sider fra 100 til 1000 pixels, helst kvadratisk; andre billeder laves om.
screens-logo-chosen = { $name } · { $size } kB
screens-use-suggestion = Brug »{ $text }«
screens-price-loading = Henter prispakker…
screens-price-get = Hent prispakker
screens-price-none = Ingen af partnerens pakker er til dette land og produkt
screens-price-any = Forretningen vælger selv

screens-product-with-word = { $name } ({ $word })
screens-scheme-no = Norge (org.nr.)
screens-scheme-dk = Danmark (CVR)
screens-scheme-fi = Finland (Y-tunnus)

screens-comp-gift-card = Gavekort
screens-comp-membership = Medlemskaber
screens-comp-subscription = Abonnementer
screens-comp-course = Kurser
screens-comp-ticket = Billetter
screens-comp-rent = Udlejning
screens-comp-prepaid = Forudbetalte ydelser
screens-comp-donation = Donationer
screens-comp-less-than-ten = Under ti procent af salget
screens-comp-validity-duration = Hvor længe de er gyldige
screens-comp-turnover-share = Andel af omsætningen
screens-comp-period = Fordeling på perioder
screens-comp-validity = Gyldighed
screens-comp-time-before = Tid fra bestilling til kursus
screens-comp-course-period = Hvor tit det holdes
screens-comp-online = Tilbydes online
screens-comp-online-time = Hvor længe det er tilgængeligt online
screens-comp-prepurchase = Tid fra betaling til brug
screens-comp-rental = Hvor længe ting lejes ud
screens-comp-accepts = Tager imod donationer

screens-before-title = Før du sender
screens-before-tally = { $errors ->
    [0] { $warnings ->
        [0] Intet stopper denne bestilling
        [one] Intet stopper denne bestilling, 1 ting kan forsinke den
       *[other] Intet stopper denne bestilling, { $warnings } ting kan forsinke den
    }
    [one] { $warnings ->
        [0] 1 ting stopper denne bestilling
       *[other] 1 ting stopper denne bestilling, { $warnings } kan forsinke den
    }
   *[other] { $warnings ->
        [0] { $errors } ting stopper denne bestilling
       *[other] { $errors } ting stopper denne bestilling, { $warnings } kan forsinke den
    }
}
screens-severity-error = Stopper
screens-severity-warning = Kan forsinke
screens-severity-info = Bemærk
screens-before-go = Gå til { $field }
screens-show-request = Vis forespørgslen
screens-review = Gennemse og send…

screens-request-title = Forespørgslen
screens-request-copy = Kopier forespørgslen
screens-request-copied = Kopierede forespørgslen
screens-request-waiting = Forbereder forespørgslen…
screens-confirm-title = Vil du sende denne bestilling?
screens-confirm-lead = { $environment ->
    [production] Dette går til leverandøren som en rigtig bestilling.
    [test] Dette går til leverandørens testmiljø.
   *[other] Dette bliver i sandkassen på denne computer.
}
screens-confirm-merchant = Forretning
screens-confirm-profile = Profil
screens-confirm-logo = Billede på { $kib } KiB
screens-confirm-exactly = Præcis dette sendes
screens-confirm-send = Send bestilling
screens-confirm-send-again = Send som en ny bestilling
screens-confirm-doubtful = Nummeret er rigtigt, selv om kontrolcifferet siger noget andet
screens-confirm-not-registered = Nummeret er rigtigt, selv om Enhetsregisteret ikke kender det
screens-confirm-open = Send den som en bestilling til: En anden på det samme er åben
screens-confirm-open-which = { $id } er ikke lavet her. { $link }
screens-confirm-back = Tilbage til formularen
screens-sending = Sender…

screens-result-title = Linket er klar
screens-result-text = Send det til forretningen, som åbner det, gennemser det, du har udfyldt, og sender bestillingen ind.
screens-result-last-day = Virker til og med { $day }
screens-message-show = Vis besked
screens-message-hide = Skjul besked
screens-result-copy = Kopier link
screens-result-copied = Kopierede linket
screens-result-no-link = Leverandøren tog imod bestillingen, men gav intet link. Find det på listen over bestillinger.
screens-result-key = Idempotensnøgle { $key }
screens-result-already-title = Denne bestilling er allerede sendt
screens-result-already-text = Den samme bestilling blev bekræftet { $when }, så intet blev sendt nu. Dette er dens link.
screens-result-expired-title = Denne bestilling er sendt før, og dens link er udløbet
screens-result-expired-text = Den samme bestilling blev bekræftet { $when }, så intet blev sendt nu. Sendte forretningen den ikke ind i tide, bestiller du igen fra oversigten.
screens-result-again = Bestil alligevel igen…
screens-result-again-note = En ny bestilling giver forretningen endnu et link.
screens-result-part-link = Link
screens-result-part-message = Besked til forretningen
screens-result-same = Næste bestilling til samme forretning
screens-result-same-note = Formularen med alt undtagen betalingsstedets navn og billede.
screens-result-next = Ny bestilling
screens-result-edit = Tilbage til formularen
screens-unknown-title = Det vides ikke, om bestillingen nåede frem
screens-unknown-text = Der kom ikke noget svar. Bestillingens nøgle er gemt, så et nyt forsøg kan ikke oprette den to gange.
screens-unknown-retry = Prøv igen med samme nøgle
screens-send-failed-title = Bestillingen blev ikke sendt
screens-send-failed-kept = Formularen står, som den var.

screens-orders-refresh = Opdater
screens-orders-status = Status
screens-orders-delete = Slet…
screens-orders-empty-title = Ingen bestillinger endnu
screens-orders-empty-text = Bestillinger, du forudfylder, vises her, med hvor langt forretningen er kommet.
screens-orders-loading = Opdaterer…
screens-orders-delete-title = Vil du slette denne bestilling?
screens-orders-delete-text = Linket holder op med at virke, og forretningen kan ikke længere sende den ind.
screens-orders-delete-yes = Slet bestilling
screens-orders-delete-no = Behold den
screens-orders-deleted = Bestillingen er slettet

## Hvad indstillingerne betyder

screens-meaning-reserve-head = Reserveret
screens-meaning-reserve = Beløbet reserveres, til forretningen hæver det: inden for 180 dage i Norge, 14 i Danmark og Finland, medmindre sen capture er tilladt. En reservation kan ophæves med det samme; en refundering tager dage.
screens-meaning-direct-head = Direkte
screens-meaning-direct = Beløbet hæves med det samme. Der er intet at ophæve, kun at refundere, og det tager dage. Kun leverandøren kan slå det til, efter kontrol.
screens-meaning-not-applicable-head = Ingen betalinger
screens-meaning-not-applicable = Betalingsstedet tager ikke imod betalinger, for eksempel fordi det kun er til login.
screens-meaning-other-head = { $word }
screens-meaning-other = Tjenesten bruger et ord for capture type, som dette program ikke kender. Spørg leverandøren, hvad det betyder.
screens-meaning-capture-unknown-head = Capture type ukendt
screens-meaning-skip-yes-head = skipLandingPage er tilladt
screens-meaning-skip-yes = Betalingsstedet kan springe landingssiden over, som kasser og automater har brug for.
screens-meaning-skip-no-head = skipLandingPage er ikke tilladt
screens-meaning-skip-no = En betaling, der beder om det, mislykkes. Kun leverandøren kan tillade det: forudfyld en ny bestilling, hvor der står »POS integration in physical store«, eller spørg den partneransvarlige.
screens-meaning-skip-unknown-head = skipLandingPage er ukendt
screens-meaning-unknown = Tjenesten sagde det ikke. Det er ikke et nej: slå betalingsstedet op med det andet API, eller bed forretningen om en portalbruger.
screens-search-clear = Ryd søgningen
screens-no-match-clear = Ryd søgning og filtre
screens-logo-unreadable = Logoet »{ $name }« kunne ikke læses.
screens-logo-unreadable-why = Systemet siger: { $reason }.
screens-account-by-country = Efter forretningens land
screens-orders-refreshed = Opdateret { $when }
