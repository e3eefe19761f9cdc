# En partner som flere personer deler over én PostgreSQL.

# Adressen
team-address-none = Dette er ikke adressen til en server for et team: { $reason }
team-address-next = Skriv den slik: postgres://kari@db.example.com/desk?team=bakeri
team-which = Hvilket team? Reglene for denne maskinen nevner ingen server.
team-address-password = Det står et passord i adressen.
team-address-password-next = Ta det bort: det ville blitt stående i lister over kommandoer og i filer. Partner Desk spør etter det og beholder det i nøkkelringen.
team-address-lacks = Adressen mangler { $part ->
    [host] maskinen
    [user] personen
   *[database] databasen
}.
team-address-odd = Partner Desk vet ikke hva «{ $name }» betyr i denne adressen.
team-name-odd = «{ $name }» er ikke navnet på et team: små bokstaver a til z, sifre og «_», en bokstav først, høyst { $most }.

# Passordet
team-password-not-saved = Passordet for { $server } ble ikke lagret.
team-password-not-read = Passordet for { $server } kunne ikke leses.
team-password-not-removed = Passordet for { $server } ligger fortsatt i nøkkelringen.
team-password-next = Lås opp eller start nøkkelringen og prøv igjen. Automatikk kan gi passordet i variabelen PDESK_TEAM_PASSWORD.

# Serveren
team-reason = { $reason }
team-why-server = Serveren sier: { $reason } ({ $code })
team-unreachable = Teamets server { $server } kan ikke nås.
team-unreachable-next = Sjekk nettet, eller spør den som driver serveren. Det du endrer imens, venter her og følger med senere; bestillinger venter på serveren.
team-no-answer = Den svarte ikke innen { $seconds } sekunder.
team-refused = Teamets server { $server } slipper ikke «{ $user }» inn.
team-refused-next = Bli med på nytt med riktig passord («pdesk team join»), eller spør den som driver serveren.
team-not-believed = Denne maskinen stoler ikke på sertifikatet til { $server }.
team-not-believed-next = Be den som driver serveren om sertifikatet til utstederen deres, og la maskinen stole på det. Adressen må kalle maskinen det samme som sertifikatet gjør.
team-no-password = Den ber om et passord, og det er ikke lagret noe for den.
team-none = Serveren { $server } har ikke noe team «{ $team }».
team-none-next = Se over adressen, eller få teamet laget først: «pdesk team init --team NAVN» skriver ut det serveren trenger.
team-no-right = «{ $user }» har ikke lov til dette på { $server }.
team-no-right-next = Be den som driver serveren om å gjøre deg til medlem: GRANT, fulgt av teamets rolle, TO rollen din.
team-full = Teamets server { $server } har ikke mer plass.
team-full-next = Si fra til den som driver serveren. Det du endrer imens, venter her; bestillinger venter på serveren.
team-failed = Teamets server { $server } avslo det den ble spurt om.
team-failed-next = Hvis det skjer igjen: meld fra, med det serveren sier.
team-steps = Serveren har trinn { $found } av tabellene sine, og denne versjonen av Partner Desk kjenner { $known }.
team-newer = Teamet «{ $team }» på { $server } er fra en senere versjon av Partner Desk.
team-newer-next = Installer den nyeste versjonen. Til da arbeider du videre alene; endringene dine venter.
team-older = Teamet «{ $team }» på { $server } er fra en tidligere versjon av Partner Desk.
team-older-next = Be den som driver serveren om å oppdatere det: «pdesk team init --run» med adressen.
team-other-shape = Tabellene til teamet «{ $team }» på { $server } er ikke slik Partner Desk laget dem.
team-other-shape-next = Legg tilbake en kopi av serverens database, eller spør den som endret dem.
team-other-server = Det er et annet team på { $server } enn det du ble med i.
team-other-server-joined = Det er et annet team på { $server } enn det du ble med i.
team-other-server-next = Rett opp adressen på serverens side, eller forlat teamet («pdesk team leave --anyway») og bli med i dette.
team-lost-changes = { $server } har færre endringer enn før: noen har lagt tilbake en eldre kopi.
team-lost-changes-next = Forlat teamet («pdesk team leave --anyway») og bli med på nytt: det som er her, følger med en gang til.
team-pooler = Noe mellom deg og { $server } gir hver transaksjon en ny forbindelse, slik pgbouncer gjør i modusen «transaction».
team-pooler-why = En slik forbindelse kan ikke vise om den som sender bestillinger, fortsatt er der.
team-pooler-next = La Partner Desk gå rett til PostgreSQL, eller sett pool_mode = session for denne databasen.
team-session-over = Serveren { $server } regner denne sendingen av bestillinger som avsluttet.
team-session-over-next = Start den på nytt. Bestillinger som kanskje finnes, blir sjekket først.

