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
lines-merged = Cellene { $area } er slått sammen, så det er ikke til å si hvilke linjer verdien gjelder. Del dem opp og fyll ut hver av dem.
lines-lost-letters = Bokstaver gikk tapt da filen ble lagret. Lagre den som UTF-8 og skriv dem på nytt.
lines-garbled = Bokstavene er ødelagt: «{ $meant }» var trolig ment. Lagre filen som UTF-8, eller rett cellen.
lines-old-code-page = Bokstavene ser ut som om filen ble lagret i et gammelt tegnsett (MS-DOS eller Macintosh). Lagre den som UTF-8.
lines-control = Her er det et usynlig kontrolltegn ({ $code }). Skriv teksten på nytt.
lines-placeholder = Dette står for noe som ikke er kjent. La cellen være tom, eller fyll den ut.
lines-logo-no-folder = Filen med en logo letes etter ved siden av bestillingsfilen, og det er ingen når bestillingene kommer fra standard inn. Oppgi bildet i base64.
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
lines-result-state = Tilstand
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
lines-help-use-case = Hvor produktet brukes. Velg «Ukjent» for utsalgssteder.
lines-help-annual-turnover = Ventet omsetning i året, i hele enheter av den lokale valutaen, høyst 999 999 999.
lines-help-turnover-percentage = Andelen av omsetningen gjennom Vipps MobilePay: 10, 20, … 100.
lines-help-intended-purpose = Hva som selges og hvordan. Begynn med «POS integration in physical store» for utsalgssteder, som ber om skipLandingPage. Et knapt formål forsinker ofte bestillingen.
lines-help-app-name = Appens navn, med bruksområdet App.
lines-help-website-url = https-adressen til brukerstedets nettsted. Leverandøren ser på det, og ber om det når betaling bestilles.
lines-help-terms-url = https-adressen til salgsvilkårene. Bestillinger uten den blir ofte forsinket.
lines-help-test-url = https-adressen til et nettsted som ikke er lansert ennå.
lines-help-test-username = Brukernavnet på testsiden.
lines-help-test-password = Passordet på testsiden. Det sendes med bestillingen og lagres ingen steder: verken i ordreboken eller i resultatfilen.
lines-help-recurring = Om faste betalinger er ønsket. Leverandøren kontrollerer slike bestillinger nøyere.
lines-help-mcc = Bransjekoden (MCC, ISO 18245), fire sifre.
lines-help-gift-card = Om gavekort er mindre enn ti prosent av salget. Påkrevd der gavekort er nevnt.
lines-help-membership-validity = Hvor lenge et medlemskap er gyldig.
lines-help-course-online = Om kurset kan tas på nett.
lines-help-donation = Om donasjoner tas imot.
lines-help-compliance = Med ord. Bare der brukerstedet selger dette.
