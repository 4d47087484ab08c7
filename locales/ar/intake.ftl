# قراءة الوثائق: أسباب الرفض والملاحظات. كل رفض يبين نوع الملف وما ينبغي فعله.

intake-refusal-empty = الملف فارغ. اطلبوا نسخة جديدة منه.
intake-refusal-unreadable = تعذرت قراءة الملف ({ $detail }). تأكدوا من وجوده ومن أن لكم حق فتحه.
intake-refusal-too-large = حجم الملف { $megabytes } ميغابايت والحد الأقصى { $limit } ميغابايت. قسّمه، حسب السنة أو الموقع مثلا.
intake-refusal-unsupported =
    هذا الملف { $format ->
        [pdf] ملف PDF
        [xlsx] مصنف XLSX
        [xls] مصنف XLS
        [ods] مصنف ODS
        [csv] جدول CSV
        [ubl] فاتورة UBL
        [xml] مستند XML ليس فاتورة UBL
        [html] صفحة ويب (HTML)
        [word] مستند معالجة نصوص
        [presentation] عرض تقديمي
        [xlsb] مصنف ثنائي XLSB
        [image] صورة
        [zip] أرشيف ZIP
        [archive] أرشيف مضغوط
        [mail] رسالة إلكترونية
        [rtf] نص RTF
        [json] ملف JSON
       *[other] ملف من نوع غير معروف
    }. الملفات المقبولة: PDF يحتوي على نص، وXLSX وXLS وODS وCSV، وفاتورة UBL بصيغة XML. احفظه بإحدى هذه الصيغ.{ $extension ->
        [none] {""}
       *[other] {" "}(ينتهي اسمه بـ ‎.{ $extension })
    }
intake-refusal-broken =
    هذا الملف { $format ->
        [pdf] ملف PDF
        [xlsx] مصنف XLSX
        [xls] مصنف XLS
        [ods] مصنف ODS
        [csv] جدول CSV
        [ubl] فاتورة UBL
        [xml] مستند XML ليس فاتورة UBL
        [html] صفحة ويب (HTML)
        [word] مستند معالجة نصوص
        [presentation] عرض تقديمي
        [xlsb] مصنف ثنائي XLSB
        [image] صورة
        [zip] أرشيف ZIP
        [archive] أرشيف مضغوط
        [mail] رسالة إلكترونية
        [rtf] نص RTF
        [json] ملف JSON
       *[other] ملف من نوع غير معروف
    }، لكنه تالف أو ناقص. اطلبوا نسخة جديدة منه أو أعيدوا حفظه.
intake-refusal-password =
    هذا الملف { $format ->
        [pdf] ملف PDF
        [xlsx] مصنف XLSX
        [xls] مصنف XLS
        [ods] مصنف ODS
        [csv] جدول CSV
        [ubl] فاتورة UBL
        [xml] مستند XML ليس فاتورة UBL
        [html] صفحة ويب (HTML)
        [word] مستند معالجة نصوص
        [presentation] عرض تقديمي
        [xlsb] مصنف ثنائي XLSB
        [image] صورة
        [zip] أرشيف ZIP
        [archive] أرشيف مضغوط
        [mail] رسالة إلكترونية
        [rtf] نص RTF
        [json] ملف JSON
       *[other] ملف من نوع غير معروف
    } محمي بكلمة مرور. احفظوا نسخة منه بدون كلمة مرور.
intake-refusal-scanned =
    { $pages ->
        [zero] لا توجد صفحة فيها نص
        [one] الصفحة صورة بلا نص
        [two] الصفحتان صورتان بلا نص
        [few] الصفحات الـ{ $pages } صور بلا نص
        [many] الصفحات الـ{ $pages } صور بلا نص
       *[other] الصفحات الـ{ $pages } صور بلا نص
    } (مسح ضوئي أو صورة فوتوغرافية). اطلبوا من المورّد ملف PDF الأصلي، أو أدخلوا القيم في جدول.
