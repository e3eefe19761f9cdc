# Vinduet: skallen, handlinger, profildialog, indstillinger, aktivitet.

ui-app-name = Partner Desk

## Miljøer

## Rum
ui-section-fleet = Betalingssteder
ui-section-onboarding = Nye forretninger
ui-section-changes = Ændringer
ui-section-audit = Kontrol
ui-section-reports = Rapporter
ui-section-activity = Aktivitet
ui-section-settings = Indstillinger

## Ord, der bruges mange steder
ui-close = Luk
ui-cancel = Annuller
ui-copied = Kopieret
ui-trace-id = Sporings-ID
ui-copy-trace-id = Kopier sporings-ID

## Opslagsfeltet
ui-look-up-name = Slå op, eller kør en kommando
ui-look-up-hint = Find betalingssted, forretning eller bestilling, eller indsæt en besked

## Handlinger
ui-action-look-up = Slå op…
ui-action-look-up-tip = Indsæt en besked eller numre, eller skriv et navn eller en kommando
ui-action-sync-fleet = Opdater betalingsstederne
ui-action-sync-fleet-tip = Hent det, der er ældre end en time, og det, der ikke er hentet endnu
ui-action-filter-table = Søg i tabellen
ui-action-filter-table-tip = Søg i de rækker, der vises
ui-action-export = Eksporter…
ui-action-export-tip = Skriv de rækker, der vises, til en fil
ui-action-new-order = Ny bestilling
ui-action-new-order-tip = Udfyld en produktbestilling for en forretning. Intet sendes, før du bekræfter
ui-action-refresh-orders = Opdater bestillinger
ui-action-refresh-orders-tip = Hent listen over bestillinger fra leverandøren igen
ui-action-go-fleet = Gå til Betalingssteder
ui-action-go-onboarding = Gå til Nye forretninger
ui-action-go-changes = Gå til Ændringer
ui-action-go-audit = Gå til Kontrol
ui-action-go-reports = Gå til Rapporter
ui-action-go-activity = Gå til Aktivitet
ui-action-go-settings = Gå til Indstillinger
ui-action-add-keys = Tilføj nøgler…
ui-action-add-keys-tip = Tilføj en profil med de nøgler, du har fået af leverandøren
ui-action-manage-profiles = Administrer profiler…
ui-action-open-sandbox = Åbn sandkassen
ui-action-open-sandbox-tip = Opdigtede betalingssteder på denne computer, der opfører sig som den rigtige tjeneste
ui-action-cancel-jobs = Afbryd det, der kører
ui-action-cancel-jobs-tip = Stop alle job, der kører. Det, der ikke blev nået, står på en liste
ui-action-switch-language = Switch to English
ui-action-switch-theme = Skift mellem lyst og mørkt
ui-action-fold-rail = Fold menuen sammen eller ud
ui-action-zoom-in = Forstør
ui-action-zoom-out = Formindsk
ui-action-zoom-reset = Normal størrelse
ui-action-quit = Afslut

