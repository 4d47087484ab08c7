# وثائق المقاولة وما أُدخل وما صُحّح.

documents-title = الوثائق
documents-tab-documents = الوثائق
documents-tab-entries = الإدخالات
documents-tab-corrections = التصحيحات
documents-lead = ضعوا فواتيركم وسجلاتكم وصوركم كما هي. يُقرأ كل ملف، ويُعرض عليكم ما لم يُفهم.
documents-give = إيداع وثائق
documents-site = الموقع
documents-site-hint = إذا كانت كل هذه الوثائق لموقع واحد. وإلا فاتركوه فارغا: كثيرا ما يدل عليه رقم العقد أو عمود «الموقع».
documents-site-none = الوثيقة نفسها تدل عليه
documents-site-choose = اختاروا موقعا من القائمة.
documents-files = الملفات
documents-files-hint = عدة ملفات دفعة واحدة: PDF وExcel وCSV وفواتير UBL وصور. { $limit } ميغابايت على الأكثر لكل ملف. وتبقى لكم وحدكم.
documents-send = إيداع
documents-sending = جار الإرسال…
documents-sent = عرض القائمة المحدّثة
documents-failed = لم يصل: انقطع الاتصال. أودعوا هذا الملف من جديد.
documents-told = ما آل إليه كل ملف
documents-nothing-sent = لم يُختر أي ملف.
documents-fate-kept = وصل.
documents-fate-there = موجود من قبل باسم { $name }. لا يُحسب شيء مرتين.
documents-fate-too-large = يتجاوز { $limit } ميغابايت ولم يُحفظ. قسّموه أو اطلبوا ملفا أخف.
documents-fate-empty = فارغ. تحققوا من الملف وأودعوه من جديد.
documents-fate-one-too-many = لم يُحفظ: { $limit } ملف على الأكثر في المرة الواحدة. أودعوه مع ما يليه.
documents-fate-full = لم يُحفظ: بلغت المقاولة أكبر عدد ممكن من الوثائق.
documents-fate-no-room = لم يُحفظ: لم يبق مكان في هذا الموقع. أخبروا من يديره، ولم يضع شيء آخر.
documents-no-sheet = لم تُوصف المقاولة بعد
documents-no-sheet-words = أودعوا وثائقكم من الآن فلن يضيع شيء. ستُقرأ متى ذكرت المقاولة قطاعها وسنتها ومواقعها.
documents-to-sheet = فتح بطاقة المقاولة
documents-fault = تتعذر قراءة بطاقة المقاولة
documents-reading = قراءة الوثائق
documents-progress = { $done } من { $total }
documents-progress-soon = تبدأ بعد لحظة
documents-again = تحديث
documents-kept = وثائقكم
documents-show = تصفية الوثائق
documents-show-all = الكل ({ $count })
documents-show-aside = للإتمام ({ $count })
documents-show-refused = لم تُقرأ ({ $count })
documents-show-waiting = في الانتظار ({ $count })
documents-none = لا وثائق إلى الآن
documents-none-words = ابدؤوا بفاتورة كهرباء أو بسجل مشتريات.
documents-none-so = لا وثيقة من هذا النوع
documents-none-so-words = اختاروا تصفية أخرى لرؤية غيرها.
documents-pages = بقية القائمة
documents-before = السابقة
documents-after = التالية
documents-position = الصفحة { $page } من { $pages }
documents-lines = { $count ->
    [zero] لا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $count } أسطر
    [many] { $count } سطرا
   *[other] { $count } سطر
}
documents-rows = { $count ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
    [many] { $count } صفا
   *[other] { $count } صف
}
documents-aside = { $count ->
    [zero] لا شيء للإتمام
    [one] واحد للإتمام
    [two] اثنان للإتمام
   *[other] { $count } للإتمام
}
documents-remove = سحب
documents-remove-this = سحب هذه الوثيقة
documents-restore = إرجاع
documents-out = { $count ->
    [zero] لا وثائق مسحوبة
    [one] وثيقة واحدة مسحوبة
    [two] وثيقتان مسحوبتان
    [few] { $count } وثائق مسحوبة
    [many] { $count } وثيقة مسحوبة
   *[other] { $count } وثيقة مسحوبة
}
documents-out-words = لم تعد تُحسب. ويمكنكم إرجاعها خلال ثلاثين يوما.
documents-out-since = سُحبت يوم { $day }

