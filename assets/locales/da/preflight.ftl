# Før en bestilling sendes: forvalg, hvem der kan underskrive, og hvad der kan forsinke eller stoppe bestillingen.

# Hvem der kan underskrive, og i hvilken rolle
preflight-capacity-general-manager = Daglig leder
preflight-capacity-chair = Bestyrelsesformand
preflight-capacity-owner = Indehaver
preflight-capacity-partner = Deltager
preflight-capacity-signature = Tegningsret
preflight-capacity-prokura = Prokura

# Forvalg
preflight-preset-webshop = Webshop
preflight-preset-webshop-with-test = Webshop, der ikke er lanceret
preflight-preset-point-of-sale = Kasse
preflight-preset-app = App
preflight-preset-recurring = Faste betalinger
preflight-preset-login = Login
preflight-preset-donations = Donationer
preflight-preset-own = { $name }

# Bemærkninger
preflight-fine = OK
preflight-account-belongs = Kontoen skal tilhøre { $id }; leverandøren kontrollerer det.
preflight-account-belongs-unknown = Kontoen skal tilhøre forretningen; leverandøren kontrollerer det.
preflight-account-belongs-fix = Bed om en bekræftelse fra banken, hvis du er i tvivl. En andens konto bliver afvist.
preflight-purpose-thin = Formålet siger for lidt om, hvad der sælges. En knap beskrivelse forsinker ofte bestillingen.
preflight-purpose-fix = Skriv, hvad der sælges af varer eller ydelser, til hvem, og hvordan de leveres.
preflight-purpose-marketplace = »{ $word }«: leverandøren siger nej til markedspladser, hvor andre sælger gennem forretningen.
preflight-purpose-marketplace-fix = Sælger forretningen kun egne varer, så skriv det i stedet. Ellers spørg den partneransvarlige først.
preflight-purpose-crowdfunding = »{ $word }«: leverandøren siger nej til crowdfunding.
preflight-purpose-crowdfunding-fix = Betaler folk for varer eller ydelser, så skriv hvilke. Ellers spørg den partneransvarlige først.
preflight-fix-logo = Lad appen konvertere det eller ændre størrelsen, eller vælg et andet billede.
preflight-fix-check-digit = Sammenlign med forretningens papirer: sandsynligvis er et ciffer forkert.
preflight-fix-terms = Bed forretningen om den. Handelsbetingelser er et lovkrav, når hjemmesiden er en salgskanal.
preflight-fix-not-carried = Send bestillingen med en profil til Management API, eller lad det være, som det er.
preflight-fix-mcc = Søg efter branchen ved navn.
preflight-fix-package = Hent prispakkerne, og vælg en.
preflight-fix-not-public = Angiv den adresse, som kunderne bruger.
preflight-fix-recurring = Regn med nogle dage ekstra, og skriv i formålet, hvad der betales for, og hvor ofte.
preflight-fix-use = Brug »{ $text }«.

