"""Words by which a sentence that speaks to a language model is told, in the languages that articles come in.

Data for `addressed`. Patterns are of lower-case text; each row is one language or a family of them.
"""

from __future__ import annotations

from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Ignoring:
    """How a language says: ignore all previous instructions.

    `hints` are in every match of `verb`; `what` and `which` must stand near the verb, in any order. `free` verbs are
    commands wherever they stand, others where a clause begins; `latin` is the script.
    """

    hints: tuple[str, ...]
    verb: str
    what: str
    which: str
    free: bool = False
    latin: bool = True


IGNORING = (
    Ignoring(  # English
        ("ignor", "disregard", "forget", "overrid", "bypass"),
        r"(?:ignore|disregard|forget|override|bypass)\b",
        r"\b(?:instruction|prompt|rule|direction|directive|guideline|command|constraint)s?\b",
        r"\b(?:previous|prior|above|preceding|earlier|all|any|your|these|system|safety|other)\b",
    ),
    Ignoring(  # French
        ("ignore", "oublie"),
        r"(?:ignorez?|oubliez?)\b",
        r"\b(?:instruction|consigne|directive|règle|invite|prompt)s?\b",
        r"\b(?:précédente?s?|antérieure?s?|ci-dessus|toutes|tous|vos|tes|système)\b",
    ),
    Ignoring(  # Spanish
        ("ignor", "olvid"),
        r"(?:ignor[ae][dn]?|olvid[ae][dn]?)\b",
        r"\b(?:instruccion|indicacion|órden|orden|regla|directri|prompt)",
        r"\b(?:anterior|previ|todas|todos|tus|sus|arriba|sistema)",
    ),
    Ignoring(  # Portuguese
        ("ignor", "esqueç", "desconsider"),
        r"(?:ignor[ae]m?|esqueç[ao]m?|desconsider[ae]m?)\b",
        r"\b(?:instruç|orientaç|regra|comando|diretri|prompt)",
        r"\b(?:anterior|prévi|todas|todos|suas|tuas|acima|sistema)",
    ),
    Ignoring(  # Italian
        ("ignor", "dimentica"),
        r"(?:ignora(?:te)?|dimentica(?:te)?)\b",
        r"\b(?:istruzion|indicazion|regol|direttiv|comand|prompt)",
        r"\b(?:precedent|tutte|tutti|tue|tuoi|vostre|sopra|sistema)",
    ),
    Ignoring(  # German
        ("ignorier", "vergiss", "vergessen"),
        r"(?:ignorier(?:e|en|t)?|vergiss|vergessen sie)\b",
        r"(?:anweisung|instruktion|regel|vorgabe|befehl|richtlinie|prompt)",
        r"\b(?:vorherig|vorig|bisherig|obig|früher|alle|deine|ihre|vorangegangen|vorstehend|system)",
    ),
    Ignoring(  # Dutch
        ("negeer", "vergeet"),
        r"(?:negeer|vergeet)\b",
        r"(?:instructie|aanwijzing|regel|opdracht|prompt)",
        r"\b(?:vorige|eerdere|voorgaande|bovenstaande|alle|je|uw|systeem)",
    ),
    Ignoring(  # Swedish, Danish, Norwegian
        ("ignorer", "glöm", "glem"),
        r"(?:ignorera|ignorer|ignorér|glöm|glem)\b",
        r"(?:instruktion|instruks|anvisning|regl|regel|prompt)",
        r"\b(?:tidigare|tidligere|forrige|föregående|ovan|alla|alle|dina|dine)",
    ),
    Ignoring(  # Finnish
        ("unohda", "ohita"),
        r"(?:unohda|ohita)\b",
        r"(?:ohje|käsky|sään|kehot)",
        r"\b(?:aiem|aikaisem|edelli|kaikki|yllä)",
    ),
    Ignoring(  # Polish
        ("ignoruj", "zapomnij"),
        r"(?:zignoruj|ignoruj|zapomnij)\b",
        r"\b(?:instrukcj|poleceni|poleceń|zasad|wytyczn|prompt)",
        r"\b(?:poprzedni|wcześniejsz|powyższ|wszystki|swoj|twoj)",
    ),
    Ignoring(  # Czech, Slovak
        ("ignoruj", "zapomeň"),
        r"(?:ignorujte|ignoruj|zapomeňte|zapomeň)\b",
        r"\b(?:instrukc|inštrukc|pokyn|pravid|příkaz|príkaz|prompt)",
        r"\b(?:předchoz|predch|všech|všetk|výše|vyššie|své|svoje)",
    ),
    Ignoring(  # Hungarian
        ("figyelmen kívül", "felejts"),
        r"(?:hagyd figyelmen kívül|hagyja figyelmen kívül|felejtsd el|felejts el)\b",
        r"(?:utasít|szabály|prompt)",
        r"\b(?:korábbi|előző|összes|minden|fenti)",
    ),
    Ignoring(  # Romanian
        ("ignor", "uită"),
        r"(?:ignoră|ignorați|ignoraţi|uită)(?!\w)",
        r"\b(?:instrucțiun|instrucţiun|reguli|comenzi|prompt)",
        r"\b(?:anterioar|preceden|toate|de mai sus)",
    ),
    Ignoring(  # Turkish
        ("yok say", "görmezden", "dikkate alma"),
        r"(?:yok say(?:ın|ınız)?|görmezden gel(?:in|iniz)?|dikkate alma(?:yın)?)(?!\w)",
        r"(?:talimat|komut|yönerge|kural|istem|prompt)",
        r"(?:önceki|yukarıdaki|tüm|bütün)",
        free=True,
    ),
    Ignoring(  # Russian, Ukrainian
        ("игнориру", "забудь", "ігнору"),
        r"(?:(?:про)?игнорируй(?:те)?|забудь(?:те)?|(?:про)?ігноруй(?:те)?)(?!\w)",
        r"\b(?:инструкци|указани|правил|команд|промпт|інструкці|вказівк)",
        r"\b(?:предыдущ|прежн|все|выше|сво|попередн|всі|усі)",
        latin=False,
    ),
    Ignoring(  # Greek
        ("αγνό", "ξέχα", "ξεχά"),
        r"(?:αγνόησε|αγνοήστε|ξέχασε|ξεχάστε)(?!\w)",
        r"(?:οδηγί|εντολ|κανόν)",
        r"(?:προηγούμεν|όλες|όλους|παραπάνω)",
        latin=False,
    ),
    Ignoring(  # Arabic
        ("تجاهل", "تجاوز", "انس"),
        r"(?:تجاهلوا|تجاهلي|تجاهل|تجاوز|انس)(?!\w)",
        r"(?:تعليمات|أوامر|الأوامر|توجيهات|قواعد|القواعد)",
        r"(?:السابق|أعلاه|جميع|كل|كافة)",
        latin=False,
    ),
    Ignoring(  # Persian
        ("نادیده بگیر", "فراموش کن"),
        r"(?:نادیده بگیر(?:ید)?|فراموش کن(?:ید)?)(?!\w)",
        r"(?:دستور|قوانین|قواعد)",
        r"(?:قبلی|پیشین|همه|تمام|بالا)",
        free=True,
        latin=False,
    ),
    Ignoring(  # Hebrew
        ("התעלם", "התעלמ", "שכח"),
        r"(?:התעלמי|התעלמו|התעלם|שכחי|שכחו|שכח)(?!\w)",
        r"(?:הוראות|הנחיות|כללים)",
        r"(?:קודמות|לעיל|כל|כללי)",
        latin=False,
    ),
    Ignoring(  # Hindi
        ("अनदेखा", "नज़रअंदाज़", "नजरअंदाज", "भूल जा"),
        r"(?:अनदेखा|नज़रअंदाज़|नजरअंदाज) कर(?:ें|ो|िए)|भूल जा(?:एं|ओ|इए|एँ)",
        r"(?:निर्देश|आदेश|नियम)",
        r"(?:पिछले|पूर्व|सभी|उपरोक्त|पहले)",
        free=True,
        latin=False,
    ),
    Ignoring(  # Chinese
        ("忽略", "无视", "無視", "忽視", "忽视", "忘记", "忘記", "不要理会"),
        r"(?:请|請|你必须|你应该|你應該|现在|現在)?(?:忽略|无视|無視|忽視|忽视|忘记|忘記|不要理会)",
        r"(?:指令|指示|提示|命令|规则|規則|说明|說明)",
        r"(?:之前|以上|先前|上述|前面|所有|上面|此前)",
        latin=False,
    ),
    Ignoring(  # Japanese
        ("無視", "忘れ"),
        r"(?:無視|忘れ)(?=.{0,80}(?:ください|下さい|せよ|しろ|なさい))",
        r"(?:指示|命令|プロンプト|ルール|指令)",
        r"(?:前の|以前|これまで|上記|すべて|全て|以上)",
        free=True,
        latin=False,
    ),
    Ignoring(  # Korean
        ("무시", "잊어", "잊으"),
        r"(?:무시|잊어|잊으)(?=.{0,80}(?:세요|십시오|하라|해라|해 ?줘|시오))",
        r"(?:지시|명령|프롬프트|지침)",
        r"(?:이전|위의|모든|앞의|앞선)",
        free=True,
        latin=False,
    ),
    Ignoring(  # Vietnamese
        ("bỏ qua", "quên"),
        r"(?:hãy |vui lòng )?(?:bỏ qua|quên(?: đi)?)\b",
        r"(?:hướng dẫn|chỉ thị|lệnh|chỉ dẫn)",
        r"(?:trước|bên trên|tất cả|mọi)",
    ),
    Ignoring(  # Indonesian, Malay
        ("abaikan", "lupakan"),
        r"(?:abaikan|lupakan)\b",
        r"\b(?:instruksi|perintah|petunjuk|arahan|aturan|prompt)",
        r"\b(?:sebelum|di atas|semua|seluruh)",
    ),
    Ignoring(  # Thai
        ("เพิกเฉย", "ละเว้น", "ไม่ต้องสนใจ", "ลืมคำ"),
        r"(?:โปรด|กรุณา|จง)?(?:เพิกเฉย|ละเว้น|ไม่ต้องสนใจ|ลืม)",
        r"(?:คำสั่ง|คำแนะนำ)",
        r"(?:ก่อนหน้า|ทั้งหมด|ข้างต้น)",
        latin=False,
    ),
)

