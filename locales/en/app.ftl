# Work done in the background.

app-work-unreachable = A service that is needed does not answer.
app-work-refused = A service that is needed refused.
app-work-unusable = What this work is about no longer exists or cannot be used.
app-work-full = No room is left on the disk.
app-work-vanished = The program ended in the middle of this work.
app-work-defect = The program has a defect: please report it with the detail beside.
app-work-unknown = This version of the program does not know this work.
app-work-again = { PLURAL($count) ->
    [one] After { $count } attempt, it will be tried again soon.
   *[other] After { $count } attempts, it will be tried again later.
}
app-work-given-up = { PLURAL($count) ->
    [one] Given up after { $count } attempt; once the cause is removed, you can start it again.
   *[other] Given up after { $count } attempts; once the cause is removed, you can start it again.
}
