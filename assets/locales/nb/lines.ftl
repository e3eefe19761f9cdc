# Bestillingsfiler: hva kolonnene heter, hvordan en fil ble forstått, og hva som er galt med linjene.

# Kolonner
lines-column-gift-card-less-than-ten = Gavekort: mindre enn ti prosent av salget
lines-column-gift-card-validity = Gavekort: hvor lenge de er gyldige
lines-column-gift-card-share = Gavekort: andel av omsetningen
lines-column-membership-share = Medlemskap: andel av omsetningen
lines-column-membership-periods = Medlemskap: fordeling på perioder
lines-column-membership-validity = Medlemskap: gyldighet
lines-column-subscription-share = Abonnementer: andel av omsetningen
lines-column-subscription-periods = Abonnementer: fordeling på perioder
lines-column-course-share = Kurs: andel av omsetningen
lines-column-course-time-before = Kurs: hvor lenge før de bestilles
lines-column-course-period = Kurs: hvor ofte de holdes
lines-column-course-online = Kurs: kan tas på nett
lines-column-course-online-time = Kurs: hvor lenge de er tilgjengelige på nett
lines-column-ticket-share = Billetter: andel av omsetningen
lines-column-ticket-prepurchase = Billetter: hvor lenge før bruk de kjøpes
lines-column-rent-share = Utleie: andel av omsetningen
lines-column-rent-prepurchase = Utleie: hvor lenge før bruk det betales
lines-column-rent-duration = Utleie: hvor lenge ting leies ut
lines-column-prepaid-share = Forhåndsbetalte tjenester: andel av omsetningen
lines-column-prepaid-prepurchase = Forhåndsbetalte tjenester: hvor lenge før bruk de betales
lines-column-accepts-donation = Donasjoner: tas imot

# Hva som er galt med en celle
lines-no-flag = Skriv ja eller nei.
lines-shortened-number = Regnearket har forkortet dette tallet, og de siste sifrene er borte. Gjør kolonnen til en tekstkolonne og skriv tallet på nytt.
lines-no-logo = Dette er verken et PNG-bilde i base64 eller stien til en bildefil.
lines-formula = Dette er en formel, ikke det den gir. Skriv det som skal stå her.
lines-no-result = Formelen her er aldri regnet ut. Åpne filen i et regneark, lagre den og les den på nytt.
lines-error-value = Regnearket viser en feil her i stedet for en verdi.
lines-date = Regnearket har oppfattet dette som en dato. Gjør kolonnen til en tekstkolonne og skriv det på nytt.
lines-lost-nought = Regnearket har lagret dette som et tall, og nullen foran er borte. Gjør kolonnen til en tekstkolonne og skriv det på nytt.
lines-merged = Cellene { $area } er slått sammen, så det går ikke an å si hvilke linjer verdien gjelder. Del dem opp og fyll ut hver av dem.
lines-lost-letters = Bokstaver gikk tapt da filen ble lagret. Lagre den som UTF-8 og skriv dem på nytt.
lines-garbled = Bokstavene er ødelagt: «{ $meant }» var trolig ment. Lagre filen som UTF-8, eller rett cellen.
lines-old-code-page = Bokstavene ser ut som om filen ble lagret i et gammelt tegnsett (MS-DOS eller Macintosh). Lagre den som UTF-8.
lines-control = Her er det et usynlig kontrolltegn ({ $code }). Skriv teksten på nytt.
lines-placeholder = Dette står for noe som ikke er kjent. La cellen være tom, eller fyll den ut.
lines-logo-no-folder = En logofil må ligge ved siden av bestillingsfilen, men disse bestillingene kommer fra standard inn. Oppgi bildet i base64.
lines-logo-elsewhere = En logo må ligge i mappen til bestillingsfilen eller under den. Oppgi stien derfra.
lines-logo-missing = Det finnes ingen fil «{ $path }» ved siden av bestillingsfilen.
lines-logo-unreadable = Filen «{ $path }» kan ikke leses: { $reason }.
lines-logo-large = Bildet er større enn { $mib } MiB.
lines-logos-large = Logoene i filen er til sammen større enn { $mib } MiB. Gjør dem mindre, eller send bestillingene i flere filer.

