# التمويل: البرامج والأهلية ومخطط التمويل.

finance-tables = فهرس التمويلات تالف ({ $detail }). أعيدوا تثبيت البرنامج.
finance-unknown-programme = لا يوجد برنامج باسم «{ $id }». الأمر `qafila finance programmes` يعرضها كلها.
finance-answer-unknown = «{ $name }» ليس سؤالا في الفهرس. المقبول: { $known }.
finance-answer-value = { $name }: «{ $value }» ليست إجابة. المنتظر: { $expected }.
finance-answer-follows = { $name } يُستنتج من { $from }: أعط هذا أو تلك فقط.
finance-answer-number = عدد موجب (12.5)
finance-answer-day = يوم (2026-05-14)
finance-plan-no-uses = لا شيء يؤدى: اكتبوا نفقة واحدة على الأقل في [[uses]].
finance-plan-overfinanced = الموارد تفوق الاستعمالات بمبلغ { $amount }: اطلبوا أقل.
finance-plan-amount = { $name }: يجب أن يكون المبلغ موجبا وبسنتيمات كاملة.
finance-plan-range = { $name }: مدة أو سنة أو نسبة خارج حدودها (docs/finance.md).
finance-plan-twice = «{ $name }» مطلوب مرتين.
finance-plan-wrong-kind = «{ $name }» لا يمنح ما طُلب منه.
finance-plan-unknown-loan = لا يوجد قرض باسم «{ $name }».
finance-plan-no-interest = { $name }: اكتبوا سعر الفائدة (interest) الذي لا ينشره البرنامج.
finance-standing-eligible = مؤهلة
finance-standing-not-eligible = غير مؤهلة
finance-standing-closed = مغلق
finance-standing-likely =
    { PLURAL($points) ->
        [one] مرجح، نقطة واحدة للتحقق
        [two] مرجح، نقطتان للتحقق
        [few] مرجح، { $points } نقط للتحقق
       *[other] مرجح، { $points } نقطة للتحقق
    }
finance-state-open = مفتوح
finance-state-closed = مغلق
finance-state-unknown = حالة تحتاج إلى تأكيد
finance-kind-grant = منحة
finance-kind-loan = قرض
finance-kind-subordinated-loan = قرض تابع
finance-kind-leasing = ائتمان إيجاري
finance-kind-guarantee = ضمان
finance-kind-technical-assistance = مساعدة تقنية
finance-kind-training = تكوين
finance-kind-label = علامة
finance-kind-land = عقار
finance-field-state = الحالة
finance-field-grant = المنحة
finance-field-grant-max = المنحة، في حدود
finance-field-grant-total-max = مجموع المنح، في حدود
finance-field-grant-amount-max = سقف المنح
finance-field-reimbursable-aid = إعانة قابلة للإرجاع
finance-field-own-funds-min = الأموال الذاتية، على الأقل
finance-field-loan-max = سقف القرض
finance-field-loan-share-max = الحصة المقروضة، في حدود
finance-field-interest = سعر الفائدة
finance-field-term-max = المدة، في حدود
finance-field-grace-max = التأجيل، في حدود
finance-field-guarantee = الحصة المضمونة
finance-field-guarantee-max = سقف الضمان
finance-field-firm-pays = حصة المقاولة
finance-field-reimbursement = التعويض
finance-field-paid = الصرف
finance-field-stacks = الجمع
finance-field-envelope = الغلاف المالي
finance-field-duration = المدة
finance-of-eligible-investment = من الاستثمار المؤهل
finance-of-investment = من الاستثمار
finance-of-equipment = من التجهيزات
finance-of-innovation = من نفقات الابتكار
finance-of-advice = من الاستشارة والخبرة
finance-of-loan = من القرض
finance-of-senior-loan = من القرض البنكي الرئيسي
finance-of-equity = من الرساميل الذاتية
finance-of-green-investment = من الاستثمار الأخضر
finance-of-audit = من الافتحاص
finance-of-training = من التكوين
finance-of-state-subsidies = مع إعانات الدولة
finance-part-job = الشغل
finance-part-territorial = الترابية
finance-part-local-integration = الاندماج المحلي
finance-part-equipment = التجهيزات
finance-part-innovation = الابتكار
finance-part-advice = الاستشارة
finance-part-working-capital = رأس المال المتداول
finance-part-base = الأساس
finance-part-bonus = الزيادة
finance-part-operation = لكل عملية
finance-part-firm = لكل مقاولة
finance-part-sub-project = لكل مشروع فرعي
finance-part-incentive = التحفيز
finance-part-planned = مبرمج
finance-part-unplanned = غير مبرمج
finance-part-literacy = محو الأمية
finance-part-project = لكل مشروع
finance-word-after-works = بعد الأشغال
finance-word-before-works = قبل الأشغال
finance-word-yes = ممكن
finance-word-no = غير ممكن
finance-word-open = مفتوح
finance-word-closed = مغلق
finance-word-unknown = تحتاج إلى تأكيد
finance-unit-percent = { $number } %
finance-unit-points = + { $number } نقط
finance-unit-mad = { $number } درهم
finance-unit-eur = { $number } أورو
finance-unit-years = { $number } سنة
finance-unit-months = { $number } شهرا
finance-test-in = { $attribute }: { $value }
finance-test-not-in = { $attribute }: ما عدا { $value }
finance-test-at-least = { $attribute }: على الأقل { $value }
finance-test-above = { $attribute }: أكثر من { $value }
finance-test-at-most = { $attribute }: على الأكثر { $value }
finance-test-below = { $attribute }: أقل من { $value }
finance-test-between = { $attribute }: من { $low } إلى { $high }
finance-test-unless = { $rule } (إلا إذا { $exception })
finance-test-yes = نعم
finance-test-no = لا
finance-outcome-pass = مستوفى
finance-outcome-fail = غير مستوفى
finance-outcome-unknown = غير معروف
finance-outcome-to-verify = يُتحقق منه لدى الجهة المشرفة
finance-effect-required = شرط
finance-effect-bonus = زيادة
finance-effect-note = للعلم
finance-confidence-high = مؤكد
finance-confidence-medium = يحتاج إلى التحقق
finance-confidence-low = غير مؤكد
finance-finding-not-eligible = { $programme }: غير مؤهل ({ $rules })؛ لا يُحتسب شيء.
finance-finding-closed = { $programme }: مغلق؛ لا يُحتسب شيء.
finance-finding-points =
    { PLURAL($points) ->
        [one] { $programme }: محتسب، مع بقاء نقطة واحدة للتحقق.
        [two] { $programme }: محتسب، مع بقاء نقطتين للتحقق.
        [few] { $programme }: محتسب، مع بقاء { $points } نقط للتحقق.
       *[other] { $programme }: محتسب، مع بقاء { $points } نقطة للتحقق.
    }
