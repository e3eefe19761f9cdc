# Det som kom utenfra og ikke gis videre.
guard-link-foreign = Tjenesten sendte en lenke som ikke er en av dens egne: { $link }. Den kommer ikke med i noe brev eller noen fil; spør leverandøren før et brukersted får den.
