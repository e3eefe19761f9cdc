credentials-detail = Detaljer: { $detail }

credentials-keyring-windows = Legitimationsstyring i Windows
credentials-keyring-macos = nøgleringen i macOS
credentials-keyring-linux = Secret Service (GNOME-nøgleringen, KWallet eller KeePassXC)

credentials-cannot-save = Nøglerne til »{ $name }« kunne ikke gemmes.
credentials-cannot-load = Nøglerne til »{ $name }« kunne ikke læses.
credentials-cannot-remove = Nøglerne til »{ $name }« kunne ikke fjernes, så profilen er der stadig.

credentials-why-locked = Nøgleringen er låst eller afviste det: { $keyring } ({ $detail }).
credentials-why-platform = Nøgleringen kunne ikke bruges: { $keyring } ({ $detail }).
credentials-why-none = Denne kørsel har ingen nøglering at bruge.
credentials-why-missing = Nøgleringen har ingen nøgler til denne profil: { $keyring }.
credentials-why-unreadable = Det, nøgleringen har til denne profil, er ikke det, Partner Desk gemte: { $keyring }.
credentials-why-store-damaged = Dataene i nøgleringen er beskadiget: { $keyring }.
credentials-why-too-long = Nøglerne er længere, end nøgleringen tager imod, højst { $limit } tegn: { $keyring }.
credentials-why-invalid = Nøgleringen godtager ikke feltet »{ $parameter }«: { $keyring }.
credentials-why-ambiguous = Nøgleringen har { $count } poster til denne profil, og kun én af dem kan være rigtig: { $keyring }.
credentials-why-unsupported = Nøgleringen kan ikke dette: { $keyring }.
credentials-why-other = Nøgleringen svarede med en fejl, som Partner Desk ikke kender: { $keyring }.
credentials-why-no-answer = Nøgleringen svarede ikke i løbet af { $seconds ->
    [one] ét sekund
   *[other] { $seconds } sekunder
  }: { $keyring }. Der kan ligge et vindue bag et andet og vente på en adgangskode.
credentials-why-session-over = De blev kun beholdt til én kørsel, og den er slut.
credentials-why-other-host = De blev gemt til { $saved }, og profilen går nu til { $host }. Nøgler sendes kun dertil, hvor de blev gemt til.
credentials-why-no-host = En tidligere version gemte dem uden at notere, hvortil, og profilen går til { $host }. Uden den notering sendes de kun til leverandørens produktion.

credentials-next-unlock = Lås nøgleringen op, og prøv igen.
credentials-next-enter-again = Indtast nøglerne igen.
credentials-next-repair = Reparer eller nulstil nøgleringen i systemets eget program til adgangskoder, og indtast nøglerne igen.
credentials-next-check-paste = Se efter, om der er indsat noget andet i et nøglefelt.
credentials-next-report = Meld det gerne, med versionen af dit system.
credentials-next-remove-duplicates = Åbn nøgleringen, slet posterne »partner-desk«, og indtast nøglerne igen.
credentials-next-session-over = Indtast nøglerne igen, til denne kørsel eller for at gemme dem i nøgleringen.
credentials-next-other-host = Hvis ingen mente at ændre det, så sæt environment og base_url i profilen tilbage, som de var; ellers indtaster du nøglerne til { $host } igen.
credentials-start-windows = Se efter, om tjenesten »Legitimationsstyring« kører, og prøv igen.
credentials-start-macos = Åbn Hovednøglering, se på nøgleringen »log ind«, og prøv igen.
credentials-start-linux = Start en nøglering som GNOME-nøgleringen, KWallet eller KeePassXC i denne session, og prøv igen.

credentials-next-save = { $step } Eller brug nøglerne kun i denne kørsel: Så bliver de i hukommelsen og skrives aldrig ned.
credentials-next-load = { $step } Eller indtast nøglerne kun til denne kørsel: Så bliver de i hukommelsen og skrives aldrig ned.
credentials-next-remove = { $step } Er nøgleringen væk for altid, kan du slette profilens del af profiles.toml i hånden.

