# Kommandolinjen: hjælp, beskeder, tabelhoveder.
cli-reason = { $reason }
cli-error = Fejl

# Hjælp
cli-help-usage = Brug
cli-help-commands = Kommandoer
cli-help-arguments = Argumenter
cli-help-options = Tilvalg
cli-help-shared = Tilvalg for alle kommandoer
cli-help-examples = Eksempler

cli-about = Partner Desk på kommandolinjen: forretninger, betalingssteder og produktbestillinger for en Vipps MobilePay-partner.
cli-about-lookup = Slå forretninger og betalingssteder op, med CVR-numre, org.nr. og MSN'er mellem hinanden
cli-about-fleet = Vis alle betalingssteder, du når, med deres indstillinger
cli-about-merchant = Vis oplysninger om en forretning og dens betalingssteder
cli-about-registry = Vis, hvad Enhetsregisteret siger om en norsk virksomhed, og hvem der kan skrive under
cli-about-order = Kontroller, send og følg produktbestillinger
cli-about-order-check = Kontroller en bestillingsfil uden at sende noget
cli-about-order-submit = Kontroller en bestillingsfil, send den, og vis linket til forretningen
cli-about-order-list = Vis produktbestillinger, og hvor langt de er kommet
cli-about-order-show = Vis én produktbestilling
cli-about-order-delete = Slet en forudfyldt bestilling, som forretningen ikke har sendt ind
cli-about-price-packages = Vis dine prispakker
cli-about-profile = Tilføj, test og fjern profiler: hvordan ét sæt nøgler bruges
cli-about-profile-add = Tilføj en profil; nøglerne lægges i systemets nøglering
cli-about-profile-list = Vis profilerne
cli-about-profile-show = Vis en profil, uden dens nøgler
cli-about-profile-test = Test en forbindelse trin for trin
cli-about-profile-keys = Giv en profil nye nøgler, for eksempel en ny hemmelighed; det, der er gemt om partneren, bliver
cli-about-profile-partner = Sig, om en profil med en ny client_id stadig er den samme partner
cli-about-profile-remove = Fjern en profil og dens nøgler
cli-about-sandbox = Kør en sandkasse, der opfører sig som leverandørens API'er, til den bliver afbrudt

cli-examples =
    pdesk profile add ours --environment production
    pdesk lookup 918713867 123456
    pdesk sync
    pdesk changes --from 7d
    pdesk fleet --kept --out fleet.csv
    pdesk sandbox --units 50

    Slutter med 0 udført, 1 nogle rækker mislykkedes, eller tjenesten sagde nej, 2 forkert brug, 3 nøgler,
    4 tjenesten kunne ikke nås, 5 en fil eller nøglering svigtede, 130 afbrudt.
cli-examples-lookup =
    pdesk lookup 918713867 "NO 984 851 006 MVA" 123456
    pdesk lookup --input customers.txt --out units.csv
    pdesk lookup --input - --format json < customers.txt
    pdesk lookup 918713867 --columns msn,name,capture_type --dialect tsv
cli-examples-fleet =
    pdesk fleet
    pdesk fleet --kept --where skip_landing_page=no,unknown --where market=NO
    pdesk fleet --kept --search kiosk --sort merchant
    pdesk fleet --out fleet.csv
    pdesk fleet --format json | jq '.[] | select(.capture_type == "DirectCapture") | .msn'
cli-examples-merchant =
    pdesk merchant 918713867
    pdesk merchant DK-10150817 --format json
cli-examples-registry =
    pdesk registry 918713867
    pdesk registry --all --out merchants.csv
cli-examples-order =
    pdesk order check order.json
    pdesk order submit order.json
    pdesk order list --include-expired
cli-examples-order-check =
    pdesk order check order.json
    pdesk order check order.json --online --website
    pdesk order check order.json --api partner --format json
cli-examples-order-submit =
    pdesk order submit order.json
    pdesk order submit order.json --format json | jq -r .link
    pdesk order submit order.json --idempotency-key shop-4711

    Den samme bestilling beholder sin nøgle, så den kan ikke blive til to.
