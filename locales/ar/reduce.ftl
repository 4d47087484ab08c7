# التقليل: التكنولوجيات النظيفة وما توفره.

reduce-failed = { $path }: { $why }
reduce-tables = فهرس التكنولوجيات معطوب ({ $detail }). أعيدوا تثبيت البرنامج.
reduce-not-json = المعطيات ليست كائن JSON ({ $detail }). اكتبوا كائنا بحقوله وقيمها.
reduce-not-a-pair = «{ $found }»: اكتبوا الحقل=القيمة، مثل hours=8640.
reduce-given-twice = أُعطي الحقل { $field } مرتين. احتفظوا بقيمة واحدة.
reduce-no-calculator = لا توجد حاسبة باسم «{ $name }». القائمة: qafila reduce calc
reduce-no-calculator-near = لا توجد حاسبة باسم «{ $name }». هل تقصدون { $near }؟
reduce-field = { $field } ({ $name })
reduce-problem-needed = { $field }: أعطوا هذه القيمة.
reduce-problem-unknown = { $field }: لا يوجد هذا الحقل هنا. الحقول المقبولة: { $accepted }.
reduce-problem-not-a-number = { $field }: «{ $found }» ليس عددا. اكتبوا عددا بوحدة { $accepted } أو مع وحدته.
reduce-problem-other-unit = { $field }: «{ $found }» لا يقيس ما تقيسه { $accepted }. أعطوا القيمة بوحدة { $accepted } أو بوحدة تتحول إليها.
reduce-problem-other-currency = { $field }: { $found } بجانب { $accepted }. كل أثمنة الحساب بعملة واحدة.
reduce-problem-out-of-range = { $field }: القيمة { $found } غير مقبولة. المقبول: { $accepted }.
reduce-problem-not-a-choice = { $field }: «{ $found }» ليس من الاختيارات. المقبول: { $accepted }.
reduce-problem-not-text = { $field }: { $found } ليس نصا. ضعوه بين علامتي اقتباس.
reduce-problem-count = { $field }: عدد القيم في القائمة { $found }. المنتظر: { $accepted } (0 تعني واحدة أو أكثر).
reduce-problem-not-a-row = { $field }: { $found } ليس سطرا بحقوله.
reduce-problem-scenarios = { $field }: عدد السيناريوهات { $found }، وفي قائمة أخرى { $accepted }. أعطوا قوائم بالطول نفسه.
reduce-problem-interval = { $field }: المجال يمتد من low إلى high ويحتوي value.
reduce-problem-too-many-intervals = { $field }: على الأكثر { $accepted } مجالات في آن واحد. أعطوا هنا قيمة واحدة.
reduce-problem-nothing-saved = { $field }: بهذه القيمة لا يُوفر شيء ({ $accepted } قبل، { $found } بعد).
reduce-problem-beside = { $field }: أعطوا هذه القيمة مع { $accepted }.
reduce-problem-against = { $field }: هذه القيمة لا تتفق مع { $accepted }.
reduce-problem-too-large = { $field }: الأعداد أكبر من أن تُحسب.
