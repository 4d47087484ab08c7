# أسماء غرفة «القياس»: النطاقات والفئات والغازات والأسباب.

measure-scope-1 = النطاق 1: الانبعاثات المباشرة
measure-scope-2 = النطاق 2: الطاقة المشتراة
measure-scope-3 = النطاق 3: سلسلة القيمة
measure-method-location = على أساس الموقع
measure-method-market = على أساس السوق

measure-category-1-stationary = الاحتراق الثابت
measure-category-1-mobile = الاحتراق المتنقل
measure-category-1-process = العمليات الصناعية
measure-category-1-fugitive = الانبعاثات المتسربة
measure-category-2-electricity = الكهرباء المشتراة
measure-category-2-heat = الحرارة أو البخار أو التبريد المشترى
measure-category-3-1 = 3.1 السلع والخدمات المشتراة
measure-category-3-2 = 3.2 السلع الرأسمالية
measure-category-3-3 = 3.3 ما قبل استعمال الوقود والطاقة
measure-category-3-4 = 3.4 النقل والتوزيع في المنبع
measure-category-3-5 = 3.5 نفايات النشاط
measure-category-3-6 = 3.6 التنقلات المهنية
measure-category-3-7 = 3.7 تنقل المستخدمين إلى العمل
measure-category-3-8 = 3.8 الأصول المستأجرة في المنبع
measure-category-3-9 = 3.9 النقل والتوزيع في المصب
measure-category-3-10 = 3.10 تحويل المنتجات المبيعة
measure-category-3-11 = 3.11 استعمال المنتجات المبيعة
measure-category-3-12 = 3.12 نهاية عمر المنتجات المبيعة
measure-category-3-13 = 3.13 الأصول المؤجرة في المصب
measure-category-3-14 = 3.14 الامتيازات التجارية
measure-category-3-15 = 3.15 الاستثمارات
measure-category-outside = خارج النطاقات (CO₂ أحيائي المنشأ)

measure-gas-co2 = CO₂
measure-gas-ch4-fossil = CH₄ أحفوري
measure-gas-ch4-biogenic = CH₄ أحيائي المنشأ
measure-gas-n2o = N₂O
measure-gas-sf6 = SF₆
measure-gas-nf3 = NF₃
measure-gas-unsplit = غير موزع حسب الغاز في مصدره

measure-stage-combustion = احتراق
measure-stage-process = عملية صناعية
measure-stage-fugitive = تسرب
measure-stage-generation = إنتاج
measure-stage-upstream-generation = ما قبل الإنتاج
measure-stage-t-and-d = خسائر الشبكة
measure-stage-wtt = من البئر إلى الخزان
measure-stage-ttw = من الخزان إلى العجلة
measure-stage-wtw = من البئر إلى العجلة
measure-stage-cradle-to-gate = من المهد إلى بوابة المصنع
measure-stage-use = استعمال
measure-stage-end-of-life = نهاية العمر
measure-stage-avoided = متجنَّب

measure-approach-operational = السيطرة التشغيلية
measure-approach-financial = السيطرة المالية
measure-approach-equity = حصة الملكية

measure-gwp-sar = الهيئة الحكومية الدولية المعنية بتغير المناخ، التقرير الثاني (1995)
measure-gwp-ar4 = الهيئة الحكومية الدولية المعنية بتغير المناخ، التقرير الرابع (2007)
measure-gwp-ar5 = الهيئة الحكومية الدولية المعنية بتغير المناخ، التقرير الخامس (2013)، دون التأثيرات الارتدادية
measure-gwp-ar5-feedback = الهيئة الحكومية الدولية المعنية بتغير المناخ، التقرير الخامس (2013)، مع التأثيرات الارتدادية
measure-gwp-ar6 = الهيئة الحكومية الدولية المعنية بتغير المناخ، التقرير السادس (2021)، الجدول 7.15
measure-gwp-ar6-7sm7 = الهيئة الحكومية الدولية المعنية بتغير المناخ، التقرير السادس (2021)، الجدول 7.SM.7

