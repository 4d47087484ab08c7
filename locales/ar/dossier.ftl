# ملف PDF: العناوين والجداول والجمل.

dossier-document-title = جرد انبعاثات غازات الدفيئة { $year } – { $firm }
dossier-overline = جرد انبعاثات غازات الدفيئة
dossier-footer = { $firm } · { $year } · Qafila { $version }
dossier-of = من
dossier-edition-full = النسخة الكاملة، للمدقق
dossier-edition-buyer = نسخة المشتري
dossier-made-on = أُعدّ في { $date }
dossier-t-co2e = طن CO₂e
dossier-t-co2 = طن CO₂
dossier-kg-co2e = كغ CO₂e
dossier-toe = طن مكافئ نفط
dossier-both = { $first }، أي { $second }
dossier-total = المجموع
dossier-total-location = المجموع، النطاق 2 على أساس الموقع
dossier-total-market = المجموع، النطاق 2 على أساس السوق
dossier-scope-2-location = النطاق 2 على أساس الموقع
dossier-scope-2-market = النطاق 2 على أساس السوق
dossier-interval = مجال الثقة 95{"\u00A0"}%: { $bounds } { $unit }
dossier-biogenic = CO₂ أحيائي المنشأ، خارج النطاقات
dossier-energy = الطاقة النهائية
dossier-water = المياه المسحوبة
dossier-evidence = الإثباتات
dossier-lines-and-documents =
    { PLURAL($lines) ->
        [zero] لا أسطر حساب
        [one] سطر حساب واحد
        [two] سطرا حساب
        [few] { $lines } أسطر حساب
        [many] { $lines } سطر حساب
       *[other] { $lines } سطر حساب
    }، { PLURAL($documents) ->
        [zero] لا مستندات مقروءة
        [one] مستند مقروء واحد
        [two] مستندان مقروءان
        [few] { $documents } مستندات مقروءة
        [many] { $documents } مستندًا مقروءًا
       *[other] { $documents } مستند مقروء
    }
dossier-gaps = الثغرات
dossier-hidden = إلى غاية { $value }، تقدير خارج المجموع
dossier-next-title = المستند التالي الذي ينبغي البحث عنه
dossier-next-document = { $activity }، { $site }: ينقص { $periods }. من شأن هذا المستند أن يضيّق المجال بنحو { $narrowing }.
dossier-next-evidence = { $activity }، { $site }: من شأن المستند الأصلي، بدل السجل أو التقدير، أن يضيّق المجال بنحو { $narrowing }.
dossier-next-factor = { $activity }: من شأن معامل يصرح به المورّد أن يضيّق المجال بنحو { $narrowing }.
dossier-seal-title = هذا الملف يعيد حساب نفسه
dossier-seal-full = البيانات والمعاملات وبصمات المستندات والتوقيع مرفقة بهذا الملف. يتحقق الأمر «qafila verify» من التوقيع ويعيد حساب كل سطر وكل مجموع وكل مجال، دون اتصال وبالبتّ الواحد.
dossier-seal-buyer = البيانات والمعاملات والتوقيع مرفقة بهذا الملف. يتحقق منها الأمر «qafila verify» ويعيد كل الحساب، دون اتصال وبالبتّ الواحد. حُجبت أسماء الموردين والأثمان وأرقام المستندات وتسمياتها وراء التزامات مملّحة؛ والجرد مطابق، بايتًا ببايت، لجرد النسخة الكاملة.

dossier-attached-inventory = الجرد: بيانات النشاط والحسابات والنتائج
dossier-attached-factors = معاملات الانبعاث المستعملة ومصادرها
dossier-attached-evidence = بصمات المستندات وما وُضع جانبًا
dossier-attached-disclosures = ما تحجبه نسخة المشتري
dossier-attached-other = مرفق

dossier-chart-categories = الفئات الرئيسية
dossier-chart-scopes = النطاقات الثلاثة حسب طريقتي النطاق 2
dossier-chart-months = الانبعاثات حسب الشهر
dossier-chart-intervals = المجاميع ومجالات الثقة 95{"\u00A0"}%، بالطن CO₂e
dossier-chart-coverage = الشهور التي تغطيها المستندات

