# Bestillinger fra fil: hvor de står, og kjøringene som sender dem.

# Hvor en rad står
bulk-state-planned = Ikke sendt
bulk-state-sent = Underveis
bulk-state-confirmed = Bestilt
bulk-state-rejected = Avvist
bulk-state-unknown = Ukjent
bulk-state-skipped = Hoppet over