finance-finding-capped = { $programme }: { $field }، المطلوب { $asked }، الممنوح { $given }.
finance-finding-up-to = { $programme }: { $share } على الأكثر؛ لا يُحتسب شيء قبل أن تؤكد الجهة المشرفة النسبة.
finance-finding-missing = { $programme }: جزء يتوقف على { $attributes }؛ لا يُحتسب.
finance-finding-disagreement = { $programme }: المصادر متناقضة ({ $percents } %)؛ يُحتسب الأدنى.
finance-finding-base-unknown = { $programme }: لا يُعرف مما تُحتسب حصة { $claim }؛ يُؤكد لدى الجهة المشرفة.
finance-finding-other-currency = { $programme }: السقف { $claim } بعملة أخرى ولا يُطبق.
finance-finding-to-confirm = { $programme }: { $field }، يُؤكد لدى الجهة المشرفة.
finance-finding-below-minimum = { $programme }: يلزم { $needed } من الأموال الذاتية، وفي المخطط { $has }.
finance-finding-stacking = لا مصدر يقول بإمكان الجمع بين هذه البرامج؛ يُؤكد: { $programmes }.
finance-finding-coverage = { $year }: المدخرات لا تغطي خدمة الدين ({ $coverage }).

# ما تعرضه الأوامر.

finance-to-confirm = { $field }: يُؤكد لدى الجهة المشرفة
finance-claim = { $field }: { $value } ({ $source }، { $date }؛ { $confidence })
finance-claimed = { $field }: { $value }
finance-field-part = { $field }، { $part }
finance-value-when = { $value } إذا { $condition }
finance-value-of = { $value } { $of }
finance-and = { $first } و{ $second }
finance-seen = سُجل بتاريخ { $date }؛ يُؤكد لدى الجهة المشرفة.
finance-claims = ما قيل
finance-rules = الشروط
finance-documents = الملف
finance-requested = تطلبه الجهة المشرفة
finance-usual = مألوف
finance-match = { $name }: { $standing }
finance-result = { $rule } · { $outcome }
finance-no-question = لا سؤال آخر يغير النتيجة.
finance-question = { $question } [{ $name }]
finance-concerns =
    { PLURAL($count) ->
        [one] الجواب يهم برنامجا واحدا.
        [two] الجواب يهم برنامجين.
        [few] الجواب يهم { $count } برامج.
       *[other] الجواب يهم { $count } برنامجا.
    }
finance-plan-title = { $name }: { $amount } للأداء
finance-column-source = المورد
finance-column-amount = المبلغ (درهم)
finance-column-year = السنة
finance-source-own-funds = أموال ذاتية
finance-source-lease = ائتمان إيجاري
finance-source-grant = منحة
finance-source-loan = قرض
finance-column-own-funds = أموال ذاتية
finance-column-savings = المدخرات
finance-column-service = خدمة الدين
finance-column-to-owners = للمالكين
finance-column-coverage = التغطية
finance-guarantee-line = ضمان { $programme }: { $amount } من القرض «{ $loan }» ({ $percent } %)، لا يُصرف لأحد.
finance-advance = يُسبَّق قبل وصول المنح: { $amount }.
finance-returns-project = المشروع: القيمة الحالية الصافية { $value }، معدل العائد الداخلي { $rate }
finance-returns-equity = المالكون: القيمة الحالية الصافية { $value }، معدل العائد الداخلي { $rate }
finance-no-rate = لا يوجد (التدفقات لا تغير إشارتها)
finance-several-rates = غير محدد (عدة تغيرات في الإشارة)
finance-rate-out-of-range = خارج المدى
finance-findings = للعلم

# خطة الانتقال: الإجراءات والسنوات والأموال تُختار معًا.