measure-rank-specific = معامل خاص
measure-rank-official = معامل رسمي للبلد
measure-rank-national = قيمة البلد في قاعدة دولية
measure-rank-physics = ثابت فيزيائي لا يرتبط بمكان
measure-rank-analogue = قيمة مكان آخر أو نشاط مجاور
measure-rank-world = متوسط عالمي
measure-rank-spend = معامل حسب المبلغ المنفق
measure-reason-named = عيّنه شخص
measure-reason-other-place = قيمة مكان آخر ({ $place })
measure-reason-more-general = نشاط أعم ({ $activity })
measure-reason-other-year = قيمة سنة { $year }
measure-reason-expired = صالح إلى غاية { $year } حسب مصدره
measure-reason-converted =
    { PLURAL($count) ->
        [zero] الوحدة كما هي
        [one] وحدة محوّلة بخاصية واحدة
        [two] وحدة محوّلة بخاصيتين
        [few] وحدة محوّلة بـ { $count } خصائص
        [many] وحدة محوّلة بـ { $count } خاصية
       *[other] وحدة محوّلة بـ { $count } خاصية
    }
measure-reason-older-release = نشرة أقدم ({ $year })
measure-reason-less-conservative = قيمة أقل تحفظًا

measure-excluded-outside-period = خارج فترة التصريح
measure-excluded-outside-boundary = خارج الحدود
measure-excluded-unknown-site = الموقع غير مذكور في بطاقة المقاولة
measure-excluded-unknown-unit = وحدة غير معروفة: { $unit }
measure-excluded-no-factor = لا يوجد معامل انبعاث معروف
measure-excluded-no-stage = لا يوجد معامل لهذه المرحلة من دورة الحياة
measure-excluded-no-place = لا يوجد معامل صالح لهذا المكان ({ $place })
measure-excluded-no-conversion = لا يوجد تحويل موثق انطلاقًا من { $unit }
measure-excluded-unusable-factor = معامل غير قابل للاستعمال: { $factor }
measure-excluded-no-potential = لا يوجد معامل احترار للغاز { $gas }
measure-excluded-not-a-number = يؤدي المستند إلى قسمة على صفر

