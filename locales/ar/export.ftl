# تعديل الكربون على الحدود: ما يطلبه المشترون في أوروبا.

export-tables = جداول تعديل الكربون على الحدود تالفة ({ $detail }). أعيدوا تثبيت البرنامج.
export-syntax = السطر { $line }، العمود { $column }: ليس TOML ولا JSON صحيحًا ({ $detail }).
export-not-utf8 = السطر { $line }: النص ليس بترميز UTF-8. احفظوا الملف بهذا الترميز.
export-too-deep = مستويات متداخلة كثيرة جدًا. التزم بالشكل المبيَّن في docs/reference/cbam.md.
export-field-unknown = { $at }: لا وجود لحقل باسم «{ $found }». الحقول المقبولة: { $expected }.
export-field-missing = { $at }: هذا الحقل ناقص.
export-field-choice = { $at }: «{ $found }» ليس من الخيارات. الخيارات المقبولة: { $expected }.
export-field-value = { $at }: قُرئ { $found } والمنتظر { $expected }.
export-clause = { $words } [{ $clause }]
export-kind-number = عدد عشري (12.5)
export-kind-whole = عدد صحيح
export-kind-text = نص بين علامتي اقتباس
export-kind-yes-no = true أو false
export-kind-day = يوم (2026-05-14)
export-kind-list = قائمة بين معقوفتين
export-kind-table = حقول مع قيمها
export-kind-one-field = حقل واحد مع قيمته
export-kind-business-partner = رقم BPNL (BPNL ثم اثنا عشر رقمًا أو حرفًا كبيرًا: BPNL000000000DWF)

export-problem-unknown-good = { $at }: { $detail } ليس من سلع الملحق الأول. اكتبوا الأرقام الثمانية لرمز التسميات المركبة.
export-problem-ambiguous-good = { $at }: تصلح له عدة قيم. اكتبوا الرمز بعشرة أرقام: { $detail }.
export-problem-needed = { $at }: هذا الحقل ضروري هنا.
export-problem-negative = { $at }: قُرئ { $detail }، ولا يجوز أن يكون العدد سالبًا.
export-problem-not-positive = { $at }: يجب أن يكون العدد أكبر من الصفر.
export-problem-not-a-share = { $at }: الحصة بين 0 و1 (تُكتب 15% هكذا: 0.15).
export-problem-sum-not-one = { $at }: مجموع الحصص { $detail } بدل 1.
export-problem-one-of = { $at }: أعطِ حقلًا واحدًا فقط من هذه: { $detail }.
export-problem-unknown-name = { $at }: لا شيء في الملف اسمه «{ $detail }».
export-problem-twice = { $at }: شيئان يحملان الاسم «{ $detail }».
export-problem-unknown-factor = { $at }: «{ $detail }» ليس معاملًا قياسيًا. الأسماء في catalogue/export/cbam.
export-problem-near-factor = { $at }: هذا الاسم ليس معاملًا قياسيًا. أقرب الأسماء: { $detail }.
export-problem-built-before = { $at }: لا يعرف الجدول هذا الوقود إلا للمنشآت المبنية ابتداءً من سنة { $detail }.
export-problem-mixed-process = { $at }: السلع المختلفة في وحدتها الوظيفية عمليات إنتاج مختلفة.
export-problem-route-needed = { $at }: المعيار المرجعي يتوقف على مسار الإنتاج. اكتبوا واحدًا من: { $detail }.
export-problem-no-benchmark = { $at }: لا معيار مرجعي يناسب { $detail }.
export-problem-no-default = { $at }: لا قيمة افتراضية للرمز { $detail }.
export-problem-no-grid = { $at }: معامل شبكة كهرباء { $detail } ليس في الجداول. اكتبوه مع مصدره: grid = {"{"} t_per_mwh = …, source = "…" {"}"}.
export-problem-loop = { $at }: حلقة { $detail } تستهلك من منتجاتها قدر ما تصنع أو أكثر.
export-problem-too-early = { $at }: { $detail } قبل الفترة النهائية التي تبدأ سنة 2026.
export-problem-too-late = { $at }: { $detail } بعد سنة 2034، آخر سنة في الإلغاء التدريجي للحصص المجانية. تحققوا من السنة.
export-problem-unknown-scenario = { $at }: لا وجود للسيناريو «{ $detail }».
export-problem-exceeds = { $at }: أكثر من الموجود ({ $detail }).
export-problem-not-a-country = { $at }: «{ $detail }» ليس رمز بلد. المنتظر حرفان لاتينيان كبيران (ISO 3166-1) مثل MA أو TR.
export-problem-country-meant = { $at }: يُكتب البلد برمزه من حرفين لاتينيين كبيرين (ISO 3166-1). اكتبوا: { $detail }.
export-problem-produced-after-import = { $at }: { $detail } بعد سنة الاستيراد.
export-problem-not-unlocode = { $at }: المنتظر رمز UN/LOCODE من خمسة أحرف بلا فراغ، مثل MACAS.
export-problem-not-degrees = { $at }: المنتظر درجات: من −90 إلى 90 لخط العرض، ومن −180 إلى 180 لخط الطول.
export-problem-other-year = { $at }: هذا اليوم ليس في سنة الملف.
export-problem-out-of-range = { $at }: الأعداد كبيرة جدًا، أو هناك قسمة على صفر.
export-problem-too-many = { $at }: أكثر من { $detail } عنصرًا.

export-finding-exempt-origin = { $at }: لا تسري اللائحة على السلع التي منشؤها { $detail } (الاتحاد أو بلد من الملحق الثالث): لا شيء مستحق ولا شهادات.
export-finding-biomass-without-evidence = { $at }: كتلة أحيائية بلا دليل على استيفاء المعايير، حُسبت كأنها أحفورية.
export-finding-data-gap = { $at }: معطى ناقص جرى تقديره ({ $detail }) ويحتاج إلى تعليل.
export-finding-electricity-conditions = { $at }: المعامل الخاص غير مقبول، فيُحسب معامل الشبكة. ينقص: { $detail }.
export-finding-electricity-certificates = { $at }: شهادات المنشأ لا تغيّر شيئًا، فيُحسب معامل الشبكة.
export-finding-heat-unverified = { $at }: حرارة مشتراة بلا معامل متحقَّق منه، حُسبت كمرجل مردوده 90% ({ $detail }).
export-finding-waste-gas-without-evidence = { $at }: غازات متخلَّفة مسلَّمة بلا دليل على استعمالها، لم تُخصم.
export-finding-chp-without-data = { $at }: توليد مشترك بلا قياسات، حُسب بالمردودين القياسيين (0.55 و0.25).
export-finding-processes-merged = { $at }: وحدته الوظيفية هي نفسها في «{ $detail }»: عملية إنتاج واحدة وقيمة واحدة.
export-finding-attributed-below-zero = { $at }: ما سُلّم إلى الخارج يفوق الانبعاثات، فحُسبت صفرًا.
export-finding-clinker-in-joint-process = { $at }: جزء على الأقل من الكلنكر الموجود في { $detail } يُصنع في العملية نفسها. لا يعطي أي نص قرأناه معياره المرجعي في هذه الحالة، فلا يُحسب له شيء مجاني.
export-finding-used-more-than-made = { $at }: يدخل من هذه السلعة أكثر مما يُصنع منها.
export-finding-precursor-unverified = { $at }: معطيات منتج { $detail } بلا تقرير متحقِّق معتمد: تُحسب القيمة الافتراضية.
export-finding-precursor-other-year = { $at }: معطيات { $detail } من سنة غير سنة السلعة: احتفظ بالدليل.
export-finding-precursor-default = { $at }: قيمة افتراضية مع زيادة للرمز { $detail }: اطلبوا من المنتج معطياته المتحقَّق منها.
export-finding-precursor-unknown-origin = { $at }: بلد إنتاج { $detail } مجهول: تُحسب أعلى قيمة في العالم.
export-finding-precursors-averaged = { $at }: حُسبت دفعات { $detail } بمتوسطها المرجَّح.
export-finding-no-precursors = { $at }: { $detail } يُصنع عادة من سلع أخرى من الملحق الأول: هل القائمة كاملة؟
export-finding-precursors-too-light = { $at }: ما يدخل من سلع أولية وخردة أخف مما يُصنع ({ $detail }). تحققوا من الأطنان.
export-finding-sold-more-than-made = { $at }: الأطنان المبيعة للاتحاد أكثر من المنتجة.
export-finding-precursor-benchmark-unknown = { $at }: لا يمكن اختيار معيار مرجعي للرمز { $detail }: لا شيء مجاني له.
export-finding-precursor-benchmark-partial = { $at }: المعيار المرجعي للرمز { $detail } لا يشمل معايير مدخلاته: اطلبه من المنتج.
export-finding-several-benchmarks = { $at }: تناسب { $detail } عدة معايير مرجعية، أُخذ أدناها: حدّد مسار الإنتاج.
export-finding-transfer-conditions = { $at }: ثاني أكسيد الكربون المنقول لا يُخصم. ينقص: { $detail }.
export-finding-transfer-above-emissions = { $at }: المنقول من ثاني أكسيد الكربون أكثر مما يصدره «{ $detail }»، فيُخصم حتى الصفر.
export-finding-electricity-in-tonnes = { $at }: تُحسب الكهرباء ({ $detail }) بالكيلوواط ساعة: قُرئ هذا العدد كيلوواط ساعة لا أطنانًا.
export-finding-carbon-above-mass = { $at }: يحتوي «{ $detail }» من الكربون أكثر مما يمكن أن يحتويه الطن (طن كربون لكل طن). تحققوا من الوحدة.
export-finding-carbon-price-uncertified = { $at }: سعر كربون مدفوع بلا شهادة من شخص مستقل، لم يُخصم.

export-assumed-cscf = معامل التصحيح لم يُقرَّر لهذه السنة، افتُرض أنه 1
export-assumed-benchmarks = المعايير المرجعية لهذه السنة غير معروفة، مُدِّدت الأخيرة
export-assumed-proposal = هذا الجدول الزمني مقترح وليس قانونًا
export-assumed-other-year = معطيات المنشأة من سنة أخرى

export-title = { $name } ({ $country })، { $year }
export-totals = المنشأة: { $direct } طن CO₂e مباشرة، و{ $indirect } طن CO₂e من الكهرباء.
export-years = { $good }: المعطيات الخاصة والقيمة الافتراضية للطن. سعر الشهادة: { $price } ({ $eur } يورو)
export-price-lowest = أدنى منشور
export-price-latest = آخر منشور
export-price-highest = أعلى منشور
export-column-year = السنة
export-column-see = طن CO₂e
export-column-see-default = افتراضي
export-column-certificates = شهادات
export-column-certificates-default = افتراضي
export-column-eur = يورو
export-column-eur-default = افتراضي
export-column-worth = الربح يورو/طن
export-column-worth-year = الربح يورو/سنة
export-column-consignment = شحنة
export-column-tonnes = طن
export-column-imported = الاستيراد
export-law = القانون الساري
export-proposal = المقترح { $name }
export-consignments = الشحنات، بسعر الفصل
export-threshold-above = { $importer }، { $year }: { $tonnes } طن، فوق 50 طنًا: كل سلع السنة خاضعة من أول كيلوغرام.
export-threshold-below = { $importer }، { $year }: { $tonnes } طن من هنا. حد 50 طنًا يشمل كل مورّديه: ليس هذا إعفاءً.
export-no-importer = مستورد غير مذكور
export-findings = ما ينبغي تسويته قبل المتحقِّق
export-no-findings = لا شيء ينبغي تسويته قبل المتحقِّق.
export-assumptions = افتُرض: { $list }.