documents-done-added = وصلت وثائقكم. وهي تُقرأ الآن.
documents-done-removed = سُحبت الوثيقة ولم تعد تُحسب. ويمكنكم إرجاعها من هنا.
documents-done-restored = أُرجعت الوثيقة. والأرقام تُحسب من جديد.
documents-done-corrected = حُفظ ذلك وطُبّق على كل الأسطر المشابهة. والأرقام تُحسب من جديد، ويمكن التراجع من «التصحيحات».
documents-done-forgotten = نُسي هذا التصحيح. والأرقام تُحسب من جديد.
documents-done-undone = أُلغي آخر تغيير. والأرقام تُحسب من جديد.
documents-done-entered = أُدخلت الفاتورة. والأرقام تُحسب من جديد.
documents-done-entry-removed = سُحب الإدخال ولم يعد يُحسب. وهو باق في أسفل هذه الصفحة.
documents-done-entry-restored = أُرجع الإدخال. والأرقام تُحسب من جديد.

documents-state-read = قُرئت
documents-state-aside = للإتمام
documents-state-silent = لا شيء يُحسب
documents-state-refused = لم تُقرأ
documents-state-waiting = في الانتظار
documents-state-needs-sheet = تنتظر البطاقة
documents-state-evidence = وثيقة إثبات
documents-state-note = ملاحظة
documents-state-removed = مسحوبة
documents-reason-silent = قُرئت الوثيقة، لكن لا سطر فيها يذكر كمية تُحسب.
documents-reason-needs-sheet = ستُقرأ متى وُصفت المقاولة وأمكنت قراءة بطاقتها.
documents-reason-evidence = تُثبت ما أدخلتموه باليد. والإدخال وحده هو الذي يُحسب.
documents-reason-note = اسمها اسم ملاحظة (README أو ‎.md) أو ملف مخفي، فلا تُقرأ. غيّروا اسمها وأودعوها من جديد إن كانت فاتورة.
documents-reason-removed = هذه الوثيقة مسحوبة ولم تعد تُحسب.

documents-soon = ستُقرأ هذه الوثيقة بعد لحظة.
documents-view = الوثيقة
documents-open = فتح الوثيقة في علامة تبويب جديدة
documents-download = تنزيل الوثيقة
documents-unseen = لا يمكن عرض محتوى هذه الوثيقة هنا. نزّلوها لرؤيتها.
documents-part-table = جدول
documents-part-invoice = أسطر الفاتورة
documents-part-page = نص الصفحة { $page }
documents-part-sheet = ورقة «{ $sheet }»
documents-row = الصف
documents-row-read = قُرئ
documents-row-aside = وُضع جانبا
documents-gap = صفوف لا تُعرض هنا.
documents-asides = للإتمام
documents-asides-words = لا يُخمَّن شيء: هذا لم يُحسب بعد. ما تقولونه هنا يُحفظ، ويسري على كل الأسطر المشابهة في هذه الوثيقة وفي ما يأتي بعدها.
documents-alike = { $count ->
    [zero] ولا مثيل له
    [one] ومثله واحد
    [two] ومثله اثنان
    [few] ومثله { $count } أخرى
    [many] ومثله { $count } أخرى
   *[other] ومثله { $count } أخرى
}
documents-more-asides = { $count ->
    [zero] ولا أسباب أخرى
    [one] وسبب آخر يظهر بعد معالجة هذه
    [two] وسببان آخران يظهران بعد معالجة هذه
    [few] و{ $count } أسباب أخرى تظهر بعد معالجة هذه
    [many] و{ $count } سببا آخر يظهر بعد معالجة هذه
   *[other] و{ $count } سبب آخر يظهر بعد معالجة هذه
}
documents-aside-unknown-activity = «{ $label }»: لا يُعرف يقينا ما هو.
documents-aside-ambiguous-activity = «{ $label }» يحتمل أكثر من معنى. فأيها المقصود؟
documents-aside-unknown-unit = الوحدة «{ $raw }» غير معروفة. صححوا الخانة (kWh أو L أو kg أو t أو m3 أو km أو t.km…)، ثم اسحبوا هذه الوثيقة وأودعوا الجديدة.
documents-aside-no-unit = «{ $label }»: الكمية بلا وحدة. اذكروها.
documents-aside-no-site = لا شيء يدل على الموقع الذي تخصه هذه الوثيقة.
documents-is-it = هل هو؟
documents-what-is-it = ما هو؟
documents-designation = التسمية
documents-designation-hint = كلمات الوثيقة. كل الأسطر التي تحويها ستُقرأ على هذا النحو.
documents-unit = الوحدة
documents-unit-hint = فقط إذا لم تذكرها الوثيقة أو ذكرتها خطأ.
documents-unit-unknown = هذه الوحدة غير معروفة. اكتبوا مثلا kWh أو L أو kg أو t أو m3 أو km أو t.km.
documents-remember = حفظ
documents-choose = اختاروا…
documents-of-which-site = لأي موقع هذه الوثيقة؟
documents-of-which-site-hint = يسري على أسطرها التي لا تذكر موقعها.
documents-say-columns = تحديد ما في الأعمدة
documents-type-it = إدخالها باليد
documents-reads = ما قُرئ منها
documents-more-reads = في هذه الوثيقة أسطر أكثر مما تتسع له هذه الصفحة. وحصيلة السنة تعرضها كلها.
documents-aside-unknown-site = «{ $raw }» ليس من مواقع المقاولة. صححوا الخانة أو أضيفوا هذا الموقع إلى بطاقة المقاولة.
documents-aside-photo = هذه صورة ولا تُقرأ أرقامها. احتفظوا بها إثباتا وأدخلوا ما تُظهره.
documents-something-else = هو شيء آخر
documents-by-location = { $category }، بحسب شبكة البلد
documents-by-market = { $category }، بحسب العقود
documents-doubtful = للتحقق
documents-correct = تصحيح
documents-recognised = ما تم التعرف عليه
documents-taken-for = عُدّت
documents-format = الصيغة
documents-gave = أعطت
documents-passed-over = بلا نشاط (عناوين ومجاميع وضرائب)
documents-added = تاريخ الإيداع
documents-columns = الأعمدة
documents-problems = للعلم
documents-repeated = ذُكر في غيرها وحُسب مرة
documents-repeats = { $label }: موجود في { $kept } ({ $why }).
documents-change = تغيير
documents-correct-other = تصحيح تسمية أخرى
documents-because-word = استنادا إلى «{ $word }»
documents-because-mapping = استنادا إلى تصحيحكم «{ $label }»
documents-because-column = استنادا إلى العمود «{ $column }»
documents-because-layout = استنادا إلى شكل الفاتورة
documents-because-code = استنادا إلى رمزه

