# Fagets ord: identifikatorer, innstillinger, profiler, og hvorfor en tekst ikke er noen av dem.

# Identifikatorer
domain-empty = Feltet er tomt.
domain-heading = «{ $text }» er en overskrift eller en ledetekst uten nummer.
domain-no-digits = Det er ikke noe nummer i «{ $text }».
domain-words-before = «{ $text }» foran nummeret er ikke forståelig.
domain-words-after = «{ $text }» etter nummeret er ikke forståelig.
domain-number-among-words = Nummeret i «{ $text }» står blant ord. Skriv «MSN» eller «Org.nr» foran det, eller gi det en egen linje.
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
domain-is-msn = Dette er merket som et MSN, ikke som et foretaksnummer.
domain-is-business = Dette er merket som et foretaksnummer, ikke som et MSN.
domain-org-length = Et norsk organisasjonsnummer har 9 sifre; dette har { $count }.
domain-cvr-length = Et dansk CVR-nummer har 8 sifre; dette har { $count }.
domain-cvr-zero = Et dansk CVR-nummer begynner ikke med 0.
domain-y-tunnus-shape = Et finsk foretaksnummer har 7 sifre, en bindestrek og et kontrollsiffer, som i 2077474-0.
domain-msn-length = Et MSN har 4–10 sifre; dette har { $count }.
domain-msn-shape = Et MSN er sifre uten bindestreker, som i 123456.
domain-check-digit = Kontrollsifferet stemmer ikke: det siste sifferet skulle vært { $expected }, men er { $found }.
domain-check-digit-none = Ingen kontrollsiffer passer til disse sifrene, så et slikt nummer deles aldri ut. Et av de andre sifrene må være feil.
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
domain-lacks-list-fleet = Partner API kan ikke liste alle salgsenheter. Slå opp organisasjonsnumre eller MSN, eller bruk en profil med Management API.
domain-lacks-read-merchant = Partner API oppgir ikke brukerstedets navn og status. Bruk en profil med Management API.
domain-lacks-price-packages = Partner API kan ikke liste prispakker. Bruk en profil med Management API, eller skriv inn prispakkens ID.
domain-lacks-track-orders = Partner API kan ikke liste produktbestillinger. Bruk en profil med Management API.
domain-lacks-delete-order = Partner API kan ikke slette produktbestillinger. Bruk en profil med Management API.

domain-trace-id = Sporings-ID: { $id }
