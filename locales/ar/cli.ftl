# سطر الأوامر: المساعدة والرفض وما يعرضه كل أمر.

cli-heading-usage = الاستعمال:
cli-heading-commands = الأوامر
cli-heading-arguments = المعطيات
cli-heading-options = الخيارات
cli-heading-examples = أمثلة:
cli-value-programme = البرنامج
cli-value-answers = سؤال=جواب
cli-value-situation = الملف
cli-value-input = الملف
cli-value-command = أمر
cli-value-folder = مجلد
cli-value-name = اسم
cli-value-shell = صدفة
cli-value-file = ملف
cli-value-csv = مجلد
cli-value-xlsx = ملف

cli-about-qafila = من فواتير المقاولة إلى ملف كربوني يعيد حساب نفسه
cli-examples-qafila =
    qafila intake examples/agrumes-souss
    qafila measure examples/agrumes-souss
    qafila measure examples/agrumes-souss --json > inventory.json

    رموز الخروج: 0 تمّ؛ 1 تعذرت القراءة أو الكتابة؛ 2 سطر الأوامر أو ضبط خاطئ؛
    3 تمّ، لكن شيئا ما وُضع جانبا (مع --strict)؛ 4 وجد التحقق خللا؛ 5 لا خطة تستوفي القيود (reduce plan).
    اللغة: --lang، وإلا QAFILA_LANG أو LC_ALL أو LC_MESSAGES أو LANG، وإلا الفرنسية.
cli-about-intake = يبيّن ما قُرئ في مجلد المقاولة ولماذا، وما وُضع جانبا
cli-examples-intake =
    qafila intake examples/cablage-detroit
    qafila intake examples/cablage-detroit --json | jq '.aside[] | .file + " " + .reason'
cli-about-measure = يحسب جرد المقاولة: المجاميع والمجالات والطاقة والماء والثغرات
cli-examples-measure =
    qafila measure examples/agrumes-souss
    qafila measure examples/agrumes-souss --year 2024 --gwp ar5
    qafila measure examples/agrumes-souss --json | jq .results.totals.location.co2e
    qafila measure examples/agrumes-souss --csv tables
cli-about-schema = يعرض مخطط JSON Schema لأحد مخرجات ‎--json، أو قائمة المخططات
cli-examples-schema =
    qafila schema
    qafila schema inventory > inventory.schema.json
cli-about-completions = يعرض نص الإكمال الآلي لإحدى الصدفات
cli-examples-completions =
    qafila completions bash > ~/.local/share/bash-completion/completions/qafila
    qafila completions zsh > ~/.zfunc/_qafila
cli-about-man = يكتب صفحات الدليل في مجلد، أو يعرض أولاها
cli-examples-man =
    qafila man ~/.local/share/man/man1
    qafila man | man -l -

cli-arg-folder = مجلد المقاولة وفيه بطاقتها firm.toml (ومع الأمر man: حيث تُكتب الصفحات)
cli-arg-json = يعرض JSON (المخطط: qafila schema)
cli-arg-strict = يخرج بالرمز 3 إذا وُضع شيء جانبا أو استُبعد
cli-arg-csv = يكتب أيضا الجرد في هذا المجلد، في ستة جداول CSV
cli-arg-xlsx = يكتب أيضا الجرد في هذا المصنف الذي تعيد صيغه حسابه
cli-arg-year = السنة المصرّح بها، بدل سنة البطاقة
cli-arg-gwp = مجموعة قدرات الاحترار، بدل مجموعة البطاقة: sar، ar4، ar5، ar5_feedback، ar6، ar6_7sm7
cli-arg-name = اسم المخطط؛ وبدون اسم: القائمة
cli-arg-shell = الصدفة: bash، zsh، fish، elvish، powershell
cli-arg-lang = اللغة: fr أو ar أو en
cli-arg-quiet = لا يقول شيئا غير النتيجة
cli-arg-threads = عدد خيوط الحساب؛ ولا تتغير به النتيجة
cli-arg-help = يعرض هذه المساعدة
cli-arg-version = يعرض الإصدار