intake-refusal-unreadable-text = تعذرت قراءة نص ملف PDF: عدد الأحرف غير المعروفة { $unknown } من أصل { $glyphs }. اطلبوا ملفا آخر، أو أدخلوا القيم في جدول.
intake-refusal-over-limit =
    يتجاوز الملف حدا من حدود السلامة ({ $bound ->
        [archive-entries] عدد الملفات داخل الأرشيف
        [unpacked-bytes] الحجم بعد فك الضغط بالبايت
        [unpacked-ratio] نسبة الضغط
        [xml-depth] عمق XML
        [xml-elements] عدد عناصر XML
        [xml-text] طول نص XML بالبايت
        [cells] عدد الخلايا
        [record-bytes] طول السطر بالبايت
        [columns] عدد الأعمدة
        [pages] عدد الصفحات
        [glyphs] عدد الأحرف
        [instructions] عدد تعليمات الرسم
       *[other] حجم المحتوى بعد فك الضغط بالبايت
    }: { $limit } على الأكثر). إما أنه تالف أو أُعدّ للإضرار؛ وإن كان سليما فقسّمه.
intake-refusal-xml-doctype = يحتوي ملف XML على تعريف نوع أو كيان، وهو ما تمنعه UBL. اطلبوا فاتورة UBL مطابقة.
intake-refusal-missing-element = العنصر { $element } الذي تشترطه UBL غير موجود في الفاتورة. اطلبوا من المورّد فاتورة كاملة.
intake-refusal-invalid-element = القيمة «{ $raw }» في العنصر { $element } ليست عددا ولا تاريخا حسب UBL. اطلبوا من المورّد فاتورة مصححة.

intake-problem-misnamed =
    محتوى الملف { $format ->
        [pdf] ملف PDF
        [xlsx] مصنف XLSX
        [xls] مصنف XLS
        [ods] مصنف ODS
        [csv] جدول CSV
        [ubl] فاتورة UBL
        [xml] مستند XML ليس فاتورة UBL
        [html] صفحة ويب (HTML)
        [word] مستند معالجة نصوص
        [presentation] عرض تقديمي
        [xlsb] مصنف ثنائي XLSB
        [image] صورة
        [zip] أرشيف ZIP
        [archive] أرشيف مضغوط
        [mail] رسالة إلكترونية
        [rtf] نص RTF
        [json] ملف JSON
       *[other] ملف من نوع غير معروف
    }، وهو ما لا يدل عليه اسمه{ $extension ->
        [none] {""}
       *[other] {" "}(‎.{ $extension })
    }. قُرئ الملف حسب محتواه.
intake-problem-mixed-encoding = يخلط الجدول بين عدة ترميزات (أغلبه { $encoding }). الأحرف غير المقروءة معلّمة بـ«�»؛ تحققوا من هذه السطور.
intake-problem-uneven-records = عدد السطور التي تختلف حقولها عن { $usual } حقول كما في غيرها: { $others }. تحققوا من أنها عناوين أو مجاميع.
intake-problem-mixed-delimiters = فاصل الحقول في الجدول هو «{ $used }»، لكن سطورا منه تستعمل «{ $other }». صحّحوا هذه السطور.
intake-problem-hidden-sheets = أوراق مخفية وُضعت جانبا: { $count }. تحققوا من وجوب احتسابها.
intake-problem-hidden-rows = سطور مخفية في الورقة «{ $sheet }» قُرئت أيضا: { $count }. تحققوا من وجوب احتسابها.
intake-problem-uncomputed-formulas = صيغ بلا نتيجة في الورقة «{ $sheet }»: { $count }. افتحوا المصنف في برنامج جداول واحفظوه.
intake-problem-pages-without-text =
    { $count ->
        [zero] صفحات بلا نص (صور): { $pages }.
        [one] صفحة بلا نص (صورة): { $pages }.
        [two] صفحتان بلا نص (صورتان): { $pages }.
        [few] صفحات بلا نص (صور): { $pages }.
        [many] صفحات بلا نص (صور): { $pages }.
       *[other] صفحات بلا نص (صور): { $pages }.
    } أدخلوا قيمها في جدول.
intake-problem-unknown-glyphs = الصفحة { $page }: أحرف لا يعرفها الخط، معلّمة بـ«�»: { $count }. تحققوا من القيم المقروءة.
intake-problem-repeated-rows =
    { $count ->
        [zero] لا سطور مكررة.
        [one] السطر { $again } يكرر السطر { $first }: الوثيقة { $number }، بالتاريخ والكمية والمبلغ نفسها.
        [two] سطران يكرران غيرهما، أولهما السطر { $again } الذي يكرر السطر { $first }: الوثيقة { $number }، بالتاريخ والكمية والمبلغ نفسها.
        [few] { $count } سطور تكرر غيرها، أولها السطر { $again } الذي يكرر السطر { $first }: الوثيقة { $number }، بالتاريخ والكمية والمبلغ نفسها.
        [many] { $count } سطرا تكرر غيرها، أولها السطر { $again } الذي يكرر السطر { $first }: الوثيقة { $number }، بالتاريخ والكمية والمبلغ نفسها.
       *[other] { $count } سطر تكرر غيرها، أولها السطر { $again } الذي يكرر السطر { $first }: الوثيقة { $number }، بالتاريخ والكمية والمبلغ نفسها.
    } كلها محتسبة: احذفوا من الملف ما تكرر فيه.
