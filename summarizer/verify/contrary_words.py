"""Words that exclude each other, deny, or leave open, in languages without a table of meanings. Data only.

A row has columns; words of two columns of one row cannot both be meant. Given by how words begin; `=` marks whole
words. Chinese is read by characters.
"""

from __future__ import annotations

OPPOSITES = {
    "de": """
        steig stieg gestieg erhöh wuchs wachs zunahm zugenomm|sink sank gesunk =fiel =fielen gefall gesenk\
 verringer abgenomm verlor eingebüß
        =hoch =hohe =hohen höher|niedrig =tief =tiefer
        geöffn öffnet eröffn offen|geschloss schließ schloss
        gewann gewonn gewinn sieg|verlor verlier niederlag
        verurteil schuldig|freigesproch freispr unschuldig
        angenomm zugestimm gebillig billig|abgelehn ablehn
        =norden nörd =nord|süd
        =osten östl =ost|=westen westl =west
        =mehr|=weniger
        größt höchst meist|kleinst niedrigst wenigst
        begann beginn =anfang|endet =ende beendet
        =alle =allen =aller|einig manche|viele =meisten|kein
        =für|=gegen
    """,
    "fr": """
        augment hauss progress grimp|diminu baiss chut recul rédui =perdu =perdent =perd
        élevé haut|=bas =basse faible
        ouvert ouvr rouvr|ferm
        gagn remport victoire|perd défait
        condamn coupable|acquitt relax innocent
        approuv accept adopt|rejet refus
        =nord|=sud
        =est|=ouest
        =plus|=moins
        =grand =grande =grands =grandes|=petit =petite =petits =petites
        commenc début|termin =fin achev
        =tous =toutes|certain quelqu|plusieurs|aucun
        =pour|=contre
        =avant|=après
    """,
    "es": """
        aument subió subier =suben =subir subid creci increment =eleva =elevó\
 =elevar =elevaron|disminu bajó bajar =bajan reduj reduc cayó\
 cayer descend perdi
        =alto =alta =altos =altas elevad|=baja =bajos =bajas escas
        abiert abri reabri|cerr
        ganó ganar ganad venci|perd derrot
        condena culpable|absolv absuelt inocente
        aprob acept|rechaz
        =norte|=sur
        =este|=oeste
        =más|=menos
        =mayor =mayores grande|=menor =menores pequeñ
        comenz empez inici|termin final acab
        =todos =todas|algun|vario|ningun ningún|mayoría
        =favor|=contra
        =antes|después
    """,
    "it": """
        aument =salito =salita =saliti =salite =sale cresci|diminu =sceso =scesa =scesi =scese =calato\
 ridott =perso =persi =perdono
        =alto =alta =alti =alte elevat|=basso =bassa =bassi =basse
        apert apre riapert|chius
        =vinto =vince vinc vittoria|=perso =perde perdut sconfitt
        condann colpevol|assolt assol innocent
        approv accett|respin rifiut bocciat
        =nord|=sud
        =est|=ovest
        =più|=meno
        maggior grande|minor piccol
        inizi cominci|=finito =finita termin conclus
        =tutti =tutte|alcun|=molti =molte|nessun
        =favore|=contro
        =prima|=dopo
    """,
    "pt": """
        aument subiu =subiram =subir cresc =eleva =elevar =elevou =elevaram|diminu caiu =caíram\
 =baixou =baixaram reduz redu perdeu perderam
        =alto =alta =altos =altas elevad|=baixo =baixa =baixos =baixas
        abert abri reabert|fech
        venceu venc ganh vitória|perd derrot
        condena culpad|absolv inocente
        aprov aceit|rejeit
        =norte|=sul
        =leste|=oeste
        =mais|=menos
        =maior =maiores grande|=menor =menores pequen
        começ inici|termin acab
        =todos =todas|algun algum|vário|nenhum
        =favor|=contra
        =antes|=depois
    """,
    "nl": """
        steeg =stegen stijg gestegen verhoog groei|daal =daling gedaald zakte verlaag kromp verloor verloren
        =hoog =hoge hoger|=laag =lage lager
        geopend =open opent|gesloten sluit
        =won =wint gewonnen winst|verloor verlor verlies
        veroordeel schuldig|vrijgesproken onschuldig
        goedgekeurd aanvaard aangenomen|afgewezen verworpen verwierp
        noord|zuid
        =oost oosten ooste|=west westen weste
        =meer|=minder
        grootste hoogste|kleinste laagste
        begon begin|eindig
        =alle|sommig enkel|=veel|=geen
        =voor|=tegen
    """,
    "ru": """
        увелич вырос повыс|сокра сниз уменьш =упал =упала =упали =упало
        высок|низк
        откры|закры
        побед выигр|проигр пораж
        осуд приговор виновн|оправда невиновн
        одобр приня|отклон отверг
        =север =севере северн|=юг =юге южн
        =восток =востоке восточн|=запад =западе западн
        =больше =более|=меньше =менее
        крупнейш наибольш|наименьш
        начал начн|законч заверш
        =все =всех|некотор|многи
        =за|=против
        =до|=после
    """,
    "zh": "升|降\n增|减\n涨|跌\n胜|败\n南|北\n东|西\n多|少\n大|小\n前|后\n快|慢",
}  # fmt: skip
ORDINALS = {
    "de": "erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|letzte",
    "fr": "premi|deuxième second|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dernier",
    "es": "primer|segund|tercer|cuart|quint|sext|séptim|octav|noven|últim",
    "it": "=primo =prima =primi =prime|second|terzo terza|quart|quint|sesto sesta|settim|ottav|ultim",
    "pt": "primeir|=segundo =segunda|terceir|quart|quint|sext|sétim|oitav|últim",
    "nl": "eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|laatste",
    "ru": "перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|последн",
}
DENYING = {
    "de": "nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder",
    "fr": "pas jamais aucun aucune rien sans",
    "es": "no nunca jamás ningún ninguno ninguna nadie nada sin tampoco",
    "it": "non mai nessun nessuno nessuna niente nulla senza",
    "pt": "não nunca jamais nenhum nenhuma ninguém nada sem",
    "nl": "niet geen nooit niemand niets zonder",
    "ru": "не нет никогда никто ничего без",
    "sv": "inte ingen inga inget aldrig utan",
    "zh": "没 未 不",
}
MERELY = {
    "de": "nur", "fr": "seulement moins", "es": "solo sólo obstante menos", "it": "solo soltanto meno",
    "pt": "só apenas menos", "nl": "alleen", "ru": "только менее", "sv": "bara", "zh": "少 过 断 仅 同 久 但 管 得",
}  # fmt: skip
OPEN = {
    "en": "may might could",
    "de": "könnte könnten dürfte dürften möglicherweise vielleicht wahrscheinlich angeblich mutmaßlich",
    "fr": "pourrait pourraient peut-être probablement sans-doute envisage envisagent présumé présumée",
    "es": "podría podrían quizá quizás probablemente posiblemente presunto presunta supuestamente",
    "it": "potrebbe potrebbero forse probabilmente presunto presunta",
    "pt": "pode podem poderia poderiam poderá poderão talvez provavelmente possivelmente aparentemente alegadamente "
    "supostamente presumivelmente suposto suposta alegado alegada",
    "nl": "zou zouden misschien mogelijk waarschijnlijk vermoedelijk",
    "ru": "может могут мог возможно вероятно предположительно",
    "sv": "kan kanske troligen möjligen sannolikt förmodligen eventuellt påstådd påstådda påstådde",
    "da": "kan måske formentlig muligvis angiveligt sandsynligvis",
    "no": "kan kanskje trolig antakelig muligens angivelig sannsynligvis",
    "pl": "może mogą mógłby mogłaby mogliby podobno rzekomo rzekomy rzekoma prawdopodobnie przypuszczalnie być-może "
    "domniemany domniemana",
    "zh": "可能",
}
NOT_EXCLUDED = {
    "en": r"\b(?:not|n't) (?:rule|ruled|ruling) out\b|\bnot (?:excluded?|excluding)\b",
    "de": r"\bschlie(?:ßt|ßen|sst) nicht aus\b|\bschloss(?:en)? nicht aus\b|\bnicht ausgeschlossen\b",
    "fr": r"\bn['’](?:exclu\w*|écart\w*) pas\b",
    "es": r"\bno (?:se )?(?:descart|exclu)\w+",
    "it": r"\bnon (?:si )?esclud\w+",
    "pt": r"\bnão (?:se )?(?:descart|exclu)\w+",
    "nl": r"\bsluit(?:en)? niet uit\b|\bniet uitgesloten\b",
    "ru": r"\bне исключ\w+",
    "zh": r"不排除",
}  # phrases that leave what follows open
REPORTED = {
    "de": r"\bsoll(?:en)?\b(?=[^.,;:]{1,120}\b(?:haben|sein)\b)",
    "fr": r"\b(?:aurait|auraient|seraient|serait)\b(?= (?:\w+ )?\w{2,}(?:ée?s?|is?|ue?s?|te?s?)\b)",
    "es": r"\bhabrían?\b(?= (?:\w+ )?(?:\w+[aií]do|hecho|dicho|muerto|visto|puesto|escrito|abierto)\b)",
    "it": r"\b(?:avrebbero|avrebbe|sarebbero|sarebbe)\b(?= (?:\w+ )?\w{2,}(?:[aiu]t|s|rt|tt)[aeio]\b)",
    "pt": r"\b(?:terão|teriam|teria|terá)\b(?= (?:\w+ )?(?:\w+[ai]d[ao]s?|feito|dito|visto|posto|morto|aberto|escrito|"
    r"ganho|gasto|pago)\b)",
    "sv": r"\b(?:skall|ska|uppges|påstås|misstänks|sägs)\b[^.,;:]{0,60}\bha(?= \w)",
    "da": r"\b(?:skulle|skal|mistænkes)\b[^.,;:]{0,60}\bhave(?= \w)",
    "no": r"\b(?:skal|mistenkes)\b[^.,;:]{0,60}\bha(?= \w)",
    "pl": r"\bmi(?:ał[aoy]?|eli)\b(?= (?:\w+ )?\w+ć\b)",
}  # what is told without being vouched for: `terá desviado`, `aurait volé`, `soll gestohlen haben`
