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
preflight-preset-point-of-sale = Utsalgssted
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
preflight-fix-package = Les prispakkene og velg en.
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
preflight-registry-unknown-fix = Kontroller nummeret med brukerstedet. Et nytt foretak kan bruke noen dager på å bli registrert.
preflight-registry-removed = Brukerstedet er fjernet fra Enhetsregisteret.
preflight-registry-deleted = { $name } er slettet fra Enhetsregisteret.
preflight-registry-deleted-on = { $name } ble slettet fra Enhetsregisteret { $day }.
preflight-registry-gone-fix = Spør brukerstedet om nummeret til foretaket som tok over.
preflight-registry-bankrupt = { $name } er konkurs.
preflight-registry-bankrupt-fix = Bare boet kan signere. Snakk med brukerstedet før noe bestilles.
preflight-registry-forced = { $name } er under tvangsoppløsning.
preflight-registry-winding-up = { $name } er under avvikling.
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
preflight-open-unsure-fix = Send den bestillingen på nytt: med sin egen nøkkel blir den én bestilling.
preflight-open-none = Ingen bestilling av { $product } er åpen.
preflight-orders-failed = De åpne bestillingene kunne ikke leses: { $why }
preflight-unit-twin = Brukerstedet har allerede et salgssted som heter «{ $name }» (MSN { $msn }).
preflight-unit-twin-fix = Gi det nye et navn som kundene kan skille fra det.
preflight-packages-failed = Prispakkene kunne ikke leses: { $why }
preflight-package-unknown = Denne prispakken er ikke blant partnerens egne.
preflight-package-market = Denne prispakken er for et annet marked: { $market }.
preflight-package-product = Denne prispakken er for et annet produkt: { $product }.
preflight-package-fix = Velg en annen. Feil prispakke betyr ny bestilling.

# En titt på nettstedet
preflight-site-reached = Nettstedet kan nås.
preflight-site-terms-reached = Salgsvilkårene kan nås.
preflight-site-status = Nettstedet svarer med status { $status }.
preflight-site-terms-status = Siden med salgsvilkår svarer med status { $status }.
preflight-site-failed = Nettstedet kunne ikke undersøkes: { $why }
preflight-site-terms-failed = Siden med salgsvilkår kunne ikke undersøkes: { $why }
preflight-site-fix = Åpne den i en nettleser. Spør brukerstedet hvis den ikke åpner seg der heller.
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
preflight-site-redirects = det sender videre mer enn { $most } ganger.
preflight-site-redirect-nowhere = det sender videre til ingen adresse.
