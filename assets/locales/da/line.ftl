# cli: sync, changes, audit, report og de andre kommandoer til de gemte betalingssteder.

# Hjælp
line-about-sync = Opdater de betalingssteder, der er gemt på denne computer
line-about-syncs = Vis de synkroniseringer, der er kørt
line-about-changes = Vis, hvad der er ændret mellem to tidspunkter
line-about-history = Vis alt, hvad der nogensinde er ændret ved et betalingssted
line-about-audit = Led efter fejl blandt de gemte betalingssteder, efter regler
line-about-report = Skriv en rapport om de gemte betalingssteder til en fil
line-about-tag = Sæt etiketter på betalingssteder og forretninger, eller tag dem af
line-about-note = Skriv en note på et betalingssted eller en forretning
line-about-import = Importer etiketter, noter og forventede værdier fra en CSV- eller Excel-fil
line-about-watch = Vis eller ret de forretninger, der følges med Partner API'et
line-about-database = Kontroller, kopier og gendan databasen på denne computer
line-about-database-check = Læs hele databasen, og sig, om den er hel

line-examples-sync =
    pdesk sync
    pdesk sync --max-age 12h --max-in-flight 16
    pdesk sync --retry-failed
    pdesk sync --msn 123456 123457
    pdesk sync --format json | jq .changed
    pdesk sync --merchant 918713867 --ids customers.txt

    Betalingssteder, der er hentet inden for den højeste alder, hentes ikke igen. En afbrudt synkronisering fortsætter altså, hvor den var.
    Med Partner API'et siger --merchant og --ids én gang for alle, hvilke forretninger der skal følges.
line-examples-syncs =
    pdesk syncs
    pdesk syncs --format json | jq '.[0]'
line-examples-changes =
    pdesk changes --from 7d
    pdesk changes --from 2026-11-01 --to 2026-11-15
    pdesk changes --from 2026-11-01T10:00 --msn 123456 --format json

    En dag alene betyder dagens begyndelse i --from og dagens slutning i --to.
line-examples-history =
    pdesk history 123456
line-examples-audit =
    pdesk audit
    pdesk audit --fail-on error --out findings.xlsx
    pdesk audit --policy house-rules.toml --format json
    pdesk audit --only direct-capture --message
    pdesk audit --list

    Slutter med 1, når der er fund på niveauet i --fail-on eller værre. Med --policy gælder kun reglerne i de filer.
line-examples-report =
    pdesk report --columns msn,name,capture_type --where capture_type=direct --out direct.xlsx
    pdesk report --where recurring=yes,unknown --where market=NO --group-by merchant --out recurring.csv
    pdesk report --save weekly --columns merchant,msn,name --sort merchant
    pdesk report weekly --out weekly.xlsx
    pdesk report --out summary.html

    Filens endelse siger, hvad den bliver: .csv, .tsv, .xlsx, .json eller .html.
line-examples-tag =
    pdesk tag 123456 234567 --add kiosk,oslo
    pdesk tag 918713867 --add chain --remove new
line-examples-note =
    pdesk note 123456 "Kassen blev skiftet i maj"
    pdesk note 123456 ""
line-examples-import =
    pdesk import tags.csv --dry-run
    pdesk import tags.xlsx
    pdesk import agreed.csv --expect "Som aftalt" && pdesk audit --only "Som aftalt"
line-examples-watch =
    pdesk watch
    pdesk watch --add 918713867 --add 984851006
    pdesk watch --remove 984851006
line-examples-database-check =
    pdesk database check

