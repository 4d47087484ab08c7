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
app-place-page = الصفحة { $page }
app-place-sheet = الورقة «{ $sheet }»
app-place-row = السطر { $row }
app-place-column = العمود { $column }
app-aside = { $place }: ‏{ $why }
app-aside-read = { $place }، قُرئ «{ $raw }»: ‏{ $why }
app-duplicate = { $dropped } يكرر { $kept } ({ $why })
app-duplicate-same-file = الملف نفسه
app-duplicate-same-bill = الفاتورة نفسها
app-duplicate-same-number = الرقم نفسه للمورد نفسه
app-duplicate-bill-and-ledger = فاتورة وسطر من السجل
app-duplicate-replaced-estimate = تقدير عوّضته القراءة
app-next-document = { $what }: الفاتورة الناقصة ({ $periods }). يضيق المجال بنحو { $narrowing }.
app-next-evidence = { $what }: الوثيقة الأصلية بدل السجل أو التقدير. يضيق المجال بنحو { $narrowing }.
app-next-factor = { $what }: معامل يصرح به المورد. يضيق المجال بنحو { $narrowing }.
app-excluded = { $place }، «{ $label }»: ‏{ $why }
app-excluded-outside-period = الفترة ({ $period }) خارج السنة المصرّح بها.
app-excluded-outside-boundary = لا يعطي محيط الجرد للمقاولة أي حصة من هذا الموقع. تحقق من [boundary] ومن الموقع في firm.toml.
app-excluded-unknown-site = هذا الموقع غير موجود في firm.toml. أضفه تحت [[site]] أو صحح عمود الموقع.
app-excluded-unknown-unit = الوحدة «{ $unit }» مجهولة. اكتب وحدة معروفة (kWh، L، kg، t، m3، km، t.km…) أو صححها في mapping.toml.
app-excluded-unknown-unit-near = الوحدة «{ $unit }» مجهولة. الأقرب: { $near }. صححها في الوثيقة أو في mapping.toml.
app-excluded-no-factor = لا يُعرف معامل لهذا النشاط. اكتب معاملا ومصدره في السطر، أو اختر نشاطا آخر في mapping.toml.
app-excluded-no-stage = لا يوجد معامل لمرحلة { $wanted }، بل للمراحل: { $have }. صحح عمود المرحلة أو الفئة.
app-excluded-no-place = لا يوجد معامل صالح لـ { $place }. اكتب معاملا ومصدره في السطر أو في [electricity.location].
app-excluded-no-conversion = لا يوجد تحويل موثق من «{ $unit }» إلى { $have }. أعط الكمية بإحدى هذه الوحدات.
app-excluded-unusable-factor = المعامل «{ $factor }» غير موجود أو غير مناسب. اكتب مثلا 0.5 و kgCO2e/kWh، أو معرّفا من الفهرس.
app-excluded-no-potential = لا تعطي مجموعة القدرات المختارة شيئا لـ { $gas }. اختر مجموعة أخرى (gwp في firm.toml).
app-excluded-not-a-number = يؤدي الحساب إلى قسمة على صفر أو إلى قيمة خارج الحدود. صحح أعداد السطر.