cli-examples-order-list =
    pdesk order list
    pdesk order list --include-expired --out orders.csv
cli-examples-price-packages =
    pdesk price-packages
    pdesk price-packages --format json
cli-examples-profile =
    pdesk profile add ours --environment production --api management
    pdesk profile test ours
    pdesk profile list
cli-examples-profile-add =
    pdesk profile add ours --environment production --api management
    pdesk profile add play --environment sandbox --api management --secrets-stdin < sandbox.json

    Filen indeholder {"{"}"client_id": "…", "client_secret": "…", "subscription_key": "…"{"}"},
    eller den linje, som pdesk sandbox udskriver.
cli-examples-profile-test =
    pdesk profile test ours
cli-examples-sandbox =
    pdesk sandbox
    pdesk sandbox --units 50 --port 8080 > sandbox.json
    pdesk sandbox --fault rate-limit --fault drop-after --latency-ms 200

cli-arg-lookup-ids = CVR-numre, org.nr. og MSN'er, skrevet, som folk skriver dem
cli-arg-lookup-input = Læs dem fra en fil, eller fra standardinput med -
cli-arg-lookup-include-doubtful = Slå også numre op, hvis kontrolciffer er forkert
cli-arg-merchant-id = Norsk org.nr., CVR-nummer eller Y-tunnus
cli-arg-registry-org-number = Norsk org.nr.
cli-arg-order-check-file = Bestillingsfil (JSON); - læser standardinput
cli-arg-order-check-api = Det API, hvis regler gælder; ellers profilens, ellers management
cli-arg-order-submit-file = Bestillingsfil (JSON); - læser standardinput
cli-arg-order-submit-idempotency-key = Din egen nøgle, 1–50 bogstaver, cifre og bindestreger: Samme nøgle bliver aldrig til to bestillinger
cli-arg-order-accept-doubtful = Bestil, selv om et kontrolciffer siger, at et nummer er forkert, eller Enhetsregisteret ikke kender det
cli-arg-order-submit-online = Spørg registeret og tjenesten om forretningen, før bestillingen sendes
cli-arg-profile-partner-name = Profilens navn
cli-arg-profile-partner-same = Den klient, den havde før, er den samme partner: alt, hvad der er gemt om den, følger med
cli-arg-profile-partner-other = Det er en anden partner: de to holdes adskilt
cli-arg-order-submit-order-again = Send den som bestilling nummer to, selv om en tilsvarende er bekræftet
cli-arg-order-list-include-expired = Vis også udløbne bestillinger
cli-arg-order-show-id = Bestillingens ID
cli-arg-order-delete-id = Bestillingens ID
cli-arg-profile-add-name = Profilens navn, som vises overalt
cli-arg-profile-add-environment = Hvilket miljø den bruger: produktion, test eller sandkasse
cli-arg-profile-add-api = Hvilket af leverandørens API'er den bruger [management]
cli-arg-profile-add-flow = Hvordan adgangstokens hentes [standard]
cli-arg-profile-add-key-type = Hvilken slags nøgler det er [partner; sales-unit i testmiljøet]
cli-arg-profile-add-base-url = Adressen på en sandkasse på denne computer, som http://127.0.0.1:8080
cli-arg-profile-add-msn = MSN til headeren Merchant-Serial-Number
cli-arg-profile-add-secrets-stdin = Læs nøglerne som JSON fra standardinput i stedet for at spørge efter dem
cli-arg-profile-name-or-open = Profilens navn; uden det den profil, denne kørsel ville bruge
cli-arg-profile-remove-name = Profilens navn
cli-arg-sandbox-port = Port på 127.0.0.1; 0 tager en ledig [0]
cli-arg-sandbox-units = Antal betalingssteder [2400]
cli-arg-sandbox-seed = Frø til dataene i sandkassen: Samme frø giver de samme forretninger [1]
cli-arg-sandbox-latency-ms = Millisekunder, der lægges til hvert svar [0]
cli-arg-sandbox-rate-limit = Tilladte forespørgsler i sekundet; flere får 429 med Retry-After
cli-arg-sandbox-fault = En fejl, der skal efterlignes, kan gentages: { $faults }
cli-arg-sandbox-speed = Hvor meget hurtigere sandkassens ur går; bestillinger går videre og udløber efter det [1]
cli-arg-profile = Den profil, der bruges [PDESK_PROFILE; ellers PDESK_*-nøglerne, ellers den eneste profil]
cli-arg-data-dir = Mappe til profiler, indstillinger og ordrebogen [PDESK_DATA_DIR]
cli-arg-lang = Sproget i beskeder og tabeller [PDESK_LANG; ellers systemets]
cli-arg-format = Hvordan resultater skrives [table, eller efter endelsen på --out]
cli-arg-out = Skriv resultaterne til en fil i stedet for standardoutput
cli-arg-dialect = CSV-dialekt: excel-nb, excel-en, rfc4180 eller tsv [excel-nb]
cli-arg-columns = Kolonner til lookup, fleet, report, tag og note, i denne rækkefølge: { $columns }
cli-arg-no-formula-guard = Skriv CSV-værdier nøjagtigt, som de er, også dem, et regneark ville køre eller ændre
cli-arg-timeout = Flest sekunder for ét kald, med gentagelser og ventetid [120]
cli-pause = Tjenesten beder om en pause på { $wait }; fortsætter derefter.
cli-pause-still = Pausen varer stadig: { $wait } tilbage.
cli-arg-max-in-flight = Samtidige forespørgsler, højst, 1–64 [8, eller indstillingen]
cli-arg-verbose = Sig mere på standardfejl; -vv og -vvv siger endnu mere
cli-arg-help = Vis denne hjælp
cli-arg-version = Vis versionen