## Job
ui-job-list-profiles = Læs profiler
ui-job-save-profile = Gem profilen {$name}
ui-job-remove-profile = Slet profilen {$name}
ui-job-open-profile = Åbn profilen {$name}
ui-job-open-sandbox = Start sandkassen
ui-job-answer-partner = Svar på, hvem profilen tilhører
ui-job-test-connection = Test forbindelsen
ui-job-look-up = { $count ->
    [one] Slå 1 ID op
   *[other] Slå {$count} ID'er op
}
ui-job-load-fleet = Hent alle betalingssteder
ui-job-read-fleet = Læs gemte betalingssteder
ui-job-sync = Synkroniser betalingsstederne
ui-job-fetch-first = Hent det, der vises, først
ui-job-check-merchants = Slå forretningerne op i Enhetsregisteret
ui-job-watch = Forretninger, der følges
ui-job-tag = Ret etiketter
ui-job-note = Skriv en note
ui-job-sync-runs = Læs listen over synkroniseringer
ui-job-changes = Læs, hvad der er ændret
ui-job-history = Læs et betalingssteds historik
ui-job-audit = Kontroller betalingsstederne
ui-job-policies = Regler
ui-job-views = Gemte visninger
ui-job-definitions = Rapportopsætninger
ui-job-report = Skriv en rapport
ui-job-figures = Tæl til diagrammerne
ui-job-export-list = Eksport
ui-job-read-list = Importer en liste
ui-job-check-database = Kontroller databasen
ui-job-read-merchant = Læs forretning
ui-job-ask-registry = Spørg registeret om {$number}
ui-job-price-packages = Hent prispakker
ui-job-preview-order = Klargør bestilling
ui-job-send-order = Send bestilling
ui-job-list-orders = Opdater bestillinger
ui-job-show-order = Opdater bestilling
ui-job-delete-order = Slet bestilling
ui-job-export = Eksport
ui-job-limits = Ret grænsen

## Linjerne rundt om
ui-profile-switcher = Profil
ui-no-profile = Ingen profil
ui-no-profile-open = Åbn en profil først
ui-nothing-running = Intet kører
ui-nothing-matches = Ingen kommando og intet ID passer
ui-look-up-count = { $count ->
    [one] Slå 1 ID op
   *[other] Slå {$count} ID'er op
}
ui-job-progress = {$name}: {$done} af {$total}
ui-job-failed-count = {$count} mislykkedes
ui-job-rate = {$rate}/s
ui-seconds-left = {$count} s tilbage
ui-minutes-left = {$count} min tilbage
ui-more-running = og {$count} til
ui-parallel = {$count} samtidige

## Døren
ui-welcome = Velkommen til Partner Desk
ui-welcome-lead = Se hvert betalingssted, du har ansvar for, tilmeld nye forretninger, og lever rapporter. Nøglerne bliver i nøgleringen på denne computer; intet sendes, før du beder om det.
ui-welcome-back = Hvor vil du arbejde?
ui-welcome-back-lead = Åbn en profil, tilføj en ny, eller prøv dig frem i sandkassen.
ui-card-keys = Tilføj partnernøgler
ui-card-keys-lead = client_id, client_secret og abonnementsnøglen fra leverandøren. Du kan teste dem, før de gemmes.
ui-card-sandbox = Udforsk sandkassen
ui-card-sandbox-lead = 2.400 opdigtede betalingssteder, der opfører sig som den rigtige tjeneste. Intet af det, du gør der, når ud til nogen.
ui-opening = Åbner…
ui-version = Version {$version}
ui-open = Åbn
ui-open-profile = Åbn {$name}
ui-type-keys-again = Skriv nøglerne til denne session…

