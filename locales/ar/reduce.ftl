# التقليل: التكنولوجيات النظيفة وما توفره.

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
reduce-problem-count = { $field }: عدد القيم في القائمة { $found }. المنتظر: { $accepted }.
reduce-problem-not-a-row = { $field }: { $found } ليس سطرا بحقوله.
reduce-problem-scenarios = { $field }: عدد السيناريوهات { $found }، وفي قائمة أخرى { $accepted }. أعطوا قوائم بالطول نفسه.
reduce-problem-interval = { $field }: المجال يمتد من low إلى high ويحتوي value.
reduce-problem-too-many-intervals = { $field }: على الأكثر { $accepted } مجالات في آن واحد. أعطوا هنا قيمة واحدة.
reduce-problem-nothing-saved = { $field }: بهذه القيمة لا يُوفر شيء ({ $accepted } قبل، { $found } بعد).
reduce-problem-beside = { $field }: أعطوا هذه القيمة مع { $accepted }.
reduce-problem-against = { $field }: هذه القيمة لا تتفق مع { $accepted }.
reduce-problem-too-large = { $field }: الأعداد أكبر من أن تُحسب.
reduce-problem-needed-all = { $field }: أعطوا هذه القيمة، وكذلك: { $accepted }.
reduce-problem-ambiguous = { $field }: قد يكون «{ $found }» أحد هذين العددين: { $accepted }. اكتبوا العدد الذي تقصدونه على هذا النحو، بلا فاصل بين الآلاف.
reduce-problem-dash = { $field }: «{ $found }» ليس عددا. يكتب المجال هكذا: { $accepted }.
reduce-problem-gauge = { $field }: «{ $found }» ضغط نسبي، والمطلوب هنا الضغط المطلق. أضيفوا إليه ضغط الهواء.
reduce-problem-absolute-pressure = { $field }: «{ $found }» ضغط مطلق، والمطلوب هنا الضغط النسبي الذي يبينه المقياس. اطرحوا منه ضغط الهواء.
reduce-problem-empty-list = { $field }: القائمة فارغة. أعطوا قيمة واحدة على الأقل.
reduce-problem-not-a-list = { $field }: «{ $found }» ليس قائمة. أعطوا قائمة بين معقوفتين، عدد قيمها { $accepted }، تفصل بينها فواصل.
reduce-problem-not-rows = { $field }: { $found } ليس قائمة أسطر. أعطوا سطرا واحدا على الأقل، هكذا: { $accepted }.
reduce-problem-not-whole = { $field }: { $found } ليس عددا صحيحا. هذه القيمة تُعد: 1، 2، 3…
reduce-problem-no-interval = { $field }: منتصف هذا المجال ليس عددا صحيحا، وهذه القيمة تُعد. أعطوا عددا صحيحا واحدا بلا مجال.
reduce-problem-below = { $field }: هذه القيمة أقل من { $accepted }. أعطوا قيمة لا تقل عنها.
reduce-problem-future = { $field }: يأتي «{ $found }» بعد { $accepted }. تاريخ المعامل هو تاريخ ما يقيسه.
reduce-problem-not-digits = { $field }: «{ $found }» ليس مكونا من أرقام فقط. اكتبوا الأرقام، مع مسافات بينها إن شئتم.
reduce-calculators = الحاسبات
reduce-column-name = الاسم
reduce-column-what = ما تحسبه
reduce-column-field = الحقل
reduce-column-unit = الوحدة
reduce-column-value = القيمة
reduce-column-low = الأدنى
reduce-column-high = الأعلى
reduce-column-accepted = المقبول
reduce-column-default = القيمة الافتراضية
reduce-inputs = ما يجب إعطاؤه
reduce-outputs = ما تجيب به
reduce-required = إلزامي
reduce-optional = اختياري
reduce-formula = الصيغة: { $formula }
reduce-source = المصدر: { $source }
reduce-limits = الحد: { $limits }
reduce-assumed = قيم افتراضية استُعملت: { $list }
reduce-answer-yes = نعم
reduce-answer-no = لا
reduce-answer-never = أبدا
reduce-answer-none = لا يوجد
reduce-word-declaration = تصريح
reduce-word-connection-request-to-the-grid-operator = طلب ربط يوجه إلى مسير الشبكة
reduce-word-authorisation-by-the-ministry = ترخيص من الوزارة
reduce-no-technology = لا توجد تكنولوجيا باسم «{ $id }». القائمة: qafila reduce technologies
reduce-no-sector = لا يوجد قطاع باسم «{ $name }». القطاعات المقبولة: { $known }.
reduce-column-technology = التكنولوجيا
reduce-published-saving = التوفير المنشور: من { $low } إلى { $high } % مما يستهلكه النظام
reduce-no-published-saving = لا يُستشهد بتوفير منشور: احسبوا توفيركم.
reduce-band-distribution = التوزيع
reduce-band-full = العادية
reduce-band-hours = ({ $winter } من أكتوبر إلى مارس، { $summer } من أبريل إلى شتنبر)
reduce-band-normal = الاعتيادية
reduce-band-off-peak = الجوفاء
reduce-band-peak = الذروة
reduce-band-subscribed-power = القدرة المكتتبة
reduce-band-system-services = خدمات المنظومة
reduce-band-tier = الشطر
reduce-band-transmission = النقل
reduce-column-band = الفترة أو الشطر
reduce-column-source = المصدر
reduce-column-tariff = التعريفة
reduce-tariffs-words = ما تقوله المصادر في التاريخ المذكور: خذوا أثمنة فواتيركم. وتعريفات الشركات الجهوية الغائبة لم يُعثر عليها.
reduce-tax-excluded = دون الضريبة
reduce-tax-included = مع الضريبة
reduce-fact = { $value } · { $case } ({ $source }، { $date })
reduce-fact-capex = الاستثمار
reduce-fact-efficiency = المردود أو معامل الأداء
reduce-fact-lifetime = مدة الاستعمال
reduce-fact-payback = مدة الاسترداد
reduce-fact-recoverable = الحرارة القابلة للاسترجاع
reduce-fact-saving = التوفير المقيس أو المنشور
reduce-fact-upkeep = الصيانة الثابتة في السنة
reduce-fact-years = { $number } سنة
reduce-its-calculators = الحاسبات: { $list }
reduce-suggestions-of = ما يمكن أن تفعله { $firm } حسب جردها لسنة { $year }
reduce-suggestions-none = لا شيء في الجرد يستدعي تكنولوجيا من الفهرس.
reduce-stake = { $activity }، { $site } ({ $category })
reduce-cost = { $amount }
reduce-cost-with-vat = { $amount } مع احتساب الرسوم
reduce-cost-without-vat = { $amount } دون احتساب الرسوم
reduce-saving = التوفير في السنة:
reduce-saving-at-most = التوفير في السنة، على الأكثر، إذا مر كل شيء من هناك:
reduce-saving-unknown = التوفير يبقى أن يُحسب: الفواتير لا تقول أي حصة تمر من هناك.
reduce-missing = يبقى أن تقولوا: { $list }
reduce-practice-energy = في أماكن أخرى: من بين { $count } توصية طاقية قُدمت لمصانع في الولايات المتحدة، نُفذت نسبة { $share }؛ متوسط التوفير { $saving } في السنة، ومدة الاسترداد { $years } سنة (نُشر سنة { $year }).