# الإدخال الموجَّه لتعديل الكربون على الحدود، وكلفته.
export-room = التصدير
export-room-words = ما يطلبه المشترون في أوروبا، منتجًا منتجًا.
export-border-title = تعديل الكربون على الحدود (CBAM)
export-border-words = الإسمنت والأسمدة والحديد والصلب والألمنيوم والهيدروجين: منذ 2026 يؤدي المستورد الأوروبي ثمن انبعاثات ما يشتريه. بياناتكم غالبًا أقل كلفة عليه من القيم الافتراضية.
export-concern-unsaid = لا تذكر البطاقة بعد أين يوجد مشتروكم: فلا يُعرف هل يمكن أن يعنيكم التعديل.
export-concern-elsewhere = حسب البطاقة، لا أحد من مشتريكم في الاتحاد الأوروبي: لا يطلب التعديل منهم شيئًا، إلا إذا أعيد بيع سلعكم هناك.
export-concern-goods = تبيعون في الاتحاد الأوروبي ({ $countries })، وفي الملحق I: { $goods }. على من يستوردها أن يصرح بانبعاثاتها.
export-concern-open = تبيعون في الاتحاد الأوروبي ({ $countries }). ابحثوا هل ما تبيعونه هناك سلعة من الملحق I، واكتبوا رمز NC لكل منتج.
export-concern-no-goods = تبيعون في الاتحاد الأوروبي ({ $countries })، لكن منتجاتكم حسب رموزها ليست من سلع الملحق I: لا يشملها التعديل.
export-concern-sheet = اذكروا أين يوجد مشتروكم
export-border-goods = ما هي سلعتي؟
export-border-goods-words = ابحثوا بكلمة متداولة أو بأول أرقام الرمز. سترون ما يؤديه مشتريكم دون بياناتكم.
export-border-question = منتجكم أو رمزه الجمركي
export-border-question-hint = مثلًا: برغي، بروفيل ألمنيوم، سماد، أو 7318 15.
export-border-example-1 = براغي
export-border-example-2 = مقاطع الألمنيوم
export-border-example-3 = سماد
export-border-example-4 = هياكل معدنية
export-border-examples = أمثلة
export-border-none = لا سلعة من سلع التعديل تحمل هذا الاسم
export-border-nearly = { $count ->
    [zero] لا شيء بهذا الاسم
    [one] لا شيء بهذا الاسم، وهذه سلعة قريبة منه
    [two] لا شيء بهذا الاسم، وهاتان سلعتان قريبتان منه
    [few] لا شيء بهذا الاسم، وهذه { $count } سلع قريبة منه
    [many] لا شيء بهذا الاسم، وهذه { $count } سلعة قريبة منه
   *[other] لا شيء بهذا الاسم، وهذه { $count } سلعة قريبة منه
}
export-border-found = { $count ->
    [zero] لا سلعة
    [one] سلعة واحدة
    [two] سلعتان
    [few] { $count } سلع
    [many] { $count } سلعة
   *[other] { $count } سلعة
}
export-border-more = { $count ->
    [zero] لا مزيد.
    [one] سلعة أخرى غير معروضة: دقّق البحث.
    [two] سلعتان أخريان غير معروضتين: دقّق البحث.
    [few] { $count } سلع أخرى غير معروضة: دقّق البحث.
    [many] { $count } سلعة أخرى غير معروضة: دقّق البحث.
   *[other] { $count } سلعة أخرى غير معروضة: دقّق البحث.
}
export-border-ours = الأسماء البارزة من عندنا لتسهيل البحث، والوصف الإنجليزي هو نص التصنيف. عند الشك يُعتد بالرمز الوارد في تصريح التصدير.
export-border-choose-longer = اختاروا أولًا الرمز ذا العشرة أرقام: القيمة تتوقف عليه
export-border-without = دون بياناتكم، سنة 2026
export-border-without-words = تُرفع القيمة الافتراضية بزيادة. ويسلّم المستورد شهادة عن كل طن من مكافئ CO₂ بعد خصم الحصة التي ما زالت مجانية.
export-border-facts = كيف تُحتسب
export-border-category = الفئة
export-border-indirect = الكهرباء المستهلكة
export-border-indirect-yes = تُحتسب في الثمن
export-border-indirect-no = لا تُحتسب في الثمن، لكنها تُصرَّح
export-border-threshold = عتبة 50 طنًا لكل مستورد
export-border-threshold-yes = تدخل في العتبة
export-border-threshold-no = لا عتبة: مستحقة من أول كيلوغرام
export-border-unit = وحدة الحساب
export-border-unit-tonne = طن السلعة
export-border-unit-clinker = طن الكلنكر المحتوى
export-border-unit-nitrogen = كيلوغرام الآزوت المحتوى
export-border-unit-kwh = الكيلوواط ساعة
export-border-from = مصدر القيمة الافتراضية
export-border-from-country = جدول البلد
export-border-from-others = لا قيمة للبلد: قيمة «بلدان وأقاليم أخرى»
export-border-from-unknown = بلد غير معروف: الأعلى في العالم
export-border-default-made = القيمة المنشورة
export-border-from-made = { $total } طن CO₂e/طن (السطر { $row })، بزيادة { $markup }
export-border-usual = مدخلات معتادة من الملحق I
export-border-usual-none = لا شيء
export-border-source = المصدر: { $act }، قورن في { $checked }.
export-border-benchmarks = المعايير المرجعية (ما يبقى مجانًا)
export-border-benchmarks-words = مع بياناتكم يُعتمد معيار طريقتكم وحدها مضافًا إليه معايير مدخلاتكم، ومع القيمة الافتراضية معيار السلسلة كلها.
export-border-benchmark-for = من أجل
export-border-column-own = بياناتكم (العمود A)
export-border-column-default = القيمة الافتراضية (العمود B)
export-border-route = مسار الإنتاج
export-border-route-all = الكل
export-border-route-hint = الحصة المجانية تتوقف على المسار.
export-border-route-a = كلنكر رمادي
export-border-route-b = كلنكر أبيض
export-border-route-c = صلب كربوني، فرن عالٍ
export-border-route-d = صلب كربوني، اختزال مباشر
export-border-route-e = صلب كربوني، خردة وفرن كهربائي
export-border-route-f = صلب قليل السبائك، فرن عالٍ
export-border-route-g = صلب قليل السبائك، اختزال مباشر
export-border-route-h = صلب قليل السبائك، خردة وفرن كهربائي
export-border-route-j = صلب عالي السبائك، فرن كهربائي
export-border-route-k = ألمنيوم أولي
export-border-route-l = ألمنيوم ثانوي (معاد تدويره)
export-border-begin-with = الحساب ببياناتي
export-border-again = سلعة أخرى
export-border-list = منشآتي
export-border-new = منشأة جديدة
export-border-new-words = اسم وسنة وأول سلعة. والباقي على مراحل، تُحفظ كل منها.
export-border-begin = ابدؤوا
export-border-first-good = السلعة الأولى
export-border-empty = لا منشأة بعد
export-border-empty-words = ابدؤوا بسلعتكم: عشر دقائق وفواتير الطاقة تكفي لنتيجة أولى.
export-border-bring = إحضار ملف
export-border-file-field = ملف المنشأة
export-border-file-hint = TOML أو JSON كما يقرؤه الأمر qafila export cbam، بحجم 2 ميغابايت على الأكثر.
export-border-file-send = إرسال
export-border-file-none = اختاروا ملفًا.
export-border-file-large = يتجاوز الملف 2 ميغابايت.
export-border-too-many = بلغ عدد المنشآت الحد الأقصى.
export-border-away = المؤرشفة
export-border-archive = أرشفة
export-border-archive-of = أرشفة { $name }
export-border-restore = استرجاع
export-border-restore-of = استرجاع { $name }
export-border-done-new = أُنشئت المنشأة. المرحلة التالية: العمليات.
export-border-done-saved = تم الحفظ.
export-border-done-file = حُفظ الملف.
export-border-done-away = أُرشفت المنشأة. لم يضع شيء.
export-border-done-back = استُرجعت المنشأة.
export-border-crumbs = موقعكم
export-border-pages = المراحل والنتيجة
export-border-stage-installation = المنشأة
export-border-stage-processes = العمليات والسلع
export-border-stage-streams = الوقود والمواد
export-border-stage-energy = الكهرباء والحرارة
export-border-stage-precursors = المدخلات (السلع الأولية)
export-border-stage-sales = الإنتاج والمبيعات
export-border-words-installation = المنشأة موقع إنتاج. والسنة الميلادية فترة تصريح.
export-border-words-processes = ما تصنعه. سلعة واحدة لكل عملية، إلا إذا صُنعت السلع معًا من المدخلات نفسها وبالنسب نفسها.
export-border-words-streams = كل ما يُحرق لهذه العمليات خلال السنة: الأفران والتجفيف والمراجل. دون المركبات والرافعات.
export-border-words-energy = كهرباء فواتيركم، والحرارة المشتراة إن وُجدت.
export-border-words-precursors = السلع الداخلة من الملحق I: أسلاك، صفائح، كتل، أمونياك… وهي غالبًا الحصة الكبرى. ودون بيانات محققة من منتجها تُعتمد القيمة الافتراضية مع الزيادة.
export-border-words-sales = ما أُنتج خلال السنة، وما يُرسل إلى الاتحاد الأوروبي، والإرساليات إن عرفتها.
export-border-save-next = احفظوا وتابعوا
export-border-save-stay = احفظوا وابقوا هنا
export-border-remove = احذفوا هذا السطر
export-border-choose = – اختاروا –
export-border-name = اسم المنشأة
export-border-name-hint = كما تسمّونها: ورشة النواصر.
export-border-operator = الشركة المشغِّلة
export-border-year = السنة
export-border-year-hint = سنة الإنتاج. ما يُستورد سنة 2026 يُحتسب ببيانات 2026.
export-border-country = البلد
export-border-country-hint = المعتبر بلد الإنتاج لا بلد الشحن.
export-border-cn = رمز التسمية المركبة (NC)
export-border-cn-hint = ثمانية أرقام، وعشرة للكلنكر والطين.
export-border-good-name = اسمها عندكم
export-border-another-good = سلعة أخرى من هذه العملية
export-border-another-process = عملية أخرى
export-border-process-name = اسم العملية
export-border-process-hint = مثلًا: تشكيل على البارد وقلوظة.
export-border-another-stream = وقود آخر أو مادة أخرى
export-border-stream = وقود
export-border-stream-name = الاسم
export-border-factor = الوقود أو المادة، بالمعامل القياسي
export-border-factor-hint = بين قوسين ما يقوله الملحق II.
export-border-factor-own = – معامل خاص، يُدخل أسفله –
export-border-factor-fuel = { $co2 } طن CO₂/TJ، { $ncv } GJ/طن
export-border-amount = كمية السنة
export-border-amount-hint = مجموع الفواتير مع تصحيح المخزون.
export-border-amount-unit = الوحدة
export-border-unit-t = أطنان (أو وحدة القيمة الحرارية المدخلة أسفله)
export-border-unit-tj = تيراجول ({"\u2066"}1 GWh = 3.6 TJ{"\u2069"})
export-border-where = أين يُستعمل
export-border-where-hint = عداد لكل عملية خير من التقسيم.
export-border-where-split = موزَّع على الكل حسب الإنتاج
export-border-where-none = خارج سلع الملحق I
export-border-where-kept = كما في الملف (عدادات، حصص)
export-border-more-stream = المزيد: معامل خاص، كتلة حيوية، بيانات مقدَّرة
export-border-method = الطريقة
export-border-method-hint = اتركوه كما هو إن كنتم لا تعرفون.
export-border-method-auto = طريقة المادة المختارة
export-border-method-combustion = احتراق
export-border-method-process-input = عملية، الطريقة A (كربونات داخلة)
export-border-method-process-output = عملية، الطريقة B (أكاسيد خارجة)
export-border-method-mass-balance = ميزان الكربون (سالب لما يخرج)
export-border-ncv = القيمة الحرارية الدنيا، GJ لكل وحدة
export-border-ncv-hint = إذا كانت الكمية بألف م³ فالقيمة لكل ألف م³.
export-border-ef = معامل الانبعاث
export-border-ef-hint = طن CO₂ لكل TJ من الوقود أو لكل طن من المادة.
export-border-carbon = محتوى الكربون، طن C/طن
export-border-carbon-hint = لميزان الكربون.
export-border-oxidation = معامل الأكسدة، %
export-border-conversion = معامل التحويل، %
export-border-biomass = حصة الكتلة الحيوية، %
export-border-biomass-evidence = دليل معايير الكتلة الحيوية
export-border-biomass-hint = دون دليل تُحتسب الكتلة الحيوية كأحفورية.
export-border-gap = بيانات مقدَّرة: كيف
export-border-gap-hint = اتركوه فارغًا إن لم يُقدَّر شيء. يُذكر ذلك في التقرير.
export-border-uncertainty = عدم يقين الكمية، بالمئة
export-border-uncertainty-hint = نصف عرض مجال 95{"\u00A0"}٪، من شهادة العداد أو الميزان. اتركوه فارغًا إن كان مجهولًا.
export-border-factor-uncertainty = عدم يقين معاملات الحساب، بالمئة
export-border-factor-uncertainty-hint = عنها جميعًا، لمعامل خاص (مختبر أو مورّد). اتركوه فارغًا إن كان مجهولًا.
export-border-from-file = هذا المصدر (قياس في المدخنة، شعلة، PFC) من الملف ويُغيَّر هناك.
export-border-energy-counts = لهذه السلع تُحتسب الكهرباء في الثمن.
export-border-energy-shown = لهذه السلع لا تُحتسب الكهرباء في الثمن لكنها تُصرَّح.
export-border-energy-file = { $count ->
    [zero] لا تدفقات من الملف.
    [one] تدفق واحد (حرارة أو كهرباء متنازل عنها، غازات عادمة) من الملف ويبقى.
    [two] تدفقان (حرارة أو كهرباء متنازل عنها، غازات عادمة) من الملف ويبقيان.
    [few] { $count } تدفقات (حرارة أو كهرباء متنازل عنها، غازات عادمة) من الملف وتبقى.
    [many] { $count } تدفقًا (حرارة أو كهرباء متنازل عنها، غازات عادمة) من الملف وتبقى.
   *[other] { $count } تدفق (حرارة أو كهرباء متنازل عنها، غازات عادمة) من الملف وتبقى.
}
export-border-electricity = كهرباء
export-border-another-electricity = مصدر كهرباء آخر
export-border-mwh = MWh المستهلكة في السنة
export-border-mwh-hint = {"\u2066"}1000 kWh = 1 MWh{"\u2069"}. ومن ألواح السطح: ما يُستعمل لحظة إنتاجه فقط.
export-border-electricity-source = مصدرها
export-border-source-grid = الشبكة العمومية
export-border-source-direct-link = منشأة موصولة مباشرة (ألواح السطح)
export-border-source-power-purchase = عقد شراء مباشر، عدادات ساعية
export-border-source-certificates = ضمانات المنشأ
export-border-source-own = مولد أو توليد مشترك في المنشأة
export-border-more-electricity = المزيد: معامل خاص وأدلته
export-border-t-per-mwh = طن CO₂e لكل MWh
export-border-t-per-mwh-hint = 0 للشمسي والريحي.
export-border-interval = فترة العدادات، دقائق
export-border-interval-hint = 60 على الأكثر.
export-border-evidence = الدليل
export-border-evidence-hint = مخطط أحادي الخط، رقم العداد، العقد.
export-border-both-ends = المحطة والموقع كلاهما بعداد كهذا
export-border-own-unit = وحدة المنشأة
export-border-heat = حرارة مشتراة
export-border-another-heat = حرارة مشتراة (بخار، ماء ساخن)، اتركها فارغة إن لم توجد
export-border-tj = TJ صافية
export-border-tj-hint = {"\u2066"}1 GWh = 3.6 TJ{"\u2069"}.
export-border-heat-fuel = وقود المورِّد
export-border-heat-fuel-hint = إن لم يوجد تحقق: الوقود الأكثر شيوعًا في صناعة البلد.
export-border-more-heat = المزيد: معامل محقَّق من المورِّد
export-border-t-per-tj = طن CO₂e لكل TJ حرارة
export-border-grid = معامل الشبكة
export-border-grid-words = لا معامل لهذا البلد في الجداول: اكتبوه مع مصدره.
export-border-grid-source = المصدر
export-border-another-precursor = مُدخَل آخر
export-border-precursor-cn = رمز التسمية المركبة للمُدخَل
export-border-precursor-name = الاسم
export-border-precursor-tonnes = الأطنان الداخلة
export-border-precursor-tonnes-hint = كل ما دخل، بما فيه القصاصات والفاقد.
export-border-origin = بلد الإنتاج
export-border-origin-hint = حيث أُنتج لا حيث اشتُري. اتركوه فارغًا إن جُهل: تُعتمد أعلى قيمة في العالم.
export-border-wrong-country = هذا البلد غير معروف. اكتبوا اسمه أو حرفيه.
export-border-used-by = العملية التي تستعمله
export-border-bought = مشترى
export-border-made-by = مصنوع هنا بعملية
export-border-made-by-hint = إن كان من عملية أخرى في المنشأة.
export-border-more-precursor = بيانات منتجه المحققة (وإلا فالقيمة الافتراضية)
export-border-see-direct = الانبعاثات المباشرة المضمَّنة، طن CO₂e/طن
export-border-see-direct-hint = من تقريره، لكل طن مسلَّم.
export-border-see-indirect = الانبعاثات غير المباشرة، طن CO₂e/طن
export-border-see-indirect-hint = ما يبيّنه التقرير، ويُحتسب للإسمنت والأسمدة.
export-border-report = رقم تقرير التحقق
export-border-report-hint = دون تقرير ومحقق معتمد تُعتمد القيمة الافتراضية.
export-border-verifier = المحقق المعتمد
export-border-producer = المنشأة المنتجة
export-border-report-year = سنة التقرير
export-border-report-year-hint = فارغ: السنة نفسها.
export-border-benchmark = المعيار المرجعي، طن CO₂e/طن
export-border-benchmark-hint = للمُدخَل مع معايير مدخلاته إن أفصح عنها.
export-border-made = الأطنان المنتجة في السنة
export-border-made-hint = السلع القابلة للبيع دون قصاصات أو مرفوضات.
export-border-kwh = kWh المنتجة في السنة
export-border-to-union = الأطنان المبيعة للاتحاد الأوروبي سنويًا
export-border-to-union-hint = لبيان قيمة بياناتكم في سنة.
export-border-clinker = الكلنكر المحتوى، %
export-border-clinker-hint = أطنان الكلنكر في 100 طن إسمنت.
export-border-nitrogen = الآزوت المحتوى، %
export-border-nitrogen-hint = أول رقم في التركيبة: 15 لسماد NPK 15-15-15.
export-border-more-good = المزيد: ثمن الكربون المؤدى في البلد
export-border-paid = يورو مؤداة لكل طن من السلعة
export-border-paid-hint = ضريبة على CO₂، وضريبة الوقود ليست كذلك.
export-border-rebate = يورو مستردة لكل طن
export-border-certified = صادق عليه
export-border-certified-hint = شخص مستقل، وإلا فلا خصم.
export-border-consignments = الإرساليات
export-border-consignments-words = اختياري. ومع يوم الاستيراد يكون الثمن ثمن الفصل.
export-border-another-consignment = إرسالية أخرى
export-border-consignment-id = المرجع
export-border-consignment-id-hint = رقم الفاتورة أو التصريح.
export-border-consignment-good = السلعة
export-border-net-tonnes = الكتلة الصافية، طن
export-border-imported = يوم الاستيراد
export-border-sent-on = استُورد في { $day }
export-border-sent-price = السعر: { $price }
export-border-importer = المستورد
export-border-prices = أثمان الشهادة عندكم
export-border-prices-words = اختياري. تُعرض الأثمان المنشورة دائمًا.
export-border-another-price = ثمن آخر
export-border-price-name = الاسم
export-border-price-eur = يورو للشهادة
export-border-price-eur-hint = لتجربة ثمن آخر دون حفظ شيء.
export-border-compute = احسبوا
export-border-own-price = ثمنكم
export-border-at-process = العملية { $name }
export-border-at-good = السلعة { $name }
export-border-at-precursor = المُدخَل { $name }
export-border-at-stream = الوقود أو المادة { $name }
export-border-at-consignment = الإرسالية { $name }
export-border-wrong = صحّحوا ما هو معلَّم: لم يُحفظ شيء.
export-border-wrong-number = هذا ليس عددًا. اكتبوا 1250,5.
export-border-wrong-negative = لا يمكن أن يكون هذا العدد سالبًا.
export-border-wrong-nought = يجب أن يكون هذا العدد أكبر من الصفر.
export-border-wrong-needed = حقل ضروري.
export-border-wrong-percent = من 0 إلى 100.
export-border-wrong-name = الاسم ضروري، في 200 حرف على الأكثر.
export-border-wrong-year = من 2026 إلى 2034.
export-border-wrong-code = هذا الرمز ليس في الملحق I. ابحثوا عنه في «ما هي سلعتي؟».
export-border-wrong-longer = اكتبوا الرمز ذا العشرة أرقام: { $choices }.
export-border-wrong-factor = اختاروا معاملًا قياسيًا أو أدخلوا معاملًا خاصًا أسفله.
export-border-wrong-day = يوم، مثلًا 2026-05-14.
export-border-wrong-early = تبدأ الفترة النهائية سنة 2026.
export-border-wrong-see = دون الانبعاثات المباشرة لا تفيد هذه البيانات.
export-border-wrong-no-process = أدخلوا عملية أولًا.
export-border-missing = ما زال شيء ينقص للحساب
export-border-go-on = تابع الإدخال
export-border-go-stage = انتقل إلى:
export-border-fill-installation = أكملوا مرحلة المنشأة.
export-border-fill-processes = أكملوا مرحلة العمليات والسلع.
export-border-fill-streams = أكملوا مرحلة الوقود والمواد.
export-border-fill-energy = أكملوا مرحلة الكهرباء والحرارة.
export-border-fill-precursors = أكملوا مرحلة المدخلات.
export-border-fill-sales = أكملوا مرحلة الإنتاج والمبيعات.
export-border-gaps = قبل قدوم المحقق
export-border-gaps-words = ما قد يطلبه محقق. لا شيء يوقف الحساب: في كل مرة تُطبق القاعدة الأشد في الانتظار.
export-border-gaps-count = { $count ->
    [zero] لا شيء يُسوّى قبل المحقق
    [one] نقطة واحدة تُسوّى قبل المحقق
    [two] نقطتان تُسوّيان قبل المحقق
    [few] { $count } نقاط تُسوّى قبل المحقق
    [many] { $count } نقطة تُسوّى قبل المحقق
   *[other] { $count } نقطة تُسوّى قبل المحقق
}
export-border-todo = المطلوب:
export-border-todo-exempt-origin = لا شيء، إن كان بلد المنشأة صحيحًا.
export-border-todo-biomass-without-evidence = اطلبوا من المورِّد شهادة الاستدامة واكتبوا مرجعها.
export-border-todo-data-gap = احفظوا حساب التقدير، وقيسوا في السنة المقبلة.
export-border-todo-electricity-conditions = اجمعوا ما ينقص: مخطط أحادي الخط، عدادات لا تتجاوز 60 دقيقة، عقد.
export-border-todo-electricity-certificates = لا شيء: لا تغيّر الحساب. ألواح السطح أو عقد مباشر يغيّره.
export-border-todo-heat-unverified = اطلبوا من مورِّد الحرارة معامله المحقَّق.
export-border-todo-waste-gas-without-evidence = أرفقوا دليلًا على مآل الغاز.
export-border-todo-chp-without-data = قيسوا حرارة وكهرباء التوليد المشترك.
export-border-todo-processes-merged = لا شيء يُصحح: القانون يعدّها عملية واحدة.
export-border-todo-attributed-below-zero = تحققوا من الحرارة أو الغاز أو الكهرباء المتنازل عنها.
export-border-todo-clinker-in-joint-process = اكتبوا الفرن عملية إنتاج مستقلة، وكلنكره مُدخَلًا لعملية الطحن.
export-border-todo-used-more-than-made = تحققوا من أطنان المنتج الوسيط: ربما اشتُري جزء منه.
export-border-todo-precursor-unverified = اطلبوا من المنتج تقرير المحقق المعتمد.
export-border-todo-precursor-other-year = اطلبوا تقرير السنة الصحيحة أو احتفظوا بدليل الإنتاج.
export-border-todo-precursor-default = راسلوا المنتج: بياناته المحققة تحل محل القيمة الافتراضية.
export-border-todo-precursor-unknown-origin = اقرؤوا شهادة المادة: بلد الإنتاج مذكور فيها.
export-border-todo-precursors-averaged = لا شيء، إلا إن أمكنكم إثبات مآل كل دفعة.
export-border-todo-no-precursors = أضيفوا المدخلات أو دوّنوا سبب غيابها.
export-border-todo-precursors-too-light = تحققوا من الأطنان الداخلة والمنتجة، وأضيفوا المدخلات الناقصة، واذكروا الخردة المعاد صهرها.
export-border-todo-sold-more-than-made = تحققوا من الكميتين، أو دوّنوا من أي مخزون يأتي الباقي.
export-border-todo-precursor-benchmark-unknown = حدّدوا مسار المُدخَل أو اطلبوا معياره من المنتج.
export-border-todo-precursor-benchmark-partial = اطلبوا من المنتج المعيار مع مدخلاته.
export-border-todo-several-benchmarks = اختاروا المسار في مرحلة العمليات.
export-border-todo-transfer-conditions = اجمعوا أدلة نقل CO₂ ومن يتسلمه.
export-border-todo-transfer-above-emissions = تحققوا من كمية CO₂ المنقولة.
export-border-todo-electricity-in-tonnes = اكتبوا الكمية بالكيلوواط ساعة (1 ميغاواط ساعة = 1000 كيلوواط ساعة).
export-border-todo-carbon-above-mass = اكتبوا المحتوى بأطنان الكربون لكل طن، بين 0 و1.
export-border-todo-carbon-price-uncertified = اطلبوا من شخص مستقل المصادقة على الثمن المؤدى.
export-border-result = الكلفة
export-border-result-words = ما يؤديه مستوردكم ببياناتكم ودونها. والفرق حجتكم في السعر.
export-border-price = ثمن الشهادة
export-border-price-words = الأثمان المنشورة وأثمانكم. لا يُختلق أي ثمن مستقبلي: تُعرض كل سنة بالثمن المختار.
export-border-price-quarter = { $name }، { $quarter }: { $eur }
export-border-price-of = { $name }: { $eur }
export-border-price-looked = المختار أعلاه
export-border-eur = { $amount } يورو
export-border-eur-t = يورو للطن
export-border-t-per-t = طن CO₂e/طن
export-border-each-t = للطن
export-border-per-t = للطن
export-border-a-year = سنويًا
export-border-default = القيمة الافتراضية مع الزيادة
export-border-free = ما زال مجانًا
export-border-certificates = شهادات للطن
export-border-see-own = انبعاثاتكم المضمَّنة
export-border-certificates-own = شهادات ببياناتكم
export-border-certificates-default = شهادات بالقيمة الافتراضية
export-border-cost-own = الكلفة ببياناتكم
export-border-cost-default = الكلفة الافتراضية
export-border-worth = قيمة بياناتكم
export-border-worth-year = قيمتها
export-border-lower-own = بياناتكم أقل كلفة
export-border-lower-default = القيمة الافتراضية أقل كلفة
export-border-lower-equal = الكلفتان متساويتان
export-border-no-default = لا قيمة افتراضية
export-border-range = ببياناتكم ما بين { $low } و{ $high } للطن، من أدنى إلى أعلى ثمن منشور.
export-interval = مجال 95{"\u00A0"}٪ حسب أوجه عدم اليقين المصرَّح بها: من { $low } إلى { $high } طن مكافئ CO₂ للطن، أي من { $eurlow } إلى { $eurhigh }.
export-interval-unknown = مجال الانبعاثات مجهول: لا يصرّح أي معطى بعدم يقينه.
export-interval-unstated = { PLURAL($count) ->
    [zero] كل المعطيات تصرّح بعدم يقينها
    [one] معطى واحد لا يصرّح بعدم يقينه
    [two] معطيان لا يصرّحان بعدم يقينهما
    [few] { $count } معطيات لا تصرّح بعدم يقينها
    [many] { $count } معطى لا يصرّح بعدم يقينه
   *[other] { $count } معطى لا يصرّح بعدم يقينه
}
export-interval-words = تُؤخذ كما هي: فالمجال الحقيقي أوسع. وما يحدده نص قانوني (معامل معياري، قيمة افتراضية) لا عدم يقين له هنا.
export-interval-factor = { $place }: معاملات الحساب
export-border-own-interval = الخاصة، 95{"\u00A0"}٪
export-border-parts = من أين تأتي الانبعاثات
export-border-part = الحصة
export-border-part-own = عمليتكم
export-border-part-actual = { $name } (بيانات محققة)
export-border-part-default = { $name } (قيمة افتراضية)
export-border-part-unknown = { $name } (منشأ غير معروف)
export-border-part-exempt = { $name } (الاتحاد أو بلد معفى)
export-border-part-rest = منتجات وسيطة مصنوعة هنا
export-border-chart-parts = الانبعاثات المضمَّنة في طن واحد
export-border-chart-years = الكلفة للطن، سنة بعد سنة
export-border-value = القيمة
export-border-total = المجموع
export-border-line-own = بياناتكم
export-border-line-default = افتراضي
export-border-law = القانون
export-border-proposal = مقترح { $name }
export-border-of-scenario = { $what }، { $scenario }
export-border-measures = ما الذي يضيفه كل إجراء
export-border-measures-words = قولوا ما تفكرون في تغييره: تعيد الصفحة حساب المنشأة وتبين كم يدفع المشتري أقل، لكل طن ولكل شحنة، في كل سنة إلى 2034. ولا يتغير شيء مما كُتب.
export-border-measure-sign = علامة − تعني توفيرا. والمدى من أدنى الأسعار أعلاه إلى أعلاها.
export-border-measure-range = المدى، يورو/طن
export-border-measure-consignment = يورو، { $id } ({ $tonnes } طن)
export-border-measure-saves = يوفر { $now } لكل طن سنة { $first }، و{ $then } سنة { $last }.
export-border-measure-adds = يكلف { $now } إضافية لكل طن سنة { $first }، و{ $then } سنة { $last }.
export-border-measure-nothing = لا يغير ما يدفعه مشتري هذه السلعة.
export-border-measure-remove = حذف هذا الإجراء
export-border-measure-asked = بمعطى إضافي
export-border-measure-asked-words = ما يلي لا يُحسب بعد: الرقم غير معروف، ولا رقم يُفترض.
export-border-measure-add = إضافة إجراء
export-border-measure-add-words = كل رقم هو رقمكم: عرض ثمن أو تجربة أو عقد. والإجراء المكون من عدة تغييرات يُكتب في الملف.
export-border-measure-save = أضيفوا وانظروا
export-border-measure-what = ما يتغير
export-border-measure-name = اسم الإجراء
export-border-measure-name-hint = مثلا: سقف شمسي، سلك من مورّد آخر.
export-border-measure-fuel = وقود آخر
export-border-measure-fuel-words = الطاقة نفسها من وقود آخر: تُستنتج الكمية من القيم الحرارية.
export-border-measure-fuel-more = القيمة الحرارية، الكتلة الحيوية
export-border-measure-stream = الوقود أو المادة
export-border-measure-factor = الوقود الجديد
export-border-measure-stream-amount = وقود أو مادة أقل
export-border-measure-stream-amount-words = عزل أو استرجاع حرارة أو ضبط أو فاقد أقل: كمية أخرى في السنة.
export-border-measure-amount = الكمية الجديدة في السنة
export-border-measure-amount-hint = بوحدة هذا الوقود أو هذه المادة.
export-border-measure-electricity = كهرباء أخرى
export-border-measure-electricity-words = سقف شمسي أو عقد شراء بدل الشبكة. والكهرباء لا تُحتسب للمعادن والهيدروجين: فلن يتغير شيء.
export-border-measure-mwh = ميغاواط ساعة في السنة تأتي من هناك
export-border-measure-supply = مدخل من بلد آخر أو ببيانات متحقق منها
export-border-measure-supply-words = بلد إنتاج آخر أو مورّد يقدم بيانات متحققا منها.
export-border-measure-supply-more = بيانات المورّد المتحقق منها
export-border-measure-input = المدخل
export-border-measure-origin-hint = فارغ: البلد الحالي.
export-border-measure-precursor-amount = كمية أقل من مدخل
export-border-measure-precursor-amount-words = فاقد أقل أو خردة مكانه للإنتاج نفسه.
export-border-measure-tonnes = الأطنان الجديدة في السنة
export-border-measure-tonnes-hint = كل دفعات هذا المدخل معا بما فيها القصاصات والفاقد.
export-border-measure-capture = احتجاز CO₂
export-border-measure-capture-words = لا يُخصم إلا إذا خُزّن أو رُبط نهائيا وقيس في الطرفين وأُثبتت السلسلة كلها.
export-border-measure-captured = أطنان CO₂ المحتجزة في السنة
export-border-measure-to = مصيره
export-border-measure-to-storage = يُخزن تحت الأرض
export-border-measure-to-bound = يُربط نهائيا في منتج
export-border-measure-receiver = من يستلمه
export-border-measure-kept = الحصة التي ثبت بقاؤها، %
export-border-measure-chain-hint = للسلسلة كلها بما فيها النقل.
export-border-measure-both-ends = يُقاس باستمرار عند الخروج والوصول
export-border-change-fuel = { $what }: يحرق الآن { $figure }
export-border-change-stream-amount = { $what }: { $figure } في السنة
export-border-change-electricity = { $what }: { $figure } ميغاواط ساعة بدل الشبكة
export-border-change-supply-data = { $what }: بيانات متحقق منها، { $figure } طن مكافئ/طن
export-border-change-supply = { $what }: يُنتج في { $figure }
export-border-change-precursor-amount = { $what }: { $figure } طن في السنة
export-border-change-capture = { $figure } طن من CO₂ محتجزة، يستلمها { $what }
export-border-done-measure = أُضيف الإجراء.
export-border-done-measure-out = حُذف الإجراء.
export-border-years = من 2026 إلى 2034
export-border-eur-law = يورو للطن، القانون الساري
export-border-eur-proposal = يورو للطن، مقترح COM(2026) 616
export-border-own = بياناتكم
export-border-by-default = افتراضي
export-border-saved = الربح
export-border-scenarios = حسب ثمن الشهادة
export-border-own-t = بياناتكم، يورو/طن
export-border-default-t = افتراضي، يورو/طن
export-border-saved-t = الربح، يورو/طن
export-border-saved-year = الربح، يورو سنويًا
export-border-sent-words = بثمن فصل الاستيراد إن نُشر، وإلا فبالثمن المختار أعلاه.
export-border-eur-own = يورو، بياناتكم
export-border-eur-default = يورو، افتراضي
export-border-rests = على ماذا يستند هذا
export-border-assumed-years = { $words } (من { $first } إلى { $last })
export-border-harder-rule = يطلب القانون قيمة واحدة: ما ينقص يُحتسب بقاعدة أشد ويُسرد.
export-border-tables = النصوص والجداول المستعملة
export-border-checked = قورن في
export-border-papers = وثائق
export-border-papers-words = ما يسلمه المشغل، بالإنجليزية كما يطلب القانون، مما أدخلتموه. وما لم يقله أحد يُكتب فيه not stated.
export-border-papers-plan = للمحقق: كيف تُرصد الانبعاثات، في 22 بندا.
export-border-papers-report = للمحقق: انبعاثات السنة، في 35 بندا. وفيه موردوكم وكمياتكم: لا تعطوه لمشترٍ.
export-border-papers-summary = للمشتري: 16 بندا، بلا سر من أسرار العمل.
export-border-papers-pdf = PDF موقّع
export-border-papers-xlsx = مصنف (XLSX)
export-border-papers-json = بيانات (JSON)
export-border-papers-gaps = ما لا تقوله الوثائق بعد
export-border-papers-gaps-words = يُكتب كل حقل في ملف المنشأة (صفحة «الملف والنسخ»).
export-border-papers-count = { $count ->
    [zero] لا حقل غير مذكور
    [one] حقل واحد غير مذكور
    [two] حقلان غير مذكورين
    [few] { $count } حقول غير مذكورة
    [many] { $count } حقلا غير مذكور
   *[other] { $count } حقل غير مذكور
}
export-border-papers-whole = كل ما تطلبه مذكور.
export-border-file = الملف والنسخ
export-border-take = تنزيل
export-border-take-words = الملف الذي يقرؤه الأمر qafila export cbam: يمكنكم أخذه وإيجاد الأرقام نفسها.
export-border-toml = installation.toml (للقراءة والتعديل)
export-border-json = installation.json (لبرنامج)
export-border-replace = الاستبدال بملف
export-border-replace-words = لما لا تسأل عنه المراحل: التوليد المشترك، الغازات العادمة، القياس في المدخنة، PFC. وتُحفظ النسخة السابقة.
export-border-versions = النسخ
export-border-version = النسخة
export-border-written = كُتبت في
export-border-written-by = بقلم
export-factor-crude-oil = نفط خام
export-factor-orimulsion = أوريمولسيون
export-factor-natural-gas-liquids = سوائل الغاز الطبيعي
export-factor-motor-gasoline = بنزين
export-factor-kerosene = كيروسين
export-factor-shale-oil = زيت صخري
export-factor-gas-diesel-oil = غازوال
export-factor-residual-fuel-oil = فيول ثقيل
export-factor-liquefied-petroleum-gases = غاز البترول المسال (بروبان، بوتان)
export-factor-ethane = إيثان
export-factor-naphtha = نافتا
export-factor-bitumen = قار
export-factor-lubricants = زيوت تشحيم
export-factor-petroleum-coke = فحم الكوك البترولي
export-factor-refinery-feedstocks = لقائم المصافي
export-factor-refinery-gas = غاز المصافي
export-factor-paraffin-waxes = شموع البارافين
export-factor-white-spirit-and-sbp = وايت سبيريت وأنواع بنزين خاصة
export-factor-other-petroleum-products = منتجات بترولية أخرى
export-factor-anthracite = أنثراسيت
export-factor-coking-coal = فحم الكوك
export-factor-other-bituminous-coal = فحم حجري
export-factor-sub-bituminous-coal = فحم دون القاري
export-factor-lignite = ليغنيت
export-factor-oil-shale-and-tar-sands = صخر زيتي ورمال قارية
export-factor-patent-fuel = قوالب الفحم
export-factor-coke-oven-coke-and-lignite-coke = كوك الأفران والليغنيت
export-factor-gas-coke = كوك الغاز
export-factor-coal-tar = قطران الفحم
export-factor-gas-works-gas = غاز معامل الغاز
export-factor-coke-oven-gas = غاز أفران الكوك
export-factor-blast-furnace-gas = غاز الفرن العالي
export-factor-oxygen-steel-furnace-gas = غاز فرن الصلب بالأكسجين
export-factor-natural-gas = غاز طبيعي
export-factor-industrial-wastes = نفايات صناعية
export-factor-waste-oils = زيوت مستعملة
export-factor-peat = خث
export-factor-waste-tyres = إطارات مستعملة
export-factor-carbon-monoxide = أول أكسيد الكربون
export-factor-methane = ميثان
export-factor-wood = خشب
export-factor-sulphite-lyes = سوائل السلفيت
export-factor-other-primary-solid-biomass = كتلة حيوية صلبة أخرى (فيتور الزيتون، نوى، قشور)
export-factor-charcoal = فحم نباتي
export-factor-biogasoline = بنزين حيوي
export-factor-biodiesels = ديزل حيوي
export-factor-other-liquid-biofuels = وقود حيوي سائل آخر
export-factor-landfill-gas = غاز المطارح
export-factor-sludge-gas = غاز الحمأة
export-factor-other-biogas = غاز حيوي
export-factor-municipal-waste = نفايات منزلية (الحصة الحيوية)
export-factor-caco3 = حجر جيري، CaCO₃
export-factor-mgco3 = كربونات المغنيزيوم، MgCO₃
export-factor-na2co3 = كربونات الصوديوم، Na₂CO₃
export-factor-baco3 = كربونات الباريوم، BaCO₃
export-factor-li2co3 = كربونات الليثيوم، Li₂CO₃
export-factor-k2co3 = كربونات البوتاسيوم، K₂CO₃
export-factor-srco3 = كربونات السترونتيوم، SrCO₃
export-factor-nahco3 = بيكربونات الصوديوم، NaHCO₃
export-factor-feco3 = سيديريت، FeCO₃
export-factor-cao = أكسيد الكالسيوم الخارج، CaO
export-factor-mgo = أكسيد المغنيزيوم الخارج، MgO
export-factor-bao = أكسيد الباريوم الخارج، BaO