cli-usage-see-help = انظروا: qafila --help
cli-usage-near = الأقرب: { $near }.
cli-usage-unknown-argument = «{ $argument }» ليس من خيارات هذا الأمر.
cli-usage-unknown-command = «{ $command }» ليس أمرا.
cli-usage-no-value = ‎{ $argument } ينتظر قيمة.
cli-usage-invalid-value = «{ $value }» لا يصلح مع { $argument }. المقبول: { $accepted }.
cli-usage-missing = ينقص { $argument }.
cli-usage-missing-command = ينقص الأمر.
cli-usage-conflict = لا يجتمع { $argument } و{ $other }.
cli-usage-count = عدد قيم { $argument } غير صحيح.
cli-usage-other = سطر الأوامر غير مفهوم ({ $detail }).

cli-failed-catalogue = فهرس البرنامج تالف ({ $detail }). أعيدوا تثبيت قافلة.
cli-failed-write = تعذرت كتابة { $path }: ‏{ $detail }. اختاروا مكانا آخر أو تحققوا من صلاحياتكم.
cli-failed-schema = لا يوجد مخطط باسم «{ $name }». المخططات: { $known }.
cli-failed-folder = تعذرت قراءة { $path }: ‏{ $detail }. تحققوا من المسار ومن صلاحياتكم.
cli-failed-no-sheet = لا توجد بطاقة firm.toml في { $path }. اكتبوها (انظروا docs/firm-folder.md) أو انسخوا بطاقة أحد الأمثلة في examples/‎.
cli-failed-sheet = { $file }: ‏{ $why }
cli-failed-too-many-files = في { $path } أكثر من { $limit } ملف. عيّن مجلد مقاولة واحدة.

cli-progress-read = قراءة { $done }/{ $of } ‏{ $file }
cli-progress-rows = قراءة ‏{ $file }: ‏{ $count } سطر

cli-intake-empty = لا توجد في المجلد أي وثيقة. ضعوا فيه فواتير المقاولة وسجلاتها (PDF أو XLSX أو XLS أو ODS أو CSV أو UBL).
cli-intake-refused = وُضع جانبا، انظروا أسفله
cli-intake-ignored = أعمدة لم تُقرأ: { $columns }
cli-intake-taken =
    { $format } · التنسيق: { $layouts } · { PLURAL($lines) ->
        [zero] لا سطر نشاط
        [one] سطر نشاط واحد
        [two] سطرا نشاط
        [few] { $lines } أسطر نشاط
        [many] { $lines } سطر نشاط
       *[other] { $lines } سطر نشاط
    } · صفوف بلا نشاط: { $passed }
cli-intake-aside = وُضع جانبا
cli-intake-duplicates = ذُكر مرتين وحُسب مرة
cli-intake-counts = الوثائق: { $documents }، أسطر النشاط: { $lines }، وُضع جانبا: { $aside }، التكرارات: { $duplicates }

cli-measure-emissions = الانبعاثات، طن CO₂e (مجال 95٪ بالسحب؛ ونصف العرض بالانتشار)
cli-measure-scope-2-location = النطاق 2، حسب الموقع
cli-measure-scope-2-market = النطاق 2، حسب السوق
cli-measure-total-location = المجموع، حسب الموقع
cli-measure-total-market = المجموع، حسب السوق
cli-measure-montreal = غازات بروتوكول مونتريال، خارج النطاقات
cli-measure-by-category = حسب الفئة
cli-measure-silent = بلا أي سطر: { $categories }
cli-measure-by-site = حسب الموقع
cli-measure-by-gas = حسب الغاز
cli-measure-mass-kg = كغ من الغاز
cli-measure-by-month = حسب الشهر، طن CO₂e
cli-measure-energy = الطاقة النهائية
cli-measure-energy-total = المجموع
cli-measure-toe = طن مكافئ نفط
cli-measure-energy-unknown = قيمة حرارية مجهولة، غير محسوبة: { $activities }
cli-measure-audit-yes = فوق عتبة { $threshold } طن مكافئ نفط في القانون 47-09: الافتحاص الطاقي إلزامي.
cli-measure-audit-no = دون عتبة { $threshold } طن مكافئ نفط في القانون 47-09: الافتحاص الطاقي غير إلزامي.
cli-measure-audit-unknown = الطاقة المحسوبة دون عتبة { $threshold } طن مكافئ نفط في القانون 47-09، لكن جزءا منها مجهول.
cli-measure-water = الماء المأخوذ
cli-measure-water-total = المجموع
cli-measure-intensities = الكثافات، حسب الموقع
cli-measure-turnover = رقم المعاملات
cli-measure-employees = عدد المستخدمين
cli-measure-employee = شخص
cli-measure-change = منذ { $year }، طن CO₂e
cli-change-activity = زيادة النشاط أو نقصانه
cli-change-factor = معاملات أخرى
cli-change-structure = المواقع والحصص
cli-change-method = طريقة الحساب
cli-change-restate = تغيرت المواقع وطريقة الحساب فوق عتبة البطاقة: يلزم إعادة حساب سنة { $year }.
cli-change-keep = لم تتغير المواقع وطريقة الحساب فوق عتبة البطاقة: تبقى سنة { $year } هي المرجع.
cli-measure-coverage = التغطية، من يناير إلى دجنبر (■ كامل، ◧ جزئي، □ لا شيء)
cli-every-month = كل شهر
cli-every-quarter = كل ثلاثة أشهر
cli-every-year = كل سنة
cli-coverage-complete = كامل
cli-coverage-unknown = لا شيء: لا يمكن التقدير
cli-coverage-hidden = ينقص ما قد يبلغ { $value }
cli-coverage-missing = { $what }: ينقص { $periods }.
cli-coverage-total = قد تخفي الثغرات نحو { $value }: تقدير خارج المجاميع.
cli-measure-substitutions = الاستعاضات: { $count }
cli-substitution = { $wanted } بـ { $factor } ({ $differs }): ‏{ $value }
cli-measure-excluded = سطور قُرئت ولم تُحسب: { $count }
cli-measure-other-years = سطور من سنوات أخرى لا تُحسب هنا: { $count }.
cli-measure-aside = أشياء وُضعت جانبا عند القراءة: { $count }
cli-measure-next = الوثيقة التالية التي ينبغي البحث عنها
cli-more = وغيرها: { $count } (الكل مع ‎--json)

