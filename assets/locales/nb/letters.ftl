# letters: det som skrives til brukersteder og leverandøren, egne maler, og sjekklister før oppstart.

# Hva et brev gjelder.
letters-kind-first = Ny bestilling: lenken
letters-kind-reminder = Påminnelse: lenken er fortsatt åpen
letters-kind-stuck = Åpnet, men ikke sendt inn
letters-kind-silent = Sendt inn, og stille siden
letters-kind-reissued = Ny lenke
letters-kind-rejected = Avslått
letters-kind-each = Det hver bestilling venter på
letters-kind-live = Klart: MSN og veien videre
letters-kind-partner-order = Bestilling av byttet, til leverandøren
letters-kind-partner-steps = Slik går det til, til brukerstedet
letters-kind-brand-change = MobilePay blir Vipps: før dagen
letters-kind-brand-changed = MobilePay er blitt Vipps: fra dagen av

# Feltene i maler.
letters-gap-unit = navnet på salgsstedet
letters-gap-merchant = navnet på brukerstedet
letters-gap-org-number = organisasjonsnummer
letters-gap-product = produkt
letters-gap-link = brukerstedets lenke
letters-gap-last-day = siste dag for lenken
letters-gap-days-left = dager som er igjen
letters-gap-signing = hvem som signerer, og med hva
letters-gap-msn = salgsstedets MSN
letters-gap-order-id = leverandørens bestillings-ID
letters-gap-partner = ditt eget firma
letters-gap-units = salgsstedene, ett på hver linje
letters-gap-new-partner = ny partner
letters-gap-old-partner = tidligere partner
letters-gap-wanted-at = ønsket dato og klokkeslett
letters-gap-test-page = testside
letters-gap-price = ny pris
letters-gap-brand = det kundene kaller produktet: Vipps eller MobilePay, etter land og dag
letters-gap-brand-day = dagen da MobilePay blir Vipps
letters-gap-old-host = betalingssidens adresse før den dagen
letters-gap-new-host = betalingssidens adresse fra den dagen

# Hva som er galt med en mal.
letters-flaw-unknown = Linje { $line }, kolonne { $column }: feltet {"{"}{ $name }{"}"} finnes ikke.
letters-flaw-unknown-near = Linje { $line }, kolonne { $column }: feltet {"{"}{ $name }{"}"} finnes ikke; det skulle vel være {"{"}{ $nearest }{"}"}.
letters-flaw-and = { $one } { $other }
letters-flaw-more = { $count } til av samme slag.
letters-flaw-no-subject = Første linje er emnet, og den er tom.
letters-flaw-no-body = Det står ingen tekst under emnet.
letters-flaw-lacks = {"{"}{ $name }{"}"} er ikke med: { $meaning }.
letters-flaw-names-brand = Linje { $line }, kolonne { $column }: her står MobilePay, som blir Vipps i Danmark og Finland 12.1.2027. {"{"}brand{"}"} er riktig både før og etter.

