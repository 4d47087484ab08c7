# العمل الذي يجري في الخلفية.

app-work-unreachable = خدمة لازمة لا تجيب.
app-work-refused = خدمة لازمة رفضت الطلب.
app-work-unusable = ما يتعلق به هذا العمل لم يعد موجودًا أو لا يمكن استعماله.
app-work-full = لم تبق مساحة على القرص.
app-work-vanished = توقف البرنامج أثناء هذا العمل.
app-work-defect = في البرنامج خلل: يُرجى الإبلاغ عنه مع التفاصيل المجاورة.
app-work-unknown = هذه النسخة من البرنامج لا تعرف هذا العمل.
app-work-again = ستُعاد المحاولة لاحقًا (عدد المحاولات حتى الآن: { $count }).
app-work-given-up = تم التخلي عن هذا العمل (عدد المحاولات: { $count })؛ يمكنكم إعادة تشغيله بعد إزالة السبب.

# ما تقوله كلّ الأبواب عن القراءات والجرود.

app-comma = {"، "}
app-place-file = { $file }
app-place-page = الصفحة { $page }
app-place-sheet = الورقة «{ $sheet }»
app-place-row = السطر { $row }
app-place-column = العمود { $column }
app-aside = { $place }: ‏{ $why }
app-aside-read = { $place }، قُرئ «{ $raw }»: ‏{ $why }
app-duplicate = { $dropped } يكرر { $kept } ({ $why })
app-duplicate-same-file = الملف نفسه أو الجدول نفسه
app-duplicate-same-bill = الفاتورة نفسها
app-duplicate-same-number = الرقم نفسه للمورد نفسه
app-duplicate-bill-and-ledger = فاتورة وسطر من السجل
app-duplicate-replaced-estimate = تقدير عوّضته القراءة
app-next-document = { $what }: الفاتورة الناقصة ({ $periods }). يضيق المجال بنحو { $narrowing }.
app-next-evidence = { $what }: الوثيقة الأصلية بدل السجل أو التقدير. يضيق المجال بنحو { $narrowing }.
app-next-factor = { $what }: معامل يصرح به المورد. يضيق المجال بنحو { $narrowing }.
app-excluded = { $place }، «{ $label }»: ‏{ $why }
app-excluded-outside-period = الفترة ({ $period }) خارج السنة المصرّح بها.
app-excluded-outside-boundary = لا يعطي محيط الجرد للمقاولة أي حصة من هذا الموقع. تحققوا من [boundary] ومن الموقع في firm.toml.
app-excluded-unknown-site = هذا الموقع غير موجود في firm.toml. أضيفوه تحت [[site]] أو صححوا عمود الموقع.
app-excluded-unknown-unit = الوحدة «{ $unit }» مجهولة. اكتبوا وحدة معروفة (kWh، L، kg، t، m3، km، t.km…) أو صححوها في mapping.toml.
app-excluded-unknown-unit-near = الوحدة «{ $unit }» مجهولة. الأقرب: { $near }. صححها في الوثيقة أو في mapping.toml.
app-excluded-no-factor = لا يُعرف معامل لهذا النشاط. اكتبوا معاملا ومصدره في السطر، أو اختاروا نشاطا آخر في mapping.toml.
app-excluded-no-stage = لا يوجد معامل لمرحلة { $wanted }، بل للمراحل: { $have }. صححوا عمود المرحلة أو الفئة.
app-excluded-no-place = لا يوجد معامل صالح لـ { $place }. اكتبوا معاملا ومصدره في السطر أو في [electricity.location].
app-excluded-no-conversion = لا يوجد تحويل موثق من «{ $unit }» إلى { $have }. أعط الكمية بإحدى هذه الوحدات.
app-excluded-unusable-factor = المعامل «{ $factor }» غير موجود أو غير مناسب. اكتبوا مثلا 0.5 و kgCO2e/kWh، أو معرّفا من الفهرس.
app-excluded-no-potential = لا تعطي مجموعة القدرات المختارة شيئا لـ { $gas }. اختاروا مجموعة أخرى (gwp في firm.toml).
app-excluded-not-a-number = يؤدي الحساب إلى قسمة على صفر أو إلى قيمة خارج الحدود. صححوا أعداد السطر.
# ضبط التثبيت.
app-settings-default = القيمة المبدئية
app-settings-line = ‏{ $file }، السطر { $line }
app-settings-syntax = ‏{ $place }: ليس مكتوبًا بصيغة TOML ‏({ $detail }). النموذج في docs/operate.md.
app-settings-unknown = ‏{ $place }: لا يوجد ضبط باسم «{ $key }». الأقرب: { $nearest }. المقبول: { $accepted }.
app-settings-value = ‏{ $place }: لا يمكن أن تكون قيمة { $key } هي «{ $written }». المقبول: { $wanted }.
app-settings-value-hidden = ‏{ $place }: قيمة { $key } غير صالحة. المقبول: { $wanted }.
app-settings-missing = ‏{ $place }: ضُبط { $because } وينقص { $key }.
app-settings-both = ‏{ $place }: لا يجتمع { $key } و{ $other }. احتفظ بأحدهما.
app-settings-exposed = ‏{ $place }: لا تُرسل كلمة السر دون تشفير. يجب أن يكون smtp.encryption هو implicit أو required.
app-settings-wanted-text = نص
app-settings-wanted-path = مسار، بين علامتي اقتباس في qafila.toml
app-settings-wanted-listen = عنوان لهذا الجهاز ومنفذ، مثل 127.0.0.1:8080
app-settings-wanted-url = ‏https://‎ أو http://‎ ثم اسم دون مسار، مثل https://qafila.example
app-settings-wanted-issuer = عنوان https:// دون استعلام أو إشارة، مثل https://sso.example/realms/x؛ وhttp:// لهذا الجهاز وحده
app-settings-wanted-organisation = معرّف مؤسسة كما يظهر في عنوان صفحاتها
app-settings-wanted-database = ‏sqlite:PATH أو postgres://USER@SERVER/NAME
app-settings-wanted-email = عنوان بريد إلكتروني
app-settings-wanted-count = عدد صحيح من { $least } إلى { $most }

