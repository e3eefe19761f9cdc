# Før en bestilling sendes: forvalg, hvem som kan signere, og hva som kan forsinke eller stoppe bestillingen.

# Hvem som kan signere, og i hvilken rolle
preflight-capacity-general-manager = Daglig leder
preflight-capacity-chair = Styrets leder
preflight-capacity-owner = Innehaver
preflight-capacity-partner = Deltaker
preflight-capacity-signature = Signatur
preflight-capacity-prokura = Prokura

# Forvalg
preflight-preset-webshop = Nettbutikk
preflight-preset-webshop-with-test = Nettbutikk som ikke er lansert
preflight-preset-point-of-sale = Kasse
preflight-preset-app = App
preflight-preset-recurring = Faste betalinger
preflight-preset-login = Innlogging
preflight-preset-donations = Donasjoner
preflight-preset-own = { $name }

# Merknader
preflight-fine = OK
preflight-account-belongs = Kontoen må tilhøre { $id }; leverandøren kontrollerer det.
preflight-account-belongs-unknown = Kontoen må tilhøre brukerstedet; leverandøren kontrollerer det.
preflight-account-belongs-fix = Be om en bekreftelse fra banken hvis du er i tvil. En annens konto blir avvist.
preflight-purpose-thin = Formålet sier for lite om hva som selges. En knapp beskrivelse forsinker ofte bestillingen.
preflight-purpose-fix = Si hvilke varer eller tjenester som selges, til hvem, og hvordan de leveres.
preflight-purpose-marketplace = «{ $word }»: leverandøren avslår markedsplasser, der andre selger gjennom brukerstedet.
preflight-purpose-marketplace-fix = Selger brukerstedet bare egne varer, så si det i stedet. Ellers spør partneransvarlig først.
preflight-purpose-crowdfunding = «{ $word }»: leverandøren avslår folkefinansiering.
preflight-purpose-crowdfunding-fix = Betaler folk for varer eller tjenester, så si hvilke. Ellers spør partneransvarlig først.
preflight-fix-logo = La appen gjøre den om eller endre størrelsen, eller velg et annet bilde.
preflight-fix-check-digit = Sammenlign med papirene fra brukerstedet: trolig er et siffer feil.
preflight-fix-terms = Be brukerstedet om den. Salgsvilkår er påbudt når nettstedet er en salgskanal.
preflight-fix-not-carried = Send bestillingen med en profil for Management API, eller la det være som det er.
preflight-fix-mcc = Søk etter bransjen ved navn.
preflight-fix-package = Hent prispakkene og velg en.
preflight-fix-not-public = Oppgi adressen som kundene bruker.
preflight-fix-recurring = Regn med noen dager ekstra, og si i formålet hva det betales for og hvor ofte.
preflight-fix-use = Bruk «{ $text }».

