# Vinduet: skallet, handlinger, profildialog, innstillinger, aktivitet.

ui-app-name = Partner Desk

## Miljøer

## Rom
ui-section-fleet = Salgssteder
ui-section-onboarding = Nye brukersteder
ui-section-changes = Endringer
ui-section-audit = Kontroll
ui-section-reports = Rapporter
ui-section-activity = Aktivitet
ui-section-settings = Innstillinger

## Ord som brukes mange steder
ui-close = Lukk
ui-cancel = Avbryt
ui-copied = Kopiert
ui-trace-id = Sporings-ID
ui-copy-trace-id = Kopier sporings-ID

## Oppslagsfeltet
ui-look-up-name = Slå opp eller kjør en kommando
ui-look-up-hint = Finn salgssted, brukersted eller bestilling, eller lim inn en melding

## Handlinger
ui-action-look-up = Slå opp…
ui-action-look-up-tip = Lim inn en melding eller numre, eller skriv et navn eller en kommando
ui-action-sync-fleet = Oppdater salgsstedene
ui-action-sync-fleet-tip = Hent det som er eldre enn en time, og det som ikke er hentet ennå
ui-action-filter-table = Søk i tabellen
ui-action-filter-table-tip = Søk i radene som vises
ui-action-export = Eksporter…
ui-action-export-tip = Skriv radene som vises til en fil
ui-action-new-order = Ny bestilling
ui-action-new-order-tip = Fyll ut en produktbestilling for et brukersted. Ingenting sendes før du bekrefter
ui-action-refresh-orders = Oppdater bestillinger
ui-action-refresh-orders-tip = Hent listen over bestillinger fra leverandøren på nytt
ui-action-go-fleet = Gå til Salgssteder
ui-action-go-onboarding = Gå til Nye brukersteder
ui-action-go-changes = Gå til Endringer
ui-action-go-audit = Gå til Kontroll
ui-action-go-reports = Gå til Rapporter
ui-action-go-activity = Gå til Aktivitet
ui-action-go-settings = Gå til Innstillinger
ui-action-add-keys = Legg til nøkler…
ui-action-add-keys-tip = Legg til en profil med nøklene du har fått av leverandøren
ui-action-manage-profiles = Administrer profiler…
ui-action-open-sandbox = Åpne sandkassen
ui-action-open-sandbox-tip = Oppdiktede salgssteder på denne maskinen som oppfører seg som den ekte tjenesten
ui-action-cancel-jobs = Avbryt det som kjører
ui-action-cancel-jobs-tip = Stopp alle jobber som kjører. Det som ikke ble nådd, blir listet opp
ui-action-switch-language = Skift til dansk
ui-action-switch-theme = Bytt mellom lyst og mørkt
ui-action-fold-rail = Fold sidemenyen sammen eller ut
ui-action-zoom-in = Forstørr
ui-action-zoom-out = Forminsk
ui-action-zoom-reset = Normal størrelse
ui-action-quit = Avslutt

