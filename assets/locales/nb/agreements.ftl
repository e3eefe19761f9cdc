# agreements: leverandørens fil med gamle og nye avtale-ID-er, og en liste som kobles til den.

# Hvordan en fil ble forstått.
agreements-head = Første linje er overskrifter.
agreements-no-head = Den har ingen overskrifter: første linje er et par av ID-er.
agreements-columns = Gamle ID-er står i kolonne { $old }, nye i kolonne { $new }.
agreements-list-head = De gamle ID-ene i listen din står i kolonne { $column }, under en overskrift.
agreements-list-no-head = De gamle ID-ene i listen din står i kolonne { $column }; listen har ingen overskrifter.

# Hvorfor en fil ikke kan brukes.
agreements-no-mapping = Filen er ikke en liste over gamle og nye avtale-ID-er.
agreements-no-mapping-next = Den må ha den gamle og den nye ID-en til en avtale på hver linje, i to kolonner. Bruk filen slik leverandøren sendte den.
agreements-empty = Den har ingen linjer.
agreements-one-column = Den har bare én kolonne.
agreements-many-columns = Den har { $count } kolonner, og ingen overskrift sier hvilke som er gamle og nye ID-er.
agreements-no-list = Listen kan ikke kobles.
agreements-no-list-next = Si hvilken kolonne som har de gamle ID-ene, med overskriften eller nummeret.
agreements-list-without-ids = Ingen kolonne har ID-er som står i leverandørens fil.
agreements-no-column = Den har ingen kolonne «{ $column }».

# Hva som er galt med en linje.
agreements-column-count = Den har { $found } kolonner, filen har { $usual }.
agreements-no-old = Den gamle ID-en mangler.
agreements-no-new = Den nye ID-en mangler.
agreements-placeholder = Dette er ingen ID, men står for en som mangler.
agreements-shortened = Et regneark har gjort den om til et tall, og sifre er tapt. Bruk filen slik leverandøren sendte den, uten å åpne den i et regneark.
agreements-cut-off = ID-en er kuttet.
agreements-inner-blanks = Det er mellomrom inne i ID-en.
agreements-character = Ingen ID har tegnet { $letter } ({ $code }).
agreements-wrong-prefix = Den begynner ikke med { $prefix }, som de andre i kolonnen.
agreements-other-form = Den har en annen form enn de andre i kolonnen.
agreements-swapped = Den gamle og den nye ID-en ser ut til å ha byttet plass.
agreements-same = Den nye ID-en er den gamle.
agreements-old-twice = Rad { $row } har samme gamle ID og en annen ny. Ingen av dem brukes.
agreements-new-twice = Rad { $row } har samme nye ID for en annen gammel. Ingen av dem brukes.
agreements-case-variant = Rad { $row } har en ID som bare skiller seg i store og små bokstaver. Ingen av dem brukes.
agreements-new-is-old = Den nye ID-en er den gamle på rad { $row }. Ingen av dem brukes.
agreements-repeated-line = Rad { $row } har de samme to ID-ene. Paret brukes én gang.
agreements-edge-blanks = Det er mellomrom eller usynlige tegn rundt ID-en. Den brukes uten dem.
agreements-other-length = Nesten alle ID-er i kolonnen har { $usual } tegn, men ikke denne. Den brukes, men se på den.
agreements-head-row = Rad
agreements-head-column = Kolonne
agreements-head-fault = Feil
agreements-head-text = Det som står der
agreements-head-used = Brukes
agreements-head-reason = Hvorfor

# Hva som ble av linjene i en liste.
agreements-column-new = Ny avtale-ID
agreements-column-state = Resultat
agreements-column-reason = Hvorfor
agreements-state-joined = Har fått ny ID
agreements-state-joined-again = Har fått ny ID, som en annen linje
agreements-state-no-match = Ikke i leverandørens fil
agreements-state-unusable = Linjen i leverandørens fil har feil
agreements-state-already-new = Er allerede en ny ID
agreements-state-no-id = Ingen ID
agreements-joined-again = Rad { $row } i listen har samme gamle ID.
agreements-no-match = Leverandørens fil har ikke denne ID-en.
agreements-other-case = Rad { $row } i leverandørens fil har den med andre store og små bokstaver.
agreements-unusable = Rad { $row } i leverandørens fil har denne ID-en, og har feil.
agreements-already-new = Det er den nye ID-en på rad { $row } i leverandørens fil.
agreements-no-id = Det er ingen ID.

# Hva som sies om en kontroll.
agreements-summary = { $lines ->
    [one] Én linje
   *[other] { $lines } linjer
}: { $pairs } kan brukes, { $unusable } kan ikke; { $faults ->
    [0] ingen feil
    [one] én feil
   *[other] { $faults } feil
}.
agreements-more = { $count ->
    [one] Én til vises ikke.
   *[other] { $count } til vises ikke.
}
agreements-fault-line = Rad { $row }, kolonne { $column }: { $reason } ({ $text })
agreements-fault-empty = Rad { $row }, kolonne { $column }: { $reason }
agreements-fault-whole-line = Rad { $row }: { $reason } ({ $text })
agreements-join-summary = { $total ->
    [one] Én linje i listen
   *[other] { $total } linjer i listen
}: { $joined } med ny ID, { $again } med en som en annen linje også har, { $without } ikke i leverandørens fil, { $unusable } der linjen der har feil, { $already } med ny ID fra før, { $none } uten ID.
agreements-unused-pairs = { $count ->
    [one] Ett par i leverandørens fil er ikke i listen.
   *[other] { $count } par i leverandørens fil er ikke i listen.
}
agreements-looks-swapped = ID-ene i listen er de nye i leverandørens fil. Enten har kolonnene der byttet plass, eller listen er endret allerede.

# Kommandolinjen.
agreements-about = Kontroller leverandørens filer med flyttede avtaler
agreements-about-check = Kontroller en fil med gamle og nye avtale-ID-er, og gi en egen liste de nye ID-ene
agreements-examples =
    pdesk agreements check mapping.csv
    pdesk agreements check mapping.csv --join medlemmer.xlsx --out medlemmer-nye.xlsx
    pdesk agreements check mapping.csv --join medlemmer.csv --column "Avtale-ID"
agreements-arg-mapping = Leverandørens fil: gammel og ny ID på hver linje, CSV eller arbeidsbok; - er standard inn
agreements-arg-join = En egen liste med de gamle ID-ene: hver linje kommer ut med sin nye ID
agreements-arg-column = Hvor de gamle ID-ene står i listen din: overskriften eller nummeret på kolonnen

# I vinduet.
agreements-open = Kontroller ID-filen…
agreements-open-tip = Les leverandørens fil med gamle og nye ID-er, og finn hva som er galt i den. Ingenting forlater denne maskinen.
agreements-title = Fil med avtale-ID-er
agreements-kind = Tabeller
agreements-job = Kontroller filen med avtale-ID-er
agreements-choose-list = Koble til en liste…
agreements-choose-list-tip = Velg en egen liste med de gamle ID-ene. Den blir som den er; de nye ID-ene står i filen du lagrer.
agreements-save = Lagre listen med nye ID-er…
agreements-file = avtaler
agreements-saved = { $count ->
    [one] Én linje er lagret.
   *[other] { $count } linjer er lagret.
}
agreements-lines = Linjer
agreements-usable = Kan brukes
agreements-unusable-count = Kan ikke
agreements-no-faults = Alle linjer kan brukes.
agreements-list-title = Listen din
