# Produktbestillinger: navne på felter og valg, og det, en kontrol finder.

# Produkter, anvendelser og andre valg
order-product-payment-integration = Betaling på nettet
order-product-cashier = Kasse
order-product-checkout = Checkout (solgt til Kustom)
order-product-login = Login
order-product-donations = Donationer
order-use-case-website = Hjemmeside
order-use-case-website-with-test = Hjemmeside, der ikke er lanceret, med testside
order-use-case-app = App
order-use-case-unknown = Ukendt (også til kasser)
order-membership-validity = gyldighed for medlemskab
order-validity-current-calendar-year = Indeværende kalenderår
order-validity-one-year-from-payment = Et år fra betaling
order-unknown-word = »{ $word }« er ikke en gyldig værdi for { $what }. Vælg en af: { $choices }.
order-other-word = { $word }

# Efter at en bestilling er sendt
order-status-received = Linket er ikke åbnet
order-status-merchant-viewed = Åbnet af forretningen
order-status-order-submitted = Indsendt, under behandling
order-status-completed = Gennemført
order-status-rejected = Afslået
order-status-expired = Udløbet
order-origin-prefill = Forudfyldt af partner
order-origin-template = Fra et skabelonlink
order-origin-manual = Lavet af forretningen

order-severity-error = Fejl
order-severity-warning = Advarsel
order-severity-info = Bemærkning

# Felter
order-field-scheme = Register
order-field-business-id = CVR-nummer / org.nr.
order-field-product = Produkt
order-field-sales-unit-name = Navn på betalingsstedet
order-field-sales-unit-logo = Logo
order-field-account-scheme = Kontotype
order-field-settlement-account = Afregningskonto
order-field-price-package-id = Prispakke
order-field-use-case = Anvendelse
order-field-annual-turnover = Årsomsætning
order-field-annual-turnover-percentage = Andel af omsætningen
order-field-intended-purpose = Formål
order-field-app-name = Appens navn
order-field-website-url = Hjemmeside
order-field-terms-url = Handelsbetingelser
order-field-test-url = Testside
order-field-test-username = Brugernavn på testsiden
order-field-test-password = Adgangskode på testsiden
order-field-has-recurring = Faste betalinger
order-field-merchant-category-code = Branchekode (MCC)
order-field-compliance = Complianceoplysninger
order-field-gift-card = Gavekort
order-field-membership = Medlemskaber
order-field-subscription = Abonnementer
order-field-course = Kurser
order-field-ticket = Billetter
order-field-rent = Udlejning
order-field-prepaid-services = Forudbetalte ydelser
order-field-donation = Donationer