## Jobber
ui-job-list-profiles = Les profiler
ui-job-save-profile = Lagre profilen {$name}
ui-job-remove-profile = Slett profilen {$name}
ui-job-open-profile = Åpne profilen {$name}
ui-job-open-sandbox = Start sandkassen
ui-job-answer-partner = Svar på hvem profilen tilhører
ui-job-test-connection = Test tilkoblingen
ui-job-look-up = { $count ->
    [one] Slå opp 1 ID
   *[other] Slå opp {$count} ID-er
}
ui-job-load-fleet = Hent alle salgssteder
ui-job-read-fleet = Les lagrede salgssteder
ui-job-sync = Oppdater salgsstedene
ui-job-fetch-first = Hent det som vises, først
ui-job-check-merchants = Sjekk brukerstedene i Enhetsregisteret
ui-job-watch = Brukersteder som følges
ui-job-tag = Endre etiketter
ui-job-note = Skriv et notat
ui-job-sync-runs = Les listen over oppdateringer
ui-job-changes = Les hva som er endret
ui-job-history = Les historikken til et salgssted
ui-job-audit = Kontroller salgsstedene
ui-job-policies = Regler
ui-job-views = Lagrede visninger
ui-job-definitions = Rapportoppsett
ui-job-report = Skriv en rapport
ui-job-figures = Tell for diagrammene
ui-job-export-list = Eksport
ui-job-read-list = Importer en liste
ui-job-check-database = Kontroller databasen
ui-job-read-merchant = Les brukersted
ui-job-ask-registry = Spør registeret om {$number}
ui-job-price-packages = Hent prispakker
ui-job-preview-order = Klargjør bestilling
ui-job-send-order = Send bestilling
ui-job-list-orders = Oppdater bestillinger
ui-job-show-order = Oppdater bestilling
ui-job-delete-order = Slett bestilling
ui-job-export = Eksport
ui-job-limits = Endre grensen

## Linjene rundt
ui-profile-switcher = Profil
ui-no-profile = Ingen profil
ui-no-profile-open = Åpne en profil først
ui-nothing-running = Ingenting kjører
ui-nothing-matches = Ingen kommando eller ID passer
ui-look-up-count = { $count ->
    [one] Slå opp 1 ID
   *[other] Slå opp {$count} ID-er
}
ui-job-progress = {$name}: {$done} av {$total}
ui-job-failed-count = {$count} feilet
ui-job-rate = {$rate}/s
ui-seconds-left = {$count} s igjen
ui-minutes-left = {$count} min igjen
ui-more-running = og {$count} til
ui-parallel = {$count} samtidige

## Døra
ui-welcome = Velkommen til Partner Desk
ui-welcome-lead = Se hvert salgssted du har ansvar for, meld inn nye brukersteder, og lever rapporter. Nøklene blir i nøkkelringen på denne maskinen; ingenting sendes før du ber om det.
ui-welcome-back = Hvor vil du jobbe?
ui-welcome-back-lead = Åpne en profil, legg til en ny, eller prøv deg fram i sandkassen.
ui-card-keys = Legg til partnernøkler
ui-card-keys-lead = client_id, client_secret og abonnementsnøkkelen fra leverandøren. Du kan teste dem før de lagres.
ui-card-sandbox = Utforsk sandkassen
ui-card-sandbox-lead = 2 400 oppdiktede salgssteder som oppfører seg som den ekte tjenesten. Ingenting du gjør der, når noen.
ui-opening = Åpner…
ui-version = Versjon {$version}
ui-open = Åpne
ui-open-profile = Åpne {$name}
ui-type-keys-again = Skriv inn nøklene for denne økten…

