store-cannot-open = Databasen { $path } kunne ikke åbnes.
store-cannot-write = Bestillingen kunne ikke skrives i ordrebogen { $path }.
store-cannot-note = Bestillingen blev sendt, men det, der kom ud af det, kunne ikke skrives i ordrebogen { $path }.
store-cannot-keep = Oplysningerne kunne ikke skrives til { $path }.
store-cannot-read = { $path } kunne ikke læses.

store-why-full = Disken er fuld.
store-why-busy = Et andet program bruger den og frigiver den ikke.
store-why-permission = Den er skrivebeskyttet, eller du har ikke lov til at skrive der.
store-why-damaged = Filen er beskadiget.
store-why-foreign = Filen tilhører et andet program.
store-why-newer = Den er skrevet af en nyere version af Partner Desk: Filen har version { $found }, dette program kender til og med { $known }.
store-why-ended = Ordrebogen har ingen bestilling, som dette stadig kan ske med.
store-why-shape = Filen er beskadiget, eller et andet program har ændret tabellerne: { $detail }.
store-why-other = Detaljer: { $detail }

store-next-open = Se efter ledig plads, og om du har lov til at bruge mappen, og luk andre vinduer med Partner Desk. Prøv så igen.
store-next-shape = Intet blev sendt. Læg en kopi tilbage med »pdesk database restore FIL« (kopierne ligger i mappen »backups«). Er der ingen, så flyt filen væk, og start igen.
store-next-nothing-sent = Intet blev sendt. Ret det, og send igen.
store-next-keep = Intet af det blev skrevet, og det, der var gemt i forvejen, er, som det var. Se efter ledig plads, og om du har lov til at bruge mappen, og prøv så igen.
store-next-was-sent = Send den ikke igen med en ny nøgle. Se i listen over bestillinger, om den er der.
store-next-other-folder = Opdater Partner Desk, eller vælg en anden mappe med --data-dir. Filen er ikke ændret.

store-damaged = Databasen { $path } med ordrebogen og de gemte betalingssteder var beskadiget; en ny og tom er taget i brug.
store-set-aside = Den beskadigede fil er beholdt som { $aside }.
store-damaged-next = Bestillinger, der blev sendt før nu, genkendes ikke længere: Se i listen over bestillinger, før du sender en igen. En opdatering henter betalingsstederne igen; historikken, etiketterne og noterne findes kun i den beskadigede fil.

store-former-problem = Årsagen blev noteret af en anden version af Partner Desk og kan ikke længere vises.

store-name-taken = »{ $name }« findes allerede, og intet blev gemt.
store-name-taken-next = Vælg et andet navn, eller fjern den anden først.
store-two-teams = De tidligere og de nuværende nøgler er delt med to forskellige team.
store-two-teams-next = Forlad teamet for de nuværende nøgler (»pdesk team leave«), svar igen, så deles det, begge har, med teamet for de tidligere.

store-key-taken = Idempotensnøglen { $key } er allerede brugt til en anden bestilling, og intet blev sendt.
store-key-taken-why = Med den gik en bestilling til { $id } »{ $name }«. Tjenesten afviser samme nøgle med andet indhold (409).
store-key-taken-next = Brug en ny nøgle til en ny bestilling, eller ingen: Så vælges en.

store-not-utf8 = Det er ikke UTF-8-tekst.
store-settings-damaged = Indstillingerne i { $path } kan ikke læses, så standardværdierne bruges.
store-settings-where = Linje { $line }, kolonne { $column }: { $detail }
store-settings-aside = Filen er beholdt som { $aside }.
store-settings-still-there = Filen kunne ikke flyttes til side: { $detail }
store-settings-defaults = Standardværdierne bruges, indtil filen kan læses.
store-settings-not-saved = Indstillingerne gælder i denne kørsel, men blev ikke gemt.
store-settings-misread = Nogle indstillinger i { $path } kan ikke bruges: { $names }.
store-settings-misread-next = Standardværdierne bruges til disse. Sæt dem igen for at rette det.
store-settings-unwritable = Indstillingerne i { $path } kunne ikke skrives.
store-changed-meanwhile = { $stands ->
    [unsaid] En anden ændrede dette, mens du havde det åbent, og intet blev gemt.
   *[other] En anden ændrede dette, mens du havde det åbent, og intet blev gemt. Nu står der: »{ $text }«
}
store-changed-meanwhile-next = Gem igen for at erstatte det med dit, eller lad det stå, som det er nu.