# Dialogen for brev.
letters-title-one = Melding til brukerstedet
letters-title-many = { $count ->
    [one] Melding om én bestilling
   *[other] Meldinger om { $shown } bestillinger
}
letters-what = Hva det gjelder
letters-language = Språket i meldingen
letters-language-each = Brukerstedets eget
letters-recipient = Mottaker
letters-recipient-hint = Tjenesten oppgir ingen e-postadresser. Står det en i notatet til brukerstedet, settes den inn her.
letters-preview = Forhåndsvisning
letters-previous = Forrige
letters-next = Neste
letters-place = { $at } av { $total }: { $whom }
letters-subject = Emne
letters-missing = Ikke kjent her, og latt stå åpent: { $what }.
letters-missing-many = { $count ->
    [one] I én melding er noe ikke kjent, og står åpent.
   *[other] I { $shown } meldinger er noe ikke kjent, og står åpent.
}
letters-copy = Kopier meldingen
letters-copied = Meldingen er kopiert
letters-draft = Åpne som utkast
letters-draft-next = Åpne utkast, gå til neste
letters-write-to = { $count ->
    [one] Skriv til 1 brukersted…
   *[other] Skriv til { $shown } brukersteder…
}
letters-write-to-tip = { $count ->
    [one] 1 melding som du leser først: åpne den som utkast i e-postprogrammet, eller lagre den til brevfletting.
   *[other] { $shown } meldinger, én for hver bestilling: åpne dem som utkast i e-postprogrammet, eller lagre dem til brevfletting.
}
letters-draft-tip = Åpnes i e-postprogrammet ditt. Partner Desk sender ikke noe selv.
letters-draft-long = For langt for et utkast med tekst: teksten er kopiert, lim den inn i utkastet.
letters-draft-too-long = Meldingen er lengre enn noen e-postprogrammer tar imot fra en lenke ({ $limit } tegn). Utkastet åpnes uten tekst, og teksten kopieres så den kan limes inn.
letters-drafts-without-text = { $count ->
    [one] Ett utkast er uten tekst, for noen e-postprogrammer tar ikke imot mer enn { $limit } tegn fra en lenke. Uten --draft skrives teksten ut.
   *[other] { $count } utkast er uten tekst, for noen e-postprogrammer tar ikke imot mer enn { $limit } tegn fra en lenke. Uten --draft skrives tekstene ut.
}
letters-old-brand = { $count ->
    [one] Din egen mal sier fortsatt MobilePay, som heter Vipps der nå. Skriv {"{"}brand{"}"} i stedet.
   *[other] { $count } brev sier fortsatt MobilePay, fra din egen mal; det heter Vipps der nå. Skriv {"{"}brand{"}"} i stedet.
}
letters-merge = Lagre for brevfletting…
letters-merge-tip = Én linje for hver bestilling, med mottaker, emne, tekst og alle opplysninger, som CSV eller Excel.
letters-merge-title = Brevfletting
letters-merge-file = meldinger
letters-merge-kind = Tabeller
letters-merged = { $count ->
    [one] Én melding er lagret.
   *[other] { $shown } meldinger er lagret.
}
letters-edit = Rediger malen…
letters-open = Brev og mal…
letters-edit-done = Tilbake til meldingen
letters-template = Mal
letters-template-hint = Første linje: emnet. Ord i krøllparentes fylles ut.
letters-template-own = Dette er din egen mal.
letters-template-built-in = Dette er den innebygde malen.
letters-template-save = Lagre malen
letters-template-saved = Malen er lagret.
letters-template-reset = Tilbake til den innebygde
letters-template-is-reset = Den innebygde malen er tilbake.
letters-template-gaps = Felt å sette inn
letters-template-put = Sett inn {"{"}{ $name }{"}"}: { $meaning }

# Bytte av partner, og av innstillinger.
letters-write-to-vendor = Skriv et brev
letters-change-open = Bytte av partner…
letters-change-title = { $count ->
    [one] Bytte av partner for ett salgssted
   *[other] Bytte av partner for { $shown } salgssteder
}
letters-change-new = Ny partner
letters-change-old = Tidligere partner
letters-change-when = Ønsket dato og klokkeslett
letters-change-when-placeholder = 1. desember kl. 07.00
letters-change-test-page = Testside
letters-change-test-page-hint = Bare når nettstedet endres.
letters-change-price = Ny pris
letters-change-price-hint = Bare når det er en.
letters-change-no-merchant = Brukersted ikke kjent
letters-change-several = { $count ->
    [one] Ett brukersted, som skriver under for salgsstedene sine.
   *[other] { $shown } brukersteder: én bestilling hver, for hvert skriver under for sine egne salgssteder.
}
letters-change-sequence = I denne rekkefølgen: brukerstedet skriver under, henter nøklene til hvert MSN og gir dem til begge partnerne; leverandøren flytter salgsstedene; nøklene dine virker og de tidligere slutter å virke; du kontrollerer innstillingene; brukerstedet lager nye nøkler.
letters-settings-open = Endre innstillinger…
letters-settings-title = { $count ->
    [one] Andre innstillinger for ett salgssted
   *[other] Andre innstillinger for { $shown } salgssteder
}
letters-settings-wanted = Ønsket
letters-settings-ground = Begrunnelse
letters-settings-ground-hint = Direkte belastning går gjennom kontroller: Hva selges, og når leveres det?
letters-settings-none = Alle har det slik allerede.
letters-settings-left-out = { $count ->
    [one] Ett har det slik allerede, og er ikke med.
   *[other] { $shown } har det slik allerede, og er ikke med.
}
letters-settings-to = Går til { $address }. Adressen står i innstillingene.

