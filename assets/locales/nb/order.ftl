# Produktbestillinger: navn på felter og valg, og det en kontroll finner.

# Produkter, bruksområder og andre valg
order-product-payment-integration = Betaling på nett
order-product-cashier = Kasse
order-product-checkout = Checkout (solgt til Kustom)
order-product-login = Innlogging
order-product-donations = Donasjoner
order-use-case-website = Nettsted
order-use-case-website-with-test = Nettsted som ikke er lansert, med testside
order-use-case-app = App
order-use-case-unknown = Ukjent (også for kasser)
order-membership-validity = gyldighet for medlemskap
order-validity-current-calendar-year = Inneværende kalenderår
order-validity-one-year-from-payment = Ett år fra betaling
order-unknown-word = «{ $word }» er ikke en gyldig verdi for { $what }. Velg en av: { $choices }.
order-other-word = { $word }

# Etter at en bestilling er sendt
order-status-received = Lenken er ikke åpnet
order-status-merchant-viewed = Åpnet av brukerstedet
order-status-order-submitted = Sendt inn, til behandling
order-status-completed = Fullført
order-status-rejected = Avslått
order-status-expired = Utløpt
order-origin-prefill = Forhåndsutfylt av partner
order-origin-template = Fra en mallenke
order-origin-manual = Laget av brukerstedet

order-severity-error = Feil
order-severity-warning = Advarsel
order-severity-info = Merknad

# Felter
order-field-scheme = Register
order-field-business-id = Organisasjonsnummer
order-field-product = Produkt
order-field-sales-unit-name = Navn på salgsstedet
order-field-sales-unit-logo = Logo
order-field-account-scheme = Kontotype
order-field-settlement-account = Oppgjørskonto
order-field-price-package-id = Prispakke
order-field-use-case = Bruksområde
order-field-annual-turnover = Årsomsetning
order-field-annual-turnover-percentage = Andel av omsetningen
order-field-intended-purpose = Formål
order-field-app-name = Appens navn
order-field-website-url = Nettsted
order-field-terms-url = Salgsvilkår
order-field-test-url = Testside
order-field-test-username = Brukernavn på testsiden
order-field-test-password = Passord på testsiden
order-field-has-recurring = Faste betalinger
order-field-merchant-category-code = Bransjekode (MCC)
order-field-compliance = Etterlevelse
order-field-gift-card = Gavekort
order-field-membership = Medlemskap
order-field-subscription = Abonnementer
order-field-course = Kurs
order-field-ticket = Billetter
order-field-rent = Utleie
order-field-prepaid-services = Forhåndsbetalte tjenester
order-field-donation = Donasjoner

