# ui: tabellen over betalingssteder, dens filtre, kolonner, visninger, etiketter og noter.

table-scroll = Rul i tabellen
table-group-unknown = Ukendt forretning
table-group-count = { $count ->
    [one] { $shown } betalingssted
   *[other] { $shown } betalingssteder
}
table-group-choose = Vælg alle hos denne forretning
table-group-fold-all = Fold alle sammen
table-group-unfold-all = Fold alle ud
table-by-merchant = Grupper efter forretning
table-sort-rank = { $name }, sorteringskolonne { $rank }
table-filter-add = Filter
table-filter-add-name = Filtrer på en kolonne til
table-group = Gruppér
table-number-from = Mindst
table-number-to = Højst
table-cells = { $rows } × { $columns } celler · { $keys } kopierer dem med kolonneoverskrifter
table-filter-by = Filtrer på »{ $value }«
table-fetch = Slå op nu
table-columns-shown = Vises
table-columns-hidden = Vises ikke
table-columns-reset = Nulstil kolonnerne
table-column-up = Flyt { $head } op
table-column-down = Flyt { $head } ned
table-column-fit = Tilpas bredden
table-column-hide = Skjul kolonnen
table-head-menu = Menu for { $head }
table-head-menu-filtered = Menu for { $head }, filtreret
table-sort-up = Sorter stigende
table-sort-down = Sorter faldende
table-filter-contains = { $head } indeholder
table-filter-remove = Fjern filteret
table-time-day = Seneste 24 timer
table-time-week = Seneste 7 dage
table-time-month = Seneste 30 dage
table-time-older = For mere end 7 dage siden
table-time-from = Fra dag
table-time-to = Til dag
table-time-wrong = Skriv dagen som 2026-01-31.
table-copy-cell = Kopier { $head }
table-copy-rows = Kopier rækker
table-copy-rows-heads = Kopier med kolonneoverskrifter
table-copy-column = Kopier kolonnen
table-copied = { $count ->
    [one] Kopierede { $shown } række
   *[other] Kopierede { $shown } rækker
}
table-details = Vis detaljer
table-selected = { $count ->
    [one] { $shown } valgt
   *[other] { $shown } valgt
}
table-deselect = Ophæv valget
table-views = Visninger
table-view-is = Visning: { $name }
table-view-save = Gem visning…
table-view-rename = Omdøb »{ $name }«…
table-view-remove = Slet »{ $name }«
table-view-save-title = Gem visning
table-view-rename-title = Omdøb visningen
table-view-save-button = Gem
table-view-name = Navn på visningen
table-view-name-hint = Søgning, filtre, rækkefølge, kolonner og bredder gemmes.
table-view-replaces = Der findes en visning med dette navn. Den bliver erstattet.
table-view-saved = Visningen »{ $name }« er gemt.
table-view-renamed = Visningen hedder nu »{ $name }«.
table-tags-edit = Etiketter og note…
table-tags-title = { $count ->
    [one] Etiketter og note for ét betalingssted
   *[other] Etiketter og noter for { $shown } betalingssteder
}
table-tags-whose = Gælder
table-tags-units = Betalingsstederne
table-tags-merchants = Deres forretninger
table-tags-whose-hint = En etiket på en forretning gælder alle dens betalingssteder. Etiketter og noter bliver på denne computer.
table-tags-field = Nye etiketter
table-tags-field-hint = Adskil flere med komma.
table-tags-known = Etiketter i brug
table-tags-save = Gem ændringerne
table-tags-saved = { $count ->
    [one] Gemt for { $shown } betalingssted
   *[other] Gemt for { $shown } betalingssteder
}
table-note-many = Skrives på alle, der er valgt, i stedet for det, hver af dem har. Er feltet tomt, bliver alle noter, som de er.
table-note-field = Note
