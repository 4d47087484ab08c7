# Lo que un comprador encuentra tras el enlace a la huella de un producto.
buyer-kicker = Huella de carbono de un producto
buyer-made-by = de { $firm }
buyer-skip = Ir al contenido
buyer-languages = Idiomas
buyer-figure = De la cuna a la puerta de la fábrica
buyer-per = kg CO₂e por { $amount } { $unit }
buyer-per-one = kg CO₂e por { $unit }
buyer-interval = Intervalo del 95 %: de { $low } a { $high }
buyer-no-interval = La empresa no da ningún intervalo.
buyer-boundary = Qué se cuenta
buyer-boundary-words = Todo, desde las materias primas hasta el producto acabado a la puerta de la fábrica. No se incluyen la entrega, el uso ni el fin de vida.
buyer-facts = Qué representa la cifra
buyer-unit = Unidad declarada
buyer-mass = Masa de una unidad declarada
buyer-kg = { $value } kg
buyer-period = Datos
buyer-from-to = del { $from } al { $to }
buyer-valid = Válida
buyer-published = Publicada el
buyer-place = Fabricado en
buyer-standards = Normas
buyer-rules = Reglas del sector
buyer-rules-kept = { $operator }, { $title }: { $kept } de { $all } puntos cumplidos según los datos
buyer-potentials = Potenciales de calentamiento
buyer-primary = Datos primarios
buyer-percent = { $value } % de la cifra
buyer-quality = Calidad de los datos, de 1 (la mejor) a 5
buyer-quality-words = tecnología { $technological }, lugar { $geographical }, tiempo { $temporal }
buyer-version = Versión
buyer-version-words = { $number } de este producto
buyer-identifiers = Identificadores del producto
buyer-cn = Código NC
buyer-footprint-id = Identificador de la huella
buyer-verification = Verificación
buyer-not-verified = No consta ninguna verificación
buyer-not-verified-words = La empresa no ha declarado ninguna verificación por terceros. Qafila calculó la cifra a partir de los documentos y datos de la empresa, y no los ha comprobado.
buyer-verified = Verificación declarada por la empresa
buyer-verified-words = La empresa declara: { $statement }. Qafila no lo ha comprobado; pida el certificado a la empresa.
buyer-parts = De dónde viene
buyer-part = Parte
buyer-value = kg CO₂e
buyer-share = Proporción
buyer-excluding = Sin la absorción de CO₂ por las plantas
buyer-including = Con la absorción de CO₂ por las plantas
buyer-fossil = Fósil
buyer-land = Cambio de uso y gestión del suelo
buyer-biogenic = Otras emisiones biogénicas (metano, óxido nitroso)
buyer-packaging = Embalaje, incluido arriba
buyer-outbound = Entrega al cliente, no incluida
buyer-stages = Por etapa
buyer-stages-chart = kg CO₂e por etapa, por unidad declarada
buyer-stage = Etapa
buyer-emissions = Emisiones (kg CO₂e)
buyer-as-table = En tabla
buyer-stage-materials = Materiales
buyer-stage-packaging = Embalaje
buyer-stage-purchases = Otras compras
buyer-stage-inbound-transport = Transporte de entrada
buyer-stage-energy = Energía en la planta
buyer-stage-process = Procesos y fugas
buyer-stage-energy-upstream = Origen de la energía
buyer-stage-waste = Residuos
buyer-stage-outbound = Entrega
buyer-unit-liter =
    { $count ->
        [one] litro
       *[other] litros
    }
buyer-unit-kilogram =
    { $count ->
        [one] kilogramo
       *[other] kilogramos
    }
buyer-unit-cubic-meter =
    { $count ->
        [one] metro cúbico
       *[other] metros cúbicos
    }
buyer-unit-kilowatt-hour =
    { $count ->
        [one] kilovatio hora
       *[other] kilovatios hora
    }
buyer-unit-megajoule =
    { $count ->
        [one] megajulio
       *[other] megajulios
    }
buyer-unit-ton-kilometer =
    { $count ->
        [one] tonelada-kilómetro
       *[other] toneladas-kilómetro
    }
buyer-unit-square-meter =
    { $count ->
        [one] metro cuadrado
       *[other] metros cuadrados
    }
buyer-unit-piece =
    { $count ->
        [one] pieza
       *[other] piezas
    }
buyer-unit-hour =
    { $count ->
        [one] hora
       *[other] horas
    }
buyer-unit-megabit-second =
    { $count ->
        [one] megabit por segundo
       *[other] megabits por segundo
    }
buyer-border = Ajuste en frontera por carbono (MAFC)
buyer-border-words = Emisiones implícitas de la mercancía según el Reglamento (UE) 2023/956, con los datos propios de la instalación { $name }, año { $year }. No son la huella del producto: la ley cuenta otras cosas. Solo puede declararlas con el informe de un verificador acreditado.
buyer-border-good = Mercancía
buyer-border-actual = Emisiones implícitas, datos propios
buyer-border-default = Valor por defecto con recargo
buyer-border-none = ninguno publicado
buyer-tonnes = { $value } t CO₂e por tonelada
buyer-take = Para llevar
buyer-take-pdf = Ficha firmada (PDF)
buyer-take-pdf-words = Para imprimir o reenviar, con sus datos y su firma, que se comprueban en este sitio.
buyer-take-pdf-words-english = En inglés. Para imprimir o reenviar, con sus datos y su firma, que se comprueban en este sitio.
buyer-take-pact = PACT 3.0 (JSON)
buyer-take-pact-words = Para programas que intercambian huellas de productos.
buyer-take-catenax = Catena-X PCF 9.0.0 (JSON)
buyer-take-catenax-words = Los mismos datos en el modelo de la industria del automóvil.
buyer-link = Este enlace se abre hasta el { $day }. No necesita cuenta: quien lo tenga puede leer la página. La empresa ve que se ha abierto, no quién lo abrió.
buyer-withdrawn = La empresa ha retirado esta huella
buyer-withdrawn-words = Se retiró el { $day } y ya no debe usarse. Pida una nueva cifra a la empresa.
buyer-expired = Esta huella ya no es válida
buyer-expired-words = Su validez terminó el { $day }. Pida una nueva cifra a la empresa.
buyer-nothing = Ahora no hay ninguna huella válida
buyer-nothing-words = La empresa aún no ha publicado una nueva. El enlace la mostrará en cuanto exista.
buyer-spent = Este enlace ya no se abre
buyer-spent-words = Ha caducado, la empresa lo ha cerrado o está incompleto. Pida otro a la empresa; se hace en un minuto.
buyer-foot = Calculado con Qafila, de las facturas a la huella.