# الصفحات.
measure-title = البصمة الكربونية
measure-heading = البصمة الكربونية لسنة { $year }
measure-pages = صفحات البصمة
measure-page-overview = نظرة عامة
measure-page-lines = الأسطر
measure-page-what-if = ماذا لو…
measure-choose-year = السنة
measure-behind = تُعاد الآن الأرقام انطلاقًا ممّا أدخلتموه للتوّ.
measure-behind-documents = الوثائق المقروءة
measure-behind-progress = { $done } من { $total }
measure-behind-again = إعادة العرض
measure-interval-words = يُعطى كلّ مجموع مع مجاله بنسبة ثقة 95%: مصدر الفارق هو الكمّيات والمعاملات، لا التقريب.
measure-as-table = عرض الأرقام
measure-hidden = إذا كانت الأيام الناقصة شبيهة بالأيام المغطّاة فإنّ الثغرات تُخفي نحو { $value }. لا يدخل هذا التقدير في أيّ مجموع.
measure-rests-on = علامَ تقوم هذه الأرقام
measure-count-lines = أسطر الحساب
measure-count-documents = الوثائق المقروءة
measure-count-aside = ما وُضع جانبًا
measure-count-excluded = أسطر لا تُحتسب
measure-take-along = للتنزيل
measure-dossier-full = الملفّ الكامل (PDF)
measure-dossier-full-words = لمدقّقكم: كلّ سطر وكلّ معامل، موقّع وقابل لإعادة الحساب.
measure-dossier-buyer = ملفّ المشتري (PDF)
measure-dossier-buyer-words = يُحجب المورّدون والأسعار والبيانات؛ والأرقام والتوقيع هي نفسها.
measure-workbook = المصنّف (XLSX)
measure-workbook-words = صيغه تعيد حساب كلّ سطر وكلّ مجموع.
measure-resources = الطاقة والماء
measure-kwh = { $value } كيلوواط ساعة
measure-m3 = { $value } م³
measure-kg = { $value } كغ
measure-energy-audit = الافتحاص الطاقي
measure-intensities = الكثافات
measure-employee = شخص
measure-breakdown = من أين تأتي الانبعاثات
measure-emissions = الانبعاثات
measure-interval-t = المجال، طن
measure-mass = الكتلة
measure-years = المجموع حسب الموقع، لكلّ سنة
measure-year-against-year = من سنة إلى أخرى
measure-fault = تعذّرت قراءة بطاقة المقاولة
measure-no-sheet = لنبدأ بمقاولتكم
measure-no-sheet-words = مواقعها وسنتها ونشاطها: بضعة أسئلة، ثمّ يظهر تقدير أوّلي.
measure-begin = البدء
measure-no-lines = لا أرقام بعد
measure-no-lines-words = ضعوا فواتيركم وجداولكم ومستخرجاتكم: تُحسب البصمة من تلقاء نفسها.
measure-to-documents = إضافة وثائق
measure-lines-heading = أسطر الحساب لسنة { $year }
measure-lines-count = عدد الأسطر: { $count }
measure-month = الشهر
measure-all-categories = الكلّ
measure-all-sites = الكلّ
measure-all-months = الكلّ
measure-show = عرض
measure-only-activity = فقط: { $activity }.
measure-all-lines = كلّ الأسطر
measure-no-such-lines = لا سطر
measure-no-such-lines-words = وسّعوا الاختيار أعلاه.
measure-turn = صفحات القائمة
measure-before = السابقة
measure-after = التالية
measure-position = الصفحة { $page } من { $of }
measure-more = وغيرها: { $count }
measure-method-residual = المزيج المتبقّي
measure-line-interval = بين { $low } و{ $high } بنسبة ثقة 95%
measure-days = الفترة
measure-method = طريقة النطاق 2
measure-supplier = المورّد
measure-document-number = رقم الوثيقة
measure-amount = المبلغ
measure-how-made = كيف يُحسب هذا الرقم
measure-term-quantity = الكمّية المقروءة في الوثيقة
measure-term-result = انبعاثات السطر
measure-why-factor = لماذا هذا المعامل
measure-substitution = يحلّ محلّ معامل غير موجود. وجه الاختلاف: { $differs }.
measure-runners-up = المعاملات المستبعدة
measure-where-read = أين كُتب ذلك
measure-recognised = تمّ التعرّف عليه بواسطة: { $because }
measure-line-facts = السطر
measure-what-if-words = حرّكوا المؤشّرات فيُعاد فورًا مجموع سنة مماثلة. إنّها قاعدة ثلاثية على أرقامكم، بلا تكلفة ولا معامل جديد، وتبيّن وزن كلّ تغيير.
measure-what-if-chart = المجموع الآن، وعندئذ
measure-now = الآن
measure-then = عندئذ
measure-difference = الفارق
measure-compute = حساب
measure-as-it-is = إعادة الكلّ إلى الصفر
measure-levers = ما تُزيله كلّ رافعة
measure-by-location = حسب الموقع
measure-by-market = حسب السوق
measure-lever = الرافعة
measure-lever-contract = عقد كهرباء متجدّدة
measure-lever-contract-words = نسبة الكهرباء المشتراة التي يغطّيها عقد أو شهادات بلا انبعاثات. لا تغيّر سوى المجموع حسب السوق.
measure-lever-solar = ألواح شمسية في الموقع
measure-lever-solar-words = نسبة الكهرباء المشتراة التي يحلّ محلّها إنتاجكم الذاتي، بمعدّل 0 كغ من مكافئ CO₂ عند الاستعمال.
measure-lever-fuel = وقود أقلّ
measure-lever-fuel-words = نسبة الوقود المحروق (المراجل والأفران والمركبات) التي لم تعد تُشترى.
measure-lever-transport = نقل أقلّ
measure-lever-transport-words = نسبة نقل البضائع المشترى الذي لم يعد يجري.
