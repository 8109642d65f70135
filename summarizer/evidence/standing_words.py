"""Words and phrases by which a sentence leans on the one before it, by language. Data only (see standing).

Patterns are matched at the beginning of a sentence. A language without a row is judged by marks and letter case alone.
"""

from __future__ import annotations

from summarizer.text.lexicon import word_set

# Opening words that tie a sentence to the one before, and may go. Where the verb comes second, only those that leave it
# there: `Bovendien heeft de club …` without its first word is no sentence.
LINK = {
    "en": (
        r"(?:But|And|However|Meanwhile|Also|Moreover|Furthermore|In addition|Additionally|Nevertheless|Instead|Still"
        r"|Besides|Yet|Or|So),?\s+(?=\S)"
    ),
    "fr": r"(?:Mais|Et|Cependant|Toutefois|Par ailleurs|En outre|De plus|Or|Ainsi),?\s+(?=\S)",
    "de": r"(?:Aber|Und|Doch),?\s+(?=\S)",
    "es": r"(?:Pero|Y|Sin embargo|Además|No obstante),?\s+(?=\S)",
    "it": r"(?:Ma|E|Ed|Tuttavia|Inoltre|Però|Intanto|Infine),?\s+(?=\S)",
    "pt": r"(?:Mas|E|No entanto|Porém|Além disso|Entretanto|Contudo),?\s+(?=\S)",
    "nl": r"(?:Maar|En),?\s+(?=\S)|Ook\s+(?=(?:de|het|een|[A-Z]\w+)\s)",
    "pl": r"(?:Ale|A|Jednak|Natomiast|Ponadto|Poza tym|Także|Również|Tymczasem|Zaś|Lecz),?\s+(?=\S)",
    "cs": r"(?:Ale|A|Však|Avšak|Navíc|Mezitím|Také),?\s+(?=\S)",
    "sv": r"(?:Men|Och)\s+(?=\S)",
    "da": r"(?:Men|Og)\s+(?=\S)",
    "no": r"(?:Men|Og)\s+(?=\S)",
    "ru": r"(?:Но|А|И|Однако|Кроме того|Между тем|Также|Тем временем|При этом|Впрочем),?\s+(?=\S)",
    "uk": r"(?:Але|А|І|Й|Однак|Проте|Крім того|Також|Водночас|Тим часом),?\s+(?=\S)",
}
_DANISH = word_set(
    "han hun hans hendes deres ham hende dem dens dets dette denne disse her dermed derefter derfor derpå dertil begge"
    " sådan sådanne"
)
_NORWEGIAN = word_set(
    "han hun hans hennes deres ham henne dem dens dets dette denne disse her dermed deretter derfor dertil begge"
    " slik slike"
)
# First words, or the first two with a hyphen, of what was named before.
BACK = {
    "en": word_set(
        "he she they it this these that those his her hers their its him them such here there then"
        " another both neither either similarly likewise thus therefore hence thereafter afterwards later"
        " earlier the-former the-latter the-same the-announcement the-move the-remarks the-comments the-pair the-two"
    ),
    "fr": word_set("il elle ils elles ce cela ceci ces cet cette son sa ses leur leurs celui celle ceux"),
    "de": word_set(
        "er sie es dies dieser diese dieses sein seine ihr ihre damit dabei dort das-teilte das-sagte das-gab"
        " das-erklärte das-berichtete das-berichteten das-bestätigte das-ist das-war das-sind das-geht das-hat"
    ),
    "es": word_set("él ella ellos ellas esto este esta estos estas su sus eso ese esa"),
    "it": word_set(
        "egli ella lui lei loro esso essa essi esse questo questa questi queste ciò suo sua suoi sue quello quella"
        " quelli quelle quei quegli tale tali entrambi entrambe lì là il-suo la-sua i-suoi le-sue il-loro la-loro"
        " da-allora per-questo nel-frattempo"
    ),
    "pt": word_set("ele ela eles elas isto isso este esta estes estas esse essa esses essas seu sua seus suas"),
    "nl": word_set(
        "hij zij ze dit dat deze die zijn haar hun hem hen daar daarbij daarna daarmee daarvoor daardoor daarover"
        " daarop daarvan daarin daaruit daarom hierbij hierdoor hiermee hierna hiervoor toen beide beiden zulke zo'n"
        " dergelijke volgens-hem volgens-haar volgens-hen"
    ),
    "pl": word_set(
        "on ona ono oni one jego jej ich im jemu jemu mu go ją ten ta to te ci tego tej tych temu tym tymi tę tamten"
        " tamta tamte tam stamtąd wtedy wówczas potem następnie dlatego stąd taki taka takie tacy oboje obaj obie obu"
        " po-tym mimo-to dzięki-temu według-niego według-niej według-nich jego-zdaniem jej-zdaniem ich-zdaniem"
    ),
    "cs": word_set(
        "on ona ono oni ony jeho její jejich ho mu jí jim ten ta ti ty to tento tato toto tito tyto toho tomu tím tam"
        " tehdy poté potom proto takový taková takové oba obě podle-něj podle-ní podle-nich"
    ),
    "sv": word_set(
        "han hon hans hennes deras honom henne dem detta denna dessa dess där då därefter därför därmed dit båda"
        " sådana enligt-honom enligt-henne enligt-dem"
    ),
    "da": _DANISH | word_set("ifølge-ham ifølge-hende ifølge-dem"),
    "no": _NORWEGIAN | word_set("ifølge-ham ifølge-henne ifølge-dem"),
    "ru": word_set(
        "он она оно они его её ее их ему ей им этот эта это эти этого этой этих этому этим тот те там туда оттуда тогда"
        " затем потом поэтому оба обе такой такая такое такие по-его по-её по-ее по-их у-него у-неё у-нее у-них"
        " после-этого до-этого для-этого из-за-этого"
    ),
    "uk": word_set(
        "він вона воно вони його її їх йому їй їм цей ця це ці цього цієї цих цьому цим той ті там туди звідти тоді"
        " потім тому обидва обидві такий така таке такі за-його за-її за-їхніми після-цього до-цього"
    ),
}
BACK_UNSPACED = {
    "zh": ("他", "她", "它", "这", "此", "该", "其", "对此", "那", "上述", "這", "該", "對此"),
    "ja": ("彼", "これ", "それ", "この", "その", "同氏", "同社", "ここ", "そこ"),
}
_NORDIC_THE = r"Den? (?:{}) |Det (?:{}) (?:en|e?tt|den|det|første|första|andre|andra)\b"
# `One of them`, `Among them`: who was said before; and a thing, or a speaker, that only the sentence before names.
OF_THEM = {
    "en": r"(?:\w+ ){1,3}(?:of|among) (?:them|these|those)\b|(?:Among|Of) (?:them|these|those)\b",
    "fr": (
        r"(?:\w+['’ ]){1,3}(?:d['’]eux|d['’]elles|d['’]entre (?:eux|elles))\b|Parmi (?:eux|elles)\b"
        r"|(?:\w+ ){0,2}(?:[Cc]e dernier|[Cc]ette dernière|[Cc]elui-ci|[Cc]elle-ci)\b"
    ),
    "de": r"(?:\w+ ){1,2}(?:von ihnen|davon)\b|(?:Unter ihnen|Darunter|Davon|Von ihnen)\b",
    "es": (
        r"(?:\w+ ){1,3}de (?:ellos|ellas)\b|(?:Entre|De) (?:ellos|ellas)\b"
        r"|(?:\w+ ){0,5}(?:es[ao]s|ese|esa|dich[oa]s?) \w"
    ),
    "it": (
        r"(?:\w+ ){1,3}di (?:loro|essi|esse)\b|(?:\w+ ){0,2}[Qq]uest['’]ultim[oa]\b"
        r"|(?:Tra|Fra|Di) (?:loro|questi|queste|essi|esse)\b"
        r"|(?:In|A|Di|Da|Con|Per|Su|Dopo|Durante) (?:quell(?:a|e|['’])|quel|quei|quegli|tal[ei])\b"
    ),
    "pt": r"(?:\w+ ){1,3}del[ea]s\b|(?:Entre|Dentre) el[ea]s\b|(?:\w+ ){0,5}[dn]?ess[ea]s? \w",
    "nl": (
        r"(?:\w+ ){1,2}van (?:hen|deze|die)\b|(?:Onder hen|Onder wie|Van hen|Hieronder|Daaronder)\b"
        r"|Eerder (?!dit |deze |die |in |op |vorig|vandaag|gisteren)"
    ),
    "pl": (
        r"(?:\w+ ){1,3}z (?:nich|tych)\b|(?:Wśród|Spośród|Z) nich\b|(?:\w+ ){1,3}temu zaprzecz\w+"
        r"|Jak (?:dodał|zaznaczył|podkreślił|wyjaśnił|zapewnił)\w*,"
    ),
    "cs": r"(?:\w+ ){1,3}z (?:nich|těchto)\b|(?:Mezi nimi|Z nich|Z toho)\b",
    "sv": (
        r"(?:\w+ ){1,3}av (?:dem|dessa)\b|(?:Bland dem|Bland dessa|Av dem|Av dessa|Däribland|Varav)\b|"
        + _NORDIC_THE.format("är|var|har|hade|ska|skulle|kan|kunde|blev|blir|väntas", "är|var|blev|blir")
    ),
    "da": (
        r"(?:\w+ ){1,3}af (?:dem|disse)\b|(?:Blandt dem|Blandt disse|Af dem|Af disse|Heraf|Deraf)\b|"
        + _NORDIC_THE.format("er|var|har|havde|skal|skulle|kan|kunne|blev|bliver|ventes", "er|var|blev|bliver")
    ),
    "no": (
        r"(?:\w+ ){1,3}av (?:dem|disse)\b|(?:Blant dem|Blant disse|Av dem|Av disse|Derav|Hvorav)\b|"
        + _NORDIC_THE.format("er|var|har|hadde|skal|skulle|kan|kunne|ble|blir|ventes", "er|var|ble|blir")
    ),
    "ru": r"(?:\w+ ){1,2}из (?:них|этих)\b|(?:Среди|Из) них\b",
    "uk": r"(?:\w+ ){1,2}(?:з|із) (?:них|цих)\b|(?:Серед|Із|З) них\b",
}
# `None is in danger`: of how many, or of what, the sentence before says.
OF_HOW_MANY = {
    "en": (
        r"(?:None|Some|Several|Others|Many|Most|All|Each|Few|Both|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
        r"|\d{1,3}) (?:others? )?(?:is|are|was|were|(?:has|have|had) been|remain(?:s|ed)?)\b"
    ),
    "de": r"(?:Alle|Einige|Mehrere|Manche|Andere|Zwei|Drei|Vier|Fünf|Sechs) (?:sind|waren|wurden|werden)\b",
    "es": (
        r"(?:Ningun[oa]|Tod[oa]s|Vari[oa]s|Algun[oa]s|Otr[oa]s|Dos|Tres|Cuatro|Cinco|Seis) "
        r"(?:está|están|fue|fueron|son|permanecen?|(?:ha|han) sido)\b"
    ),
    "fr": (
        r"(?:Aucune?|Tous|Toutes|Plusieurs|Certaine?s|D['’]autres|Deux|Trois|Quatre|Cinq|Six) "
        r"(?:n['’]|ne |sont\b|est\b|étaient\b|était\b|(?:a|ont) été\b)"
    ),
    "it": (
        r"(?:Tutt[ie]|Alcun[ie]|Altr[ie]|Nessun[oa]|Due|Tre|Quattro|Cinque|Sei) "
        r"(?:sono|erano|è in|restano|risultano|si trovano|versano)\b"
    ),
    "nl": (
        r"(?:Alle(?:n|maal)?|Enkelen?|Sommigen?|Anderen?|Geen|Twee|Drie|Vier|Vijf|Zes) "
        r"(?:zijn|waren|werden|worden|raakten|liggen|hebben|zitten|verkeert|verkeren)\b"
    ),
    "pl": (
        r"(?:Wszyscy|Wszystkie|Niektórzy|Inni|Kilku|Kilkoro|Żaden|Dwóch|Dwoje|Dwie|Trzech|Troje|Trzy|Czterech|Czworo"
        r"|Cztery|Pięciu|Pięcioro|Sześciu) (?:jest|są|nie|został[oiy]?|trafił[oiy]|było|byli|były|przebywa\w*|wciąż)\b"
    ),
    "cs": (
        r"(?:Všichni|Někteří|Další|Žádný|Dva|Dvě|Tři|Čtyři|Pět|Šest) "
        r"(?:jsou|je|není|byl[iy]?|bylo|zůstáva\w+|skončil[iyo]?)\b"
    ),
    "sv": r"(?:Alla|Några|Flera|Andra|Två|Tre|Fyra|Fem|Sex) (?:är|var|har|hade|blev|fördes|vårdas|vårdades|skadades)\b",
    "da": r"(?:Alle|Nogle|Flere|Andre|To|Tre|Fire|Fem|Seks) (?:er|var|har|havde|blev|bliver|ligger)\b",
    "no": r"(?:Alle|Noen|Flere|Andre|To|Tre|Fire|Fem|Seks) (?:er|var|har|hadde|ble|blir|ligger)\b",
    "pt": (
        r"(?:Nenhuma?|Tod[oa]s|Vári[oa]s|Alguns|Algumas|Outr[oa]s|Dois|Duas|Três|Quatro|Cinco) "
        r"(?:está|estão|foi|foram|são)\b"
    ),
    "ru": (
        r"(?:Все|Некоторые|Другие|Остальные|Никто|Двое|Трое|Четверо|Пятеро|Шестеро) "
        r"(?:находятся|находится|были|госпитализированы|доставлены|остаются|из них)\b"
    ),
    "uk": (
        r"(?:Усі|Всі|Деякі|Інші|Решта|Двоє|Троє|Четверо|П['’]ятеро) "
        r"(?:перебувають|були|госпіталізовані|доставлені|залишаються)\b"
    ),
}
# Sentences that say only who said what stands before them.
SAID_SO = {
    "cs": r"(?:Informoval|Uvedl|Řekl|Oznámil|Napsal|Sdělil|Potvrdil)[aiyo]? (?:o tom|to)\b",
    "da": r"Det (?:(?:oplys|skriv|meddel|fortæl|fortal|bekræft|rapporter|meld)\w+|skrev|siger|sagde|fremgår)\b",
    "de": r"Das (?:teilte|teilten|sagte|sagten|gab|gaben|erklärte|berichtete|berichteten|bestätigte|meldete)\b",
    "es": r"Así lo (?:\w+ó|\w+aron|ha \w+|han \w+)\b",
    "fr": r"C['’]est ce qu['’](?:a|ont)\b",
    "it": (
        r"Lo (?:ha|hanno) (?:detto|annunciato|riferito|reso|comunicato|confermato|dichiarato|scritto|spiegato"
        r"|precisato|fatto sapere|affermato)\b|Lo (?:riferisc|rend|comunica|annuncia|scriv|conferma|si apprende)\w*\b"
        r"|È quanto (?:ha|hanno|emerge|si|riferisc|riporta)\w*\b|A (?:dir|riferir|annunciar|confermar|render)lo\b"
    ),
    "nl": (
        r"(?:Dat|Dit) (?:meldt|melden|zegt|zeggen|zei|maakte|maakt|liet|laat|blijkt|bleek|schrijft|schrijven"
        r"|bevestigt|bevestigen|bevestigde|verklaarde|(?:heeft|hebben) [^.]{0,60}"
        r"(?:bekendgemaakt|gemeld|gezegd|laten weten|bevestigd|verklaard|bekend gemaakt))\b"
    ),
    "no": r"Det (?:(?:opplys|skriv|meld|fortel|fortal|bekreft|rapporter)\w+|skrev|sier|sa|fremgår|framgår)\b",
    "pl": (
        r"(?:Poinformował|Powiedział|Przekazał|Podał|Ogłosił|Doniósł|Doniosł|Informuj|Pisz)\w* o tym\b"
        r"|O tym (?:poinformował|powiedział|pisz|informuj)\w*|Taką informację (?:podał|przekazał)\w*"
    ),
    "pt": r"A informação foi \w+",
    "ru": r"Об этом (?:\w+ )?(?:сообщ|говор|заяв|рассказ|пиш|переда)\w+",
    "sv": (
        r"Det (?:(?:meddela|uppge|skriv|rapportera|bekräfta|berätta)\w+|uppgav|skrev|säger|sade|sa"
        r"|framgår|framkom\w*)\b"
    ),
    "uk": r"Про це (?:\w+ )?(?:повідом|заяв|розпов|пиш)\w+",
}
# A report of words whose speaker only the sentence before names, where the verb needs no pronoun: `Dodał, że …`.
NO_SPEAKER = {
    "cs": r"(?:Dodal|Uvedl|Řekl|Zdůraznil|Upozornil|Popřel|Odmítl|Podotkl|Vysvětlil|Potvrdil)[aiy]?, (?:že|aby)\b",
    "es": (
        r"(?:Añadió|Agregó|Aseguró|Explicó|Afirmó|Indicó|Señaló|Dijo|Destacó|Subrayó|Negó|Reconoció|Advirtió|Recordó"
        r"|Precisó|Insistió en) (?:además |también |asimismo )?que\b"
    ),
    "it": (
        r"Ha (?:anche |inoltre |poi )?(?:detto|aggiunto|spiegato|negato|affermato|dichiarato|precisato|ricordato"
        r"|sottolineato|ribadito|assicurato|ammesso) (?:che|di)\b"
    ),
    "pl": (
        r"(?:Dodał|Zaprzeczył|Podkreślił|Powiedział|Zapewnił|Wyjaśnił|Zaznaczył|Przyznał|Stwierdził|Oświadczył"
        r"|Przekonywał|Zapowiedział|Poinformował|Ocenił)[aiy]?,? (?:też,? |również,? |przy tym,? )?że\b"
    ),
    "pt": (
        r"(?:Disse|Afirmou|Acrescentou|Explicou|Negou|Destacou|Ressaltou|Garantiu|Lembrou|Admitiu)"
        r" (?:ainda |também )?que\b"
    ),
    "ru": r"(?:Добавил|Отметил|Подчеркнул|Уточнил|Пояснил|Заявил|Опроверг)[аи]?, что\b",
    "uk": r"(?:Додав|Додала|Зазначив|Зазначила|Наголосив|Наголосила|Уточнив|Уточнила|Заявив|Заявила), що\b",
}
# What these words mean was said before, unless the sentence names it.
BARE = {
    "en": (
        r"(?:The|That|Those|Both) (?:two |three )?"
        r"(?:company|firm|group|man|woman|men|women|boy|girl|couple|pair|suspects?|victims?|incident|attack"
        r"|announcement|move|decision|statement|agency|ministry|court|judge|minister|president|officials?"
        r"|report|study|law|bill|deal|plan|team|club|ship|plane|vessel|aircraft|organi[sz]ation|party|bank)(?:['’]s)?\b"
    ),
    "da": r"(?:Manden|Mændene|Kvinden|Kvinderne|Drengen|Pigen|Parret|Offeret|Ofrene|Selskabet|Virksomheden)\b",
    "it": r"(?:L['’]uomo|La donna|Gli uomini|Le donne|Il ragazzo|La ragazza|La coppia|L['’]azienda|La società)\b",
    "nl": r"(?:De (?:man|vrouw|mannen|vrouwen|jongen|verdachten?)|Het (?:meisje|paar|stel|slachtoffer|bedrijf))\b",
    "no": r"(?:Mannen|Mennene|Kvinnen|Kvinnene|Gutten|Jenta|Paret|Offeret|Ofrene|Selskapet|Bedriften)\b",
    "sv": r"(?:Mannen|Männen|Kvinnan|Kvinnorna|Pojken|Flickan|Paret|Offret|Offren|Bolaget|Företaget)\b",
}
SPOKEN = {  # a narrator, or a page that speaks of itself
    "en": word_set("i i'm i'll i've i'd we we're we'll we've we'd my our us"),
    "cs": word_set("já my nás nám námi náš naše naši můj moje"),
    "da": word_set("jeg vi os vores mig mit mine"),
    "de": word_set("ich wir uns unser unsere unserer unseren unserem unseres mein meine"),
    "es": word_set("yo nosotros nosotras nuestro nuestra nuestros nuestras mi"),
    "fr": word_set("je j'ai nous notre nos mon"),
    "it": word_set("io noi nostro nostra nostri nostre mio mia"),
    "nl": word_set("ik wij we ons onze mijn"),
    "no": word_set("jeg vi oss vår vårt våre mitt mine"),
    "pl": word_set("ja my nas nam nami mój moja moje nasz nasza nasze naszych"),
    "pt": word_set("eu nós nosso nossa nossos nossas meu minha"),
    "ru": word_set("я мы нас нам наш наша наше наши нашей мой"),
    "sv": word_set("jag vi oss vår vårt våra mig mitt mina"),
    "uk": word_set("я ми нас нам наш наша наше наші мій"),
}
