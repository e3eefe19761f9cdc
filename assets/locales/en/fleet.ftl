# domain: the local fleet, its fields and what changed.

fleet-field-settlement-account = Settlement account