# Hva som er galt med en linje
lines-nothing = Det står ingenting i kolonnene som brukes.
lines-head-again = Dette er kolonneoverskriftene en gang til.
lines-example = Dette er et eksempel fra malen. Det blir aldri bestilt.
lines-open-quote = Anførselstegnet i begynnelsen er ikke lukket. Lukk det, eller utelat det.
lines-after-quote = Det står tekst etter det avsluttende anførselstegnet. Skriv anførselstegn inne i en tekst to ganger.
lines-too-few = Linjen har { $count ->
        [one] 1 celle
       *[other] { $count } celler
    }, men det er { $expected } overskrifter. Et skilletegn mangler, eller det er et linjeskift i en tekst uten anførselstegn.
lines-too-many = Linjen har { $count ->
        [one] 1 celle
       *[other] { $count } celler
    }, men det er { $expected } overskrifter. En tekst med skilletegnet i må stå i anførselstegn.

# Hvordan en fil ble forstått
lines-other-sheets = Andre ark ble ikke lest: { $sheets }.
lines-empty-file = Det er ingenting i den.
lines-no-head = Det er ingen overskrifter: kolonnene kalles ved bokstavene sine.
lines-above-head = { $rows ->
        [one] Linjen over overskriftene ble ikke lest: { $text }.
       *[other] De { $rows } linjene over overskriftene ble ikke lest: { $text }.
    }
lines-head-row = Rad { $row } navngir kolonnene.
lines-is-result = Det er en resultatfil: de siste kolonnene forteller hvordan det gikk med hver linje.
lines-unused = Ikke brukt: { $columns }.
lines-unclear = «{ $head }» kan være hvilken som helst av disse, og blir ikke brukt: { $fields }.
lines-two-heads = «{ $one }» og «{ $other }» er begge feltet { $field }. Velg hvilken som er ment.
lines-unusable = Bestillingene i «{ $path }» kan ikke leses slik de er.
lines-unusable-stdin = Bestillingene fra standard inn kan ikke leses slik de er.
lines-unusable-next = Rett det og les filen på nytt. Malen viser alle kolonnene.
lines-no-column = Det finnes ingen kolonne «{ $column }». Filen har: { $heads }.
lines-picked-twice = «{ $one }» og «{ $other }» kan ikke begge være feltet { $field }.
lines-map-shape = «{ $text }» skal være COLUMN=FIELD.
lines-set-shape = «{ $text }» skal være FIELD=VALUE.
lines-set-secret = { $field } er hemmelig, og det som står på kommandolinjen, kan leses av andre. Legg det i en kolonne i filen.
lines-no-field = Det finnes ikke noe felt «{ $field }». Feltene er: { $fields }.
lines-bad-constant = Verdien for { $field } kan ikke brukes. { $reason }

# Resultatfilen
lines-result-state = Status
lines-result-skipped-because = Hoppet over fordi
lines-result-reason = Årsak
lines-result-link = Lenke
lines-result-last-day = Lenkens siste dag
lines-result-order-id = Leverandørens bestillings-ID
lines-result-idempotency-key = Idempotensnøkkel
lines-result-trace-id = Sporings-ID
lines-result-row = Rad i filen