reduce-room = الخفض
reduce-room-words = ما تقترحه فواتيركم أنتم، وما سيوفره ذلك، والإجراءات التي تتابعونها حتى النهاية.
reduce-measures = إجراءاتكم
reduce-measures-none = لا إجراء حتى الآن. احتفظوا بواحد انطلاقا من حساب أدناه، أو اكتبوه بأنفسكم.
reduce-measure = الإجراء
reduce-measure-new = إجراء جديد
reduce-measure-change = تعديل الإجراء
reduce-avoided = { $amount } متفادى في السنة
reduce-removed = مسحوب
reduce-remove = سحب
reduce-restore = إعادة
reduce-suggestions = حسب جرد سنة { $year }
reduce-suggestions-words = كل مسار يقول على ماذا يؤثر عندكم، مع أسطر فواتيركم. ولا يقال توفير إلا إذا حُسب.
reduce-further = للإتمام
reduce-further-words = تؤثر هذه التكنولوجيات على ما تستهلكونه، لكن الفواتير لا تقول أي حصة تمر من هناك. أدخلوا ما ينقص فيتم الحساب.
reduce-suggestions-none-here = لا مسار لهذا الاختيار.
reduce-all-sites = كل المواقع
reduce-use = الاستعمال
reduce-all-uses = كل الاستعمالات
reduce-show = عرض
reduce-show-all = عرض الكل
reduce-short-saves = يُتفادى { $amount } في السنة
reduce-short-at-most = يُتفادى على الأكثر { $amount } في السنة
reduce-short-acts = يؤثر على { $amount } في السنة
reduce-places = { $count ->
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
    [many] { $count } مكانا
   *[other] { $count } مكان
}
reduce-further-rest = { $count ->
    [one] تكنولوجيا أخرى واحدة
    [two] تكنولوجيتان أخريان
    [few] { $count } تكنولوجيات أخرى
    [many] { $count } تكنولوجيا أخرى
   *[other] { $count } تكنولوجيا أخرى
}
reduce-family-building = المباني
reduce-family-cold = التبريد
reduce-family-compressed-air = الهواء المضغوط
reduce-family-electricity = الكهرباء
reduce-family-furnaces = الأفران
reduce-family-heat = الحرارة
reduce-family-heat-recovery = استرجاع الحرارة
reduce-family-lighting = الإنارة
reduce-family-management = تدبير الطاقة
reduce-family-motors = المحركات
reduce-family-process = طرق الإنتاج
reduce-family-product = المنتجات والمواد
reduce-family-renewable-electricity = كهرباء متجددة
reduce-family-renewable-heat = حرارة متجددة
reduce-family-steam = البخار
reduce-family-transport = النقل
reduce-family-waste = النفايات
reduce-family-water = الماء
reduce-compute = احسبوا
reduce-no-inventory = لا جرد بعد
reduce-no-inventory-words = المسارات تأتي من فواتيركم: أودعوها أولا.
reduce-no-inventory-go = أين وصلت المقاولة
reduce-field-default = عند عدم الإدخال { $value }
reduce-origin-lines = من فواتيركم، أسطر الجرد
reduce-origin-bills = ثمن فواتيركم
reduce-origin-factor = معامل جردكم
reduce-origin-grid = كهرباء الموقع نفسه حسب فواتيركم
reduce-origin-published = منشور، انظروا مصدر التكنولوجيا
reduce-origin-sheet = من بطاقة المقاولة
reduce-typing = رقم بوحدة الحقل، أو بوحدة أخرى (7 bar، ‏85{"\u00A0"}%). يُكتب المجال 5 … 15 أو 200 ± 10{"\u00A0"}%، والقائمة بفواصل منقوطة. ما يملؤه الجرد مقرب إلى ستة أرقام.
reduce-rows-hint = سطر لكل عنصر، والقيم تفصلها فواصل منقوطة.
reduce-answer = النتيجة
reduce-interval = المجال
reduce-keep = احتفظوا به إجراءً
reduce-how = كيف يُحسب هذا
reduce-formula-heading = الصيغة:
reduce-about-technology = التكنولوجيا
reduce-technologies = التكنولوجيات النظيفة
reduce-technologies-words = ما يمكن فعله حسب القطاع والاستعمال. لا يُذكر توفير إلا إذا نشره مصدر؛ وإلا فاحسبوا توفيركم.
reduce-technology = التكنولوجيا
reduce-sector = القطاع
reduce-sectors = القطاعات
reduce-all-sectors = كل القطاعات
reduce-words = كلمات
reduce-search = ابحثوا
reduce-resources = تؤثر على
reduce-published = توفير منشور
reduce-review = للمراجعة قبل
reduce-about = ما هو
reduce-source-heading = المصدر:
reduce-criteria = هذه معايير، وليست أبدا منتجات مورد.
reduce-offers = عروض الموردين
reduce-offers-words = كما يقولها الموردون، وقد دوّنها من يدير هذا الموقع. لا تتوقف عليها المعايير ولا الحسابات ولا الاقتراحات.
reduce-offer-until = يُعرض إلى غاية { $day }
reduce-wrong = هناك خطأ في أحد الحقول، انظروا أدناه.
reduce-name = الاسم
reduce-site = الموقع
reduce-whole-firm = المقاولة كلها
reduce-none = لا شيء
reduce-choose = اختاروا
reduce-system = على ماذا يؤثر
reduce-system-hint = مثلا «المرجل 1». الإجراءات على نظام واحد تؤثر الواحد بعد الآخر على ما بقي؛ والأسماء المختلفة تعني أنها تؤثر على معدات منفصلة.
reduce-savings = ما يوفره في السنة
reduce-savings-hint = كمية سالبة تعني استهلاكا أكثر.
reduce-saving-number = توفير { $number }
reduce-activity = ماذا
reduce-quantity = الكمية في السنة
reduce-unit = الوحدة
reduce-money = كم يكلف
reduce-cost-field = الكلفة، درهم دون احتساب الرسوم
reduce-cost-hint = حسب عرض أثمان؛ فارغ إن لم يُعرف بعد.
reduce-running-cost = كلفة التشغيل في السنة، درهم دون احتساب الرسوم
reduce-running-cost-hint = الصيانة وغيرها، دون الطاقة.
reduce-life = العمر، بالسنوات
reduce-years = السنوات المرغوبة
reduce-years-hint = مثلا 2027، 2028؛ فارغ إن كان لا يهم.
reduce-save = احفظوا
reduce-cancel = إلغاء
reduce-field-least = على الأقل { $least }.
reduce-field-bounds = من { $least } إلى { $most }.
reduce-field-twice = مذكور أعلاه.
reduce-computed-by = محسوب بواسطة
reduce-carbon = كربون متفادى في السنة، بمعامل الجرد
reduce-worth = المال الموفر في السنة، بأسعار الجرد
reduce-payback = مدة الاسترداد بالسنوات
reduce-less = أقل بمقدار { $amount }
reduce-more = أكثر بمقدار { $amount }
reduce-steps = التتبع
reduce-step = تقدموا أو ارجعوا
reduce-step-save = دوّنوا
reduce-state = الحالة
reduce-day = اليوم
reduce-who = من
reduce-step-words = لماذا، أو ملاحظة
reduce-step-words-hint = ضروري إذا لم يُنجز الإجراء.
reduce-step-same = الإجراء في هذه الحالة أصلا.
reduce-step-why = قولوا لماذا لم يُنجز.
reduce-step-future = هذا اليوم لم يأت بعد.
reduce-state-planned = مبرمج
reduce-state-decided = مقرر
reduce-state-ordered = مطلوب
reduce-state-installed = مركّب
reduce-state-verified = متحقق منه
reduce-state-not-done = غير منجز
reduce-bills = قبل وبعد، حسب الفواتير
reduce-bills-none = لا فاتورة تتحدث عما يوفره هذا الإجراء.
reduce-bills-not-yet = تتم المقارنة بين القبل والبعد حين يُركّب الإجراء وتغطي الفواتير الأشهر نفسها قبله وبعده.
reduce-bills-adjusted = من { $before } إلى { $after }، بإنتاج متساو: { $saved }، مقابل { $expected } منتظرة.
reduce-bills-plain = من { $before } إلى { $after }، دون اعتبار الإنتاج: { $saved }، مقابل { $expected } منتظرة.
reduce-bills-months = الأشهر المقارنة: { $months }، ومثلها من قبل.
reduce-bills-together = الفواتير لا تميز بين هذه الإجراءات: { $list }.
reduce-year = السنة
reduce-used = المستهلك
reduce-made = الإنتاج
reduce-done-added = تم الاحتفاظ بالإجراء.
reduce-done-changed = تم تعديل الإجراء.
reduce-done-step = تم التدوين.
reduce-done-removed = تم سحب الإجراء. يمكن إعادته.
reduce-done-restored = تمت إعادة الإجراء.
reduce-sector-aerospace = صناعة الطيران
reduce-sector-agriculture = الفلاحة
reduce-sector-agro = الصناعات الغذائية
reduce-sector-all = الكل
reduce-sector-argan = الأركان
reduce-sector-automotive = صناعة السيارات
reduce-sector-ceramics = الخزف
reduce-sector-chemistry = الكيمياء
reduce-sector-cold-stores = مخازن التبريد
reduce-sector-crafts = الصناعة التقليدية
reduce-sector-dairy = الألبان
reduce-sector-dates = التمور
reduce-sector-electrical = الكهرباء والإلكترونيك
reduce-sector-exporters = المصدرون
reduce-sector-fishing = الصيد البحري
reduce-sector-glass = الزجاج
reduce-sector-industry = الصناعة
reduce-sector-large-industry = الصناعة الكبرى
reduce-sector-leather = الجلد
reduce-sector-livestock = تربية المواشي
reduce-sector-materials = مواد البناء
reduce-sector-metal = المعادن
reduce-sector-offices = المكاتب
reduce-sector-packaging = التلفيف
reduce-sector-paper = الورق
reduce-sector-plastics = البلاستيك
reduce-sector-retail = التجارة
reduce-sector-textile = النسيج
reduce-sector-tourism = السياحة
reduce-sector-water = الماء
reduce-resource-all = الكل
reduce-resource-biomass = الكتلة الحيوية
reduce-resource-chemicals = مواد كيميائية
reduce-resource-electricity = الكهرباء
reduce-resource-fuel = الوقود
reduce-resource-fuel-switch = تغيير الوقود
reduce-resource-materials = المواد
reduce-resource-reactive-energy = الطاقة غير النشيطة
reduce-resource-refrigerant = غاز التبريد
reduce-resource-water = الماء
reduce-lines = { $count ->
    [zero] لا سطر
    [one] سطر واحد
    [two] سطران
    [few] { $count } أسطر
    [many] { $count } سطرا
   *[other] { $count } سطر
}
reduce-removed-count = { $count ->
    [zero] لا إجراء مسحوب
    [one] إجراء مسحوب واحد
    [two] إجراءان مسحوبان
    [few] { $count } إجراءات مسحوبة
    [many] { $count } إجراء مسحوبا
   *[other] { $count } إجراء مسحوب
}
reduce-technologies-count = { $count ->
    [zero] لا تكنولوجيا
    [one] تكنولوجيا واحدة
    [two] تكنولوجيتان
    [few] { $count } تكنولوجيات
    [many] { $count } تكنولوجيا
   *[other] { $count } تكنولوجيا
}
reduce-curve-title = الكلفة والسنوات المقبلة
reduce-curve-words = كم يكلف كل طن متفادى، وإلى أين تقود إجراءاتكم من هنا إلى أهدافكم.
reduce-curve = منحنى كلفة التخفيض
reduce-curve-how = أولا ما يسدد كلفته، حسب القيمة الحالية الصافية، الأعلى أولا؛ ثم ما يكلف، حسب كلفة الطن. العرض هو ما يُتفادى في السنة. والإجراءات التي تؤثر على الطاقة نفسها في موقع واحد تتوالى بترتيب إضافتها: يوفر كل منها حصته مما تركته السابقة.
reduce-curve-years = على كم سنة
reduce-curve-rate = سعر الخصم،{"\u00A0"}% في السنة
reduce-curve-none = لا إجراء لديه كل ما يلزم ليوضع على المنحنى.
reduce-curve-pays = يسدد كلفته
reduce-curve-costs = يكلف
reduce-curve-avoided = المتفادى في السنة
reduce-curve-npv = القيمة الحالية الصافية
reduce-curve-cost = كلفة الطن من CO₂e
reduce-curve-so-far = المتفادى إلى هنا
reduce-shared = حُسب لها أقل مما لو كانت وحدها
reduce-shared-words = تؤثر هذه الإجراءات على طاقة خفضتها إجراءات أخرى: لا يُحسب شيء مرتين، ولا يوفر موقع أكثر مما يستهلك. وإذا كان إجراءان يؤثران على معدات منفصلة، فاكتبوا لكل منهما اسم معداته في خانة «على ماذا يؤثر».
reduce-shared-measure = { $counted } في السنة، بدل { $alone } لو كان وحده
reduce-lacking = لم توضع بعد
reduce-lack-cost = تنقص الكلفة
reduce-lack-carbon = ما يتفاداه غير معروف
reduce-lack-price = فواتيركم لا تقول ثمن ما يوفره
reduce-ahead = السنوات المقبلة
reduce-ahead-words = انطلاقا من سنة الجرد، مع إجراءاتكم وكل ما عداها دون تغيير: الإنتاج والشبكة الكهربائية والأثمان. تُنجز أشغال الإجراء في أول سنواته المرغوبة، ويوفر ابتداء من السنة الموالية طوال عمره، كما في الخطة.
reduce-ahead-none = لا هدف مقبل في البطاقة، أو لا مسار بعد.
reduce-undated = دون سنة، وبالتالي غير محتسبة: { $list }
reduce-ahead-decided = ما تقرر يكفي سنة { $year }.
reduce-ahead-planned = ما تقرر لا يكفي سنة { $year }؛ ومع ما هو مبرمج يتحقق الهدف.
reduce-ahead-missed = سنة { $year }، وحتى مع ما هو مبرمج، ينقص { $missing }.
reduce-ahead-chart = الهدف وإجراءاتكم سنة بعد سنة
reduce-ahead-line = مسار الهدف
reduce-ahead-with-decided = مع ما تقرر
reduce-ahead-with-planned = مع ما هو مبرمج أيضا