dossier-organisation = المنشأة وحدودها
dossier-name = الاسم
dossier-ice = المعرّف الموحد للمقاولة
dossier-nma = النشاط (التصنيف المغربي للأنشطة 2010)
dossier-period = فترة التصريح
dossier-approach = طريقة التجميع
dossier-base-year = سنة الأساس
dossier-no-base-year = غير محددة
dossier-table-boundary = المواقع والحصة المحتسبة
dossier-site = الموقع
dossier-region = المكان
dossier-ownership = حصة الملكية
dossier-part = الحصة المحتسبة
dossier-boundary-text = تشمل حدود التصريح الانبعاثات المباشرة (النطاق 1) والطاقة المشتراة (النطاق 2) وفئات النطاق 3 التي قدمت المقاولة بياناتها. لا يضاف شيء إلى الفئات التي لا بيانات لها: وهي مذكورة في فصل التغطية.
dossier-table-change = التطور منذ سنة الأساس
dossier-effect = الأثر
dossier-change-before = سنة الأساس
dossier-change-activity = النشاط: زيادة أو نقصان في الشيء نفسه
dossier-change-factor = المعاملات: تغيّر العالم
dossier-change-structure = البنية: المواقع والحصص
dossier-change-method = المنهجية: طريقة العدّ
dossier-change-after = سنة التصريح
dossier-restate = يتجاوز أثر البنية والمنهجية العتبة التي حددتها المقاولة: ينبغي إعادة حساب سنة الأساس.
dossier-no-restate = يبقى أثر البنية والمنهجية دون العتبة التي حددتها المقاولة: لا حاجة إلى إعادة حساب سنة الأساس.

dossier-results = النتائج
dossier-results-intro = تتبع الجداول حسب الفئة والموقع والغاز والشهر الطريقة القائمة على الموقع. ويُعطى المجموعان دائمًا.
dossier-category = النطاق والفئة
dossier-share = النسبة
dossier-interval-short = مجال الثقة 95{"\u00A0"}%
dossier-table-categories = الانبعاثات حسب النطاق والفئة
dossier-table-sites = الانبعاثات حسب الموقع، جميع النطاقات
dossier-table-gases = الانبعاثات حسب الغاز
dossier-gas = الغاز
dossier-direct-kg = المباشرة، كغ
dossier-mass-kg = الكل، كغ
dossier-gas-note = «غير موزع»: لا يعطي مصدر المعامل سوى كغ CO₂e، فكتلة كل غاز مجهولة. ويُحسب CO₂ الأحيائي المنشأ على حدة، خارج النطاقات.

dossier-energy-and-water = الطاقة والمياه والكثافات
dossier-table-energy = الطاقة النهائية المستهلكة (النطاقان 1 و2)، والوقود بقيمته الحرارية الصافية
dossier-use = الاستعمال
dossier-audit-mandatory = باستهلاك قدره { $toe }، تتجاوز المقاولة عتبة { $threshold } التي يحددها القانون 47-09: التدقيق الطاقي إلزامي.
dossier-audit-below = باستهلاك قدره { $toe }، تبقى المقاولة دون عتبة { $threshold } التي يحددها القانون 47-09.
dossier-audit-unknown = يبقى الاستهلاك المعروف ({ $toe }) دون عتبة { $threshold } التي يحددها القانون 47-09، غير أن بعض الطاقات تعذر تحويلها.
dossier-table-water = المياه المسحوبة
dossier-table-intensities = الكثافات (المجموع على أساس الموقع)
dossier-per = بالنسبة إلى
dossier-amount = المقدار
dossier-kg-per-unit = كغ CO₂e لكل وحدة
dossier-target-verdict = الوضع في { $year }
dossier-turnover = رقم المعاملات دون رسوم
dossier-employees = عدد المستخدمين

dossier-uncertainty = عدم اليقين
dossier-uncertainty-intro = لكل مقدار ولكل معامل توزيع لوغاريتمي طبيعي، بعرض منشور أو مستنتج من مصفوفة جودته. تأتي المجالات من { $draws } سحبة يُسحب فيها المعامل الواحد، والعدّاد الواحد، مرة واحدة لجميع أسطره. ويعطي الانتشار من الدرجة الأولى للمجموع نصف عرض قدره { $half }.
dossier-table-contributions = أكثر ما يتوقف عليه عدم يقين المجموع
dossier-parameter = العامل
dossier-kind = النوع
dossier-kind-quantity = مقدار
dossier-kind-factor = معامل
dossier-variance-share = الحصة من التباين