intake-problem-shared-rows =
    { $count ->
        [zero] لا سطور مشتركة بين { $table } و{ $other }.
        [one] سطر واحد من { $table } يقول ما يقوله { $other }: السطر { $again }، مثل السطر { $first }.
        [two] سطران من { $table } يقولان ما يقوله { $other }، أولهما السطر { $again }، مثل السطر { $first }.
        [few] { $count } سطور من { $table } تقول ما يقوله { $other }، أولها السطر { $again }، مثل السطر { $first }.
        [many] { $count } سطرا من { $table } تقول ما يقوله { $other }، أولها السطر { $again }، مثل السطر { $first }.
       *[other] { $count } سطر من { $table } تقول ما يقوله { $other }، أولها السطر { $again }، مثل السطر { $first }.
    } كلها محتسبة: احذفوا من المجلد ما تكرر فيه.

intake-number-empty = الخانة فارغة؛ المنتظر عدد.
intake-number-invalid = «{ $raw }» ليس عددا. اكتبوا مثلا 1234,56.
intake-number-separators = الفواصل متناقضة في «{ $raw }». اكتبوا مثلا 1234,56.
intake-number-too-long = «{ $raw }» يتجاوز 28 رقما أو مئة تريليون. صحّحوا القيمة.
intake-number-ambiguous = «{ $raw }» قد يعني { $comma } أو { $point }، ولا يسمح العمود بالحسم. حدّد العلامة العشرية.

intake-date-empty = الخانة فارغة؛ المنتظر تاريخ.
intake-date-invalid = «{ $raw }» ليس تاريخا. اكتبوا مثلا 31/12/2025.
intake-date-impossible = اليوم «{ $raw }» غير موجود. صحّحوا التاريخ.
intake-date-without-year = السنة ناقصة في «{ $raw }». اكتبوا مثلا 31/12/2025.
intake-date-ambiguous = «{ $raw }» قد يعني { $day_first } أو { $month_first }، ولا يسمح العمود بالحسم. حدّد ترتيب اليوم والشهر.

## الفواتير والوصولات والتقارير بصيغة PDF

intake-bill-disagrees =
    هذه الفاتورة لا تتفق مع نفسها: { $what ->
        [index] فرق المؤشرين مضروبا في المعامل
        [charges] مجموع الكميات المفوترة
        [sum] مجموع الاستهلاك المطبوع
       *[other] الاستهلاك المطبوع
    } يساوي { $computed }، بينما يُقرأ في موضع آخر { $printed }. لم يُحتسب شيء. تحققوا من الفاتورة لدى الموزع، أو دوّنوا الاستهلاك الصحيح في سجل.
intake-bill-no-period = الفاتورة { $number }: لا تُقرأ فيها أي فترة (من … إلى …)، فلا يمكن تأريخ استهلاكها. أضيفوها إلى سجل مع تاريخي القراءة.
intake-bill-backwards = الفترة من { $start } إلى { $end } تنتهي قبل أن تبدأ. صححوا التاريخين في سجل.
intake-bill-no-consumption = الفاتورة { $number }: لا يُقرأ فيها مؤشر ولا استهلاك. إن كانت لا تحمل إلا رصيدا أو رسوما فلا شيء يُطلب منكم.
intake-bill-no-site = لا يُعرف إلى أي موقع تعود هذه الوثيقة (العقد « { $contract } »). أضيفوا هذا الرقم إلى « contracts » لأحد مواقع firm.toml ‏({ $known })، أو ضعوا الوثيقة في مجلد يحمل اسمه.
intake-bill-not-understood = لا تشبه هذه الصفحة أي فاتورة أو وصل أو تقرير معروف. دوّنوا مضمونها في سجل، أو أضيفوا تسمياتها إلى الكتالوغ (docs/bill-layouts.md).
intake-bill-more-recovered = { $gas }: استُرجع { $recovered } وشُحن { $charged }. الاسترجاع ليس تسربا سالبا، فلم يُحتسب شيء. تحققوا من التقرير؛ وإن أُخرج الجهاز من الخدمة فلا شيء يُطلب منكم.
intake-bill-unknown-activity = «{ $label }»: لا يُعرف أي نشاط يقابل هذا. حددوه مرة واحدة في mapping.toml ‏([[activity]] label = … activity = …) وسيُحفظ.
intake-bill-no-designation = لا شيء يدل على ما تخصه هذه الكمية ({ $quantity }): خانة البيان فارغة. سجّلوا السطر مع بيانه في سجل، أو اطلبوا وثيقة كاملة.
intake-bill-negative = «{ $label }»: الكمية { $quantity } سالبة، والوثيقة ليست إشعارا دائنا. تحققوا من الإشارة.
intake-bill-no-unit = «{ $label }»: ليست للكمية وحدة معروفة. أضيفوا الوحدة في mapping.toml، أو دوّنوا السطر في سجل.

