# A partner that several people share by way of one PostgreSQL.

# The address
team-address-none = This is not the address of a team's server: { $reason }
team-address-next = Write it like this: postgres://kari@db.example.com/desk?team=bakeri
team-which = Which team? The rules of this computer name no server.
team-address-password = There is a password in the address.
team-address-password-next = Leave it out: it would stay in lists of commands and in files. Partner Desk asks for it and keeps it in the keyring.
team-address-lacks = The address lacks its { $part ->
    [host] computer
    [user] person
   *[database] database
}.
team-address-odd = Partner Desk does not know what “{ $name }” means in this address.
team-name-odd = “{ $name }” is not a team name: small letters a to z, digits and “_”, a letter first, { $most } at most.

# The password
team-password-not-saved = The password for { $server } was not saved.
team-password-not-read = The password for { $server } could not be read.
team-password-not-removed = The password for { $server } is still in the keyring.
team-password-next = Unlock or start the keyring and try again. Automation can give the password in the variable PDESK_TEAM_PASSWORD.

# The server
team-reason = { $reason }
team-why-server = The server says: { $reason } ({ $code })
team-unreachable = The team's server { $server } cannot be reached.
team-unreachable-next = Check the network, or ask whoever runs the server. What you change meanwhile waits here and goes along later; orders wait for the server.
team-no-answer = It gave no answer within { $seconds } seconds.
team-refused = The team's server { $server } does not let “{ $user }” in.
team-refused-next = Join again with the right password (“pdesk team join”), or ask whoever runs the server.
team-not-believed = This computer does not trust the certificate of { $server }.
team-not-believed-next = Ask whoever runs the server for the certificate of their authority, and have the computer trust it. The address must name the computer as its certificate does.
team-no-password = It asks for a password, and none is kept for it.
team-none = The server { $server } has no team “{ $team }”.
team-none-next = Check the address, or have the team made first: “pdesk team init --team NAME” prints what the server needs.
team-no-right = “{ $user }” may not do this on { $server }.
team-no-right-next = Ask whoever runs the server to make you a member: GRANT, followed by the role of the team, TO your role.
team-full = The team's server { $server } has no room left.
team-full-next = Tell whoever runs the server. What you change meanwhile waits here; orders wait for the server.
team-failed = The team's server { $server } refused what it was asked.
team-failed-next = If it happens again, report it with what the server says.
team-steps = The server has step { $found } of its tables, and this version of Partner Desk knows { $known }.
team-newer = The team “{ $team }” on { $server } is of a later version of Partner Desk.
team-newer-next = Install the newest version. Until then you work on alone; your changes wait.
team-older = The team “{ $team }” on { $server } is of an earlier version of Partner Desk.
team-older-next = Ask whoever runs the server to bring it up to date: “pdesk team init --run” with its address.
team-other-shape = The tables of the team “{ $team }” on { $server } are not as Partner Desk made them.
team-other-shape-next = Put a copy of the server's database back, or ask whoever changed them.
team-other-server = Another team is at { $server } than the one you joined.
team-other-server-joined = Another team is at { $server } than the one you joined.
team-other-server-next = Correct the address on the server's side, or leave the team (“pdesk team leave --anyway”) and join this one.
team-lost-changes = { $server } has fewer changes than it had before: somebody put an older copy of it back.
team-lost-changes-next = Leave the team (“pdesk team leave --anyway”) and join it again: what is here is shared once more.
team-pooler = Something between you and { $server } gives every transaction another connection, as pgbouncer does in its mode “transaction”.
team-pooler-why = Such a connection cannot show whether somebody who sends orders is still there.
team-pooler-next = Let Partner Desk go to PostgreSQL itself, or set pool_mode = session for this database.
team-session-over = The server { $server } counts this sending of orders as ended.
team-session-over-next = Start it again. Orders that may exist are asked about first.

# Orders
team-no-orders = No order was sent: the team's server is needed for that.
team-no-orders-next = Try again when the server is back, so that a colleague cannot send the same. Everything else works meanwhile.
team-order-taken = { $member } has been sending this order since { $at }.
team-order-taken-next = Wait until it has ended. If that program is gone, the server gives the order to the next who asks, within a minute or two.
team-order-made = { $member } sent this order at { $at }.
team-order-made-next = Its link is on the board once the team's changes are here.
team-order-key = Key { $key }