# Enhetsregisteret
preflight-registry-norway-only = Kun norske forretninger kan slås op: status og underskrivere kendes ikke.
preflight-registry-norway-only-fix = Spørg forretningen, eller se i landets eget register.
preflight-registry-not-asked = Enhetsregisteret er ikke spurgt: status og underskrivere kendes ikke.
preflight-registry-not-asked-fix = Spørg registeret.
preflight-registry-failed = Enhetsregisteret kunne ikke spørges: { $why }
preflight-registry-unknown = Enhetsregisteret kender ikke dette nummer.
preflight-registry-unknown-fix = Kontroller nummeret med forretningen. En ny virksomhed kan være nogle dage om at blive registreret.
preflight-registry-removed = Forretningen er fjernet fra Enhetsregisteret.
preflight-registry-deleted = { $name } er slettet fra Enhetsregisteret.
preflight-registry-deleted-on = { $name } blev slettet fra Enhetsregisteret { $day }.
preflight-registry-gone-fix = Spørg forretningen om nummeret på den virksomhed, der tog over.
preflight-registry-bankrupt = { $name } er gået konkurs.
preflight-registry-bankrupt-fix = Kun boet kan underskrive. Tal med forretningen, før noget bestilles.
preflight-registry-forced = { $name } er under tvangsopløsning.
preflight-registry-winding-up = { $name } er under afvikling.
preflight-registry-reconstruction = { $name } er under rekonstruktion.
preflight-registry-reconstruction-since = { $name } har været under rekonstruktion siden { $day }.
preflight-registry-foreign-insolvency = { $name } er under insolvensbehandling i udlandet.
preflight-registry-remark = Registeret har en bemærkning om { $name }: { $remark }.
preflight-registry-remark-fix = Spørg forretningen, om det bliver rettet; leverandøren kan holde bestillingen tilbage.
preflight-registry-ending-fix = Spørg forretningen, om virksomheden fortsætter, og under hvilket nummer.
preflight-registry-sub-unit = { $name } er en underenhed. Aftaler indgås med hovedenheden.
preflight-registry-sub-unit-fix = Brug hovedenhedens organisationsnummer.
preflight-registry-sound = Registeret: { $name } er aktiv og ikke gået konkurs.
preflight-registry-there = Registeret: { $name } er registreret.
preflight-signers = Kan underskrive med BankID: { $names }.
preflight-signers-fix = En af dem underskriver, hvis der ikke er en aftale i forvejen.
preflight-signers-none = Registeret nævner ingen, der kan underskrive: hverken daglig leder, bestyrelsesformand eller indehaver.
preflight-signers-others = { $name } har ret til at underskrive, men leverandøren godtager kun daglig leder, bestyrelsesformand eller indehaver.
preflight-signers-none-fix = Spørg forretningen, hvem der underskriver, og bed om, at rollen registreres først.
preflight-signers-unread = Rollerne kunne ikke læses: hvem der kan underskrive, vides ikke.
preflight-signers-unread-fix = Spørg registeret igen.

# Det, der findes i forvejen
preflight-open-status = En bestilling til denne forretning og dette produkt er åben: { $name }, { $status }.
preflight-open-sent = En bestilling til denne forretning og dette produkt blev sendt { $day }: { $name }.
preflight-open-both = En bestilling til denne forretning og dette produkt er åben: { $name }, sendt { $day }, { $status }.
preflight-open-unsure = En bestilling til denne forretning og dette produkt kan være sendt: { $name }. Udfaldet kendes ikke.
preflight-open-nameless = uden navn
preflight-open-fix = Brug dens link, eller slet den, før du bestiller igen. Et ekstra betalingssted skal have sit eget navn.
preflight-open-several = { $count } bestillinger til denne forretning og dette produkt er åbne.
preflight-open-several-named = { $count } bestillinger til denne forretning og dette produkt er åbne: { $names }.
preflight-open-several-such-as = { $count } bestillinger til denne forretning og dette produkt er åbne, blandt andre { $names }.
preflight-open-unsure-fix = Send den bestilling igen: med sin egen nøgle bliver den til én bestilling.
preflight-open-none = Ingen bestilling af { $product } er åben.
preflight-orders-failed = De åbne bestillinger kunne ikke læses: { $why }
preflight-unit-twin = Forretningen har allerede et betalingssted, der hedder »{ $name }« (MSN { $msn }).
preflight-unit-twin-fix = Giv det nye et navn, som kunderne kan skelne fra det.
preflight-packages-failed = Prispakkerne kunne ikke læses: { $why }
preflight-package-unknown = Denne prispakke er ikke blandt partnerens egne.
preflight-package-market = Denne prispakke er til et andet land: { $market }.
preflight-package-product = Denne prispakke er til et andet produkt: { $product }.
preflight-package-fix = Vælg en anden. En forkert prispakke betyder en ny bestilling.