# خطط المقاولة.

reduce-plans-title = الخطط
reduce-plans-words = ماذا نفعل، ومتى، وبأي مال: إجراءاتكم مختارة معًا، مع البرهان على أنه لا توجد خطة أفضل.
reduce-plans-other = هنا تُختار إجراءاتكم معا وفي سنواتها. لمشروع واحد مبالغه معروفة:
reduce-plans-none = لا توجد خطة بعد
reduce-plans-none-words = تختار الخطة من إجراءاتكم ما يعود بأكبر قيمة، أو ما يتجنب أكبر عدد من الأطنان، في حدود ما تستطيعون دفعه.
reduce-plans-count =
    { PLURAL($count) ->
        [zero] لا خطط
        [one] خطة واحدة
        [two] خطتان
        [few] { $count } خطط
       *[other] { $count } خطة
    }
reduce-plans-new = احسبوا خطة
reduce-plans-followed = متبعة
reduce-plans-pending = الحساب جارٍ
reduce-plans-failed = لم يكتمل الحساب
reduce-plans-facts = القيمة { $value }، والمتجنب { $tonnes }
reduce-plan-new-title = حساب خطة
reduce-plan-new-words = قولوا ما يقيدكم؛ أما الأسعار والمعاملات فمن جردكم.
reduce-plan-name-usual = خطة ابتداء من { $year }
reduce-plan-aim = الغاية
reduce-plan-measures =
    { PLURAL($count) ->
        [zero] لا إجراء للنظر فيه.
        [one] يُنظر في إجراء واحد لم ينجز.
        [two] يُنظر في إجراءين لم ينجزا.
        [few] يُنظر في { $count } إجراءات لم تنجز.
       *[other] يُنظر في { $count } إجراءً لم ينجز.
    }
