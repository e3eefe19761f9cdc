# Orders in bulk: their states, and the runs that send them.
