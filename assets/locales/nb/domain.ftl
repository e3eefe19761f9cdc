# Fagets ord: identifikatorer, innstillinger, profiler, og hvorfor en tekst ikke er noen av dem.

# Identifikatorer
domain-empty = Feltet er tomt.
domain-heading = «{ $text }» er en overskrift eller en ledetekst uten nummer.
domain-no-digits = Det er ikke noe nummer i «{ $text }».
domain-words-before = «{ $text }» foran nummeret er ikke forståelig.
domain-words-after = «{ $text }» etter nummeret er ikke forståelig.
domain-number-among-words = Nummeret i «{ $text }» står midt i en tekst. Skriv «MSN» eller «Org.nr» foran det, eller gi det en egen linje.
domain-foreign-character = «{ $character }» hører ikke hjemme i dette nummeret.
domain-scientific = Nummeret er forkortet av et regneark (som 9,87E+08). Formater kolonnen som tekst og kopier på nytt.
domain-unclear-groups = Det er uklart hvor ett nummer slutter og det neste begynner. Skriv ett nummer per linje, og «CVR» foran danske numre.
domain-digit-count = { $count ->
    [one] Ett siffer er verken et organisasjonsnummer (9 sifre) eller et MSN (4–10 sifre).
   *[other] { $count } sifre er verken et organisasjonsnummer (9 sifre) eller et MSN (4–10 sifre).
}
domain-scheme-unclear = { $count } sifre uten register. Et norsk nummer har 9 sifre, et finsk har 7, en bindestrek og 1 til; skriv «CVR» foran danske numre.
domain-scheme-differs = Teksten sier { $named }, men { $chosen } er valgt.
domain-scheme-shape = Registeret «{ $scheme }» må ha 10–30 tegn uten mellomrom, som i business:NO:ORG.
domain-free-id-shape = Nummeret må ha 4–50 sifre eller bindestreker.
domain-is-msn = Dette er merket som et MSN, ikke som et organisasjonsnummer.
domain-is-business = Dette er merket som et organisasjonsnummer, ikke som et MSN.
domain-org-length = Et norsk organisasjonsnummer har 9 sifre; dette har { $count }.
domain-cvr-length = Et dansk CVR-nummer har 8 sifre; dette har { $count }.
domain-cvr-zero = Et dansk CVR-nummer begynner ikke med 0.
domain-y-tunnus-shape = Et finsk foretaksnummer har 7 sifre, en bindestrek og et kontrollsiffer, som i 2077474-0.
domain-msn-length = Et MSN har 4–10 sifre; dette har { $count }.
domain-msn-shape = Et MSN er sifre uten bindestreker, som i 123456.
domain-check-digit = Kontrollsifferet stemmer ikke: det siste sifferet skulle vært { $expected }, men er { $found }.
domain-check-digit-none = Ikke noe kontrollsiffer passer til disse sifrene, så et slikt nummer deles aldri ut. Et av de andre sifrene må være feil.
domain-all-same-digits = Alle sifrene er like; et slikt nummer deles aldri ut.
domain-org-synthetic = Numre som begynner med 2 eller 3, er syntetiske og finnes bare i testregistre.
domain-org-first-digit = Norske organisasjonsnumre begynner med 8 eller 9.
domain-account-iban = Dette er et IBAN. Tjenesten tar det nasjonale kontonummeret: { $bban }.
domain-account-scheme = Kontotypen «{ $scheme }» må ha 5–20 tegn uten mellomrom, som i BBAN:NO.
domain-account-length = Et kontonummer har 9–34 sifre; dette har { $count }.
domain-account-length-no = Et norsk kontonummer har 11 sifre; dette har { $count }.
domain-account-length-dk = En dansk konto er det firesifrede registreringsnummeret og kontonummeret, til sammen 9–14 sifre; dette har { $count }.
domain-account-length-fi = Et finsk kontonummer har 14 sifre; dette har { $count }.

# Det et API ikke kan
domain-lacks-list-fleet = Partner API kan ikke liste alle salgssteder. Slå opp organisasjonsnumre eller MSN, eller bruk en profil med Management API.
domain-lacks-read-merchant = Partner API oppgir ikke brukerstedets navn og status. Bruk en profil med Management API.
domain-lacks-price-packages = Partner API kan ikke liste prispakker. Bruk en profil med Management API, eller skriv inn prispakkens ID.
domain-lacks-track-orders = Partner API kan ikke liste produktbestillinger. Bruk en profil med Management API.
domain-lacks-delete-order = Partner API kan ikke slette produktbestillinger. Bruk en profil med Management API.

domain-trace-id = Sporings-ID: { $id }

