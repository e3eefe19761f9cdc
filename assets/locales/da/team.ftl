# En partner, som flere personer deler over én PostgreSQL.

# Adressen
team-address-none = Dette er ikke en adresse på et teams server: { $reason }
team-address-next = Skriv den sådan: postgres://kari@db.example.com/desk?team=bakeri
team-which = Hvilket team? Reglerne for denne maskine nævner ingen server.
team-address-password = Der står en adgangskode i adressen.
team-address-password-next = Udelad den: den ville blive stående i lister over kommandoer og i filer. Partner Desk spørger efter den og gemmer den i nøgleringen.
team-address-lacks = Adressen mangler { $part ->
    [host] computeren
    [user] personen
   *[database] databasen
}.
team-address-odd = Partner Desk ved ikke, hvad »{ $name }« betyder i denne adresse.
team-name-odd = »{ $name }« er ikke navnet på et team: små bogstaver a til z, cifre og »_«, et bogstav først, højst { $most }.

# Adgangskoden
team-password-not-saved = Adgangskoden til { $server } blev ikke gemt.
team-password-not-read = Adgangskoden til { $server } kunne ikke læses.
team-password-not-removed = Adgangskoden til { $server } ligger stadig i nøgleringen.
team-password-next = Lås nøgleringen op, eller start den, og prøv igen. Automatik kan give adgangskoden i variablen PDESK_TEAM_PASSWORD.

# Serveren
team-reason = { $reason }
team-why-server = Serveren siger: { $reason } ({ $code })
team-unreachable = Teamets server { $server } kan ikke nås.
team-unreachable-next = Kontroller nettet, eller spørg den, der driver serveren. Det, du ændrer imens, venter her og følger med senere; bestillinger venter på serveren.
team-no-answer = Den svarede ikke inden for { $seconds } sekunder.
team-refused = Teamets server { $server } lukker ikke »{ $user }« ind.
team-refused-next = Bliv medlem igen med den rigtige adgangskode (»pdesk team join«), eller spørg den, der driver serveren.
team-not-believed = Denne computer stoler ikke på certifikatet for { $server }.
team-not-believed-next = Bed den, der driver serveren, om certifikatet fra deres udsteder, og lad computeren stole på det. Adressen skal kalde computeren det samme, som certifikatet gør.
team-no-password = Den beder om en adgangskode, og der er ikke gemt nogen til den.
team-none = Serveren { $server } har ikke noget team »{ $team }«.
team-none-next = Kontroller adressen, eller få teamet oprettet først: »pdesk team init --team NAVN« udskriver det, serveren har brug for.
team-no-right = »{ $user }« har ikke lov til dette på { $server }.
team-no-right-next = Bed den, der driver serveren, om at gøre dig til medlem: GRANT, efterfulgt af teamets rolle, TO din rolle.
team-full = Teamets server { $server } har ikke mere plads.
team-full-next = Sig det til den, der driver serveren. Det, du ændrer imens, venter her; bestillinger venter på serveren.
team-failed = Teamets server { $server } afviste det, den blev bedt om.
team-failed-next = Sker det igen, så meld det, med det, serveren siger.
team-steps = Serveren har trin { $found } af sine tabeller, og denne version af Partner Desk kender { $known }.
team-newer = Teamet »{ $team }« på { $server } er fra en nyere version af Partner Desk.
team-newer-next = Installer den nyeste version. Indtil da arbejder du videre alene; dine ændringer venter.
team-older = Teamet »{ $team }« på { $server } er fra en ældre version af Partner Desk.
team-older-next = Bed den, der driver serveren, om at opdatere det: »pdesk team init --run« med adressen.
team-other-shape = Tabellerne til teamet »{ $team }« på { $server } er ikke, som Partner Desk lavede dem.
team-other-shape-next = Læg en kopi af serverens database tilbage, eller spørg den, der ændrede dem.
team-other-server = Det er et andet team på { $server } end det, du blev medlem af.
team-other-server-joined = Det er et andet team på { $server } end det, du blev medlem af.
team-other-server-next = Ret adressen på serverens side, eller forlad teamet (»pdesk team leave --anyway«), og bliv medlem af dette.
team-lost-changes = { $server } har færre ændringer end før: nogen har lagt en ældre kopi tilbage.
team-lost-changes-next = Forlad teamet (»pdesk team leave --anyway«), og bliv medlem igen: det, der er her, følger med en gang til.
team-pooler = Noget mellem dig og { $server } giver hver transaktion en ny forbindelse, som pgbouncer gør i tilstanden »transaction«.
team-pooler-why = Sådan en forbindelse kan ikke vise, om den, der sender bestillinger, stadig er der.
team-pooler-next = Lad Partner Desk gå direkte til PostgreSQL, eller sæt pool_mode = session for denne database.
team-session-over = Serveren { $server } regner denne afsendelse af bestillinger som afsluttet.
team-session-over-next = Start den igen. Bestillinger, der måske findes, bliver kontrolleret først.

