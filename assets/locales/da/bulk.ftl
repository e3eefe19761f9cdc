# Bestillinger fra fil: hvor de står, og de kørsler, der sender dem.

# Hvor en række står
bulk-state-planned = Ikke sendt
bulk-state-sent = Undervejs
bulk-state-confirmed = Bestilt
bulk-state-rejected = Afvist
bulk-state-unknown = Ukendt
bulk-state-skipped = Sprunget over

# Hvorfor en række springes over
bulk-skip-invalid = { $count ->
    [one] Noget i linjen kan ikke bruges.
   *[other] { $count } ting i linjen kan ikke bruges.
}
bulk-skip-duplicate = Række { $line } i filen gælder samme forretning, produkt og navn.
bulk-skip-already-ordered = Det er bestilt før, og det link virker stadig.
bulk-skip-expired = Det er bestilt før, og det link er udløbet. Oversigten viser, om forretningen brugte det i tide: bestil igen dér, eller bestil bevidst en gang til.
bulk-skip-expired-id = Det blev bestilt { $day }, og det link er udløbet. Oversigten viser, om forretningen brugte det i tide: bestil igen dér (pdesk order reissue { $id }), eller bestil bevidst en gang til.
bulk-skip-may-exist = En bestilling til samme forretning, produkt og navn er sendt og kan findes. Find ud af det først: Send dens fil igen.
bulk-skip-open = Bestillingen { $id } til samme forretning og produkt er åben hos tjenesten og er ikke lavet her. Linket og alderen viser, om det er denne.
bulk-skip-open-since = Bestillingen { $id } til samme forretning og produkt har været åben hos tjenesten siden { $day } eller længere og er ikke lavet her.
bulk-skip-doubtful = Intet sendes, før nogen siger, at nummeret er rigtigt.
bulk-skip-excluded = Udeladt i hånden.
bulk-skip-not-failed = Kun rækker, der mislykkedes, sendes denne gang.

# Koordinatorens ord for en række, der ikke blev sendt
bulk-standing-ready = Klar
bulk-standing-needs-fix = Skal rettes
bulk-standing-cannot-be-ordered = Kan ikke bestilles
bulk-standing-on-hold = Afventer
bulk-standing-duplicate = Dublet
bulk-standing-already-ordered = Allerede bestilt
bulk-standing-left-out = Udeladt
bulk-standing-not-failed = Mislykkedes ikke

# Steder
bulk-remark-column = Kolonne { $column } ({ $head }): { $message }
bulk-remark-bare-column = Kolonne { $column }: { $message }
bulk-remark-field = { $field }: { $message }
bulk-reason-and-fix = { $reason } { $fix }
bulk-vendor-words = { $what }.
bulk-vendor-field = { $field }: { $what }.

# Det, der gik galt
bulk-lost-next = Send filen igen: Rækken sendes med samme nøgle og kan ikke blive til to bestillinger.
bulk-may-exist = Der kom ikke noget brugbart svar, så bestillingen kan findes.
bulk-absent = Den er ikke blandt de bestillinger, tjenesten viser, så den ser ikke ud til at findes. Den kan sendes igen.
bulk-several = { $count ->
    [one] Én bestilling på tjenestens liste kan være denne, men andre kan også være den.
   *[other] { $count } bestillinger på tjenestens liste kan være denne.
}
bulk-several-next = Åbn linkene for at se, hvilken der er hvilken, eller send filen igen: Rækken sendes med samme nøgle.
bulk-cannot-look = Der kom ikke noget svar, og tjenestens liste over bestillinger kunne ikke spørges, om bestillingen findes.
bulk-cancelled-on-the-way = Stoppet, mens bestillingen var undervejs, så den kan findes.
bulk-differs = Linjen giver nu en anden bestilling end den, der blev sendt og kan findes.
bulk-differs-next = Sæt linjen tilbage, som den var, og send filen igen, eller led efter bestillingen på listen.
bulk-taken-over = Et andet program er begyndt at sende denne fil.
bulk-taken-over-next = Lad det blive færdigt, og send filen igen for at se, hvordan hver række endte.

# Kørslen
bulk-no-such-run = Denne profil har ikke sendt en sådan fil.
bulk-no-lock = { $path } kan ikke låses, så ingen kan sige, om et andet program sender bestillinger nu. Intet blev sendt.
bulk-no-lock-next = Læg datamappen på en disk i denne computer, eller frigiv filen.
bulk-waits = Et andet program sender en fil med denne profil. Venter, til det er færdigt.

# pdesk order bulk
bulk-about = Kontroller en fil med bestillinger, eller send den: hver linje én gang, og et resultat for hver linje
bulk-examples =
    pdesk order bulk --template bestillinger.xlsx
    pdesk order bulk butikker.csv --results resultat.csv
    pdesk order bulk butikker.csv --online --results resultat.csv
    pdesk order bulk butikker.xlsx --preset point-of-sale --map Butikk=sales_unit_name --results resultat.xlsx
    pdesk order bulk butikker.csv --set product=cashier --results resultat.csv --send
    pdesk order bulk --only-failed resultat-rettet.csv --results andre.csv --send
    pdesk order bulk butikker.csv --results resultat.csv --send --format json | jq .confirmed
