# Det som kom utenfra og ikke gis videre.
guard-link-foreign = Tjenesten sendte en lenke som ikke er en av dens egne: { $link }. Den holdes utenfor brev og filer; spør leverandøren før et brukersted får den.

# Låsen i vinduet.
guard-lock-after = Lås etter
guard-lock-after-hint = Når ingen bruker vinduet så lenge, fjernes nøklene fra minnet. Arbeid som er i gang, blir ferdig først. Nøkler bare for denne økten blir værende, for de finnes ikke noe annet sted.
guard-lock-never = Aldri
guard-lock-minutes = { $minutes } min
guard-lock-waits = Ingen bruker dette vinduet. Det låses så snart arbeidet som er i gang, er ferdig.
guard-locked-title = Låst
guard-locked-lead = Ingen har brukt vinduet på en stund, så nøklene til «{ $profile }» er fjernet fra minnet. Lås opp leser nøklene fra nøkkelringen igjen; alt annet er slik du forlot det.
guard-unlock = Lås opp
guard-unlocking = Leser nøklene …
guard-lock-leave = Gå ut av profilen
guard-job-close-profile = Lukk profilen