# الشركاء: برامج مؤسسات أخرى تُتبادل معها بصمات المنتجات.
export-partner-title = الشركاء
export-partner-words = يقرأ نظام المشتري أو المورِّد بصماتكم المنشورة ويرسل إليكم بصماته، بلا ملفات ولا بريد. ولا يرى إلا المنتجات التي تفتحونها له.
export-partner-standard = يتبع التبادل مواصفة
export-partner-count = { $count ->
    [zero] لا شريك بعد
    [one] شريك واحد
    [two] شريكان
    [few] { $count } شركاء
    [many] { $count } شريكًا
   *[other] { $count } شريك
}
export-partner-all = كل الشركاء
export-partner-new = شريك جديد
export-partner-name = الاسم
export-partner-url = عنوان خادمه
export-partner-url-hint = عبر https، إلى ما يسبق ‎/3/footprints. من دونه يستطيع الشريك أن يقرأ عندكم، لكنكم لا تستطيعون أن تجيبوه ولا أن تسألوه.
export-partner-client-id = المعرِّف
export-partner-client-hint = الذي أعطاكم إياه الشريك للدخول عنده.
export-partner-client-secret = السر
export-partner-secret-kept = اتركوه فارغًا للإبقاء على السر المسجَّل. وكل عنوان آخر يحتاج إلى سرّه.
export-partner-add = إضافة الشريك
export-partner-made = ما يحتاج إليه الشريك
export-partner-made-words = انسخوا السر الآن: لن يُعرض مرة أخرى. سلِّموه بطريق آمن، لا مع المعرِّف.
export-partner-plain = لا يُبلَغ الموقع عبر https بعد: وما دام كذلك فلن يتلقى الشريك أي جواب.
export-partner-address = العنوان
export-partner-seen = آخر دخول له: { $when }
export-partner-never-seen = لم يدخل قط
export-partner-offers = المنتجات المفتوحة له
export-partner-offers-words = يرى الشريك البصمات المنشورة لهذه المنتجات، وما ستنشرونه منها. وما قرأه من قبل فقد صار عنده.
export-partner-offers-none = لم يُسجَّل أي منتج بعد.
export-partner-offered = مفتوح
export-partner-offer = فتح
export-partner-withdraw = إغلاق
export-partner-received = البصمات المستلَمة
export-partner-received-none = لم يُستلم شيء بعد.
export-partner-superseded = استُبدلت
export-partner-findings = { $count ->
    [zero] لا شيء يُنظر فيه
    [one] أمر واحد يُنظر فيه
    [two] أمران يُنظر فيهما
    [few] { $count } أمور يُنظر فيها
    [many] { $count } أمرًا يُنظر فيه
   *[other] { $count } أمر يُنظر فيه
}
export-partner-ask = طلب بصمة
export-partner-ask-words = يصل الجواب إلى السجل، ثم يظهر بين البصمات المستلَمة.
export-partner-product = معرِّف المنتج
export-partner-product-hint = معرِّف URN، مثل ‎urn:gtin:0614141000036‎.
export-partner-comment = رسالة
export-partner-send = إرسال الطلب
export-partner-test = الاتصال
export-partner-test-words = يدخل الاختبار عند الشريك ويقرأ صفحة واحدة. أما القراءة الكاملة فتحفظ كل ما يعرضه عليكم.
export-partner-try = اختبار الاتصال
export-partner-survey = قراءة كل شيء وحفظه
export-partner-test-in = الاتصال يعمل
export-partner-test-out = الاتصال لا يعمل
export-partner-test-good = { $count ->
    [zero] يأذن لنا الشريك بالدخول ولا يعرض شيئًا بعد.
    [one] يأذن لنا الشريك بالدخول. في الصفحة الأولى بصمة واحدة.
    [two] يأذن لنا الشريك بالدخول. في الصفحة الأولى بصمتان.
    [few] يأذن لنا الشريك بالدخول. في الصفحة الأولى { $count } بصمات.
    [many] يأذن لنا الشريك بالدخول. في الصفحة الأولى { $count } بصمة.
   *[other] يأذن لنا الشريك بالدخول. في الصفحة الأولى { $count } بصمة.
}
export-partner-way = كيف يُبلَغ
export-partner-change = حفظ
export-partner-coming = كيف يدخل
export-partner-rotate-words = السر الجديد يُبطل القديم فورًا، ومعه كل ما حُصل عليه به.
export-partner-rotate = تغيير السر
export-partner-revoke = إغلاق هذا الشريك
export-partner-revoke-words = لا يدخل بعد ذلك ولا يرى شيئًا ولا يُبلَّغ بشيء. ويبقى السجل.
export-partner-revoke-do = إغلاق
export-partner-done-changed = حُفظ الشريك.
export-partner-done-revoked = أُغلق الشريك.
export-partner-done-offered = المنتج مفتوح لهذا الشريك.
export-partner-done-withdrawn = لم يعد المنتج مفتوحًا لهذا الشريك.
export-partner-done-survey = طُلبت القراءة، وهي تجري في الخلفية.
export-partner-done-asked = الطلب في طريقه.
export-exchange-title = سجل التبادل
export-exchange-words = ما قلتموه وقاله شركاؤكم، وإلى أين بلغت كل رسالة. وما لا يصل يُعاد إرساله على فترات متباعدة مدة ثلاثة أيام.
export-exchange-count = { $count ->
    [zero] لم يُقل شيء بعد
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
}
export-exchange-all = السجل كله
export-exchange-filter = اختيار
export-exchange-direction = الاتجاه
export-exchange-state = الحالة
export-exchange-any = الكل
export-exchange-show = عرض
export-exchange-earlier = الأقدم
export-exchange-direction-in = مستلَمة
export-exchange-direction-out = مرسَلة
export-exchange-state-waiting = في الانتظار
export-exchange-state-asked = الجواب منتظَر
export-exchange-state-held = ينتظر قراركم
export-exchange-state-done = تمّ
export-exchange-state-refused = مرفوض
export-exchange-state-abandoned = تُرك
export-exchange-in-request = طلب مستلَم
export-exchange-in-fulfilled = بصمات مستلَمة جوابًا
export-exchange-in-rejected = رفض مستلَم
export-exchange-in-published = نشرٌ أعلنه الشريك
export-exchange-in-list = قراءة
export-exchange-out-request = طلب مرسَل
export-exchange-out-fulfilled = بصمات مرسَلة جوابًا
export-exchange-out-rejected = رفض مرسَل
export-exchange-out-published = نشرٌ أُعلن للشريك
export-exchange-out-list = قراءة كل ما يعرضه الشريك
export-exchange-tried = { $count ->
    [zero] { $count } محاولة
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $count } محاولات
    [many] { $count } محاولة
   *[other] { $count } محاولة
}، آخرها { $when }
export-exchange-status = الجواب { $status }
export-exchange-due = المحاولة القادمة: { $when }
export-exchange-trouble-unknown = هذا الاسم غير موجود
export-exchange-trouble-private = العنوان يقود إلى شبكة خاصة
export-exchange-trouble-unreachable = لا أحد يجيب
export-exchange-trouble-slow = لا جواب في الوقت المناسب
export-exchange-trouble-tls = الشهادة غير موثوق بها
export-exchange-trouble-garbled = ما يجيب لا يتكلم HTTP
export-exchange-trouble-token = المعرِّف أو السر غير مقبول
export-exchange-trouble-invalid = جزء مما وصل لا يتبع المواصفة ولم يُحفظ
export-exchange-trouble-changed = بصمة سبق استلامها غُيِّرت بعد ذلك: الأولى هي المحفوظة
export-exchange-trouble-no-way = عنوان الشريك غير معروف
export-exchange-asks = المنتجات المطلوبة
export-exchange-other = النصف الآخر من التبادل
export-exchange-event = الرسالة بنصها
export-exchange-decide = القرار لكم
export-exchange-decide-words = لديكم بصمة لهذا المنتج، لكنه غير مفتوح لهذا الشريك. وفتحُه يسري على ما بعد ذلك أيضًا.
export-exchange-offer = فتح وإجابة
export-exchange-reason = سبب الرفض
export-exchange-reason-hint = يقرؤه الشريك. ويُفضَّل أن يكون بالإنجليزية.
export-exchange-reason-usual = This footprint is not offered to you.
export-exchange-refuse = رفض
export-exchange-again = إعادة الإرسال
export-exchange-again-words = تجري محاولة فورًا، وتبدأ ثلاثة أيام من جديد.
export-exchange-again-do = إعادة الإرسال الآن
export-exchange-done-again = المحاولة في طريقها.
export-exchange-done-answered = الجواب في طريقه.