bulk-arg-file = Fil med bestillinger, CSV eller XLSX; sendes den igen, fortsætter den, hvor den var
bulk-arg-preset = Forvalg, der udfylder det, hverken filen eller --set gør
bulk-arg-map = Kolonne i filen, efter overskriften, og det felt, den er; uden noget efter lighedstegnet bruges den ikke; kan gentages
bulk-arg-set = Værdi for et felt, hvor filen ikke har nogen; kan gentages
bulk-arg-exclude = Rækker i filen, der skal udelades
bulk-arg-remembered = Brug kolonnerne, som de sidst blev valgt i vinduet
bulk-arg-online = Spørg registeret, og tjenesten om åbne bestillinger og prispakker, om hver forretning, før linjerne vurderes
bulk-arg-website = Se også på hjemmesiderne: om de svarer, viser CVR-nummer eller org.nr. og har handelsbetingelserne
bulk-arg-offline = Læs ikke tjenestens liste over bestillinger, før rækkerne sendes
bulk-arg-order-again = Bestil rækker, selv om der findes eller kan findes en bestilling på det samme: en bestilling til
bulk-arg-template = Skriv en tom fil med kolonnerne i denne profils API og ikke andet; .xlsx eller CSV
bulk-arg-results = Fil med resultatet, én linje for hver linje i filen; .xlsx eller CSV
bulk-arg-send = Send bestillingerne; uden dette bliver de kun kontrolleret
bulk-arg-only-failed = Rettet resultatfil, i stedet for FILE, hvor kun de rækker, der mislykkedes, sendes
bulk-nothing-remembered = Ingen har valgt, hvad kolonnerne i en sådan fil er; de kendes på overskrifterne.
bulk-results-is-input = Resultatet ville overskrive den fil, det gælder. Vælg et andet navn.
bulk-results-no-folder = Der er ingen mappe { $path } til resultatet. Intet blev sendt.
bulk-need-word = { $count ->
    [one] En række mangler din bekræftelse: et kontrolciffer siger, at et nummer i den er forkert, eller Enhetsregisteret kender det ikke. --accept-doubtful bestiller den alligevel.
   *[other] { $count } rækker mangler din bekræftelse: et kontrolciffer siger, at et nummer i dem er forkert, eller Enhetsregisteret kender det ikke. --accept-doubtful bestiller dem alligevel.
}
bulk-on-hold = { $count ->
    [one] Én række afventer: Der kan findes en bestilling på det samme. Er det denne, sendt fra en anden computer, eller før en kopi blev lagt tilbage, giver --offline linket; --order-again laver en til.
   *[other] { $count } rækker afventer: Der kan findes bestillinger på det samme. Er det disse, sendt fra en anden computer, eller før en kopi blev lagt tilbage, giver --offline linkene; --order-again laver nye.
}
bulk-row-told = Række { $line } · { $state }: { $message }
bulk-more-told = { $count ->
    [one] Én bemærkning til står i resultatfilen.
   *[other] { $count } bemærkninger til står i resultatfilen.
}
bulk-summary = { $input ->
    [one] 1 linje
   *[other] { $input } linjer
}: { $confirmed } bestilt, { $rejected } afvist, { $unknown } ukendt, { $skipped } sprunget over, { $not_sent } ikke sendt
bulk-summary-dry = { $input ->
    [one] 1 linje
   *[other] { $input } linjer
}: { $not_sent } kan sendes, { $skipped } sprunget over, { $confirmed } bestilt, { $rejected } afvist, { $unknown } ukendt. Intet blev sendt; --send sender.
bulk-interrupted = Afbrudt. Det, der var undervejs, er kommet tilbage; samme kommando fortsætter herfra.
bulk-interrupted-on-the-way = { $count ->
    [one] Afbrudt. Én bestilling var stadig undervejs og er ukendt i resultatfilen. Samme kommando spørger efter den med samme nøgle og fortsætter herfra.
   *[other] Afbrudt. { $count } bestillinger var stadig undervejs og er ukendte i resultatfilen. Samme kommando spørger efter dem med de samme nøgler og fortsætter herfra.
}
bulk-head-input = Linjer
bulk-head-confirmed = Bestilt
bulk-head-rejected = Afvist
bulk-head-unknown = Ukendt
bulk-head-skipped = Sprunget over
bulk-head-not-sent = Ikke sendt
bulk-head-seconds = Sekunder
bulk-and = { $before } { $next }
bulk-no-preset = Der er ikke noget forvalg »{ $name }«.
bulk-no-preset-choices = Forvalg: { $names }.

# Job
bulk-job-send = Send bestillinger fra fil
bulk-job-check = Kontroller en fil med bestillinger
bulk-job-pause = Pause eller fortsæt
bulk-job-runs = Læs filer, der er sendt
bulk-job-result = Skriv resultaterne af en fil med bestillinger