cli-value-directory = مجلد
cli-value-investment = الاستثمار
cli-value-application = ملف
cli-value-asked = البرنامج
cli-value-carbon-dossier = DOSSIER.pdf
cli-value-output = ملف
cli-value-against = ملف
cli-value-key = مجلد
cli-value-firm = مجلد
cli-value-pack = حزمة
cli-value-words = كلمات
cli-value-id = معامل
cli-value-before = قبل
cli-value-after = بعد
cli-value-geo = مكان
cli-value-stage = مرحلة

cli-about-dossier = يكتب ملف المقاولة: وثيقة PDF تعيد حساب نفسها
cli-examples-dossier =
    qafila dossier examples/agrumes-souss -o dossier.pdf
    qafila dossier examples/agrumes-souss -o buyer.pdf --lang en --edition buyer
    qafila dossier examples/agrumes-souss -o dossier.pdf --date 2026-11-22 --xlsx inventory.xlsx
cli-about-verify = يتحقق من ملف دون اتصال: التوقيع والبيانات والأرقام والصفحات
cli-examples-verify =
    qafila verify dossier.pdf
    qafila verify dossier.pdf --trust 7KQ2M-0XJ4B-9TFHC-W3R8A
    qafila verify dossier.pdf --render
    qafila verify dossier.pdf --against buyer.pdf

    رموز الخروج: 0 كل شيء صحيح؛ 1 تعذرت القراءة؛ 10 ليس ملف قافلة؛ 11 البيان محرّف؛
    12 التوقيع غير صحيح؛ 13 البيانات محرّفة؛ 14 الصفحات محرّفة؛ 15 موقّع آخر؛
    16 إصدار آخر من قافلة؛ 17 أرقام أخرى؛ 18 صفحات لا تطابق البيانات؛ 19 جرد آخر (--against).
cli-about-key = يعرض بصمة مفتاح هذا التثبيت
cli-examples-key =
    qafila key
    qafila key --json > public-key.jwk
cli-about-factors = يبحث عن معاملات الانبعاث ويعرضها ويستوردها ويقارنها
cli-examples-factors =
    qafila factors search غازوال
    qafila factors import base-carbone.csv
    qafila factors diff base-carbone-23.5 base-carbone-23.6 --firm examples/agrumes-souss
cli-about-factors-search = يبحث عن معامل بكلمات فرنسية أو عربية أو إنجليزية
cli-examples-factors-search =
    qafila factors search gasoil
    qafila factors search كهرباء --geo MA
    qafila factors search refrigerated truck --limit 5 --json
cli-about-factors-show = يعرض كل ما يُعرف عن معامل
cli-examples-factors-show =
    qafila factors show fuel.butane/combustion/desnz-2024/t
