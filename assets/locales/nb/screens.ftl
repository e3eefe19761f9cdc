# Skjermbildene for salgssteder og for nye kunder.

## Salgssteder

screens-fleet-nothing-yet = Slå opp brukersteder og salgssteder med organisasjonsnummer eller MSN.
screens-fleet-count = { $units ->
    [one] { $units-shown } salgssted
   *[other] { $units-shown } salgssteder
}, { $merchants ->
    [one] { $merchants-shown } brukersted
   *[other] { $merchants-shown } brukersteder
}.
screens-fleet-as-of = Per { $when }.
screens-fleet-loading = { $done } av { $total }
screens-fleet-loading-failed = { $failed } feilet
screens-today = i dag { $time }
screens-on-day = { $day } { $time }

screens-lookup-anyway = Slå opp likevel
screens-lookup-anyway-all = { $count ->
    [one] Slå det opp likevel
   *[other] Slå opp alle { $shown } likevel
}
screens-lookup-doubtful-note = { $count ->
    [one] Ett nummer har feil kontrollsiffer og ble ikke slått opp.
   *[other] { $shown } numre har feil kontrollsiffer og ble ikke slått opp.
}
screens-stop = Stopp

screens-search = Søk i resultatene
screens-search-hint = Søk på navn, brukersted, nummer
screens-filter-one = { $name }: { $value }
screens-filter-many = { $name }: { $count } valgt
screens-filter-clear = Tøm filtre
screens-filter-shown = { $shown } av { $total } vises
screens-columns = Kolonner
screens-export = Eksporter…

screens-table = Salgssteder
screens-sorted-up = { $head }, sortert stigende
screens-sorted-down = { $head }, sortert synkende
screens-sort-tip = Sorter etter { $head }; med Shift i tillegg

screens-loading-title = Slår opp…
screens-loading-text = Radene kommer her etter hvert som svarene kommer.
screens-no-match-title = Ingen rad passer
screens-no-match-text = Det er { $total } rader, men ingen passer til søket og filtrene.
screens-no-units-title = Ingen salgssteder
screens-no-units-text = Tjenesten svarte, og har ingen salgssteder å vise for dette.
screens-retry = Prøv igjen
screens-stopped = Stoppet. Det som hadde kommet, er beholdt.
screens-no-profile-title = Ingen profil er åpen
screens-no-profile-text = Velg en profil øverst først. Nøklene i den avgjør hvilke brukersteder som kan ses.

## Detaljer

screens-detail-close = Lukk detaljer
screens-detail-unnamed = Salgssted uten navn
screens-detail-account = Oppgjørskonto
screens-detail-copy = Kopier { $name }
screens-detail-copy-text = Kopier som tekst
screens-detail-copied-text = Kopierte detaljene
screens-detail-prefill = Forhåndsutfyll…
screens-detail-registry = Enhetsregisteret
screens-detail-ask-registry = Spør Enhetsregisteret
screens-detail-asking = Spør Enhetsregisteret…

screens-registry-active = Aktiv
screens-registry-bankrupt = Konkurs
screens-registry-winding-up = Under avvikling
screens-registry-forced = Under tvangsoppløsning
screens-registry-reconstruction = Under rekonstruksjon
screens-registry-foreign-insolvency = Insolvens i utlandet
screens-registry-remarked = Med påtegninger
screens-registry-remarks = Påtegninger
screens-registry-deleted = Slettet
screens-registry-deleted-on = Slettet { $day }
screens-registry-removed = Fjernet av juridiske grunner
screens-registry-unknown = Ikke i registeret
screens-registry-name = Registrert navn
screens-registry-form = Organisasjonsform
screens-registry-industry = Næring
screens-registry-address = Adresse
screens-registry-parent = Underenhet av
screens-registry-signers = Hvem som kan signere
screens-registry-signers-unknown = Hvem som kan signere er ikke kjent: Registeret svarte ikke.
screens-registry-no-signers = Registeret oppgir ingen som kan signere.
screens-registry-signers-note = Med BankID, hvis det ikke finnes en avtale fra før.
screens-registry-line = { $name } · { $state }
screens-registry-line-industry = { $name } · { $state } · { $industry }