# Enhetsregisteret
preflight-registry-norway-only = Bare norske brukersteder kan slås opp: status og signaturberettigede er ikke kjent.
preflight-registry-norway-only-fix = Spør brukerstedet, eller se i landets eget register.
preflight-registry-not-asked = Enhetsregisteret er ikke spurt: status og signaturberettigede er ikke kjent.
preflight-registry-not-asked-fix = Spør registeret.
preflight-registry-failed = Enhetsregisteret kunne ikke spørres: { $why }
preflight-registry-unknown = Enhetsregisteret kjenner ikke dette nummeret.
preflight-registry-unknown-fix = Sjekk nummeret med brukerstedet. Et nytt foretak kan bruke noen dager på å bli registrert.
preflight-registry-removed = Brukerstedet er fjernet fra Enhetsregisteret.
preflight-registry-deleted = { $name } er slettet fra Enhetsregisteret.
preflight-registry-deleted-on = { $name } ble slettet fra Enhetsregisteret { $day }.
preflight-registry-gone-fix = Spør brukerstedet om nummeret til foretaket som tok over.
preflight-registry-bankrupt = { $name } er konkurs.
preflight-registry-bankrupt-fix = Bare boet kan signere. Snakk med brukerstedet før noe bestilles.
preflight-registry-forced = { $name } er under tvangsoppløsning.
preflight-registry-winding-up = { $name } er under avvikling.
preflight-registry-reconstruction = { $name } er under rekonstruksjon.
preflight-registry-reconstruction-since = { $name } har vært under rekonstruksjon siden { $day }.
preflight-registry-foreign-insolvency = { $name } er under insolvensbehandling i utlandet.
preflight-registry-remark = Registeret har en påtegning om { $name }: { $remark }.
preflight-registry-remark-fix = Spør brukerstedet om dette blir rettet; leverandøren kan holde bestillingen tilbake.
preflight-registry-ending-fix = Spør brukerstedet om virksomheten fortsetter, og under hvilket nummer.
preflight-registry-sub-unit = { $name } er en underenhet. Avtaler inngås med hovedenheten.
preflight-registry-sub-unit-fix = Bruk organisasjonsnummeret til hovedenheten.
preflight-registry-sound = Registeret: { $name } er aktiv og ikke konkurs.
preflight-registry-there = Registeret: { $name } er registrert.
preflight-signers = Kan signere med BankID: { $names }.
preflight-signers-fix = En av dem signerer, hvis det ikke finnes en avtale fra før.
preflight-signers-none = Registeret oppgir ingen som kan signere: verken daglig leder, styrets leder eller innehaver.
preflight-signers-others = { $name } har rett til å signere, men leverandøren godtar bare daglig leder, styrets leder eller innehaver.
preflight-signers-none-fix = Spør brukerstedet hvem som signerer, og be om at rollen registreres først.
preflight-signers-unread = Rollene kunne ikke leses: hvem som kan signere, er ikke kjent.
preflight-signers-unread-fix = Spør registeret på nytt.

# Det som finnes fra før
preflight-open-status = En bestilling for dette brukerstedet og produktet er åpen: { $name }, { $status }.
preflight-open-sent = En bestilling for dette brukerstedet og produktet ble sendt { $day }: { $name }.
preflight-open-both = En bestilling for dette brukerstedet og produktet er åpen: { $name }, sendt { $day }, { $status }.
preflight-open-unsure = En bestilling for dette brukerstedet og produktet kan være sendt: { $name }. Utfallet er ikke kjent.
preflight-open-nameless = uten navn
preflight-open-fix = Bruk lenken dens, eller slett den før du bestiller på nytt. Et ekstra salgssted trenger sitt eget navn.
preflight-open-several = { $count } bestillinger for dette brukerstedet og produktet er åpne.
preflight-open-several-named = { $count } bestillinger for dette brukerstedet og produktet er åpne: { $names }.
preflight-open-several-such-as = { $count } bestillinger for dette brukerstedet og produktet er åpne, blant dem { $names }.
preflight-open-unsure-fix = Send den bestillingen på nytt: med sin egen nøkkel blir den én bestilling.
preflight-open-none = Ingen bestilling av { $product } er åpen.
preflight-orders-failed = De åpne bestillingene kunne ikke leses: { $why }
preflight-unit-twin = Brukerstedet har allerede et salgssted som heter «{ $name }» (MSN { $msn }).
preflight-unit-twin-fix = Gi det nye et navn som kundene kan skille fra det.
preflight-packages-failed = Prispakkene kunne ikke leses: { $why }
preflight-package-unknown = Denne prispakken er ikke blant partnerens egne.
preflight-package-market = Denne prispakken er for et annet land: { $market }.
preflight-package-product = Denne prispakken er for et annet produkt: { $product }.
preflight-package-fix = Velg en annen. Feil prispakke betyr ny bestilling.