# Ordrer
team-no-orders = Ingen bestilling ble sendt: til det trengs teamets server.
team-no-orders-next = Prøv igjen når serveren er tilbake, så ingen kollega kan sende det samme. Alt annet virker imens.
team-order-taken = { $member } har holdt på å sende denne bestillingen siden { $at }.
team-order-taken-next = Vent til det er ferdig. Hvis programmet er borte, gir serveren bestillingen til den neste som spør, innen et minutt eller to.
team-order-made = { $member } sendte denne bestillingen { $at }.
team-order-made-next = Lenken står på tavlen når teamets endringer er her.
team-order-key = Nøkkel { $key }

# Bli med og forlate
team-not-joined = Denne partneren deles ikke med noe team.
team-not-joined-next = «pdesk team join» deler den.
team-no-sandbox = Sandkassen i dette programmet deles ikke: den tar slutt med programmet.
team-no-sandbox-next = Åpne en profil med egne nøkler, eller med nøklene fra «pdesk sandbox».
team-joined-other = Denne partneren deles allerede, med teamet på { $server }.
team-joined-other-next = Forlat det teamet først («pdesk team leave»).
team-leave-waiting = { $count ->
    [one] Én endring venter
   *[other] { $count } endringer venter
} som ikke er sendt til teamet.
team-leave-waiting-next = Prøv igjen når serveren er tilbake, eller forlat med «--anyway»: da blir endringene bare på denne maskinen.
team-left-password = Du har forlatt teamet på { $server }, men passordet ditt for den ligger fortsatt i nøkkelringen.
team-left-password-next = Lås opp eller start nøkkelringen, og fjern oppføringen til partner-desk som har et navn som begynner på «team-».

# Se på en server
team-check-version = PostgreSQL { $version }
team-check-version-odd = PostgreSQL { $version }: Partner Desk er bare prøvd med 14 til 17.
team-check-loopback = Serveren er på denne maskinen: ingenting går over et nett.
team-check-tls = Forbindelsen til serveren er kryptert, og denne maskinen stoler på sertifikatet.
team-check-direct = Det er ikke noe mellomledd mellom deg og serveren som deler ut forbindelser.
team-check-member = «{ $user }» er medlem av { $role } og kan ikke endre noe andre har skrevet.
team-check-no-member = «{ $user }» er ikke medlem av { $role }.
team-check-owner = «{ $user }» kan endre det andre har skrevet. Et medlem bør ha en egen rolle, som ikke eier noe.
team-check-superuser = «{ $user }» har lov til alt på denne serveren. Et medlem bør ha en egen rolle.
team-check-clock = Klokkene på serveren og denne maskinen viser { $seconds } s forskjell.
team-check-clock-away = Klokkene på serveren og denne maskinen viser { $seconds } s forskjell. Rekkefølgen på endringer er serverens, så ingenting blandes; bare klokkeslett ser rare ut.

# Hva som foregår
team-job-init = Lag et team
team-job-join = Bli med i et team
team-job-sync = Del med teamet
team-job-wait = Vent på teamet
team-job-read = Se på teamet
team-job-check = Sjekk teamets server
team-job-may-send = Spør om bestillinger kan sendes
team-job-settle = Avgjør en annen utgave
team-job-leave = Forlat teamet

