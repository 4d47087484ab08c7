# المصنف والجداول: الأوراق والأعمدة ونصوص مصنف XLSX.

workbook-sheet-summary = الملخص
workbook-sheet-lines = السطور
workbook-sheet-factors = المعاملات
workbook-sheet-gases = الغازات
workbook-sheet-months = الشهور
workbook-sheet-sites = المواقع
workbook-sheet-energy = الطاقة والماء
workbook-sheet-coverage = التغطية
workbook-sheet-substitutions = البدائل
workbook-sheet-aside = ما وُضع جانبا
workbook-sheet-documents = الوثائق
workbook-sheet-readme = اقرأني

workbook-summary-note = حصيلة غازات الاحتباس الحراري لـ { $firm }، سنة { $year }
workbook-lines-note = من بداية السطر إلى نهايته: الكمية × الخطوات = الكمية بوحدة المعامل؛ × المعامل = كلغ من كل غاز؛ × معامل الاحترار = كلغ CO₂e.
workbook-factors-note = المعاملات المستعملة، بالكيلوغرام لكل وحدة، مع مصادرها. كل قيمة تُغيَّر هنا تغيّر السطور والمجاميع.
workbook-gases-note = معاملات الاحترار على مدى 100 سنة: { $set }. الكتل وCO₂e للسنة، بالطريقة القائمة على الموقع.
workbook-months-note = الانبعاثات حسب الشهر، بالتناسب مع عدد الأيام؛ بالطريقة القائمة على الموقع. تفصيل كل سطر في آخر أعمدة ورقة السطور.
workbook-sites-note = الانبعاثات حسب الموقع؛ بالطريقة القائمة على الموقع. مجال الثقة 95 % ناتج عن المحاكاة.
workbook-energy-note = الطاقة النهائية، والوقود بالقيمة الحرارية الدنيا. 1 طن مكافئ نفط = 41,868 جيغاجول.
workbook-coverage-note = نسبة كل شهر التي تغطيها وثيقة. ما قد تخفيه الأيام الناقصة تقدير لا يدخل في أي مجموع.
workbook-substitutions-note = معاملات حلت محل معاملات أدق، من الأثقل إلى الأخف.
workbook-aside-note = ما قُرئ ولم يُحتسب، وسبب ذلك.
workbook-documents-note = كل وثيقة في الملف وبصمتها SHA-256.
workbook-readme-note = محتوى هذا المصنف وكيفية قراءته.
workbook-interval-note = مجال الثقة 95 %: محاكاة قافلة (قيم لا صيغ). «المنشور»: المجموع الذي حسبته قافلة، للمراقبة.