# En titt på nettstedet
preflight-site-reached = Nettstedet kan nås.
preflight-site-terms-reached = Salgsvilkårene kan nås.
preflight-site-status = Nettstedet svarer med status { $status }.
preflight-site-terms-status = Siden med salgsvilkår svarer med status { $status }.
preflight-site-failed = Nettstedet kunne ikke undersøkes: { $why }
preflight-site-terms-failed = Siden med salgsvilkår kunne ikke undersøkes: { $why }
preflight-site-fix = Åpne den i en nettleser. Spør brukerstedet hvis den ikke åpnes der heller.
preflight-site-number = Organisasjonsnummeret står på nettstedet.
preflight-site-no-number = Organisasjonsnummeret ble ikke funnet på nettstedet. Leverandøren vil se det der.
preflight-site-no-number-fix = Be brukerstedet sette det nederst på siden. Det kan også stå på en side som ikke ble undersøkt.
preflight-site-no-address = det er ikke en nettadresse.
preflight-site-https = { $address } er ikke https.
preflight-site-login = adressen har brukernavn eller passord i seg.
preflight-site-not-public = { $host } fører til en privat adresse, og undersøkes ikke.
preflight-site-unknown-host = navnet { $host } er ikke kjent.
preflight-site-unreachable = ingen forbindelse ({ $reason }).
preflight-site-slow = det tok for lang tid.
preflight-site-redirects = det videresender mer enn { $most } ganger.
preflight-site-redirect-nowhere = det videresender, men ikke til noen adresse.

# Jobber
preflight-job-presets = Forhåndsvalg for bestillinger
preflight-job-drafts = Utkast til bestillinger
preflight-job-gather = Kontroller en bestilling

# Kommandolinjen
preflight-cli-offline = Bare selve bestillingen er gjennomgått. --online spør også registeret og tjenesten, og --website undersøker nettstedet.
preflight-preset-saved = Lagret som forhåndsvalget «{ $name }».
preflight-preset-removed = Fjernet forhåndsvalget «{ $name }».
preflight-preset-put-back = Forhåndsvalget «{ $name }» er tilbakestilt.
preflight-preset-as-made = Forhåndsvalget «{ $name }» er innebygd og var ikke endret.
preflight-preset-unreadable = Forhåndsvalget «{ $name }» kan ikke leses; det er ikke rørt.
preflight-preset-none = Det finnes ikke noe forhåndsvalg som heter «{ $name }».
preflight-preset-none-next = Disse finnes: { $names }.
preflight-preset-only-json = Et forhåndsvalg vises som en bestillingsfil, og den er JSON.
preflight-head-name = Navn
preflight-head-title = Tittel
preflight-head-built-in = Innebygd
preflight-head-edited = Endret
preflight-about-preset = Forhåndsvalg: det bestillingene til en type brukersteder har felles
preflight-about-preset-list = List opp forhåndsvalgene, de innebygde først
preflight-about-preset-show = Vis et forhåndsvalg som en bestillingsfil
preflight-about-preset-save = Lagre en bestillingsfil som forhåndsvalg, uten det som hører ett brukersted til
preflight-about-preset-remove = Fjern et forhåndsvalg; et innebygd blir tilbakestilt
preflight-examples-preset =
    pdesk preset list
    pdesk preset show point-of-sale > kasse.json
    pdesk preset save "Bakerier" kasse.json
preflight-examples-preset-save =
    pdesk preset save "Bakerier" kasse.json
    pdesk preset save point-of-sale kasse.json
    pdesk preset save "Plattformen vår" butikk.json --keep-website --keep-logo
preflight-arg-online = Spør også Enhetsregisteret og tjenesten: status, hvem som kan signere, åpne bestillinger, prispakker
preflight-arg-website = Undersøk også nettstedet til brukerstedet, slik hvem som helst kunne gjort
preflight-arg-preset-name = Navnet på forhåndsvalget
preflight-arg-preset-save-name = Navnet på forhåndsvalget; navnet på et innebygd endrer det
preflight-arg-keep-website = Behold nettstedet og vilkårene i forhåndsvalget
preflight-arg-keep-logo = Behold logoen i forhåndsvalget