# Et blik på hjemmesiden
preflight-site-reached = Der er forbindelse til hjemmesiden.
preflight-site-terms-reached = Der er forbindelse til handelsbetingelserne.
preflight-site-status = Hjemmesiden svarer med status { $status }.
preflight-site-terms-status = Siden med handelsbetingelser svarer med status { $status }.
preflight-site-failed = Hjemmesiden kunne ikke undersøges: { $why }
preflight-site-terms-failed = Siden med handelsbetingelser kunne ikke undersøges: { $why }
preflight-site-fix = Åbn den i en browser. Spørg forretningen, hvis den heller ikke åbner der.
preflight-site-number = CVR-nummeret eller org.nr. står på hjemmesiden.
preflight-site-no-number = CVR-nummeret eller org.nr. blev ikke fundet på hjemmesiden. Leverandøren vil se det der.
preflight-site-no-number-fix = Bed forretningen om at sætte det nederst på siden. Det kan også stå på en side, der ikke blev undersøgt.
preflight-site-no-address = det er ikke en webadresse.
preflight-site-https = { $address } er ikke https.
preflight-site-login = der er et brugernavn eller en adgangskode i adressen.
preflight-site-not-public = { $host } fører til en privat adresse og undersøges ikke.
preflight-site-unknown-host = navnet { $host } er ikke kendt.
preflight-site-unreachable = ingen forbindelse ({ $reason }).
preflight-site-slow = det tog for lang tid.
preflight-site-redirects = den sender videre mere end { $most } gange.
preflight-site-redirect-nowhere = den sender videre uden at angive en adresse.

# Job
preflight-job-presets = Forvalg til bestillinger
preflight-job-drafts = Kladder til bestillinger
preflight-job-gather = Kontroller en bestilling

# Kommandolinjen
preflight-cli-offline = Kun selve bestillingen er gennemgået. --online spørger også registeret og tjenesten, og --website undersøger hjemmesiden.
preflight-preset-saved = Gemt som forvalget »{ $name }«.
preflight-preset-removed = Fjernede forvalget »{ $name }«.
preflight-preset-put-back = Forvalget »{ $name }« er nulstillet.
preflight-preset-as-made = Forvalget »{ $name }« er indbygget og var ikke ændret.
preflight-preset-unreadable = Forvalget »{ $name }« kan ikke læses; det er ikke rørt.
preflight-preset-none = Der er ikke noget forvalg, der hedder »{ $name }«.
preflight-preset-none-next = Disse findes: { $names }.
preflight-preset-only-json = Et forvalg vises som en bestillingsfil, og den er JSON.
preflight-head-name = Navn
preflight-head-title = Titel
preflight-head-built-in = Indbygget
preflight-head-edited = Ændret
preflight-about-preset = Forvalg: det, bestillingerne til en type forretninger har til fælles
preflight-about-preset-list = Vis listen over forvalg, de indbyggede først
preflight-about-preset-show = Vis et forvalg som en bestillingsfil
preflight-about-preset-save = Gem en bestillingsfil som forvalg, uden det, der hører til én forretning
preflight-about-preset-remove = Fjern et forvalg; et indbygget bliver nulstillet
preflight-examples-preset =
    pdesk preset list
    pdesk preset show point-of-sale > kasse.json
    pdesk preset save "Bagerier" kasse.json
preflight-examples-preset-save =
    pdesk preset save "Bagerier" kasse.json
    pdesk preset save point-of-sale kasse.json
    pdesk preset save "Vores platform" shop.json --keep-website --keep-logo
preflight-arg-online = Spørg også Enhetsregisteret og tjenesten: status, hvem der kan underskrive, åbne bestillinger, prispakker
preflight-arg-website = Undersøg også forretningens hjemmeside, som enhver anden kunne gøre
preflight-arg-preset-name = Navnet på forvalget
preflight-arg-preset-save-name = Navnet på forvalget; navnet på et indbygget ændrer det
preflight-arg-keep-website = Behold hjemmesiden og dens betingelser i forvalget
preflight-arg-keep-logo = Behold logoet i forvalget