finance-transition-field = { $at }: { $fault }
finance-transition-range = { $at }: القيمة { $found } غير مقبولة. المقبول: { $range } (docs/plan.md).
finance-transition-needs = { $at }: أعطِ { $needs }.
finance-transition-rests = «{ $name }»: سقفه رهين بقروض أخرى، ولا تستطيع خطة تمتد على سنوات أن تضبطه. احسبه بالأمر `qafila finance plan`.
finance-transition-solver = لم يكتمل الحساب ({ $detail }). لا تُعطى أي خطة بدل خطة خاطئة.
finance-transition-fault-length = عدد القيم لا يساوي عدد سنوات الأفق.
finance-transition-fault-not-finite = ليس عددًا منتهيًا.
finance-transition-fault-negative = عدد سالب.
finance-transition-fault-not-positive = يجب أن يكون أكبر من الصفر.
finance-transition-fault-not-a-share = يجب أن تكون حصة بين 0 و1.
finance-transition-fault-unknown-name = لا شيء يحمل الاسم «{ $name }».
finance-transition-fault-twice = الاسم «{ $name }» مكرر.
finance-transition-fault-beyond = { $name } يتجاوز الأخير.
finance-transition-fault-empty = فارغ.
finance-transition-fault-share-without-system = الحصة تحتاج إلى نظام تكون حصة منه (systems).
finance-transition-fault-too-many-combinations = { $name } من توليفات الإجراءات على نظام واحد: اقسمه إلى عدة أنظمة.
finance-transition-fault-circle = «{ $name }» يشترط نفسه عبر غيره.
finance-transition-status-optimal = خطة مثلى: لا توجد خطة أفضل منها
finance-transition-status-within-gap = لا توجد خطة أفضل بأكثر من الفارق المطلوب
finance-transition-status-node-limit = توقف البحث عند حده: قد توجد خطة أفضل، في حدود الفارق على الأكثر
finance-transition-status-infeasible = لا توجد خطة تحترم كل القيود
finance-transition-status-unknown = توقف البحث عند حده قبل أن يجد خطة
finance-transition-proof = تبلغ { $value }؛ ولا تتجاوز أي خطة { $bound } (الفارق { $gap })
finance-transition-tonnes = { $tonnes } طن CO₂e
finance-transition-constraint-target = هدف الانبعاثات
finance-transition-constraint-budget = ميزانية الأموال الذاتية
finance-transition-constraint-cash-flow = الحد الأدنى للتدفق النقدي
finance-transition-constraint-coverage = تغطية خدمة الدين
finance-transition-constraint-own-share = الحصة الدنيا من الأموال الذاتية
finance-transition-constraint-collateral = الضمانات العينية
finance-transition-constraint-offer = شروط منحة أو قرض
finance-transition-in-year = { $what } لسنة { $year }
finance-transition-by = { $what } (بمقدار { $by })
finance-transition-relax-enough = يكفي تخفيف هذا وحده: { $by }
finance-transition-relax-never = لا يكفي أبدًا تخفيف هذا وحده: { $what }
finance-transition-relax-unknown = لم يتبين من البحث هل يكفي تخفيف هذا وحده: { $what }
finance-transition-conflict = قيود لا تجتمع: { $what }.
finance-transition-nothing = لا إجراء
finance-transition-work = { $name } ({ $year })
finance-transition-step-choosing = البحث عن أفضل خطة…
finance-transition-step-paying = خطة التمويل…
finance-transition-step-scenarios = البحث عن الخطة التي تبقى جيدة في كل سيناريو…
finance-transition-step-explaining = البحث عما ينبغي تخفيفه…
finance-transition-title = { $name }، { $start }–{ $last }
finance-transition-total = الاستثمار { $investment }؛ القيمة الحالية الصافية { $value }؛ الانبعاثات المتجنبة { $tonnes }
finance-transition-other-basis-location = حسب الشبكة (location-based): { $tonnes } متجنبة. لا يُجمع الرقمان.
finance-transition-other-basis-market = حسب العقود (market-based): { $tonnes } متجنبة. لا يُجمع الرقمان.
finance-transition-works-heading = ماذا نفعل، ومتى، وبأي مال
finance-transition-years-heading = سنة بسنة
finance-transition-column-year = السنة
finance-transition-column-measure = الإجراء
finance-transition-column-size = الحجم
finance-transition-column-cost = الكلفة
finance-transition-column-paid-by = من يدفع
finance-transition-column-works = الأشغال
finance-transition-column-saved = الوفورات
finance-transition-column-running = التشغيل
finance-transition-column-grants = المنح
finance-transition-column-loans = القروض
finance-transition-column-service = خدمة الدين
finance-transition-column-net = الرصيد
finance-transition-column-avoided = أطنان متجنبة
finance-transition-column-without = أطنان دون الخطة
finance-transition-column-with = أطنان مع الخطة
finance-transition-column-target = أطنان على الأكثر
finance-transition-column-scenario = السيناريو
finance-transition-column-value = القيمة الحالية الصافية
finance-transition-column-regret = النقص عن الأفضل
finance-transition-part = { $payer } { $amount }
finance-transition-alternatives-heading = خطط أخرى قريبة من الأفضل
finance-transition-alternative = { $works }: { $value }، { $tonnes }
finance-transition-no-alternative = لا يوجد اختيار آخر للإجراءات بهذا القرب.
finance-transition-complete = لا توجد خطة أخرى بهذا القرب.
finance-transition-robust-heading = الخطة التي تبقى جيدة إذا تغيرت الأسعار
finance-transition-robust-none = لا توجد خطة تحترم كل القيود في كل السيناريوهات.
finance-transition-robust-same = هي الخطة نفسها.
finance-transition-robust-line = { $scenario }: { $value }، أي أقل بـ { $regret } من أفضل خطة لهذا السيناريو
finance-transition-best-for = الأفضل في سيناريو «{ $scenario }»: { $works }
finance-transition-programmes-heading = برامج تحتاج إلى تأكيد، غير محتسبة
finance-transition-programme = { $name }: { PLURAL($points) ->
        [one] نقطة واحدة للتحقق
        [two] نقطتان للتحقق
        [few] { $points } نقاط للتحقق
       *[other] { $points } نقطة للتحقق
    }
finance-transition-programme-unsure = { $name }: المقاولة مؤهلة، والمبلغ في انتظار التأكيد
finance-transition-programme-adds = { $programme }؛ قد يضيف { $amount } على الأكثر
finance-transition-explanation-heading = ما يمنع، وما ينبغي تخفيفه
finance-transition-reference = استمرار الوضع الحالي

# ملف الطلب.

finance-unknown-document = لا توجد وثيقة باسم « { $name } ». المعروفة: { $known }.
finance-measure-figure = { $name }: وفر سالب، أو خارج مجاله.
finance-use-equipment = تجهيزات
finance-use-construction = بناء
finance-use-land = أرض
finance-use-innovation = ابتكار
finance-use-advice = استشارة
finance-use-training = تكوين
finance-use-audit = افتحاص
finance-use-other = غير ذلك
finance-origin-of = { $words }، { $date }
finance-estimate = { $value } (من { $low } إلى { $high })
finance-file-overline = طلب تمويل
finance-file-to-programme = إلى { $operator }، برنامج « { $programme } »
finance-file-to-bank = إلى البنك
finance-file-title = طلب تمويل – { $name } – { $firm }
finance-file-footer = طلب تمويل · { $name } · قافلة { $version }
finance-file-made = حُرر في { $date }
finance-file-firm = المقاولة
finance-file-firm-unnamed = مقاولة غير مسماة
finance-file-ice = التعريف الموحد للمقاولة
finance-file-activity = النشاط
finance-file-address = العنوان
finance-file-contact = للاتصال
finance-file-answers = ما تصرح به المقاولة
finance-file-answer = التصريح
finance-file-investment = الاستثمار واستعمالاته
finance-file-use = الاستعمال
finance-file-kind = النوع
finance-file-year = السنة
finance-file-amount = المبلغ (درهم)
finance-file-origin = مصدر المبلغ
finance-file-total = المجموع
finance-file-measures = ما توفره الإجراءات سنويا
finance-file-measure = الإجراء
finance-file-energy = الطاقة (كيلوواط ساعة)
finance-file-money = المال (درهم)
finance-file-co2e = طن مكافئ CO₂
finance-file-measures-note = بين قوسين مجال الثقة 95 % حيث هو معروف. حدود المجموع هي مجموع الحدود، كأن كل الإجراءات تخطئ في الاتجاه نفسه: وهو أوسع مجال.
finance-file-measures-partial = لا يحتسب المجموع إلا الإجراءات المعروفة أرقامها.
finance-file-savings = يحتسب المخطط { $amount } من الوفورات في السنة الأولى ({ $origin }).
finance-file-no-measures = لم يُفصَّل أي إجراء.
finance-file-sources = الموارد
finance-file-source = المورد
finance-file-terms = الشروط
finance-file-loan-terms =
    { $rate } على مدى { PLURAL($years) ->
        [one] سنة واحدة
        [two] سنتين
        [few] { $years } سنوات
       *[other] { $years } سنة
    }{ $grace ->
        [none] {""}
       *[some] {" "}{ PLURAL($grace_years) ->
                [one] منها سنة إمهال واحدة
                [two] منها سنتا إمهال
                [few] منها { $grace_years } سنوات إمهال
               *[other] منها { $grace_years } سنة إمهال
            }
    }، { PLURAL($payments) ->
        [one] أداء واحد في السنة
        [two] أداءان في السنة
        [few] { $payments } أداءات في السنة
       *[other] { $payments } أداء في السنة
    }