workbook-column-total = المجموع
workbook-column-co2e = كلغ CO₂e
workbook-column-tonnes = طن CO₂e
workbook-column-low = الحد الأدنى، طن (95 %)
workbook-column-high = الحد الأعلى، طن (95 %)
workbook-column-half-width = ± %
workbook-column-published = المنشور، كلغ CO₂e
workbook-column-number = الرقم
workbook-column-scope = النطاق
workbook-column-category = الفئة
workbook-column-method = الطريقة (النطاق 2)
workbook-column-stage = مرحلة دورة الحياة
workbook-column-site = الموقع
workbook-column-site-number = رقم الموقع
workbook-column-site-id = رمز الموقع
workbook-column-region = الجهة
workbook-column-part = الحصة المحتسبة
workbook-column-activity = النشاط
workbook-column-label = البيان
workbook-column-from = من
workbook-column-to = إلى
workbook-column-days = الأيام
workbook-column-quantity = الكمية
workbook-column-unit = الوحدة
workbook-column-step = الخطوة { $number }
workbook-column-multiplier = × الخطوة { $number }
workbook-column-amount = الكمية المحوّلة
workbook-column-factor-unit = وحدة المعامل
workbook-column-factor-number = رقم المعامل
workbook-column-factor = المعامل
workbook-column-per-unit = { $gas }، كلغ/وحدة
workbook-column-unsplit-per-unit = غير موزع، كلغ CO₂e/وحدة
workbook-column-biogenic-per-unit = CO₂ أحيائي، كلغ/وحدة
workbook-column-co2e-per-unit = المجموع، كلغ CO₂e/وحدة
workbook-column-mass = { $gas }، كلغ
workbook-column-unsplit = غير موزع، كلغ CO₂e
workbook-column-biogenic = CO₂ أحيائي، كلغ
workbook-column-montreal = بروتوكول مونتريال، كلغ CO₂e
workbook-column-in-location = يُحتسب (الموقع)
workbook-column-in-market = يُحتسب (السوق)
workbook-column-rank = رتبة المعامل
workbook-column-substitution = البديل
workbook-column-file = الملف
workbook-column-page = الصفحة
workbook-column-sheet = الورقة
workbook-column-row = السطر
workbook-column-raw = النص المقروء
workbook-column-supplier = المورّد
workbook-column-document-number = رقم الوثيقة
workbook-column-paid = المبلغ
workbook-column-currency = العملة
workbook-column-line-id = معرّف السطر
workbook-column-month-share = { $month }، كلغ CO₂e
workbook-column-factor-id = المعرّف
workbook-column-geo = المكان
workbook-column-year-data = سنة البيانات
workbook-column-year-published = سنة النشر
workbook-column-source = المصدر
workbook-column-source-row = سطر المصدر
workbook-column-gsd2 = GSD²
workbook-column-origin = المنشأ
workbook-column-derivation = طريقة الحساب
workbook-column-note = ملاحظة
workbook-column-gas-code = الرمز
workbook-column-gas = الغاز
workbook-column-scopes = النطاقات
workbook-column-potential = معامل الاحترار، كلغ CO₂e/كلغ
workbook-column-total-mass = الكتلة، كلغ
workbook-column-month = الشهر
workbook-column-kwh = كيلوواط ساعة
workbook-column-toe = طن مكافئ نفط
workbook-column-properties = الخصائص المستعملة
workbook-column-m3 = م³
workbook-column-every = الدورية
workbook-column-asked = مطلوب في البطاقة
workbook-column-missing = الناقص
workbook-column-hidden = قد يخفي، كلغ CO₂e
workbook-column-wanted = النشاط المطلوب
workbook-column-wanted-place = المكان المطلوب
workbook-column-wanted-year = السنة المطلوبة
workbook-column-used-instead = المعامل المستعمل
workbook-column-differs = وجه الاختلاف
workbook-column-lines = السطور
workbook-column-resting = كلغ CO₂e المعنية
workbook-column-share = الحصة من المجموع
workbook-column-kind = النوع
workbook-column-why = السبب
workbook-column-format = الصيغة
workbook-column-bytes = البايتات
workbook-column-layouts = النماذج المتعرف عليها
workbook-column-sha256 = SHA-256
workbook-column-per = منسوبا إلى
workbook-column-intensity = كلغ CO₂e لكل وحدة