# Kommandolinjen
team-about = Del en partner med kolleger, over én PostgreSQL
team-about-init = Skriv ut SQL-en som lager et team, eller kjør den
team-about-join = Del profilens partner med et team; det som er her, følger med en gang
team-about-sync = Send det som venter, og ta imot det teamet har
team-about-status = Si hvem som er i teamet, hva som venter, og hva kolleger skrev annerledes
team-about-check = Se på serveren: versjon, rettigheter, mellomledd, klokke
team-about-settle = La en annen utgave gjelde, eller kast den
team-about-leave = Del ingenting mer; det som er her, blir her
team-examples-init =
    pdesk team init --team bakeri > team.sql
    pdesk team init --team bakeri --run postgres://owner@db.example.com/desk
team-examples-join =
    pdesk team join "postgres://kari@db.example.com/desk?team=bakeri"
team-examples-settle =
    pdesk team settle 0197c9a2-6a1c-7d7e-9f52-0d6b3c1e8a11 --take
team-arg-name = Teamet; én database kan ha flere
team-arg-run = Kjør SQL-en på denne serveren i stedet for å skrive den ut
team-arg-password-stdin = Les passordet fra standard inn
team-arg-address = postgres://PERSON@MASKIN/DATABASE?team=NAVN, uten passord
team-arg-version = Utgaven, slik «pdesk team status» kaller den
team-arg-take = Den gjelder fra nå av
team-arg-drop = Den beholdes ikke lenger
team-arg-anyway = Forlat også når endringer venter som ikke er sendt til teamet
team-password-prompt = Passord for { $server } (ingenting vises; tomt hvis serveren ikke trenger noe):
team-made = Tabellene til teamet «{ $team }» er på serveren.
team-joined = Du deler nå denne partneren med teamet, som «{ $member }».
team-carried = { $sent } sendt, { $received } mottatt, { $versions } beholdt som andre utgaver.
team-settled-take = Den andre utgaven gjelder nå. Teamet ser det etter neste utveksling.
team-settled-drop = Den andre utgaven beholdes ikke lenger. Teamet ser det etter neste utveksling.
team-settled-gone = Den utgaven finnes ikke lenger.
team-left = Du har forlatt teamet på { $server }. Det som var her, er fortsatt her.
team-check-bad = { $count ->
    [one] Én ting er ikke som den skal være.
   *[other] { $count } ting er ikke som de skal være.
}
team-head-server = Server
team-head-member = Du er
team-head-joined = Ble med
team-head-last = Siste endring
team-head-waiting = Venter
team-head-versions = Andre utgaver
team-head-online = Pålogget
team-head-members = Medlemmer
team-version-line = En annen utgave av { $member }, { $at }: { $thing }: «{ $text }» ({ $id })
team-head-well = I orden
team-head-found = Funnet

# Vinduet
team-group = Team
team-lead = Del denne partneren med kolleger over en PostgreSQL i firmaet: bestillinger, etiketter, notater, sjekklister, regler. Nøkler deles aldri.
team-field-address = Adressen til teamets server
team-field-address-hint = Uten passord. Den som driver serveren, kjenner den.
team-field-password = Passordet ditt der
team-field-password-hint = Ligger i nøkkelringen. La det stå tomt hvis serveren ikke trenger noe, eller hvis det alt er lagret.
team-join = Bli med i teamet
team-joining = Blir med …
team-sync = Utveksle nå
team-leave = Forlat teamet
team-leave-hint = Deler ingenting mer. Det som er på denne maskinen, blir her.
team-leave-title = Forlate teamet?
team-leave-text = Endringer fra kollegene kommer ikke hit lenger. For å bli med igjen trenger du adressen til serveren og passordet ditt der.
team-leave-yes = Forlat
team-head-pulled = Siste utveksling
team-never = Aldri
team-other-version = En annen utgave, av { $member }, { $at }
team-stands = Det som gjelder: { $text }
team-nothing-stands = ingenting
team-take = La denne gjelde
team-drop = Kast den

# Hva som ble skrevet annerledes
team-thing-unit = Salgssted { $name }
team-thing-merchant = Brukersted { $name }
team-thing-checklist = Sjekkliste { $name }
team-thing-policy = Regel { $name }
team-thing-view = Visning { $name }
team-thing-definition = Rapport { $name }
team-thing-preset = Forhåndsvalg { $name }
team-thing-template = Brevmal { $name }
team-thing-mapping = Kolonneoppsett { $name }
team-thing-other = { $name }