finance-file-balance = الموارد تساوي الاستعمالات بالسنتيم: { $sources } = { $uses }.
finance-file-never-one = لا تُجمع المنح والقروض والضمانات أبدا في « دعم » واحد.
finance-file-calendar = الجدول الزمني وخدمة الدين
finance-file-calendar-note = المبالغ بالدرهم الجاري قبل الضريبة؛ تُحتسب أداءات السنة في نهايتها، وأداءات السنة الأولى فورا. التغطية (DSCR) هي نسبة الوفورات إلى خدمة الدين.
finance-file-uses-column = الاستعمالات
finance-file-grants-column = المنح
finance-file-loans-column = القروض
finance-file-leases-column = الإيجار التمويلي
finance-file-interest-column = الفوائد
finance-file-capital-column = رأس المال
finance-file-rents-column = أقساط الإيجار
finance-file-dscr-column = DSCR
finance-file-returns = المردودية
finance-file-npv = القيمة الحالية الصافية
finance-file-irr = معدل العائد الداخلي
finance-file-project = المشروع
finance-file-owners = المالكون
finance-file-rate = معدل الخصم
finance-file-horizon = الأفق
finance-file-horizon-years = { $years } سنة
finance-file-least-coverage = أدنى تغطية لخدمة الدين
finance-file-payback = مدة الاسترداد بالسنوات
finance-file-lease-terms =
    { $rent } سنويا لمدة { PLURAL($years) ->
        [one] سنة واحدة
        [two] سنتين
        [few] { $years } سنوات
       *[other] { $years } سنة
    }
finance-file-advance = ما يُسبَّق قبل وصول المنح
finance-file-sought = المطلوب من غير المالكين
finance-file-eligibility = الأهلية، قاعدة بقاعدة
finance-file-no-programme = لم يُطلب أي برنامج: سيحدد البنك شروطه.
finance-file-rule = القاعدة
finance-file-outcome = الجواب
finance-file-source-date = المصدر
finance-file-operator = الجهة المشرفة: { $operator }. { $standing }؛ { $state }.
finance-file-documents = الوثائق
finance-file-document = الوثيقة
finance-file-why = لماذا
finance-file-there = الحالة
finance-file-is-there = مرفقة أو جاهزة
finance-file-is-missing = ناقصة
finance-file-requested-by = يطلبها { $programmes }
finance-file-shows-rules =
    { PLURAL($count) ->
        [one] تثبت قاعدة واحدة
        [two] تثبت قاعدتين
        [few] تثبت { $count } قواعد
       *[other] تثبت { $count } قاعدة
    }
finance-file-shows-answers = تثبت: { $answers }
finance-file-added = أضافتها المقاولة
finance-file-missing-count =
    { PLURAL($count) ->
        [0] لا تنقص أي وثيقة.
        [one] تنقص وثيقة واحدة.
        [two] تنقص وثيقتان.
        [few] تنقص { $count } وثائق.
       *[other] تنقص { $count } وثيقة.
    }
finance-file-usual-note = الوثيقة التي لا تسميها أي جهة معتادة: تُؤكد لديها.
finance-file-claims = على ماذا تقوم مبالغ البرامج
finance-file-claim = المعلومة
finance-file-published = نُشرت
finance-file-seen = قُرئت في
finance-file-confidence = الثقة
finance-file-seal-title = هذا الملف موقَّع
finance-file-seal = يحمل المعطيات التي حُسبت منها مبالغه: « qafila verify »، أو صفحة التحقق في قافلة، تراقب التوقيع وكل بايت، وتعيد حساب المخطط وتقارن.
finance-file-seal-dossier = ملف الكربون المتحقَّق منه للسنة مرفق بهذا الملف (dossier.pdf).
finance-file-no-dossier = ملف الكربون للسنة غير مرفق.
finance-file-attached = معطيات هذا الطلب
finance-file-attached-dossier = ملف الكربون للسنة
finance-file-check = الموارد ناقص الاستعمالات
finance-file-loan-sheet = الأقساط
finance-file-period = الفترة
finance-file-owed = المتبقي قبل الأداء
finance-file-payment = الأداء
finance-file-periods-a-year = أداءات في السنة
finance-file-grace = الإمهال (سنوات)
finance-file-years-asked = المدة (سنوات)
finance-file-interest = المعدل (%)
finance-file-written = كُتب الطلب: { $path }

# صفحات الطلبات والممول.