# Skjemaet
preflight-presets = Forhåndsvalg
preflight-preset-is = Forhåndsvalg: { $name }
preflight-preset-edited = endret
preflight-preset-save = Lagre som forhåndsvalg…
preflight-preset-restore = Tilbakestill «{ $name }»
preflight-preset-remove = Fjern «{ $name }»
preflight-preset-save-title = Lagre som forhåndsvalg
preflight-preset-save-text = Alt unntatt det som hører dette brukerstedet til: nummer, navn, konto og innloggingen til en testside.
preflight-preset-name = Navn på forhåndsvalget
preflight-preset-replaces = Det finnes et forhåndsvalg med dette navnet; det blir erstattet.
preflight-preset-keep-website = Behold nettstedet og salgsvilkårene
preflight-preset-keep-logo = Behold logoen
preflight-preset-save-button = Lagre forhåndsvalg
preflight-clash-head = { $count ->
    [one] Forhåndsvalget har en annen verdi for et felt du har fylt ut. Din er beholdt.
   *[other] Forhåndsvalget har andre verdier for { $count } felter du har fylt ut. Dine er beholdt.
}
preflight-clash = { $field }: «{ $typed }», forhåndsvalget «{ $preset }»
preflight-clash-replace = Erstatt { $field }
preflight-clash-all = Erstatt alle
preflight-clash-none = Behold mine
preflight-clash-logo = et bilde
preflight-draft-saved = Utkast lagret { $when }.
preflight-draft-unsaved = Utkastet kunne ikke lagres. Det prøves igjen.
preflight-drafts = { $count ->
    [0] Utkast
    [one] 1 annet utkast
   *[other] { $count } andre utkast
}
preflight-draft-another = Begynn på en annen bestilling
preflight-draft-nameless = Utkast uten navn
preflight-fill = Fra registeret: { $text }
preflight-fill-all = { $count ->
    [one] Fyll ut det tomme feltet registeret kjenner
   *[other] Fyll ut de { $count } tomme feltene registeret kjenner
}
preflight-hint-name = Det kundene ser når de betaler, uten selskapsform
preflight-hint-use-case = Det riktige valget sparer leverandøren for et spørsmål
preflight-hint-website = Leverandøren ser på det; et nettsted som er åpent, godkjennes raskest
preflight-hint-terms = Påbudt, og den vanligste årsaken til forsinkelse når de mangler
preflight-hint-test-url = Der leverandøren kan se butikken før den åpner
preflight-hint-test-password = Sendes med bestillingen, og lagres aldri på denne maskinen
preflight-hint-turnover = Et rimelig anslag er nok; uten det spør leverandøren
preflight-hint-share = Hjelper leverandøren å vurdere risikoen med en gang
preflight-ask = Sjekk på nett
preflight-asking = Sjekker…
preflight-ask-note = Spør Enhetsregisteret og tjenesten: status, hvem som kan signere, åpne bestillinger, prispakker
preflight-look = Undersøk nettstedet
preflight-looking = Undersøker…
preflight-look-note = Åpner nettstedet og salgsvilkårene slik hvem som helst kunne gjort: kan nås, viser organisasjonsnummeret
preflight-export = Eksporter listen
preflight-export-title = Eksporter det som kan forsinke bestillingen
preflight-export-file = for-du-sender
preflight-exported = Lagret { $path }
preflight-rule = Registeret om signatur: { $rule }
preflight-rule-together = Etter den regelen signerer ingen alene.
preflight-others = Med signatur eller prokura, men uten en rolle leverandøren godtar:
preflight-warnings = { $count ->
    [one] Én ting kan forsinke bestillingen. Sende den likevel?
   *[other] { $count } ting kan forsinke bestillingen. Sende den likevel?
}
preflight-logo-preview = Forhåndsvisning av logoen
preflight-logo-facts = { $format }, { $width } × { $height } piksler
preflight-logo-square = En kvadratisk logo vises best.
preflight-logo-convert = Gjør om til en PNG som passer
preflight-logo-make-square = Gjør den kvadratisk
preflight-logo-working = Arbeider med bildet…
preflight-logo-unusable = Bildet kan ikke leses: { $reason }

preflight-open-elsewhere-fix = Den er ikke laget her. Finn ut om det er denne bestillingen før en til blir sendt.
