# Det, der kom udefra og ikke gives videre.
guard-link-foreign = Tjenesten sendte et link, der ikke er et af dens egne: { $link }. Det holdes uden for breve og filer; spørg leverandøren, før en forretning får det.

# Låsen i vinduet.
guard-lock-after = Lås efter
guard-lock-after-hint = Når ingen bruger vinduet så længe, fjernes nøglerne fra hukommelsen. Arbejde, der er i gang, bliver færdigt først. Nøgler kun til denne kørsel bliver, for de findes ikke andre steder.
guard-lock-never = Aldrig
guard-lock-minutes = { $minutes } min.
guard-lock-waits = Ingen bruger dette vindue. Det låses, så snart det arbejde, der er i gang, er færdigt.
guard-locked-title = Låst
guard-locked-lead = Ingen har brugt vinduet et stykke tid, så nøglerne til »{ $profile }« er fjernet fra hukommelsen. »Lås op« læser nøglerne fra nøgleringen igen; alt andet er, som du forlod det.
guard-unlock = Lås op
guard-unlocking = Læser nøglerne …
guard-lock-leave = Forlad profilen
guard-job-close-profile = Luk profilen