# Formularen
preflight-presets = Forvalg
preflight-preset-is = Forvalg: { $name }
preflight-preset-edited = ændret
preflight-preset-save = Gem som forvalg…
preflight-preset-restore = Nulstil »{ $name }«
preflight-preset-remove = Fjern »{ $name }«
preflight-preset-save-title = Gem som forvalg
preflight-preset-save-text = Alt undtagen det, der hører til denne forretning: nummer, navn, konto og login til en testside.
preflight-preset-name = Navn på forvalget
preflight-preset-replaces = Der findes et forvalg med dette navn; det bliver erstattet.
preflight-preset-keep-website = Behold hjemmesiden og handelsbetingelserne
preflight-preset-keep-logo = Behold logoet
preflight-preset-save-button = Gem forvalg
preflight-clash-head = { $count ->
    [one] Forvalget har en anden værdi i et felt, du har udfyldt. Din er beholdt.
   *[other] Forvalget har andre værdier i { $count } felter, du har udfyldt. Dine er beholdt.
}
preflight-clash = { $field }: »{ $typed }«, forvalget »{ $preset }«
preflight-clash-replace = Erstat { $field }
preflight-clash-all = Erstat alle
preflight-clash-none = Behold mine
preflight-clash-logo = et billede
preflight-draft-saved = Kladde gemt { $when }.
preflight-draft-unsaved = Kladden kunne ikke gemmes. Det prøves igen.
preflight-drafts = { $count ->
    [0] Kladder
    [one] 1 anden kladde
   *[other] { $count } andre kladder
}
preflight-draft-another = Begynd på en anden bestilling
preflight-draft-nameless = Kladde uden navn
preflight-fill = Fra registeret: { $text }
preflight-fill-all = { $count ->
    [one] Udfyld det tomme felt, som registeret kender
   *[other] Udfyld de { $count } tomme felter, som registeret kender
}
preflight-hint-name = Det, kunderne ser, når de betaler, uden selskabsform
preflight-hint-use-case = Det rigtige valg sparer leverandøren for et spørgsmål
preflight-hint-website = Leverandøren ser på den; en hjemmeside, der er åben, godkendes hurtigst
preflight-hint-terms = Et lovkrav, og den hyppigste årsag til forsinkelse, når de mangler
preflight-hint-test-url = Hvor leverandøren kan se butikken, før den åbner
preflight-hint-test-password = Sendes med bestillingen og gemmes aldrig på denne computer
preflight-hint-turnover = Et rimeligt skøn er nok; uden det spørger leverandøren
preflight-hint-share = Hjælper leverandøren med at vurdere risikoen med det samme
preflight-ask = Kontroller online
preflight-asking = Kontrollerer…
preflight-ask-note = Spørger Enhetsregisteret og tjenesten: status, hvem der kan underskrive, åbne bestillinger, prispakker
preflight-look = Undersøg hjemmesiden
preflight-looking = Undersøger…
preflight-look-note = Åbner hjemmesiden og handelsbetingelserne, som enhver anden kunne gøre: er der forbindelse, vises CVR-nummer eller org.nr.
preflight-export = Eksporter listen
preflight-export-title = Eksporter det, der kan forsinke bestillingen
preflight-export-file = foer-du-sender
preflight-exported = Gemte { $path }
preflight-rule = Registeret om tegningsret: { $rule }
preflight-rule-together = Efter den regel underskriver ingen alene.
preflight-others = Med tegningsret eller prokura, men uden en rolle, som leverandøren godtager:
preflight-warnings = { $count ->
    [one] Én ting kan forsinke bestillingen. Send den alligevel?
   *[other] { $count } ting kan forsinke bestillingen. Send den alligevel?
}
preflight-logo-preview = Eksempelvisning af logoet
preflight-logo-facts = { $format }, { $width } × { $height } pixel
preflight-logo-square = Et kvadratisk logo vises bedst.
preflight-logo-convert = Konverter til en PNG, der passer
preflight-logo-make-square = Gør det kvadratisk
preflight-logo-working = Arbejder på billedet…
preflight-logo-unusable = Billedet kan ikke læses: { $reason }

preflight-open-elsewhere-fix = Den er ikke lavet her. Find ud af, om det er denne bestilling, før der sendes en til.
