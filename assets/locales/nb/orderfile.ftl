# Bestillingsfiler: hva kolonnene heter, hvordan en fil ble forstått, og hva som er galt med linjene.

# Kolonner
orderfile-column-gift-card-less-than-ten = Gavekort: mindre enn ti prosent av salget
orderfile-column-gift-card-validity = Gavekort: hvor lenge de er gyldige
orderfile-column-gift-card-share = Gavekort: andel av omsetningen
orderfile-column-membership-share = Medlemskap: andel av omsetningen
orderfile-column-membership-periods = Medlemskap: fordeling på perioder
orderfile-column-membership-validity = Medlemskap: gyldighet
orderfile-column-subscription-share = Abonnementer: andel av omsetningen
orderfile-column-subscription-periods = Abonnementer: fordeling på perioder
orderfile-column-course-share = Kurs: andel av omsetningen
orderfile-column-course-time-before = Kurs: hvor lenge før de bestilles
orderfile-column-course-period = Kurs: hvor ofte de holdes
orderfile-column-course-online = Kurs: kan tas på nett
orderfile-column-course-online-time = Kurs: hvor lenge de er tilgjengelige på nett
orderfile-column-ticket-share = Billetter: andel av omsetningen
orderfile-column-ticket-prepurchase = Billetter: hvor lenge før bruk de kjøpes
orderfile-column-rent-share = Utleie: andel av omsetningen
orderfile-column-rent-prepurchase = Utleie: hvor lenge før bruk det betales
orderfile-column-rent-duration = Utleie: hvor lenge ting leies ut
orderfile-column-prepaid-share = Forhåndsbetalte tjenester: andel av omsetningen
orderfile-column-prepaid-prepurchase = Forhåndsbetalte tjenester: hvor lenge før bruk de betales
orderfile-column-accepts-donation = Donasjoner: tas imot

# Hva som er galt med en celle
orderfile-no-flag = Skriv ja eller nei.
orderfile-shortened-number = Regnearket har forkortet dette tallet, og de siste sifrene er borte. Gjør kolonnen til en tekstkolonne og skriv tallet på nytt.
orderfile-no-logo = Dette er verken et PNG-bilde i base64 eller stien til en bildefil.
orderfile-formula = Dette er en formel, ikke det den gir. Skriv det som skal stå her.
orderfile-no-result = Formelen her er aldri regnet ut. Åpne filen i et regneark, lagre den og les den på nytt.
orderfile-error-value = Regnearket viser en feil her i stedet for en verdi.
orderfile-date = Regnearket har oppfattet dette som en dato. Gjør kolonnen til en tekstkolonne og skriv det på nytt.
orderfile-lost-nought = Regnearket har lagret dette som et tall, og nullen foran er borte. Gjør kolonnen til en tekstkolonne og skriv det på nytt.
orderfile-merged = Cellene { $area } er slått sammen, så det går ikke an å si hvilke linjer verdien gjelder. Del dem opp og fyll ut hver av dem.
orderfile-lost-letters = Bokstaver gikk tapt da filen ble lagret. Lagre den som UTF-8 og skriv dem på nytt.
orderfile-garbled = Bokstavene er ødelagt: «{ $meant }» var trolig ment. Lagre filen som UTF-8, eller rett cellen.
orderfile-old-code-page = Bokstavene ser ut som om filen ble lagret i et gammelt tegnsett (MS-DOS eller Macintosh). Lagre den som UTF-8.
orderfile-control = Her er det et usynlig kontrolltegn ({ $code }). Skriv teksten på nytt.
orderfile-placeholder = Dette står for noe som ikke er kjent. La cellen være tom, eller fyll den ut.
orderfile-logo-no-folder = En logofil må ligge ved siden av bestillingsfilen, men disse bestillingene kommer fra standard inn. Oppgi bildet i base64.
orderfile-logo-elsewhere = En logo må ligge i mappen til bestillingsfilen eller under den. Oppgi stien derfra.
orderfile-logo-missing = Det finnes ingen fil «{ $path }» ved siden av bestillingsfilen.
orderfile-logo-unreadable = Filen «{ $path }» kan ikke leses: { $reason }.
orderfile-logo-large = Bildet er større enn { $mib } MiB.
orderfile-logos-large = Logoene i filen er til sammen større enn { $mib } MiB. Gjør dem mindre, eller send bestillingene i flere filer.