dossier-coverage = التغطية
dossier-coverage-intro = لكل موقع ولكل نشاط منتظم، الشهور التي تغطيها المستندات. الشهر الفارغ ليس صفرًا.
dossier-coverage-full = مغطى
dossier-coverage-partial = جزئيًا
dossier-coverage-missing = لم يُعثر على شيء
dossier-hidden-long = إذا كانت الأيام الناقصة كالأيام المغطاة، فإن الثغرات تخفي نحو { $value }. لا يدخل هذا التقدير في أي مجموع.
dossier-silent = فئات دون أي بيانات: { $categories }.

dossier-data-quality = جودة البيانات
dossier-data-quality-intro = كل معامل ليس هو المطلوب بالضبط يُعدّ بديلًا. يُسجَّل كل بديل مع الانبعاثات القائمة عليه.
dossier-table-substitutions = البدائل
dossier-wanted = المطلوب
dossier-differs = وجه الاختلاف
dossier-factor = المعامل
dossier-lines = الأسطر
dossier-table-exclusions = أسطر غير محتسبة
dossier-activity = النشاط
dossier-why = السبب
dossier-table-aside = مستندات وأسطر وُضعت جانبًا
dossier-document = المستند

dossier-method = المنهجية
dossier-method-quantification = يتبع الجرد بروتوكول غازات الدفيئة (معيار الشركات، ودليل النطاق 2، ومعيار النطاق 3) والمعيار ISO 14064-1:2018. يضرب كل سطر مقدارًا مقروءًا في مستند بتحويلات موثقة المصدر وبمعامل انبعاث؛ والمجاميع مضبوطة، ولا يقع التقريب إلا عند العرض.
dossier-method-factors = المعامل المعتمد هو الأخص بين الموجود: ما عيّنته المقاولة أو مورّدها، ثم الرسمي للبلد، ثم قيمة البلد في قاعدة دولية، ثم الثابت الفيزيائي، ثم مكان أو نشاط مجاور، ثم المتوسط العالمي، وأخيرًا حسب المبلغ المنفق. ولا تُخلط أبدًا مراحل دورة الحياة ولا القيم الحرارية ولا طريقتا النطاق 2.
dossier-method-gwp = معاملات الاحترار على مدى 100 سنة: { $set }.
dossier-method-scope-2 = تُحسب الكهرباء مرتين دون جمع: مرة حسب متوسط الشبكة، ومرة حسب الأدوات التعاقدية، مع المزيج المتبقي، أو متوسط الشبكة عند غيابه، لما سواها.
dossier-method-biogenic = يُعطى CO₂ الأحيائي المنشأ خارج النطاقات؛ أما CH₄ وN₂O الناتجان عن الكتلة الحيوية فداخلها. لا تدخل في المجاميع أي إزالة ولا تعويض ولا انبعاثات متجنبة.
dossier-method-uncertainty = تأتي مجالات الثقة 95{"\u00A0"}% من { $draws } سحبة بطريقة مونتي كارلو ببذرة ثابتة: ويمكن استنساخها بالبتّ الواحد.
dossier-method-recompute = أرقام هذه الصفحات مأخوذة من الملفات المرفقة، ومنها وحدها.

