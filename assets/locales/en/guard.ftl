# What came from outside and is not handed on.
guard-link-foreign = The service sent a link that is not one of its own: { $link }. It goes into no letter and no file; ask the vendor about it before a merchant gets it.

# The lock of the window.
guard-lock-after = Lock after
guard-lock-after-hint = When nobody uses the window for so long, the keys leave its memory. Running work ends first. Keys for this run only stay, because nothing else holds them.
guard-lock-never = Never
guard-lock-minutes = { $minutes } min
guard-lock-waits = Nobody uses this window. It locks as soon as the running work has ended.
guard-locked-title = Locked
guard-locked-lead = Nobody used this window for a while, so the keys of “{ $profile }” left its memory. Unlock reads the keys from the keyring again; everything else is as you left it.
guard-unlock = Unlock
guard-unlocking = Reading the keys…
guard-lock-leave = Leave this profile
guard-job-close-profile = Close the profile
