# Oversikten over taster.

keys-action = Vis alle taster
keys-title = Taster
keys-anywhere = Overalt
keys-in-lists = I lister og dialoger
keys-paste = Svar på eller slå opp det du limte inn
keys-enter = Åpne raden; trykk på hovedknappen
keys-submit = Trykk på hovedknappen i en dialog
keys-escape = Lukk
keys-move = Neste eller forrige rad
keys-page = En side ned eller opp
keys-ends = Første eller siste rad
keys-type = Gå til navnet som begynner slik
keys-select = Velg flere rader
keys-mark = Velg en rad til
keys-all = Velg alle rader
keys-copy = Kopier radene du har valgt
keys-undo = Angre siste endring av etiketter eller notater

keys-undo-button = Angre
keys-undo-saved = Lagret.
keys-undo-done = Angret.

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