# Malen
lines-yes = Ja
lines-no = Nei
lines-example-number = EKSEMPEL { $number }
lines-sheet-orders = Bestillinger
lines-sheet-help = Hjelp
lines-sheet-words = Ord
lines-help-about = Én linje er én bestilling. Fyll ut arket med bestillingene; kolonner du ikke trenger, kan utelates, og rekkefølgen er fri.
lines-help-about-examples = Linjer der organisasjonsnummeret begynner med EKSEMPEL, blir aldri bestilt. Slett dem, eller la dem stå.
lines-help-about-heads = En kolonne kjennes på overskriften eller på nøkkelen. Organisasjonsnumre, kontoer og koder er tekst: la formatet på kolonnene være som det er.
lines-help-head-column = Kolonne
lines-help-head-key = Nøkkel
lines-help-head-needed = Påkrevd
lines-help-head-text = Hva som står der
lines-help-head-words = Ord å velge mellom
lines-help-head-example = Eksempel
lines-help-scheme = Registeret organisasjonsnummeret er fra: business:NO:ORG, business:DK:CVR eller business:FI:Y-tunnus. Tomt betyr det som passer til formen.
lines-help-business-id = Brukerstedets organisasjonsnummer, med eller uten mellomrom: 9 sifre i Norge, 8 i Danmark, 7 og et kontrollsiffer i Finland.
lines-help-product = Hva som bestilles. Leverandørens egne ord forstås også, for eksempel CASHIER eller VIPPS_I_KASSA.
lines-help-sales-unit-name = Navnet kundene ser: høyst 40 tegn (30 i Partner API), bare bokstaver, sifre, mellomrom og ( ) - . +. «&» blir avvist.
lines-help-logo = Stien til et PNG-bilde fra mappen til denne filen, eller bildet i base64. Begge sider 100–1000 piksler, helst kvadratisk; ellers utelater leverandøren det uten å si fra.
lines-help-account-scheme = BBAN:NO, BBAN:DK eller BBAN:FI. Tomt betyr den som hører til brukerstedets land.
lines-help-settlement-account = Hvor oppgjør går: 11 sifre i Norge, aldri et IBAN. Kontoen må tilhøre organisasjonsnummeret, ellers stopper bestillingen.
lines-help-price-package = ID-en til en prispakke, en UUID, ikke den korte nøkkelen. Brukerstedet kan ikke endre den etterpå.
lines-help-use-case = Hvor produktet brukes. Velg «Ukjent» for kasser.
lines-help-annual-turnover = Ventet omsetning i året, i hele enheter av den lokale valutaen, høyst 999 999 999.
lines-help-turnover-percentage = Andelen av omsetningen gjennom Vipps MobilePay: 10, 20, … 100.
lines-help-intended-purpose = Hva som selges og hvordan. For kasser: begynn med «POS integration in physical store», som ber om skipLandingPage. Et knapt formål forsinker ofte bestillingen.
lines-help-app-name = Appens navn, med bruksområdet App.
lines-help-website-url = https-adressen til brukerstedets nettsted. Leverandøren ser på det, og ber om det når betaling bestilles.
lines-help-terms-url = https-adressen til salgsvilkårene. Bestillinger uten den blir ofte forsinket.
lines-help-test-url = https-adressen til et nettsted som ikke er lansert ennå.
lines-help-test-username = Brukernavnet på testsiden.
lines-help-test-password = Passordet på testsiden. Det sendes med bestillingen og lagres ingen steder: verken i bestillingsboken eller i resultatfilen.
lines-help-recurring = Om faste betalinger er ønsket. Leverandøren kontrollerer slike bestillinger nøyere.
lines-help-mcc = Bransjekoden (MCC, ISO 18245), fire sifre.
lines-help-gift-card = Om gavekort er mindre enn ti prosent av salget. Påkrevd der gavekort er nevnt.
lines-help-membership-validity = Hvor lenge et medlemskap er gyldig.
lines-help-course-online = Om kurset kan tas på nett.
lines-help-donation = Om donasjoner tas imot.
lines-help-compliance = Med ord. Bare der brukerstedet selger dette.

# Vinduet: bestillinger fra fil
lines-ui-page-title = Bestillinger fra fil
lines-ui-checked = Alle linjer kontrolleres før den første sendes.
lines-ui-sub = Mange bestillinger på én gang: alle linjer kontrolleres før den første sendes.
lines-ui-empty-title = Bestill mange på én gang fra en fil
lines-ui-empty-text = Slipp en CSV- eller Excel-fil her, eller velg en. Alle linjer kontrolleres først, ingenting sendes før du sier fra, og ingenting sendes to ganger.
lines-ui-drop = Slipp en CSV- eller Excel-fil hvor som helst i vinduet, eller velg en.
lines-ui-drop-here = Slipp filen for å lese bestillingene
lines-ui-choose = Velg en fil med bestillinger
lines-ui-choose-ask = Velg en fil…
lines-ui-kind = CSV eller Excel
lines-ui-template = Lagre en mal
lines-ui-template-ask = Lagre en mal…
lines-ui-template-name = bestillingsmal
lines-ui-busy = En fil blir sendt. Stopp den, eller la den bli ferdig, før en annen leses.
lines-ui-runs = Filer som er sendt før
lines-ui-run-file = Fil
lines-ui-run-when = Først sendt
lines-ui-run-state = Gjenstår
lines-ui-run-counts = Bestillinger
lines-ui-run-open = { $count ->
        [one] 1 bestilling gjenstår
       *[other] { $count } bestillinger gjenstår
    }
