# cli: sync, changes, audit, report and the other commands on the local fleet.