# بصمة منتج.

export-pcf-title = { $name }، { $year }: { $amount } { $unit }
export-pcf-total = { $co2e } من المهد إلى البوابة، دون امتصاص الكتلة الحيوية
export-pcf-including = { $co2e } مع الامتصاص
export-pcf-outbound = { $co2e } للتسليم، بعد البوابة، محسوبة على حدة
export-pcf-biogenic = { $mass } من CO₂ الكتلة الحيوية المحروقة، محسوبة على حدة
export-pcf-interval = مجال 95٪: من { $low } إلى { $high }
export-pcf-quality = البيانات الأولية: { $share }. الجودة من 1 (الأفضل) إلى 5: التكنولوجيا { $technological }، المكان { $geographical }، الزمن { $temporal }
export-pcf-column-stage = المرحلة
export-pcf-column-co2e = كغ CO₂e
export-pcf-column-share = الحصة
export-pcf-column-low = من
export-pcf-column-high = إلى
export-pcf-column-line = البند
export-pcf-column-source = المصدر
export-pcf-lines = البنود
export-pcf-left-out = ما يوجد في جرد المواقع ولا تحسبه البصمة
export-pcf-left-out-line = { $category }: { $co2e }. { $why }
export-pcf-findings = ما يحسّن هذه البصمة
export-pcf-no-findings = لم يُعثر على ما ينبغي تحسينه.
export-pcf-finding-co2e = { $words } ({ $co2e })
export-pcf-allocation = { $site }: { $share } ({ $key })
export-pcf-allocation-of = { $site }، { $activities }: { $share } ({ $key })
export-pcf-allocations = حصة المنتج من انبعاثات مواقعه
export-pcf-key-all = الكل، لعدم وجود توزيع
export-pcf-key-mass = حسب الكتلة
export-pcf-key-energy = حسب الطاقة
export-pcf-key-volume = حسب الحجم
export-pcf-key-area = حسب المساحة
export-pcf-key-pieces = حسب عدد القطع
export-pcf-key-hours = حسب الساعات
export-pcf-key-economic-value = حسب قيمة البيع
export-pcf-key-other = حسب مقدار فيزيائي آخر
export-pcf-from-supplier = المورّد
export-pcf-from-carbon = الوصفة

