# تبادل بصمات المنتجات: ما يجعل الرسالة غير صالحة، وما يستحق النظر، وما يضيع.

pact-wrong-json = الرسالة ليست بصيغة JSON صحيحة.
pact-wrong-missing = { $path }: هذا البيان إلزامي.
pact-wrong-object = { $path }: المتوقع كائن JSON.
pact-wrong-list = { $path }: المتوقع قائمة.
pact-wrong-text = { $path }: المتوقع نص بين علامتي اقتباس، حتى للأعداد العشرية.
pact-wrong-boolean = { $path }: المتوقع true أو false.
pact-wrong-number = { $path }: المتوقع عدد.
pact-wrong-empty = { $path }: لا يجوز أن يكون هذا البيان فارغًا.
pact-wrong-repeated = { $path }: القيمة نفسها واردة من قبل في القائمة.
pact-wrong-alone = { $path }: يجب أن تضم القائمة عنصرًا واحدًا لا غير.
pact-wrong-decimal = { $path }: المتوقع عدد بالكتابة العادية دون أس، مثل {"\u200E"}-9.86.
pact-wrong-positive = { $path }: يجب أن يكون العدد أكبر من الصفر.
pact-wrong-below-zero = { $path }: لا يجوز أن يكون العدد سالبًا.
pact-wrong-above-zero = { $path }: يجب أن يكون العدد سالبًا أو صفرًا، فهو امتصاص أو إزالة.
pact-wrong-too-large = { $path }: العدد يتجاوز الحد الأقصى المقبول.
pact-wrong-too-small = { $path }: العدد دون الحد الأدنى المقبول.
pact-wrong-id = { $path }: المتوقع معرّف من نوع UUID.
pact-wrong-moment = { $path }: المتوقع تاريخ مع الساعة والمنطقة الزمنية، مثل 2026-01-31T00:00:00Z.
pact-wrong-urn = { $path }: المتوقع معرّف يبدأ بـ urn:.
pact-wrong-uri = { $path }: المتوقع عنوان كامل.
pact-wrong-listed = { $path }: هذه القيمة ليست من القيم المقبولة.
pact-wrong-form = { $path }: ليست القيمة على الشكل المتوقع.
pact-wrong-geographies = { $path }: لا يُقبل سوى مكان واحد: منطقة أو بلد أو جزء من بلد.
pact-wrong-envelope = { $path }: يجب أن يتبع الحدث مواصفة CloudEvents 1.0.
pact-wrong-event = { $path }: لا وجود لهذا النوع من الأحداث في الإصدار 3.

pact-missing-shall = { $path }: يجب ذكره.
pact-missing-shall-2027 = { $path }: يجب ذكره في أجل أقصاه 31 ديسمبر 2027.
pact-missing-should = { $path }: ينبغي ذكره ما لم يوجد سبب خاص.
pact-missing-bio = { $path }: يُذكر إذا كانت للمنتج انبعاثات حيوية أو مرتبطة بالأراضي؛ 0 إن لم تكن له، ويُترك فارغًا إن لم يُعرف.
pact-missing-bio-2027 = { $path }: يُذكر في أجل أقصاه 31 ديسمبر 2027 إذا كانت للمنتج انبعاثات حيوية أو مرتبطة بالأراضي؛ 0 إن لم تكن له، ويُترك فارغًا إن لم يُعرف.
pact-missing-ccu = { $path }: يُذكر متى دخل كربون محتجز في المنتج، إن عُرف.
pact-missing-ccs = { $path }: يُذكر متى احتُجز ثاني أكسيد الكربون وخُزّن، إن عُرف.

pact-finding-not-expected = { $path }: لا ينبغي ذكره بالنظر إلى قيمة { $because }.
pact-finding-sum-differs = { $path }: المجموع المذكور { $stated }، لكن مجموع أجزائه { $computed }.
pact-finding-sum-open = { $path }: المجموع المذكور { $stated }، ومجموع الأجزاء المعروفة { $computed }؛ وثمة أجزاء أخرى غير مذكورة.
pact-finding-larger-than-whole = { $path }: الجزء أكبر من الكل، { $whole }.
pact-finding-out-of-range = { $path }: { $value } خارج المجال من { $low } إلى { $high }.
pact-finding-too-precise = { $path }: أرقام العدد أكثر من أن يُتحقق منها بالحساب.
pact-finding-mass-differs = { $path }: الوحدة المصرح بها { $amount } كغ، لكن الكتلة المذكورة { $mass } كغ.
pact-finding-mass-not-zero = { $path }: المتوقع 0 للطاقة أو النقل أو الخدمات.
pact-finding-mass-not-positive = { $path }: يجب أن تكون كتلة المنتج دون التغليف أكبر من الصفر.
pact-finding-period-reversed = { $path }: الفترة تنتهي قبل أن تبدأ.
pact-finding-valid-too-early = { $path }: الصلاحية تبدأ قبل نهاية الفترة المرجعية.
pact-finding-valid-too-long = { $path }: الصلاحية تتجاوز ثلاث سنوات بعد نهاية الفترة المرجعية.
pact-finding-precedes-itself = { $path }: البصمة واردة بين البصمات التي تحل محلها.
pact-finding-urn-form = { $path }: ليس هذا معرّف URN صحيحًا (RFC 8141).
pact-finding-pact-urn-form = { $path }: يُكتب معرّف فضاء pact هكذا: urn:pact:النطاق:النوع:المعرّف.
pact-finding-standard-unknown = { $path }: لا يعرف الإصدار 3.0.3 المعيار «{ $value }»؛ وهو مقبول كما هو.
pact-finding-factors-not-latest = { $path }: استُعملت معاملات { $value }؛ وتطلب المنهجية معاملات AR6 إن أمكن.
pact-finding-country-unknown = { $path }: { $value } ليس رمزًا لأي بلد (ISO 3166-1).
pact-finding-operator-unnamed = { $path }: تجب تسمية صاحب هذه القواعد.
pact-finding-other-version = { $path }: تتبع البصمة الإصدار { $value } من المواصفة، لا الإصدار 3.

pact-line-still-active = البصمة { $id } ما زالت سارية مع أن بصمة أخرى تحل محلها.
pact-line-circle = البصمة { $id } تحل محل نفسها، مباشرة أو عبر غيرها.
pact-line-forked = بصمتان ساريتان تحلان محل { $id }: لا يُعرف أيهما تُستعمل.

pact-loss-no-place = { $path }: لا مكان له في الجهة الأخرى، فلا يُنقل.
pact-loss-rounded = { $path }: يُنقل { $from } على أنه { $to } لضيق عدد الأرقام.
pact-loss-reduced = { $path }: لا يمكن نقل «{ $from }» كما هو؛ والمنقول: «{ $to }».
pact-loss-assumed = { $path }: هذا البيان مطلوب ولم يُذكر؛ فوُضع مكانه «{ $to }».
pact-loss-no-business-partner = { $path }: تشترط Catena-X رقم BPNL للشركة، ولا شيء يذكره. اذكروا bpnl في الملحق.
