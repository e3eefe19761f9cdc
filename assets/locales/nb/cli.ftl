# Kommandolinjen: hjelp, meldinger, tabellhoder.
cli-reason = { $reason }
cli-error = Feil

# Hjelp
cli-help-usage = Bruk
cli-help-commands = Kommandoer
cli-help-arguments = Argumenter
cli-help-options = Valg
cli-help-shared = Valg for alle kommandoer
cli-help-examples = Eksempler

cli-about = Partner Desk på kommandolinjen: brukersteder, salgssteder og produktbestillinger for en Vipps MobilePay-partner.
cli-about-lookup = Slå opp brukersteder og salgssteder, med organisasjonsnumre og MSN-er om hverandre
cli-about-fleet = Vis alle salgssteder du når, med innstillingene deres
cli-about-merchant = Vis opplysninger om et brukersted og salgsstedene dets
cli-about-registry = Vis hva Enhetsregisteret sier om en organisasjon, og hvem som kan signere
cli-about-order = Kontroller, send og følg produktbestillinger
cli-about-order-check = Kontroller en bestillingsfil uten å sende noe
cli-about-order-submit = Kontroller en bestillingsfil, send den, og vis lenken til brukerstedet
cli-about-order-list = List opp produktbestillinger og hvor langt de er kommet
cli-about-order-show = Vis én produktbestilling
cli-about-order-delete = Slett en forhåndsutfylt bestilling som brukerstedet ikke har sendt inn
cli-about-price-packages = List opp prispakkene dine
cli-about-profile = Legg til, test og fjern profiler: hvordan ett sett nøkler brukes
cli-about-profile-add = Legg til en profil; nøklene legges i systemets nøkkelring
cli-about-profile-list = List opp profilene
cli-about-profile-show = Vis en profil, uten nøklene
cli-about-profile-test = Test en tilkobling steg for steg
cli-about-profile-keys = Gi en profil nye nøkler, for eksempel en ny hemmelighet; det som er lagret om partneren, blir værende
cli-about-profile-partner = Si om en profil med ny client_id fortsatt er samme partner
cli-about-profile-remove = Fjern en profil og nøklene dens
cli-about-sandbox = Kjør en sandkasse som oppfører seg som leverandørens API-er, til den blir avbrutt

cli-examples =
    pdesk profile add vår --environment production
    pdesk lookup 918713867 123456
    pdesk sync
    pdesk changes --from 7d
    pdesk fleet --kept --out salgssteder.csv
    pdesk sandbox --units 50

    Sluttkoder: 0 utført, 1 noen rader feilet eller tjenesten sa nei, 2 feil bruk, 3 nøkler,
    4 tjenesten kunne ikke nås, 5 en fil eller nøkkelring sviktet, 130 avbrutt.
cli-examples-lookup =
    pdesk lookup 918713867 "NO 984 851 006 MVA" 123456
    pdesk lookup --input kunder.txt --out salgssteder.csv
    pdesk lookup --input - --format json < kunder.txt
    pdesk lookup 918713867 --columns msn,name,capture_type --dialect tsv
cli-examples-fleet =
    pdesk fleet
    pdesk fleet --kept --where skip_landing_page=no,unknown --where market=NO
    pdesk fleet --kept --search kiosk --sort merchant
    pdesk fleet --out salgssteder.csv
    pdesk fleet --format json | jq '.[] | select(.capture_type == "DirectCapture") | .msn'
cli-examples-merchant =
    pdesk merchant 918713867
    pdesk merchant DK-10150817 --format json
cli-examples-registry =
    pdesk registry 918713867
    pdesk registry --all --out brukersteder.csv
cli-examples-order =
    pdesk order check bestilling.json
    pdesk order submit bestilling.json
    pdesk order list --include-expired
cli-examples-order-check =
    pdesk order check bestilling.json
    pdesk order check bestilling.json --api partner --format json
