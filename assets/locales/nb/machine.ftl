# Reglene en IT-avdeling legger for en maskin: hva som er låst, og hva en begynner med.

machine-damaged = Regelfilen for denne maskinen i { $source } kan ikke brukes.
machine-damaged-next = Til den er rettet, åpner Partner Desk ingen profil, spør ingen tjeneste og sender ingenting, for det kan være forbudt der. Spør IT-avdelingen.
machine-file-at = Linje { $line }, kolonne { $column }: { $reason }
machine-registry-at = { $table }, verdien { $key }: { $reason }
machine-file-syntax = Dette er ikke TOML: { $detail }.
machine-file-unreadable = Den kan ikke leses: { $detail }.
machine-file-too-large = Den er større enn noen regelfil: 256 KiB er det meste.
machine-file-not-utf8 = Den er ikke skrevet i UTF-8.
machine-file-open = Andre enn eieren kan skrive i den eller i mappen den ligger i, så ingen vet hvem som har skrevet den.
machine-file-owner = Den tilhører verken administratoren eller eieren av mappen den ligger i.
machine-file-not-roots = Den, eller mappen den ligger i, tilhører ikke administratoren (root).
machine-unknown = «{ $word }» er ikke kjent her. Tillatt: { $allowed }.
machine-unknown-near = «{ $word }» er ikke kjent her; mente du «{ $near }»? Tillatt: { $allowed }.
machine-lock-only = «{ $key }» kan bare låses: den hører hjemme under [lock].
machine-value-table = «{ $key }» er en tabell og skrives [{ $key }].
machine-value-text = Skriv en tekst i anførselstegn her.
machine-value-list = Skriv en liste med ord her, minst ett.
machine-value-flag = Skriv true eller false her.
machine-value-parallel = Skriv et heltall fra 1 til 64 her.
machine-value-folder = Skriv stien til en mappe her.
machine-value-proxy = Skriv «system», «none» eller en adresse som http://proxy.example.no:8080 her.
machine-value-team-server = Skriv adressen til en PostgreSQL her, uten passord: postgres://db.example.com/desk?team=bakeri
machine-value-proxy-login = Adressen til en proxy skal verken ha brukernavn eller passord: alle kan lese en regelfil.
machine-folder = Datamappen { $path } i reglene kan ikke brukes.
machine-folder-why = { $source } sier det, og: { $reason }
machine-folder-no-home = Systemet sier ikke hvor din egen mappe er.
machine-folder-variable = Variabelen { $name } er ikke satt.
machine-folder-relative = { $path } er ikke en sti helt fra roten.
machine-other-folder = Datamappen er { $locked }, og ikke { $asked }.
machine-restart = Lukk Partner Desk og start det igjen: da brukes den mappen.
machine-locked-by = Låst av IT-avdelingen i { $source }.
machine-locked-next = Spør IT-avdelingen om du trenger det annerledes.
machine-no-environment = Profilen «{ $profile }» kan ikke brukes: { $environment } er ikke tillatt på denne maskinen.
machine-no-api = Profilen «{ $profile }» kan ikke brukes: { $api } er ikke tillatt på denne maskinen.
machine-no-sandbox = Sandkassen tilbys ikke på denne maskinen.
machine-no-orders = Bestillinger sendes, bestilles på nytt og slettes ikke fra denne maskinen.
machine-no-direct-way = På denne maskinen går alt gjennom en proxy, og å sjekke et nettsted krever en direkte forbindelse. Se på det i nettleseren.
machine-proxy-changed = IT-avdelingen har endret proxyen siden profilen «{ $profile }» ble åpnet.
machine-proxy-changed-next = Åpne profilen igjen.
machine-parallel-kept = Flere enn { $most } samtidige forespørsler er ikke tillatt her; { $source } låser det.
machine-language-kept = --lang brukes ikke: { $source } låser språket.
machine-nothing = Det er ingen regler for denne maskinen. Lette etter: { $places }
machine-source-administrators = { $source }: bare maskinens administratorer kan endre den.
machine-source-installer = { $source }: den som installerte Partner Desk, kan endre den.
machine-check-unreadable = Filen { $path } kan ikke leses.
machine-check-wrong = { $path } er ingen regelfil: Partner Desk ville nekte å arbeide med den.

machine-about = Hva IT-avdelingen har bestemt for denne maskinen: hva som er låst, hva du begynner med, og hvor det står
machine-arg-check = En regelfil som skal rulles ut: er det en feil i den, og hva sier den?
machine-examples =
    pdesk machine
    pdesk machine --format json
    pdesk machine --check policy.toml
machine-value-word-system = Som systemet sier
machine-value-word-none = Ingen
machine-value-word-off = Tilbys ikke
machine-value-word-offered = Tilbys
machine-value-word-it = IT-avdelingen installerer dem

machine-head-setting = Innstilling
machine-head-value = Verdi
machine-head-status = Status
machine-head-source = Bestemt i
machine-state-locked = Låst
machine-state-preset = Forhåndsvalgt
machine-state-free = Fri

machine-setting-environments = Miljøer
machine-setting-api = API
machine-setting-parallel = Samtidige forespørsler
machine-setting-data-folder = Datamappe
machine-setting-language = Språk
machine-setting-proxy = Proxy
machine-setting-team-server = Server for teamet
machine-setting-sandbox = Sandkasse
machine-setting-orders = Sending av bestillinger
machine-setting-updates = Se etter en nyere versjon

machine-job = Les reglene for maskinen
machine-group = Bestemt av IT-avdelingen
machine-group-lead = Låste verdier kan ikke endres her.
machine-line = { $setting }: { $value }
machine-line-locked = Låst i { $source }
machine-line-preset = Forhåndsvalgt i { $source }; du kan velge noe annet
machine-hint-locked = Låst av IT-avdelingen i { $source }
machine-hint-ceiling = Høyst { $most }, låst av IT-avdelingen i { $source }
