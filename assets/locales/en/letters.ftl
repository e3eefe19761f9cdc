# Words for merchants and partner managers, and go-live checklists.