# Innstillingene.
letters-setting-group = Brev
letters-own-name-title = Navnet på firmaet ditt mangler under brevet
letters-own-name-keep = Lagre navnet
letters-setting-name = Navnet på firmaet ditt
letters-setting-name-hint = Står under hvert brev, og som ny partner.
letters-setting-partner = Partneransvarlig
letters-setting-agreement = Flytting av avtaler
letters-setting-integration = Kontroll av integrasjoner
letters-setting-wrong = Dette er ikke en e-postadresse.

# Kolonner i filer.
letters-column-recipient = Mottaker
letters-column-language = Språk
letters-column-kind = Anledning
letters-column-subject = Emne
letters-column-body = Tekst
letters-column-merchant = Brukersted
letters-column-number = Organisasjonsnummer
letters-column-unit = Salgssted
letters-column-product = Produkt
letters-column-status = Status
letters-column-link = Lenke
letters-column-last-day = Siste dag
letters-column-days-left = Dager igjen
letters-column-msn = MSN
letters-column-order-id = Bestillings-ID
letters-column-missing = Står åpent
letters-column-checklist = Sjekkliste
letters-column-step-number = Nr.
letters-column-step = Steg
letters-column-step-key = Stegnøkkel
letters-column-state = Status
letters-column-done-at = Gjort
letters-column-seen = Sett av programmet
letters-column-seen-at = Sett per
letters-column-against = Taler imot
letters-column-note = Notat
letters-column-noted-at = Notat fra
letters-column-started = Begynt
letters-column-progress = Framdrift
letters-column-next = Neste

# Sjekklister.
letters-checklists = Sjekklister
letters-checklists-sub = Fra en bestilling til et brukersted som tar imot betaling.
letters-checklist-point-of-sale = Kasse
letters-checklist-point-of-sale-for = Sju steg til en kasse som tar imot betaling.
letters-checklist-webshop = Nettbutikk
letters-checklist-webshop-for = Fra et nettsted som er i orden til den første betalingen.
letters-checklist-agreement-move = Flytting av avtaler
letters-checklist-agreement-move-for = Faste avtaler hos et brukersted som blir en ny juridisk enhet.
letters-checklist-partner-change = Bytte av partner
letters-checklist-partner-change-for = Salgssteder som kommer til deg fra en annen partner.
letters-progress = { $done } av { $total }
letters-status-done = Gjort
letters-status-seen = Sett
letters-status-not-needed = Trengs ikke
letters-status-against = Ikke riktig
letters-status-open = Åpent