# Hva som er galt med en linje
orderfile-nothing = Det står ingenting i kolonnene som brukes.
orderfile-no-fields = Ingen kolonne er kjent som et felt i en bestilling. Gi kolonnene overskrifter, eller si hvilket felt hver av dem er.
orderfile-head-again = Dette er kolonneoverskriftene en gang til.
orderfile-example = Dette er et eksempel fra malen. Det blir aldri bestilt.
orderfile-open-quote = Anførselstegnet i begynnelsen er ikke lukket. Lukk det, eller utelat det.
orderfile-after-quote = Det står tekst etter det avsluttende anførselstegnet. Skriv anførselstegn inne i en tekst to ganger.
orderfile-too-few = Linjen har { $count ->
        [one] 1 celle
       *[other] { $count } celler
    }, men det er { $expected } overskrifter. Et skilletegn mangler, eller det er et linjeskift i en tekst uten anførselstegn.
orderfile-too-many = Linjen har { $count ->
        [one] 1 celle
       *[other] { $count } celler
    }, men det er { $expected } overskrifter. En tekst med skilletegnet i må stå i anførselstegn.

# Hvordan en fil ble forstått
orderfile-other-sheets = Andre ark ble ikke lest: { $sheets }.
orderfile-empty-file = Det er ingenting i den.
orderfile-no-head = Det er ingen overskrifter: kolonnene kalles ved bokstavene sine.
orderfile-above-head = { $rows ->
        [one] Linjen over overskriftene ble ikke lest: { $text }.
       *[other] De { $rows } linjene over overskriftene ble ikke lest: { $text }.
    }
orderfile-head-row = Rad { $row } navngir kolonnene.
orderfile-is-result = Det er en resultatfil: de siste kolonnene forteller hvordan det gikk med hver linje.
orderfile-unused = Ikke brukt: { $columns }.
orderfile-unclear = «{ $head }» kan være hvilken som helst av disse, og blir ikke brukt: { $fields }.
orderfile-two-heads = «{ $one }» og «{ $other }» er begge feltet { $field }. Velg hvilken som er ment.
orderfile-unusable = Bestillingene i «{ $path }» kan ikke leses slik de er.
orderfile-unusable-stdin = Bestillingene fra standard inn kan ikke leses slik de er.
orderfile-unusable-next = Rett det og les filen på nytt. Malen viser alle kolonnene.
orderfile-no-column = Det finnes ingen kolonne «{ $column }». Filen har: { $heads }.
orderfile-picked-twice = «{ $one }» og «{ $other }» kan ikke begge være feltet { $field }.
orderfile-map-shape = «{ $text }» skal være COLUMN=FIELD.
orderfile-set-shape = «{ $text }» skal være FIELD=VALUE.
orderfile-set-secret = { $field } er hemmelig, og det som står på kommandolinjen, kan leses av andre. Legg det i en kolonne i filen.
orderfile-no-field = Det finnes ikke noe felt «{ $field }». Feltene er: { $fields }.
orderfile-bad-constant = Verdien for { $field } kan ikke brukes. { $reason }

# Resultatfilen
orderfile-result-state = Status
orderfile-result-skipped-because = Hoppet over fordi
orderfile-result-reason = Årsak
orderfile-result-link = Lenke
orderfile-result-last-day = Lenkens siste dag
orderfile-result-order-id = Leverandørens bestillings-ID
orderfile-result-idempotency-key = Idempotensnøkkel
orderfile-result-trace-id = Sporings-ID
orderfile-result-row = Rad i filen