cli-examples-order-submit =
    pdesk order submit bestilling.json
    pdesk order submit bestilling.json --format json | jq -r .link
    pdesk order submit bestilling.json --idempotency-key butikk-4711

    Den samme bestillingen beholder nøkkelen sin, så den kan ikke bli til to.
cli-examples-order-list =
    pdesk order list
    pdesk order list --include-expired --out bestillinger.csv
cli-examples-price-packages =
    pdesk price-packages
    pdesk price-packages --format json
cli-examples-profile =
    pdesk profile add vår --environment production --api management
    pdesk profile test vår
    pdesk profile list
cli-examples-profile-add =
    pdesk profile add vår --environment production --api management
    pdesk profile add lek --environment sandbox --api management --secrets-stdin < sandkasse.json

    Filen inneholder {"{"}"client_id": "…", "client_secret": "…", "subscription_key": "…"{"}"},
    eller linjen som pdesk sandbox skriver ut.
cli-examples-profile-test =
    pdesk profile test vår
cli-examples-sandbox =
    pdesk sandbox
    pdesk sandbox --units 50 --port 8080 > sandkasse.json
    pdesk sandbox --fault rate-limit --fault drop-after --latency-ms 200

cli-arg-lookup-ids = Organisasjonsnumre og MSN-er, skrevet slik folk skriver dem
cli-arg-lookup-input = Les dem fra en fil, eller fra standard inn med -
cli-arg-lookup-include-doubtful = Slå også opp numre der kontrollsifferet er feil
cli-arg-merchant-id = Organisasjonsnummer, CVR-nummer eller Y-tunnus
cli-arg-registry-org-number = Norsk organisasjonsnummer
cli-arg-order-check-file = Bestillingsfil (JSON); - leser standard inn
cli-arg-order-check-api = API-et reglene gjelder for; ellers profilens, ellers management
cli-arg-order-submit-file = Bestillingsfil (JSON); - leser standard inn
cli-arg-order-submit-idempotency-key = Din egen nøkkel, 1–50 bokstaver, sifre og bindestreker: Samme nøkkel blir aldri til to bestillinger
cli-arg-order-accept-doubtful = Bestill selv om et kontrollsiffer sier at et nummer er feil, eller Enhetsregisteret ikke kjenner det
cli-arg-order-submit-online = Spør registeret og tjenesten om brukerstedet før bestillingen sendes
cli-arg-profile-partner-name = Navnet på profilen
cli-arg-profile-partner-same = Klienten den hadde før, er den samme partneren: alt som er lagret om den, blir med
cli-arg-profile-partner-other = Det er en annen partner: de to holdes fra hverandre
cli-arg-order-submit-order-again = Send den som bestilling nummer to selv om en lik er bekreftet
cli-arg-order-list-include-expired = List også opp utløpte bestillinger
cli-arg-order-show-id = Bestillingens ID
cli-arg-order-delete-id = Bestillingens ID
cli-arg-profile-add-name = Profilens navn, som vises overalt
cli-arg-profile-add-environment = Hvilket miljø den bruker: produksjon, test eller sandkasse
cli-arg-profile-add-api = Hvilket av leverandørens API-er den bruker [management]
cli-arg-profile-add-flow = Hvordan tilgangstokener hentes [standard]
cli-arg-profile-add-key-type = Hva slags nøkler det er [partner; sales-unit i testmiljøet]
cli-arg-profile-add-base-url = Adressen til en sandkasse på denne maskinen, som http://127.0.0.1:8080
cli-arg-profile-add-msn = MSN for headeren Merchant-Serial-Number
cli-arg-profile-add-secrets-stdin = Les nøklene som JSON fra standard inn i stedet for å spørre etter dem
cli-arg-profile-name-or-open = Profilens navn; uten det, profilen denne kjøringen ville brukt
cli-arg-profile-remove-name = Profilens navn
cli-arg-sandbox-port = Port på 127.0.0.1; 0 tar en ledig [0]
cli-arg-sandbox-units = Antall salgssteder [2400]
cli-arg-sandbox-seed = Frø for dataene i sandkassen: Samme frø gir de samme brukerstedene [1]
cli-arg-sandbox-latency-ms = Millisekunder som legges til hvert svar [0]
cli-arg-sandbox-rate-limit = Tillatte forespørsler i sekundet; flere får 429 med Retry-After
cli-arg-sandbox-fault = En feil som skal etterlignes, kan gjentas: { $faults }
cli-arg-sandbox-speed = Hvor mye fortere sandkassens klokke går; bestillinger går videre og utløper etter den [1]
cli-arg-profile = Profilen som brukes [PDESK_PROFILE; ellers PDESK_*-nøklene, ellers den eneste profilen]
cli-arg-data-dir = Mappe for profiler, innstillinger og bestillingsboken [PDESK_DATA_DIR]
cli-arg-lang = Språk i meldinger og tabeller [PDESK_LANG; ellers systemets]
cli-arg-format = Hvordan resultater skrives [table, eller etter endelsen på --out]
cli-arg-out = Skriv resultatene til en fil i stedet for standard ut
cli-arg-dialect = CSV-dialekt: excel-nb, excel-en, rfc4180 eller tsv [excel-nb]
cli-arg-columns = Kolonner for lookup, fleet, report, tag og note, i denne rekkefølgen: { $columns }
cli-arg-no-formula-guard = Skriv CSV-verdier nøyaktig som de er, også slike et regneark ville kjørt eller endret
cli-arg-timeout = Flest sekunder for ett kall, med gjentakelser og ventetid [120]
cli-pause = Tjenesten ber om en pause på { $wait }; fortsetter etter det.
cli-pause-still = Pausen varer fortsatt: { $wait } igjen.
cli-arg-max-in-flight = Samtidige forespørsler, høyst, 1–64 [8, eller innstillingen]
cli-arg-verbose = Si mer på standard feil; -vv og -vvv sier enda mer
cli-arg-help = Vis denne hjelpen
cli-arg-version = Vis versjonen

