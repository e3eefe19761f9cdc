# cli: sync, changes, audit, report og de andre kommandoer til de gemte betalingssteder.

# Hjælp
pdesk-about-sync = Opdater de betalingssteder, der er gemt på denne computer
pdesk-about-syncs = Vis de synkroniseringer, der er kørt
pdesk-about-changes = Vis, hvad der er ændret mellem to tidspunkter
pdesk-about-history = Vis alt, hvad der nogensinde er ændret ved et betalingssted
pdesk-about-audit = Led efter fejl blandt de gemte betalingssteder, efter regler
pdesk-about-report = Skriv en rapport om de gemte betalingssteder til en fil
pdesk-about-tag = Sæt etiketter på betalingssteder og forretninger, eller tag dem af
pdesk-about-note = Skriv en note på et betalingssted eller en forretning
pdesk-about-import = Importer etiketter, noter og forventede værdier fra en CSV- eller Excel-fil
pdesk-about-watch = Vis eller ret de forretninger, der følges med Partner API'et
pdesk-about-database = Kontroller, kopier og gendan databasen på denne computer
pdesk-about-database-check = Læs hele databasen, og sig, om den er hel

pdesk-examples-sync =
    pdesk sync
    pdesk sync --max-age 12h --max-in-flight 16
    pdesk sync --retry-failed
    pdesk sync --msn 123456 123457
    pdesk sync --format json | jq .changed
    pdesk sync --merchant 918713867 --ids customers.txt

    Betalingssteder, der er hentet inden for den højeste alder, hentes ikke igen. En afbrudt synkronisering fortsætter altså, hvor den var.
    Med Partner API'et siger --merchant og --ids én gang for alle, hvilke forretninger der skal følges.
pdesk-examples-syncs =
    pdesk syncs
    pdesk syncs --format json | jq '.[0]'
pdesk-examples-changes =
    pdesk changes --from 7d
    pdesk changes --from 2026-11-01 --to 2026-11-15
    pdesk changes --from 2026-11-01T10:00 --msn 123456 --format json

    En dag alene betyder dagens begyndelse i --from og dagens slutning i --to.
pdesk-examples-history =
    pdesk history 123456
pdesk-examples-audit =
    pdesk audit
    pdesk audit --fail-on error --out findings.xlsx
    pdesk audit --policy house-rules.toml --format json
    pdesk audit --only direct-capture --message
    pdesk audit --list

    Slutter med 1, når der er fund på niveauet i --fail-on eller værre. Med --policy gælder kun reglerne i de filer.
pdesk-examples-report =
    pdesk report --columns msn,name,capture_type --where capture_type=direct --out direct.xlsx
    pdesk report --where recurring=yes,unknown --where market=NO --group-by merchant --out recurring.csv
    pdesk report --save weekly --columns merchant,msn,name --sort merchant
    pdesk report weekly --out weekly.xlsx
    pdesk report --out summary.html

    Filens endelse siger, hvad den bliver: .csv, .tsv, .xlsx, .json eller .html.
pdesk-examples-tag =
    pdesk tag 123456 234567 --add kiosk,oslo
    pdesk tag 918713867 --add chain --remove new
pdesk-examples-note =
    pdesk note 123456 "Kassen blev skiftet i maj"
    pdesk note 123456 ""
pdesk-examples-import =
    pdesk import tags.csv --dry-run
    pdesk import tags.xlsx
    pdesk import agreed.csv --expect "Som aftalt" && pdesk audit --only "Som aftalt"
pdesk-examples-watch =
    pdesk watch
    pdesk watch --add 918713867 --add 984851006
    pdesk watch --remove 984851006
pdesk-examples-database-check =
    pdesk database check