## Profiler
ui-profiles = Profiler
ui-no-profiles = Ingen profiler endnu
ui-no-profiles-lead = En profil siger, hvordan ét sæt nøgler bruges: miljø, API og regler for headere.
ui-add-profile = Tilføj partnernøgler
ui-edit-profile = Rediger {$name}
ui-profile-saved = Profilen {$name} er gemt
ui-profile-removed = Profilen {$name} og dens nøgler er slettet
ui-keys-in-keyring = Nøgler i nøgleringen
ui-keys-this-run = Nøgler kun til denne session
ui-done = Færdig
ui-save = Gem
ui-test-connection = Test forbindelsen
ui-remove-profile = Slet profilen…
ui-remove-really = Vil du slette profilen {$name} og dens nøgler?
ui-remove-lead = Nøglerne fjernes fra nøgleringen. Leverandøren kan udlevere dem igen.
ui-remove = Slet
ui-keep = Behold den
ui-use-this-run = Brug kun i denne session
ui-advanced = Flere indstillinger
ui-field-name = Navn
ui-field-name-hint = Dit eget ord for disse nøgler
ui-name-taken = Der er allerede en profil, der hedder {$name}
ui-field-environment = Miljø
ui-hint-production = Rigtige forretninger
ui-hint-test = Kun adgangstokens virker her
ui-hint-sandbox = Kun på denne computer
ui-field-api = API
ui-field-key-type = Type nøgler
ui-field-base-url = Sandkassens adresse
ui-field-base-url-hint = Udskrives af pdesk sandbox. Kun denne computers egne adresser er tilladt
ui-keys = Nøgler
ui-keys-lead = Indsæt dem enkeltvis eller alle på én gang: hele mailen, JSON eller .env-filen. Mellemrum omkring dem fjernes.
ui-keys-stored = Lad felterne være tomme for at beholde de gemte nøgler.
ui-key-missing = Denne nøgle mangler
ui-place = Opbevar nøglerne
ui-place-keyring = I nøgleringen på denne computer
ui-place-this-run = Kun i denne session
ui-place-keyring-hint = Operativsystemet passer på dem
ui-place-this-run-hint = Kun i hukommelsen, væk, når du lukker vinduet
ui-field-flow = Adgangstoken
ui-field-flow-hint = Standard, medmindre leverandøren har sagt noget andet
ui-field-token-path = Stien til token-endepunktet
ui-field-token-path-hint = Kun hvis leverandøren har flyttet det
ui-field-msn = Partnerens MSN
ui-field-msn-hint = Til headeren Merchant-Serial-Number
ui-field-msn-rule = Send MSN-headeren
ui-field-system-hint = Sendes til leverandøren ved hver forespørgsel

## Test af forbindelsen
ui-step-plausible = Profil og nøgler
ui-step-reach = Nå frem til serveren
ui-step-token = Hent et adgangstoken
ui-step-api = Spørg API'et
ui-step-running = Prøver…

## Indstillinger
ui-settings-look = Udseende
ui-settings-service = Tjenesten
ui-settings-files = Filer, du eksporterer
ui-settings-places = Hvor filerne ligger
ui-setting-language = Sprog
ui-setting-theme = Tema
ui-theme-system = Som systemet
ui-theme-light = Lyst
ui-theme-dark = Mørkt
ui-setting-zoom = Størrelse
ui-setting-renderer = Grafik
ui-setting-renderer-hint = Prøv en anden, hvis vinduet bliver sort. Gælder fra næste start
ui-renderer-automatic = Automatisk
ui-renderer-wgpu = Vulkan, Metal eller Direct3D
ui-setting-parallel = Samtidige forespørgsler
ui-setting-parallel-hint = Hvor mange forespørgsler der kører samtidig. Leverandørens egne grænser overholdes altid
ui-setting-dialect = CSV-format
ui-dialect-system = Som regneark på denne computer åbner den
ui-dialect-excel-nb = Dansk og norsk Excel: semikolon, decimalkomma
ui-dialect-excel-en = Engelsk Excel: komma, decimalpunktum
ui-dialect-rfc4180 = Almindelig CSV (RFC 4180)
ui-dialect-tsv = Tabulatorsepareret
ui-setting-guard = Værn mod formler
ui-setting-guard-hint = Celler, som et regneark ville køre som en formel, får en apostrof foran
ui-place-settings = Indstillinger
ui-place-profiles = Profiler, uden nøgler
ui-place-ledger = Ordrebogen og alt andet
ui-place-keys = Nøglerne ligger i operativsystemets nøglering, under »partner-desk«, og ingen andre steder.
ui-copy-path = Kopier stien til: {$what}