# Profiler
domain-unknown-word = «{ $word }» er ikke gyldig som { $what }. Velg en av: { $choices }.
domain-environment = miljø
domain-environment-production = Produksjon
domain-environment-test = Test
domain-environment-sandbox = Sandkasse
domain-api = API
domain-api-management = Management API
domain-api-partner = Partner API (utfaset)
domain-flow = tokenflyt
domain-flow-standard = Standard
domain-flow-specialized = Spesialisert
domain-key-type = nøkkeltype
domain-key-type-partner = Partnernøkler
domain-key-type-management = Management-nøkler
domain-key-type-accounting = Regnskapsnøkler
domain-key-type-sales-unit = Salgsstedets egne nøkler
domain-msn-rule = regel for MSN-headeren
domain-msn-rule-when-known = Når kallet gjelder ett salgssted
domain-msn-rule-always = Alltid profilens MSN
domain-msn-rule-never = Aldri
domain-profile-name-empty = Gi profilen et navn.
domain-profile-name-long = Navnet kan ha høyst { $max } tegn.
domain-profile-name-character = Navnet kan ikke inneholde «{ $character }».
domain-profile-name-untidy = Navnet kan ikke begynne eller slutte med mellomrom, eller bare være punktum.
domain-profile-sandbox-needs-url = En sandkasseprofil trenger sandkassens adresse, for eksempel http://127.0.0.1:8080.
domain-profile-url-not-loopback = «{ $url }» er ikke en adresse på denne maskinen. Bare http://127.0.0.1:PORT, localhost og [::1] godtas; ekte adresser følger av miljøet.
domain-profile-url-outside-sandbox = Bare en sandkasseprofil har sin egen adresse. Denne profilen er for «{ $environment }», og «{ $url }» ville fått nøklene. Ta bort base_url; bare for en sandkasse setter du environment til «sandbox».
domain-profile-production-only = Disse nøklene virker bare i produksjon. Bruk salgsstedets egne nøkler i testmiljøet.
domain-profile-accounting-keys = Regnskapsnøkler når bare Report API og Sales API, ikke brukersteder, salgssteder eller produktbestillinger.
domain-profile-management-keys = Management-nøkler virker bare med Management API.
domain-profile-always-needs-msn = «Alltid» krever et MSN i profilen.
domain-profile-system = Systemnavn og -versjon må ha 1–{ $max } tegn, bare bokstavene A–Z, sifre og tegn.
domain-profile-token-path = Tokenstien må begynne med skråstrek og bare være en sti, for eksempel /miami/v1/token.
domain-profile-partner-flow = Partner API er bare dokumentert med standardflyten.
domain-profile-management-flow = Management-nøkler brukes vanligvis med den spesialiserte flyten.

# Nøkler
domain-key-foreign = Det er et mellomrom, et anførselstegn eller et annet tegn i { $key } som nøkler ikke har. Kopier den på nytt.
domain-key-mixed-up = { $key } ser ut som { $other }: nøklene kan være forvekslet.
domain-key-no-guid = { $key } er vanligvis en GUID på 36 tegn, som 5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b; denne har { $length } og en annen form.
domain-key-no-hex = { $key } er vanligvis 32 tegn, 0–9 og a–f; denne har { $length } tegn, eller andre tegn blant dem.

# Tabeller som folk leverer
domain-no-identifier = Det står ingenting i kolonnen som sier hvilket brukersted eller salgssted det er.
domain-no-named-column = Ingen overskrift sier hvilken kolonne som har organisasjonsnumre eller MSN. Kall den kolonnen «Org.nr» eller «MSN».
domain-foreign-digit = Sifferet «{ $digit }» er av en annen skrift. Skriv nummeret på nytt med 0 til 9.
domain-numbers-beside = Flere kolonner med tall står ved siden av hverandre, og ingenting sier hvilke som er MSN. Gi kolonnen en overskrift, for eksempel MSN.
domain-number-beside = Nummeret står ved siden av et organisasjonsnummer, og kan være en kundes eget. Gi kolonnen en overskrift, for eksempel MSN, hvis det er et MSN.

## Filnavn som systemet ikke tar imot.

domain-file-name-device = «{ $device }» i «{ $name }» er et navn Windows holder av til en enhet; ingen fil kan hete det, uansett endelse.
domain-file-name-character = «{ $name }» inneholder tegnet «{ $character }», som Windows ikke tillater i noe navn.
domain-file-name-control = «{ $name }» inneholder et tegn som ikke kan ses, for eksempel et linjeskift, som Windows ikke tillater i noe navn.
domain-file-name-end = «{ $name }» slutter på punktum eller mellomrom, som Windows ville tatt bort: Filen ville fått et annet navn.
domain-file-name-next = Velg et annet navn og prøv igjen. Ingenting ble skrevet.
