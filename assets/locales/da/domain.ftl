# Fagets ord: identifikatorer, indstillinger, profiler, og hvorfor en tekst ikke er nogen af dem.

# Identifikatorer
domain-empty = Feltet er tomt.
domain-heading = »{ $text }« er en overskrift eller en ledetekst uden nummer.
domain-no-digits = Der er ikke noget nummer i »{ $text }«.
domain-words-before = »{ $text }« foran nummeret er ikke forståeligt.
domain-words-after = »{ $text }« efter nummeret er ikke forståeligt.
domain-number-among-words = Nummeret i »{ $text }« står midt i en tekst. Skriv »MSN«, »CVR« eller »Org.nr.« foran det, eller giv det en linje for sig.
domain-foreign-character = »{ $character }« hører ikke til i dette nummer.
domain-scientific = Nummeret er forkortet af et regneark (som 9,87E+08). Formater kolonnen som tekst, og kopier igen.
domain-unclear-groups = Det er uklart, hvor ét nummer slutter, og det næste begynder. Skriv ét nummer pr. linje, og »CVR« foran danske numre.
domain-digit-count = { $count ->
    [one] Ét ciffer er hverken et organisationsnummer (9 cifre) eller et MSN (4–10 cifre).
   *[other] { $count } cifre er hverken et organisationsnummer (9 cifre) eller et MSN (4–10 cifre).
}
domain-scheme-unclear = { $count } cifre uden register. Et norsk nummer har 9 cifre, et finsk har 7, en bindestreg og 1 til; skriv »CVR« foran danske numre.
domain-scheme-differs = Teksten siger { $named }, men { $chosen } er valgt.
domain-scheme-shape = Registeret »{ $scheme }« skal have 10–30 tegn uden mellemrum som i business:NO:ORG.
domain-free-id-shape = Nummeret skal have 4–50 cifre eller bindestreger.
domain-is-msn = Dette er mærket som et MSN, ikke som et virksomhedsnummer.
domain-is-business = Dette er mærket som et virksomhedsnummer, ikke som et MSN.
domain-org-length = Et norsk organisationsnummer har 9 cifre; dette har { $count }.
domain-cvr-length = Et dansk CVR-nummer har 8 cifre; dette har { $count }.
domain-cvr-zero = Et dansk CVR-nummer begynder ikke med 0.
domain-y-tunnus-shape = Et finsk virksomhedsnummer har 7 cifre, en bindestreg og et kontrolciffer som i 2077474-0.
domain-msn-length = Et MSN har 4–10 cifre; dette har { $count }.
domain-msn-shape = Et MSN er cifre uden bindestreger som i 123456.
domain-check-digit = Kontrolcifret passer ikke: det sidste ciffer skulle være { $expected }, men er { $found }.
domain-check-digit-none = Intet kontrolciffer passer til disse cifre, så et sådant nummer tildeles aldrig. Et af de andre cifre må være forkert.
domain-all-same-digits = Alle cifre er ens; et sådant nummer tildeles aldrig.
domain-org-synthetic = Numre, der begynder med 2 eller 3, er syntetiske og findes kun i testregistre.
domain-org-first-digit = Norske organisationsnumre begynder med 8 eller 9.
domain-account-iban = Dette er et IBAN. Tjenesten tager det nationale kontonummer: { $bban }.
domain-account-scheme = Kontotypen »{ $scheme }« skal have 5–20 tegn uden mellemrum som i BBAN:NO.
domain-account-length = Et kontonummer har 9–34 cifre; dette har { $count }.
domain-account-length-no = Et norsk kontonummer har 11 cifre; dette har { $count }.
domain-account-length-dk = En dansk konto er det firecifrede registreringsnummer og kontonummeret, i alt 9–14 cifre; dette har { $count }.
domain-account-length-fi = Et finsk kontonummer har 14 cifre; dette har { $count }.

# Det, et API ikke kan
domain-lacks-list-fleet = Partner API kan ikke vise alle betalingssteder. Slå organisationsnumre eller MSN op, eller brug en profil med Management API.
domain-lacks-read-merchant = Partner API oplyser ikke forretningens navn og status. Brug en profil med Management API.
domain-lacks-price-packages = Partner API kan ikke vise prispakker. Brug en profil med Management API, eller skriv prispakkens ID.
domain-lacks-track-orders = Partner API kan ikke vise produktbestillinger. Brug en profil med Management API.
domain-lacks-delete-order = Partner API kan ikke slette produktbestillinger. Brug en profil med Management API.

domain-trace-id = Sporings-id: { $id }