## Aktivitet
ui-activity-lead = { $count ->
    [0] Intet har kørt endnu
    [one] 1 job i denne session
   *[other] {$count} job i denne session
}{ $failed ->
    [0] {""}
   *[other] , {$failed} mislykkedes
}
ui-activity-jobs = Job
ui-activity-all = Alle
ui-activity-problems = Problemer {$count}
ui-activity-empty = Ingen problemer
ui-activity-empty-lead = Det, der går galt i denne session, står på listen her, med sporings-ID til leverandørens support.
ui-activity-head-time = Startet
ui-activity-head-status = Status
ui-activity-head-job = Job
ui-activity-head-took = Tog
ui-activity-head-problem = Problem
ui-activity-counts = {$done} af {$total}{ $failed ->
    [0] {""}
   *[other] , {$failed} mislykkedes
}
ui-took-seconds = {$count} s
ui-state-running = Kører
ui-state-done = Færdig
ui-state-failed = Mislykkedes
ui-state-cancelled = Afbrudt

## Opstart
ui-no-display = Der er ingen skærm at åbne et vindue på.
ui-no-display-next = Kommandolinjen behøver ingen: »pdesk sandbox« starter den samme sandkasse, »pdesk lookup« og »pdesk fleet« gør hovedarbejdet, og »pdesk --help« fortæller resten.
ui-shown-already = Et vindue af Partner Desk har allerede { $folder } åben; det er hentet frem.
ui-shown-no-sandbox = Det er, som det var: --sandbox åbnede ingen sandkasse der. Åbn en fra startsiden eller profilmenuen.
ui-open-elsewhere = { $folder } er åben i et andet vindue af Partner Desk, og det svarer ikke.
ui-open-elsewhere-process = Vinduet hører til proces { $process }.
ui-open-elsewhere-next = Fortsæt i det vindue, eller luk det, og prøv igen. En anden mappe kan åbnes ved siden af med --data-dir.
ui-no-window = Vinduet kunne ikke åbnes.
ui-no-window-detail = {$detail}
ui-no-window-next = Prøv --renderer glow eller --renderer wgpu. Kommandolinjen behøver ikke noget vindue: se »pdesk --help«.
ui-crashed = Partner Desk stoppede på grund af en fejl i programmet. Intet af det, der er sendt, er gået tabt. En note til udviklerne, uden nøgler, ligger i: {$path}
ui-crashed-no-note = Partner Desk stoppede på grund af en fejl i programmet. Intet af det, der er sendt, er gået tabt.
ui-crashed-before = Partner Desk stoppede sidst på grund af en fejl i programmet. Intet af det, der er sendt, er gået tabt. En note til udviklerne, uden nøgler, ligger i: {$path}
ui-job-crashed = En fejl i Partner Desk stoppede et job. Alt andet fortsætter. En note til udviklerne, uden nøgler, ligger i: {$path}
ui-job-crashed-no-note = En fejl i Partner Desk stoppede et job. Alt andet fortsætter.

## partner-desk --help
ui-help-about = For medarbejdere hos en betalingspartner: forretninger, betalingssteder, produktbestillinger og rapporter. Kommandolinjen, der gør det samme uden vindue, hedder »pdesk«.
ui-help-sandbox = Åbn den indbyggede sandkasse, med opdigtede betalingssteder på denne computer, og hent dem med det samme
ui-help-data-dir = Mappe til profiler, indstillinger og ordrebogen [PDESK_DATA_DIR]
ui-help-lang = Sproget i denne kørsel [det valgte, ellers systemets]
ui-help-renderer = Grafikken, som vinduet prøver først, glow (OpenGL) eller wgpu (Vulkan, Metal, Direct3D); den anden prøves, når den første svigter

# Hvem en profil tilhører
ui-partner-title = Er { $name } stadig den samme partner?
ui-partner-text = Profilen har nøgler fra en anden klient end før. Bestillinger, betalingssteder, etiketter og noter for den tidligere klient ({ $former }) er gemt på denne computer. Intet bestilles, før du siger, hvem de tilhører.
ui-partner-same-note = Samme partner: Alt, hvad der er gemt, følger med, og bestillingerne genkendes.
ui-partner-other-note = En anden partner: De to holdes adskilt, og ingen af dem ser den andens.
ui-partner-same = Samme partner
ui-partner-other = En anden partner