# Stegene.
letters-step-partner = Partneravtalen og nøklene virker
letters-help-partner = Din egen avtale med leverandøren, og partnernøkler. Programmet ser at tjenesten svarer på dem.
letters-step-pos-integration = Integrer og gå gjennom leverandørens sjekkliste
letters-help-pos-integration = Én til fire dager. Leverandøren kontrollerer integrasjoner; skriv til { $address }.
letters-step-agreement = Brukerstedet har avtale med leverandøren
letters-help-agreement = I Norge signerer daglig leder eller styrets leder med BankID, slik de står i Enhetsregisteret. Én til fire dager. Ingen API forteller om selve avtalen; et aktivt brukersted, eller en bestilling som er sendt inn, viser at den finnes.
letters-step-pos-unit = Et nytt salgssted med skipLandingPage
letters-help-pos-unit = Bestill det med formålet «POS integration in physical store». Mangler salgsstedet skipLandingPage, spør partneransvarlig.
letters-step-keys = Nøklene når salgsstedet
letters-help-keys = Tjenesten viser detaljene med partnernøklene dine. Gjør den ikke det, er salgsstedet ikke aktivt eller ikke koblet til deg.
letters-step-pos-configure = Sett opp kassen
letters-help-pos-configure = Salgsstedets MSN og partnernøklene, eller nøkler som brukerstedet har gitt fra seg på en sikker måte.
letters-step-pos-live = I drift: en betaling og en refusjon gikk bra
letters-help-pos-live = Betal 2 kroner, ikke 1, og betal dem tilbake.
letters-step-registry = Brukerstedet står riktig i Enhetsregisteret
letters-help-registry = Ikke slettet, konkurs eller under avvikling. Navn, adresse og hvem som kan signere, er som i bestillingen.
letters-step-website = Nettstedet er i orden
letters-help-website = Kan nås på https, organisasjonsnummer og salgsvilkår er lette å finne, varer og priser vises. De fleste forsinkelser kommer herfra.
letters-step-order = Bestillingen er sendt
letters-help-order = Med adressen til nettstedet og vilkårene, formålet i klare ord, og bransjekoden (MCC).
letters-step-submitted = Brukerstedet har sendt inn bestillingen
letters-help-submitted = Lenken virker i 14 dager. Etter signering av avtalen må lenken åpnes på nytt.
letters-step-unit = Salgsstedet finnes
letters-help-unit = Begge parter får e-post med MSN. Før det kan leverandøren spørre brukerstedet på e-post: søk etter «vipps», også i søppelposten.
letters-step-capture = Belastningen er riktig
letters-help-capture = Varer som sendes senere: reservasjon. Direkte belastning er bare riktig for det som overleveres med en gang; hak da av med et notat.
letters-step-web-integration = Integrer og få det kontrollert
letters-help-web-integration = Leverandøren kontrollerer integrasjoner; skriv til { $address } med ordre-id-er som eksempler.
letters-step-web-live = I drift: en betaling og en refusjon gikk bra
letters-help-web-live = Betal 2 kroner, ikke 1: reservert, belastet, refundert.
letters-step-move-entity = Den nye juridiske enheten er registrert
letters-help-move-entity = Et annet organisasjonsnummer er en annen juridisk enhet: avtalene dens er nye.
letters-step-move-unit = Et nytt salgssted med faste betalinger
letters-help-move-unit = Bestill det for den nye enheten, med faste betalinger.
letters-step-move-confirm = Bekreft kundens opplysninger til leverandøren
letters-help-move-confirm = Skriv til { $address }: begge organisasjonsnumrene, begge MSN, og hvem som tar over.
letters-step-move-result = Kontroller leverandørens liste over avtaler
letters-help-move-result = Leverandøren gir en CSV med gammel og ny ID på hver linje. Kontroller filen før du bruker den, og bytt ID-ene før neste trekk; de gamle avtalene stoppes.
letters-step-move-refunds = Refusjoner på det gamle salgsstedet
letters-help-move-refunds = Da må det gamle salgsstedet åpnes igjen. Be om det dersom noe skal refunderes.
letters-step-move-live = Det første trekket på de nye avtalene gikk bra
letters-help-move-live = Se på de første trekkene ett for ett.
letters-step-change-consent = Brukerstedet gir et samtykkebrev
letters-help-change-consent = Et signert brev om at brukerstedet samtykker i byttet, til { $address } sammen med bestillingen. Til leverandøren har verifisert det, bruker begge partnerne brukerstedets egne nøkler, ikke partnernøkler.
letters-step-change-order = Bestillingen av byttet er underskrevet og sendt
letters-help-change-order = Til { $address }, med kundens underskrift. Meldingen finnes under Salgssteder: merk salgsstedene, «Skriv et brev».
letters-step-change-keys = Brukerstedet gir nøklene til hvert MSN til begge partnerne
letters-help-change-keys = Fra portalen, på en sikker måte, aldri på e-post.
letters-step-change-link = Salgsstedene er koblet til deg
letters-help-change-link = Nøklene dine viser salgsstedene; nøklene til den tidligere partneren slutter å virke.
letters-step-change-check = Innstillingene er kontrollert
letters-help-change-check = Belastning, skipLandingPage og faste betalinger som før. Sammenlign med det brukerstedet hadde.
letters-step-change-recurring = Lenken til avtaler er oppdatert
letters-help-change-recurring = Med faste betalinger må merchantAgreementUrl endres der lenkene får en annen form.
letters-step-change-live = En betaling og en refusjon gikk bra
letters-help-change-live = Tidligere betalinger kan også ses og refunderes.
letters-step-change-shut-out = Brukerstedet lager nye nøkler
letters-help-change-shut-out = Det stenger den tidligere partneren ute.