workbook-total = المجموع
workbook-total-location = المجموع على أساس الموقع
workbook-total-market = المجموع على أساس السوق
workbook-total-biogenic = خارج النطاقات: CO₂ أحيائي المنشأ، كلغ
workbook-total-montreal = خارج النطاقات: غازات بروتوكول مونتريال
workbook-total-hidden = تقدير خارج المجموع
workbook-by-category = حسب الفئة (على أساس الموقع)
workbook-by-gas = حسب الغاز (على أساس الموقع)
workbook-intensities = الكثافات
workbook-per-turnover = رقم المعاملات دون احتساب الرسوم
workbook-per-employees = عدد المستخدمين
workbook-employee = مستخدم
workbook-potential-row = معامل الاحترار، كلغ CO₂e/كلغ ←
workbook-within = داخل النطاقات
workbook-outside = خارج النطاقات، بروتوكول مونتريال
workbook-water = الماء المأخوذ
workbook-silent = فئات بلا أي سطر
workbook-unknown = غير معروف
workbook-yes = نعم
workbook-no = لا
workbook-every-month = كل شهر
workbook-every-quarter = كل ثلاثة أشهر
workbook-every-year = كل سنة
workbook-energy-unknown = طاقة غير معروفة لم تُحتسب: { $activities }.
workbook-audit-mandatory = الافتحاص الطاقي إلزامي (القانون 47.09): تم تجاوز عتبة { $toe } طن مكافئ نفط ({ $source }).
workbook-audit-not-mandatory = الافتحاص الطاقي غير إلزامي (القانون 47.09): دون عتبة { $toe } طن مكافئ نفط ({ $source }).
workbook-audit-unknown = الطاقة المعروفة دون عتبة الافتحاص البالغة { $toe } طن مكافئ نفط (القانون 47.09)، غير أن جزءا منها مجهول ({ $source }).
workbook-aside-kept = وُضع جانبا
workbook-aside-excluded = سطر مستبعد
workbook-aside-duplicate = مكرر
workbook-duplicate-same-file = الملف نفسه لسطر محتسب ({ $kept })
workbook-duplicate-same-bill = الفاتورة نفسها لسطر محتسب ({ $kept })
workbook-duplicate-same-number = رقم الوثيقة نفسه لسطر محتسب ({ $kept })
workbook-duplicate-bill-and-ledger = فاتورة وقيد لعملية شراء واحدة ({ $kept })
workbook-duplicate-replaced-estimate = تقدير حلت محله قراءة فعلية ({ $kept })
workbook-origin-catalogue = الفهرس
workbook-origin-pack = قاعدة مستوردة { $hash }
workbook-origin-supplier = صرّح به المورّد أو المقاولة

workbook-step-definition = تعريف الوحدات
workbook-step-published =
    { $kind ->
        [density] الكتلة الحجمية
        [ncv] القيمة الحرارية الدنيا
        [gcv] القيمة الحرارية العليا
        [net-over-gross] نسبة القيمة الدنيا إلى العليا
        [unit-mass] كتلة الوحدة
        [dry-matter] المادة الجافة
        [load] الحمولة
       *[price] مستوى الأسعار أو سعر الصرف
    } { $value } { $unit } ({ $source }، { $row })
workbook-step-document = معطى من الوثيقة: { $label }
workbook-step-days = أيام الفترة: { $within } من { $of }
workbook-step-ownership = حصة الموقع
workbook-step-uncovered = كهرباء بلا أداة تعاقدية
workbook-step-instrument = الأداة التعاقدية { $reference }
workbook-stage-combustion = احتراق
workbook-stage-process = عملية صناعية
workbook-stage-fugitive = تسرب
workbook-stage-generation = إنتاج الطاقة
workbook-stage-upstream-generation = ما قبل الإنتاج
workbook-stage-t-and-d = ضياع الشبكة
workbook-stage-wtt = من البئر إلى الخزان
workbook-stage-ttw = من الخزان إلى العجلة
workbook-stage-wtw = من البئر إلى العجلة
workbook-stage-cradle-to-gate = من المهد إلى باب المصنع
workbook-stage-use = استعمال
workbook-stage-end-of-life = نهاية العمر
workbook-stage-avoided = متجنَّب في مكان آخر

workbook-readme-firm = المقاولة
workbook-readme-ice = التعريف الموحد للمقاولة
workbook-readme-sector = القطاع
workbook-readme-period = الفترة
workbook-readme-approach = طريقة التجميع
workbook-readme-gwp = معاملات الاحترار
workbook-readme-draws = المحاكاة
workbook-readme-engine = إصدار المحرك
workbook-readme-schema = صيغة الحصيلة
workbook-readme-draws-value =
    { PLURAL($draws) ->
        [zero] بلا سحوبات، البذرة { $seed }
        [one] سحبة واحدة، البذرة { $seed }
        [two] سحبتان، البذرة { $seed }
        [few] { $draws } سحبات، البذرة { $seed }
        [many] { $draws } سحبة، البذرة { $seed }
       *[other] { $draws } سحبة، البذرة { $seed }
    }