documents-correct-lead = قولوا مرة واحدة ما هو: يُحفظ ذلك ويُطبّق حيثما عادت التسمية نفسها.
documents-correct-document = في { $name }.
documents-activity-hint = اكتبوا بعض الحروف: غازوال، بوتان، كرتون، شحن…
documents-activity-unknown = لا شيء معروف بهذا الاسم. جربوا كلمة أبسط.
documents-activity-several = هذا الاسم غير معروف تماما. اختاروا من الأسفل ما هو.
documents-activity-perhaps = هذا غير دقيق. لعله: { $names }.
documents-back = العودة إلى الوثيقة

documents-columns-lead = قولوا ما في كل عمود. يُحفظ ذلك لكل الجداول ذات العناوين نفسها.
documents-columns-none = لم تُعرف أي أعمدة
documents-columns-none-words = هذه الوثيقة ليست جدولا له صف عناوين، أو لم تُقرأ بعد.
documents-columns-nothing = لم يتغير شيء. اختاروا دور عمود واحد على الأقل.
documents-as-it-is = يبقى كما هو: { $role }
documents-unit-of-table = وحدة الكميات إذا لم يذكرها الجدول
documents-activity-of-table = نشاط كل الصفوف إذا لم يذكره الجدول
documents-role-date = التاريخ
documents-role-month = الشهر
documents-role-year = السنة
documents-role-start = البداية
documents-role-end = النهاية
documents-role-designation = التسمية
documents-role-activity = كمية نشاط
documents-role-quantity = الكمية
documents-role-unit = الوحدة
documents-role-mass = الكتلة
documents-role-distance = المسافة
documents-role-site = الموقع
documents-role-supplier = المورد
documents-role-document-number = رقم الوثيقة
documents-role-amount-excl = المبلغ دون الضرائب
documents-role-amount-incl = المبلغ مع الضرائب
documents-role-amount = المبلغ
documents-role-currency = العملة
documents-role-unit-price = ثمن الوحدة
documents-role-treatment = معالجة النفايات
documents-role-mode = وسيلة النقل
documents-role-origin = الانطلاق
documents-role-destination = الوصول
documents-role-persons = الأشخاص
documents-role-trips = الرحلات
documents-role-days-per-year = أيام في السنة
documents-role-total = المجموع
documents-role-ignore = لا يُقرأ

