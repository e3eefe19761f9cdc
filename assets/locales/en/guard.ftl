# What came from outside and is not handed on.
guard-link-foreign = The service sent a link that is not one of its own: { $link }. It goes into no letter and no file; ask the vendor about it before a merchant gets it.