dossier-iso = المقابلة مع ISO 14064-1:2018، البند 9.3.1
dossier-iso-intro = النقاط التي يطلبها المعيار من التقرير، ملخصة بعباراتنا، وموضع معالجة كل منها.
dossier-iso-item = النقطة
dossier-iso-answer = أين وكيف
dossier-iso-a = المنشأة المصرِّحة
dossier-iso-a-answer = المنشأة وحدودها
dossier-iso-b = الشخص أو الجهة المسؤولة عن التقرير
dossier-iso-b-answer = المنشأة وحدودها
dossier-iso-b-answer-missing = ثغرة: لا تسمي بطاقة المقاولة أحدًا (‎responsible = "…"‎)
dossier-iso-c = فترة التصريح
dossier-iso-c-answer = المنشأة وحدودها
dossier-iso-d = الحدود التنظيمية
dossier-iso-d-answer = المنشأة وحدودها، المواقع والحصص
dossier-iso-e = حدود التصريح ومعايير الأهمية
dossier-iso-e-answer = المنشأة وحدودها؛ تُعتمد كل فئة موثقة دون عتبة
dossier-iso-f = الانبعاثات المباشرة حسب الغاز
dossier-iso-f-answer = النتائج، الانبعاثات حسب الغاز، عمود «المباشرة»
dossier-iso-g = الانبعاثات والإزالات الأحيائية المنشأ، على حدة
dossier-iso-g-answer = الصفحة الأولى والمنهجية؛ لا تُحتسب أي إزالة
dossier-iso-h = الإزالات المباشرة إن حُسبت
dossier-iso-h-answer = لم تُحسب
dossier-iso-i = المصادر المهمة المستبعدة وسبب ذلك
dossier-iso-i-answer = التغطية وجودة البيانات
dossier-iso-j = الانبعاثات غير المباشرة حسب الفئة
dossier-iso-j-answer = النتائج، حسب النطاق والفئة
dossier-iso-k = سنة الأساس وجردها
dossier-iso-k-answer = المنشأة وحدودها
dossier-iso-l = التغييرات في سنة الأساس أو في البيانات السابقة
dossier-iso-l-answer = المنشأة وحدودها، التطور
dossier-iso-l-answer-none = لا شيء: ليست لأي سنة سابقة بيانات في هذا الملف
dossier-iso-m = طرق الحساب وسبب اختيارها
dossier-iso-m-answer = المنهجية
dossier-iso-n = التغييرات في المنهجية
dossier-iso-n-answer = المنشأة وحدودها، التطور، أثر المنهجية
dossier-iso-n-answer-none = لا شيء: ليست لأي سنة سابقة بيانات في هذا الملف
dossier-iso-o = معاملات الانبعاث والإزالة
dossier-iso-o-answer = ملحق المعاملات وملف factors.json
dossier-iso-p = أثر عدم اليقين في الدقة حسب الفئة
dossier-iso-p-answer = النتائج، المجالات حسب الفئة
dossier-iso-q = تقييم عدم اليقين
dossier-iso-q-answer = عدم اليقين
dossier-iso-r = بيان المطابقة
dossier-iso-r-answer = أُعدّ هذا التقرير وفق ISO 14064-1:2018، باستثناء ما يذكر هذا الجدول غيابه
dossier-iso-s = التحقق: نوعه ومستوى التأكيد
dossier-iso-s-answer = لا يدّعي هذا الملف أي تحقق من طرف ثالث
dossier-iso-t = معاملات الاحترار ومصدرها
dossier-iso-t-answer = المنهجية وملف factors.json

dossier-annex-factors = الملحق أ. المعاملات
dossier-annex-factors-intro = قيمة المعامل مجموع غازاته مضروبة في معاملات احترارها. ونصف العرض هو نصف عرض مجال الثقة 95{"\u00A0"}%.
dossier-place-year = المكان والسنة
dossier-half-width = ±
dossier-source = المصدر
dossier-annex-lines = الملحق ب. أسطر الحساب
dossier-annex-lines-full = سطر لكل نشاط وفئة ومرحلة من دورة الحياة. يحيل F إلى الملحق أ؛ وL وM هما طريقتا النطاق 2 اللتان لا تُجمعان. التحويلات والأسباب ومقتطفات المستندات في ملف inventory.json.
dossier-annex-lines-buyer = سطر لكل نشاط وفئة ومرحلة من دورة الحياة. يحيل F إلى الملحق أ؛ وL وM هما طريقتا النطاق 2 اللتان لا تُجمعان. المستندات محجوبة في هذه النسخة؛ والتحويلات في ملف inventory.json.
dossier-code = الفئة
dossier-days = الأيام
dossier-quantity = المقدار
dossier-annex-documents = الملحق ج. المستندات
dossier-annex-documents-intro = تحدد البصمة المستند دون أن تكشفه: فمن يتسلم المستند يستطيع إعادة حسابها. البصمة الكاملة في ملف evidence.json.
dossier-bytes = البايتات