# Malen
orderfile-yes = Ja
orderfile-no = Nei
orderfile-example-number = EKSEMPEL { $number }
orderfile-sheet-orders = Bestillinger
orderfile-sheet-help = Hjelp
orderfile-sheet-words = Ord
orderfile-help-about = Én linje er én bestilling. Fyll ut arket med bestillingene; kolonner du ikke trenger, kan utelates, og rekkefølgen er fri.
orderfile-help-about-examples = Linjer der organisasjonsnummeret begynner med EKSEMPEL, blir aldri bestilt. Slett dem, eller la dem stå.
orderfile-help-about-heads = En kolonne kjennes på overskriften eller på nøkkelen. Organisasjonsnumre, kontoer og koder er tekst: la formatet på kolonnene være som det er.
orderfile-help-head-column = Kolonne
orderfile-help-head-key = Nøkkel
orderfile-help-head-needed = Påkrevd
orderfile-help-head-text = Hva som står der
orderfile-help-head-words = Ord å velge mellom
orderfile-help-head-example = Eksempel
orderfile-help-scheme = Registeret organisasjonsnummeret er fra: business:NO:ORG, business:DK:CVR eller business:FI:Y-tunnus. Tomt betyr det som passer til formen.
orderfile-help-business-id = Brukerstedets organisasjonsnummer, med eller uten mellomrom: 9 sifre i Norge, 8 i Danmark, 7 og et kontrollsiffer i Finland.
orderfile-help-product = Hva som bestilles. Leverandørens egne ord forstås også, for eksempel CASHIER eller VIPPS_I_KASSA.
orderfile-help-sales-unit-name = Navnet kundene ser: høyst 40 tegn (30 i Partner API), bare bokstaver, sifre, mellomrom og ( ) - . +. «&» blir avvist.
orderfile-help-logo = Stien til et PNG-bilde fra mappen til denne filen, eller bildet i base64. Begge sider 100–1000 piksler, helst kvadratisk; ellers utelater leverandøren det uten å si fra.
orderfile-help-account-scheme = BBAN:NO, BBAN:DK eller BBAN:FI. Tomt betyr den som hører til brukerstedets land.
orderfile-help-settlement-account = Hvor oppgjør går: 11 sifre i Norge, aldri et IBAN. Kontoen må tilhøre organisasjonsnummeret, ellers stopper bestillingen.
orderfile-help-price-package = ID-en til en prispakke, en UUID, ikke den korte nøkkelen. Brukerstedet kan ikke endre den etterpå.
orderfile-help-use-case = Hvor produktet brukes. Velg «Ukjent» for kasser.
orderfile-help-annual-turnover = Ventet omsetning i året, i hele enheter av den lokale valutaen, høyst 999 999 999.
orderfile-help-turnover-percentage = Andelen av omsetningen gjennom Vipps MobilePay: 10, 20, … 100.
orderfile-help-intended-purpose = Hva som selges og hvordan. For kasser: begynn med «POS integration in physical store», som ber om skipLandingPage. Et knapt formål forsinker ofte bestillingen.
orderfile-help-app-name = Appens navn, med bruksområdet App.
orderfile-help-website-url = https-adressen til brukerstedets nettsted. Leverandøren ser på det, og ber om det når betaling bestilles.
orderfile-help-terms-url = https-adressen til salgsvilkårene. Bestillinger uten den blir ofte forsinket.
orderfile-help-test-url = https-adressen til et nettsted som ikke er lansert ennå.
orderfile-help-test-username = Brukernavnet på testsiden.
orderfile-help-test-password = Passordet på testsiden. Det sendes med bestillingen og lagres ingen steder: verken i bestillingsboken eller i resultatfilen.
orderfile-help-recurring = Om faste betalinger er ønsket. Leverandøren kontrollerer slike bestillinger nøyere.
orderfile-help-mcc = Bransjekoden (MCC, ISO 18245), fire sifre.
orderfile-help-gift-card = Om gavekort er mindre enn ti prosent av salget. Påkrevd der gavekort er nevnt.
orderfile-help-membership-validity = Hvor lenge et medlemskap er gyldig.
orderfile-help-course-online = Om kurset kan tas på nett.
orderfile-help-donation = Om donasjoner tas imot.
orderfile-help-compliance = Med ord. Bare der brukerstedet selger dette.

# Vinduet: bestillinger fra fil
orderfile-ui-page-title = Bestillinger fra fil
orderfile-ui-checked = Alle linjer kontrolleres før den første sendes.
orderfile-ui-sub = Mange bestillinger på én gang: alle linjer kontrolleres før den første sendes.
orderfile-ui-empty-title = Bestill mange på én gang fra en fil
orderfile-ui-empty-text = Slipp en CSV- eller Excel-fil her, eller velg en. Alle linjer kontrolleres først, ingenting sendes før du sier fra, og ingenting sendes to ganger.
orderfile-ui-drop = Slipp en CSV- eller Excel-fil hvor som helst i vinduet, eller velg en.
orderfile-ui-drop-here = Slipp filen for å lese bestillingene
orderfile-ui-choose = Velg en fil med bestillinger
orderfile-ui-choose-ask = Velg en fil…
orderfile-ui-kind = CSV eller Excel
orderfile-ui-template = Lagre en mal
orderfile-ui-template-ask = Lagre en mal…
orderfile-ui-template-name = bestillingsmal
orderfile-ui-busy = En fil blir sendt. Stopp den, eller la den bli ferdig, før en annen leses.
orderfile-ui-runs = Filer som er sendt før
orderfile-ui-run-file = Fil
orderfile-ui-run-when = Først sendt
orderfile-ui-run-state = Gjenstår
orderfile-ui-run-counts = Bestillinger
orderfile-ui-run-open = { $count ->
        [one] 1 bestilling gjenstår
       *[other] { $count } bestillinger gjenstår
    }
orderfile-ui-run-done = Ingenting gjenstår
orderfile-ui-title = Bestillinger fra «{ $file }»
orderfile-ui-lines = { $count ->
        [one] 1 linje.
       *[other] { $shown } linjer.
    }