credentials-too-long = Nøglerne fylder { $size } byte; en nøglering tager højst { $most }.
credentials-too-long-why = Den lange er { $key } med { $length } byte.
credentials-too-long-next = Se på, hvad der blev indsat: Nøglerne fra leverandøren er meget kortere. Eller brug disse nøgler kun i denne kørsel.

credentials-secrets-not-json = Nøglerne er ikke et JSON-objekt, der kan læses (linje { $line }, kolonne { $column }).
credentials-secrets-missing = { $key } mangler.
credentials-secrets-empty = { $key } er tom.
credentials-secrets-twice = { $key } er angivet to gange.
credentials-secrets-not-text = { $key } er ikke en tekst.
credentials-secrets-shape = Angiv {"{"}"client_id": "…", "client_secret": "…", "subscription_key": "…"{"}"}; den sidste kan udelades med specialized-flowet.

credentials-env-missing = Miljøvariablen { $variable } er ikke sat.
credentials-env-missing-next = Sæt { $variable }, eller vælg en gemt profil med --profile.
credentials-env-wrong = Miljøvariablen { $variable } har en værdi, der ikke kan bruges.
credentials-env-loopback = Den skal være en adresse på denne computer, for eksempel http://127.0.0.1:8080.
credentials-env-words = Den skal være en af: { $words }.
credentials-env-msn = Den skal være 4 til 10 cifre.
credentials-env-unicode = Den er ikke gyldig Unicode-tekst.

credentials-name-taken = En anden profil hedder »{ $name }«.
credentials-name-taken-next = Vælg et andet navn, eller fjern den profil først.
credentials-profile-unknown = Der er ingen profil, der hedder »{ $name }«.
credentials-profile-known = Profilerne er: { $names }.
credentials-profile-none = Der er ingen profiler endnu: Tilføj en med dine partnernøgler, eller udforsk sandkassen.
credentials-profile-gone = Profilen blev fjernet af et andet program.

credentials-book-damaged = Profilerne i { $path } kan ikke læses: linje { $line }, kolonne { $column }.
credentials-book-unusable = Profilerne i { $path } kan ikke bruges.
credentials-book-unusable-at = Profilerne i { $path } kan ikke bruges: linje { $line }.
credentials-book-damaged-next = Ret filen, eller giv den et andet navn, og tilføj profilerne igen; den bliver ikke ændret før da. Nøglerne i nøgleringen er ikke rørt.
credentials-profile-twice = Profilen »{ $name }«, eller dens id, står der to gange.
credentials-profile-breaks-rule = I profilen »{ $name }«: { $rule }
credentials-not-utf8 = Det er ikke UTF-8-tekst.
credentials-book-too-new = Profilerne i { $path } er skrevet af en nyere version af Partner Desk.
credentials-book-versions = Filen har version { $found }; dette program kender versioner til og med { $known }.
credentials-book-too-new-next = Opdater Partner Desk. Filen er ikke ændret.
credentials-book-unreadable = Profilerne i { $path } kunne ikke åbnes.
credentials-book-unreadable-next = Se efter, om du har lov til at læse filen, og prøv igen.
credentials-book-unwritable = Profilerne i { $path } kunne ikke skrives. Filen er, som den var.
credentials-book-unwritable-next = Se efter ledig plads, og om du har lov til at skrive der, og prøv igen.
credentials-book-no-answer = Disken, eller et andet program, der holder { $path }, svarede ikke.
credentials-book-no-answer-next = Luk andre vinduer med Partner Desk, se på disken, og prøv igen.
credentials-no-thread = Arbejdet kunne ikke gøres i baggrunden.

credentials-data-dir-nowhere = Denne computer har ikke noget sted til et programs data.
credentials-data-dir-failed = Datamappen { $path } kunne ikke oprettes.
credentials-data-dir-choose = Angiv en mappe, du har lov til at skrive i, med --data-dir eller miljøvariablen PDESK_DATA_DIR.
