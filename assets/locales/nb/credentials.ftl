credentials-detail = Detaljer: { $detail }

credentials-keyring-windows = Legitimasjonsbehandling i Windows
credentials-keyring-macos = nøkkelringen i macOS
credentials-keyring-linux = Secret Service (GNOME-nøkkelringen, KWallet eller KeePassXC)

credentials-cannot-save = Nøklene til «{ $name }» kunne ikke lagres.
credentials-cannot-load = Nøklene til «{ $name }» kunne ikke leses.
credentials-cannot-remove = Nøklene til «{ $name }» kunne ikke fjernes, så profilen er der fortsatt.

credentials-why-locked = Nøkkelringen er låst eller avviste det: { $keyring } ({ $detail }).
credentials-why-platform = Nøkkelringen kunne ikke brukes: { $keyring } ({ $detail }).
credentials-why-none = Denne økten har ingen nøkkelring å bruke.
credentials-why-missing = Nøkkelringen har ingen nøkler for denne profilen: { $keyring }.
credentials-why-unreadable = Det nøkkelringen har for denne profilen, er ikke det Partner Desk lagret: { $keyring }.
credentials-why-store-damaged = Dataene i nøkkelringen er skadet: { $keyring }.
credentials-why-too-long = Nøklene er lengre enn nøkkelringen tar imot, høyst { $limit } tegn: { $keyring }.
credentials-why-invalid = Nøkkelringen godtar ikke feltet «{ $parameter }»: { $keyring }.
credentials-why-ambiguous = Nøkkelringen har { $count } oppføringer for denne profilen, og bare én av dem kan være riktig: { $keyring }.
credentials-why-unsupported = Nøkkelringen kan ikke dette: { $keyring }.
credentials-why-other = Nøkkelringen svarte med en feil som Partner Desk ikke kjenner: { $keyring }.
credentials-why-no-answer = Nøkkelringen svarte ikke på { $seconds ->
    [one] ett sekund
   *[other] { $seconds } sekunder
  }: { $keyring }. Det kan ligge et passordvindu og vente bak et annet vindu.
credentials-why-session-over = De ble bare beholdt for én økt, og den er over.
credentials-why-other-host = De ble lagret for { $saved }, og profilen går nå til { $host }. Nøkler sendes bare dit de ble lagret for.
credentials-why-no-host = En tidligere versjon lagret dem uten å notere for hvilket sted, og profilen går til { $host }. Uten det notatet sendes de bare til leverandørens produksjon.

credentials-next-unlock = Lås opp nøkkelringen og prøv igjen.
credentials-next-enter-again = Skriv inn nøklene på nytt.
credentials-next-repair = Reparer eller nullstill nøkkelringen i systemets eget passordprogram, og skriv inn nøklene på nytt.
credentials-next-check-paste = Se etter om noe annet er limt inn i et nøkkelfelt.
credentials-next-report = Meld gjerne fra om dette, med versjonen av systemet ditt.
credentials-next-remove-duplicates = Åpne nøkkelringen, slett oppføringene «partner-desk», og skriv inn nøklene på nytt.
credentials-next-session-over = Skriv inn nøklene på nytt, for denne økten eller for å lagre dem i nøkkelringen.
credentials-next-other-host = Hvis ingen mente å endre det, sett environment og base_url i profilen tilbake slik de var; ellers skriver du inn nøklene for { $host } på nytt.
credentials-start-windows = Se etter at tjenesten «Legitimasjonsbehandling» kjører, og prøv igjen.
credentials-start-macos = Åpne Nøkkelringtilgang, se på nøkkelringen «pålogging», og prøv igjen.
credentials-start-linux = Start en nøkkelring som GNOME-nøkkelringen, KWallet eller KeePassXC i denne økten, og prøv igjen.

credentials-next-save = { $step } Eller bruk nøklene bare i denne økten: Da blir de i minnet og skrives aldri ned.
credentials-next-load = { $step } Eller skriv inn nøklene bare for denne økten: Da blir de i minnet og skrives aldri ned.
credentials-next-remove = { $step } Er nøkkelringen borte for godt, kan du slette profilens del av profiles.toml for hånd.

