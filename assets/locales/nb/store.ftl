store-cannot-open = Databasen { $path } kunne ikke åpnes.
store-cannot-write = Bestillingen kunne ikke skrives i bestillingsboken { $path }.
store-cannot-note = Bestillingen ble sendt, men det som kom ut av den, kunne ikke skrives i bestillingsboken { $path }.
store-cannot-keep = Opplysningene kunne ikke skrives til { $path }.
store-cannot-read = { $path } kunne ikke leses.

store-why-full = Disken er full.
store-why-busy = Et annet program bruker den og frigir den ikke.
store-why-permission = Den er skrivebeskyttet, eller du har ikke lov til å skrive der.
store-why-damaged = Filen er skadet.
store-why-foreign = Filen tilhører et annet program.
store-why-newer = Den er skrevet av en nyere versjon av Partner Desk: Filen har versjon { $found }, dette programmet kjenner til og med { $known }.
store-why-ended = Bestillingsboken har ingen slik bestilling som dette fortsatt kan skje med.
store-why-shape = Filen er skadet, eller et annet program har endret tabellene: { $detail }.
store-why-other = Detaljer: { $detail }

store-next-open = Se etter ledig plass og om du har lov til å bruke mappen, og lukk andre vinduer av Partner Desk. Prøv så igjen.
store-next-shape = Ingenting ble sendt. Legg tilbake en kopi med «pdesk database restore FIL» (kopiene ligger i mappen «backups»). Finnes det ingen, flytt filen bort og start på nytt.
store-next-nothing-sent = Ingenting ble sendt. Rett det opp og send på nytt.
store-next-keep = Ingenting av det ble skrevet, og det som var lagret fra før, er som det var. Se etter ledig plass og om du har lov til å bruke mappen, og prøv så igjen.
store-next-was-sent = Ikke send den på nytt med en ny nøkkel. Se i listen over bestillinger om den er der.
store-next-other-folder = Oppdater Partner Desk, eller velg en annen mappe med --data-dir. Filen er ikke endret.

store-damaged = Databasen { $path } med bestillingsboken og de lagrede salgsstedene var skadet; en ny og tom er tatt i bruk.
store-set-aside = Den skadede filen er beholdt som { $aside }.
store-damaged-next = Bestillinger som ble sendt før nå, blir ikke gjenkjent lenger: Se i listen over bestillinger før du sender en på nytt. En oppdatering henter salgsstedene på nytt; historikken, etikettene og notatene finnes bare i den skadede filen.

store-former-problem = Årsaken ble notert av en annen versjon av Partner Desk og kan ikke vises lenger.

store-name-taken = «{ $name }» finnes allerede, og ingenting ble lagret.
store-name-taken-next = Velg et annet navn, eller fjern den andre først.
store-two-teams = De tidligere og de nåværende nøklene er delt med to forskjellige team.
store-two-teams-next = Forlat teamet til de nåværende nøklene («pdesk team leave»), svar på nytt, så deles det begge har, med teamet til de tidligere.

store-key-taken = Idempotensnøkkelen { $key } er allerede brukt til en annen bestilling, og ingenting ble sendt.
store-key-taken-why = Med den gikk en bestilling for { $id } «{ $name }». Tjenesten avviser samme nøkkel med annet innhold (409).
store-key-taken-next = Bruk en ny nøkkel til en ny bestilling, eller ingen: Da velges en.

store-not-utf8 = Det er ikke UTF-8-tekst.
store-settings-damaged = Innstillingene i { $path } kan ikke leses, så standardverdiene brukes.
store-settings-where = Linje { $line }, kolonne { $column }: { $detail }
store-settings-aside = Filen er beholdt som { $aside }.
store-settings-still-there = Filen kunne ikke flyttes til side: { $detail }
store-settings-defaults = Standardverdiene brukes til filen kan leses.
store-settings-not-saved = Innstillingene gjelder i denne økten, men ble ikke lagret.
store-settings-misread = Noen innstillinger i { $path } kan ikke brukes: { $names }.
store-settings-misread-next = Standardverdiene brukes for disse. Sett dem på nytt for å rette det.
store-settings-unwritable = Innstillingene i { $path } kunne ikke skrives.
store-changed-meanwhile = { $stands ->
    [unsaid] Noen andre endret dette mens du hadde det åpent, og ingenting ble lagret.
   *[other] Noen andre endret dette mens du hadde det åpent, og ingenting ble lagret. Nå står det: «{ $text }»
}
store-changed-meanwhile-next = Lagre igjen for å erstatte det med ditt, eller la det stå som det er nå.