export-pcf-stage-materials = المواد
export-pcf-stage-packaging = التغليف
export-pcf-stage-purchases = مشتريات أخرى
export-pcf-stage-inbound-transport = نقل المدخلات
export-pcf-stage-energy = الطاقة
export-pcf-stage-process = العمليات والتسربات
export-pcf-stage-energy-upstream = ما قبل الطاقة
export-pcf-stage-waste = النفايات
export-pcf-stage-outbound = التسليم

export-pcf-left-out-capital-goods = لا تُنسب السلع الرأسمالية إلى منتج.
export-pcf-left-out-travel = لا تُنسب رحلات الشركة إلى منتج.
export-pcf-left-out-commuting = لا تُنسب تنقلات العاملين إلى منتج.
export-pcf-left-out-beyond-gate = هذا يأتي بعد بوابة المصنع.
export-pcf-left-out-not-production = هذا ليس إنتاجًا.
export-pcf-left-out-in-recipe = تحسب الوصفة هذا الشراء أصلًا.
export-pcf-left-out-perhaps-in-recipe = أحد مدخلات الوصفة لا يقول ما هو: قد يكون الشراء نفسه.
export-pcf-left-out-transport-in-recipe = تذكر الوصفة هذا النقل أصلًا.
export-pcf-left-out-not-transport-of-product = تقول الوصفة إن هذا النقل ليس نقل المنتج.

export-pcf-finding-input-unknown = { $detail }: لا رقم معروفًا، والبصمة بدونه. اذكروا مصدرًا، أو اطلبوا البصمة من المورّد.
export-pcf-finding-supplied-unit = { $detail }: وحدة المورّد لا تلتقي بوحدة الوصفة. أضيفوا mass_kg.
export-pcf-finding-transport-unknown = { $detail }: النقل غير محسوب. أضيفوا الوسيلة والكيلومترات.
export-pcf-finding-no-inputs = لا تسمّي الوصفة أي مدخل: لا تُحسب إلا مشتريات الجرد.
export-pcf-finding-all-allocated = { $detail }: كل الانبعاثات لهذا المنتج. إن كانت تُصنع هناك منتجات أخرى فأضيفوا توزيعًا.
export-pcf-finding-more-than-whole = تأخذ وصفات الشركة أكثر من الكل ({ $detail }): انبعاثات تُحسب في عدة منتجات. مجموع حصص الجميع 1.
export-pcf-finding-economic-allocation = { $at }: لا يُوزَّع بقيمة البيع إلا إذا لم يناسب أي مقدار فيزيائي.
export-pcf-finding-allocation-unexplained = { $at }: اذكروا سبب اختيار هذا المفتاح.
export-pcf-finding-perhaps-twice = { $detail }: أضيفوا activity. بدونه لا تُحسب مشتريات الجرد خشية العدّ مرتين.
export-pcf-finding-broader-purchase = الشراء «{ $detail }» في الجرد أوسع من أحد مدخلات الوصفة: لا يُحسب. دقّقه في الجرد.
export-pcf-finding-purchase-twice = { $detail }: مدخل آخر في الوصفة يحسب هذا الشراء من الجرد أصلًا. لا يُحسب إلا مرة واحدة.
export-pcf-finding-activity-ignored = { $at }: يقول source أصلًا ما هو ({ $detail })، فلا يُحسب activity. أبقوا أحدهما.
export-pcf-finding-allocation-unused = { $at }: ليس في جرد المواقع شيء من { $detail }. لا يغيّر هذا التوزيع شيئًا.
export-pcf-finding-nothing-to-carry = { $at }: ما يُعدّ بوحدة «{ $detail }» لا كتلة له، فلا يُحسب نقله. احذفوه، أو اذكروا packaging_kg.
export-pcf-finding-transport-mixed = يُحسب نقل الجرد (3.4) نقلًا للمدخلات؛ إن كانت فيه تسليمات فاذكروا ذلك في { $at } أو اذكروا مسارات المدخلات.
export-pcf-finding-mass-missing = تزن المواد { $detail }٪ من المنتج: ينقص منها شيء.
export-pcf-finding-inventory-gaps = أسطر لهذه المواقع في الجرد بلا انبعاثات محسوبة: { $detail }. سوِّها في الجرد.
export-pcf-finding-no-energy = { $detail }: لا طاقة في الجرد. أضيفوا الفواتير.
export-pcf-finding-no-waste = { $detail }: لا نفايات في الجرد. أضيفوا القسائم.
export-pcf-finding-no-packaging = لا تسمّي الوصفة أي تغليف.
export-pcf-finding-spend-based = جزء منها محسوب مما دُفع من مال. الكميات تجعله أوثق.
export-pcf-finding-not-split = جزء منها من مصادر لا تفصل الغازات: يُحسب أحفوريًّا.
export-pcf-finding-land-unknown = في المنتج كربون من الكتلة الحيوية، ولا يُعرف شيء عن الأرض التي نمت فيها. اسأل المورّدين.
export-pcf-finding-fossil-carbon-unknown = الكربون الأحفوري في المنتج غير مذكور (0 للمعدن). لا بد منه للنشر: { $at }.
export-pcf-finding-biogenic-carbon-unknown = الكربون الحيوي في المنتج غير مذكور (0 إن لم يوجد): { $at }.
export-pcf-finding-supplied-share-unknown = { $detail }: لا يذكر المورّد حصة بياناته الأولية: تُحسب صفرًا.
export-pcf-finding-supplied-old = { $detail }: رقم المورّد يبعد أكثر من ثلاث سنوات. اطلبوا رقمًا أحدث.
export-pcf-finding-electricity-contracts = تُحسب كهرباء بعقد أو شهادة: احتفظ بما يثبت شروطها.
export-pcf-finding-exempted-much = { $detail }٪ مستثناة: تسمح المنهجية بـ 3٪.
export-pcf-finding-older-potentials = يتبع الجرد { $detail }: يطلب المشترون معاملات AR6.