# Hva programmet så.
letters-seen-keys-answered = Tjenesten svarte på nøklene i denne profilen.
letters-seen-merchant-active = Tjenesten har brukerstedet som aktivt.
letters-seen-merchant-deactivated = Tjenesten har brukerstedet som deaktivert.
letters-seen-registered = Registrert som { $of }.
letters-seen-deleted = Slettet fra registeret.
letters-seen-removed = Fjernet fra registeret av juridiske grunner.
letters-seen-not-in-registry = Ikke i registeret.
letters-seen-bankrupt = Konkurs.
letters-seen-winding-up = Under avvikling.
letters-seen-order-sent = Bestilling { $of } er sendt.
letters-seen-order-over = Bestilling { $of } er utløpt eller avslått.
letters-seen-order-submitted = Bestilling { $of } er sendt inn av brukerstedet.
letters-seen-unit-exists = MSN { $of } finnes.
letters-seen-unit-answers = MSN { $of } viser detaljene sine.
letters-seen-unit-not-shown = MSN { $of } vises ikke lenger: ikke aktivt, eller ikke koblet til deg.
letters-seen-skip-allowed = MSN { $of } kan bruke skipLandingPage.
letters-seen-skip-not-allowed = MSN { $of } kan ikke bruke skipLandingPage.
letters-seen-reserves = MSN { $of } har reservasjon.
letters-seen-direct = MSN { $of } har direkte belastning.
letters-seen-recurring-allowed = MSN { $of } kan bruke faste betalinger.
letters-seen-recurring-not-allowed = MSN { $of } kan ikke bruke faste betalinger.
letters-seen-no-recurring = Ingen salgssteder bruker faste betalinger.