cli-about-factors-import = يستورد قاعدة عمومية للمعاملات ويبيّن أخطاءها
cli-examples-factors-import =
    qafila factors import base-carbone.csv
    qafila factors import ghg-conversion-factors-2024.xlsx
    qafila factors import Agribalyse_Synthese.csv --release 3.1.1
cli-about-factors-list = يعرض الفهرس والحزم المستوردة
cli-examples-factors-list =
    qafila factors list
cli-about-factors-diff = يقارن إصدارين من قاعدة، وما يغيّره الثاني عند مقاولة
cli-examples-factors-diff =
    qafila factors diff base-carbone-23.5 base-carbone-23.6
    qafila factors diff before.qpack after.qpack --firm examples/agrumes-souss --above 10
cli-about-export = يجيب عن طلبات المشترين في أوروبا
cli-examples-export =
    qafila export cbam installation.toml
    qafila export pcf recipe.toml --firm examples/cablage-detroit
    qafila export pact footprint.json
    qafila export system database.zip
cli-about-export-cbam = تعديل الكربون على الحدود: الانبعاثات المضمَّنة والشهادات وقيمة المعطيات الخاصة
cli-examples-export-cbam =
    qafila export cbam installation.toml
    qafila export cbam installation.json --json > report.json
    qafila export cbam installation.toml --paper report --pdf report.pdf --xlsx report.xlsx
    qafila export cbam installation.toml --measures
cli-about-export-pcf = بصمة منتج: من الوصفة والجرد، من المهد إلى البوابة
cli-examples-export-pcf =
    qafila export pcf recipe.toml --firm examples/cablage-detroit
    qafila export pcf recipe.toml --json > footprint.json
cli-about-export-pact = بصمة واردة من شريك (PACT أو Catena-X): ما الخطأ فيها، والبصمة نفسها بالصيغة الأخرى
cli-examples-export-pact =
    qafila export pact footprint.json
    qafila export pact footprint.json --to catena-x --supplement supplement.toml
cli-about-export-system = نظام منتجات من برنامج آخر (openLCA أو Brightway أو جدول): النتائج وما يصنعها وعدم يقينها وصيغة أخرى
cli-examples-export-system =
    qafila export system examples/systems/press.csv
    qafila export system examples/systems/press.csv --product Oil --draws 1000
    qafila export system database.zip --product Steel --indicator GWP --json > steel.json
    qafila export system press.xlsx --to openlca -o press.zip
cli-arg-indicator = مؤشر واحد باسمه أو معرّفه
cli-arg-product = المنتج الذي تُفصّل نتيجته، باسمه أو معرّفه
cli-arg-quantity = كم منه بوحدته (1 إن لم يُذكر)
cli-arg-most = العدد الأقصى للأسطر من كل نوع
cli-arg-least = أقل حصة من النتيجة تحملها سلسلة معروضة (0.01 إن لم تُذكر)
cli-arg-draws = عدد السحوبات لكل ما يتغير (مونتي كارلو)
cli-arg-seed = بذرة السحوبات: البذرة نفسها تعطي الأرقام نفسها
cli-arg-into = يكتب النظام بهذه الصيغة دون حسابه: csv أو xlsx أو openlca أو brightway
cli-arg-result = الملف الذي يُكتب
cli-value-maker = مجلد
cli-value-supplement = ملف
cli-arg-maker = مجلد الشركة التي تصنعه؛ وإلا فالمجلد الحالي
cli-arg-target = يكتب البصمة بهذه الصيغة: pact أو catena-x
cli-arg-supplement = ملف ما تطلبه Catena-X زيادة
cli-arg-issuer = نطاق الشركة التي تصبح أرقامها معرّفات URN
cli-about-finance = من يساعد على الأداء: البرامج والأهلية ومخطط التمويل
cli-examples-finance =
    qafila finance programmes
    qafila finance check sector=textile-leather exporter=yes
    qafila finance plan --input investment.toml
cli-about-finance-programmes = البرامج، أو واحد منها مع ما قيل عنه وشروطه وملفه
cli-examples-finance-programmes =
    qafila finance programmes
    qafila finance programmes tpme-charte
cli-about-finance-check = وضع كل برنامج بالنسبة إلى المقاولة
cli-examples-finance-check =
    qafila finance check sector=textile-leather province=tetouan stable_jobs=25 investment_mad=10000000
    qafila finance check --situation firm.toml --date 2027-01-01 --json
