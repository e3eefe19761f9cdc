# ui: the table of the fleet, its filters, columns, views, tags and notes.

table-scroll = Bla i tabellen
table-group-unknown = Ukjent brukersted
table-group-count = { $count ->
    [one] { $shown } salgssted
   *[other] { $shown } salgssteder
}
table-group-choose = Velg alle hos dette brukerstedet
table-group-fold-all = Fold sammen alle
table-group-unfold-all = Fold ut alle
table-by-merchant = Grupper etter brukersted
table-sort-rank = { $name }, sorteringskolonne { $rank }
table-filter-add = Filter
table-filter-add-name = Filtrer på en kolonne til
table-group = Grupper
table-number-from = Minst
table-number-to = Høyst
table-cells = { $rows } × { $columns } celler · { $keys } kopierer dem med kolonneoverskrifter
table-filter-by = Filtrer på «{ $value }»
table-fetch = Slå opp nå
table-columns-shown = Vises
table-columns-hidden = Vises ikke
table-columns-reset = Tilbakestill kolonnene
table-column-up = Flytt { $head } opp
table-column-down = Flytt { $head } ned
table-column-fit = Tilpass bredden
table-column-hide = Skjul kolonnen
table-head-menu = Meny for { $head }
table-head-menu-filtered = Meny for { $head }, filtrert
table-sort-up = Sorter stigende
table-sort-down = Sorter synkende
table-filter-contains = { $head } inneholder
table-filter-remove = Fjern filteret
table-time-day = Siste 24 timer
table-time-week = Siste 7 dager
table-time-month = Siste 30 dager
table-time-older = Mer enn 7 dager siden
table-time-from = Fra dag
table-time-to = Til dag
table-time-wrong = Skriv dagen som 2026-01-31.
table-copy-cell = Kopier { $head }
table-copy-rows = Kopier rader
table-copy-rows-heads = Kopier med kolonneoverskrifter
table-copy-column = Kopier kolonnen
table-copied = { $count ->
    [one] Kopierte { $shown } rad
   *[other] Kopierte { $shown } rader
}
table-details = Vis detaljer
table-selected = { $count ->
    [one] { $shown } valgt
   *[other] { $shown } valgt
}
table-deselect = Opphev valget
table-views = Visninger
table-view-is = Visning: { $name }
table-view-save = Lagre visning…
table-view-rename = Gi «{ $name }» nytt navn…
table-view-remove = Slett «{ $name }»
table-view-save-title = Lagre visning
table-view-rename-title = Gi visningen nytt navn
table-view-save-button = Lagre
table-view-name = Navn på visningen
table-view-name-hint = Søk, filtre, rekkefølge, kolonner og bredder lagres.
table-view-replaces = Det finnes en visning med dette navnet. Den blir erstattet.
table-view-saved = Visningen «{ $name }» er lagret.
table-view-renamed = Visningen heter nå «{ $name }».
table-tags-edit = Etiketter og notat…
table-tags-title = { $count ->
    [one] Etiketter og notat for ett salgssted
   *[other] Etiketter og notater for { $shown } salgssteder
}
table-tags-whose = Gjelder
table-tags-units = Salgsstedene
table-tags-merchants = Brukerstedene deres
table-tags-whose-hint = En etikett på et brukersted gjelder alle salgsstedene der. Etiketter og notater blir på denne maskinen.
table-tags-field = Nye etiketter
table-tags-field-hint = Skill flere med komma.
table-tags-known = Etiketter i bruk
table-tags-save = Lagre endringene
table-tags-saved = { $count ->
    [one] Lagret for { $shown } salgssted
   *[other] Lagret for { $shown } salgssteder
}
table-note-many = Skrives på alle som er valgt, i stedet for det hver av dem har. Står feltet tomt, blir alle notater som de er.
table-note-field = Notat
