# Vinduet: skallet, handlinger, profildialog, innstillinger, aktivitet.

ui-app-name = Partner Desk

## Miljøer
ui-environment-production = Produksjon
ui-environment-test = Test
ui-environment-sandbox = Sandkasse

## Rom
ui-room-fleet = Salgssteder
ui-room-onboarding = Nye butikker
ui-room-activity = Aktivitet
ui-room-settings = Innstillinger

## Ord som brukes mange steder
ui-close = Lukk
ui-cancel = Avbryt
ui-copied = Kopiert
ui-trace-id = Sporings-ID
ui-copy-trace-id = Kopier sporings-ID
ui-clear = Tøm

## Oppslagsfeltet
ui-look-up-name = Slå opp eller kjør en kommando
ui-look-up-hint = Org.numre, MSN-er eller en kommando

## Handlinger
ui-action-look-up = Slå opp…
ui-action-look-up-tip = Lim inn org.numre eller MSN-er, eller skriv navnet på en kommando
ui-action-load-fleet = Hent alle salgssteder
ui-action-load-fleet-tip = Les hvert salgssted du når, med alle detaljer
ui-action-filter-table = Søk i tabellen
ui-action-filter-table-tip = Søk i radene som vises
ui-action-export = Eksporter…
ui-action-export-tip = Skriv radene som vises til en fil
ui-action-new-order = Ny bestilling
ui-action-new-order-tip = Fyll ut en produktbestilling for en butikk. Ingenting sendes før du bekrefter
ui-action-refresh-orders = Oppdater bestillinger
ui-action-refresh-orders-tip = Les produktbestillingene på nytt
ui-action-go-fleet = Gå til Salgssteder
ui-action-go-onboarding = Gå til Nye butikker
ui-action-go-activity = Gå til Aktivitet
ui-action-go-settings = Gå til Innstillinger
ui-action-add-keys = Legg til nøkler…
ui-action-add-keys-tip = Legg til en profil med nøklene du har fått av leverandøren
ui-action-manage-profiles = Administrer profiler…
ui-action-open-sandbox = Åpne sandkassen
ui-action-open-sandbox-tip = Oppdiktede salgssteder på denne maskinen som oppfører seg som den ekte tjenesten
ui-action-cancel-jobs = Avbryt det som kjører
ui-action-cancel-jobs-tip = Stopp alle jobber som kjører. Det som ikke ble nådd, blir listet opp
ui-action-switch-language = Switch to English
ui-action-switch-theme = Bytt mellom lyst og mørkt
ui-action-fold-rail = Fold sammen eller brett ut menyen
ui-action-zoom-in = Forstørr
ui-action-zoom-out = Forminsk
ui-action-zoom-reset = Normal størrelse
ui-action-quit = Avslutt

## Jobber
ui-job-list-profiles = Les profiler
ui-job-save-profile = Lagre profilen {$name}
ui-job-remove-profile = Slett profilen {$name}
ui-job-open-profile = Åpne profilen {$name}
ui-job-open-sandbox = Start sandkassen
ui-job-test-connection = Test tilkoblingen
ui-job-look-up = { $count ->
    [one] Slå opp 1 ID
   *[other] Slå opp {$count} ID-er
}
ui-job-load-fleet = Hent alle salgssteder
ui-job-read-merchant = Les butikk
ui-job-ask-registry = Spør registeret om {$number}
ui-job-price-packages = Les prispakker
ui-job-preview-order = Klargjør bestilling
ui-job-send-order = Send bestilling
ui-job-list-orders = Les bestillinger
ui-job-show-order = Les bestilling
ui-job-delete-order = Slett bestilling
ui-job-export = Eksport
ui-job-limits = Endre grensen
ui-job-cancel = Avbryt