finance-requests-title = طلبات التمويل
finance-requests-lead = حضّروا ملف استثمار، وأرسلوه إلى ممول، وتابعوا من هو عنده ومنذ متى.
finance-requests-none = لا يوجد أي طلب
finance-requests-none-words = يُحضَّر الملف بعرض أثمان وبما قستموه هنا من قبل.
finance-prepare-title = تحضير طلب
finance-prepare-lead = تكفي صفحة واحدة. منها يُستخلص المخطط وقواعد البرامج والوثائق الناقصة؛ ولا يُرسل أي شيء.
finance-prepare-waits = يُكتب الملف…
finance-prepare-what = الطلب
finance-prepare-to = إلى من
finance-prepare-a-bank = بنك، دون برنامج
finance-prepare-savings-origin = مصدر الوفورات (افتحاص، حساب…)
finance-prepare-documents = أشّروا على الوثائق التي لديكم: سيُذكر ما ينقص في الملف.
finance-prepare-dossier = ملف الكربون المرفق
finance-prepare-dossier-words = أنتم تقررون ما يُعرض.
finance-prepare-no-dossier = لا شيء
finance-prepare-dossier-buyer = { $year }، نسخة مختصرة (الموردون والأثمان محجوبة)
finance-prepare-dossier-full = { $year }، نسخة كاملة
finance-prepare-language = لغة الوثائق
finance-prepare-make = كتابة الملف
finance-request-uses = المبلغ الواجب دفعه
finance-request-co2e = الوفورات، طن مكافئ CO₂ سنويا
finance-request-size = { $kilobytes } كيلوبايت
finance-request-pdf = ملف الطلب، PDF موقَّع
finance-request-workbook = المصنف الذي تعيد صيغه حساب المخطط
finance-request-dossier = ملف الكربون المتحقَّق منه
finance-request-papers = الوثائق
finance-request-figures = الأرقام
finance-request-history = ما جرى
finance-request-held = { $holder }، منذ { $since }
finance-request-nobody = ليس عند أحد؛ جاهز منذ { $since }
finance-request-state-need = محضَّر
finance-request-state-match = في الانتظار
finance-request-state-taken = قيد المعالجة
finance-request-state-done = مقبول
finance-request-state-refused = مرفوض
finance-request-state-withdrawn = مسحوب
finance-request-event-prepared = حُضّر
finance-request-event-sent = أُرسل
finance-request-event-taken = تُكفّل به
finance-request-event-question = سؤال الممول
finance-request-event-answer = جواب المقاولة
finance-request-event-done = قُبل
finance-request-event-refused = رُفض
finance-request-event-withdrawn = سُحب
finance-request-event-reminded = تذكير: لم يتحرك شيء منذ خمسة عشر يوما
finance-request-event-by = { $day }، { $name }
finance-request-send = الإرسال
finance-request-send-words = يرى الممول هذه الوثائق وأجوبتكم ولا شيء غيرها. يمكنكم سحب الطلب.
finance-request-financier = ممول على المنصة
finance-request-send-now = إرسال الطلب
finance-request-recipient = أو تسلمونه بأنفسكم إلى
finance-request-recipient-words = وكالة أو شباك: لا تراسل المنصة أحدا.
finance-request-give = تسجيل التسليم
finance-request-answer = الرد على الممول
finance-request-words = كلماتكم
finance-request-why = الرفض يُعلَّل.
finance-request-document = وثيقة مرفقة
finance-request-document-words = من وثائق المقاولة.
finance-request-no-document = لا شيء
finance-request-answer-now = رد
finance-request-close = تسجيل النتيجة
finance-request-accepted = قُبل
finance-request-refused = رُفض
finance-request-withdraw = سحب الطلب
finance-request-withdraw-words = لن يراه الممول بعد ذلك. وما حمّله يبقى لديه.
finance-request-withdraw-now = سحب
finance-request-wrong-words = اكتبوا بضع كلمات (2000 حرف على الأكثر)، أو اختاروا إلى من.
finance-request-prepared-done = كُتب الملف.
finance-request-sent-done = أُرسل الطلب.
finance-request-given-done = سُجل التسليم.
finance-request-answered-done = أُرسل الجواب.
finance-request-withdrawn-done = سُحب الطلب.
finance-request-closed-done = سُجلت النتيجة.
finance-request-verdict-holds = تم التحقق: ملف PDF موقَّع من هذه المنصة، وإعادة حساب مخططه تعطي المبالغ نفسها.
finance-request-verdict-fails = تعذر التحقق من ملف PDF: لا تعتمدوا عليه.
finance-request-verdict-older = ملف PDF موقَّع من هذه المنصة؛ كتبته نسخة سابقة، ولم تُعد مبالغه.
finance-request-verdict-later = التحقق ينتظر دوره: أعيدوا تحميل الصفحة.
finance-inbox-title = الطلبات الواردة
finance-inbox-lead = ما وجهته إليكم المقاولات، والأطول انتظارا أولا.
finance-inbox-none = لا يوجد أي طلب
finance-inbox-none-words = تجدكم مقاولات المنصة تحت اسمكم.
finance-inbox-no-match = لا طلب بهذه الصفة
finance-inbox-no-match-words = وسّعوا المرشحات.
finance-inbox-all = الكل
finance-inbox-state = الحالة
finance-inbox-sector = القطاع
finance-inbox-region = الجهة
finance-inbox-least = المبلغ، على الأقل (درهم)
finance-inbox-most = المبلغ، على الأكثر (درهم)
finance-inbox-order = أولا
finance-inbox-order-waits = الأطول انتظارا
finance-inbox-order-amount = أكبر مبلغ
finance-inbox-order-coverage = أعلى تغطية لخدمة الدين
finance-inbox-order-payback = أقصر مدة استرداد
finance-inbox-order-co2e = أكثر انبعاثات متجنبة
finance-inbox-payback = الاسترداد (سنوات)
finance-inbox-co2e = طن مكافئ CO₂ سنويا
finance-inbox-dossier = ملف الكربون
finance-inbox-dossier-of = { $year }، قابل للتحقق
finance-inbox-no-dossier = غير مرفق
finance-inbox-measures = الإجراءات
finance-inbox-place = القطاع والجهة
finance-inbox-progress = { $progress }: { $count }
finance-inbox-request = الطلب
finance-inbox-amount = المطلوب (درهم)
finance-inbox-waits = ينتظر منذ
finance-inbox-since = منذ { $since }
finance-inbox-take = التكفل به
finance-inbox-take-words = ستعلم المقاولة أنه عندكم.
finance-inbox-take-now = التكفل بالطلب
finance-inbox-ask = طرح سؤال
finance-inbox-question = سؤالكم
finance-inbox-ask-now = اسأل
finance-inbox-decide = القرار
finance-inbox-accept = قبول
finance-inbox-refuse = رفض
finance-inbox-taken-done = أنتم متكفلون بهذا الطلب.
finance-inbox-asked-done = أُرسل السؤال.
finance-inbox-accepted-done = قُبل الطلب.
finance-inbox-refused-done = رُفض الطلب.
finance-inbox-days =
    { PLURAL($count) ->
        [0] اليوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
       *[other] { $count } يوما
    }
# الصفحات.