# Feil bruk
cli-usage-next = Legg til --help for å se hva som kan brukes.
cli-usage-no-command = Hvilken kommando? { $commands }
cli-usage-value-missing = { $argument } trenger en verdi.
cli-usage-value-wrong = «{ $value }» passer ikke til { $argument }.
cli-usage-argument-unknown = { $argument } finnes ikke her.
cli-usage-command-unknown = Kommandoen «{ $command }» finnes ikke.
cli-usage-argument-missing = Dette mangler: { $arguments }
cli-usage-argument-twice = { $argument } er oppgitt to ganger, eller går ikke sammen med et annet valg.
cli-usage-did-you-mean = Mente du { $word }?
cli-usage-choices = Velg blant: { $choices }.
cli-usage-must-be = Regel: { $rule }
cli-dialect-without-csv = --dialect er for CSV og går ikke sammen med dette --format-valget.
cli-column-unknown = Kolonnen «{ $column }» finnes ikke.
cli-columns-not-here = --columns gjelder bare lookup, fleet, report, tag og note.
cli-no-runtime = Programmet kunne ikke starte bakgrunnsarbeidet sitt.
cli-no-output = Resultatene kunne ikke skrives til standard ut.

# Profiler og nøkler
cli-no-profile = Det finnes ingen nøkler å arbeide med.
cli-no-profile-next = Legg til en profil med «pdesk profile add», eller sett PDESK_CLIENT_ID, PDESK_CLIENT_SECRET og PDESK_SUBSCRIPTION_KEY. For å prøve uten nøkler: «pdesk sandbox».
cli-which-profile = Hvilken profil? { $names }
cli-which-profile-next = Velg en med --profile eller PDESK_PROFILE.
cli-no-profiles = Det finnes ingen profiler ennå. Legg til en med «pdesk profile add».
cli-profile-added = Profilen «{ $name }» er lagret, og nøklene ligger i nøkkelringen. Test den med «pdesk profile test».
cli-profile-removed = Profilen «{ $name }» og nøklene er fjernet.
cli-profile-exists = Det finnes allerede en profil «{ $name }».
cli-profile-keys-saved = Profilen «{ $name }» har nye nøkler, og de ligger i nøkkelringen.
cli-profile-exists-next = Velg et annet navn, eller gi profilen nye nøkler med «pdesk profile keys».
cli-keyring-next = Ingenting ble lagret. Start eller lås opp nøkkelringen og prøv igjen, eller arbeid uten profil ved å sette PDESK_CLIENT_ID, PDESK_CLIENT_SECRET og PDESK_SUBSCRIPTION_KEY.
cli-no-terminal = Nøklene kan bare skrives inn i en terminal, og dette er ikke en.
cli-no-terminal-next = Oppgi dem som JSON med --secrets-stdin.
cli-no-secrets = Nøklene kunne ikke leses.
cli-prompt-hidden = Lim inn nøklene. De vises ikke.
cli-secret-empty = { $name } er tom.
cli-keys-keyring = I nøkkelringen
cli-keys-this-run = Bare i denne økten
cli-step-plausible = Profil og nøkler
cli-step-reach = Vert
cli-step-token = Tilgangstoken
cli-step-api = API