# Hvem som skrev hva
team-by = av { $member }, { $at }
team-by-you-waiting = av deg, ikke hos teamet ennå
team-tag-by = { $tag }: { $by }
team-line-by = { $line } ({ $by })
team-run-by = { $file }, av { $member }
team-note-meanwhile = Noen endret dette mens du skriver. Nå står det: «{ $text }». I et team tar lagring vare på begge.
team-kept-beside = { $count ->
    [one] To av dere endret det samme samtidig. Den ene teksten gjelder, den andre er tatt vare på: se Innstillinger › Team.
   *[other] Flere av dere endret det samme samtidig. { $count } tekster er tatt vare på ved siden av det som gjelder: se Innstillinger › Team.
}
team-ask-again = Spør igjen
team-no-orders-now = Ingen bestillinger kan sendes nå: teamets server trengs til det.
team-no-orders-now-next = Gå videre med alt annet: utkast blir tatt vare på, og bestillinger kan sendes så snart serveren er tilbake.
team-sender-gone = { $member } sendte denne bestillingen, og programmet deres er borte. Ingen vet om den finnes.
team-sender-gone-next = Hvem som helst i teamet kan sende filen på nytt: bestillingen beholder nøkkelen sin, så den blir laget høyst én gang.

# Endringsloggen
team-job-log = Les hva teamet har endret
team-about-log = List opp hvem som endret hva, fra hva til hva, og når, det nyeste først
team-examples-log =
    pdesk team log --since 7d
    pdesk team log --who kari --kind note --format json
team-arg-log-since = Bare det som kom etter dette: 2026-11-01, 2026-11-01T10:00 eller 7d
team-arg-log-who = Bare det dette medlemmet endret
team-arg-log-kind = Bare denne typen: note, tag, unit, merchant, checklist, order, mark, reissue, policy, view, definition, preset, template, mapping, run, status, aside, setting
team-arg-log-most = Høyst så mange
team-head-at = Når
team-head-who = Hvem
team-head-thing = Hva
team-head-part = Del
team-head-from = Fra
team-head-to = Til
team-log-tab = Team
team-log-none = Ingenting er endret ennå
team-log-none-text = Det du og kollegene dine endrer, står her, med hvem som gjorde det og når.
team-log-search = Finn et navn eller en tekst
team-log-clear = Tøm søket
team-log-more = Vis eldre endringer
team-log-new = Til «{ $to }»
team-log-gone = Fjernet «{ $from }»
team-log-changed = Fra «{ $from }» til «{ $to }»
team-thing-order = Bestilling { $name }
team-thing-run = Fil med bestillinger { $name }
team-thing-aside = Funn hos { $name }
team-part-note = Notat
team-part-tag = Etikett
team-part-text = Tekst
team-part-step-note = Notat på «{ $step }»
team-part-step-mark = Avkryssing av «{ $step }»
team-part-step = «{ $step }»
team-part-made = Sendt
team-part-state = Hvordan den endte
team-part-deleted = Slettet
team-part-hidden = Skjult
team-part-reissued = Bestilt på nytt
team-part-other = { $name }

# Salgsstedene, etter eget valg
team-job-fleet = Del salgsstedene
team-fleet = Del salgsstedene også
team-fleet-hint = Det én av dere oppdaterer, ser alle: salgssteder, brukersteder og svarene fra registeret, hvert med tidspunktet det ble spurt. Det gjelder for hele teamet.
team-fleet-shared = Teamet deler salgsstedene fra nå av: det én av dere oppdaterer, ser alle.
team-fleet-not-shared = Teamet deler ikke salgsstedene lenger. Det hver enkelt har av dem, blir stående.
team-about-fleet = La hele teamet se det ett medlem oppdaterer, eller stans det
team-examples-fleet =
    pdesk team fleet on
team-arg-fleet = on eller off, for hele teamet
team-head-fleet = Deler salgsstedene
