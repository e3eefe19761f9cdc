# jobs og store: opdateringen, opslaget i Enhetsregisteret, og hvad der gemmes på disken.

sync-nothing-watched = Der står ingen forretninger på listen.
sync-nothing-watched-next = Sæt de forretninger, du vil følge, på listen: Dette API kan ikke selv vise dem.