export-pcf-problem-needed = { $at }: هذا الحقل لازم هنا.
export-pcf-problem-not-positive = { $at }: يجب أن يكون العدد أكبر من الصفر.
export-pcf-problem-negative = { $at }: لا يمكن أن يكون العدد سالبًا.
export-pcf-problem-not-a-percentage = { $at }: النسبة المئوية من 0 إلى أقل من 100.
export-pcf-problem-twice = { $at }: «{ $detail }» مذكور مرتين.
export-pcf-problem-unknown-site = { $at }: «{ $detail }» ليس موقعًا في البطاقة، أو لا حصة للشركة فيه.
export-pcf-problem-other-year = { $at }: الجرد لسنة { $detail }.
export-pcf-problem-not-a-year = { $at }: لا تُحسب هذه السنة. المقروء → المقبول: { $detail }.
export-pcf-problem-unknown-unit = { $at }: الوحدة «{ $detail }» غير معروفة.
export-pcf-problem-unknown-activity = { $at }: هذا النشاط ليس في الفهرس. المقروء → أسماء قريبة: { $detail }. وللبحث عن غيرها: qafila factors search.
export-pcf-problem-unknown-country = { $at }: يُكتب البلد برمزه من حرفين كبيرين (MA، FR، CN). المقروء → الأقرب: { $detail }.
export-pcf-problem-elsewhere-than-sites = { $at }: المنطقة ليست من بلد المواقع. المقروء → المقبول: { $detail }.
export-pcf-problem-unknown-factor = { $at }: لا معامل اسمه «{ $detail }». ابحثوا عنه بـ qafila factors search.
export-pcf-problem-not-from-the-cradle = { $at }: «{ $detail }» لا يُحسب من المهد إلى البوابة. تأتي الطاقة من الجرد بالتوزيع.
export-pcf-problem-larger-than-all = { $at }: كمية المنتج أكبر من كمية كل المنتجات.
export-pcf-problem-other-mass = { $at }: تقول الوحدة كتلة أخرى، بالكيلوغرام. المقروء → المنتظر: { $detail }. احذفوا هذا الحقل.
export-pcf-problem-more-carbon-than-mass = { $at }: كربون أكثر من الكتلة، بالكيلوغرام ({ $detail }). الكربون جزء مما يزن فقط.
export-pcf-problem-same-as = { $at }: يسري على ما يسري عليه { $detail }. أبقوا أحدهما.
export-pcf-problem-form = { $at }: «{ $detail }» ليس بالصيغة المطلوبة (cn: ثمانية أرقام، 76042100؛ cpc: من رقم إلى خمسة أرقام، 41532؛ region: MA-06).
export-pcf-problem-too-many = { $at }: أكثر من { $detail } مدخلًا.
export-pcf-problem-out-of-range = { $at }: الأعداد كبيرة جدًّا، أو القسمة على ما يقارب الصفر.

export-pcf-unpublishable-unknown = هذه المدخلات بلا رقم: { $inputs }. اذكروا رقمًا، أو اذكروا في exempted الحصة المستثناة.
export-pcf-unpublishable-fossil-carbon = يجب ذكر الكربون الأحفوري في المنتج: carbon.fossil_kg.
export-pcf-unpublishable-no-number = ليس للمنتج رقم: ids.
export-pcf-unpublishable-urn = لا يمكن أن يصبح رقم المنتج أو نطاق الشركة معرّف URN.
export-pcf-unpublishable-out-of-range = رقم أكبر أو أصغر من أن يُكتب.

# بصمات الشركاء.

export-pact-read = بصمة بصيغة { $format }: { $product }، { $company }
export-pact-valid = الرسالة صالحة.
export-pact-invalid = الرسالة غير صالحة بصيغة { $format }:
export-pact-findings = ما ينبغي النظر فيه
export-pact-no-findings = لا شيء ينبغي النظر فيه.
export-pact-finding = { $severity }: { $words }
export-pact-broken = قاعدة مخالَفة
export-pact-lacking = ينبغي إتمامه
export-pact-advice = نصيحة
export-pact-losses = ما لا ينتقل إلى الصيغة الأخرى
export-pact-no-supplement = تطلب Catena-X ما لا تقوله PACT: قدّموه بـ --supplement (انظروا docs/reference/pcf.md).
export-pact-no-issuer = أرقام المنتجات التي ليست URN تصبح كذلك بنطاق من يصدرها. المقروء: «{ $issuer }»؛ المنتظر: --issuer exemple.ma.