documents-corrections = ما حُفظ
documents-corrections-lead = تصحيحاتكم، تُطبّق عند كل قراءة. إذا نُسي أحدها قُرئ كل ما مسّه من جديد دونه.
documents-corrections-none = لا تصحيحات
documents-corrections-none-words = إذا فُهم سطر على غير وجهه فصححوه في صفحة وثيقته، فيُحفظ هنا.
documents-last-change = آخر تغيير يوم { $day }.
documents-undo = التراجع عن هذا التغيير
documents-forget = نسيان
documents-label = «{ $label }»
documents-label-of = «{ $label }» من { $supplier }
documents-in-unit = بوحدة { $unit }
documents-table-of = جداول: { $headers }
documents-column-is = «{ $header }» هو «{ $role }»
documents-is-of-site = الموقع: { $site }

documents-entries = إدخال فاتورة
documents-entries-lead = لما لا يوجد إلا على الورق أو يتكرر كل شهر. ما تدخلونه يُحسب كفاتورة قُرئت.
documents-type = إدخال جديد
documents-shown-by = ستكون هذه الوثيقة إثباتا له:
documents-what-was-it = ما استُهلك أو اشتُري
documents-quantity = الكمية
documents-quantity-hint = كما في الفاتورة: 1250,5
documents-quantity-unreadable = هذا ليس عددا. اكتبوا مثلا 1250,5.
documents-entry-unit-hint = ‎kWh, L, kg, t, m3, km, t.km…‎
documents-first = من
documents-first-hint = أول يوم في المدة المفوترة.
documents-last = إلى
documents-last-hint = آخر يوم. إذا تُرك فارغا: يوم واحد.
documents-date-unreadable = هذا ليس يوما. اكتبوا مثلا ‎2025-01-31‎.
documents-reversed = آخر يوم قبل أول يوم.
documents-months = التكرار
documents-months-hint = عدد الأشهر المتتالية، وهذا منها. إذا تُرك فارغا: مرة واحدة.
documents-months-bounds = من { $least } إلى { $most } شهرا.
documents-supplier = المورد
documents-number = رقم الفاتورة
documents-optional = اختياري.
documents-photo = صورة أو مسح ضوئي
documents-photo-hint = تُحفظ إثباتا ولا تُقرأ. اختيارية، 64 ميغابايت على الأكثر.
documents-photo-too-large = هذا الملف كبير جدا. التقطوا صورة أخف واختاروها من جديد.
documents-photo-counted = هذه الوثيقة مقروءة ومحسوبة من قبل. اسحبوها أولا إن كان الإدخال يحل محلها.
documents-enter = حفظ الإدخال
documents-entered = ما أُدخل
documents-entries-none = لم يُدخل شيء
documents-entries-none-words = تظهر هنا كل فاتورة تُدخل، ويمكن سحبها في أي وقت.
documents-entries-out = { $count ->
    [zero] لا إدخالات مسحوبة
    [one] إدخال واحد مسحوب
    [two] إدخالان مسحوبان
    [few] { $count } إدخالات مسحوبة
    [many] { $count } إدخالا مسحوبا
   *[other] { $count } إدخال مسحوب
}
documents-evidence = الإثبات

documents-format-pdf = PDF
documents-format-xlsx = مصنف Excel
documents-format-xls = مصنف Excel 97–2003
documents-format-ods = مصنف OpenDocument
documents-format-csv = جدول CSV
documents-format-ubl = فاتورة إلكترونية UBL
documents-layout-bill-bt = فاتورة كهرباء الجهد المنخفض
documents-layout-bill-mt = فاتورة كهرباء الجهد المتوسط
documents-layout-bill-ht = فاتورة كهرباء الجهد العالي
documents-layout-bill-water = فاتورة ماء
documents-layout-bill-electricity-and-water = فاتورة ماء وكهرباء
documents-layout-delivery-slip = وصل تسليم
documents-layout-freight-table = جدول نقل
documents-layout-invoice-table = فاتورة
documents-layout-invoice-ubl = فاتورة إلكترونية
documents-layout-ledger = سجل
documents-layout-ledger-aggregated = سجل مجاميع
documents-layout-ledger-months = سجل شهري
documents-layout-ledger-quarters = سجل فصلي
documents-layout-ledger-sites = سجل بحسب المواقع
documents-layout-ledger-wide = سجل لكل نشاط فيه عمود
documents-layout-refrigerant-report = تقرير صيانة التبريد
documents-layout-waste-slip = بيان نفايات
