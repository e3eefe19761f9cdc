# ui: the table of the fleet, its filters, columns, views, tags and notes.