## Eksport

screens-export-title = Eksporter det som vises
screens-export-rows = { $count ->
    [one] { $shown } rad, i rekkefølgen på skjermen
   *[other] { $shown } rader, i rekkefølgen på skjermen
}
screens-export-columns = Kolonner
screens-export-all = Alle
screens-export-as-shown = Som vist
screens-export-dialect = Filformat
screens-export-guard = Vern mot formler
screens-export-guard-hint = En celle som et regneark ville kjørt som formel, får en apostrof foran.
screens-export-heads = Kolonneoverskrifter og verdier
screens-export-heads-people = For mennesker
screens-export-heads-keys = For skript
screens-export-button = Velg fil…
screens-export-open = Åpne
screens-export-folder = Vis i mappe
screens-export-not-opened = Ingen programmer på denne maskinen åpner filen. Den ligger der den ble lagret.
screens-export-no-column = Velg minst én kolonne.
screens-export-done = { $count ->
    [one] Skrev { $shown } rad til { $path }
   *[other] Skrev { $shown } rader til { $path }
}
screens-export-kept = Ingenting er tapt: radene er her fortsatt.
screens-export-file = salgssteder
screens-dialect-excel-nb = Excel, norsk (semikolon)
screens-dialect-excel-en = Excel, engelsk (komma)
screens-dialect-rfc4180 = Ren CSV (RFC 4180)
screens-dialect-tsv = Tabulatordelt

## Nye kunder

screens-order-new-title = Ny produktbestilling
screens-order-new-sub = Ingenting sendes før du bekrefter.
screens-order-list-sub = Bestillinger hos leverandøren.
screens-order-view-new = Ny bestilling
screens-order-clear = Tøm skjemaet
screens-order-cleared = Skjemaet er tomt
screens-order-part-merchant = Brukersted
screens-order-part-unit = Salgssted
screens-order-part-sold = Hva som selges, og hvordan
screens-order-part-compliance = Forhåndsbetalte varer
screens-order-part-compliance-note = Fyll bare ut det brukerstedet selger.

screens-field-scheme = Register
screens-field-business-id = Organisasjonsnummer
screens-field-business-id-other = Foretaksnummer
screens-field-product = Produkt
screens-field-name = Navn som vises til kunder
screens-field-logo = Logo
screens-field-account-scheme = Kontotype
screens-field-account = Oppgjørskonto
screens-field-account-hint = Må tilhøre brukerstedet
screens-field-price = Prispakke
screens-field-price-hint = Brukerstedet kan ikke endre den etterpå
screens-field-price-id = ID for prispakke
screens-field-mcc = Bransjekode (MCC)
screens-field-mcc-hint = Fire sifre, eller et ord å søke etter, for eksempel kafé
screens-field-use-case = Hvor det brukes
screens-field-turnover = Årsomsetning
screens-field-turnover-in = Årsomsetning, { $currency }
screens-field-share = Andel gjennom Vipps
screens-field-purpose = Formål
screens-field-purpose-hint = Hva som selges og hvordan. For kasse: skriv «POS integration in physical store», så blir skipLandingPage vurdert.
screens-field-app-name = Navn på appen
screens-field-website = Nettsted
screens-field-terms = Salgsvilkår
screens-field-test-url = Testside
screens-field-test-user = Brukernavn på testsiden
screens-field-test-password = Passord på testsiden
screens-field-recurring = Faste betalinger
screens-field-recurring-hint = Ja gir ekstra kontroller og tar lengre tid
screens-choose = Velg…
screens-not-said = Ikke oppgitt
screens-logo-choose = Velg bilde…
screens-logo-replace = Bytt…
screens-logo-remove = Fjern
screens-logo-none = Ingen logo. En PNG med sider fra 100 til 1000 piksler, helst kvadratisk; andre bilder gjøres om.
screens-logo-chosen = { $name } · { $size } kB
screens-use-suggestion = Bruk «{ $text }»
screens-price-loading = Henter prispakker…
screens-price-get = Hent prispakker
screens-price-none = Ingen av partnerens pakker er for dette landet og produktet
screens-price-any = Brukerstedet velger selv

