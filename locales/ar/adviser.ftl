# من يواكب المقاولات.

adviser-firms = { $count ->
    [0] لم تمنحكم أي مقاولة إذنا بعد
    [one] منحتكم مقاولة واحدة إذنا
    [two] منحتكم مقاولتان إذنا
    [few] منحتكم { $count } مقاولات إذنا
   *[other] منحتكم { $count } مقاولة إذنا
}
adviser-none = أعطوا هذا الرابط لمقاولاتكم
adviser-more = مقاولة أخرى
adviser-link-words = من يفتحه يختار ما ترونه وإلى متى، فتظهر المقاولة هنا.
adviser-find = الاسم أو ICE
adviser-any = الكل
adviser-list = المقاولات
adviser-no-match = لا مقاولة مطابقة
adviser-no-match-words = جرّبوا جزءا من الاسم أو حالة أخرى أو قطاعا آخر.
adviser-soon = ينقضي قريبا

adviser-state = الحالة
adviser-state-empty = لا شيء بعد
adviser-state-stuck = متعثرة
adviser-state-measuring = الحساب جارٍ
adviser-state-gaps = وثائق ناقصة
adviser-state-measured = مَقيسة
adviser-next-empty = لم تصل أي وثيقة. اطلبوا فواتير الكهرباء والوقود، أو ضعوها بأنفسكم إذا كان الإذن يسمح.
adviser-next-stuck = لم يعطِ القياس الأخير أرقاما: تنقص وثيقة، أو يجب إتمام ورقة المقاولة.
adviser-next-measuring = تصل أرقام ما وُضع للتو بعد لحظات.
adviser-next-measured = الأرقام تخص ما وُضع. انظروا في الأشهر الناقصة وفيما تُرك جانبا.
adviser-next-gaps = الأرقام موجودة، لكنّ أيّامًا لا وثيقة لها. خريطة التغطية لدى المقاولة تبيّن أيّها.
adviser-brief-empty = طلب الفواتير الأولى
adviser-brief-stuck = رفع ما يعطّل القياس
adviser-brief-measuring = انتظار الحساب
adviser-brief-gaps = البحث عن الوثائق الناقصة
adviser-brief-measured = المراجعة والمشاركة
adviser-todo = ما ينبغي فعله
adviser-todo-late = مهمّة حلّ يومها
adviser-todo-open = مهمّة لم تُنجز
adviser-todo-ending = ولوج ينتهي قريبًا
adviser-gaps = { $count ->
    [one] مصدر واحد فيه ثغرات
    [two] مصدران فيهما ثغرات
    [few] { $count } مصادر فيها ثغرات
   *[other] { $count } مصدرًا فيها ثغرات
}
adviser-found = { $count ->
    [zero] لا مقاولة مطابقة
    [one] مقاولة واحدة مطابقة
    [two] مقاولتان مطابقتان
    [few] { $count } مقاولات مطابقة
   *[other] { $count } مقاولة مطابقة
}
adviser-year = إلى غاية { $year }
adviser-lead = { $extent }، { $until }
adviser-go = الفتح عند المقاولة

adviser-tasks = { $count ->
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $count } مهام
   *[other] { $count } مهمة
}
adviser-tasks-due = { $tasks }، { $due }
adviser-due = قبل { $day }
adviser-tasks-title = للإنجاز
adviser-tasks-none = لا شيء للإنجاز الآن.
adviser-task-done = أُنجزت
adviser-finish = أُنجز
adviser-again = للإنجاز من جديد
adviser-remove = حذف
adviser-notes = ملاحظات
adviser-notes-none = لا ملاحظات.
adviser-by = { $name }، { $day }
adviser-add = إضافة
adviser-kind = ماذا
adviser-kind-task = مهمة
adviser-kind-note = ملاحظة
adviser-words = في بضع كلمات
adviser-due-field = متى
adviser-add-send = إضافة
adviser-yours = بينكم
adviser-yours-words = يرى زملاؤكم هذه المهام والملاحظات، ولا تراها المقاولة. وإذا أنهت الإذن فلن تُفتح بعد ذلك.

adviser-done-added = تم التدوين.
adviser-done-done = أُنجزت المهمة.
adviser-done-again = عادت المهمة للإنجاز.
adviser-done-removed = تم الحذف.