# Funn
order-not-carried = { $api } har ikke noe felt for «{ $field }»: det blir ikke sendt.
order-business-id-missing = Fyll inn brukerstedets organisasjonsnummer.
order-partner-norway-only = Partner API tar bare norske organisasjonsnumre. Bruk en profil med Management API.
order-account-scheme-missing = Velg en kontotype, for eksempel BBAN:NO.
order-partner-account = Partner API tar bare norske kontonumre.
order-account-country = Kontoen er { $scheme }, men brukerstedet er registrert i { $market }. Kontoen må tilhøre brukerstedet.
order-product-missing = Velg et produkt.
order-partner-donations = Partner API kan ikke bestille Donasjoner. Bruk en profil med Management API.
order-name-character = Leverandøren godtar ikke «{ $character }» (tegn { $position }) i navnet. Utelat det.
order-name-character-replace = Leverandøren godtar ikke «{ $character }» (tegn { $position }) i navnet. Skriv «{ $replacement }» i stedet.
order-name-long = Navnet har { $count } tegn; høyst { $max } er tillatt.
order-logo-no-png = Logoen er ikke et PNG-bilde.
order-logo-size = Logoen er { $width } × { $height } piksler. Begge sider må være 100–1000, ellers utelater leverandøren den uten å si fra.
order-turnover-large = Omsetningen kan være høyst { $max }.
order-turnover-fraction = Omsetningen oppgis i hele enheter av valutaen.
order-turnover-negative = Omsetningen kan ikke være negativ.
order-turnover-shape = Omsetningen er et helt tall, for eksempel 1 500 000.
order-percentage-step = Andelen er en av 10, 20, … 100 prosent.
order-percentage-fraction = «{ $text }» kan være en andel av 1, slik et regneark lagrer prosent, eller et antall prosent. Skriv prosent: 10, 20, … 100.
order-package-product = Dette produktet kan ikke få en prispakke med dette API-et.
order-package-key = Dette er prispakkens korte nøkkel. Bestillingen trenger dens ID, en UUID.
order-package-uuid = En prispakke-ID er en UUID, for eksempel 5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b.
order-mcc-shape = En bransjekode (MCC) har 4 sifre, for eksempel 5814.
order-mcc-unknown = Ingen bransje har koden {$code}; tjenesten ser bort fra en kode den ikke kjenner.
order-use-case-till = For kasser ber leverandøren om bruksområdet «Ukjent».
order-app-name-missing = Bruksområdet App trenger appens navn.
order-app-name-unused = Appens navn har bare betydning med bruksområdet App.
order-purpose-till = Hvis salgsstedet trenger skipLandingPage, si det med «POS integration in physical store».
order-purpose-missing = Si kort hvilke varer eller tjenester som selges. En manglende eller knapp beskrivelse forsinker ofte bestillingen.
order-recurring-checks = Faste betalinger fører til ekstra kontroller hos leverandøren.
order-website-expected = Leverandøren ber om nettstedet og vilkårene ved Betaling på nett; uten dem blir bestillingen forsinket.
order-website-use-case = Bruksområdet er et nettsted, men ingen nettadresse er oppgitt.
order-website-url-missing = Nettstedets adresse mangler.
order-terms-url-missing = Adressen til salgsvilkårene mangler.
order-test-url-missing = Et nettsted som ikke er lansert, trenger adressen til testsiden.
order-test-login-without-url = Det finnes innlogging til en testside, men ikke adressen til den.
order-url-scheme = Adressen må begynne med https://.
order-url-https = Adressen må være https.
order-url-blank = Det er et mellomrom i adressen.
order-url-shape = Dette er ikke en nettadresse.
order-url-login = En adresse kan ikke inneholde brukernavn eller passord.
order-url-partner = Partner API godtar ikke denne adressen: vertsnavnet må bestå av små bokstaver a–z, sifre, punktum og enkle bindestreker, med et toppdomene på 2–5 bokstaver, og en spørring trenger en skråstrek foran seg.
order-url-not-public = Andre kan neppe åpne denne adressen, siden den ikke er offentlig.
order-compliance-expected = Leverandøren ber om opplysninger om etterlevelse ved Betaling på nett; uten dem kan bestillingen bli forsinket.
order-compliance-missing = Fyll inn { $member }, eller tøm hele delen.
order-compliance-less-than-ten = om det er mindre enn ti prosent av salget
order-compliance-turnover-share = andelen av omsetningen
order-compliance-period-distribution = hvordan det fordeler seg på perioder
order-compliance-prepurchase-time = hvor lenge før bruk det betales
order-compliance-time-before-order = hvor lenge før et kurs bestilles
order-compliance-period = hvor ofte det holdes
order-compliance-rental-duration = hvor lenge ting leies ut

# Bestillingsfiler
order-file-at = Bestillingsfilen har en feil i linje { $line }, kolonne { $column }.
order-file-at-path = Bestillingsfilen har en feil ved «{ $path }» (linje { $line }, kolonne { $column }).
order-file-wrong = Bestillingsfilen motsier seg selv.
order-file-next = docs/orders.md beskriver nøklene i en bestillingsfil, og assets/examples/order.json er en fullstendig fil.
order-file-ends = Filen slutter midt i.
order-file-syntax = Den er ikke gyldig JSON: { $detail }.
order-file-unknown-key = Nøkkelen «{ $key }» finnes ikke her.
order-file-twice = Nøkkelen «{ $key }» er oppgitt to ganger.
order-file-base64 = Logoen er ikke base64.
order-file-type = Her står { $found }, men det skal være { $expected }.
order-file-data = { $detail }
order-file-two-schemes = «{ $path }» har registeret { $inside }, men { $beside } står ved siden av.
order-file-a-text = en tekst
order-file-a-number = et tall
order-file-a-truth-value = true eller false
order-file-a-list = en liste
order-file-an-object = et objekt
order-file-null = null
order-file-text-or-number = en tekst eller et tall
order-file-text-or-pair = en tekst eller et objekt med scheme og id

# Tabeller som folk leverer
order-control = Her er det et tegn som ikke hører hjemme: { $character }. Skriv teksten på nytt.
order-tidied = Usynlige tegn er utelatt: { $character }.