screens-product-with-word = { $name } ({ $word })
screens-scheme-no = Norge (organisasjonsnummer)
screens-scheme-dk = Danmark (CVR)
screens-scheme-fi = Finland (Y-tunnus)

screens-comp-gift-card = Gavekort
screens-comp-membership = Medlemskap
screens-comp-subscription = Abonnement
screens-comp-course = Kurs
screens-comp-ticket = Billetter
screens-comp-rent = Utleie
screens-comp-prepaid = Forhåndsbetalte tjenester
screens-comp-donation = Donasjoner
screens-comp-less-than-ten = Under ti prosent av salget
screens-comp-validity-duration = Hvor lenge de er gyldige
screens-comp-turnover-share = Andel av omsetningen
screens-comp-period = Fordeling på perioder
screens-comp-validity = Gyldighet
screens-comp-time-before = Tid fra bestilling til kurs
screens-comp-course-period = Hvor ofte det holdes
screens-comp-online = Tilbys på nett
screens-comp-online-time = Hvor lenge det er tilgjengelig på nett
screens-comp-prepurchase = Tid fra betaling til bruk
screens-comp-rental = Hvor lenge ting leies ut
screens-comp-accepts = Tar imot donasjoner

screens-before-title = Før du sender
screens-before-tally = { $errors ->
    [0] { $warnings ->
        [0] Ingenting stopper denne bestillingen
        [one] Ingenting stopper denne bestillingen, 1 ting kan forsinke den
       *[other] Ingenting stopper denne bestillingen, { $warnings } kan forsinke den
    }
    [one] { $warnings ->
        [0] 1 ting stopper denne bestillingen
       *[other] 1 ting stopper denne bestillingen, { $warnings } kan forsinke den
    }
   *[other] { $warnings ->
        [0] { $errors } ting stopper denne bestillingen
       *[other] { $errors } ting stopper denne bestillingen, { $warnings } kan forsinke den
    }
}
screens-severity-error = Stopper
screens-severity-warning = Kan forsinke
screens-severity-info = Merk
screens-before-go = Gå til { $field }
screens-show-request = Vis forespørsel
screens-review = Se over og send…

screens-request-title = Forespørselen
screens-request-copy = Kopier forespørsel
screens-request-copied = Kopierte forespørselen
screens-request-waiting = Forbereder forespørselen…
screens-confirm-title = Sende denne bestillingen?
screens-confirm-lead = { $environment ->
    [production] Dette går til leverandøren som en ekte bestilling.
    [test] Dette går til leverandørens testmiljø.
   *[other] Dette blir i sandkassen på denne maskinen.
}
screens-confirm-merchant = Brukersted
screens-confirm-profile = Profil
screens-confirm-logo = Bilde på { $kib } KiB
screens-confirm-exactly = Nøyaktig dette sendes
screens-confirm-send = Send bestilling
screens-confirm-send-again = Send som en ny bestilling
screens-confirm-doubtful = Nummeret er riktig, selv om kontrollsifferet sier noe annet
screens-confirm-not-registered = Nummeret er riktig, selv om Enhetsregisteret ikke kjenner det
screens-confirm-open = Send den som en bestilling til: En annen for det samme er åpen
screens-confirm-open-which = { $id } er ikke laget her. { $link }
screens-confirm-back = Tilbake til skjemaet
screens-sending = Sender…

