# agreements: leverandørens fil med gamle og nye aftale-id'er, og en liste, der kobles til den.

# Hvordan en fil blev forstået.
agreements-head = Første linje er kolonneoverskrifter.
agreements-no-head = Den har ingen kolonneoverskrifter: første linje er et par id'er.
agreements-columns = Gamle id'er står i kolonne { $old }, nye i kolonne { $new }.
agreements-list-head = De gamle id'er i din liste står i kolonne { $column }; listen har kolonneoverskrifter.
agreements-list-no-head = De gamle id'er i din liste står i kolonne { $column }; listen har ingen kolonneoverskrifter.

# Hvorfor en fil ikke kan bruges.
agreements-no-mapping = Filen er ikke en liste over gamle og nye aftale-id'er.
agreements-no-mapping-next = Den skal have det gamle og det nye id til en aftale på hver linje i to kolonner. Brug filen, som leverandøren sendte den.
agreements-empty = Den har ingen linjer.
agreements-one-column = Den har kun én kolonne.
agreements-many-columns = Den har { $count } kolonner, og ingen overskrift siger, hvor de gamle og de nye id'er står.
agreements-no-list = Listen kan ikke kobles.
agreements-no-list-next = Angiv den kolonne, der har de gamle id'er, med overskriften eller nummeret.
agreements-list-without-ids = Ingen kolonne har id'er, der står i leverandørens fil.
agreements-no-column = Den har ingen kolonne »{ $column }«.

# Hvad der er galt med en linje.
agreements-column-count = Den har { $found } kolonner, filen har { $usual }.
agreements-no-old = Det gamle id mangler.
agreements-no-new = Det nye id mangler.
agreements-placeholder = Dette er ikke et id, men står for et, der mangler.
agreements-shortened = Et regneark har gjort det til et tal, og cifre er gået tabt. Brug filen, som leverandøren sendte den, uden at åbne den i et regneark.
agreements-cut-off = Id'et er afkortet.
agreements-inner-blanks = Der er mellemrum inde i id'et.
agreements-character = Intet id har tegnet { $letter } ({ $code }).
agreements-wrong-prefix = Det begynder ikke med { $prefix } som de andre i kolonnen.
agreements-other-form = Det har en anden form end de andre i kolonnen.
agreements-swapped = Det gamle og det nye id ser ud til at have byttet plads.
agreements-same = Det nye id er det gamle.
agreements-old-twice = Række { $row } har samme gamle id og et andet nyt. Ingen af dem bruges.
agreements-new-twice = Række { $row } har samme nye id til et andet gammelt. Ingen af dem bruges.
agreements-case-variant = Række { $row } har et id, der kun afviger i store og små bogstaver. Ingen af dem bruges.
agreements-new-is-old = Det nye id er det gamle i række { $row }. Ingen af dem bruges.
agreements-repeated-line = Række { $row } har de samme to id'er. Parret bruges én gang.
agreements-edge-blanks = Der er mellemrum eller usynlige tegn omkring id'et. Det bruges uden dem.
agreements-other-length = Næsten alle id'er i kolonnen har { $usual } tegn, men ikke dette. Det bruges, men se på det.
agreements-head-row = Række
agreements-head-column = Kolonne
agreements-head-fault = Fejl
agreements-head-text = Det, der står der
agreements-head-used = Bruges
agreements-head-reason = Hvorfor

# Hvad der blev af linjerne i en liste.
agreements-column-new = Nyt aftale-id
agreements-column-state = Resultat
agreements-column-reason = Hvorfor
agreements-state-joined = Har fået nyt id
agreements-state-joined-again = Har fået nyt id, som en anden linje
agreements-state-no-match = Ikke i leverandørens fil
agreements-state-unusable = Linjen i leverandørens fil har fejl
agreements-state-already-new = Er allerede et nyt id
agreements-state-no-id = Intet id
agreements-joined-again = Række { $row } i listen har samme gamle id.
agreements-no-match = Leverandørens fil har ikke dette id.
agreements-other-case = Række { $row } i leverandørens fil har det med andre store og små bogstaver.
agreements-unusable = Række { $row } i leverandørens fil har dette id og har fejl.
agreements-already-new = Det er det nye id i række { $row } i leverandørens fil.
agreements-no-id = Der er ikke noget id.

# Hvad der siges om en kontrol.
agreements-summary = { $lines ->
    [one] Én linje
   *[other] { $lines } linjer
}: { $pairs } kan bruges, { $unusable } kan ikke; { $faults ->
    [0] ingen fejl
    [one] én fejl
   *[other] { $faults } fejl
}.
agreements-more = { $count ->
    [one] Én til vises ikke.
   *[other] { $count } til vises ikke.
}
agreements-fault-line = Række { $row }, kolonne { $column }: { $reason } ({ $text })
agreements-fault-empty = Række { $row }, kolonne { $column }: { $reason }
agreements-fault-whole-line = Række { $row }: { $reason } ({ $text })
agreements-join-summary = { $total ->
    [one] Én linje i listen
   *[other] { $total } linjer i listen
}: { $joined } med nyt id, { $again } med et, som en anden linje også har, { $without } ikke i leverandørens fil, { $unusable }, hvor linjen dér har fejl, { $already } med nyt id i forvejen, { $none } uden id.
agreements-unused-pairs = { $count ->
    [one] Ét par i leverandørens fil er ikke i listen.
   *[other] { $count } par i leverandørens fil er ikke i listen.
}
agreements-looks-swapped = Id'erne i listen er de nye i leverandørens fil. Enten har kolonnerne dér byttet plads, eller listen er ændret allerede.

# Kommandolinjen.
agreements-about = Kontroller leverandørens filer med flyttede aftaler
agreements-about-check = Kontroller en fil med gamle og nye aftale-id'er, og giv din egen liste de nye id'er
agreements-examples =
    pdesk agreements check mapping.csv
    pdesk agreements check mapping.csv --join medlemmer.xlsx --out medlemmer-nye.xlsx
    pdesk agreements check mapping.csv --join medlemmer.csv --column "Aftale-id"
agreements-arg-mapping = Leverandørens fil: gammelt og nyt id på hver linje, CSV eller projektmappe; - er standardinput
agreements-arg-join = Din egen liste med de gamle id'er: hver linje kommer ud med sit nye id
agreements-arg-column = Hvor de gamle id'er står i din liste: kolonnens overskrift eller nummer

# I vinduet.
agreements-open = Kontroller id-filen…
agreements-open-tip = Læs leverandørens fil med gamle og nye id'er, og find det, der er galt i den. Intet forlader denne computer.
agreements-title = Fil med aftale-id'er
agreements-kind = Tabeller
agreements-job = Kontroller filen med aftale-id'er
agreements-choose-list = Kobl til en liste…
agreements-choose-list-tip = Vælg din egen liste med de gamle id'er. Den bliver, som den er; de nye id'er står i den fil, du gemmer.
agreements-save = Gem listen med nye id'er…
agreements-file = aftaler
agreements-saved = { $count ->
    [one] Én linje er gemt.
   *[other] { $count } linjer er gemt.
}
agreements-lines = Linjer
agreements-usable = Kan bruges
agreements-unusable-count = Kan ikke
agreements-no-faults = Alle linjer kan bruges.
agreements-list-title = Din liste