export-gap-not-stated = { $at }: غير مذكور، ويطلبه البند { $item } من { $paper }.
export-gap-not-in-english = { $at }: ليس بحروف لاتينية، و{ $paper } (البند { $item }) بالإنجليزية.
export-paper-plan = خطة الرصد
export-paper-report = تقرير الانبعاثات
export-paper-summary = ملخص التقرير
export-paper-failed = تعذر إنجاز الوثيقة ({ $detail }). أخبروا القائم على هذا البرنامج.
export-settled-precursor = { $at }: إذا أكد مدقق معتمد ما يذكره المنتج
export-settled-electricity = { $at }: إذا استوفيت شروط معامل المحطة الخاص
export-settled-biomass = { $at }: إذا أُثبتت معايير الكتلة الحيوية
export-settled-heat = { $at }: إذا دُقق معامل الحرارة
export-settled-waste-gas = { $at }: إذا أُثبت استعمال غازات العادم
export-settled-transfer = { $at }: إذا أُثبتت سلسلة ثاني أكسيد الكربون المنقول
export-settled-other = { $at }: إذا سُوّي هذا
export-asked = { $at }: بهذا الرقم يمكن حساب الأثر.
export-no-measures = لا إجراء مذكور، ولا ملاحظة يمكن تسويتها بما في الملف.
export-measure-direct = المنشأة: من { $before } إلى { $after } طن مكافئ مباشر.
export-column-good = السلعة
export-column-see-before = طن/طن
export-column-see-after = بعد
export-column-certificates-change = الشهادات
export-column-eur-change = يورو/طن
export-column-eur-year-change = يورو/سنة
## المنتَجات: صفحات الموقع.
export-product-title = المنتَجات
export-product-pages = صفحات المنتَجات
export-product-pages-of = صفحات المنتَج
export-product-crumbs = أين أنتم
export-product-tab-products = المنتَجات
export-product-tab-offered = ما يُعرض عليكم
export-product-tab-requests = طلبات الموردين
export-product-tab-figure = البصمة
export-product-tab-recipe = الوصفة
export-product-lead = البصمة الكربونية لما تبيعونه، من المهد إلى باب المصنع، من فواتيركم ومما يصرح به موردوكم.
export-product-none = لا يوجد منتَج بعد
export-product-none-words = ابدؤوا بالمنتَج الذي يطلب المشتري بصمته. يكفي الاسم، ثم تأتي الوصفة.
export-product-new = إضافة منتَج
export-product-name = اسم المنتَج
export-product-name-words = الاسم الذي تبيعونه به.
export-product-add = إضافة
export-product-away = { PLURAL($count) ->
    [zero] لا منتَجات محفوظة
    [one] منتَج واحد محفوظ
    [two] منتَجان محفوظان
    [few] { $count } منتَجات محفوظة
    [many] { $count } منتَجا محفوظا
   *[other] { $count } منتَج محفوظ
}
export-product-state-expired = انتهت صلاحيتها
export-product-state-published = منشورة
export-product-state-moved = منشورة، وتغير الرقم بعدها
export-product-state-unpublished = لم تُنشر بعد
export-product-state-unfinished = لا رقم بعد
export-product-until = إلى غاية { $day }
export-product-too-many = يوجد منها { $count }، فاحفظوا بعضها جانبا أولا.
export-product-too-old = هذا الرقم لسنة بعيدة، فالبصمة لا تصلح إلا ثلاث سنوات.
export-product-wrong-number = رقم، مثل 12,5.
export-product-wrong-sites = اختاروا موقعا واحدا على الأقل.
export-product-wrong-code = لا توجد هيئة بهذا الرمز. اطلبوه من زبونكم، فهو في صفحة «ما يُعرض عليكم».
export-product-wrong-words = اكتبوا جملة لا تتجاوز 2.000 حرف.
export-product-no-recipe = لم تُكتب الوصفة بعد.
export-product-no-inventory = لا يوجد جرد لسنة { $year }. أضيفوا وثائق تلك السنة أو غيّروا سنة الوصفة.
export-product-no-figure = لا رقم
export-product-figure = من المهد إلى باب المصنع
export-product-biogenic-co2 = CO₂ الكتلة الحية المحروقة، على حدة
export-product-from-bills = { PLURAL($count) ->
    [zero] لا سطور من الوثائق
    [one] سطر واحد من الوثائق
    [two] سطران من الوثائق
    [few] { $count } سطور من الوثائق
    [many] { $count } سطرا من الوثائق
   *[other] { $count } سطر من الوثائق
}
export-product-from-recipe = { $amount } { $unit } × المعامل ({ $source })
export-product-from-supplier = { $company }: { $product }
export-product-from-supplier-unnamed = مورد: { $product }
export-product-given-by = { $company } عن طريق { $partner }
export-product-given-until = صالح إلى غاية { $day }
export-product-other-unit = هذا الرقم معطى بوحدة { $unit }، ومُدخَلكم محسوب بغيرها. غيّروا وحدة المُدخَل أو اطلبوا من المورد كتلة الوحدة الواحدة.
export-product-from-carbon = الكربون الموجود في المنتَج
export-product-inventory-of = مشتريات الوثائق: { $activity }
export-product-no-source = لم يُختر أي معامل
export-product-of-the-bills = حسب الوثائق
export-product-amount-lost = { $amount } بعد ضياع { $lost }%
export-product-apiece = لكل { $unit }
export-product-linked = رقم المورد
export-product-answered = جواب المورد
export-product-input-unknown = بلا رقم
export-product-fallback-not-offered = لم تعد معروضة
export-product-fallback-not-published = لم يُنشر شيء
export-product-fallback-withdrawn = سحبها المورد
export-product-fallback-disputed = اعتُرض عليها بحق
export-product-fallback-not-yet-valid = لم تبدأ صلاحيتها
export-product-fallback-expired = انتهت صلاحيتها
export-product-fallback-other-unit = وحدة أخرى
export-product-what = ماذا
export-product-stage = المرحلة
export-product-from = المصدر
export-product-lines = مصدر الرقم، سطرا سطرا
export-product-left-out = { PLURAL($count) ->
    [zero] لا فئات متروكة
    [one] فئة متروكة، ولماذا
    [two] فئتان متروكتان، ولماذا
    [few] { $count } فئات متروكة، ولماذا
    [many] { $count } فئة متروكة، ولماذا
   *[other] { $count } فئة متروكة، ولماذا
}
export-product-quality = الجودة
export-product-better = ما يجعلها أفضل
export-rules = قواعد القطاع
export-rules-words = كل نقطة مأخوذة من منشور، مستشهد به بلغته، ومقارنة ببصمة اليوم. وما لا تقوله البيانات يبقى بحاجة إلى إثبات.
export-rules-choose = القواعد التي تتبعها هذه البصمة. إذا لم تُستوفَ نقطة إلزامية، فإن البصمة المنشورة لا تذكرها.
export-rule-set = { $operator }، { $title } ({ $sector })
export-rule-since = سارية منذ { $day }
export-rule-stated = منشورة على أنها متَّبعة
export-rule-not-stated = غير منشورة على أنها متَّبعة
export-rule-unknown = ليست في الفهرس
export-rule-standing-holds = مستوفاة
export-rule-standing-departs = موصى بها، غير مستوفاة
export-rule-standing-fails = غير مستوفاة
export-rule-standing-open = تحتاج إلى إثبات
export-rule-production = الإنتاج كله، من المهد إلى البوابة
export-rule-exempted-total = لا يُستبعد أكثر من { $value }{"\u00A0"}٪ في المجموع
export-rule-exempted-each = لا يُستبعد أكثر من { $value }{"\u00A0"}٪ لكل عملية
export-rule-packaging = التغليف محسوب
export-rule-physical-first = التوزيع حسب الأسباب الفيزيائية قبل الأسعار
export-rule-own-steps = مفاتيح توزيع خاصة بكل مرحلة من الإنتاج
export-rule-potentials = معاملات الاحترار حسب AR{ $value }
export-rule-potentials-named = معاملات الاحترار مذكورة
export-rule-renewal = تُجدَّد خلال { $value } سنة من نهاية فترتها
export-rule-quality = جودة البيانات مقيَّمة
export-rule-because-unknown-inputs = مدخلات بلا رقم: { $detail }.
export-rule-because-exempted = تستبعد الوصفة { $detail }{"\u00A0"}٪.
export-rule-because-only-total = تستبعد الوصفة { $detail }{"\u00A0"}٪ في المجموع: ولا تقول كم لكل عملية.
export-rule-because-no-packaging = لا تذكر الوصفة أي تغليف.
export-rule-because-unexplained = أحد مفاتيح التوزيع بلا تعليل.
export-rule-because-economic = جزء موزَّع حسب السعر: أثبتوا أن القواعد تسمح بذلك هنا.
export-rule-because-not-told = البيانات لا تقول ذلك.
export-rule-because-potentials = يتبع الجرد { $detail }.
export-rule-because-old = يجب تجديدها منذ { $detail }.
export-rule-because-no-ratings = البصمة صفر: لا شيء يُقيَّم.
export-product-before-buyers = عند المشترين
export-product-moved = نُشرت بقيمة { $published }، صالحة إلى غاية { $until }. تغير الرقم بعدها، فانشروه من جديد ليراه المشترون.
export-product-holds = منشورة، صالحة إلى غاية { $until }.
export-product-is-away = هذا المنتَج محفوظ جانبا. ما نُشر عنه يبقى صالحا ما لم تسحبوه.
export-product-due = يُعاد حساب الرقم الآن.
export-product-to-recipe = إلى الوصفة
export-product-publish = النشر
export-product-publish-words = ما يُنشر لا يتغير: الرقم الجديد يحل محل القديم، ويبقى القديم ظاهرا على أنه قديم. لا يراه إلا من تعرضونه عليه أو تعطونه رابطا.
export-product-publish-now = نشر هذا الرقم
export-product-versions = الإصدارات المنشورة
export-product-version = الإصدار { $number }
export-product-published-on = نُشر يوم { $day }، صالح من { $from } إلى { $until }
export-product-withdraw = سحب
export-product-why-replaced = حل محله غيره
export-product-why-withdrawn = مسحوب
export-product-why-disputed = سُحب بعد اعتراض
export-product-disputes = الاعتراضات
export-product-dispute-open = مفتوح
export-product-dispute-accepted = مقبول
export-product-dispute-rejected = مرفوض
export-product-dispute-retired = متنازَل عنه
export-product-dispute-answer = جوابكم
export-product-dispute-reject = الإبقاء على الرقم
export-product-dispute-accept = القبول والسحب
export-product-offers = لمن تعرضونها
export-product-offers-words = الزبون الذي يعمل هنا يربط وصفته بمنتَجكم: يرى الرقم وصلاحيته، ولا يرى أبدا وصفتكم ولا مورديكم ولا كمياتكم.
export-product-offer = عرضها على زبون
export-product-offer-by-code = برمزه
export-product-customer = الزبون
export-product-code = رمز الزبون
export-product-code-words = عشرون حرفا ورقما أعطاكم إياها.
export-product-extent = ما يراه
export-product-extent-figure = الرقم وصلاحيته وجودته
export-product-extent-stages = ذلك، والرقم حسب المرحلة
export-product-offer-make = عرض
export-product-offer-about = { $extent }؛ منذ { $day }، { $linked }
export-product-offer-linked = مربوط بإحدى وصفاته
export-product-offer-unlinked = لم يُربط بعد
export-product-offer-ended = انتهى يوم { $day }
export-product-revoke = إيقاف العرض
export-product-links = روابط للمشترين بلا حساب
export-product-links-words = صفحة بست لغات، فيها الرقم وما يشمله والملفات التي تقرؤها برامج المشترين.
export-product-link = رابط جديد
export-product-link-language = لغة الفتح
export-product-link-stages = إظهار الرقم حسب المرحلة أيضا
export-product-link-about = أُنشئ يوم { $made }، يفتح إلى غاية { $until }، باللغة: { $language }
export-product-link-opened = فُتحت الصفحة { $looked } مرة، وأُخذت الملفات { $taken } مرة، آخرها يوم { $last }
export-product-trail = ما تغير
export-product-change = { $cause }. قبل: { $before }؛ بعد: { $after }. منذ { $since }.
export-product-change-published = نشرتم الرقم. المنشور قبله: { $before }؛ ومنذ { $since }: { $after }.
export-product-cause-own = وصفتكم أو وثائقكم
export-product-cause-published = نشر مورد رقما آخر
export-product-cause-withdrawn = سحب مورد رقمه أو لم يعد يعرضه
export-product-cause-expired = انتهت صلاحية رقم مورد
export-product-cause-dispute = أقر مورد بخطأ
export-product-cause-answered = أجاب مورد
export-product-cause-circle = تشتري مقاولات بعضها من بعض في حلقة، ولم تستقر الأرقام
export-product-settings = الإعدادات
export-product-follows = نشر رقم جديد تلقائيا كلما تغير رقم مورد
export-product-save = تسجيل
export-product-archive = حفظ هذا المنتَج جانبا
export-product-restore = استرجاع هذا المنتَج
export-product-recipe-of = الوصفة: { $product }
export-product-recipe-lead = مم يُصنع المنتَج، وما حصته من المواقع. عند كل تسجيل يظهر الرقم الجديد فورا.
export-product-live = النتيجة
export-product-tree = ما يدخل فيه
export-product-small = { PLURAL($count) ->
    [zero] لا بنود أقل من 0,5%
    [one] بند واحد أقل من 0,5%
    [two] بندان أقل من 0,5% لكل منهما
    [few] { $count } بنود أقل من 0,5% لكل منها
    [many] { $count } بندا أقل من 0,5% لكل منها
   *[other] { $count } بند أقل من 0,5% لكل منها
}
export-product-add-input = إضافة مُدخَل
export-product-remove = إزالة
export-product-made = ما يُصنع
export-product-year = السنة
export-product-year-words = سنة الجرد المعتمد.
export-product-unit-words = الوحدة التي يُعطى لها الرقم.
export-product-amount = عدد الوحدات
export-product-amount-words = واحدة إن لم يُكتب شيء.
export-product-mass = الكتلة، كغ
export-product-mass-words = لهذا العدد من الوحدات، دون تغليف. لا حاجة إليها إن كانت الوحدة كيلوغراما.
export-product-made-year = المصنوع خلال السنة
export-product-made-words = بالوحدة المصرح بها.
export-product-packaging = التغليف، كغ
export-product-packaging-words = ما يخرج مع هذا العدد من الوحدات.
export-product-sites = المواقع التي يُصنع فيها
export-product-no-sites = اكتبوا بطاقة المقاولة أولا، فتظهر مواقعها هنا.
export-product-share = حصته من المواقع
export-product-share-words = إن كانت المواقع تصنع أشياء أخرى: كمية هذا المنتَج، وكمية الجميع. بلا شيء يعود إليه الكل. السبب الفيزيائي (الكتلة، الطاقة) مقدم على الثمن.
export-product-key = التوزيع حسب
export-product-key-mass = الكتلة
export-product-key-energy = الطاقة
export-product-key-volume = الحجم
export-product-key-area = المساحة
export-product-key-pieces = عدد القطع
export-product-key-hours = الساعات
export-product-key-economic-value = ثمن البيع
export-product-key-other = مقدار آخر
export-product-own = لهذا المنتَج
export-product-all = لجميع المنتَجات
export-product-why = لماذا هذا المعيار
export-product-transport = نقل الوثائق
export-product-transport-words = النقل المشترى الذي تحتويه وثائق المواقع (الفئة 3.4).
export-product-transport-inbound = يجلب المدخلات
export-product-transport-outbound = يوصل إلى الزبائن: لا يُحسب
export-product-transport-none = لا هذا ولا ذاك: لا يُحسب
export-product-shares = حصص مختلفة حسب الموقع أو البند
export-product-shares-words = حين لا يخص مسارٌ كل المنتَجات، أو يُقسَّم موقع بطريقة أخرى. والقاعدة الأدق هي المعتمدة. اتركوا الكميتين فارغتين لحذف قاعدة.
export-product-share-number = القاعدة { $count }
export-product-share-site = الموقع
export-product-share-all-sites = كل المواقع
export-product-share-activities = لهذه البنود وحدها
export-product-wrong-share-numbers = لكل قاعدة كميتان: كمية هذا المنتَج وكمية كل المنتَجات.
export-product-wrong-share-scope = اختاروا لكل قاعدة موقعا أو بنودا، فحصة الباقي كله مذكورة أعلاه.
export-product-legs = النقل
export-product-leg-mode = الوسيلة
export-product-leg-km = المسافة، كم
export-product-leg-none = لا شيء
export-product-legs-words = كيف يصل إليكم هذا المُدخَل، مرحلة في كل سطر. احفظوا لإضافة مرحلة أخرى.
export-product-wrong-leg = وسيلة ومسافة بالكيلومتر لكل مرحلة.
export-product-outbound = إلى الزبون
export-product-outbound-words = الطريق بعد باب مصنعكم، مرحلة في كل سطر. يُعرض على حدة من الرقم. احفظوا لإضافة مرحلة أخرى.
export-product-input-mass = كتلة هذه الكمية، كغ
export-product-input-mass-words = إن لم تكن الوحدة كتلة: من أجل النقل ومن أجل الأرقام المعطاة بالكيلوغرام.
export-product-best-factor = أفضل معامل دائما
export-product-best-factor-words = يُختار كما في جردكم للسنة والبلد، ويتغير حين يظهر معامل أفضل.
export-product-from-bills-title = أخذ ما تقوله وثائقكم
export-product-from-bills-words = هذه المشتريات في جرد مواقعكم. يأخذ المُدخَل منها حصة هذا المنتَج، ولا تلزم عندئذ كمية في الوصفة.
export-product-more = الرموز والوصف والكربون الموجود
export-product-description = الوصف
export-product-ids-words = مراجع المنتَج، تفصلها فواصل.
export-product-cn-words = ثمانية أرقام. به تُظهر صفحة المشتري تعديل حدود الكربون أيضا.
export-product-fossil = الكربون الأحفوري، كغ
export-product-biogenic = الكربون الأحيائي، كغ
export-product-carbon-words = في المنتَج؛ فارغ إن كان غير معروف.
export-product-how-much = الكمية
export-product-input-name = الاسم
export-product-input-name-words = ما تشترونه، كما تسمونه.
export-product-kind = النوع
export-product-kind-material = مادة من مواد المنتَج
export-product-kind-packaging = تغليف
export-product-input-amount = الكمية
export-product-input-amount-words = لوحدة مصرح بها ({ $unit }).
export-product-input-unit = الوحدة
export-product-losses = الضياع، %
export-product-losses-words = القصاصات والمرفوضات، نسبة مما يُشترى.
export-product-back = العودة إلى الوصفة
export-product-where-from = مصدر رقمه
export-product-otherwise = وإلا: { $source }
export-product-unlink = فك الربط
export-product-from-offered = أخذ رقم مورد
export-product-nothing-offered-title = لا أحد يعرض عليكم بصمة بعد
export-product-nothing-offered = أعطوا رمزكم لمورديكم الذين يعملون هنا، وأرسلوا طلبا إلى غيرهم.
export-product-link-to = ربط
export-product-from-catalogue = أخذ معامل من الدليل
export-product-seek = البحث في الدليل
export-product-seek-go = بحث
export-product-seek-none = لا يُعرف شيء بهذا الاسم. جربوا كلمة أعم.
export-product-choose = أخذ
export-product-ask = سؤال المورد
export-product-ask-words = تصله رسالة فيها استمارة لا تحتاج إلى حساب. وفي الانتظار يُعتمد المعامل المختار.
export-product-supplier = المورد
export-product-email = عنوانه الإلكتروني
export-product-asked-words = ما تشترونه منه
export-product-asked-hint = بكلمات يفهمها؛ لا يُخبَر بمنتَجكم ولا بكمياتكم.
export-product-asked-language = لغة الرسالة
export-product-asked-until = الجواب منتظر إلى غاية
export-product-ask-send = إرسال الطلب
export-product-offered-lead = البصمات التي تعرضها عليكم مقاولات أخرى. اربطوها بوصفاتكم، فتصل تحديثاتها تلقائيا.
export-product-my-code = رمزكم
export-product-my-code-words = أعطوه لمورد يعمل هنا، فيستطيع أن يعرض عليكم بصمة ما يبيعكم. يعرف اسمكم ولا شيء غيره.
export-product-renew-code = تغيير الرمز
export-product-doubt = الاعتراض على هذا الرقم
export-product-doubt-words = ما يبدو لكم خاطئا
export-product-doubt-send = إرسال
export-product-my-doubts = اعتراضاتكم
export-product-doubt-retire = التنازل عنه
export-product-requests-lead = ما طلبتموه من موردين ليس لهم حساب هنا، وما أجابوا به.
export-product-requests-none = لا طلبات
export-product-requests-none-words = يُطلب الرقم من الوصفة، في صفحة المُدخَل.
export-product-request-open = في الانتظار
export-product-request-past = بلا جواب في الأجل
export-product-request-answered = أُجيب عنه
export-product-answer-given = أُجيب يوم { $day }
export-product-answers-before = { PLURAL($count) ->
    [one] الجواب السابق الذي صُحّح
    [two] الجوابان السابقان اللذان صُحّحا
    [few] { $count } أجوبة سابقة صُحّحت
   *[other] { $count } جوابا سابقا صُحّح
}
export-product-request-declined = اعتذر المورد
export-product-request-withdrawn = مسحوب
export-product-request-about = طُلب يوم { $asked }، والجواب إلى غاية { $until }
export-product-request-link = رابط استمارة { $supplier }
export-product-request-withdraw = سحب الطلب
export-product-request-distrust = عدم استعمال هذا الجواب
export-product-answer-figure = الرقم
export-product-answer-year = السنة
export-product-added-done = أُضيف المنتَج. اكتبوا وصفته.
export-product-recipe-done = سُجلت الوصفة.
export-product-published-done = نُشرت البصمة.
export-product-withdrawn-done = سُحبت البصمة.
export-product-changed-done = سُجلت الإعدادات.
export-product-archived-done = حُفظ المنتَج جانبا.
export-product-restored-done = استُرجع المنتَج.
export-product-offered-done = أصبح الزبون يرى البصمة.
export-product-revoked-done = لم يعد الزبون يراها.
export-product-link-done = أُنشئ الرابط، انسخوه أسفله.
export-product-link-closed-done = أُغلق الرابط.
export-product-linked-done = أصبح المُدخَل يتبع المورد.
export-product-unlinked-done = لم يعد المُدخَل يتبع المورد.
export-product-asked-done = أُرسل الطلب.
export-product-request-withdrawn-done = تم السحب.
export-product-code-done = تغير رمزكم.
export-product-doubt-done = أُرسل الاعتراض.
export-product-doubt-retired-done = تم التنازل عن الاعتراض.
export-product-dispute-answered-done = أُرسل الجواب.