lines-ui-run-done = Ingenting gjenstår
lines-ui-title = Bestillinger fra «{ $file }»
lines-ui-lines = { $count ->
        [one] 1 linje.
       *[other] { $shown } linjer.
    }
lines-ui-reading = Leser og kontrollerer alle linjer…
lines-ui-look-over = Sjekk på nett
lines-ui-look-over-tip = Spør Enhetsregisteret om hvert brukersted, tjenesten om åpne bestillinger og prispakker, og ser på nettstedene. Ingenting sendes.
lines-ui-looking-over = Sjekker: { $done } av { $total } brukersteder og nettsteder…
lines-ui-read-again = Les filen på nytt
lines-ui-leave = Annen fil
lines-ui-save-results-ask = Lagre resultatfil…
lines-ui-results-name = { $file } resultat
lines-ui-written = «{ $file }» er lagret.
lines-ui-safe = Det gjør ingenting om vinduet lukkes, eller om strøm eller nett forsvinner: ingenting sendes to ganger, og kjøringen fortsetter der den stoppet.
lines-ui-open-title = Noen kolonner krever en avgjørelse
lines-ui-count-confirmed = { $shown } bestilt
lines-ui-count-rejected = { $shown } avvist
lines-ui-count-unknown = { $shown } ukjent
lines-ui-count-skipped = { $shown } hoppet over
lines-ui-count-not-sent = { $shown } ikke sendt
lines-ui-filter-all = Alle { $shown }
lines-ui-filter-ready = Klar { $shown }
lines-ui-filter-warned = Med advarsler { $shown }
lines-ui-filter-confirmed = Bestilt { $shown }
lines-ui-filter-rejected = Avvist { $shown }
lines-ui-filter-unknown = Ukjent { $shown }
lines-ui-filter-needs-fix = Må rettes { $shown }
lines-ui-filter-on-hold = På vent { $shown }
lines-ui-filter-cannot-be-ordered = Kan ikke bestilles { $shown }
lines-ui-filter-duplicate = Duplikat { $shown }
lines-ui-filter-already-ordered = Allerede bestilt { $shown }
lines-ui-filter-left-out = Utelatt { $shown }
lines-ui-filter-not-failed = Feilet ikke { $shown }
lines-ui-rows = Rader i filen
lines-ui-head-line = Linje
lines-ui-head-unit = Salgssted
lines-ui-head-business = Org.nr.
lines-ui-head-status = Status
lines-ui-head-note = Merknad
lines-ui-state-edited = Klar, redigert
lines-ui-link-until = Lenken gjelder til og med { $day }.
lines-ui-send = { $count ->
        [one] Send 1 bestilling…
       *[other] Send { $shown } bestillinger…
    }
lines-ui-send-unknown = { $count ->
        [one] Finn ut hva som ble av 1 bestilling…
       *[other] Finn ut hva som ble av { $shown } bestillinger…
    }
lines-ui-send-none = Ingenting å sende
lines-ui-only-failed = Bare de som feilet
lines-ui-setup-ask = Kolonner og verdier…
lines-ui-waits = Et annet program sender en fil. Denne er neste.
lines-ui-paused = Satt på pause. Det som er underveis, kommer tilbake likevel.
lines-ui-sending = Sender: { $done } av { $total }
lines-ui-left = { $seconds ->
        [one] 1 sekund igjen
       *[other] { $seconds } sekunder igjen
    }
lines-ui-pause = Pause
lines-ui-resume = Fortsett
lines-ui-stop = Stopp
lines-ui-row = Linje { $row }
lines-ui-copy-link = Kopier lenken
lines-ui-copy-trace = Kopier sporings-ID
lines-ui-edit-ask = Rediger…
lines-ui-leave-out = Utelat
lines-ui-take-in = Ta med igjen
lines-ui-again = Send på nytt
lines-ui-order-again = Bestill likevel
lines-ui-number-is-right = Nummeret er riktig
lines-ui-take-word-back = Trekk tilbake «{ $what }»
lines-ui-in-the-file = I filen: { $cells }
lines-ui-cells = Celler i filen
lines-ui-cell-edit = Rediger cellen
lines-ui-cell-cut = Klipp ut
lines-ui-cell-paste = Lim inn
lines-ui-cell-clear = Tøm cellen
lines-ui-edit-cells = Rediger celler
lines-ui-show-reasons = Vis grunnene
lines-ui-edit-cells-tip = Hver celle med det som er galt med den. F2 eller skriving redigerer, Ctrl+V limer inn en kolonne, Ctrl+Z angrer. Filen blir som den er.
lines-ui-refresh-tip = Henter leverandørens liste: hvilke lenker som er åpnet, sendt inn og i drift.
lines-ui-head-registry = I registeret
lines-ui-not-registered = Ikke i registeret
lines-ui-undone = Den siste endringen er angret.
lines-ui-next-to-fix = Neste som må rettes
lines-ui-next-to-fix-tip = Ctrl+Enter åpner neste linje som må rettes.
lines-ui-left-to-fix = { $count ->
        [one] 1 linje igjen
       *[other] { $shown } linjer igjen
    }