screens-result-title = Lenken er klar
screens-result-text = Send den til brukerstedet, som åpner den, ser over det du har fylt ut, og sender inn.
screens-result-last-day = Virker til og med { $day }
screens-message-show = Vis melding
screens-message-hide = Skjul melding
screens-result-copy = Kopier lenke
screens-result-copied = Kopierte lenken
screens-result-no-link = Leverandøren tok imot bestillingen, men ga ingen lenke. Finn den i listen over bestillinger.
screens-result-key = Idempotensnøkkel { $key }
screens-result-already-title = Denne bestillingen er allerede sendt
screens-result-already-text = Den samme bestillingen ble bekreftet { $when }, så ingenting ble sendt nå. Dette er lenken.
screens-result-expired-title = Denne bestillingen er sendt før, og lenken er utløpt
screens-result-expired-text = Den samme bestillingen ble bekreftet { $when }, så ingenting ble sendt nå. Sendte ikke brukerstedet den inn i tide, bestiller du på nytt fra tavlen.
screens-result-again = Bestill likevel på nytt…
screens-result-again-note = En ny bestilling gir brukerstedet en lenke til.
screens-result-part-link = Lenke
screens-result-part-message = Melding til brukerstedet
screens-result-same = Neste bestilling for samme brukersted
screens-result-same-note = Skjemaet med alt unntatt salgsstedets navn og bilde.
screens-result-next = Ny bestilling
screens-result-edit = Tilbake til skjemaet
screens-unknown-title = Det er ikke kjent om bestillingen kom fram
screens-unknown-text = Det kom ikke noe svar. Nøkkelen til bestillingen er tatt vare på, så et nytt forsøk kan ikke opprette den to ganger.
screens-unknown-retry = Prøv igjen med samme nøkkel
screens-send-failed-title = Bestillingen ble ikke sendt
screens-send-failed-kept = Skjemaet står som det var.

screens-orders-refresh = Oppdater
screens-orders-status = Status
screens-orders-delete = Slett…
screens-orders-empty-title = Ingen bestillinger ennå
screens-orders-empty-text = Bestillinger du forhåndsutfyller, vises her, med hvor langt brukerstedet har kommet.
screens-orders-loading = Oppdaterer…
screens-orders-delete-title = Slette denne bestillingen?
screens-orders-delete-text = Lenken slutter å virke, og brukerstedet kan ikke sende den inn lenger.
screens-orders-delete-yes = Slett bestilling
screens-orders-delete-no = Behold den
screens-orders-deleted = Bestillingen er slettet

## Hva innstillingene betyr

screens-meaning-reserve-head = Reservasjon
screens-meaning-reserve = Beløpet holdes av til brukerstedet belaster det: innen 180 dager i Norge, 14 i Danmark og Finland med mindre sen belastning er tillatt. En reservasjon kan oppheves straks; en refusjon tar dager.
screens-meaning-direct-head = Direkte belastning
screens-meaning-direct = Beløpet trekkes med en gang. Det er ingenting å oppheve, bare å refundere, og det tar dager. Bare leverandøren kan slå det på, etter kontroller.
screens-meaning-not-applicable-head = Ingen betalinger
screens-meaning-not-applicable = Salgsstedet tar ikke betalt, for eksempel fordi det bare er for innlogging.
screens-meaning-other-head = { $word }
screens-meaning-other = Tjenesten bruker et ord for belastning som dette programmet ikke kjenner. Spør leverandøren hva det betyr.
screens-meaning-capture-unknown-head = Ukjent belastning
screens-meaning-skip-yes-head = skipLandingPage er tillatt
screens-meaning-skip-yes = Salgsstedet kan hoppe over landingssiden, slik kasser og automater trenger.
screens-meaning-skip-no-head = skipLandingPage er ikke tillatt
screens-meaning-skip-no = En betaling som ber om det, feiler. Bare leverandøren kan tillate det: forhåndsutfyll en ny bestilling der det står «POS integration in physical store», eller spør partneransvarlig.
screens-meaning-skip-unknown-head = skipLandingPage er ukjent
screens-meaning-unknown = Tjenesten sa det ikke. Det er ikke et nei: slå opp salgsstedet med det andre API-et, eller be brukerstedet om en portalbruker.
screens-search-clear = Tøm søket
screens-no-match-clear = Tøm søk og filtre
screens-logo-unreadable = Logoen «{ $name }» kunne ikke leses.
screens-logo-unreadable-why = Systemet sier: { $reason }.
screens-account-by-country = Etter brukerstedets land
screens-orders-refreshed = Oppdatert { $when }