intake-aside-backwards = تنتهي المدة ({ $end }) قبل أن تبدأ ({ $start }). صحّحوا التاريخين.
intake-aside-cell-error = في الخانة خطأ من برنامج الجداول: «{ $raw }». صحّحوا الصيغة.
intake-aside-uncomputed = ليس لصيغة هذه الخانة نتيجة محفوظة. افتحوا المصنف في برنامج جداول ثم احفظوه.
intake-aside-no-quantity = ليس في السطر كمية ولا وزن ولا مسافة ولا مبلغ. أكمله، أو احذفه إن كان لا يعدّ شيئا.
intake-aside-open-quantity = الكمية المذكورة في «{ $label }» تُقرأ على أكثر من وجه: { $readings }. اكتبوها في عمود «الكمية» مع وحدتها.
intake-aside-unknown-unit =
    الوحدة «{ $raw }» غير معروفة{ $count ->
        [0] {""}
       *[other] {" "}(الأقرب: { $nearest })
    }. اكتبوا وحدة من الدليل مثل kg أو L أو kWh أو m3 أو t.km، أو حددوا وحدة هذا البيان في mapping.toml.
intake-aside-no-unit = ليس للعدد وحدة. أضيفوا عمود «الوحدة»، أو اكتبوا الوحدة بين قوسين في العنوان: «الكمية (kg)».
intake-aside-unknown-site = الموقع «{ $raw }» غير مذكور في firm.toml، والمواقع المعروفة هي: { $known }. صحّحوا الخانة، أو أضيفوا الموقع أو رقم العقد إلى البطاقة.
intake-aside-no-site =
    لا شيء يدل على الموقع الذي يعود إليه هذا السطر؛ البطاقة تعرف: { $known }. أضيفوا عمود «الموقع»، أو ضعوا الملف في مجلد يحمل معرّف الموقع، أو أضيفوا إلى mapping.toml:
    { $ready }
intake-aside-no-site-in-table =
    { $count ->
        [one] لا شيء يدل على موقع السطر { $first }
        [two] لا شيء يدل على موقع السطرين { $first } و{ $last }
        [few] لا شيء يدل على موقع { $count } أسطر، من السطر { $first } إلى السطر { $last }
       *[other] لا شيء يدل على موقع { $count } سطرا، من السطر { $first } إلى السطر { $last }
    }؛ البطاقة تعرف: { $known }. أضيفوا عمود «الموقع»، أو ضعوا الملف في مجلد يحمل معرّف الموقع، أو أضيفوا إلى mapping.toml مع الموقع الصحيح:
    { $ready }
intake-aside-negative = الكمية { $raw } سالبة خارج إشعار دائن. صحّحوا الإشارة، أو اكتبوا «إشعار دائن» أو «إرجاع» في السطر.
intake-aside-negative-factor = معامل الانبعاث { $raw } سالب. صحّحوا الإشارة؛ فما جرى تفاديه أو امتصاصه ليس معاملا في الجرد.
intake-aside-no-year =
    السنة ناقصة في «{ $raw }»{ $count ->
        [0] {""}
       *[other] ، وما يُقرأ حولها لا يكفي لتحديدها: «{ $read }»
    }. أضيفوا عمودا «السنة»، أو اكتبوا الشهر مع سنته («يناير 2025»)، أو سمّوا الورقة أو الملف بسنة معطياته («استهلاك 2025»).
