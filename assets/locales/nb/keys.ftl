# Oversikten over taster.

keys-action = Vis alle taster
keys-title = Taster
keys-anywhere = Overalt
keys-in-lists = I lister og dialoger
keys-paste = Svar på eller slå opp det du limte inn
keys-regions = Neste del av vinduet, eller tilbake
keys-choose = Åpne en liste med valg; bokstaver hopper
keys-enter = Åpne raden; trykk på hovedknappen
keys-submit = Trykk på hovedknappen i en dialog
keys-escape = Lukk
keys-move = Neste eller forrige rad
keys-page = En side ned eller opp
keys-ends = Første eller siste rad
keys-type = Gå til navnet som begynner slik
keys-select = Velg flere rader
keys-mark = Velg en rad til
keys-menu = Åpne menyen til raden
keys-all = Velg alle rader
keys-copy = Kopier radene du har valgt
keys-cells = Velg celler; med Shift en blokk
keys-sort-more = Sorter også etter denne kolonneoverskriften
keys-undo = Angre det siste du lagret, skjulte eller slettet

keys-undo-button = Angre
keys-undo-saved = Lagret.
keys-undo-done = Angret.
keys-undo-deleted = «{ $name }» er slettet.

keys-change = Bytt nøkler…
keys-recognised = { $count ->
    [one] Fant 1 nøkkel.
   *[other] Fant { $count } nøkler.
}
keys-show = Vis { $key }
keys-hide = Skjul { $key }
keys-test-and-save = Test og lagre

keys-where-am-i = Hvor er jeg
keys-read-row = Les raden
keys-where-row = { $table }, rad { $place } av { $of }
keys-read-row-said = { $table }, rad { $place } av { $of }: { $cells }
keys-read-row-none = Ingen rad er valgt på denne siden.
keys-table-size = { $rows ->
    [one] 1 rad
   *[other] { $rows-shown } rader
}, { $columns ->
    [one] 1 kolonne
   *[other] { $columns } kolonner
}