reduce-plan-name = اسم الخطة
reduce-plan-goal = ما ينبغي أن يكون الأكبر
reduce-plan-goal-value = القيمة للمقاولة
reduce-plan-goal-tonnes = الأطنان المتجنبة
reduce-plan-start = السنة الأولى للأشغال
reduce-plan-horizon = عدد السنوات بعدها
reduce-plan-horizon-words = أشغال سنة تعطي وفوراتها ابتداء من السنة التالية.
reduce-plan-targets = احترام أهدافي للانبعاثات
reduce-plan-target = { $year }: { $tonnes } ينبغي تجنبها إذا بقي الإنتاج على حاله
reduce-plan-money = المال
reduce-plan-discount = معدل الخصم، %
reduce-plan-discount-words = كلفة المال على المالكين في السنة.
reduce-plan-budget = الأموال الذاتية على الأكثر، درهم في السنة
reduce-plan-budget-words = فارغ: بلا حد.
reduce-plan-least-coverage = تغطية خدمة الدين على الأقل
reduce-plan-least-coverage-words = الوفورات مقسومة على خدمة الدين؛ 1.2 معتاد. فارغ: بلا حد.
reduce-plan-loan-share = القرض: حصته من الكلفة، %
reduce-plan-loan-words = ما يعرضه بنككم. فارغ: بلا قرض.
reduce-plan-loan-interest = القرض: الفائدة، % في السنة
reduce-plan-loan-years = القرض: المدة بالسنوات
reduce-plan-bank = قرض بنكي
reduce-plan-programmes = مساعدات أكدها لكم صاحب البرنامج
reduce-plan-programmes-words = لا تُحتسب مساعدة محتملة إلا بعد تأكيدها. وما قد تضيفه الأخرى يُعرض على حدة.
reduce-plan-prices = الأسعار والمعاملات
reduce-plan-prices-words = دون الضريبة على القيمة المضافة، مثل التكاليف، إذا كنتم تسترجعونها. صححوا ما تعرفونه أفضل من فواتيركم، واملؤوا ما ينقص.
reduce-plan-prices-year = جرد سنة { $year }.
reduce-plan-price = السعر، درهم لكل { $unit }
reduce-plan-factor = المعامل، كغ CO₂e لكل { $unit }
reduce-plan-growth = ارتفاع الأسعار المتوقع، % في السنة
reduce-plan-growth-high = ارتفاع قوي، % في السنة
reduce-plan-growth-low = ارتفاع ضعيف، % في السنة
reduce-plan-carbon = سعر ممكن للكربون، درهم للطن
reduce-plan-carbon-words = يُحتسب مع الارتفاع القوي.
reduce-plan-compute = احسبوا
reduce-plan-wrong-bounds = عدد من { $least } إلى { $most }.
reduce-plan-wrong-name = أعطوا الخطة اسمًا.
reduce-plan-name-words = للعثور عليها في اللائحة.
reduce-plan-goal-words = القيمة: ما تدره الوفورات زيادة على كلفتها. الأطنان: أكبر قدر من مكافئ CO₂ يُتفادى، ثم القيمة.
reduce-plan-start-words = السنة التي يمكن أن تنجز فيها الأشغال الأولى.
reduce-plan-loan-interest-words = سعر الفائدة في العرض، دون المصاريف.
reduce-plan-loan-years-words = يسدد كل شهر بأقساط متساوية.
reduce-plan-price-words = ما تدفعونه مع رسوم الطاقة ودون الضريبة على القيمة المضافة.
reduce-plan-price-taxed = حسب فواتيركم التي تتضمن الضريبة على القيمة المضافة أو قد تتضمنها. إذا كنتم تسترجعونها فاكتبوا الثمن من دونها.
reduce-plan-growth-words = ما تتوقعونه؛ الخطة تتبع هذه الحالة.
reduce-plan-growth-high-words = إذا غلت الطاقة: ينبغي أن تبقى الخطة جيدة حينئذ أيضا.
reduce-plan-growth-low-words = إذا ارتفعت قليلا أو انخفضت: عدد سالب.
reduce-plan-options = خيارات: الحدود والضمان وسعر الكربون والأحجام والاستثناءات
reduce-plan-options-words = لا شيء من هذا ضروري. املأوا ما يعنيكم.
reduce-plan-limits = الحدود
reduce-plan-own-share = الحصة التي تدفعها المقاولة على الأقل، %
reduce-plan-own-share-words = من الاستثمار كله، إذا طلبها البنك. فارغ: لا حد أدنى.
reduce-plan-guarantees = ضمان القرض
reduce-plan-guarantees-words = تملأ إذا طلب البنك ضمانات. ويمكن أن يحل صندوق ضمان محل جزء منها.
reduce-plan-security = الضمانات المطلوبة، % من القرض
reduce-plan-security-words = 120 لأرض أو آلة تساوي 1,2 مرة القرض. فارغ: لا شيء.
reduce-plan-collateral = الضمانات التي لديكم، بالدرهم
reduce-plan-collateral-words = ما يمكنكم رهنه. فارغ: لا تحد من شيء.
reduce-plan-guarantee = صندوق الضمان
reduce-plan-guarantee-words = يُحسب إذا كنتم مؤهلين له، أو إذا اخترتموه ضمن المساعدات المؤكدة.
reduce-plan-carbon-cost = سعر الكربون، في المغرب وعند الحدود الأوروبية
reduce-plan-border-words = إذا كانت منتجاتكم تؤدي تعديل الكربون عند حدود الاتحاد الأوروبي وكان ثمنه يعود عليكم، فكل طن يُتفادى يعفيكم منه أيضا. ويُخصم منه ما يُدفع في المغرب.
reduce-plan-certificate-last = آخر سعر منشور للشهادة، { $quarter }: { $price } للطن.
reduce-plan-certificate = سعر الشهادة، بالدرهم للطن
reduce-plan-certificate-words = ما تتوقعونه. فارغ: لا يُحسب.
reduce-plan-certificate-high = سعر الشهادة إذا ارتفع، بالدرهم للطن
reduce-plan-certificate-high-words = يُحسب مع الارتفاع القوي. فارغ: السعر نفسه.
reduce-plan-border = { $activity }: الحصة عند الحدود، %
reduce-plan-border-share-words = حصة هذه الانبعاثات التي توجد في منتجات تباع للاتحاد وتخضع للتعديل، فوق ما يُمنح مجانا. فارغ: لا شيء.
reduce-plan-basis-heading = الكهرباء: حسب الشبكة أو حسب عقودكم
reduce-plan-basis = حساب الأطنان
reduce-plan-basis-words = حسب عقودكم، الكهرباء المشتراة خضراء من قبل لا تتفادى شيئا آخر. ويُعرض الحساب الآخر على حدة، ولا يُضاف أبدا.
reduce-plan-basis-location = حسب الشبكة
reduce-plan-basis-market = حسب عقود الكهرباء
reduce-plan-market = المعامل حسب العقود، كغ CO₂e لكل { $unit }
reduce-plan-market-words = من جردكم.
reduce-plan-target-market = { $year }: { $tonnes } يجب تفاديها حسب عقود الكهرباء، إذا بقي الإنتاج كما هو
reduce-plan-sizes = أحجام أخرى لإجراء
reduce-plan-sizes-words = يمكن أن ينجز الإجراء أصغر أو أكبر مما حفظتموه: تأخذ الخطة حجما واحدا على الأكثر. ويلي الأسطر المملوءة سطران فارغان دائما.
reduce-plan-size-number = الحجم { $number }
reduce-plan-size-measure-words = لأي من إجراءاتكم.
reduce-plan-size-name = اسم هذا الحجم
reduce-plan-size-name-words = مثلا «300 كيلوواط ذروة».
reduce-plan-size-cost-words = كلفة هذا الحجم حسب عرض أثمان.
reduce-plan-size-saves = ما يوفره، % من الإجراء المحفوظ
reduce-plan-size-saves-words = 60 إذا كان يوفر ستة أعشار ما يقوله الإجراء، و150 لمرة ونصف.
reduce-plan-size-running-words = صيانة هذا الحجم دون الطاقة. فارغ: لا شيء.
reduce-plan-pairs = ما يجتمع وما لا يجتمع
reduce-plan-pairs-words = قد يستثني إجراء إجراء آخر (مرجل جديد أو موفر للمرجل القديم)، أو يتطلب أحدهما الآخر.
reduce-plan-pair-number = القاعدة { $number }
reduce-plan-pair-one-words = الإجراء المعني.
reduce-plan-pair = القاعدة
reduce-plan-pair-words = علاقته بالآخر.
reduce-plan-pair-either = أحدهما أو الآخر، لا كلاهما
reduce-plan-pair-after = مع الآخر فقط أو بعده
reduce-plan-pair-other = الإجراء الآخر
reduce-plan-pair-other-words = الذي يستثنيه أو يتطلبه.
reduce-plan-lacks-required = «{ $name }»: الإجراء الذي يتطلبه ليس في الخطة
reduce-plan-work-size = { $name }، { $size }
reduce-plan-no-measures = لا يمكن لأي إجراء أن يدخل في خطة.
reduce-plan-no-measures-words = أضيفوا أولًا إجراءات مع كلفتها وعمرها وما توفره.
reduce-plan-too-many = لديكم خطط كثيرة: أزيلوا واحدة.
reduce-plan-lacks-cost = «{ $name }»: الكلفة غير معروفة
reduce-plan-lacks-life = «{ $name }»: العمر غير معروف
reduce-plan-lacks-savings = «{ $name }»: الوفورات غير معروفة
reduce-plan-lacks-price = «{ $name }»: السعر غير معروف ({ $activity })
reduce-plan-lacks-factor = «{ $name }»: المعامل غير معروف ({ $activity })
reduce-plan-lacks-unit = «{ $name }»: وحدة لا يحسبها الجرد ({ $activity })
reduce-plan-lacks-years = «{ $name }»: لا سنة من السنوات المرغوبة تقع في الخطة
reduce-plan-left-out = إجراءات متروكة وما ينقصها
reduce-plan-pending-words = يأتي الجواب عادة في ثوانٍ.
reduce-plan-stale = لم تعد هذه الخطة محينة
reduce-plan-stale-words = تغيرت إجراءاتكم أو جردكم أو أجوبتكم منذ ذلك الحين. احسبوها من جديد.
reduce-plan-result = ما تعود به
reduce-plan-investment = الاستثمار
reduce-plan-tonnes = الأطنان المتجنبة
reduce-plan-rate = معدل العائد للمالكين
reduce-plan-coverage = أدنى تغطية لخدمة الدين
reduce-plan-nothing-pays = لا إجراء يعود بأكثر مما يكلف في هذه الحدود.
reduce-plan-column-state = أين وصل
reduce-plan-scenario-expected = الأسعار المتوقعة
reduce-plan-scenario-high = ارتفاع قوي
reduce-plan-scenario-low = ارتفاع ضعيف
reduce-plan-chart-cash = سيولة الخطة، بآلاف الدراهم في السنة
reduce-plan-chart-tonnes = المسار، أطنان CO₂e في السنة
reduce-plan-chart-avoided = أطنان CO₂e المتجنبة في السنة
reduce-plan-act = هذه الخطة
reduce-plan-change = احسبوا صيغة أخرى
reduce-plan-again = احسبوا من جديد
reduce-plan-follow = اتبع هذه الخطة
reduce-plan-leave = توقف عن اتباع هذه الخطة
reduce-plan-remove = أزيلوا هذه الخطة
reduce-plan-done-asked = طُلب الحساب.
reduce-plan-done-followed = أنتم تتبعون هذه الخطة.
reduce-plan-done-left = لم تعودوا تتبعون هذه الخطة.
reduce-plan-done-removed = أُزيلت الخطة.
