# Who accompanies firms.

adviser-firms = { $count ->
    [0] No firm has opened its access to you yet
    [one] { $count } firm has opened its access to you
   *[other] { $count } firms have opened their access to you
}
adviser-none = Give this link to your firms
adviser-more = One more firm
adviser-link-words = Whoever opens it chooses what you see, and until when. The firm then appears here.
adviser-find = Name or ICE
adviser-any = All
adviser-list = Firms
adviser-no-match = No firm fits
adviser-no-match-words = Try a part of the name, another state or another sector.
adviser-soon = Ends soon

adviser-state = State
adviser-state-empty = Nothing yet
adviser-state-stuck = Stuck
adviser-state-measuring = Being measured
adviser-state-gaps = Documents missing
adviser-state-measured = Measured
adviser-next-empty = No document has come. Ask for the bills of electricity and fuel, or drop them yourself if the access permits.
adviser-next-stuck = The last measurement gave no figures: a paper is missing, or the sheet of the firm is to be completed.
adviser-next-measuring = The figures of what has just been dropped come in a moment.
adviser-next-measured = The figures are those of what was dropped. Look at missing months, and at what was kept aside.
adviser-next-gaps = The figures are there, but some days have no document. The coverage map of the firm says which.
adviser-brief-empty = Ask for the first bills
adviser-brief-stuck = Get the measurement going
adviser-brief-measuring = Wait for the figures
adviser-brief-gaps = Look for the missing documents
adviser-brief-measured = Read again and share
adviser-todo = To do
adviser-todo-late = A task whose day has come
adviser-todo-open = A task not done
adviser-todo-ending = An access that ends soon
adviser-gaps = { $count ->
    [one] { $count } source with gaps
   *[other] { $count } sources with gaps
}
adviser-found = { $count ->
    [one] { $count } firm matches
   *[other] { $count } firms match
}
adviser-year = up to { $year }
adviser-lead = { $extent }, { $until }
adviser-go = Open at the firm’s

adviser-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
adviser-tasks-due = { $tasks }, { $due }
adviser-due = by { $day }
adviser-tasks-title = To do
adviser-tasks-none = Nothing to do for now.
adviser-task-done = Done
adviser-finish = It is done
adviser-again = To do again
adviser-remove = Remove
adviser-notes = Notes
adviser-notes-none = No notes.
adviser-by = { $name }, { $day }
adviser-add = Add
adviser-kind = What
adviser-kind-task = A task
adviser-kind-note = A note
adviser-words = In a few words
adviser-due-field = By when
adviser-add-send = Add
adviser-yours = Between you
adviser-yours-words = Your colleagues see these tasks and notes, the firm does not. If it ends the access, they open no more.

adviser-done-added = Noted.
adviser-done-done = Done.
adviser-done-again = The task is to be done again.
adviser-done-removed = Removed.