# Bestillinger
team-no-orders = Ingen bestilling blev sendt: det kræver teamets server.
team-no-orders-next = Prøv igen, når serveren er tilbage, så ingen kollega kan sende det samme. Alt andet virker imens.
team-order-taken = { $member } har været i gang med at sende denne bestilling siden { $at }.
team-order-taken-next = Vent, til det er færdigt. Er det program væk, giver serveren bestillingen til den næste, der spørger, inden for et minut eller to.
team-order-made = { $member } sendte denne bestilling { $at }.
team-order-made-next = Linket står i oversigten, når teamets ændringer er her.
team-order-key = Nøgle { $key }

# At blive medlem og forlade
team-not-joined = Denne partner deles ikke med noget team.
team-not-joined-next = »pdesk team join« deler den.
team-no-sandbox = Sandkassen i dette program deles ikke: den slutter med programmet.
team-no-sandbox-next = Åbn en profil med dine egne nøgler eller med nøglerne fra »pdesk sandbox«.
team-joined-other = Denne partner deles allerede, med teamet på { $server }.
team-joined-other-next = Forlad det team først (»pdesk team leave«).
team-leave-waiting = { $count ->
    [one] Én ændring venter
   *[other] { $count } ændringer venter
}, som ikke er sendt til teamet.
team-leave-waiting-next = Prøv igen, når serveren er tilbage, eller forlad med »--anyway«: så bliver ændringerne kun på denne computer.
team-left-password = Du har forladt teamet på { $server }, men din adgangskode til den ligger stadig i nøgleringen.
team-left-password-next = Lås nøgleringen op, eller start den, og fjern posten for partner-desk, hvis navn begynder med »team-«.

# At se på en server
team-check-version = PostgreSQL { $version }
team-check-version-odd = PostgreSQL { $version }: Partner Desk er kun prøvet med 14 til 17.
team-check-loopback = Serveren er på denne computer: intet går over et net.
team-check-tls = Forbindelsen til serveren er krypteret, og denne computer stoler på certifikatet.
team-check-direct = Der er intet mellemled mellem dig og serveren, som deler forbindelser ud.
team-check-member = »{ $user }« er medlem af { $role } og kan ikke ændre noget, andre har skrevet.
team-check-no-member = »{ $user }« er ikke medlem af { $role }.
team-check-owner = »{ $user }« kan ændre det, andre har skrevet. Et medlem bør have sin egen rolle, som ikke ejer noget.
team-check-superuser = »{ $user }« har lov til alt på denne server. Et medlem bør have sin egen rolle.
team-check-clock = Urene på serveren og denne computer viser { $seconds } s forskel.
team-check-clock-away = Urene på serveren og denne computer viser { $seconds } s forskel. Ændringernes rækkefølge er serverens, så intet blandes sammen; kun klokkeslæt ser forkerte ud.

# Hvad der foregår
team-job-init = Opret et team
team-job-join = Bliv medlem af et team
team-job-sync = Del med teamet
team-job-wait = Vent på teamet
team-job-read = Se på teamet
team-job-check = Kontroller teamets server
team-job-may-send = Spørg, om bestillinger kan sendes
team-job-settle = Afgør en anden udgave
team-job-leave = Forlad teamet