finance-page-programmes = البرامج
finance-page-answers = الأجوبة
finance-page-requests = الطلبات
finance-page-pages = صفحات التمويل
finance-page-words = من يساعد على الأداء، وما يناسب المقاولة. كل معطى إفادةٌ مؤرخة: قبل اتخاذ القرار اتصلوا بالجهة المشرفة.
finance-page-public = الدعم والتمويل
finance-page-all = الكل
finance-page-standing-eligible = مؤهَّل
finance-page-standing-likely = مرجح
finance-page-standing-not-eligible = غير مؤهَّل
finance-page-standing-closed = مغلق
finance-page-no-answer = لم تتم الإجابة بعد
finance-page-do-not-know = لا أعرف
finance-page-unit-mad = بالدرهم
finance-page-unit-mad-year = بالدرهم في السنة
finance-page-unit-percent = بالمائة
finance-page-from-person = أجابت عنه المقاولة
finance-page-from-sheet = معبَّأ مسبقا من ورقة المقاولة
finance-page-from-profile = معبَّأ مسبقا من ملف تعريف المؤسسة
finance-page-from-border = معبَّأ مسبقا من ملفات التعديل الحدودي
finance-page-wrong-number = اكتبوا عددا، صفرا أو أكثر، مثل 12500000.
finance-page-wrong-day = اكتبوا يوما، مثل 2015-04-30.
finance-page-wrong-choice = اختاروا جوابا من اللائحة.
finance-page-wrong = تعذر قبول جواب: هو معلَّم أدناه.
finance-page-follows = «{ $name }» ينتج عن { $from }: أعطوا أحدهما فقط.
finance-page-eligible-words = مفتوحة، وكل الشروط المعروفة مستوفاة. القرار للجهة المشرفة.
finance-page-likely-words = لا شيء يمنع؛ تبقى نقط للتحقق أو أجوبة ناقصة.
finance-page-not-eligible-words = شرط غير مستوفى: هو مذكور.
finance-page-closed-words = لا تستقبل طلبات اليوم.
finance-page-search = الاسم أو الجهة المشرفة
finance-page-kind = النوع
finance-page-standing = بالنسبة للمقاولة
finance-page-narrow = تصفية
finance-page-claims-words = ما قالته المصادر، كل واحد بتاريخه. ما يتعارض يبقى جنبا إلى جنب ولا يُحسب متوسطه. يُؤكَّد لدى الجهة المشرفة.
finance-page-about = الموضوع
finance-page-value = القيمة
finance-page-source = المصدر
finance-page-date = التاريخ
finance-page-seen = تاريخ الاطلاع
finance-page-confidence = درجة الثقة
finance-page-disputed = المصادر متعارضة
finance-page-stale = للمراجعة
finance-page-to-confirm = ما لا يقوله أي مصدر: يُؤكَّد لدى الجهة المشرفة
finance-page-no-rules = لا شرط معروف: اسألوا الجهة المشرفة.
finance-page-rule = الشرط
finance-page-effect = الأثر
finance-page-outcome = بالنسبة للمقاولة
finance-page-answer-to = الإجابة: { $name }
finance-page-steps = ما العمل
finance-page-no-papers = لا مصدر يذكر وثيقة: اطلبوا اللائحة من الجهة المشرفة.
finance-page-papers-words = «معتاد»: يثبت ما يطلبه شرط دون أن تذكره الجهة المشرفة.
finance-page-none = لا برنامج مطابق
finance-page-none-words = وسعوا التصفية.
finance-page-outdated = هذه الأجوبة لم تعد صالحة، تغيرت اللائحة: أجيبوا من جديد.
finance-page-next = السؤال الأكثر حسما
finance-page-send = إجابة
finance-page-no-next = لا سؤال يحسم أكثر
finance-page-no-next-words = ما بقي للتحقق يكون لدى الجهات المشرفة، أو ينتظر جوابا لا يعرفه أحد بعد.
finance-page-all-answers = كل الأسئلة
finance-page-answers-words = ما تجيب به المقاولة عن نفسها وعن مشروعها. ما لم يُجَب عنه يبقى مجهولا ولا يُقصي أبدا.
finance-page-about-firm = المقاولة ومشروعها
finance-page-save = حفظ الأجوبة
finance-page-step-confirm = طلب تأكيد ما لا يقوله أي مصدر من { $operator }: { $fields }.
finance-page-step-call = الاتصال بالجهة المشرفة ({ $operator }) قبل القرار: المصادر مؤرخة.
finance-page-step-papers = جمع الوثائق ثم إيداع الطلب قبل إصدار الطلبية، ما لم تقل الجهة المشرفة غير ذلك.
finance-page-eligible =
    { PLURAL($count) ->
        [one] برنامج واحد مؤهَّل
        [two] برنامجان مؤهَّلان
        [few] { $count } برامج مؤهَّلة
        [many] { $count } برنامجا مؤهَّلا
       *[other] { $count } برنامج مؤهَّل
    }
finance-page-likely =
    { PLURAL($count) ->
        [one] برنامج واحد مرجح
        [two] برنامجان مرجحان
        [few] { $count } برامج مرجحة
        [many] { $count } برنامجا مرجحا
       *[other] { $count } برنامج مرجح
    }
finance-page-not-eligible =
    { PLURAL($count) ->
        [one] برنامج واحد غير مؤهَّل
        [two] برنامجان غير مؤهَّلين
        [few] { $count } برامج غير مؤهَّلة
        [many] { $count } برنامجا غير مؤهَّل
       *[other] { $count } برنامج غير مؤهَّل
    }
finance-page-closed =
    { PLURAL($count) ->
        [one] برنامج واحد مغلق
        [two] برنامجان مغلقان
        [few] { $count } برامج مغلقة
        [many] { $count } برنامجا مغلقا
       *[other] { $count } برنامج مغلق
    }
finance-page-answered =
    { PLURAL($count) ->
        [one] جواب واحد معروف
        [two] جوابان معروفان
        [few] { $count } أجوبة معروفة
        [many] { $count } جوابا معروفا
       *[other] { $count } جواب معروف
    }