credentials-too-long = Nøklene tar { $size } byte; en nøkkelring tar høyst { $most }.
credentials-too-long-why = Den lange er { $key }, med { $length } byte.
credentials-too-long-next = Se på hva som ble limt inn: Nøklene fra leverandøren er mye kortere. Eller bruk disse nøklene bare i denne økten.

credentials-secrets-not-json = Nøklene er ikke et JSON-objekt som kan leses (linje { $line }, kolonne { $column }).
credentials-secrets-missing = { $key } mangler.
credentials-secrets-empty = { $key } er tom.
credentials-secrets-twice = { $key } er oppgitt to ganger.
credentials-secrets-not-text = { $key } er ikke en tekst.
credentials-secrets-shape = Oppgi {"{"}"client_id": "…", "client_secret": "…", "subscription_key": "…"{"}"}; den siste kan mangle med specialized-flyten.

credentials-env-missing = Miljøvariabelen { $variable } er ikke satt.
credentials-env-missing-next = Sett { $variable }, eller velg en lagret profil med --profile.
credentials-env-wrong = Miljøvariabelen { $variable } har en verdi som ikke kan brukes.
credentials-env-loopback = Den må være en adresse på denne maskinen, for eksempel http://127.0.0.1:8080.
credentials-env-words = Den må være en av: { $words }.
credentials-env-msn = Den må være 4 til 10 sifre.
credentials-env-unicode = Den er ikke gyldig Unicode-tekst.

credentials-name-taken = En annen profil heter «{ $name }».
credentials-name-taken-next = Velg et annet navn, eller fjern den profilen først.
credentials-profile-unknown = Det finnes ingen profil som heter «{ $name }».
credentials-profile-known = Profilene er: { $names }.
credentials-profile-none = Det finnes ingen profiler ennå: Legg til en med partnernøklene dine, eller utforsk sandkassen.
credentials-profile-gone = Profilen ble fjernet av et annet program.

credentials-book-damaged = Profilene i { $path } kan ikke leses: linje { $line }, kolonne { $column }.
credentials-book-unusable = Profilene i { $path } kan ikke brukes.
credentials-book-unusable-at = Profilene i { $path } kan ikke brukes: linje { $line }.
credentials-book-damaged-next = Rett filen, eller gi den et annet navn og legg til profilene på nytt; den blir ikke endret før det. Nøklene i nøkkelringen er ikke rørt.
credentials-profile-twice = Profilen «{ $name }», eller id-en dens, står der to ganger.
credentials-profile-breaks-rule = I profilen «{ $name }»: { $rule }
credentials-not-utf8 = Det er ikke UTF-8-tekst.
credentials-book-too-new = Profilene i { $path } er skrevet av en nyere versjon av Partner Desk.
credentials-book-versions = Filen har versjon { $found }; dette programmet kjenner versjoner til og med { $known }.
credentials-book-too-new-next = Oppdater Partner Desk. Filen er ikke endret.
credentials-book-unreadable = Profilene i { $path } kunne ikke åpnes.
credentials-book-unreadable-next = Se etter om du har lov til å lese filen, og prøv igjen.
credentials-book-unwritable = Profilene i { $path } kunne ikke skrives. Filen er som den var.
credentials-book-unwritable-next = Se etter ledig plass og om du har lov til å skrive der, og prøv igjen.
credentials-book-no-answer = Disken, eller et annet program som holder på { $path }, svarte ikke.
credentials-book-no-answer-next = Lukk andre vinduer av Partner Desk, se på disken, og prøv igjen.
credentials-no-thread = Arbeidet kunne ikke gjøres i bakgrunnen.

credentials-data-dir-nowhere = Denne maskinen har ikke noe sted for et programs data.
credentials-data-dir-failed = Datamappen { $path } kunne ikke lages.
credentials-data-dir-choose = Oppgi en mappe du har lov til å skrive i, med --data-dir eller miljøvariabelen PDESK_DATA_DIR.