# Kommandolinjen
team-about = Del en partner med kolleger over én PostgreSQL
team-about-init = Udskriv den SQL, der opretter et team, eller kør den
team-about-join = Del profilens partner med et team; det, der er her, følger med én gang
team-about-sync = Send det, der venter, og tag imod det, teamet har
team-about-status = Sig, hvem der er i teamet, hvad der venter, og hvad kolleger skrev anderledes
team-about-check = Se på serveren: version, rettigheder, mellemled, ur
team-about-settle = Lad en anden udgave gælde, eller kassér den
team-about-leave = Del ikke mere; det, der er her, bliver her
team-examples-init =
    pdesk team init --team bakeri > team.sql
    pdesk team init --team bakeri --run postgres://owner@db.example.com/desk
team-examples-join =
    pdesk team join "postgres://kari@db.example.com/desk?team=bakeri"
team-examples-settle =
    pdesk team settle 0197c9a2-6a1c-7d7e-9f52-0d6b3c1e8a11 --take
team-arg-name = Teamet; én database kan have flere
team-arg-run = Kør SQL'en på denne server i stedet for at udskrive den
team-arg-password-stdin = Læs adgangskoden fra standardinput
team-arg-address = postgres://PERSON@COMPUTER/DATABASE?team=NAVN, uden adgangskode
team-arg-version = Udgaven, som »pdesk team status« kalder den
team-arg-take = Den gælder fra nu af
team-arg-drop = Den beholdes ikke længere
team-arg-anyway = Forlad også, når ændringer venter, som ikke er sendt til teamet
team-password-prompt = Adgangskode til { $server } (intet vises; tomt, hvis serveren ikke kræver nogen):
team-made = Tabellerne til teamet »{ $team }« er på serveren.
team-joined = Du deler nu denne partner med teamet, som »{ $member }«.
team-carried = { $sent } sendt, { $received } modtaget, { $versions } beholdt som andre udgaver.
team-settled-take = Den anden udgave gælder nu. Teamet ser det efter næste udveksling.
team-settled-drop = Den anden udgave beholdes ikke længere. Teamet ser det efter næste udveksling.
team-settled-gone = Den udgave findes ikke længere.
team-left = Du har forladt teamet på { $server }. Det, der var her, er her stadig.
team-check-bad = { $count ->
    [one] Én ting er ikke, som den skal være.
   *[other] { $count } ting er ikke, som de skal være.
}
team-head-server = Server
team-head-member = Du er
team-head-joined = Medlem siden
team-head-last = Seneste ændring
team-head-waiting = Venter
team-head-versions = Andre udgaver
team-head-online = Online
team-head-members = Medlemmer
team-version-line = En anden udgave af { $member }, { $at }: { $thing }: »{ $text }« ({ $id })
team-head-well = I orden
team-head-found = Fundet

# Vinduet
team-group = Team
team-lead = Del denne partner med kolleger over en PostgreSQL i firmaet: bestillinger, etiketter, noter, tjeklister, regler. Nøgler deles aldrig.
team-field-address = Adressen på teamets server
team-field-address-hint = Uden adgangskode. Den, der driver serveren, kender den.
team-field-password = Din adgangskode dér
team-field-password-hint = Ligger i nøgleringen. Lad feltet være tomt, hvis serveren ikke kræver nogen, eller hvis den allerede er gemt.
team-join = Bliv medlem af teamet
team-joining = Bliver medlem …
team-sync = Udveksl nu
team-leave = Forlad teamet
team-leave-hint = Deler ikke mere. Det, der er på denne computer, bliver her.
team-leave-title = Vil du forlade teamet?
team-leave-text = Kollegers ændringer kommer ikke hertil længere. For at være med igen skal du bruge serverens adresse og din adgangskode der.
team-leave-yes = Forlad
team-head-pulled = Seneste udveksling
team-never = Aldrig
team-other-version = En anden udgave, af { $member }, { $at }
team-stands = Det, der gælder: { $text }
team-nothing-stands = intet
team-take = Lad denne gælde
team-drop = Kassér den
team-thing-unit = Betalingssted { $name }
team-thing-merchant = Forretning { $name }
team-thing-checklist = Tjekliste { $name }
team-thing-policy = Regel { $name }
team-thing-view = Visning { $name }
team-thing-definition = Rapport { $name }
team-thing-preset = Forvalg { $name }
team-thing-template = Brevskabelon { $name }
team-thing-mapping = Kolonneopsætning { $name }
team-thing-other = { $name }