dossier-verdict-holds = كل ما طُلب التحقق منه سليم: البايتات والتوقيع وجميع الحسابات. الصفحات هي التي وُقّعت؛ وللتحقق من أنها تعرض هذه البيانات أضيفوا ‎--render‎.
dossier-verdict-holds-summary = التوقيع وكل بايت سليمان. هذا ملخص: لا يُعاد حساب أرقامه إلا إلى جانب تقرير المشغّل (‎--against).
dossier-verdict-holds-pages = كل شيء سليم: البايتات والتوقيع وجميع الحسابات والصفحات نفسها.
dossier-signer-unknown = وقّعه المفتاح { $fingerprint }. الهوية مجهولة: اطلبوا هذه البصمة من المقاولة عبر قناة أخرى، ثم تحققوا باستعمال ‎--trust { $fingerprint }‎.
dossier-signer-trusted = وقّعه المفتاح المنتظر { $fingerprint }.
dossier-finding-not-a-dossier = هذا الملف ليس ملف Qafila. اطلبوا الملف الأصلي: فالطباعة إلى PDF أو «التحسين» يفسدانه.
dossier-finding-manifest = عُدّل بيان المحتويات بعد توقيعه. اطلبوا الملف الأصلي.
dossier-finding-signature = التوقيع غير سليم: ليس توقيع المفتاح المذكور في بيان المحتويات. اطلبوا الملف الأصلي.
dossier-finding-data = عُدّلت بيانات مرفقة: { $attachments }. اطلبوا الملف الأصلي.
dossier-finding-foreign = ليس لملف من هذا النوع بيانات مرفقة كهذه: { $attachments }. ما أُضيف إليه لا يخضع للتحقق: لا تعتمدوا عليه.
dossier-finding-page = عُدّلت الصفحات بعد توقيعها. اطلبوا الملف الأصلي.
dossier-finding-structure = أُضيف شيء إلى بنية الملف أو حُذف منها أو غُيّر بعد التوقيع. اطلبوا الملف الأصلي.
dossier-finding-not-its-data = التوقيع سليم، غير أن الصفحات لا تُظهر ما تقوله البيانات. لا تعتمدوا عليه.
dossier-finding-signer = وقّعه { $found } بينما كان المنتظر { $expected }. اطلبوا من المقاولة بصمة مفتاحها عبر قناة أخرى.
dossier-finding-engine = الملف كامل وموقّع، لكن أعدته النسخة { $theirs } من Qafila؛ وهذه هي النسخة { $ours }. تحققوا منه بالنسخة { $theirs }.
dossier-finding-recomputation = تعطي إعادة الحساب أرقامًا أخرى، أولها { $place }: المكتوب { $written } والمحسوب { $computed }. لا تعتمدوا عليه.

dossier-responsible = المسؤول عن التقرير
dossier-not-named = غير مسمى في بطاقة المقاولة
dossier-count = العدد
dossier-read = المقروء
dossier-publication = المنشور
dossier-licence = الرخصة
dossier-table-sources = المنشورات

# لماذا وُضع شيء جانبًا، بإيجاز: التفاصيل في evidence.json.

dossier-aside-bill-disagrees = أرقام الفاتورة متناقضة فيما بينها
dossier-aside-no-period = لم تُكتب أي فترة
dossier-aside-invalid-date = تاريخ غير موجود أو غير مرتب
dossier-aside-not-actual = مخطط أو معروض أو مطلوب أو ملغى، ولم يُستهلك
dossier-aside-no-quantity = لم تُكتب أي كمية
dossier-aside-ambiguous-quantity = تُقرأ الكمية على أكثر من وجه
dossier-aside-unknown-site = الموقع غير وارد في بطاقة المقاولة
dossier-aside-not-understood = لم يُفهم ترتيب المستند
dossier-aside-more-recovered = مائع مسترجع أكثر مما تفسره البطاقة
dossier-aside-unknown-activity = لم يُتعرف على النشاط بيقين كاف
dossier-aside-ambiguous-activity = عدة أنشطة متساوية الاحتمال
dossier-aside-negative-without-credit-note = كمية سالبة دون أن تكون إشعارًا دائنًا
dossier-aside-negative-factor = معامل انبعاث سالب
dossier-aside-unknown-unit = الوحدة ناقصة أو غير معروفة
dossier-aside-unit-mismatch = الوحدة لا تناسب النشاط
dossier-aside-scanned-image = صفحات ممسوحة ضوئيًا دون نص
dossier-aside-password = محمي بكلمة مرور
dossier-aside-photo = صورة فوتوغرافية
dossier-aside-broken-archive = ملف تالف أو أرشيف ينبغي فك ضغطه
dossier-aside-unsupported-format = نوع ملفات لا يُقرأ
dossier-aside-empty-file = ملف فارغ
dossier-aside-unreadable-file = تعذرت قراءة الملف
dossier-aside-too-large = كبير جدًا
dossier-aside-invalid-invoice = فاتورة إلكترونية مخالفة لمعيارها
dossier-aside-not-a-number = خانة فيها غير رقم
dossier-aside-uncomputed-formula = صيغة دون نتيجة محفوظة
dossier-aside-outside-year = خارج السنوات المصرح بها
dossier-aside-weights-differ = الوزنان الإجمالي والصافي متناقضان
dossier-aside-unclear-share = حصة أو نسبة بلا مجموعها
dossier-aside-unknown-currency = عملة غير معروفة، أو عملتان لمبلغ واحد
dossier-aside-unclear-sign = إشعار دائن تتناقض إشاراته
dossier-aside-not-an-invoice = وثيقة ليست فاتورة تُحتسب
dossier-aside-not-a-purchase = ليس من مشتريات المؤسسة
dossier-aside-more-cells = خانات أكثر من الأعمدة
dossier-aside-quantities-differ = عمودان للكمية يختلفان
dossier-aside-unclear-trips = رحلات وذهاب وإياب لا تتفق
dossier-aside-unknown-category = الفئة غير معروفة
dossier-aside-unknown-stage = مرحلة دورة الحياة غير معروفة
dossier-aside-hidden-sheet = ورقة مخفية
dossier-aside-no-header = لم يوجد سطر عناوين
dossier-aside-total-differs = المجموع المكتوب يخالف مجموع الأسطر