pdesk-arg-fleet-kept = Vis betalingsstederne, som de er gemt på denne computer, uden at spørge tjenesten
pdesk-arg-where = Kun rækker med denne værdi, for eksempel skip_landing_page=no; komma betyder eller, flere --where betyder og
pdesk-arg-search = Kun rækker, hvor alle ordene findes: navne, numre, etiketter
pdesk-arg-sort = Sorter efter disse kolonner, adskilt med komma; :desc sætter det største først
pdesk-arg-sync-max-age = Betalingssteder, der er hentet inden for denne tid, hentes ikke igen: 12h, 7d; 0 henter alle [1h]
pdesk-arg-sync-retry-failed = Hent kun de betalingssteder, der mislykkedes sidst
pdesk-arg-sync-msn = Hent kun disse af de gemte betalingssteder, uanset hvor nye oplysningerne er; kan gentages
pdesk-arg-sync-merchant = Forretning, der skal følges (Partner API'et), kan gentages; det huskes
pdesk-arg-sync-ids = Forretninger, der skal følges (Partner API'et), fra en fil eller fra standardinput med -
pdesk-arg-changes-from = Start: 2026-11-01, 2026-11-01T10:00 eller 7d for en uge siden [begyndelsen]
pdesk-arg-changes-to = Slutning, på de samme måder [nu]
pdesk-arg-changes-msn = Kun dette betalingssted
pdesk-arg-history-msn = Betalingsstedets MSN
pdesk-arg-audit-policy = Regler fra en TOML-fil i stedet for profilens, kan gentages
pdesk-arg-audit-fail-on = Slut med 1, når der er et fund af denne alvorsgrad eller værre [warning]
pdesk-arg-audit-only = Kun denne regel, kan gentages
pdesk-arg-audit-list = Vis reglerne i stedet for at lede
pdesk-arg-audit-message = Udskriv en færdig besked til den partneransvarlige om de fund, som kun vedkommende kan rette
pdesk-arg-report-name = Navnet på en gemt rapport
pdesk-arg-report-group-by = Grupper rækkerne efter denne kolonne, med antal
pdesk-arg-report-save = Gem rapporten under dette navn, så den kan køres igen
pdesk-arg-report-list = Vis de gemte rapporter
pdesk-arg-tag-ids = MSN'er, CVR-numre og org.nr.; en forretnings etiketter gælder alle dens betalingssteder
pdesk-arg-tag-add = Etiketter, der skal sættes på
pdesk-arg-tag-remove = Etiketter, der skal tages af
pdesk-arg-note-id = MSN, CVR-nummer eller org.nr.
pdesk-arg-note-text = Noten; en tom note fjerner den
pdesk-arg-import-file = CSV- eller Excel-fil med kolonneoverskrifter: msn eller business_id, og tags, note eller indstillinger som capture_type
pdesk-arg-import-expect = Gem indstillingerne på listen som en regel med dette navn, i stedet for den forrige liste
pdesk-arg-import-dry-run = Sig kun, hvad der ville blive importeret
pdesk-arg-watch-add = Forretning, der skal følges, kan gentages
pdesk-arg-watch-remove = Forretning, der ikke skal følges længere, kan gentages
pdesk-arg-registry-all = Kontroller alle gemte forretninger, højst fem i sekundet

# Det, der ikke kan menes
pdesk-usage-conflict = { $argument } går ikke sammen med { $other }.
pdesk-date-wrong = »{ $text }« er ikke en dato eller et tidspunkt.
pdesk-date-rule = Skriv 2026-11-01, 2026-11-01T10:00, eller hvor længe siden: 12h, 7d.
pdesk-duration-wrong = »{ $text }« er ikke en varighed.
pdesk-duration-rule = Skriv et tal og en enhed: 30m, 12h, 7d; eller 0.
pdesk-period-backwards = Periodens start er ikke før dens slutning.
pdesk-where-wrong = »{ $text }« er ikke en betingelse.
pdesk-where-twice = Der er to betingelser for { $column }.
pdesk-where-empty = Betingelsen for { $column } har ingen værdi.
pdesk-where-value = { $column } er aldrig »{ $value }«.
pdesk-where-comma = Komma kan ikke betyde »eller« i { $column }.
pdesk-where-rule = Skriv KOLONNE=VÆRDI. For kolonner med faste værdier betyder komma eller: capture_type=direct,unknown. For navne, etiketter og noter skal alle ordene findes: name=kiosk oslo. For tider, en dag eller FRA..TIL: fetched_at=2026-11-01..2026-11-15.
pdesk-sort-wrong = »{ $text }« er ikke en rækkefølge. Skriv KOLONNE eller KOLONNE:desc, flere adskilt med komma.
pdesk-where-number = »{ $text }« er ikke et tal. Skriv 5, >5, <5 eller 2..9.
pdesk-not-an-msn = »{ $id }« er ikke et MSN.
pdesk-not-a-subject = »{ $id }« er hverken et MSN eller et virksomhedsnummer.
pdesk-note-one = En note gælder ét betalingssted eller én forretning.
pdesk-tag-nothing = Hvilke etiketter? Angiv --add eller --remove.
pdesk-watch-msn = Dette er et MSN. Følg den forretning, det hører til.
pdesk-in-file = { $path }: { $what }
pdesk-list-row = Række { $row } i { $path } kan ikke bruges.
pdesk-list-elsewhere = Listen »{ $file }« ligger ikke i regelfilens mappe. Den blev ikke åbnet.
pdesk-list-elsewhere-next = Læg listen i regelfilens mappe, eller i en mappe under den, og angiv navnet derfra: expected = "units.csv".
pdesk-list-missing = Der er ingen liste »{ $file }« ved siden af regelfilen.
pdesk-list-missing-next = Ret navnet, eller læg listen i regelfilens mappe.
pdesk-list-unreadable = Listen »{ $file }« kan ikke læses: { $reason }.

# Det, der er gemt her
pdesk-nothing-kept = Der er ikke gemt nogen betalingssteder på denne computer for denne profil endnu.
pdesk-no-sync-next = Hent dem med »pdesk sync«.
pdesk-kept-summary = { $shown } af { $total ->
    [one] 1 betalingssted
   *[other] { $total } betalingssteder
}, hentet { $oldest } til { $newest }.
pdesk-kept-incomplete = Den nyeste synkronisering, fra { $when }, nåede ikke alle betalingssteder. »pdesk sync« fortsætter den.
pdesk-watch-not-needed = Management API'et giver selv listen over betalingssteder. Forretningerne huskes, men ændrer intet her.
pdesk-nothing-watched = Ingen forretninger følges. Partner API'et kan ikke give en liste over betalingssteder: Tilføj forretninger med »pdesk watch --add«.

# Synkronisering
pdesk-sync-summary = { $total ->
    [one] 1 betalingssted
   *[other] { $total } betalingssteder
}: { $fetched } hentet, { $reused } friske nok, { $not_visible } ikke synlige, { $failed } mislykkedes. { $changed ->
    [0] Intet er nyt eller ændret.
    [one] 1 betalingssted er nyt eller ændret.
   *[other] { $changed } betalingssteder er nye eller ændret.
} { $requests ->
    [one] 1 forespørgsel
   *[other] { $requests } forespørgsler
} på { $seconds } s.
pdesk-sync-retry = Det, man vidste om de betalingssteder, der mislykkedes, er beholdt. »pdesk sync --retry-failed« prøver kun dem.
pdesk-sync-not-kept = { $count ->
    [one] 1 af numrene er ikke blandt de gemte betalingssteder og blev ikke hentet.
   *[other] { $count } af numrene er ikke blandt de gemte betalingssteder og blev ikke hentet.
} »pdesk lookup« henter et hvilket som helst betalingssted.
pdesk-sync-interrupted = Afbrudt. Det, der er hentet, er gemt; »pdesk sync« fortsætter herfra.
pdesk-progress-pace = tjenesten bad om en pause på { $seconds } s (for mange forespørgsler)
pdesk-progress-service = tjenesten bad om en pause på { $seconds } s (den har travlt)
pdesk-progress-slow = går langsommere, fordi svarene tager længere tid
pdesk-progress-rate = { $rate }/min
pdesk-progress-left = { $left } tilbage
pdesk-changes-summary = { $added } nye, { $gone } væk, { $back } tilbage, { $changed } ændret.
pdesk-no-history = Intet er kendt om { $msn }.
pdesk-no-history-next = Det er ikke blandt de betalingssteder, der er gemt for denne profil. Hent dem med »pdesk sync«.

# Kontrol
pdesk-audit-summary = { $errors ->
    [one] 1 fejl
   *[other] { $errors } fejl
}, { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
}, { $infos } til orientering.
pdesk-audit-message = Noget af det kan kun den partneransvarlige ændre: »pdesk audit --message« skriver beskeden.
pdesk-message-none = Intet her kræver den partneransvarlige.
pdesk-policy-twice = Reglen »{ $name }« findes to gange.
pdesk-policy-unknown = Reglen »{ $name }« findes ikke.

# Rapporter
pdesk-report-saved = Rapporten »{ $name }« er gemt. Kør den med »pdesk report«.
pdesk-report-unknown = Der er ingen gemt rapport »{ $name }«.
pdesk-report-unknown-next = Gem en med --save, eller angiv --columns og --out.
pdesk-report-nothing = Hvor skal rapporten hen?
pdesk-report-nothing-next = Angiv --out FILE, navnet på en gemt rapport, eller --save NAME.
pdesk-report-ending = { $path } slutter ikke på en filtype, som en rapport kan være.
pdesk-report-ending-next = Vælg .csv, .tsv, .xlsx, .json eller .html.
pdesk-report-table = En rapport er en fil, og --format table giver ingen. »pdesk fleet --kept« viser en tabel.
pdesk-report-none = Ingen rapporter er gemt endnu. Gem en med --save.

# Etiketter, noter, lister
pdesk-tagged = { $units ->
    [0] Det gælder ingen af de gemte betalingssteder endnu.
    [one] Det gælder 1 betalingssted.
   *[other] Det gælder { $units } betalingssteder.
}
pdesk-import-row = række { $row }
pdesk-import-cell = række { $row }, kolonne { $column }
pdesk-import-expected = Listen har også forventede værdier, som ikke blev gemt. --expect NAME gemmer dem som en regel.
pdesk-import-none-expected = Listen har ingen forventede værdier, så ingen regel blev gemt.
pdesk-import-policy = Reglen »{ $name }« forventer { $count ->
    [one] værdierne for 1 betalingssted.
   *[other] værdierne for { $count } betalingssteder.
}
pdesk-expect-name = Reglen skal have et navn.
pdesk-expect-taken = »{ $name }« er en regel af en anden slags. Vælg et andet navn.

# Enhetsregisteret og databasen
pdesk-registry-summary = { $checked ->
    [one] 1 forretning
   *[other] { $checked } forretninger
} kontrolleret; { $odd ->
    [0] alle er registreret og i drift.
    [one] 1 er slettet, konkurs, under afvikling eller ikke registreret.
   *[other] { $odd } er slettet, konkurs, under afvikling eller ikke registreret.
}
pdesk-database-damaged-next = Tag en kopi af datamappen før noget andet. Det, der kan hentes igen, genopbygges af »pdesk sync«, når filen er flyttet væk.

# Tabelhoveder
pdesk-head-run = Synkronisering
pdesk-head-started = Startet
pdesk-head-ended = Sluttet
pdesk-head-complete = Fuldført
pdesk-head-total = Betalingssteder
pdesk-head-fetched = Hentet
pdesk-head-reused = Friske nok
pdesk-head-failed = Mislykkedes
pdesk-head-not-visible = Ikke synlige
pdesk-head-changed = Nye eller ændret
pdesk-head-seconds = Sekunder
pdesk-head-requests = Forespørgsler
pdesk-head-whole = Hel
pdesk-head-trouble = Hvad der er galt
pdesk-head-enabled = Slået til
pdesk-head-why = Hvorfor
pdesk-head-policy = Regel
pdesk-head-whom = Hvem
pdesk-head-name = Navn
pdesk-head-format = Fil
pdesk-head-columns = Kolonner
pdesk-head-group-by = Grupperet efter
pdesk-head-file-name = Filnavn
pdesk-head-usable = Brugbare linjer
pdesk-head-bad = Linjer med fejl
pdesk-head-tagged = Med etiketter
pdesk-head-noted = Med note
pdesk-head-expected = Forventet
pdesk-head-dry-run = Prøvekørsel
pdesk-head-registry-name = Registreret navn
pdesk-head-units = Betalingssteder
pdesk-head-checked = Kontrolleret
pdesk-note-before = Det, der stod der før: »{ $text }«
pdesk-note-not-over = Se, hvad der står der nu, og angiv det med --over, eller udelad --over for at skrive over det.
pdesk-arg-note-over = Kun i stedet for denne tekst; står der noget andet nu, bevarer et team begge, og alene bliver intet skrevet