# Forkert brug
cli-usage-next = Tilføj --help for at se, hvad der kan bruges.
cli-usage-no-command = Hvilken kommando? { $commands }
cli-usage-value-missing = { $argument } skal have en værdi.
cli-usage-value-wrong = »{ $value }« passer ikke til { $argument }.
cli-usage-argument-unknown = { $argument } findes ikke her.
cli-usage-command-unknown = Kommandoen »{ $command }« findes ikke.
cli-usage-argument-missing = Dette mangler: { $arguments }
cli-usage-argument-twice = { $argument } er angivet to gange eller går ikke sammen med et andet tilvalg.
cli-usage-did-you-mean = Mente du { $word }?
cli-usage-choices = Vælg mellem: { $choices }.
cli-usage-must-be = Regel: { $rule }
cli-dialect-without-csv = --dialect er til CSV og går ikke sammen med denne --format.
cli-column-unknown = Kolonnen »{ $column }« findes ikke.
cli-columns-not-here = --columns gælder kun lookup, fleet, report, tag og note.
cli-no-runtime = Programmet kunne ikke starte sit baggrundsarbejde.
cli-no-output = Resultaterne kunne ikke skrives til standardoutput.

# Profiler og nøgler
cli-no-profile = Der er ingen nøgler at arbejde med.
cli-no-profile-next = Tilføj en profil med »pdesk profile add«, eller sæt PDESK_CLIENT_ID, PDESK_CLIENT_SECRET og PDESK_SUBSCRIPTION_KEY. For at prøve uden nøgler: »pdesk sandbox«.
cli-which-profile = Hvilken profil? { $names }
cli-which-profile-next = Vælg en med --profile eller PDESK_PROFILE.
cli-no-profiles = Der er ingen profiler endnu. Tilføj en med »pdesk profile add«.
cli-profile-added = Profilen »{ $name }« er gemt, og dens nøgler ligger i nøgleringen. Test den med »pdesk profile test«.
cli-profile-removed = Profilen »{ $name }« og dens nøgler er fjernet.
cli-profile-exists = Der er allerede en profil »{ $name }«.
cli-profile-keys-saved = Profilen »{ $name }« har nye nøgler, og de ligger i nøgleringen.
cli-profile-exists-next = Vælg et andet navn, eller giv profilen nye nøgler med »pdesk profile keys«.
cli-keyring-next = Intet blev gemt. Start eller lås nøgleringen op, og prøv igen, eller arbejd uden profil ved at sætte PDESK_CLIENT_ID, PDESK_CLIENT_SECRET og PDESK_SUBSCRIPTION_KEY.
cli-no-terminal = Nøglerne kan kun skrives i en terminal, og dette er ikke en.
cli-no-terminal-next = Angiv dem som JSON med --secrets-stdin.
cli-no-secrets = Nøglerne kunne ikke læses.
cli-prompt-hidden = Indsæt nøglerne. De vises ikke.
cli-secret-empty = { $name } er tom.
cli-keys-keyring = I nøgleringen
cli-keys-this-run = Kun i denne kørsel
cli-step-plausible = Profil og nøgler
cli-step-reach = Server
cli-step-token = Adgangstoken
cli-step-api = API