# البصمات الكربونية للمنتجات.

dossier-products = البصمات الكربونية للمنتجات
dossier-products-intro = تتبع كل بصمة المواصفة ISO 14067:2018، من المهد إلى البوابة. وهي مكوّنة من وصفة المنتج وأرقام مورّديه ونصيبه من انبعاثات المواقع في هذا الجرد.
dossier-products-intro-full = الوصفات وأرقام المورّدين مرفقة: يعيد «qafila verify» حساب كل بصمة بتًّا ببتّ ويذكرها باسمها.
dossier-products-intro-buyer = الوصفات والمورّدون والمراحل محجوبة وراء التزامات مملّحة: تصرِّح المقاولة هنا بهذه الأرقام وتوقّعها. وتتيح النسخة الكاملة، التي لملفها products.json البايتات نفسها، إعادة حسابها.
dossier-product-figure = البصمة
dossier-product-per = { $co2e } لكل { $amount } { $unit }
dossier-product-bounds = { $low } – { $high }
dossier-product-including = مع امتصاص الكتلة الحيوية
dossier-product-origins = بحسب المصدر
dossier-product-fossil = أحفوري { $co2e }
dossier-product-land = الأراضي { $co2e }
dossier-product-biogenic = غازات الكتلة الحيوية غير CO₂ { $co2e }
dossier-product-removed = ممتصّ أو محتجز { $co2e }
dossier-product-boundary = الحدود
dossier-product-boundary-words = من المهد إلى بوابة المصنع: المواد والتغليف والنقل الوارد والطاقة والعمليات والنفايات. ولا تشمل التسليم ولا الاستعمال.
dossier-product-made = الصنع
dossier-product-made-words = سنة { $year }، { $place }
dossier-product-potentials = إمكانات الاحترار
dossier-product-primary = البيانات الأولية
dossier-product-quality = الجودة، من 1 (الأفضل) إلى 5
dossier-product-quality-words = التقنية { $technological }، المكان { $geographical }، الزمن { $temporal }
dossier-product-exempted = ما تُرك جانبًا
dossier-product-exempted-words = { $percent }% : { $why }
dossier-product-unknown = مدخلات بلا رقم
dossier-product-unknown-words =
    { PLURAL($count) ->
        [zero] لا شيء
        [one] مدخل واحد، وهو خارج البصمة
        [two] مدخلان، وهما خارج البصمة
        [few] { $count } مدخلات، وهي خارج البصمة
        [many] { $count } مدخلًا، وهي خارج البصمة
       *[other] { $count } مدخل، وهي خارج البصمة
    }
dossier-product-ids = أرقام المنتج
dossier-product-cn = التسمية الموحّدة
dossier-product-published = البصمة المنشورة
dossier-product-verification = التحقق
dossier-product-verified = تصرِّح المقاولة: { $statement }
dossier-product-not-verified = لا تشهد هذه الوثيقة بأي تحقق من طرف ثالث.
dossier-product-stages = البصمة بحسب مراحل دورة الحياة
dossier-product-lines = ما تتكوّن منه البصمة
dossier-product-line = البند
dossier-product-from = مصدر الرقم
dossier-product-from-recipe = الوصفة، { $amount }
dossier-product-from-supplier = المورّد، { $supplier }
dossier-product-from-carbon = الكربون في المنتج
dossier-product-left-out = ما يحتويه الجرد ولا تحسبه البصمة
dossier-attached-products = بصمات المنتجات
dossier-verdict-products =
    { PLURAL($count) ->
        [zero] لم تُعد أي بصمة
        [one] أُعيد حساب بصمة منتج واحد
        [two] أُعيد حساب بصمتي منتجين
        [few] أُعيد حساب بصمات { $count } منتجات
        [many] أُعيد حساب بصمات { $count } منتجًا
       *[other] أُعيد حساب بصمات { $count } منتج
    }: { $names }.
