# Oversigten over taster.

keys-action = Vis alle taster
keys-title = Taster
keys-anywhere = Overalt
keys-in-lists = I lister og dialoger
keys-paste = Svar på eller slå det op, du indsatte
keys-enter = Åbn rækken; tryk på hovedknappen
keys-submit = Tryk på hovedknappen i en dialog
keys-escape = Luk
keys-move = Næste eller forrige række
keys-page = En side ned eller op
keys-ends = Første eller sidste række
keys-type = Gå til det navn, der begynder sådan
keys-select = Vælg flere rækker
keys-mark = Vælg en række til
keys-all = Vælg alle rækker
keys-copy = Kopier de rækker, du har valgt
keys-undo = Fortryd seneste ændring af etiketter eller noter

keys-undo-button = Fortryd
keys-undo-saved = Gemt.
keys-undo-done = Fortrudt.

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