finance-page-lead =
    { PLURAL($count) ->
        [one] برنامج مغربي واحد للمنح والقروض والضمانات والمساعدة والتكوين. كل معطى بمصدره وتاريخه.
        [two] برنامجان مغربيان للمنح والقروض والضمانات والمساعدة والتكوين. كل معطى بمصدره وتاريخه.
        [few] { $count } برامج مغربية للمنح والقروض والضمانات والمساعدة والتكوين. كل معطى بمصدره وتاريخه.
        [many] { $count } برنامجا مغربيا للمنح والقروض والضمانات والمساعدة والتكوين. كل معطى بمصدره وتاريخه.
       *[other] { $count } برنامج مغربي للمنح والقروض والضمانات والمساعدة والتكوين. كل معطى بمصدره وتاريخه.
    }
finance-page-found =
    { PLURAL($count) ->
        [one] برنامج واحد
        [two] برنامجان
        [few] { $count } برامج
        [many] { $count } برنامجا
       *[other] { $count } برنامج
    }
finance-page-step-answer =
    { PLURAL($count) ->
        [one] الإجابة عما ينقص: شرط واحد ما زال مجهولا.
        [two] الإجابة عما ينقص: شرطان ما زالا مجهولين.
        [few] الإجابة عما ينقص: { $count } شروط ما زالت مجهولة.
        [many] الإجابة عما ينقص: { $count } شرطا ما زال مجهولا.
       *[other] الإجابة عما ينقص: { $count } شرط ما زال مجهولا.
    }
finance-page-step-verify =
    { PLURAL($count) ->
        [one] التحقق من معيار واحد لدى { $operator }.
        [two] التحقق من معيارين لدى { $operator }.
        [few] التحقق من { $count } معايير لدى { $operator }.
        [many] التحقق من { $count } معيارا لدى { $operator }.
       *[other] التحقق من { $count } معيار لدى { $operator }.
    }
finance-done-answers = حُفظت الأجوبة.
finance-done-answer = أُخذ الجواب بعين الاعتبار.
finance-page-news = ما تغير بالنسبة للمقاولة
finance-alert-opened = { $name }: قد يناسب المقاولة من الآن.
finance-alert-changed = { $name }: تغيرت شروطه أو ما يمنحه.
finance-alert-closed = { $name }: لم يعد ممكنا للمقاولة.
finance-form-plans = المخططات
finance-form-plans-title = مخططات التمويل
finance-form-plans-other = هنا مشروع مبالغه معروفة: من يؤدي ثمنه وكيف. لاختيار الإجراءات وتوقيتها ومصدر مالها:
finance-form-plans-words = كيف يُؤدى ثمن استثمار بالسنتيم: المنح والقروض والضمانات والائتمان الإيجاري والأموال الذاتية، حسب ما تقوله البرامج.
finance-form-new = مخطط جديد
finance-form-edit = تعديل المخطط
finance-form-words = تُعد السنوات من أول سنة للأشغال (0). المبالغ بالدراهم الجارية دون ضريبة.
finance-form-none = لا مخطط حتى الآن
finance-form-none-words = يبين المخطط من يؤدي ماذا ومتى، وما يجب تسبيقه.
finance-form-save = حساب وحفظ
finance-form-archive = أرشفة
finance-form-written = حُفظ في { $day }؛ محسوب ببرامج اليوم.
finance-form-none-chosen = لا شيء
finance-form-investment = الاستثمار
finance-form-name = اسم الاستثمار
finance-form-start = أول سنة للأشغال
finance-form-horizon = سنوات التوفير
finance-form-discount = معدل الخصم، %
finance-form-discount-hint = كلفة المال على المالكين في السنة
finance-form-savings = الوفورات السنوية بالدرهم
finance-form-savings-hint = مبلغ واحد، أو مبلغ لكل سنة: 900000 ; 1200000. الأخير يستمر.
finance-form-equity = الرساميل الذاتية قبل الاستثمار
finance-form-equity-hint = فقط إذا كان سقف متوقفا عليها
finance-form-row = السطر { $number }
finance-form-uses = الاستعمالات
finance-form-uses-words = ما يجب أداؤه دون الضرائب المسترجعة.
finance-form-what = الاسم
finance-form-year = السنة
finance-form-year-hint = 0: أول سنة للأشغال
finance-form-green = استثمار أخضر
finance-form-left-out = خارج وعاء البرامج
finance-form-loans = القروض
finance-form-loans-words = قرض بنكي أو قرض برنامج: يُطبَّق سقفه.
finance-form-lender = المُقرض
finance-form-bank = بنك
finance-form-interest = سعر الفائدة، % في السنة
finance-form-interest-hint = فارغ إن كان البرنامج ينشره
finance-form-years = المدة بالسنوات
finance-form-grace = التأجيل بالسنوات
finance-form-payments = عدد الأداءات في السنة
finance-form-repayment = التسديد
finance-form-repayment-annuity = أقساط ثابتة
finance-form-repayment-capital = رأسمال ثابت
finance-form-guarantee = الضمان المطلوب
finance-form-grants = المنح
finance-form-grants-words = يتبع مبلغها ما يقوله البرنامج. «إلى غاية» لا تُحتسب إلا بعد تأكيد الجهة المشرفة.
finance-form-programme = البرنامج
finance-form-grant-year-hint = فارغ: حين يقوله البرنامج، وإلا فبعد الأشغال
finance-form-confirmed = النسبة المؤكدة، %
finance-form-confirmed-hint = التي أكدتها الجهة المشرفة
finance-form-leases = الائتمان الإيجاري
finance-form-leases-words = ما يؤديه المؤجر، وإيجار السنة.
finance-form-rent = الإيجار السنوي
finance-form-wrong-whole = اكتبوا عددا صحيحا.
finance-form-wrong-savings = اكتبوا مبالغ مفصولة بـ «;».
finance-form-wrong-name = أعطوا اسما لا يتجاوز 200 حرف.
finance-form-too-many = للمقاولة مخططات كثيرة، أو هذا المخطط طويل جدا.
finance-form-no-longer = هذا المخطط لم يعد قائما مع برامج اليوم
finance-form-result = باختصار
finance-form-total = المبلغ الواجب أداؤه
finance-form-advance = ما يجب تسبيقه قبل وصول المنح
finance-form-project = المشروع
finance-form-owners = المالكون
finance-form-returns = القيمة الحالية الصافية { $value }، معدل العائد الداخلي { $rate }
finance-form-lowest-coverage = أدنى تغطية لخدمة الدين (DSCR)
finance-form-sources = الموارد، تساوي الاستعمالات بالسنتيم
finance-form-chart-sources = مصدر المال
finance-form-chart-years = الوفورات وخدمة الدين حسب السنة
finance-form-calendar = سنة بسنة
finance-form-calendar-words = بالدرهم. أموال ذاتية سالبة: منحة تُرجعها.
finance-form-lent = قروض وائتمان إيجاري
finance-form-limits = حدود البرامج
finance-form-limit = الحد
finance-form-bound = السقف أو الحد الأدنى
finance-form-used = هذا المخطط
finance-form-met = محترم
finance-form-held = محترم
finance-form-not-held = غير محترم
finance-done-plan = حُفظ المخطط.
finance-done-plan-archived = أُرشف المخطط.
finance-ask = طلب تمويل
finance-form-origin = مصدر هذا المبلغ
finance-form-payments-of-grant = الدفعات إن تعددت
finance-form-payments-of-grant-hint = السنة: المبلغ؛ السنة: المبلغ. فارغ: الكل دفعة واحدة.
finance-form-wrong-payments = اكتبوا « السنة: المبلغ » مفصولة بفاصلة منقوطة.
finance-form-measures = الإجراءات
finance-form-measures-words = ما يُنجز وما يوفره سنويا: يعرضه ملف الطلب، أما المخطط فيحتسب الوفورات أعلاه.
finance-form-measure-progress = أين وصل
finance-form-measure-unsaid = غير مذكور
finance-form-measure-bounds = مجالات الثقة 95 %
finance-form-low = { $figure }، الحد الأدنى
finance-form-high = { $figure }، الحد الأعلى
finance-form-recompute = إعادة الحساب مع سطر إضافي
finance-form-recap = ما يترتب على ذلك
finance-start-title = الانطلاق مما ذكرتموه من قبل
finance-start-words = تُملأ المبالغ والوفورات ومصادرها؛ ويمكن تصحيح كل شيء.
finance-start-plan = من مخطط
finance-start-none = لا شيء
finance-start-of-reduction = مخطط تخفيض · { $name }
finance-start-of-finance = مخطط تمويل · { $name }
finance-start-measures = أو من إجراءات
finance-start-fill = ملء
finance-start-filled = مُلئ من: { $name }
finance-start-corrected = كل مبلغ تغيرونه يُشار إليه بأنه مصحح من المقاولة.
finance-start-without-cost = تكلفة مجهولة، تُكتب: { $names }
finance-start-without-saving = وفر مالي مجهول، غير محتسب: { $names }
finance-draft-cost = الإجراء « { $name } »، التكلفة كتبتها المقاولة
finance-draft-saved-calculated = الإجراء « { $name } »، الوفر محسوب؛ أثمان ومعاملات جرد { $year }
finance-draft-saved-written = الإجراء « { $name } »، الوفر كتبته المقاولة؛ أثمان ومعاملات جرد { $year }
finance-draft-saved-alone = الإجراء « { $name } »، دون جرد
finance-draft-sum = مجموع الإجراءات ناقص تكاليف تشغيلها
finance-draft-from-plan = مخطط التمويل « { $name } » بتاريخ { $date }
finance-draft-from-reduction = مخطط التخفيض « { $name } » المحسوب في { $date }
finance-draft-from-measures =
    { PLURAL($count) ->
        [0] لا إجراء
        [one] إجراء واحد
        [two] إجراءان
        [few] { $count } إجراءات
        [many] { $count } إجراء
       *[other] { $count } إجراء
    }
