# De regler, en IT-afdeling fastsætter for en computer: hvad der er låst, og hvad man begynder med.

machine-damaged = Regelfilen for denne computer i { $source } kan ikke bruges.
machine-damaged-next = Indtil den er rettet, åbner Partner Desk ingen profil, spørger ingen tjeneste og sender intet, for det kan være forbudt dér. Spørg IT-afdelingen.
machine-file-at = Linje { $line }, kolonne { $column }: { $reason }
machine-registry-at = { $table }, værdien { $key }: { $reason }
machine-file-syntax = Dette er ikke TOML: { $detail }.
machine-file-unreadable = Den kan ikke læses: { $detail }.
machine-file-too-large = Den er større end nogen regelfil: 256 KiB er det meste.
machine-file-not-utf8 = Den er ikke skrevet i UTF-8.
machine-file-open = Andre end ejeren kan skrive i den eller i den mappe, den ligger i, så ingen ved, hvem der har skrevet den.
machine-file-owner = Den tilhører hverken administratoren eller ejeren af den mappe, den ligger i.
machine-file-not-roots = Den, eller den mappe, den ligger i, tilhører ikke administratoren (root).
machine-unknown = »{ $word }« er ikke kendt her. Tilladt: { $allowed }.
machine-unknown-near = »{ $word }« er ikke kendt her; mente du »{ $near }«? Tilladt: { $allowed }.
machine-lock-only = »{ $key }« kan kun låses: den hører til under [lock].
machine-value-table = »{ $key }« er en tabel og skrives [{ $key }].
machine-value-text = Skriv en tekst i anførselstegn her.
machine-value-list = Skriv en liste med ord her, mindst ét.
machine-value-flag = Skriv true eller false her.
machine-value-parallel = Skriv et heltal fra 1 til 64 her.
machine-value-folder = Skriv stien til en mappe her.
machine-value-proxy = Skriv »system«, »none« eller en adresse som http://proxy.example.no:8080 her.
machine-value-team-server = Skriv adressen på en PostgreSQL her, uden adgangskode: postgres://db.example.com/desk?team=bakeri
machine-value-proxy-login = Adressen til en proxy må hverken have brugernavn eller adgangskode: alle kan læse en regelfil.
machine-folder = Datamappen { $path } i reglerne kan ikke bruges.
machine-folder-why = { $source } siger det, og: { $reason }
machine-folder-no-home = Systemet fortæller ikke, hvor din egen mappe er.
machine-folder-variable = Variablen { $name } er ikke sat.
machine-folder-relative = { $path } er ikke en sti helt fra roden.
machine-other-folder = Datamappen er { $locked } og ikke { $asked }.
machine-restart = Luk Partner Desk, og start det igen: så bruges den mappe.
machine-locked-by = Låst af IT-afdelingen i { $source }.
machine-locked-next = Spørg IT-afdelingen, hvis du har brug for det anderledes.
machine-no-environment = Profilen »{ $profile }« kan ikke bruges: { $environment } er ikke tilladt på denne computer.
machine-no-api = Profilen »{ $profile }« kan ikke bruges: { $api } er ikke tilladt på denne computer.
machine-no-sandbox = Sandkassen tilbydes ikke på denne computer.
machine-no-orders = Bestillinger sendes, fornyes og slettes ikke fra denne computer.
machine-no-direct-way = På denne computer går alt gennem en proxy, og at kontrollere en hjemmeside kræver en direkte forbindelse. Se på den i browseren.
machine-proxy-changed = IT-afdelingen har ændret proxyen, siden profilen »{ $profile }« blev åbnet.
machine-proxy-changed-next = Åbn profilen igen.
machine-parallel-kept = Flere end { $most } samtidige forespørgsler er ikke tilladt her; { $source } låser det.
machine-language-kept = --lang bruges ikke: { $source } låser sproget.
machine-nothing = Der er ingen regler for denne computer. Ledte efter: { $places }
machine-source-administrators = { $source }: kun computerens administratorer kan ændre den.
machine-source-installer = { $source }: den, der installerede Partner Desk, kan ændre den.
machine-check-unreadable = Filen { $path } kan ikke læses.
machine-check-wrong = { $path } er ikke en regelfil: Partner Desk ville nægte at arbejde med den.

machine-about = Hvad IT-afdelingen har fastsat for denne computer: hvad der er låst, hvad du begynder med, og hvor det står
machine-arg-check = En regelfil, der skal rulles ud: er der en fejl i den, og hvad siger den?
machine-examples =
    pdesk machine
    pdesk machine --format json
    pdesk machine --check policy.toml
machine-value-word-system = Som systemet siger
machine-value-word-none = Ingen
machine-value-word-off = Tilbydes ikke
machine-value-word-offered = Tilbydes
machine-value-word-it = IT-afdelingen installerer dem

machine-head-setting = Indstilling
machine-head-value = Værdi
machine-head-status = Status
machine-head-source = Fastsat i
machine-state-locked = Låst
machine-state-preset = Forvalgt
machine-state-free = Fri

machine-setting-environments = Miljøer
machine-setting-api = API
machine-setting-parallel = Samtidige forespørgsler
machine-setting-data-folder = Datamappe
machine-setting-language = Sprog
machine-setting-proxy = Proxy
machine-setting-team-server = Server for teamet
machine-setting-sandbox = Sandkasse
machine-setting-orders = Afsendelse af bestillinger
machine-setting-updates = Søg efter en nyere version

machine-job = Læs reglerne for computeren
machine-group = Fastsat af IT-afdelingen
machine-group-lead = Låste værdier kan ikke ændres her.
machine-line = { $setting }: { $value }
machine-line-locked = Låst i { $source }
machine-line-preset = Forvalgt i { $source }; du kan vælge noget andet
machine-hint-locked = Låst af IT-afdelingen i { $source }
machine-hint-ceiling = Højst { $most }, låst af IT-afdelingen i { $source }