## Profiler
ui-profiles = Profiler
ui-no-profiles = Ingen profiler ennå
ui-no-profiles-lead = En profil sier hvordan ett sett nøkler brukes: miljø, API og regler for headere.
ui-add-profile = Legg til partnernøkler
ui-edit-profile = Rediger {$name}
ui-profile-saved = Profilen {$name} er lagret
ui-profile-removed = Profilen {$name} og nøklene er slettet
ui-keys-in-keyring = Nøkler i nøkkelringen
ui-keys-this-run = Nøkler bare for denne økten
ui-done = Ferdig
ui-save = Lagre
ui-test-connection = Test tilkoblingen
ui-remove-profile = Slett profilen…
ui-remove-really = Slette profilen {$name} og nøklene?
ui-remove-lead = Nøklene fjernes fra nøkkelringen. Leverandøren kan gi dem ut på nytt.
ui-remove = Slett
ui-keep = Behold den
ui-use-this-run = Bruk bare i denne økten
ui-advanced = Flere innstillinger
ui-field-name = Navn
ui-field-name-hint = Ditt eget ord for disse nøklene
ui-name-taken = Det finnes allerede en profil som heter {$name}
ui-field-environment = Miljø
ui-hint-production = Ekte brukersteder
ui-hint-test = Bare tilgangstokener virker her
ui-hint-sandbox = Bare på denne maskinen
ui-field-api = API
ui-field-key-type = Type nøkler
ui-field-base-url = Adressen til sandkassen
ui-field-base-url-hint = Skrives ut av pdesk sandbox. Bare denne maskinens egne adresser er tillatt
ui-keys = Nøkler
ui-keys-lead = Lim dem inn én og én, eller alle på én gang: hele e-posten, JSON eller .env-filen. Blanke tegn rundt fjernes.
ui-keys-stored = La feltene stå tomme for å beholde de lagrede nøklene.
ui-key-missing = Denne nøkkelen mangler
ui-place = Oppbevar nøklene
ui-place-keyring = I nøkkelringen på denne maskinen
ui-place-this-run = Bare i denne økten
ui-place-keyring-hint = Operativsystemet passer på dem
ui-place-this-run-hint = Bare i minnet, borte når du lukker vinduet
ui-field-flow = Tilgangstoken
ui-field-flow-hint = Standard med mindre leverandøren har sagt noe annet
ui-field-token-path = Stien til token-endepunktet
ui-field-token-path-hint = Bare hvis leverandøren har flyttet det
ui-field-msn = Partnerens MSN
ui-field-msn-hint = For headeren Merchant-Serial-Number
ui-field-msn-rule = Send MSN-headeren
ui-field-system-hint = Sendes til leverandøren med hver forespørsel

## Test av tilkoblingen
ui-step-plausible = Profil og nøkler
ui-step-reach = Nå verten
ui-step-token = Hent tilgangstoken
ui-step-api = Spør API-et
ui-step-running = Prøver…

## Innstillinger
ui-settings-look = Utseende
ui-settings-service = Tjenesten
ui-settings-files = Filer du eksporterer
ui-settings-places = Hvor filene ligger
ui-setting-language = Språk
ui-setting-theme = Tema
ui-theme-system = Som systemet
ui-theme-light = Lyst
ui-theme-dark = Mørkt
ui-setting-zoom = Størrelse
ui-setting-renderer = Grafikk
ui-setting-renderer-hint = Prøv en annen hvis vinduet blir svart. Gjelder fra neste start
ui-renderer-automatic = Automatisk
ui-renderer-wgpu = Vulkan, Metal eller Direct3D
ui-setting-parallel = Samtidige forespørsler
ui-setting-parallel-hint = Hvor mange forespørsler som går samtidig. Leverandørens egne grenser holdes alltid
ui-setting-dialect = CSV-format
ui-dialect-system = Slik regneark på denne maskinen åpner den
ui-dialect-excel-nb = Norsk Excel: semikolon, desimalkomma
ui-dialect-excel-en = Engelsk Excel: komma, desimalpunktum
ui-dialect-rfc4180 = Vanlig CSV (RFC 4180)
ui-dialect-tsv = Tabulatordelt
ui-setting-guard = Vern mot formler
ui-setting-guard-hint = Celler som et regneark ville kjørt som formel, får en apostrof foran
ui-place-settings = Innstillinger
ui-place-profiles = Profiler, uten nøkler
ui-place-ledger = Bestillingsboken og alt annet
ui-place-keys = Nøklene ligger i operativsystemets nøkkelring, under «partner-desk», og ingen andre steder.
ui-copy-path = Kopier stien til: {$what}