# Opslag
cli-nothing-to-look-up = Der er intet at slå op.
cli-nothing-to-look-up-next = Angiv CVR-numre, org.nr. eller MSN'er, eller en fil med --input FILE.
cli-hint-doubtful = Numre med et forkert kontrolciffer blev ikke slået op; --include-doubtful gør det.
cli-summary = { $rows ->
    [one] 1 række
   *[other] { $rows } rækker
}: { $found } fundet, { $not_connected } ikke tilknyttet, { $invalid } ugyldige, { $failed } mislykkedes.
cli-and-more = { $names } og { $count } til
cli-more-notes = { $count ->
    [one] … og ét problem til; --format csv eller json har det for hver række.
   *[other] … og { $count } problemer til; --format csv eller json har dem for hver række.
}
cli-progress = { $failed ->
    [0] {""}
   *[other] { $failed } mislykkedes
}
cli-progress-waiting = tjenesten bad om en pause på { $seconds } s
cli-saved = Gemte { $path } ({ $rows ->
    [one] 1 række
   *[other] { $rows } rækker
}).
cli-interrupted = Afbrudt.
cli-not-waited = Afsluttet uden at vente på det, der var undervejs: Det kan stadig blive gjort.
cli-line = linje { $line }
cli-not-a-business-id = »{ $id }« er ikke et virksomhedsnummer.
cli-not-a-business-id-in-line = Linje { $line }: »{ $id }« er ikke et virksomhedsnummer.
cli-not-an-org-number = »{ $id }« er ikke et norsk org.nr.

# Bestillinger
cli-order-good = Bestillingen kan sendes ({ $api }){ $warnings ->
    [0] .
    [one] ; én advarsel.
   *[other] ; { $warnings } advarsler.
}
cli-order-bad = Bestillingen kan ikke sendes ({ $api }): { $errors ->
    [one] én fejl
   *[other] { $errors } fejl
}{ $warnings ->
    [0] .
    [one] , én advarsel.
   *[other] , { $warnings } advarsler.
}
cli-order-not-sent = Bestillingen blev ikke sendt. Ret fejlene først.
cli-order-doubtful = Intet er sendt: kontrolcifferet siger, at et nummer er forkert. Kontroller det; --accept-doubtful sender bestillingen alligevel.
cli-order-not-registered = Intet blev sendt: Enhetsregisteret kender ikke nummeret. Kontroller det; --accept-doubtful sender bestillingen alligevel.
cli-order-open = Intet er sendt: bestillingen { $id } på det samme er åben hos tjenesten og er ikke lavet her ({ $link }). --order-again laver en til.
cli-partner-nothing = { $name } har ikke haft en anden klient før: der er intet at svare på.
cli-partner-same = Det, der er gemt om klient { $former }, hører nu til { $name }.
cli-partner-other = Det, der er gemt om klient { $former }, holdes adskilt fra { $name }.
cli-order-expired = Denne bestilling er sendt før, og dens link er udløbet. Intet blev sendt nu: pdesk order reissue { $id } bestiller igen, og --order-again laver en bestilling til.
cli-order-already = Denne bestilling er sendt før, og dens link virker stadig. Intet blev sendt nu; --order-again laver en bestilling til.
cli-order-deleted = Bestilling { $id } er slettet.
cli-key-wrong = »{ $key }« kan ikke være en idempotensnøgle: 1–50 bogstaver a–z, cifre og bindestreger.
cli-suggestion = Forslag: { $text }