orderfile-ui-reading = Leser og kontrollerer alle linjer…
orderfile-ui-look-over = Sjekk på nett
orderfile-ui-look-over-tip = Spør Enhetsregisteret om hvert brukersted, tjenesten om åpne bestillinger og prispakker, og ser på nettstedene. Ingenting sendes.
orderfile-ui-looking-over = Sjekker: { $done } av { $total } brukersteder og nettsteder…
orderfile-ui-read-again = Les filen på nytt
orderfile-ui-leave = Annen fil
orderfile-ui-save-results-ask = Lagre resultatfil…
orderfile-ui-results-name = { $file } resultat
orderfile-ui-written = «{ $file }» er lagret.
orderfile-ui-safe = Det gjør ingenting om vinduet lukkes, eller om strøm eller nett forsvinner: ingenting sendes to ganger, og kjøringen fortsetter der den stoppet.
orderfile-ui-open-title = Noen kolonner krever en avgjørelse
orderfile-ui-count-confirmed = { $shown } bestilt
orderfile-ui-count-rejected = { $shown } avvist
orderfile-ui-count-unknown = { $shown } ukjent
orderfile-ui-count-skipped = { $shown } hoppet over
orderfile-ui-count-not-sent = { $shown } ikke sendt
orderfile-ui-filter-all = Alle { $shown }
orderfile-ui-filter-ready = Klar { $shown }
orderfile-ui-filter-warned = Med advarsler { $shown }
orderfile-ui-filter-confirmed = Bestilt { $shown }
orderfile-ui-filter-rejected = Avvist { $shown }
orderfile-ui-filter-unknown = Ukjent { $shown }
orderfile-ui-filter-needs-fix = Må rettes { $shown }
orderfile-ui-filter-on-hold = På vent { $shown }
orderfile-ui-filter-cannot-be-ordered = Kan ikke bestilles { $shown }
orderfile-ui-filter-duplicate = Duplikat { $shown }
orderfile-ui-filter-already-ordered = Allerede bestilt { $shown }
orderfile-ui-filter-left-out = Utelatt { $shown }
orderfile-ui-filter-not-failed = Feilet ikke { $shown }
orderfile-ui-rows = Rader i filen
orderfile-ui-head-line = Linje
orderfile-ui-head-unit = Salgssted
orderfile-ui-head-business = Org.nr.
orderfile-ui-head-status = Status
orderfile-ui-head-note = Merknad
orderfile-ui-state-edited = Klar, redigert
orderfile-ui-link-until = Lenken gjelder til og med { $day }.
orderfile-ui-send = { $count ->
        [one] Send 1 bestilling…
       *[other] Send { $shown } bestillinger…
    }
orderfile-ui-send-unknown = { $count ->
        [one] Finn ut hva som ble av 1 bestilling…
       *[other] Finn ut hva som ble av { $shown } bestillinger…
    }
orderfile-ui-send-none = Ingenting å sende
orderfile-ui-only-failed = Bare de som feilet
orderfile-ui-setup-ask = Kolonner og verdier…
orderfile-ui-waits = Et annet program sender en fil. Denne er neste.
orderfile-ui-paused = Satt på pause. Det som er underveis, kommer tilbake likevel.
orderfile-ui-sending = Sender: { $done } av { $total }
orderfile-ui-left = { $seconds ->
        [one] 1 sekund igjen
       *[other] { $seconds } sekunder igjen
    }
orderfile-ui-pause = Pause
orderfile-ui-resume = Fortsett
orderfile-ui-stop = Stopp
orderfile-ui-row = Linje { $row }
orderfile-ui-copy-link = Kopier lenken
orderfile-ui-copy-trace = Kopier sporings-ID
orderfile-ui-edit-ask = Rediger…
orderfile-ui-leave-out = Utelat
orderfile-ui-take-in = Ta med igjen
orderfile-ui-again = Send på nytt
orderfile-ui-order-again = Bestill likevel
orderfile-ui-number-is-right = Nummeret er riktig
orderfile-ui-take-word-back = Trekk tilbake «{ $what }»
orderfile-ui-in-the-file = I filen: { $cells }
orderfile-ui-cells = Celler i filen
orderfile-ui-cell-edit = Rediger cellen
orderfile-ui-cell-cut = Klipp ut
orderfile-ui-cell-paste = Lim inn
orderfile-ui-cell-clear = Tøm cellen
orderfile-ui-edit-cells = Rediger celler
orderfile-ui-show-reasons = Vis grunnene
orderfile-ui-edit-cells-tip = Hver celle med det som er galt med den. F2 eller skriving redigerer, Ctrl+V limer inn en kolonne, Ctrl+Z angrer. Filen blir som den er.
orderfile-ui-refresh-tip = Henter leverandørens liste: hvilke lenker som er åpnet, sendt inn og i drift.
orderfile-ui-head-registry = I registeret
orderfile-ui-not-registered = Ikke i registeret
orderfile-ui-undone = Den siste endringen er angret.
orderfile-ui-next-to-fix = Neste som må rettes
orderfile-ui-next-to-fix-tip = Ctrl+Enter åpner neste linje som må rettes.
orderfile-ui-left-to-fix = { $count ->
        [one] 1 linje igjen
       *[other] { $shown } linjer igjen
    }