cli-about-finance-ask = السؤال الذي يحسم جوابه أكثر من غيره
cli-examples-finance-ask =
    qafila finance ask
    qafila finance ask sector=textile-leather theme=renewables
cli-about-finance-plan = مخطط تمويل استثمار: الموارد والجدول الزمني والمردودية
cli-examples-finance-plan =
    qafila finance plan --input investment.toml
    qafila finance plan --input investment.toml --json > plan.json
cli-about-finance-file = الملف الذي يُطلب به التمويل: PDF موقَّع أو مصنف
cli-examples-finance-file =
    qafila finance file investment.toml -o application.pdf --programme tpme-charte --dossier dossier.pdf
    qafila finance file investment.toml -o application.xlsx --lang ar
cli-about-serve = يفتح الموقع: الصفحات العمومية والتحقق والفهرس
cli-examples-serve =
    qafila serve
    qafila serve --listen 127.0.0.1:3000 --public-url https://qafila.example
    qafila serve --metrics 127.0.0.1:9090 --log json
cli-about-demo = يقيس خمس مقاولات خيالية ويكتب ملفاتها ويتحقق منها
cli-examples-demo =
    qafila demo
    qafila demo trial --lang ar

cli-arg-output = ملف PDF الذي يُكتب
cli-arg-edition = النسخة: full (للمدقق) أو buyer (للمشتري)
cli-arg-paper = ينجز وثيقة من وثائق المشغّل بالإنجليزية: plan أو report أو summary (وهي للمشترين)
cli-arg-paper-pdf = يكتبها ملف PDF/A-3 موقعا ومعه معطياته
cli-arg-paper-xlsx = يكتبها مصنفا
cli-arg-paper-date = اليوم المكتوب عليها؛ وبدونه: اليوم
cli-arg-measures = يقول ما يضيفه كل إجراء مذكور في الملف سنة بسنة
cli-arg-date = اليوم المكتوب على الملف؛ وبدونه: اليوم
cli-arg-key = مجلد المفتاح؛ وبدونه: QAFILA_HOME أو مجلد النظام
cli-arg-file = الملف
cli-arg-trust = بصمة الموقّع المنتظر
cli-arg-render = يعيد أيضا تصفيف الصفحات ويقارنها بايتا ببايت
cli-arg-against = ملف ثان: هل يحمل الجرد نفسه؟
cli-arg-pack = حزمة معاملات إضافة إلى الفهرس: ملفها أو بداية اسمها
cli-arg-programme = معرف البرنامج؛ بدونه تُعرض القائمة
cli-arg-answers = أجوبة المقاولة: سؤال=جواب
cli-arg-situation = ملف أجوبة (TOML أو JSON)
cli-arg-on = اليوم بتوقيت المغرب؛ اليوم الحالي إن لم يُعط
cli-arg-input = ملف الاستثمار (TOML أو JSON)
cli-arg-investment = ملف الاستثمار (TOML أو JSON)
cli-arg-application = الملف الذي يُكتب: مصنف إذا انتهى اسمه بـ ‎.xlsx، وإلا PDF موقَّع
cli-arg-asked = البرنامج الذي يُطلب منه؛ وبدونه بنك
cli-arg-carbon-dossier = ملف الكربون للسنة، يُرفق بالـ PDF إذا صمد
cli-arg-words = الكلمات المطلوبة
cli-arg-limit = العدد الأقصى للنتائج
cli-arg-geo = هذا المكان فقط: MA، FR، WORLD…
cli-arg-stage = هذه المرحلة فقط: combustion، wtt، cradle_to_gate…
cli-arg-release = الإصدار إذا لم يذكره الملف ولا اسمه: 3.1.1
cli-arg-id = معرّف المعامل، أو source:row
cli-arg-before = الإصدار السابق: ملف أو بداية اسم حزمة
cli-arg-after = الإصدار اللاحق
cli-arg-firm = المقاولة التي يُسأل عما يتغير في جردها
cli-arg-above = يعرض التغيرات التي تفوق هذه النسبة المئوية
cli-arg-listen = العنوان والمنفذ للاستماع؛ وإلا 127.0.0.1:8080
cli-arg-metrics = العنوان والمنفذ لقياسات Prometheus؛ وإلا فلا تُقدَّم
cli-arg-public-url = العنوان الذي يعرف به القراء الموقع إذا كان خلف خادم آخر
cli-arg-log = صيغة السجل: text أو json
cli-arg-directory = مكان الكتابة؛ وبدونه: qafila-demo