workbook-readme-scope2-text =
    لكل شراء كهرباء سطر لكل طريقة، ولا تُجمع الطريقتان أبدا. السطور على أساس السوق: { PLURAL($lines) ->
        [zero] لا شيء.
        [one] سطر واحد.
        [two] سطران.
        [few] { $lines } أسطر.
        [many] { $lines } سطرا.
       *[other] { $lines } سطر.
    }
workbook-readme-estimated-text =
    عدد السطور المبنية على معامل بديل (ورقة البدائل): { PLURAL($substituted) ->
        [zero] لا شيء
        [one] سطر واحد
        [two] سطران
        [few] { $substituted } أسطر
        [many] { $substituted } سطرا
       *[other] { $substituted } سطر
    } من أصل { $lines }. ما قد تخفيه الوثائق الناقصة مقدّر في ورقة التغطية ولا يدخل في أي مجموع.
workbook-readme-method = المنهجية
workbook-readme-method-text = بروتوكول غازات الاحتباس الحراري (معيار المقاولات ودليل النطاق 2 ومعيار النطاق 3) وISO 14064-1:2018. كل سطر نشاط في فئة ومرحلة من دورة الحياة، بمعامل واحد.
workbook-readme-lines = الصيغ
workbook-readme-lines-text = السطور والمجاميع صيغ حسابية: غيّروا كمية أو معاملا، فيُعاد حساب كل شيء. القيم المحفوظة هي قيم قافلة؛ وقد تختلف المجاميع بفارق تدوير الحاسوب (أقل من جزء من المليار).
workbook-readme-scope2 = النطاق 2
workbook-readme-outside = خارج النطاقات
workbook-readme-outside-text = يُصرَّح بـCO₂ أحيائي المنشأ وبغازات بروتوكول مونتريال على حدة، ولا تدخل في أي مجموع لـCO₂e.
workbook-readme-estimated = ما هو تقديري
workbook-readme-interval = عدم اليقين
workbook-readme-interval-text = مجالات الثقة 95 % ناتجة عن محاكاة مونتي كارلو تشترك سحوباتها حسب المعامل ومصدر المعطيات؛ لا يمكن لصيغة في جدول إعادتها، ولذلك فهي قيم ثابتة.
workbook-readme-safety = نصوص الوثائق
workbook-readme-safety-text = تُكتب البيانات المقروءة في الوثائق دائما كنص، ولا تُكتب أبدا كصيغ.

workbook-sheet-measures = الإجراءات
workbook-measures-note = ما تُظهره الفواتير من الإجراءات المتحقَّق منها: الوفر صيغة من السنتين عند تساوي الإنتاج. وهو داخل في المجاميع أصلًا.
workbook-measures-expected = ما يُنتظر من كل إجراء في السنة: لا يدخل في أي مجموع
workbook-column-year = السنة
workbook-column-year-before = السنة السابقة
workbook-column-used-before = المستهلك قبل
workbook-column-made-before = المنتَج قبل
workbook-column-used = المستهلك
workbook-column-made = المنتَج
workbook-column-saved = الوفر
workbook-column-saved-low = الحد الأدنى
workbook-column-saved-high = الحد الأعلى
workbook-column-kg-per-unit = كغ CO₂e للوحدة
workbook-column-avoided = كغ CO₂e المتفادى
workbook-column-avoided-low = كغ CO₂e، الحد الأدنى
workbook-column-avoided-high = كغ CO₂e، الحد الأعلى
workbook-column-expected = المتوقع
workbook-column-years = السنوات
workbook-column-installed = في الخدمة
workbook-column-verified = تاريخ التحقق