intake-aside-other-year = يمتد السطر من { $start } إلى { $end }، لكن الكمية تحت «{ $column }»، وهو من سنة أخرى. صححوا التاريخ أو العنوان.
intake-aside-not-made =
    «{ $said }» يعني ميزانية أو توقعا أو عرض أثمان أو طلبية أو إلغاء: { $count ->
        [zero] لا سطر معنيّ
        [one] لم يُحتسب السطر
        [two] لم يُحتسب سطران
        [few] لم تُحتسب { $count } سطور
        [many] لم يُحتسب { $count } سطرا
       *[other] لم يُحتسب { $count } سطر
    }. إن كان هذا ما اشتُري أو استُهلك فعلا، فسمّوه باسم آخر، أو اذكروا نشاطه في mapping.toml.
intake-aside-not-actual =
    { $count ->
        [one] عمود لم يُحتسب: { $columns }. يقول عنوانه ميزانية أو توقعا أو فرقا أو تراكما أو سنة أخرى أو سنتين معا.
       *[other] أعمدة لم تُحتسب: { $columns }. تقول عناوينها ميزانية أو توقعا أو فرقا أو تراكما أو سنة أخرى أو سنتين معا.
    } إن كان هذا ما استُهلك فعلا، فاكتبوا ذلك في العنوان مع سنته («يناير 2025»).
intake-aside-outside-year = يمتد السطر من { $start } إلى { $end }، وليس ذلك في { $year } ولا في السنة السابقة أو اللاحقة ولا في سنة الأساس. صحّحوا التاريخ أو احذفوا السطر.
intake-aside-unknown-activity =
    لم يُتعرَّف على النشاط «{ $label }»{ $count ->
        [0] {""}
       *[other] {" "}بيقين كاف (ربما: { $nearest })
    }. أضيفوا هذه الأسطر إلى mapping.toml مع الرمز المناسب (ابحثوا عنه بالأمر «qafila factors search»):
    { $ready }
intake-aside-ambiguous-activity =
    قد يكون النشاط «{ $label }» أحد هذه: { $candidates }. اختاروا بإضافة هذه الأسطر إلى mapping.toml:
    { $ready }
intake-aside-unit-mismatch = الكمية بوحدة «{ $unit }» والمعامل بوحدة «{ $wanted }»، ولا سبيل من إحداهما إلى الأخرى. أعطوا الكمية بوحدة المعامل، أو صحّحوا الوحدة.
intake-aside-no-distance = البضاعة بوحدة «{ $unit }»، ولا السطر ولا الدليل يذكر مسافة نقلها. أضيفوا عمود «المسافة (كلم)» أو بلدي الانطلاق والوصول.
intake-aside-weights-differ = ينبغي أن تتساوى الكمية ({ $quantity }) والوزن ({ $weight }) في السطر. صحّحوا أحدهما.
intake-aside-unknown-category = لا توجد الفئة «{ $raw }». اكتبوا 1.stationary أو 1.mobile أو 1.process أو 1.fugitive أو 2.electricity أو 2.heat أو من 3.1 إلى 3.15.
intake-aside-unknown-stage = لا توجد المرحلة «{ $raw }». اكتبوا مثلا combustion أو wtt أو ttw أو wtw أو cradle_to_gate.
intake-aside-score = درجة الجودة «{ $raw }» ليست عددا صحيحا من 1 (الأسوأ) إلى 5 (الأفضل).
intake-aside-hidden-sheet = الورقة «{ $sheet }» مخفية ولا تُحتسب. أظهرها إن كان ينبغي احتسابها، أو احذفها.
intake-aside-no-header = لا يسمّي أي سطر الأعمدة. أضيفوا عناوين مثل التاريخ والبيان والكمية والوحدة، أو سمّوا عناوين الجدول في mapping.toml.
intake-aside-no-account = مجموع المدين في هذه اليومية يساوي مجموع الدائن ({ $total })، ولا عمود يذكر الحسابات: فكل شراء يلغيه مورده. لم يُحتسب منها شيء (عدد الأسطر: { $count }). أضيفوا عمود «رقم الحساب»، أو سمّوا عمود الجدول في mapping.toml (account).
intake-aside-total-differs = المجموع المطبوع ({ $printed }) ليس مجموع الأسطر ({ $summed }). تحققوا من أنه لا ينقص سطر. تُحتسب الأسطر ولا يُحتسب المجموع.
intake-aside-sum-of-others = { $printed }: يبدو أن هذا السطر يعيد أسطرا أخرى من الوثيقة مجموعها { $summed }. تُحتسب تلك الأسطر ولا يُحتسب هو. إن كان مجموعا فصححوه أو أضيفوا ما ينقص؛ وإن كان يُضاف إلى الأخرى فأعطوه بيانا خاصا به، واكتبوا المورد (محطة Total) في عمود «المورد».
intake-aside-more-rows = أسطر أخرى عددها { $count }، من السطر { $first } إلى السطر { $last }، وُضعت جانبا للسبب نفسه.