cli-failed-key = لا يوجد في { $path } مفتاح Ed25519. أعيدوا المفتاح الأصلي: فالمفتاح الجديد موقّع آخر.
cli-failed-export = تعذر إنجاز المصنف أو الجداول ({ $detail }).
cli-failed-dossier = تعذر إنجاز الملف ({ $detail }). هذا خطأ في البرنامج: أبلغ عنه.
cli-failed-import = لم يُستورد { $path }: { $detail }
cli-failed-pack = { $path } ليس حزمة صالحة: { $detail }
cli-failed-no-pack = لا توجد حزمة باسم «{ $name }». الحزم المستوردة: { $known }. استورد واحدة بالأمر: qafila factors import
cli-failed-several-packs = عدة إصدارات تبدأ بـ«{ $name }»: { $fitting }. اكتبوا من الاسم أكثر.
cli-failed-occupied = يوجد { $path } من قبل وفيه شيء آخر، فأُبقي عليه. اختاروا اسمًا آخر.
cli-failed-factor = لا يوجد معامل باسم «{ $id }». ابحثوا عنه بالأمر: qafila factors search
cli-failed-place = لا معامل للمكان «{ $geo }». أغلب المعاملات للأماكن { $known }. اكتبوا رمز ISO مثل MA أو FR أو ES.
cli-failed-two-databases = { $before } و{ $after } قاعدتان مختلفتان، ولا يُقارن إلا إصداران من القاعدة نفسها.
cli-failed-home = لا يُعرف مجلد للبيانات. عيّنه في QAFILA_HOME.

cli-progress-dossier = إعداد الملف…
cli-progress-verify = التحقق…
cli-progress-import = استيراد { $file }…
cli-progress-demo = الملف { $file }…

cli-dossier-written = كُتب { $path } ووقّعه { $fingerprint }. للتحقق منه: qafila verify
cli-key-explained = أعطوا هذه البصمة لمن يتحقق من ملفاتكم، عبر قناة أخرى (الهاتف أو الورق).

cli-serve-listening = الموقع مفتوح: http://{ $address }
cli-failed-listen = تعذر الاستماع على { $address }: { $detail }. اختاروا عنوانا آخر بـ --listen أو --metrics.
cli-verify-holds = { $path }: كل شيء صحيح.
cli-verify-fails = { $path }: غير صحيح.
cli-verify-same = يحمل الملفان الجرد نفسه، بايتا ببايت.
cli-verify-other = يحمل الملفان جردين مختلفين.
cli-verify-sheet-same = في الملف منتج الصحيفة.
cli-verify-sheet-other = ليس في الملف منتج الصحيفة.
cli-verify-incomparable = لا يمكن مقارنة الملفين.

cli-factors-found = المعاملات: { $shown } من { $total }
cli-factors-imported = استُورد { $name }: ‏{ $path }
cli-factors-catalogue = فهرس البرنامج
cli-factor-figure = القيمة (AR6)
cli-factor-activity = النشاط
cli-factor-gas = كغ من الغاز لكل وحدة
cli-factor-unsplit = كغ CO₂e غير موزعة حسب الغاز
cli-factor-biogenic = كغ CO₂ حيوي، خارج النطاقات
cli-factor-error = عدم اليقين
cli-factor-technology = التكنولوجيا
cli-factor-year-data = سنة البيانات
cli-factor-year-published = سنة النشر
cli-factor-valid-to = صالح إلى غاية
cli-factor-review = يراجَع قبل
cli-factor-row = سطر المصدر
cli-factor-derivation = الاشتقاق
cli-factor-note = ملاحظة
cli-factor-source = المصدر
cli-factor-url = الصفحة
cli-factor-licence = الرخصة
cli-factor-attribution = الإشارة
cli-diff-counts = سطور مشتركة: { $common }، جديدة: { $added }، محذوفة: { $removed }، بقيمة أخرى: { $changed }، باسم آخر: { $relabelled }، بوحدة أخرى: { $units }
cli-diff-beyond = تغيرات تفوق { $limit }
cli-diff-moved = ما يتغير في الجرد
cli-diff-moved-nothing = لا شيء: لا يُستعمل فيه أي معامل من هذه القاعدة.
cli-diff-resting = يقوم { $share } من المجموع على معاملات هذه القاعدة.
cli-diff-same = معاملات تحتفظ بقيمتها: { $count }
cli-diff-gone = —: ليس في الإصدار اللاحق هذا المعامل، أو لا يمكن مقارنته.
cli-diff-total = المجموع: { $was } ← { $then } ({ $change })