# Joining and leaving
team-not-joined = This partner is shared with no team.
team-not-joined-next = “pdesk team join” shares it.
team-no-sandbox = The sandbox inside this program is not shared: it ends with the program.
team-no-sandbox-next = Open a profile with keys of your own, or of “pdesk sandbox”.
team-joined-other = This partner is shared already, with the team at { $server }.
team-joined-other-next = Leave that team first (“pdesk team leave”).
team-leave-waiting = { $count ->
    [one] One change waits
   *[other] { $count } changes wait
} that the team was not sent.
team-leave-waiting-next = Try again when the server is back, or leave with “--anyway”: the changes then stay on this computer only.
team-left-password = You have left the team at { $server }, but your password for it is still in the keyring.
team-left-password-next = Unlock or start the keyring, and remove the entry of partner-desk whose name begins with “team-”.

# Looking at a server
team-check-version = PostgreSQL { $version }
team-check-version-odd = PostgreSQL { $version }: Partner Desk was tried with 14 to 17 only.
team-check-loopback = The server is on this computer: nothing goes over a network.
team-check-tls = The connection to the server is encrypted, and this computer trusts its certificate.
team-check-direct = There is no connection pooler between you and the server.
team-check-member = “{ $user }” is a member of { $role } and may change nothing that others wrote.
team-check-no-member = “{ $user }” is not a member of { $role }.
team-check-owner = “{ $user }” may change what others wrote. A member should have a role of their own, which owns nothing.
team-check-superuser = “{ $user }” may do everything on this server. A member should have a role of their own.
team-check-clock = The clocks of the server and of this computer are { $seconds } s apart.
team-check-clock-away = The clocks of the server and of this computer are { $seconds } s apart. The order of changes is the server's, so nothing is mixed up; only times look odd.

# What is going on
team-job-init = Make a team
team-job-join = Join a team
team-job-sync = Share with the team
team-job-wait = Wait for the team
team-job-read = Look at the team
team-job-check = Check the team's server
team-job-may-send = Ask whether orders can be sent
team-job-settle = Settle another version
team-job-leave = Leave the team

# The command line
team-about = Share a partner with colleagues, by way of one PostgreSQL
team-about-init = Print the SQL that makes a team, or run it
team-about-join = Share the profile's partner with a team; what is here goes along once
team-about-sync = Send what waits, and take in what the team has
team-about-status = Say who is in the team, what waits, and what colleagues wrote otherwise
team-about-check = Look at the server: version, rights, poolers, clock
team-about-settle = Let another version count, or drop it
team-about-leave = Share nothing any more; what is here stays
team-examples-init =
    pdesk team init --team bakeri > team.sql
    pdesk team init --team bakeri --run postgres://owner@db.example.com/desk
team-examples-join =
    pdesk team join "postgres://kari@db.example.com/desk?team=bakeri"
team-examples-settle =
    pdesk team settle 0197c9a2-6a1c-7d7e-9f52-0d6b3c1e8a11 --take
team-arg-name = The team; one database can have several
team-arg-run = Run the SQL on this server instead of printing it
team-arg-password-stdin = Read the password from the standard input
team-arg-address = postgres://PERSON@COMPUTER/DATABASE?team=NAME, without a password
team-arg-version = The version, as “pdesk team status” names it
team-arg-take = It counts from now on
team-arg-drop = It is not kept any more
team-arg-anyway = Leave also where changes wait that the team was not sent
team-password-prompt = Password for { $server } (nothing is shown; empty where the server needs none):
team-made = The tables of the team “{ $team }” are on the server.
team-joined = You share this partner with the team now, as “{ $member }”.
team-carried = { $sent } sent, { $received } received, { $versions } kept as other versions.
team-settled-take = The other version counts now. The team sees it after the next exchange.
team-settled-drop = The other version is not kept any more. The team sees it after the next exchange.
team-settled-gone = There is no such version any more.
team-left = You have left the team at { $server }. What was here is still here.
team-check-bad = { $count ->
    [one] One thing is not as it should be.
   *[other] { $count } things are not as they should be.
}
team-head-server = Server
team-head-member = You are
team-head-joined = Joined
team-head-last = Last change
team-head-waiting = Waiting
team-head-versions = Other versions
team-head-online = Online
team-head-members = Members
team-version-line = Another version by { $member }, { $at }: { $thing }: “{ $text }” ({ $id })
team-head-well = Well
team-head-found = Found