# Oppslag
cli-nothing-to-look-up = Det er ingenting å slå opp.
cli-nothing-to-look-up-next = Oppgi organisasjonsnumre eller MSN-er, eller en fil med --input FILE.
cli-hint-doubtful = Numre med feil kontrollsiffer ble ikke slått opp; --include-doubtful gjør det.
cli-summary = { $rows ->
    [one] 1 rad
   *[other] { $rows } rader
}: { $found } funnet, { $not_connected } ikke tilkoblet, { $invalid } ugyldige, { $failed } feilet.
cli-and-more = { $names } og { $count } til
cli-more-notes = { $count ->
    [one] … og ett problem til; --format csv eller json har det for hver rad.
   *[other] … og { $count } problemer til; --format csv eller json har dem for hver rad.
}
cli-progress = { $failed ->
    [0] {""}
   *[other] { $failed } feilet
}
cli-progress-waiting = tjenesten ba om en pause på { $seconds } s
cli-saved = Lagret { $path } ({ $rows ->
    [one] 1 rad
   *[other] { $rows } rader
}).
cli-interrupted = Avbrutt.
cli-not-waited = Avsluttet uten å vente på det som var underveis: Det kan fortsatt bli gjort.
cli-line = linje { $line }
cli-not-a-business-id = «{ $id }» er ikke et organisasjonsnummer, CVR-nummer eller Y-tunnus.
cli-not-a-business-id-in-line = Linje { $line }: «{ $id }» er ikke et organisasjonsnummer, CVR-nummer eller Y-tunnus.
cli-not-an-org-number = «{ $id }» er ikke et norsk organisasjonsnummer.

# Bestillinger
cli-order-good = Bestillingen kan sendes ({ $api }){ $warnings ->
    [0] .
    [one] ; én advarsel.
   *[other] ; { $warnings } advarsler.
}
cli-order-bad = Bestillingen kan ikke sendes ({ $api }): { $errors ->
    [one] én feil
   *[other] { $errors } feil
}{ $warnings ->
    [0] .
    [one] , én advarsel.
   *[other] , { $warnings } advarsler.
}
cli-order-not-sent = Bestillingen ble ikke sendt. Rett feilene først.
cli-order-doubtful = Ingenting ble sendt: et kontrollsiffer sier at et nummer er feil. Sjekk det; --accept-doubtful sender bestillingen likevel.
cli-order-not-registered = Ingenting ble sendt: Enhetsregisteret kjenner ikke nummeret. Sjekk det; --accept-doubtful sender bestillingen likevel.
cli-order-open = Ingenting ble sendt: bestillingen { $id } for det samme er åpen hos tjenesten og er ikke laget her ({ $link }). --order-again lager en til.
cli-partner-nothing = { $name } har ikke hatt en annen klient før: det er ingenting å svare på.
cli-partner-same = Det som er lagret om klient { $former }, hører nå til { $name }.
cli-partner-other = Det som er lagret om klient { $former }, holdes fra { $name }.
cli-order-expired = Denne bestillingen er sendt før, og lenken er utløpt. Ingenting ble sendt nå: pdesk order reissue { $id } bestiller på nytt, og --order-again gir en bestilling til.
cli-order-already = Denne bestillingen er sendt før, og lenken virker fortsatt. Ingenting ble sendt nå; --order-again lager en bestilling til.
cli-order-deleted = Bestilling { $id } er slettet.
cli-key-wrong = «{ $key }» kan ikke være en idempotensnøkkel: 1–50 bokstaver a–z, sifre og bindestreker.
cli-suggestion = Forslag: { $text }