finance-draft-corrected = { $words }؛ صححته المقاولة

# مصنف الطلب
finance-tab-investment = الاستعمالات والموارد
finance-tab-calendar = الجدول الزمني
finance-tab-loans = القروض
finance-tab-measures = الإجراءات
finance-tab-eligibility = الأهلية
finance-tab-documents = الوثائق
finance-tab-claims = المعلومات
finance-sheet-open = يمكن تغيير الخانات الملونة فيتبعها المصنف كله. الخانات الأخرى مقفلة.
finance-sheet-calendar = يمكن تغيير الخانات الملونة، هنا وفي ورقة القروض، فيتبعها المصنف كله. الخانات الأخرى مقفلة.
finance-sheet-amounts-open = يمكن تغيير الخانات الملونة فيتبعها المصنف كله؛ وتُغيَّر مبالغ القروض وأسعارها ومددها في ورقتها. الخانات الأخرى مقفلة.
finance-sheet-amounts-locked = المبالغ مقفلة: ما تمنحه البرامج وقواعدها رهينة بها، ولا تعيد أي صيغة حسابها؛ لمبالغ أخرى أعيدوا إعداد الطلب. ما يمكن تغييره، في خانات ملونة: شروط قروض البنوك (ورقة القروض)، ومعدل الخصم وحصة الوفورات (ورقة الجدول الزمني).
finance-sheet-locked = هذه الورقة مقفلة: لا شيء مما تقوله رهين بالخانات التي يمكن تغييرها.
finance-sheet-measures-note = « − » و« + » حدّا مجال الثقة 95 % حيث هو معروف. حدود المجموع هي مجموع الحدود، كأن كل الإجراءات تخطئ في الاتجاه نفسه: وهو أوسع مجال.
finance-sheet-loan-limits = الخانات الملونة: مدة من سنة إلى { $years } سنة، وعدد الأداءات في المجموع لا يتجاوز { $payments } (1 أو 2 أو 4 أو 12 في السنة)، وإمهال أقصر من المدة، وسعر من 0 إلى ما دون 100.
finance-sheet-wrong = توجد خانة خارج حدودها: لا يُحسب شيء.
finance-sheet-over = الموارد تتجاوز الاستعمالات وستكون الأموال الذاتية سالبة: لا يُحسب شيء.
finance-sheet-low = تنزل التغطية (DSCR) تحت 1: وفورات إحدى السنوات لا تكفي لخدمة الدين.
finance-sheet-constant-payment = القسط الثابت
finance-sheet-constant-capital = رأس المال الثابت
finance-sheet-terms-there = انظر ورقة « { $sheet } »
finance-sheet-changed = غُيِّر في هذا المصنف
finance-sheet-savings-share = حصة الوفورات المتوقعة التي تتحقق
finance-sheet-last-year = السنة الأخيرة
finance-sheet-planned-savings = الوفورات المتوقعة
finance-sheet-own-so-far = الأموال الذاتية المتراكمة
finance-sheet-running = المتراكم ({ $of })
finance-sheet-sign = الإشارة ({ $of })
finance-sheet-running-sign = إشارة المتراكم ({ $of })