# Sandkassen
cli-sandbox-failed = Sandkassen kunne ikke starte på port { $port }.
cli-sandbox-hint = Sandkassen lytter på { $url } indtil Ctrl-C. I en anden terminal:
cli-sandbox-ended = Sandkassen er afsluttet.

# Tabelhoveder
cli-head-name = Navn
cli-head-status = Status
cli-head-country = Land
cli-head-address = Adresse
cli-head-post-address = Postadresse
cli-head-created = Oprettet
cli-head-updated = Ændret
cli-head-package-id = Prispakke
cli-head-price = Pris
cli-head-product = Produkt
cli-head-market = Land
cli-head-commission = Provision
cli-head-visible = I formularen
cli-head-org-number = Org.nr.
cli-head-deleted-on = Slettet den
cli-head-form = Virksomhedsform
cli-head-bankrupt = Konkurs
cli-head-winding-up = Under afvikling
cli-head-forced-dissolution = Tvangsopløsning
cli-head-reconstruction = Under rekonstruktion
cli-head-reconstruction-since = Under rekonstruktion siden
cli-head-foreign-insolvency = Insolvens i udlandet
cli-head-foreign-insolvency-since = Insolvens i udlandet siden
cli-head-registry-remarks = Bemærkninger i registeret
cli-head-roles = Roller
cli-head-units = Betalingssteder
cli-registry-active-but = Registreret, men se nedenfor
cli-registry-look = Se nærmere på, hvad registeret siger om { $name }, før du bestiller.
cli-registry-bankrupt-untold = Registeret siger ikke, om { $name } er konkurs.
cli-registry-roles-untold = Hvem der har hvilken rolle, er ikke kendt: Registeret siger det ikke.
cli-registry-roles-unknown = Hvem der har hvilken rolle, er ikke kendt: Registeret svarede ikke.
cli-head-vat = Momsregistreret
cli-head-sub-unit = Underenhed
cli-head-parent = Overordnet enhed
cli-head-industry = Branche
cli-head-employees = Ansatte
cli-head-home-page = Hjemmeside
cli-head-holder = Hvem
cli-head-role = Rolle
cli-head-code = Kode
cli-head-can-sign = Kan skrive under
cli-head-profile = Profil
cli-head-environment = Miljø
cli-head-api = API
cli-head-flow = Tokenflow
cli-head-key-type = Nøgletype
cli-head-keys = Nøgler
cli-head-base-url = Adresse
cli-head-profile-msn = MSN
cli-head-msn-rule = MSN-header
cli-head-system = Systemnavn
cli-head-system-version = Systemversion
cli-head-ok = {"#"}
cli-head-step = Trin
cli-head-result = Resultat
cli-head-link = Link
cli-head-last-day = Sidste dag
cli-head-order-id = Bestillings-ID
cli-head-sent-at = Først sendt
cli-head-key = Idempotensnøgle
cli-head-already-sent = Sendt før
cli-head-deleted = Slettet
cli-head-origin = Lavet af
cli-head-severity = Alvorsgrad
cli-merchant-active = Aktiv
cli-merchant-deactivated = Deaktiveret
cli-registry-active = Registreret
cli-registry-deleted = Slettet
cli-registry-removed = Fjernet af juridiske årsager
cli-registry-unknown = Ikke i registeret
