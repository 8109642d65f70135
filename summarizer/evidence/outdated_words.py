"""Words of what is still open (to come, going on, ruled out), and of how things end. Data only, by language.

Patterns are looked for in lower-case sentences. A language without a row is never taken to tell of an open thing.
"""

from __future__ import annotations

# What is to come, or goes on, or is not known, as the sentence tells it.
OPEN = {
    "en": (
        r"(?<!in )(?<!since )(?<!last )(?<!of )(?<!by )\bmay (?=[a-z])|\b(?:will|won't|might|could|yet to|until|so far"
        r"|still|continu(?:e|es|ing) to|remains?"
        r"|(?:is|are) (?:\w+ly )?(?:expected|due|set|scheduled|likely|unlikely|poised|about|confident|to be)"
        r"|(?:is|are) (?:now |also )?(?:search|look|work|try|fight|battl|negotiat|wait|hop|rac|consider|prepar|plann"
        r"|review|hunt|comb|count)ing|plans? to|hopes? to|aims? to|(?:is|are) under ?way)\b"
    ),
    "cs": r"\b(?:bude|budou|má být|mají být|očekává|stále|zatím|dosud|pokračuj\w+|pátraj\w+|může|mohl[aiyo]? by)\b",
    "da": r"\b(?:vil|skal|ventes|forventes|kan|kunne|fortsat|fortsætter|stadig|endnu|leder efter|måske)\b",
    "de": (
        r"\b(?:wird|werden|soll|sollen|will|wollen|könnten?|dürften?|noch|weiterhin|bisher|bislang|suchen|sucht|kämpfen"
        r"|dauern|dauert|erwartet|offen|unklar|hofft|hoffen)\b"
    ),
    "es": (
        r"\b(?:está previsto|se espera|prevén?|podrían?|deberán?|siguen?|continúan?|aún|todavía|tratan? de|buscan?"
        r"|esperan?|va a|van a|\w{3,}(?:ará|erá|irá)n?|llamados a)\b"
    ),
    "fr": (
        r"\b(?:devrai(?:t|ent)|pourrai(?:t|ent)|doit|doivent|va|vont|toujours|encore|se poursui(?:t|vent)"
        r"|continue(?:nt)?|recherche(?:nt)?|tente(?:nt)? de|reste(?:nt)?|espère(?:nt)?|\w{3,}(?:era|eront|ira|iront))\b"
    ),
    "it": (
        r"\b(?:dovrebber?[eo]|potrebber?[eo]|deve|devono|ancora|continuano?|proseguono?|restano?|cercano|sperano?"
        r"|\w{3,}(?:erà|eranno|irà|iranno|rà|ranno)|previst[oaie]|attes[oaie]|rischiano?)\b"
    ),
    "nl": r"\b(?:zal|zullen|nog|verwacht|zoeken|zoekt|blijft|blijven|wil|willen|mogelijk)\b",
    "no": r"\b(?:vil|skal|ventes|forventes|kan|kunne|fortsatt|fortsetter|fremdeles|ennå|leter etter|kanskje)\b",
    "pl": (
        r"\b(?:będzie|będą|ma zostać|mają|oczekuje|wciąż|nadal|jeszcze|dotąd|trwa|trwają|poszukiwan\w+|szukają|może"
        r"|mogą|utrudnia|planuj\w+)\b"
    ),
    "pt": (
        r"\b(?:deve|devem|deverão?|poderão?|poderiam?|continuam?|seguem?|ainda|buscam?|procuram|tentam?|vai|vão|espera"
        r"|\w{3,}(?:ará|erá|irá|arão|erão|irão))\b"
    ),
    "ru": (
        r"\b(?:будет|будут|планиру\w+|ожида\w+|может|могут|ещё|еще|пока|продолжа\w+|ищут|остаётся|остается|остаются"
        r"|должн[аоы]?|намерен\w*|предстоит|собира\w+)\b"
    ),
    "sv": r"\b(?:ska|kommer att|väntas|kan|kunde|fortsätter|fortfarande|ännu|söker|letar|vill|kvar|riskerar)\b",
    "uk": r"\b(?:буде|будуть|плану\w+|очіку\w+|може|можуть|ще|поки|продовжу\w+|шукають|залиша\w+|має намір)\b",
}
# `There is no risk of …`: the words behind it name what was ruled out.
NONE_OF = {
    "en": r"\b(?:no|not any|without) (?:risk|danger|threat|chance|plans?|question|intention) (?:of|to|that|for)\b",
    "cs": r"\b(?:nehrozí|žádné riziko|žádné nebezpečí)\b",
    "da": r"\bingen (?:risiko|fare|planer) (?:for|om)\b",
    "de": r"\b(?:kein|keine|keinerlei) (?:risiko|gefahr|anlass|pläne) (?:einer|eines|für|von|zu)\b",
    "es": r"\b(?:no hay|ningún|no existe|sin) (?:riesgo|peligro|planes) (?:de|para)\b",
    "fr": r"\b(?:aucun|pas de|nul) (?:risque|danger|projet) (?:de|d['’]|pour|que)",
    "it": r"\b(?:nessun|non c['’]è|alcun) (?:rischio|pericolo) (?:di|per)\b",
    "nl": r"\bgeen (?:risico|gevaar|sprake|plannen) (?:op|voor|van)\b",
    "no": r"\bingen (?:risiko|fare|planer) (?:for|om)\b",
    "pl": r"\b(?:nie ma|żadnego|brak) (?:ryzyka|zagrożenia|niebezpieczeństwa|planów)\b|\bnie grozi\b",
    "pt": r"\b(?:não há|nenhum|sem) (?:risco|perigo|planos) (?:de|para)\b",
    "ru": r"\b(?:нет|никакого|никакой) (?:риска|угрозы|опасности)\b|\bне грозит\b",
    "sv": r"\bingen (?:risk|fara) (?:för|att)\b|\binga planer på\b",
    "uk": r"\b(?:немає|жодного|жодної) (?:ризику|загрози|небезпеки)\b|\bне загрожує\b",
}
# `There are no casualties`: until there are.
UNHURT = {
    "en": r"\bno (?:casualties|deaths|injuries|fatalities|victims)\b|\b(?:no one|nobody) (?:was|has been) \w+ed\b",
    "cs": r"\bnikdo (?:ne\w+)\b.{0,20}\bzraněn|\bbez zranění\b",
    "da": r"\bingen (?:døde|tilskadekomne|kvæstede|er kommet til skade)\b",
    "de": r"\bniemand (?:wurde|ist|kam)\b|\bkeine (?:toten|verletzten|opfer|todesopfer)\b",
    "es": r"\b(?:no hay|no hubo|sin) (?:víctimas|muertos|heridos|fallecidos)\b",
    "fr": r"\b(?:aucune|pas de) victimes?\b|\b(?:aucun|pas de) (?:blessés?|morts?)\b",
    "it": r"\b(?:nessuna vittima|nessun (?:ferito|morto)|non ci sono (?:vittime|feriti|morti))\b",
    "nl": r"\bgeen (?:doden|gewonden|slachtoffers)\b|\bniemand (?:raakte|is)\b.{0,20}\bgewond",
    "no": r"\bingen (?:døde|skadde|omkomne|er skadd|ble skadd)\b",
    "pl": r"\bnikt nie (?:zginął|ucierpiał|został ranny)\b|\bnie ma (?:ofiar|rannych)\b",
    "pt": r"\b(?:não há|não houve|sem) (?:vítimas|mortos|feridos)\b",
    "ru": r"\b(?:пострадавших|погибших|жертв) нет\b|\bникто не (?:пострадал|погиб)",
    "sv": r"\b(?:ingen|inga) (?:skadades|har skadats|omkom|döda|skadade)\b",
    "uk": r"\b(?:постраждалих|загиблих|жертв) немає\b|\bніхто не постраждав",
}
# How things that went on have ended, by how the words begin.
ENDED = {
    "en": (
        "ended|ends|called off|found|rescued|freed|released|accounted for|recovered|extinguished|put out|under control"
        "|agreed|reached|approved|passed|rejected|voted|won|lost|collapsed|failed|arrested|resigned|signed|struck"
        "|withdr|cancel|reopened|lifted|dropped|declared|filed|ruled|overturned|convicted|sentenced|acquitted|ousted"
    ),
    "cs": "skončil|ukončen|nalezen|našl|zachrán|propust|uhašen|dohodl|schválil|zamítl|zvítěz|vyhrál|zkrachov|odvolal",
    "da": "slut|afsluttet|fundet|reddet|løsladt|slukket|enige|aftale|vedtog|vandt|aflyst|konkurs|trådte",
    "de": (
        "beendet|endete|gefunden|gerettet|befreit|freigelassen|gelöscht|unter kontrolle|einigt|geeinigt|beschloss"
        "|beschlossen|verabschiedet|abgelehnt|gewonnen|gewann|gewinnt|gescheitert|scheitert|fällt aus|abgesagt|zurück"
        "|festgenommen|endergebnis|aufgehoben"
    ),
    "es": (
        "terminó|terminaron|finaliz|hallad|encontrad|rescatad|liberad|extinguid|controlad|acord|acuerdo|aprob|rechaz"
        "|ganó|perdió|fracas|canceló|desconvoc|dimit|detenid|declaró|firmó|levant|acept"
    ),
    "fr": (
        "terminé|pris fin|retrouvé|sauvé|libéré|éteint|maîtrisé|accord|adopté|approuvé|rejeté|remporté|gagné|échec"
        "|échoué|renonc|annulé|levé|démis|démission|arrêté|signé|nationalis|rétabli|reconnu"
    ),
    "it": (
        "conclus|terminat|trovat|ritrovat|salvat|liberat|spent|domat|accordo|approvat|respint|vint|pers|fallit|annullat"
        "|revocat|sospes|dimess|arrestat|firmat|recuperat|soppress"
    ),
    "nl": (
        "beëindigd|gestopt|gevonden|gered|vrijgelaten|geblust|akkoord|aangenomen|verworpen|won|afgeblazen|stapt op"
        "|failliet"
    ),
    "no": "avsluttet|funnet|reddet|løslatt|slukket|enige|avtale|vedtok|vant|avlyst|konkurs|gikk av",
    "pl": (
        "zakończ|odnale|znale|uratow|uwolni|ugaszon|porozumi|uchwali|odrzuci|wygra|przegra|odwoła|zatrzyman|podał się"
        "|upadł|wstrzyman"
    ),
    "pt": (
        "terminou|terminaram|encerr|encontrad|resgatad|libertad|extint|controlad|acordo|aprov|rejeit|venceu|ganhou|perdeu"
        "|fracass|cancel|suspens|renunci|demiti|pres[oa]s?|assin|decret"
    ),
    "ru": (
        "завершен|завершил|закончил|найден|нашли|спасен|спасли|освобожд|потушен|ликвидирован|договорил|принял|одобрил"
        "|отклонил|победил|выиграл|проиграл|отменен|отменил|задержан|подал|восстановлен"
    ),
    "sv": (
        "avslutad|avslutat|hittad|hittat|hittades|räddad|räddats|frisläpp|släckt|enades|avtal|antog|vann|inställ"
        "|konkurs|avgick"
    ),
    "uk": "завершен|завершил|знайден|знайшли|врятован|звільнен|ліквідован|домовил|ухвалил|переміг|скасован|затриман",
}
# What goes on for days and is told in many words, by how they begin.
THEMES = {
    "en": {"search": "search|rescue|missing|trapped|survivors|looking for", "fire": "fire|blaze|flames|burn"},
    "cs": {"search": "pátr|hled|záchran|nezvěstn|pohřešov", "fire": "požár|hoř"},
    "da": {"search": "eftersøg|redning|savne|leder efter", "fire": "brand|ild|flamme"},
    "de": {"search": "such|vermisst|verschüttet|rettung|rettet|geborgen", "fire": "brand|feuer|flammen|brenn|lösch"},
    "es": {"search": "búsqueda|buscan|rescat|desaparecid|atrapad|bajo tierra", "fire": "incendi|fuego|llamas"},
    "fr": {"search": "recherche|secour|sauvet|disparu|retrouv|bloqué", "fire": "incendi|feu|flammes"},
    "it": {"search": "ricerc|cerca|soccor|dispers|intrappolat", "fire": "incendi|rogo|fiamme|fuoco"},
    "nl": {"search": "zoek|vermist|redding|gered", "fire": "brand|vuur|blus"},
    "no": {"search": "leting|leter|søk|redning|savne", "fire": "brann|flamme"},
    "pl": {"search": "poszuk|szuka|ratown|zagini|odnale|pod ziemią", "fire": "pożar|ogień|ognia|płon"},
    "pt": {"search": "busca|procura|resgat|desaparecid|soterrad", "fire": "incêndi|fogo|chamas"},
    "ru": {"search": "поиск|ищут|спасат|пропавш|под завал", "fire": "пожар|огонь|огня|горит|горят|возгоран"},
    "sv": {"search": "sök|letar|räddning|saknade|saknas", "fire": "brand|eld|lågor|brinner"},
    "uk": {"search": "пошук|шукають|рятуваль|зникл", "fire": "пожеж|вогонь|вогню|горить"},
}