orderfile-ui-no-product-title = Filen sier ikke hva som bestilles
orderfile-ui-no-product-text = Velg et forhåndsvalg, som fyller ut mer enn produktet, eller bare produktet. Det gjelder for hver linje som ikke sier noe annet.
orderfile-ui-choose-one = Velg…
orderfile-ui-product-only = Bare produktet
orderfile-ui-no-number-column = Ingen kolonne er valgt for organisasjonsnummeret.
orderfile-ui-choose-columns = Velg kolonnene…
orderfile-ui-nothing-to-say = Ingenting stopper denne linjen.
orderfile-ui-confirm-title = { $count ->
        [0] Finne ut hva som ble av bestillingene?
        [one] Sende 1 bestilling?
       *[other] Sende { $shown } bestillinger?
    }
orderfile-ui-confirm-new = Bestillinger som sendes
orderfile-ui-confirm-warned = Av disse med advarsler
orderfile-ui-confirm-unknown = Sendt før uten svar: prøves igjen med samme nøkkel
orderfile-ui-confirm-skipped = Linjer som hoppes over
orderfile-ui-confirm-confirmed = Linjer som er bestilt allerede
orderfile-ui-confirm-real = Dette blir ekte bestillinger.
orderfile-ui-confirm-text = Du kan ta pause og stoppe når som helst. Lenken til hvert brukersted står i resultatfilen, og i raden når den er bestilt.
orderfile-ui-confirm-yes = { $count ->
        [one] Send 1 bestilling
       *[other] Send { $shown } bestillinger
    }
orderfile-ui-confirm-yes-unknown = Finn ut
orderfile-ui-confirm-no = Ikke ennå
orderfile-ui-edit-title = Rediger linje { $row }
orderfile-ui-edit-text = Filen blir som den er. Denne bestillingen gjelder i stedet for linjen.
orderfile-ui-edit-done = Bruk denne bestillingen
orderfile-ui-edit-done-next = Bruk og gå til neste
orderfile-ui-edit-done-next-tip = Ctrl+Enter: denne bestillingen gjelder, og neste linje som må rettes, åpnes.
orderfile-ui-edit-errors = { $count ->
        [one] 1 feil igjen
       *[other] { $shown } feil igjen
    }
orderfile-ui-edit-suggest = Bruk «{ $text }»
orderfile-ui-no-value = Ikke oppgitt
orderfile-ui-setup-title = Hvordan «{ $file }» leses
orderfile-ui-setup-preset = Forhåndsvalg
orderfile-ui-setup-preset-hint = Fyller ut det som verken en celle eller en verdi for alle linjer gjør.
orderfile-ui-no-preset = Ingen
orderfile-ui-setup-columns = Hva kolonnene er
orderfile-ui-setup-field = Felt for «{ $column }»
orderfile-ui-not-used = Brukes ikke
orderfile-ui-setup-unclear = Dette kan være flere felter. Velg ett, eller la kolonnen være ubrukt.
orderfile-ui-setup-twice = En annen kolonne er også feltet { $field }. Velg hvilken som er ment.
orderfile-ui-setup-constants = Verdier for alle linjer
orderfile-ui-setup-constants-note = Brukes der filen ikke har noen celle, eller en tom.
orderfile-ui-setup-constant-field = Felt
orderfile-ui-setup-constant-value = Verdi
orderfile-ui-setup-constant-add = Legg til en verdi
orderfile-ui-setup-constant-remove = Fjern denne verdien
orderfile-ui-setup-done = Bruk

# Jobber
orderfile-job-template = Lagre en bestillingsmal
orderfile-job-mend = Les en linje for å redigere den
orderfile-job-mapping = Husk hva kolonner er
orderfile-no-such-row = Filen har ingen linje { $row } med noe i.

# Tabeller som folk leverer
orderfile-long = Teksten er lengre enn de { $most } tegnene en celle kan ha.