line-arg-fleet-kept = Vis betalingsstederne, som de er gemt på denne computer, uden at spørge tjenesten
line-arg-where = Kun rækker med denne værdi, for eksempel skip_landing_page=no; komma betyder eller, flere --where betyder og
line-arg-search = Kun rækker, hvor alle ordene findes: navne, numre, etiketter
line-arg-sort = Sorter efter disse kolonner, adskilt med komma; :desc sætter det største først
line-arg-sync-max-age = Betalingssteder, der er hentet inden for denne tid, hentes ikke igen: 12h, 7d; 0 henter alle [1h]
line-arg-sync-retry-failed = Hent kun de betalingssteder, der mislykkedes sidst
line-arg-sync-msn = Hent kun disse af de gemte betalingssteder, uanset hvor nye oplysningerne er; kan gentages
line-arg-sync-merchant = Forretning, der skal følges (Partner API'et), kan gentages; det huskes
line-arg-sync-ids = Forretninger, der skal følges (Partner API'et), fra en fil eller fra standardinput med -
line-arg-changes-from = Start: 2026-11-01, 2026-11-01T10:00 eller 7d for en uge siden [begyndelsen]
line-arg-changes-to = Slutning, på de samme måder [nu]
line-arg-changes-msn = Kun dette betalingssted
line-arg-history-msn = Betalingsstedets MSN
line-arg-audit-policy = Regler fra en TOML-fil i stedet for profilens, kan gentages
line-arg-audit-fail-on = Slut med 1, når der er et fund af denne alvorsgrad eller værre [warning]
line-arg-audit-only = Kun denne regel, kan gentages
line-arg-audit-list = Vis reglerne i stedet for at lede
line-arg-audit-message = Udskriv en færdig besked til den partneransvarlige om de fund, som kun vedkommende kan rette
line-arg-report-name = Navnet på en gemt rapport
line-arg-report-group-by = Grupper rækkerne efter denne kolonne, med antal
line-arg-report-save = Gem rapporten under dette navn, så den kan køres igen
line-arg-report-list = Vis de gemte rapporter
line-arg-tag-ids = MSN'er, CVR-numre og org.nr.; en forretnings etiketter gælder alle dens betalingssteder
line-arg-tag-add = Etiketter, der skal sættes på
line-arg-tag-remove = Etiketter, der skal tages af
line-arg-note-id = MSN, CVR-nummer eller org.nr.
line-arg-note-text = Noten; en tom note fjerner den
line-arg-import-file = CSV- eller Excel-fil med kolonneoverskrifter: msn eller business_id, og tags, note eller indstillinger som capture_type
line-arg-import-expect = Gem indstillingerne på listen som en regel med dette navn, i stedet for den forrige liste
line-arg-import-dry-run = Sig kun, hvad der ville blive importeret
line-arg-watch-add = Forretning, der skal følges, kan gentages
line-arg-watch-remove = Forretning, der ikke skal følges længere, kan gentages
line-arg-registry-all = Kontroller alle gemte forretninger, højst fem i sekundet

# Det, der ikke kan menes
line-usage-conflict = { $argument } går ikke sammen med { $other }.
line-date-wrong = »{ $text }« er ikke en dato eller et tidspunkt.
line-date-rule = Skriv 2026-11-01, 2026-11-01T10:00, eller hvor længe siden: 12h, 7d.
line-duration-wrong = »{ $text }« er ikke en varighed.
line-duration-rule = Skriv et tal og en enhed: 30m, 12h, 7d; eller 0.
line-period-backwards = Periodens start er ikke før dens slutning.
line-where-wrong = »{ $text }« er ikke en betingelse.
line-where-twice = Der er to betingelser for { $column }.
line-where-empty = Betingelsen for { $column } har ingen værdi.
line-where-value = { $column } er aldrig »{ $value }«.
line-where-comma = Komma kan ikke betyde »eller« i { $column }.
line-where-rule = Skriv KOLONNE=VÆRDI. For kolonner med faste værdier betyder komma eller: capture_type=direct,unknown. For navne, etiketter og noter skal alle ordene findes: name=kiosk oslo. For tider, en dag eller FRA..TIL: fetched_at=2026-11-01..2026-11-15.
line-sort-wrong = »{ $text }« er ikke en rækkefølge. Skriv KOLONNE eller KOLONNE:desc, flere adskilt med komma.
line-where-number = »{ $text }« er ikke et tal. Skriv 5, >5, <5 eller 2..9.
line-not-an-msn = »{ $id }« er ikke et MSN.
line-not-a-subject = »{ $id }« er hverken et MSN eller et virksomhedsnummer.
line-note-one = En note gælder ét betalingssted eller én forretning.
line-tag-nothing = Hvilke etiketter? Angiv --add eller --remove.
line-watch-msn = Dette er et MSN. Følg den forretning, det hører til.
line-in-file = { $path }: { $what }
line-list-row = Række { $row } i { $path } kan ikke bruges.
line-list-elsewhere = Listen »{ $file }« ligger ikke i regelfilens mappe. Den blev ikke åbnet.
line-list-elsewhere-next = Læg listen i regelfilens mappe, eller i en mappe under den, og angiv navnet derfra: expected = "units.csv".
line-list-missing = Der er ingen liste »{ $file }« ved siden af regelfilen.
line-list-missing-next = Ret navnet, eller læg listen i regelfilens mappe.
line-list-unreadable = Listen »{ $file }« kan ikke læses: { $reason }.

# Det, der er gemt her
line-nothing-kept = Der er ikke gemt nogen betalingssteder på denne computer for denne profil endnu.
line-no-sync-next = Hent dem med »pdesk sync«.
line-kept-summary = { $shown } af { $total ->
    [one] 1 betalingssted
   *[other] { $total } betalingssteder
}, hentet { $oldest } til { $newest }.
line-kept-incomplete = Den nyeste synkronisering, fra { $when }, nåede ikke alle betalingssteder. »pdesk sync« fortsætter den.
line-watch-not-needed = Management API'et giver selv listen over betalingssteder. Forretningerne huskes, men ændrer intet her.
line-nothing-watched = Ingen forretninger følges. Partner API'et kan ikke give en liste over betalingssteder: Tilføj forretninger med »pdesk watch --add«.

# Synkronisering
line-sync-summary = { $total ->
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
line-sync-retry = Det, man vidste om de betalingssteder, der mislykkedes, er beholdt. »pdesk sync --retry-failed« prøver kun dem.
line-sync-not-kept = { $count ->
    [one] 1 af numrene er ikke blandt de gemte betalingssteder og blev ikke hentet.
   *[other] { $count } af numrene er ikke blandt de gemte betalingssteder og blev ikke hentet.
} »pdesk lookup« henter et hvilket som helst betalingssted.
line-sync-interrupted = Afbrudt. Det, der er hentet, er gemt; »pdesk sync« fortsætter herfra.
line-progress-pace = tjenesten bad om en pause på { $seconds } s (for mange forespørgsler)
line-progress-service = tjenesten bad om en pause på { $seconds } s (den har travlt)
line-progress-slow = går langsommere, fordi svarene tager længere tid
line-progress-rate = { $rate }/min
line-progress-left = { $left } tilbage
line-changes-summary = { $added } nye, { $gone } væk, { $back } tilbage, { $changed } ændret.
line-no-history = Intet er kendt om { $msn }.
line-no-history-next = Det er ikke blandt de betalingssteder, der er gemt for denne profil. Hent dem med »pdesk sync«.

# Kontrol
line-audit-summary = { $errors ->
    [one] 1 fejl
   *[other] { $errors } fejl
}, { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
}, { $infos } til orientering.
line-audit-message = Noget af det kan kun den partneransvarlige ændre: »pdesk audit --message« skriver beskeden.
line-message-none = Intet her kræver den partneransvarlige.
line-policy-twice = Reglen »{ $name }« findes to gange.
line-policy-unknown = Reglen »{ $name }« findes ikke.

# Rapporter
line-report-saved = Rapporten »{ $name }« er gemt. Kør den med »pdesk report«.
line-report-unknown = Der er ingen gemt rapport »{ $name }«.
line-report-unknown-next = Gem en med --save, eller angiv --columns og --out.
line-report-nothing = Hvor skal rapporten hen?
line-report-nothing-next = Angiv --out FILE, navnet på en gemt rapport, eller --save NAME.
line-report-ending = { $path } slutter ikke på en filtype, som en rapport kan være.
line-report-ending-next = Vælg .csv, .tsv, .xlsx, .json eller .html.
line-report-none = Ingen rapporter er gemt endnu. Gem en med --save.

# Etiketter, noter, lister
line-tagged = { $units ->
    [0] Det gælder ingen af de gemte betalingssteder endnu.
    [one] Det gælder 1 betalingssted.
   *[other] Det gælder { $units } betalingssteder.
}
line-import-row = række { $row }
line-import-cell = række { $row }, kolonne { $column }
line-import-expected = Listen har også forventede værdier, som ikke blev gemt. --expect NAME gemmer dem som en regel.
line-import-none-expected = Listen har ingen forventede værdier, så ingen regel blev gemt.
line-import-policy = Reglen »{ $name }« forventer { $count ->
    [one] værdierne for 1 betalingssted.
   *[other] værdierne for { $count } betalingssteder.
}
line-expect-name = Reglen skal have et navn.
line-expect-taken = »{ $name }« er en regel af en anden slags. Vælg et andet navn.

# Enhetsregisteret og databasen
line-registry-summary = { $checked ->
    [one] 1 forretning
   *[other] { $checked } forretninger
} kontrolleret; { $odd ->
    [0] alle er registreret og i drift.
    [one] 1 er slettet, konkurs, under afvikling eller ikke registreret.
   *[other] { $odd } er slettet, konkurs, under afvikling eller ikke registreret.
}
line-database-damaged-next = Tag en kopi af datamappen før noget andet. Det, der kan hentes igen, genopbygges af »pdesk sync«, når filen er flyttet væk.

# Tabelhoveder
line-head-run = Synkronisering
line-head-started = Startet
line-head-ended = Sluttet
line-head-complete = Fuldført
line-head-total = Betalingssteder
line-head-fetched = Hentet
line-head-reused = Friske nok
line-head-failed = Mislykkedes
line-head-not-visible = Ikke synlige
line-head-changed = Nye eller ændret
line-head-seconds = Sekunder
line-head-requests = Forespørgsler
line-head-whole = Hel
line-head-trouble = Hvad der er galt
line-head-enabled = Slået til
line-head-why = Hvorfor
line-head-policy = Regel
line-head-whom = Hvem
line-head-name = Navn
line-head-format = Fil
line-head-columns = Kolonner
line-head-group-by = Grupperet efter
line-head-file-name = Filnavn
line-head-usable = Brugbare linjer
line-head-bad = Linjer med fejl
line-head-tagged = Med etiketter
line-head-noted = Med note
line-head-expected = Forventet
line-head-dry-run = Prøvekørsel
line-head-registry-name = Registreret navn
line-head-units = Betalingssteder
line-head-checked = Kontrolleret
line-note-before = Det, der stod der før: »{ $text }«
line-note-not-over = Se, hvad der står der nu, og angiv det med --over, eller udelad --over for at skrive over det.
line-arg-note-over = Kun i stedet for denne tekst; står der noget andet nu, bevarer et team begge, og alene bliver intet skrevet