# Profiler
domain-unknown-word = »{ $word }« er ikke gyldigt som { $what }. Vælg en af: { $choices }.
domain-environment = miljø
domain-environment-production = Produktion
domain-environment-test = Test
domain-environment-sandbox = Sandkasse
domain-api = API
domain-api-management = Management API
domain-api-partner = Partner API (udfases)
domain-flow = tokenflow
domain-flow-standard = Standard
domain-flow-specialized = Specialiseret
domain-key-type = nøgletype
domain-key-type-partner = Partnernøgler
domain-key-type-management = Management-nøgler
domain-key-type-accounting = Regnskabsnøgler
domain-key-type-sales-unit = Betalingsstedets egne nøgler
domain-msn-rule = regel for MSN-headeren
domain-msn-rule-when-known = Når kaldet gælder ét betalingssted
domain-msn-rule-always = Altid profilens MSN
domain-msn-rule-never = Aldrig
domain-profile-name-empty = Giv profilen et navn.
domain-profile-name-long = Navnet kan højst have { $max } tegn.
domain-profile-name-character = Navnet må ikke indeholde »{ $character }«.
domain-profile-name-untidy = Navnet må ikke begynde eller slutte med mellemrum eller kun være punktummer.
domain-profile-sandbox-needs-url = En sandkasseprofil skal have sandkassens adresse, for eksempel http://127.0.0.1:8080.
domain-profile-url-not-loopback = »{ $url }« er ikke en adresse på denne computer. Kun http://127.0.0.1:PORT, localhost og [::1] godtages; rigtige adresser følger af miljøet.
domain-profile-url-outside-sandbox = Kun en sandkasseprofil har sin egen adresse. Denne profil er til »{ $environment }«, og »{ $url }« ville få nøglerne. Fjern base_url; environment skal kun være »sandbox« for en sandkasse.
domain-profile-production-only = Disse nøgler virker kun i produktion. Brug betalingsstedets egne nøgler i testmiljøet.
domain-profile-accounting-keys = Regnskabsnøgler når kun Report API og Sales API, ikke forretninger, betalingssteder eller produktbestillinger.
domain-profile-management-keys = Management-nøgler virker kun med Management API.
domain-profile-always-needs-msn = »Altid« kræver et MSN i profilen.
domain-profile-system = Systemnavn og -version skal have 1–{ $max } tegn, kun bogstaverne A–Z, cifre og tegn.
domain-profile-token-path = Tokenstien skal begynde med en skråstreg og kun være en sti, for eksempel /miami/v1/token.
domain-profile-partner-flow = Partner API er kun dokumenteret med standardflowet.
domain-profile-management-flow = Management-nøgler bruges som regel med det specialiserede flow.

# Nøgler
domain-key-foreign = Der er et mellemrum, et anførselstegn eller et andet tegn i { $key }, som nøgler ikke har. Kopier den igen.
domain-key-mixed-up = { $key } ligner { $other }: nøglerne kan være byttet om.
domain-key-no-guid = { $key } er som regel en GUID på 36 tegn som 5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b; denne har { $length } og en anden form.
domain-key-no-hex = { $key } er som regel 32 tegn, 0–9 og a–f; denne har { $length } tegn eller andre tegn iblandt.

# Tabeller, som folk leverer
domain-no-identifier = Der står intet i den kolonne, der siger, hvilken forretning eller hvilket betalingssted det er.
domain-no-named-column = Ingen kolonneoverskrift siger, hvor CVR-numre, org.nr. eller MSN står. Kald den kolonne »CVR«, »Org.nr.« eller »MSN«.
domain-foreign-digit = Cifret »{ $digit }« er fra en anden skrift. Skriv nummeret igen med 0 til 9.
domain-numbers-beside = Flere kolonner med tal står ved siden af hinanden, og intet siger, hvor MSN står. Giv kolonnen en overskrift, for eksempel MSN.
domain-number-beside = Nummeret står ved siden af et virksomhedsnummer og kan være en kundes eget. Giv kolonnen en overskrift, for eksempel MSN, hvis det er et MSN.

## Filnavne, som systemet ikke tager imod.

domain-file-name-device = »{ $device }« i »{ $name }« er et navn, som Windows har reserveret til en enhed; ingen fil kan hedde det, uanset filendelsen.
domain-file-name-character = »{ $name }« indeholder tegnet »{ $character }«, som Windows ikke tillader i noget navn.
domain-file-name-control = »{ $name }« indeholder et tegn, der ikke kan ses, for eksempel et linjeskift, som Windows ikke tillader i noget navn.
domain-file-name-end = »{ $name }« slutter med et punktum eller et mellemrum, som Windows ville fjerne: Filen ville få et andet navn.
domain-file-name-next = Vælg et andet navn, og prøv igen. Intet blev skrevet.