## Aktivitet
ui-activity-lead = { $count ->
    [0] Ingenting har kjørt ennå
    [one] 1 jobb i denne økten
   *[other] {$count} jobber i denne økten
}{ $failed ->
    [0] {""}
   *[other] , {$failed} feilet
}
ui-activity-jobs = Jobber
ui-activity-all = Alle
ui-activity-problems = Problemer {$count}
ui-activity-empty = Ingen problemer
ui-activity-empty-lead = Det som går galt i denne økten, listes opp her, med sporings-ID til leverandørens brukerstøtte.
ui-activity-head-time = Startet
ui-activity-head-status = Status
ui-activity-head-job = Jobb
ui-activity-head-took = Tok
ui-activity-head-problem = Problem
ui-activity-counts = {$done} av {$total}{ $failed ->
    [0] {""}
   *[other] , {$failed} feilet
}
ui-took-seconds = {$count} s
ui-state-running = Kjører
ui-state-done = Ferdig
ui-state-failed = Feilet
ui-state-cancelled = Avbrutt

## Oppstart
ui-no-display = Det finnes ingen skjerm å åpne et vindu på.
ui-no-display-next = Kommandolinjen trenger ingen: «pdesk sandbox» starter den samme sandkassen, «pdesk lookup» og «pdesk fleet» gjør hovedjobben, og «pdesk --help» forteller resten.
ui-shown-already = Et vindu av Partner Desk har allerede { $folder } åpen; det er hentet frem.
ui-shown-no-sandbox = Det er som før: --sandbox åpnet ingen sandkasse der. Åpne en fra startsiden eller profilmenyen.
ui-open-elsewhere = { $folder } er åpen i et annet vindu av Partner Desk, og det svarer ikke.
ui-open-elsewhere-process = Vinduet hører til prosess { $process }.
ui-open-elsewhere-next = Fortsett i det vinduet, eller lukk det og prøv igjen. En annen mappe kan åpnes ved siden av med --data-dir.
ui-no-window = Vinduet kunne ikke åpnes.
ui-no-window-detail = {$detail}
ui-no-window-next = Prøv --renderer glow eller --renderer wgpu. Kommandolinjen trenger ikke noe vindu: se «pdesk --help».
ui-crashed = Partner Desk stoppet på grunn av en feil i programmet. Ingenting som er sendt, er tapt. Et notat til utviklerne, uten nøkler, ligger i: {$path}
ui-crashed-no-note = Partner Desk stoppet på grunn av en feil i programmet. Ingenting som er sendt, er tapt.
ui-crashed-before = Partner Desk stoppet sist på grunn av en feil i programmet. Ingenting som er sendt, er tapt. Et notat til utviklerne, uten nøkler, ligger i: {$path}
ui-job-crashed = En feil i Partner Desk stoppet en jobb. Alt annet fortsetter. Et notat til utviklerne, uten nøkler, ligger i: {$path}
ui-job-crashed-no-note = En feil i Partner Desk stoppet en jobb. Alt annet fortsetter.

## partner-desk --help
ui-help-about = For ansatte hos en betalingspartner: brukersteder, salgssteder, produktbestillinger og rapporter. Kommandolinjen som gjør det samme uten vindu, heter «pdesk».
ui-help-sandbox = Åpne den innebygde sandkassen, med oppdiktede salgssteder på denne maskinen, og hent dem med en gang
ui-help-data-dir = Mappe for profiler, innstillinger og bestillingsboken [PDESK_DATA_DIR]
ui-help-lang = Språket for denne økten [det som er valgt, ellers systemets]
ui-help-renderer = Grafikken vinduet prøver først, glow (OpenGL) eller wgpu (Vulkan, Metal, Direct3D); den andre prøves når den første svikter

# Hvem en profil tilhører
ui-partner-title = Er { $name } fortsatt samme partner?
ui-partner-text = Profilen har nøkler fra en annen klient enn før. Bestillinger, salgssteder, etiketter og notater for den forrige klienten ({ $former }) er lagret på denne maskinen. Ingenting bestilles før du sier hvem de tilhører.
ui-partner-same-note = Samme partner: Alt som er lagret, blir med, og bestillingene gjenkjennes.
ui-partner-other-note = En annen partner: De to holdes fra hverandre, og ingen av dem ser den andres.
ui-partner-same = Samme partner
ui-partner-other = En annen partner