intake-firm-syntax =
    السطر { $line }: { $fault ->
        [twice] هذا المفتاح أو الجدول مذكور من قبل. أبق واحدا فقط:
       *[other] ليس هذا السطر نص TOML. يُكتب السطر «مفتاح = قيمة»، والنص بين علامتي تنصيص مستقيمتين، والعدد بنقطة للكسور:
    } { $written }
intake-firm-unknown-key = السطر { $line }: لا يوجد المفتاح «{ $key }». هل تقصد «{ $nearest }»؟ المفاتيح المقبولة هنا: { $accepted }.
intake-firm-missing-key = السطر { $line }: المفتاح «{ $key }» ناقص. أضيفوه.
intake-firm-unknown-word = السطر { $line }: «{ $value }» غير مقبول. اكتبوا واحدا من: { $accepted }.
intake-firm-value =
    السطر { $line }: يقبل المفتاح «{ $key }» { $wanted ->
        [text] نصا بين علامتي تنصيص، مثل "Aït Melloul"
        [year] سنة من 1990 إلى 2100 دون علامتي تنصيص، مثل 2025
        [number] عددا دون علامتي تنصيص ولا فراغات، بنقطة للكسور، مثل 8200.5
        [amount] عددا غير سالب دون علامتي تنصيص، مثل 8200.5
        [per-year] عددا لكل سنة، مثل {"{"} 2024 = 128, 2025 = 136 {"}"}
        [date] يوما، مثل 2025-12-31
        [later-date] يوما لا يسبق يوم «from»، مثل 2025-12-31
        [list] قائمة بين معقوفين، مثل ["SM-0417733"]
        [table] جدول مفاتيح تحت عنوان بين معقوفين أو بين حاضنتين
        [share] حصة من 0 إلى 1، مثل 0.5، أو قائمة حصص، مثل [0.83, 0.5]
        [yes-no] ‏true أو false دون علامتي تنصيص، أو قائمة منهما
        [control] ‏"full" أو "joint" أو "none"، أو قائمة من هذه الكلمات
       *[other] قيمة كما في docs/firm-folder.md
    }. والمقروء فيه: { $written }{ $read ->
        [text] {""} وهو نص
        [whole] {""} وهو عدد صحيح
        [decimal] {""} وهو عدد عشري
        [yes-no] {""} وهو نعم أو لا
        [date] {""} وهو يوم
        [list] {""} وهو قائمة
        [table] {""} وهو جدول
       *[other] {""}
    }. صحّحوا القيمة.
intake-firm-ice = السطر { $line }: التعريف الموحد للمقاولة «{ $ice }» غير صحيح. يتكون من 15 رقما بين علامتي تنصيص ويقبل القسمة على 97.
intake-firm-country = السطر { $line }: «{ $code }» ليس رمز بلد. اكتبوا حرفي ISO 3166-1 كبيرين: "FR" أو "ES" أو "GB" أو "MA".
intake-firm-no-site = ليس في البطاقة أي موقع. أضيفوا جدول [[site]] مع معرّفه.
intake-firm-site-id = السطر { $line }: معرّف الموقع «{ $id }» فارغ أو فيه فراغ أو مستعمل مرتين. اختاروا غيره.
intake-firm-target =
    السطر { $line }: هذا الهدف غير صالح. { $fault ->
        [years] سنته (year) تأتي بعد سنة أساسه (base_year)، وكلتاهما بين 1990 و2100.
        [reduction] التخفيض (reduction_pct) أكبر من 0 ولا يتجاوز 100.
       *[per] لا تعطي البطاقة ما يُقسم عليه (per): منتج من البطاقة أو رقم معاملاتها أو عدد مستخدميها.
    }