cli-demo-measured = { $figure } · الوثائق: { $documents }، سطور الحساب: { $lines }، وُضع جانبا: { $aside }
cli-demo-holds = ✓ { $file }
cli-demo-fails = ✗ { $file } غير صحيح
cli-demo-next =
    الملفات في { $directory }، وقّعها { $fingerprint }. للتجربة:

      qafila measure { $directory }/cablage-detroit
      qafila intake { $directory }/cablage-detroit
      qafila verify { $directory }/agrumes-souss-fr-full.pdf --against { $directory }/agrumes-souss-en-buyer.pdf

# التثبيت: الضبط وقاعدة البيانات والوثائق والسجل.
cli-value-backup = نسخة
cli-value-data = مجلد
cli-arg-config = ملف الضبط، وإلا QAFILA_CONFIG، وإلا qafila.toml إن وُجد
cli-arg-data = مجلد التثبيت، وإلا qafila-data
cli-arg-database = قاعدة البيانات، وإلا qafila.sqlite في مجلد التثبيت
cli-arg-backup = مجلد النسخة الاحتياطية
cli-arg-from = المصدر: قاعدة بيانات، أو ملف ضبط تثبيت فتُنسخ وثائقه أيضا
cli-arg-to = الوجهة، كذلك؛ ويجب أن تكون قاعدة البيانات فارغة
cli-about-settings = يعرض ضبط التثبيت ومصدر كل قيمة، ولا يعرض سرا أبدا
cli-examples-settings =
    qafila settings
    qafila settings --config /etc/qafila.toml --json
cli-about-db = قاعدة بيانات التثبيت ووثائقه
cli-examples-db =
    qafila db check
    qafila db backup /var/backups/qafila-2026-11-22
cli-about-db-migrate = يحدّث مخطط قاعدة البيانات
cli-examples-db-migrate =
    qafila db migrate
cli-about-db-check = يتحقق من المخطط وقاعدة البيانات والسجل والوثائق؛ رمز الخروج 4 إذا وُجد خلل
cli-examples-db-check =
    qafila db check --config /etc/qafila.toml
cli-about-db-copy = ينسخ كل شيء إلى قاعدة بيانات أخرى فارغة، أيا كان نوعها
cli-examples-db-copy =
    qafila db copy --from sqlite:qafila-data/qafila.sqlite --to postgres://qafila@localhost/qafila
    qafila db copy --from old.toml --to new.toml
cli-about-db-backup = ينسخ قاعدة البيانات والوثائق احتياطيا في مجلد جديد، حتى أثناء الكتابة فيها
cli-examples-db-backup =
    qafila db backup /var/backups/qafila-2026-11-22
    sha256sum --check SHA256SUMS
cli-about-db-restore = يسترجع نسخة احتياطية، ولا يكتب فوق قاعدة بيانات أبدا
cli-examples-db-restore =
    qafila db restore /var/backups/qafila-2026-11-22 --data /srv/qafila
cli-about-audit = سجل من فعل ماذا
cli-examples-audit =
    qafila audit check
cli-about-audit-check = يتحقق من سلاسل السجل ويعرض نهاية كل منها؛ رمز الخروج 4 إذا غُيّر قيد أو حُذف
cli-examples-audit-check =
    qafila audit check > heads-2026-11-22.txt