app-open-path = تعذر استعمال { $name }: ‏{ $detail }. تحققوا من المسار ومن صلاحياتكم.
app-open-database = تعذر استعمال قاعدة البيانات { $name }. { $detail }
app-open-files = تعذرت قراءة الوثائق أو حفظها ({ $detail }). تحققوا من ضبط files ومن المساحة والصلاحيات.
app-open-mail = ضبط خادم البريد غير صالح ({ $detail }).
app-store-failed = تعذرت القراءة من قاعدة البيانات أو الكتابة فيها. { $detail }
app-store-unreachable = لا تجيب ({ $detail }). تحققوا من العنوان والملف والصلاحيات ثم أعيدوا المحاولة.
app-store-busy = يكتب فيها آخرون دون انقطاع. أعيدوا المحاولة بعد قليل.
app-store-full = امتلأ قرصها. أفرغوا بعض المساحة ثم أعيدوا المحاولة.
app-store-migration = مخططها غير مناسب ({ $detail }).
app-store-stale = غيّر شخص آخر الشيء نفسه في هذه الأثناء.
app-store-refused = رفضت الطلب ({ $detail }).
app-keep-there = ‏{ $name } موجود من قبل، ولا يُكتب فوق شيء أبدًا. اختاروا مكانًا آخر.
app-keep-no-backup = ‏{ $name } ليس نسخة احتياطية، أو هي نسخة لم تكتمل: ملف manifest.json غير موجود أو ليس ملف نسخة.
app-keep-altered = لم يعد { $name } كما حُفظ. لم يُسترجع شيء في قاعدة البيانات: خذوا نسخة أخرى.

# ما يقوله النظام.
app-file-failed = { $path }: { $why }
app-system-not-found = غير موجود
app-system-permission = ليست لكم الصلاحية
app-system-not-a-folder = ليس مجلدا
app-system-is-a-folder = هو مجلد
app-system-too-large = حجمه أكبر من اللازم
app-system-full = القرص ممتلئ
app-system-in-use = العنوان مستعمل
app-system-no-address = ليس لهذا الجهاز ذلك العنوان
app-system-already-there = موجود من قبل