# Hvem der skrev hvad
team-by = af { $member }, { $at }
team-by-you-waiting = af dig, ikke hos teamet endnu
team-tag-by = { $tag }: { $by }
team-line-by = { $line } ({ $by })
team-run-by = { $file }, af { $member }
team-note-meanwhile = Nogen ændrede dette, mens du skriver. Nu står der: »{ $text }«. I et team bevarer du begge, når du gemmer.
team-kept-beside = { $count ->
    [one] To af jer ændrede det samme på samme tid. Den ene tekst gælder, den anden er bevaret: se Indstillinger › Team.
   *[other] Flere af jer ændrede det samme på samme tid. { $count } tekster er bevaret ved siden af det, der gælder: se Indstillinger › Team.
}
team-ask-again = Spørg igen
team-no-orders-now = Ingen bestillinger kan sendes nu: det kræver teamets server.
team-no-orders-now-next = Gå videre med alt andet: kladder bliver gemt, og bestillinger kan sendes, så snart serveren er tilbage.
team-sender-gone = { $member } sendte denne bestilling, og deres program er væk. Ingen ved, om den findes.
team-sender-gone-next = Alle i teamet kan sende filen igen: bestillingen beholder sin nøgle, så den bliver højst lavet én gang.

# Ændringsloggen
team-job-log = Læs, hvad teamet har ændret
team-about-log = Vis, hvem der ændrede hvad, fra hvad til hvad, og hvornår, det nyeste først
team-examples-log =
    pdesk team log --since 7d
    pdesk team log --who kari --kind note --format json
team-arg-log-since = Kun det, der kom efter dette: 2026-11-01, 2026-11-01T10:00 eller 7d
team-arg-log-who = Kun det, dette medlem ændrede
team-arg-log-kind = Kun denne slags: note, tag, unit, merchant, checklist, order, mark, reissue, policy, view, definition, preset, template, mapping, run, status, aside, setting
team-arg-log-most = Højst så mange
team-head-at = Hvornår
team-head-who = Hvem
team-head-thing = Hvad
team-head-part = Del
team-head-from = Fra
team-head-to = Til
team-log-tab = Team
team-log-none = Intet er ændret endnu
team-log-none-text = Det, du og dine kolleger ændrer, står her, med hvem der gjorde det og hvornår.
team-log-search = Find et navn eller en tekst
team-log-clear = Ryd søgningen
team-log-more = Vis ældre ændringer
team-log-new = Til »{ $to }«
team-log-gone = Fjernede »{ $from }«
team-log-changed = Fra »{ $from }« til »{ $to }«
team-thing-order = Bestilling { $name }
team-thing-run = Fil med bestillinger { $name }
team-thing-aside = Fund hos { $name }
team-part-note = Note
team-part-tag = Mærke
team-part-text = Tekst
team-part-step-note = Note på »{ $step }«
team-part-step-mark = Afkrydsning af »{ $step }«
team-part-step = »{ $step }«
team-part-made = Sendt
team-part-state = Hvordan den endte
team-part-deleted = Slettet
team-part-hidden = Skjult
team-part-reissued = Udstedt igen
team-part-other = { $name }

# Betalingsstederne, efter eget valg
team-job-fleet = Del betalingsstederne
team-fleet = Del også betalingsstederne
team-fleet-hint = Det, én af jer synkroniserer, ser alle: betalingssteder, forretninger og svarene fra registret, hvert med tidspunktet for spørgsmålet. Det gælder for hele teamet.
team-fleet-shared = Teamet deler betalingsstederne fra nu af: det, én af jer synkroniserer, ser alle.
team-fleet-not-shared = Teamet deler ikke længere betalingsstederne. Det, hver enkelt har af dem, bliver stående.
team-about-fleet = Lad hele teamet se det, ét medlem synkroniserer, eller stop det
team-examples-fleet =
    pdesk team fleet on
team-arg-fleet = on eller off, for hele teamet
team-head-fleet = Deler betalingsstederne