PLEASE = (
    "please|kindly|now|and|so|but|then|you must|you should|you will|bitte|jetzt|veuillez|maintenant|et|por favor|ahora"
    "|y|agora|per favore|adesso|ora|nu|alsjeblieft|proszę|prosím|пожалуйста|теперь|будь ласка|من فضلك|الآن|tolong|mohon"
    "|harap"
)
"""What may stand between the start of a clause and a command."""

A_MODEL = (
    r"(?:an? |the |any |all |une? |una? |uno |uma? |eine? |ein |een |en |et |1 )?(?:\w{2,14} ){0,2}"
    r"(?:ais?|ia|ki|llms?|chatgpt|gpt(?:-[\w.]+)?|chat ?bots?|assistants?|assistente|asistente|assistent|asystent\w*"
    r"|(?:large |ai )?language models?|ai (?:model|system|agent|assistant|summari[sz]er)s?|modèle de langage"
    r"|modelo de (?:lenguaje|linguagem)|modello linguistico|sprachmodell|taalmodel|språkmodell|ассистент\w*|нейросет\w*"
    r"|языков\w+ модел\w+)"
)
"""A language model, as texts that speak to one call it."""

YOU_ARE = (
    "you are|you're|act as|pretend to be|tu es|vous êtes|eres|usted es|du bist|sie sind|você é|tu sei|je bent|u bent"
    "|du är|du er|jesteś|jsi|ты|вы|ти"
)
NOW = "now|maintenant|désormais|ahora|jetzt|nun|ab jetzt|agora|ora|adesso|nu|teraz|nyní|теперь|тепер|no longer"
AFTER_A_MODEL = (
    r"(?=\W*$|[.,;:!?\"”»)]| (?:who|that|which|named|called|with|without|and|reading|summari[sz]ing|qui|que|sans|avec"
    r"|et|sin|con|y|das|der|die|ohne|mit|und|che|senza|e|sem|com|zonder|utan|uden|bez|без|который|и)\b)"
)
ELSEWHERE = (
    r"你(?:现在|現在)?是(?:一个|一個|一名|一位)?.{0,6}(?:ai|人工智能|助手|语言模型|語言模型|机器人)"
    r"|あなたは.{0,12}(?:ai|アシスタント|言語モデル)"
    r"|(?:당신은|너는).{0,12}(?:ai|어시스턴트|언어 모델)"
    r"|أنت (?:الآن )?(?:مساعد|نموذج لغ|ذكاء اصطناعي)"
)
"""You are an assistant, in languages without spaces or with other orders of words."""
ELSEWHERE_HINTS = ("你是", "你现在", "你現在", "あなたは", "당신은", "너는", "أنت")