# Sjekklister på skjerm og papir.
letters-checklist-new = Ny sjekkliste…
letters-checklist-new-title = Ny sjekkliste
letters-checklist-for = For
letters-checklist-merchant = Brukersted
letters-checklist-merchant-hint = Organisasjonsnummer, eller navnet på et av de lagrede brukerstedene.
letters-checklist-merchant-unclear = Flere brukersteder passer; skriv mer av navnet, eller nummeret.
letters-checklist-merchant-unknown = Ingen av de lagrede brukerstedene har dette navnet. Skriv organisasjonsnummeret.
letters-checklist-begin = Begynn
letters-checklist-exists = Den finnes allerede, og er åpen nå.
letters-checklist-none-title = Ingen sjekklister ennå
letters-checklist-none-text = En sjekkliste følger et brukersted til det tar imot betaling: noen steg hakes av automatisk, resten haker du av.
letters-checklist-none-match = Ingen sjekklister passer til søket.
letters-checklist-search = Søk i sjekklister
letters-checklist-clear-search = Tøm søket
letters-checklist-all = Alle sjekklister
letters-checklist-unit = Salgssted
letters-checklist-unit-any = Hvilket som helst
letters-checklist-last-refresh = Oppdatert { $when }.
letters-checklist-never-refreshed = Ikke oppdatert ennå: sammenlignet med det denne maskinen vet.
letters-checklist-refresh = Oppdater
letters-checklist-refresh-tip = Spør tjenesten og Enhetsregisteret nå: bestillinger, brukersted, salgssteder.
letters-checklist-export = Eksporter…
letters-checklist-export-all = Eksporter alle…
letters-checklist-export-title = Sjekklister
letters-checklist-file = sjekkliste
letters-checklist-copy = Kopier som tekst
letters-checklist-copied = Sjekklisten er kopiert
letters-checklist-remove = Fjern
letters-checklist-removed = Sjekklisten er fjernet.
letters-checklist-note = Notat
letters-checklist-note-add = Skriv et notat
letters-checklist-note-save = Lagre notatet
letters-checklist-done-by = Haket av av en person, { $when }
letters-checklist-seen-since = Sett av programmet siden { $when }
letters-checklist-not-needed-since = Trengs ikke, { $when }
letters-checklist-not-done-since = Satt til ikke gjort av en person, { $when }
letters-checklist-was-seen = Det var gjort { $when }, men er ikke slik lenger.
letters-checklist-not-needed = Trengs ikke
letters-checklist-needed = Trengs likevel
letters-checklist-step-name = { $number }. { $title }
letters-checklist-not-needed-name = Trengs ikke: { $title }
letters-checklist-note-name = Notat til: { $title }
letters-checklist-next = Neste: { $step }
letters-checklist-finished = Alt er gjort
letters-checklist-refreshed = { $count ->
    [0] Ingenting nytt å se.
    [one] Ett steg er endret.
   *[other] { $count } steg er endret.
}
letters-checklist-exported = { $rows ->
    [one] Én linje lagret i { $path }.
   *[other] { $rows } linjer lagret i { $path }.
}
letters-checklist-file-head = { $kind }: { $whose }
letters-checklist-file-progress = { $done } av { $total } gjort, per { $when }
letters-checklist-file-note = Notat fra { $when }: { $text }
letters-checklist-file-against = Taler imot ({ $when }): { $what }
letters-checklist-file-seen = { $what } ({ $when })

# Problemer.
letters-order-not-here = Det finnes ingen bestilling med ID-en { $id }.
letters-order-not-here-next = «pdesk order list --include-expired» viser dem som finnes.
letters-unit-not-here = MSN { $msn } er ikke blant de lagrede salgsstedene.
letters-unit-not-here-next = Kjør «pdesk sync», eller se om nummeret er riktig.
letters-template-flawed = Malen kan ikke brukes.
letters-checklist-not-here = { $merchant } har ingen slik sjekkliste.
letters-checklist-not-here-next = «pdesk checklist start { $merchant } --for { $kind }» begynner en.
letters-checklist-which = { $merchant } har flere sjekklister: { $kinds }.
letters-checklist-which-next = Si hvilken med --for.
letters-step-unknown = Sjekklisten har ikke steget «{ $step }».
letters-step-unknown-next = Stegene er { $steps }.
letters-not-a-merchant = «{ $id }» er ikke et organisasjonsnummer.
letters-nothing-to-write = Det er ingenting å skrive om.
letters-kind-unknown = «{ $kind }» er ikke en type brev.
letters-setting-unknown = «{ $wish }» er ikke en innstilling det kan bes om.
letters-setting-unknown-next = Be om capture_type=ReserveCapture, capture_type=DirectCapture, skip_landing_page=true eller skip_landing_page=false.

# Jobber.
letters-job-letters = Brev
letters-job-merge = Lagre meldinger for brevfletting
letters-job-checklists = Sjekklister
letters-job-refresh = Oppdater sjekklister
letters-job-checklists-export = Lagre sjekklister