dossier-verdict-products-stated =
    { PLURAL($count) ->
        [zero] لا بصمة مصرَّح بها
        [one] بصمة منتج واحد مصرَّح بها وموقّعة، ولم يُعد حسابها
        [two] بصمتا منتجين مصرَّح بهما وموقّعتان، ولم يُعد حسابهما
        [few] بصمات { $count } منتجات مصرَّح بها وموقّعة، ولم يُعد حسابها
        [many] بصمات { $count } منتجًا مصرَّح بها وموقّعة، ولم يُعد حسابها
       *[other] بصمات { $count } منتج مصرَّح بها وموقّعة، ولم يُعد حسابها
    } (الوصفات محجوبة): { $names }. وإلى جانب النسخة الكاملة من الملف (‎--against‎) يُعاد حساب الرقم.
dossier-sheet-title = البصمة الكربونية – { $name } – { $firm }
dossier-sheet-overline = البصمة الكربونية لمنتج
dossier-sheet-per = كغ CO₂e لكل { $amount } { $unit }
dossier-sheet-valid = الصلاحية
dossier-sheet-valid-words = من { $from } إلى { $until }
dossier-sheet-seal-title = هذه الصحيفة موقَّعة
dossier-sheet-seal = تحمل ما تصرّح به والبصمة بصيغة PACT. يتحقق «qafila verify»، أو صفحة التحقق في قافلة، من التوقيع ومن كل بايت؛ وإلى جانب النسخة الكاملة من ملف المقاولة (‎--against‎) يُعاد حساب الرقم.
dossier-attached-sheet = ما تقوله هذه الصحيفة
dossier-attached-footprint = البصمة كما تُتبادل (PACT 3)
dossier-verdict-holds-sheet = التوقيع وكل بايت سليمان.

# إجراءات التخفيض والخطة.

