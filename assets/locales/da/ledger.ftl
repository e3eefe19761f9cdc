# Ordrebogen, før den bruges: hvad der blev fundet galt med den, og hvad en person gør så.
ledger-healed = Et indeks i databasen { $path } var beskadiget og er bygget op igen fra sin tabel. Intet er gået tabt.

ledger-differs = Bestillinger i ordrebogen { $path } er ikke, som de blev skrevet, så intet sendes.
ledger-differs-why = Filen er beskadiget, eller et andet program har ændret den: { $found }
ledger-lost-all = Der var en ordrebog i { $path }, og den er væk: en ny og tom er i brug. Intet sendes.
ledger-lost-exchanged = En anden database ligger, hvor ordrebogen { $path } lå. Intet sendes.
ledger-lost-newest = Ordrebogen { $path } er ældre end det, der blev skrevet her: de nyeste bestillinger mangler i den. Intet sendes.
ledger-lost-why = Filen blev slettet, en ældre eller en anden kopi blev lagt i stedet, eller den blev kopieret uden journalen (desk.sqlite3-wal).
ledger-damage-unreadable = Databasen var beskadiget, og det, der blev noteret om det, kan ikke længere læses. Intet sendes.
ledger-acknowledge-next = Læg en kopi tilbage med »pdesk database restore FIL« (kopier ligger i mappen »backups«), eller sammenlign med tjenestens liste (»pdesk order board --refresh«), hvilke bestillinger der findes. Sig derefter, at du har læst dette: »pdesk database acknowledge« eller knappen i vinduet.

ledger-moved = Databasen { $path } blev flyttet, slettet eller skiftet ud, mens den var åben. Der sendes ikke mere.
ledger-moved-why = Det, der ville blive noteret nu, ville gå tabt.
ledger-moved-next = Læg filen tilbage på sin plads, eller gendan en kopi med »pdesk database restore FIL«, og start igen. Uden filen ved ingen, hvilke bestillinger der blev sendt.

# Kopier af databasen
ledger-copy-failed = Databasen kunne ikke kopieres til { $path }.
ledger-copy-failed-next = Se efter ledig plads, og om du har lov til at skrive der, eller vælg en anden fil. Databasen er, som den var.
ledger-copy-why-itself = Det er selve databasen.
ledger-copy-why-nothing = Der er ingen database endnu.
ledger-copy-why-there = Der er allerede noget andet end en tidligere kopi dér, og det bliver ikke rørt. Vælg et andet navn.
ledger-copy-why-damaged = Databasen er beskadiget: { $found }
ledger-restore-failed = { $path } kunne ikke lægges i stedet for databasen.
ledger-restore-failed-next = Vælg en anden kopi. Databasen er, som den var.
ledger-restore-in-use = Et andet program har databasen åben, eller dette er ikke færdigt med sit arbejde.
ledger-restore-in-use-next = Luk det andet vindue med Partner Desk, vent, til »pdesk« er færdig, og prøv igen. Databasen er, som den var.
ledger-backed-up = Databasen blev kopieret til { $path } og læst i sin helhed.
ledger-restored = { $path } er databasen nu.
ledger-restored-former = Den forrige database er beholdt som { $path }.
ledger-restored-next = Bestillinger, der blev sendt, efter at denne kopi blev lavet, findes ikke i den: Se på tjenestens liste (»pdesk order board --refresh«), før du sender en igen.
ledger-nothing-to-acknowledge = Der er ikke fundet noget galt med databasen, der skal bekræftes.
ledger-acknowledged = Du har bekræftet dette. Bestillinger sendes igen fra nu af, og ordrebogen gælder, som den er: Se på tjenestens liste, før du sender en bestilling, den ikke længere har.

# Kommandolinjen
ledger-about-acknowledge = Sig, at du har læst, hvad der blev fundet galt med databasen, så bestillinger sendes igen
ledger-about-backup = Kopier databasen til en fil, også mens den er i brug, og læs hele kopien
ledger-about-restore = Læg en kopi i stedet for databasen; den forrige beholdes ved siden af
ledger-examples-acknowledge =
    pdesk database acknowledge
ledger-examples-backup =
    pdesk database backup desk-kopi.sqlite3
ledger-examples-restore =
    pdesk database restore desk-kopi.sqlite3
ledger-arg-backup-file = Hvor kopien lægges; en tidligere kopi dér bliver erstattet, og intet andet
ledger-arg-restore-file = Kopien: en fil fra »pdesk database backup« eller en fra mappen »backups« i datamappen

# Vinduet
ledger-banner-next = Intet sendes, før du har bekræftet dette. Læg en kopi tilbage i indstillingerne, eller sammenlign oversigten med tjenestens liste: Bestillinger, som denne computer ikke længere kender, genkendes kun på nøglerne, så længe tjenesten husker dem.
ledger-banner-acknowledge = Jeg har læst dette; send bestillinger igen
ledger-copies-lead = Der laves en kopi én gang om dagen, når bestillinger sendes eller betalingsstederne hentes, og før hver ny version af databasen; de syv nyeste beholdes.
ledger-copy-newest = Nyeste kopi: { $when }, { $path }
ledger-copy-none = Ingen kopi er lavet endnu.
ledger-copy-back-up = Sikkerhedskopier …
ledger-copy-restore = Gendan …
ledger-copy-file-name = desk-kopi.sqlite3
ledger-copy-kind = Kopier af databasen
ledger-restored-whole = { $restored } { $former } { $next }
ledger-job-look = Se efter databasen
ledger-job-acknowledge = Bekræft det, der blev fundet galt med databasen
ledger-job-back-up = Kopier databasen
ledger-job-restore = Læg en kopi af databasen tilbage

# Låse, og hvor ordrebogen kan ligge
ledger-lock-waits = Et andet program har { $path }; dette venter på den, højst { $seconds } sekunder.
ledger-lock-held = Et andet program holder filen »desk.lock« eller »desk.use« ved siden af og har ikke sluppet den i { $seconds } sekunder.
ledger-place-network = Datamappen { $path } ligger på en anden computer, og ordrebogen kan ikke ligge der.
ledger-place-network-why = Det er et netværksdrev ({ $kind }). Låse og hukommelse deles ikke dér, som ordrebogens journal har brug for det, så bestillinger kunne gå tabt eller blive sendt to gange.
ledger-place-network-next = Vælg en mappe på denne computer med --data-dir eller PDESK_DATA_DIR, og kopier filerne dertil. »pdesk database backup« kan skrive sine kopier til netværksdrevet.
ledger-place-open = Andre på denne computer kan skrive i datamappen { $path }, så den bruges ikke.
ledger-place-open-why = De kunne læse bestillingerne eller lægge en anden ordrebog i stedet.
ledger-place-open-next = Lad kun dig selv skrive der (chmod 700 { $path }), eller vælg en anden mappe med --data-dir eller PDESK_DATA_DIR.