# Sandkassen
cli-sandbox-failed = Sandkassen kunne ikke starte på port { $port }.
cli-sandbox-hint = Sandkassen lytter på { $url } til Ctrl-C. I en annen terminal:
cli-sandbox-ended = Sandkassen er avsluttet.

# Tabellhoder
cli-head-name = Navn
cli-head-status = Status
cli-head-country = Land
cli-head-address = Adresse
cli-head-post-address = Postadresse
cli-head-created = Opprettet
cli-head-updated = Endret
cli-head-package-id = Prispakke
cli-head-price = Pris
cli-head-product = Produkt
cli-head-market = Land
cli-head-commission = Provisjon
cli-head-visible = I skjema
cli-head-org-number = Organisasjonsnummer
cli-head-deleted-on = Slettet dato
cli-head-form = Organisasjonsform
cli-head-bankrupt = Konkurs
cli-head-winding-up = Under avvikling
cli-head-forced-dissolution = Tvangsoppløsning
cli-head-reconstruction = Under rekonstruksjon
cli-head-reconstruction-since = Under rekonstruksjon siden
cli-head-foreign-insolvency = Insolvens i utlandet
cli-head-foreign-insolvency-since = Insolvens i utlandet siden
cli-head-registry-remarks = Påtegninger i registeret
cli-head-roles = Roller
cli-head-units = Salgssteder
cli-registry-active-but = Registrert, men se nedenfor
cli-registry-look = Se nærmere på det registeret sier om { $name } før du bestiller.
cli-registry-bankrupt-untold = Registeret sier ikke om { $name } er konkurs.
cli-registry-roles-untold = Det er ikke kjent hvem som har hvilken rolle: Registeret sier det ikke.
cli-registry-roles-unknown = Hvem som har hvilken rolle er ikke kjent: Registeret svarte ikke.
cli-head-vat = MVA-registrert
cli-head-sub-unit = Underenhet
cli-head-parent = Overordnet enhet
cli-head-industry = Næring
cli-head-employees = Ansatte
cli-head-home-page = Hjemmeside
cli-head-holder = Hvem
cli-head-role = Rolle
cli-head-code = Kode
cli-head-can-sign = Kan signere
cli-head-profile = Profil
cli-head-environment = Miljø
cli-head-api = API
cli-head-flow = Tokenflyt
cli-head-key-type = Nøkkeltype
cli-head-keys = Nøkler
cli-head-base-url = Adresse
cli-head-profile-msn = MSN
cli-head-msn-rule = MSN-header
cli-head-system = Systemnavn
cli-head-system-version = Systemversjon
cli-head-ok = {"#"}
cli-head-step = Steg
cli-head-result = Resultat
cli-head-link = Lenke
cli-head-last-day = Siste dag
cli-head-order-id = Bestillings-ID
cli-head-sent-at = Først sendt
cli-head-key = Idempotensnøkkel
cli-head-already-sent = Sendt før
cli-head-deleted = Slettet
cli-head-origin = Laget av
cli-head-severity = Alvorlighet
cli-merchant-active = Aktiv
cli-merchant-deactivated = Deaktivert
cli-registry-active = Registrert
cli-registry-deleted = Slettet
cli-registry-removed = Fjernet av juridiske grunner
cli-registry-unknown = Ikke i registeret
