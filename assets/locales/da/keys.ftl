# Oversigten over taster.

keys-action = Vis alle taster
keys-title = Taster
keys-anywhere = Overalt
keys-in-lists = I lister og dialoger
keys-paste = Svar på eller slå det op, du indsatte
keys-regions = Næste del af vinduet eller tilbage
keys-choose = Åbn en liste med valg; bogstaver hopper
keys-enter = Åbn rækken; tryk på hovedknappen
keys-submit = Tryk på hovedknappen i en dialog
keys-escape = Luk
keys-move = Næste eller forrige række
keys-page = En side ned eller op
keys-ends = Første eller sidste række
keys-type = Gå til det navn, der begynder sådan
keys-select = Vælg flere rækker
keys-mark = Vælg en række til
keys-menu = Åbn rækkens menu
keys-all = Vælg alle rækker
keys-copy = Kopier de rækker, du har valgt
keys-cells = Vælg celler; med Shift en blok
keys-sort-more = Sorter også efter denne kolonneoverskrift
keys-undo = Fortryd det seneste, du gemte, skjulte eller slettede

keys-undo-button = Fortryd
keys-undo-saved = Gemt.
keys-undo-done = Fortrudt.
keys-undo-deleted = »{ $name }« er slettet.

keys-change = Skift nøgler…
keys-recognised = { $count ->
    [one] Fandt 1 nøgle.
   *[other] Fandt { $count } nøgler.
}
keys-show = Vis { $key }
keys-hide = Skjul { $key }
keys-test-and-save = Test og gem

keys-where-am-i = Hvor er jeg
keys-read-row = Læs rækken
keys-where-row = { $table }, række { $place } af { $of }
keys-read-row-said = { $table }, række { $place } af { $of }: { $cells }
keys-read-row-none = Ingen række er valgt på denne side.
keys-table-size = { $rows ->
    [one] 1 række
   *[other] { $rows-shown } rækker
}, { $columns ->
    [one] 1 kolonne
   *[other] { $columns } kolonner
}