cli-progress-documents = الوثائق: { $count }
cli-db-current = ‏{ $database }: المخطط محدّث.
cli-db-migrated = ‏{ $database }: الخطوات المنجزة: { $steps }.
cli-db-copied = عدد الصفوف المنسوخة: { $count }.
cli-db-copied-documents = عدد الوثائق المنسوخة: { $count }.
cli-db-copied-no-documents = لم تُنسخ الوثائق: لنسخها اجعلوا كلا الطرفين ملف ضبط.
cli-db-kept = اكتملت النسخة الاحتياطية في { $path }. عدد الوثائق: { $count }.
cli-db-restored = استُرجعت { $path }. عدد الوثائق: { $count }.
cli-db-pending = المخطط غير محدّث، ينقصه: { $steps }. شغّل qafila db migrate.
cli-db-wrong = تقول قاعدة البيانات إنها تالفة: { $detail }
cli-db-damaged = لم تعد الوثيقة { $document } كما أُودعت.
cli-db-documents = عدد الوثائق السليمة: { $count }.
cli-db-holds = كل شيء سليم.
cli-db-flawed = هناك خلل، انظروا أعلاه.
cli-audit-summary = السجل: عدد المنظمات { $organisations }، عدد القيود { $entries }.
cli-audit-missing = ‏{ $organisation }: قيود ناقصة قبل القيد { $number }.
cli-audit-unlinked = ‏{ $organisation }: القيد { $number } لا يتبع ما قبله.
cli-audit-altered = ‏{ $organisation }: لم يعد القيد { $number } كما كُتب.
cli-audit-holds = لم يُغيَّر أي قيد ولم يُحذف. احتفظ في مكان آخر بنهاية كل سلسلة معروضة أعلاه: بها يظهر إن قُطع آخر السجل.
cli-audit-flawed = غُيّر السجل، انظروا أعلاه.
cli-serve-letters = لا يوجد خادم بريد: الرسائل تنتظر في { $path } (الضبط smtp.host).
cli-db-missing = الوثيقة { $document } مذكورة في سجل وليست موجودة.
cli-failed-operator = تعذر إعداد الحساب الأول ({ $detail }). تحققوا من operator.name و operator.email.
cli-serve-first = الحساب الأول للتثبيت ({ $email }): افتحوا هذا الرابط، وهو صالح مرة واحدة ولسبعة أيام
cli-arg-no-site = عدم فتح الموقع في النهاية
cli-demo-site =
    الموقع مفتوح بهذه المقاولات وأهلها، وكلّهم خياليون:

    { $address }

    كلمة السرّ للجميع: { $password }
cli-demo-end = يُغلق بالضغط على Ctrl-C.
cli-failed-demonstration = تعذّر على العرض التوضيحي فتح مقاولاته: { $detail }
cli-measure-targets = الأهداف

cli-about-reduce = ما توفره الإجراءات: حاسبات
cli-examples-reduce =
    qafila reduce calc
    qafila reduce calc lighting-led --describe
cli-about-reduce-calc = حساب ما يوفره إجراء؛ ودون اسم، قائمة الحاسبات
cli-examples-reduce-calc =
    qafila reduce calc
    qafila reduce calc lighting-led --describe
    qafila reduce calc air-leak-estimate flow_scfm=12 hours=6000 specific_power_kw_per_scfm=0.16 "price_per_kwh=1.01 MAD/kWh"
    qafila reduce calc npv-irr --input projet.json --json
cli-value-calculator = الاسم
cli-value-given = الحقل=القيمة
cli-arg-calculator = اسم الحاسبة أو اسم إحدى حالاتها
cli-arg-given = حقل وقيمته: عدد، أو نص بوحدة ("7 bar")، أو JSON
cli-arg-inputs = الحقول ككائن JSON؛ والعلامة - تقرؤه من الدخل القياسي
cli-arg-describe = تعرض ما تحتاجه الحاسبة وما تجيب به وصيغتها وحدودها
cli-about-reduce-suggest = ما يمكن أن تفعله مقاولة حسب فواتيرها هي
cli-examples-reduce-suggest =
    qafila reduce suggest ./ma-firme
    qafila reduce suggest ./ma-firme --json
cli-about-reduce-tariffs = تعريفات الكهرباء في المغرب ومصادرها
cli-examples-reduce-tariffs =
    qafila reduce tariffs
    qafila reduce tariffs --json
cli-about-reduce-technologies = التكنولوجيات النظيفة حسب القطاع والاستعمال
cli-examples-reduce-technologies =
    qafila reduce technologies --sector textile
    qafila reduce technologies --use البخار
    qafila reduce technologies heat-pump
cli-value-technology = الاسم
cli-value-sector = القطاع
cli-arg-technology = اسم تكنولوجيا لعرض بطاقتها
cli-arg-sector = ما يفيد في هذا القطاع فقط: textile وagro وtourism…
cli-arg-purpose = ما يحتوي اسمه أو استعماله هذه الكلمات فقط
cli-about-reduce-plan = أفضل خطة: الإجراءات والسنوات والأموال تُختار معًا
cli-examples-reduce-plan =
    qafila reduce plan transition.toml
    qafila reduce plan transition.toml --goal tonnes
    qafila reduce plan transition.toml --json > plan.json
cli-arg-goal = ما ينبغي أن يكون الأكبر: value (القيمة) أو tonnes (الأطنان)؛ وبدونه ما يقوله الملف