dossier-attached-reduction = إجراءات التخفيض والخطة المتّبعة: ما تصرّح به المقاولة، والباقي محجوب خلف التزامات مملّحة.
dossier-measures = إجراءات التخفيض
dossier-measures-intro = ما فعلته المقاولة لتقليص انبعاثاتها وما تعتزم فعله، كما كان يوم إعداد هذا الملف.
dossier-measures-intro-full = التكاليف والحسابات والمعاينات مرفقة: يعيد «qafila verify» حساب كل وفر وكل توقّع انطلاقًا من الجرد.
dossier-measures-intro-buyer = يعيد «qafila verify» حساب كل وفر وكل توقّع انطلاقًا من الجرد. أما التكاليف والحسابات والمعاينات والإجراءات التي لا تزال مجرد فكرة فمحجوبة خلف التزامات مملّحة.
dossier-measures-verified = إجراءات منجزة ومتحقَّق منها على الفواتير
dossier-measures-method = الوفر هو ما كان سيُستهلك لإنتاج السنة بوتيرة ما قبل الإجراء، ناقصًا ما استُهلك فعلًا، حسب جميع فواتير الموقع لهذه الطاقة. وعليه فهو يشمل كذلك كل ما تغيّر في الموقع غير الإجراء. ومصدر مجال الثقة 95{"\u00A0"}% كميات السنتين، ويضاف إليه بالنسبة إلى الكربون معامل السنة. أما أرقام السنة السابقة فمأخوذة كما تقدمها المقاولة.
dossier-measures-once = هذا الوفر ظاهر في الفواتير أصلًا، فهو إذن داخل في مجاميع هذا الجرد: لا يُطرح منها مرة ثانية.
dossier-measures-running = قيد الخدمة، ولم تظهر بعد على فواتير السنة
dossier-measures-coming = إجراءات قادمة: ما يُنتظر منها في السنة
dossier-measures-expected-note = التوقّع ليس معاينة: مصدره حساب أو تقدير المقاولة، بمعاملات هذا الجرد، ولا يدخل في أي مجموع.
dossier-measure-since = منذ
dossier-measure-year = السنة
dossier-measure-expected = المتوقع في السنة
dossier-measure-expected-carbon = الانبعاثات المتفادَاة
dossier-measure-everywhere = المقاولة كلها
dossier-measure-acts = يؤثر في
dossier-measure-acts-words = { $activity }، { $site }
dossier-measure-when = متى
dossier-measure-when-words = في الخدمة منذ { $since }، تم التحقق في { $verified }
dossier-measure-months = الشهور المقارنة
dossier-measure-before = قبل
dossier-measure-after = بعد
dossier-measure-no-bills = لا فاتورة بهذه الوحدة
dossier-measure-bills = { $year }: { $used }؛ الإنتاج { $made }؛ { PLURAL($count) ->
    [one] سطر حساب واحد
    [two] سطرا حساب
    [few] { $count } أسطر حساب
    [many] { $count } سطر حساب
   *[other] { $count } سطر حساب
}
dossier-measure-saved = الوفر
dossier-measure-adjusted = { $saved }، عند تساوي الإنتاج
dossier-measure-plain = { $saved }، دون مراعاة الإنتاج
dossier-measure-not-comparable = لا تمكن المقارنة: تنقص فواتير في إحدى السنتين
dossier-measure-avoided = الانبعاثات المتفادَاة
dossier-measure-verdict = المعاينة
dossier-measure-more = لا تُظهر الفواتير أي وفر: الاستهلاك مساوٍ لما قبل أو أكثر منه
dossier-measure-unsure = الوفر أصغر من هامش الشك في الكميات
dossier-measure-awaited = المتوقع في هذه الشهور
dossier-measure-evidence = ملاحظة المقاولة
dossier-measure-at-the-pace = بوتيرة { $year }، لإنتاج السنة
dossier-measure-used = المستهلك في { $year }
dossier-chart-comparison = ما استُهلك، وما كان سيُستهلك ({ $unit })
dossier-curve-basis = على مدى { PLURAL($years) ->
    [one] سنة واحدة
    [two] سنتين
    [few] { $years } سنوات
    [many] { $years } سنة
   *[other] { $years } سنة
}، بمعدل خصم { $rate }، وبأسعار فواتير هذا الجرد.
dossier-curve-lacks = خارج المنحنى: { $name } ({ $lack }).
dossier-plan = خطة التخفيض
dossier-plan-intro = الخطة التي تتبعها المقاولة: أي إجراءات، وفي أي سنوات، وما يُنتظر منها من انبعاثات مقارنة بالأهداف. ولا يُفترض تغيّر أي شيء آخر.
dossier-plan-intro-full = بياناتها مرفقة: يعيد «qafila verify» البحث، ويجب أن يجد الخطة وحدّها وكل رقم فيها مطابقًا حتى آخر بتّ.
dossier-plan-intro-buyer = أموال الخطة محجوبة خلف التزامات مملّحة، والأطنان مصرَّح بها وموقَّع عليها. وتسمح النسخة الكاملة، التي لملفها reduction.json البايتات نفسها، بإعادة حساب الخطة.
dossier-plan-years = السنوات
dossier-plan-day = تاريخ النظر في البرامج
dossier-plan-basis = احتساب الكهرباء
dossier-plan-search = البحث
dossier-plan-gap = خطة أفضل لن تتجاوز هذه بأكثر من
dossier-plan-proof = البرهان
dossier-plan-works = الأشغال
dossier-plan-by-year = أطنان مكافئ CO₂، سنة بسنة
dossier-plan-expected-note = هذه الأطنان متوقعة لا مقيسة: بمعاملات اليوم وعند ثبات الإنتاج. وتوفّر أشغال سنة ما ابتداءً من السنة الموالية.
dossier-plan-money = أموال الخطة
dossier-plan-money-by-year = بالدرهم دون الضريبة على القيمة المضافة، سنة بسنة
dossier-plan-programmes = البرامج التي تعوّل عليها الخطة
dossier-plan-programme = البرنامج
dossier-plan-standing = وضعية المقاولة
dossier-plan-amount = المبلغ بالدرهم
dossier-plan-source = المصدر
dossier-plan-source-words = { $sources } (اطُّلع عليه في { $day })
dossier-plan-programmes-note = لا يُلزم البرنامجَ إلا قرارُ الجهة المشرفة عليه: لا شيء مكتسب قبل قرارها.
dossier-plan-no-programme = لا تعوّل الخطة على أي برنامج دعم.