# Fund
order-not-carried = { $api } har ikke noget felt til »{ $field }«: det bliver ikke sendt.
order-business-id-missing = Udfyld forretningens CVR-nummer eller org.nr.
order-partner-norway-only = Partner API tager kun norske organisationsnumre. Brug en profil med Management API.
order-account-scheme-missing = Vælg en kontotype, for eksempel BBAN:NO.
order-partner-account = Partner API tager kun norske kontonumre.
order-account-country = Kontoen er { $scheme }, men forretningen er registreret i { $market }. Kontoen skal tilhøre forretningen.
order-product-missing = Vælg et produkt.
order-partner-donations = Partner API kan ikke bestille Donationer. Brug en profil med Management API.
order-name-character = Leverandøren godtager ikke »{ $character }« (tegn { $position }) i navnet. Udelad det.
order-name-character-replace = Leverandøren godtager ikke »{ $character }« (tegn { $position }) i navnet. Skriv »{ $replacement }« i stedet.
order-name-long = Navnet har { $count } tegn; højst { $max } er tilladt.
order-logo-no-png = Logoet er ikke et PNG-billede.
order-logo-size = Logoet er { $width } × { $height } pixel. Begge sider skal være 100–1000, ellers udelader leverandøren det uden at sige til.
order-turnover-large = Omsætningen kan højst være { $max }.
order-turnover-fraction = Omsætningen angives i hele enheder af valutaen.
order-turnover-negative = Omsætningen kan ikke være negativ.
order-turnover-shape = Omsætningen er et helt tal, for eksempel 1 500 000.
order-percentage-step = Andelen er en af 10, 20, … 100 procent.
order-percentage-fraction = »{ $text }« kan være en andel af 1, som et regneark gemmer procent, eller et antal procent. Skriv procent: 10, 20, … 100.
order-package-product = Dette produkt kan ikke få en prispakke med dette API.
order-package-key = Dette er prispakkens korte nøgle. Bestillingen skal bruge dens ID, en UUID.
order-package-uuid = Et prispakke-ID er en UUID, for eksempel 5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b.
order-mcc-shape = En branchekode (MCC) har 4 cifre, for eksempel 5814.
order-mcc-unknown = Ingen branche har koden {$code}; tjenesten ser bort fra en kode, den ikke kender.
order-use-case-till = Til kasser beder leverandøren om anvendelsen »Ukendt«.
order-app-name-missing = Anvendelsen App kræver appens navn.
order-app-name-unused = Appens navn har kun betydning med anvendelsen App.
order-purpose-till = Skal betalingsstedet have skipLandingPage, så skriv det med »POS integration in physical store«.
order-purpose-missing = Skriv kort, hvad der sælges af varer eller ydelser. En manglende eller knap beskrivelse forsinker ofte bestillingen.
order-recurring-checks = Faste betalinger medfører ekstra kontroller hos leverandøren.
order-website-expected = Leverandøren beder om hjemmesiden og betingelserne ved Betaling på nettet; uden dem bliver bestillingen forsinket.
order-website-use-case = Anvendelsen er en hjemmeside, men ingen webadresse er angivet.
order-website-url-missing = Hjemmesidens adresse mangler.
order-terms-url-missing = Adressen til handelsbetingelserne mangler.
order-test-url-missing = En hjemmeside, der ikke er lanceret, kræver adressen til testsiden.
order-test-login-without-url = Der er login til en testside, men ikke adressen til den.
order-url-scheme = Adressen skal begynde med https://.
order-url-https = Adressen skal være https.
order-url-blank = Der er et mellemrum i adressen.
order-url-shape = Dette er ikke en webadresse.
order-url-login = En adresse må ikke indeholde brugernavn eller adgangskode.
order-url-partner = Partner API godtager ikke denne adresse: værtsnavnet skal bestå af små bogstaver a–z, cifre, punktummer og enkelte bindestreger med et topdomæne på 2–5 bogstaver, og en forespørgsel skal have en skråstreg foran sig.
order-url-not-public = Andre kan næppe åbne denne adresse, da den ikke er offentlig.
order-compliance-expected = Leverandøren beder om complianceoplysninger ved Betaling på nettet; uden dem kan bestillingen blive forsinket.
order-compliance-missing = Udfyld { $member }, eller tøm hele delen.
order-compliance-less-than-ten = om det er mindre end ti procent af salget
order-compliance-turnover-share = andelen af omsætningen
order-compliance-period-distribution = hvordan det fordeler sig på perioder
order-compliance-prepurchase-time = hvor lang tid før brug der betales
order-compliance-time-before-order = hvor lang tid i forvejen et kursus bestilles
order-compliance-period = hvor ofte det holdes
order-compliance-rental-duration = hvor længe ting lejes ud

# Bestillingsfiler
order-file-at = Bestillingsfilen har en fejl i linje { $line }, kolonne { $column }.
order-file-at-path = Bestillingsfilen har en fejl ved »{ $path }« (linje { $line }, kolonne { $column }).
order-file-wrong = Bestillingsfilen modsiger sig selv.
order-file-next = docs/orders.md beskriver nøglerne i en bestillingsfil, og assets/examples/order.json er en komplet fil.
order-file-ends = Filen slutter midt i.
order-file-syntax = Den er ikke gyldig JSON: { $detail }.
order-file-unknown-key = Nøglen »{ $key }« findes ikke her.
order-file-twice = Nøglen »{ $key }« er angivet to gange.
order-file-base64 = Logoet er ikke base64.
order-file-type = Her står { $found }, men der skal stå { $expected }.
order-file-data = { $detail }
order-file-two-schemes = »{ $path }« har registeret { $inside }, men { $beside } står ved siden af.
order-file-a-text = en tekst
order-file-a-number = et tal
order-file-a-truth-value = true eller false
order-file-a-list = en liste
order-file-an-object = et objekt
order-file-null = null
order-file-text-or-number = en tekst eller et tal
order-file-text-or-pair = en tekst eller et objekt med scheme og id

# Tabeller, som folk leverer
order-control = Her er et tegn, der ikke hører hjemme: { $character }. Skriv teksten igen.
order-tidied = Usynlige tegn er udeladt: { $character }.