## استمارة مورد بلا حساب.
export-answer-title = بصمة مطلوبة
export-answer-kicker = إلى { $supplier }
export-answer-heading = ما بصمة: { $words }؟
export-answer-lead = تحسب { $firm } بصمة ما تصنعه، وتطلب منكم رقم ما تبيعونها. لا حاجة إلى حساب.
export-answer-until = يمكنكم الجواب إلى غاية { $day }.
export-answer-figure = رقمكم
export-answer-kg = الانبعاثات، كغ مكافئ CO₂
export-answer-kg-words = لوحدة مما تبيعون.
export-answer-unit = الوحدة
export-answer-mass = كتلة الوحدة، كغ
export-answer-mass-words = إن لم تكن الوحدة كيلوغراما.
export-answer-year = سنة المعطيات
export-answer-cradle = من المهد إلى بابكم، بما فيه المواد
export-answer-gate = ورشاتكم وحدها
export-answer-boundary-words = لا يدخل في الحساب إلا رقم من المهد إلى بابكم.
export-answer-standard-words = مثل ISO 14067 أو PACT.
export-answer-share = المعطيات الأولية، %
export-answer-share-words = حصة الرقم الآتية من قياساتكم أو قياسات مورديكم.
export-answer-verified = تحقق منه
export-answer-verified-words = اتركوه فارغا إن لم يتحقق منه أحد.
export-answer-remark = ملاحظة
export-answer-attachment = وثيقة داعمة
export-answer-attachment-words = تصريح أو شهادة أو حساب: ملف PDF أو صورة أو جدول، لا يتجاوز { $count } ميغابايت. والتصحيح يعوّض الوثيقة أيضا.
export-answer-attachment-large = تتجاوز هذه الوثيقة { $count } ميغابايت.
export-answer-attachment-kind = ملف PDF أو صورة PNG أو JPEG أو جدول أو نص مكتبي.
export-answer-who-sees = ترى { $firm } جوابكم. ولا يُعرض على غيرها باسمكم.
export-answer-send = إرسال
export-answer-decline = ليس لديكم رقم؟
export-answer-decline-words = قولوا ذلك ببساطة، فتُؤخذ قيمة عامة بدلا منه.
export-answer-decline-send = ليس لدي رقم
export-answer-bounds = من { $least } إلى { $most }.
export-answer-thanks = شكرا، وصل جوابكم
export-answer-thanks-words = تلقت { $firm } رقمكم وتستعمله من الآن. يمكنكم إغلاق هذه الصفحة.
export-answer-declined = شكرا على إخبارنا
export-answer-declined-words = ستأخذ { $firm } قيمة عامة. يمكنكم إغلاق هذه الصفحة.
export-answer-correct = خطأ أو رقم أحدث؟
export-answer-correct-words = يمكنكم إرسال جواب آخر بهذا الرابط إلى غاية { $day }. ويبقى الجواب الأول معروفا مع تاريخه.
export-answer-correct-go = تصحيح الجواب
export-answer-corrects = أنتم تصححون جوابا أُرسل من قبل
export-answer-corrects-words = اكتبوه كاملا، فهو يحل محل السابق الذي تحتفظ به { $firm } مع تاريخه.
export-answer-corrected-often = صُحّح هذا الجواب { $count } مرات من قبل. راسلوا زبونكم ليطلب من جديد.

# أنظمة منتجات برامج أخرى.

export-system-read = المنتجات: { $products }، العمليات: { $processes }، التدفقات الأولية: { $flows }.
export-system-cut-off = مدخلات تُركت لأن لا عملية توفرها أو لأن عدة عمليات توفرها: { $count } (القائمة في JSON).
export-system-unallocated = منتجات مشتركة تُركت لأن عمليتها لا تقول كيف تُقسم: { $count } (القائمة في JSON).
export-system-certain = كميات توزيعها مستحيل أو غير معروف، اعتُبرت مؤكدة: { $count }.
export-system-proven = كل نتيجة دقيقة في حدود { $bound } نسبيا، وهذا مُثبت.
export-system-estimated = كل نتيجة دقيقة في حدود { $bound } نسبيا، وهذا مُقدّر: هناك حلقة تقترب من تضخيم نفسها.
export-system-scores = حسب المنتج
export-system-left = … وأخرى عددها { $count }. يعرض --most المزيد، ويعرض --json الكل.
export-system-score = { $score } مقابل { $amount } { $unit } من { $product }.
export-system-drawn = على السحوبات: المتوسط { $mean }، الوسيط { $median }، من { $low } إلى { $high } (95٪).
export-system-draws = السحوبات: { $draws }، منها { $scored } لها نتيجة.
export-system-amplifying = سحوبات تطلب فيها حلقة من نفسها أكثر مما تعطي: { $count }. لا نتيجة لها وقد تُركت.
export-system-amplifying-loop = - { $loop }: { $draws }
export-system-stages = مراحل دورة الحياة
export-system-stage-raw-materials = المواد الأولية
export-system-stage-production = الإنتاج
export-system-stage-distribution = التوزيع
export-system-stage-use = الاستعمال
export-system-stage-end-of-life = نهاية العمر
export-system-processes = العمليات، وما تصدره كل واحدة بنفسها
export-system-flows = التدفقات الأولية
export-system-paths = سلاسل التوريد
export-system-sensitivities = ما يؤثر: بكم بالمئة تتغير النتيجة مقابل 1٪
export-system-column-product = المنتج
export-system-column-score = النتيجة
export-system-column-per = لكل
export-system-column-stage = المرحلة
export-system-column-flow = التدفق
export-system-column-share = الحصة
export-system-column-path = السلسلة
export-system-column-total = مع المنبع
export-system-column-own = وحده
export-system-column-amount = الكمية
export-system-column-of = في
export-system-column-elasticity = ٪
export-system-without-distribution = لا تملك هذه الصيغة توزيع هذه الكميات، فكُتبت مؤكدة: { $count }.
export-system-without-formula = صيغ حسابية كُتبت بقيمتها لأن هذه الصيغة لا تحفظها: { $count }.
export-system-damaged = ليس جدول CSV أو XLSX ولا أرشيف openLCA ولا حزمة Brightway، أو أنه تالف ({ $detail }).
export-system-too-large = أكبر من أي قاعدة حقيقية: مليون سطر و400000 ملف على الأكثر، و64 ضعف الحجم بعد فك الضغط.
export-system-missing = الملف { $name } غير موجود في الأرشيف.
export-system-json = { $file } ليس JSON ({ $detail }).
export-system-record = ينقص { $record }: { $what }. صدّر القاعدة مع كل ما تشير إليه.
export-system-lacks-product-that-it-is-run-for = المنتج الذي تعمل من أجله (المرجع الكمي)
export-system-lacks-flow-of-an-exchange = تدفق أحد التبادلات
export-system-lacks-amount = كمية
export-system-lacks-unit = وحدة
export-system-lacks-conversion-factor = معامل تحويل صالح
export-system-factors = المؤشر { $indicator } ليس له معامل لكل تدفق.
export-system-description = datapackage.json لا يقول ما يجب ({ $detail }).
export-system-array = { $name } ليس مصفوفة NumPy من النوع المعلن.
export-system-scenarios = المجموعة { $group } تضم عدة سيناريوهات. اكتبوا حزمة لكل سيناريو.
export-system-pairing = لا يُعرف من أجل أي منتج يعمل النشاط { $activity }. أعط المنتج معرّف نشاطه.
export-system-not-square = { $products } من المنتجات مقابل { $activities } من الأنشطة: يجب أن يتساوى العددان.
export-system-column = العمود { $column } ناقص. الأعمدة في docs/reference/process-table.md.
export-system-cell = السطر { $row }، العمود { $column }: قُرئ «{ $found }»، والمنتظر { $wanted }.
export-system-wanted-process = اسم عملية من الجدول
export-system-wanted-item = اسم منتج أو نفاية أو تدفق أو معامل
export-system-wanted-amount = عدد بنقطة عشرية (12.5) أو صيغة من المعاملات
export-system-wanted-kind = product أو input أو avoided أو waste أو treated أو untreated أو flow أو resource أو parameter أو indicator أو factor
export-system-wanted-stage = raw-materials أو production أو distribution أو use أو end-of-life أو لا شيء
export-system-wanted-distribution = lognormal أو normal أو uniform أو triangular أو pert أو discrete مع معاملات ممكنة في p1 إلى p3
export-system-wanted-share = عدد من 0 إلى 1، أو عدد لكل منتج من العملية
export-system-unit-unknown = السطر { $row }: «{ $unit }» ليست وحدة معروفة. وبين معقوفين، [{ $unit }]، تُحفظ كما هي.
export-system-unit-near = السطر { $row }: «{ $unit }» ليست وحدة معروفة. ربما: { $near }.
export-system-unit-contradiction = السطر { $row }: «{ $unit }» تقول أساسين معا.
export-system-unit-empty = السطر { $row }: الوحدة ناقصة.
export-system-mismatch = السطر { $row }: { $from } و{ $to } لا تقيسان الشيء نفسه.
export-system-no-item = العملية { $process }: التبادل { $exchange } لا يسمي شيئا من النظام.
export-system-twice = «{ $id }» موجود مرتين. أعط كل واحد اسما.
export-system-model-unit = العملية { $process }، { $item }: { $from } و{ $to } لا تقيسان الشيء نفسه.
export-system-not-finite = العملية { $process }، { $item }: الكمية ليست عددا منتهيا. ربما تقسم صيغة على صفر.
export-system-no-function = العملية { $process } لا تعطي أي منتج.
export-system-no-output = العملية { $process } لا تعطي من { $product } أكثر مما تستهلك.
export-system-multifunctional = العملية { $process } تعطي { $functions } من المنتجات، ولا شيء يقول كيف تُقسم. اكتبوا حصصها (share).
export-system-not-a-function = العملية { $process } لا تعطي { $product } الذي يُفترض أن تُقسم به.
export-system-no-property = العملية { $process }: الخاصية التي تُقسم بها غير معروفة لدى { $product }.
export-system-shares = العملية { $process }: مجموع حصص منتجاتها وعددها { $functions } هو { $sum } وليس 1.
export-system-no-provider = لا عملية تعطي { $product }. أضيفوا واحدة أو احذفوا المدخلات.
export-system-two-providers = { $first } و{ $second } يعطيان معا { $product }. أعط كلا منهما منتجا، وسوقا يمزجهما.
export-system-formula = { $place }، الحرف { $at } من الصيغة: { $why }.
export-system-formula-operand = ينقص عدد أو اسم
export-system-formula-character = «{ $found }» ليس من أي صيغة
export-system-formula-function = لا توجد دالة «{ $found }»
export-system-formula-arguments = «{ $found }» لا تقبل هذا العدد من المعطيات
export-system-formula-parenthesis = قوس لم يُغلق أو لم يُفتح
export-system-formula-too-long = أطول من أي صيغة يكتبها إنسان
export-system-no-parameter = { $place }: لا يوجد معامل «{ $name }».
export-system-circle = هذه المعاملات يتوقف بعضها على بعض: { $names }.
export-system-spread = { $place }: { $why }.
export-system-spread-not-finite = أحد معاملات التوزيع ليس عددا منتهيا
export-system-spread-negative = انحراف معياري سالب
export-system-spread-order = الأدنى والمنوال والأقصى ليست مرتبة
export-system-spread-weights = الأوزان ليست أوزان توزيع
export-system-defect = خلل في البرنامج ({ $detail }). أبلغ عنه مع الملف.
export-system-loop = هذه المنتجات يطلب بعضها من بعض أكثر مما تعطي: { $loop } ({ $gain } لكل وحدة على هذا المسار وحده). ولا إنتاج يلبي حينئذ أي طلب. راجعوا كميات هذه التبادلات ووحداتها.
export-system-singular = معادلات هذه المنتجات مترابطة ولا حل لها: { $loop }. تحققوا من أن كلا منها يعطي أكثر مما يأخذ.
export-system-not-converged = لم يكتمل الحساب بين { $products } من المنتجات المترابطة. راجعوا الإنتاج المتفادى والكميات القريبة من 1.
export-system-cancelled = كميات { $item } في ما يعطي { $product } يلغي بعضها بعضا لكنها تتغير: فليس للسحوبات ما تبدأ منه. اكتبوا صافيها.
export-system-no-product = لا يوجد منتج «{ $name }».
export-system-no-product-near = لا يوجد منتج «{ $name }». ربما: { $near }.
export-system-which-product = عدة منتجات تسمى «{ $name }». اذكروا المعرّف: { $ids }.
export-system-no-indicator = لا يوجد مؤشر «{ $name }». الموجود: { $known }.
export-system-which-indicator = هذه الصيغة لا تحفظ إلا مؤشرا واحدا. سمّه بـ --indicator: { $known }.
export-system-no-indicators = لا مؤشر في الملف: لا شيء يقول كم يزن تدفق. صدّروا الطريقة أيضا (فئات الأثر)، أو أضيفوا أسطر indicator وfactor.