# Kommandolinjen.
letters-about-order-message = Skriv til brukersteder om bestillingene deres, eller til leverandøren om salgssteder
letters-about-order-template = Vis, lagre eller nullstill en egen mal
letters-about-checklist = Følg brukersteder til de tar imot betaling
letters-about-checklist-list = Vis alle sjekklister med framdriften
letters-about-checklist-start = Begynn en sjekkliste for et brukersted
letters-about-checklist-show = Vis en sjekkliste med stegene
letters-about-checklist-tick = Hak av et steg
letters-about-checklist-untick = Ta tilbake en avhaking
letters-about-checklist-note = Skriv et notat til et steg
letters-about-checklist-refresh = Sammenlign sjekklister med det tjenesten og registeret sier nå
letters-about-checklist-export = Skriv sjekklister til en fil
letters-about-checklist-remove = Fjern en sjekkliste
letters-examples-order-message =
    pdesk order message 7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d
    pdesk order message --all --kind reminder --mail-merge paaminnelser.csv
    pdesk order message --partner-change 123456 123457 --old-partner "Gamle AS" --when "1.12. kl. 07.00"
    pdesk order message --brand-change --mail-merge merkevare.xlsx
    pdesk order message --settings-change 123456 --wish skip_landing_page=true
letters-examples-order-template =
    pdesk order template first --language nb
    pdesk order template reminder --language fi --set paaminnelse-fi.txt
    pdesk order template reminder --language fi --reset
letters-examples-checklist =
    pdesk checklist start 311122339 --for point-of-sale
    pdesk checklist tick 311122339 pos-configure --note "Kasse 1 og 2"
    pdesk checklist export --out sjekklister.xlsx
letters-arg-message-ids = ID-er til bestillinger
letters-arg-message-all = Alle åpne bestillinger som har en lenke eller er sendt inn
letters-arg-message-kind = Hva det gjelder: { $kinds }; uten bestemmer bestillingens status
letters-arg-message-language = nb, nn, da, fi, sv eller en; uten brukes brukerstedets eget
letters-arg-message-template = En fil med en mal som brukes denne ene gangen
letters-arg-message-mail-merge = Skriv en tabell med en linje for hver melding: CSV, eller XLSX eller JSON etter filnavnet
letters-arg-message-draft = Skriv adresser som åpner utkast i et e-postprogram
letters-arg-message-recipient = Hvor den går
letters-arg-message-partner-change = MSN som bytter partner
letters-arg-message-new-partner = Hvem som tar over; uten brukes ditt eget navn fra innstillingene
letters-arg-message-old-partner = Hvem som har dem nå
letters-arg-message-when = Ønsket dato og klokkeslett
letters-arg-message-test-page = Der det endrede nettstedet kan ses
letters-arg-message-price = Den nye prisen, om det er en
letters-arg-message-settings-change = MSN som trenger en annen innstilling
letters-arg-message-wish = Innstillingen: capture_type=… eller skip_landing_page=…
letters-arg-message-ground = Hvorfor direkte belastning ønskes
letters-arg-template-kind = Hvilken mal: { $kinds }
letters-arg-template-language = Språket
letters-arg-template-set = Lagre en fil som din egen mal
letters-arg-template-reset = Tilbake til den innebygde
letters-arg-checklist-merchant = Organisasjonsnummeret til brukerstedet
letters-arg-checklist-for = Hvilken sjekkliste: { $kinds }
letters-arg-checklist-msn = Bare dette salgsstedet teller
letters-arg-checklist-step = Nøkkelen eller nummeret til steget
letters-arg-checklist-note = Et notat som følger med
letters-arg-checklist-not-needed = Det trengs ikke her
letters-arg-checklist-not-done = Det er ikke gjort, uansett hva programmet ser
letters-arg-checklist-text = Notatet; et tomt tar det bort
letters-arg-checklist-refresh-merchant = Bare dette brukerstedet
letters-arg-checklist-export-merchant = Bare dette brukerstedet
letters-arg-checklist-as-text = Som tekst til utskrift
letters-said-template-saved = Malen { $name } er lagret.
letters-said-template-reset = Malen { $name } er den innebygde igjen.
letters-said-begun = Sjekklisten er begynt.
letters-said-marked = Steg { $number } hos { $whose }: { $status }.
letters-said-noted = Notatet er lagret.
letters-said-removed = Sjekklisten er fjernet.
letters-said-refreshed = { $count ->
    [one] Én sjekkliste er sett på, { $changed } steg endret.
   *[other] { $count } sjekklister er sett på, { $changed } steg endret.
}
letters-said-lacking = Står åpent hos { $whose }: { $what }.
