## The views of onboarding

board-view-board = Board
board-view-file = From a file…
board-view-checklists = Checklists
board-file-empty-title = Orders from a file
board-file-empty-text = A list of merchants becomes one order each. Nothing is sent before every line was checked and you confirm.