# The window
team-group = Team
team-lead = Share this partner with colleagues by way of a PostgreSQL of your firm: orders, tags, notes, checklists, policies. Keys are never shared.
team-field-address = Address of the team's server
team-field-address-hint = Without a password. Whoever runs the server knows it.
team-field-password = Your password there
team-field-password-hint = Kept in the keyring. Leave it empty where the server needs none, or where it is kept already.
team-join = Join the team
team-joining = Joining…
team-sync = Exchange now
team-leave = Leave the team
team-leave-hint = Shares nothing any more. What is on this computer stays.
team-leave-title = Leave the team?
team-leave-text = Changes of colleagues do not come here any more. To join again you need the address of the server and your password there.
team-leave-yes = Leave
team-head-pulled = Last exchange
team-never = Never
team-other-version = Another version, by { $member }, { $at }
team-stands = What counts: { $text }
team-nothing-stands = nothing
team-take = Let this one count
team-drop = Drop it

# What was written otherwise
team-thing-unit = Sales unit { $name }
team-thing-merchant = Merchant { $name }
team-thing-checklist = Checklist { $name }
team-thing-policy = Policy { $name }
team-thing-view = View { $name }
team-thing-definition = Report { $name }
team-thing-preset = Preset { $name }
team-thing-template = Letter template { $name }
team-thing-mapping = Column mapping { $name }
team-thing-other = { $name }

# Who wrote what
team-by = by { $member }, { $at }
team-by-you-waiting = by you, not with the team yet
team-tag-by = { $tag }: { $by }
team-line-by = { $line } ({ $by })
team-run-by = { $file }, by { $member }
team-note-meanwhile = Somebody changed this while you write. It says now: “{ $text }”. In a team saving keeps both.
team-kept-beside = { $count ->
    [one] Two of you changed the same at once. One text counts, the other is kept: see Settings › Team.
   *[other] Several of you changed the same at once. { $count } texts are kept beside the one that counts: see Settings › Team.
}
team-ask-again = Ask again
team-no-orders-now = No orders can be sent now: the team's server is needed for that.
team-no-orders-now-next = Go on with everything else: drafts are kept, and orders can be sent as soon as the server is back.
team-sender-gone = { $member } sent this order, and their program is gone. Nobody knows whether it exists.
team-sender-gone-next = Anyone in the team can send the file again: the order keeps its key, so it is made once at most.

# The audit trail
team-job-log = Read what the team changed
team-about-log = List who changed what, from what to what, and when, the newest first
team-examples-log =
    pdesk team log --since 7d
    pdesk team log --who kari --kind note --format json
team-arg-log-since = Only what came after this: 2026-11-01, 2026-11-01T10:00, or 7d
team-arg-log-who = Only what this member changed
team-arg-log-kind = Only this kind: note, tag, unit, merchant, checklist, order, mark, reissue, policy, view, definition, preset, template, mapping, run, status, aside, setting
team-arg-log-most = At most this many
team-head-at = When
team-head-who = Who
team-head-thing = What
team-head-part = Part
team-head-from = From
team-head-to = To
team-log-tab = Team
team-log-none = Nothing was changed yet
team-log-none-text = What you and your colleagues change is listed here, with who did it and when.
team-log-search = Find a name or a text
team-log-clear = Clear the search
team-log-more = Show older changes
team-log-new = To “{ $to }”
team-log-gone = Took away “{ $from }”
team-log-changed = From “{ $from }” to “{ $to }”
team-thing-order = Order { $name }
team-thing-run = File of orders { $name }
team-thing-aside = Finding of { $name }
team-part-note = Note
team-part-tag = Tag
team-part-text = Text
team-part-step-note = Note on “{ $step }”
team-part-step-mark = Mark on “{ $step }”
team-part-step = “{ $step }”
team-part-made = Sent
team-part-state = How it ended
team-part-deleted = Deleted
team-part-hidden = Hidden
team-part-reissued = Reissued
team-part-other = { $name }

# The fleet, by choice
team-job-fleet = Share the fleet
team-fleet = Share the fleet, too
team-fleet-hint = What one of you syncs, all of you see: units, merchants and the registry's answers, each with the time it was asked. It holds for the whole team.
team-fleet-shared = The team shares the fleet from now on: what one of you syncs, all of you see.
team-fleet-not-shared = The team shares the fleet no longer. What everybody has of it stays.
team-about-fleet = Let the whole team see what one member syncs, or stop that
team-examples-fleet =
    pdesk team fleet on
team-arg-fleet = on or off, for the whole team
team-head-fleet = Fleet shared
