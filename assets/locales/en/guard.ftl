# What came from outside and is not handed on.
guard-link-foreign = The service sent a link that is not one of its own: { $link }. It is kept out of letters and files; ask the vendor about it before a merchant gets it.

# The lock of the window.
guard-lock-after = Lock after
guard-lock-after-hint = When nobody uses the window for so long, the keys are removed from memory. Running work ends first. Keys for this run only stay, because nothing else holds them.
guard-lock-never = Never
guard-lock-minutes = { $minutes } min
guard-lock-waits = Nobody uses this window. It locks as soon as the running work has ended.
guard-locked-title = Locked
guard-locked-lead = Nobody used this window for a while, so the keys of “{ $profile }” were removed from memory. Unlock reads the keys from the keyring again; everything else is as you left it.
guard-unlock = Unlock
guard-unlocking = Reading the keys…
guard-lock-leave = Leave this profile
guard-job-close-profile = Close the profile