lines-ui-no-product-title = Filen sier ikke hva som bestilles
lines-ui-no-product-text = Velg et forhåndsvalg, som fyller ut mer enn produktet, eller bare produktet. Det gjelder for hver linje som ikke sier noe annet.
lines-ui-choose-one = Velg…
lines-ui-product-only = Bare produktet
lines-ui-no-number-column = Ingen kolonne er valgt for organisasjonsnummeret.
lines-ui-choose-columns = Velg kolonnene…
lines-ui-nothing-to-say = Ingenting stopper denne linjen.
lines-ui-confirm-title = { $count ->
        [0] Finne ut hva som ble av bestillingene?
        [one] Sende 1 bestilling?
       *[other] Sende { $shown } bestillinger?
    }
lines-ui-confirm-new = Bestillinger som sendes
lines-ui-confirm-warned = Av disse med advarsler
lines-ui-confirm-unknown = Sendt før uten svar: prøves igjen med samme nøkkel
lines-ui-confirm-skipped = Linjer som hoppes over
lines-ui-confirm-confirmed = Linjer som er bestilt allerede
lines-ui-confirm-real = Dette blir ekte bestillinger.
lines-ui-confirm-text = Du kan ta pause og stoppe når som helst. Lenken til hvert brukersted står i resultatfilen, og i raden når den er bestilt.
lines-ui-confirm-yes = { $count ->
        [one] Send 1 bestilling
       *[other] Send { $shown } bestillinger
    }
lines-ui-confirm-yes-unknown = Finn ut
lines-ui-confirm-no = Ikke ennå
lines-ui-edit-title = Rediger linje { $row }
lines-ui-edit-text = Filen blir som den er. Denne bestillingen gjelder i stedet for linjen.
lines-ui-edit-done = Bruk denne bestillingen
lines-ui-edit-done-next = Bruk og gå til neste
lines-ui-edit-done-next-tip = Ctrl+Enter: denne bestillingen gjelder, og neste linje som må rettes, åpnes.
lines-ui-edit-cancel = Avbryt
lines-ui-edit-errors = { $count ->
        [one] 1 feil igjen
       *[other] { $shown } feil igjen
    }
lines-ui-edit-suggest = Bruk «{ $text }»
lines-ui-no-value = Ikke oppgitt
lines-ui-setup-title = Hvordan «{ $file }» leses
lines-ui-setup-preset = Forhåndsvalg
lines-ui-setup-preset-hint = Fyller ut det som verken en celle eller en verdi for alle linjer gjør.
lines-ui-no-preset = Ingen
lines-ui-setup-columns = Hva kolonnene er
lines-ui-setup-field = Felt for «{ $column }»
lines-ui-not-used = Brukes ikke
lines-ui-setup-unclear = Dette kan være flere felter. Velg ett, eller la kolonnen være ubrukt.
lines-ui-setup-twice = En annen kolonne er også feltet { $field }. Velg hvilken som er ment.
lines-ui-setup-constants = Verdier for alle linjer
lines-ui-setup-constants-note = Brukes der filen ikke har noen celle, eller en tom.
lines-ui-setup-constant-field = Felt
lines-ui-setup-constant-value = Verdi
lines-ui-setup-constant-add = Legg til en verdi
lines-ui-setup-constant-remove = Fjern denne verdien
lines-ui-setup-done = Bruk

# Jobber
lines-job-template = Lagre en bestillingsmal
lines-job-mend = Les en linje for å redigere den
lines-job-mapping = Husk hva kolonner er
lines-no-such-row = Filen har ingen linje { $row } med noe i.

# Tabeller som folk leverer
lines-long = Teksten er lengre enn de { $most } tegnene en celle kan ha.
