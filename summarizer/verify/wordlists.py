"""Word lists that the checks share. Data only; English, since other languages have no lists yet."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION = _set(
    "a an the this that these those some any each every all both either neither no not none nor and or"
    " but if then than so because while when where who whom whose which what why how as at by for from in"
    " into of off on onto out over to under up upon with within without about above across after against"
    " along among around before behind below beneath beside between beyond down during except inside like"
    " near past since through throughout till toward towards until via i me my mine we us our ours you"
    " your yours he him his she her hers it its they them their theirs myself himself herself itself"
    " themselves is am are was were be been being isn't aren't wasn't weren't do does did done doing don't"
    " doesn't didn't have has had having haven't hasn't hadn't will would shall should can could may might"
    " must won't wouldn't can't cannot couldn't shouldn't mustn't i'm he's she's it's that's there's there"
    " here also too very just only even still yet again ever never own other another such same more most"
    " less least much many few s t re ve ll d m said says say saying told tells according",
)
NEGATION = _set(
    "not no never none nobody nothing nowhere neither nor without cannot isn't aren't wasn't weren't"
    " don't doesn't didn't haven't hasn't hadn't won't wouldn't can't couldn't shouldn't mustn't n't ain't",
)
DENIAL = _set(
    "deny denies denied denying refuse refuses refused fail fails failed failing lack lacks lacked reject"
    " rejects rejected unable hardly barely scarcely rarely seldom refute refuted false untrue avoid"
    " avoided prevent prevented stop stopped cancel canceled cancelled",
)
PLEAS = _set("deny denies denied denying")  # what the accused say
HEDGES = _set(
    "may might could possibly perhaps probably likely unlikely allegedly reportedly apparently suspected"
    " alleged accused accuse accuses claim claims claimed claiming believe believes believed think thinks"
    " thought suggest suggests suggested plan plans planned planning intend intends intended hope hopes"
    " hoped expect expects expected consider considering considered propose proposed proposes seek seeks"
    " sought threaten threatened vow vowed warn warned if unless potential potentially possible would"
    " should estimated seem seems seemed appear appears appeared aim aims predict predicts predicted foresee"
    " foresees foreseen forecast forecasts anticipate anticipates anticipated projected slated set due",
)
INTENDING = _set(
    "plan plans planned planning want wants wanted wanting wish wishes wished intend intends intended intending hope"
    " hopes hoped hoping expect expects expected agree agrees agreed agreeing decide decides decided try tries tried"
    " trying attempt attempts attempted attempting promise promises promised promising pledge pledges pledged vow vows"
    " vowed threaten threatens threatened aim aims aimed aiming seek seeks sought seeking offer offers offered offering"
    " prepare prepares prepared preparing propose proposes proposed proposing due set likely scheduled poised ordered"
    " asked urged told invited required obliged supposed meant",
)
"""What leaves open whether the verb behind its `to` came true; `managed to`, `began to`, `was forced to` do not."""
_COUNTED = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
COUNTS = {word: number for number, word in enumerate(_COUNTED) if number != 1} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
QUANTITY = {
    "all": 4, "every": 4, "each": 4, "always": 4, "entire": 4, "whole": 4, "everyone": 4, "completely": 4,
    "most": 3, "majority": 3, "many": 3, "several": 2, "some": 2, "few": 1, "minority": 1, "sometimes": 2,
    "often": 3, "usually": 3, "only": 1, "none": 0, "never": 0, "no": 0, "rarely": 1, "seldom": 1, "half": 2,
}  # fmt: skip
COMPARED = {
    "more": 1, "above": 1, "over": 1, "higher": 1, "greater": 1, "larger": 1, "bigger": 1, "longer": 1, "older": 1,
    "fewer": -1, "less": -1, "under": -1, "below": -1, "lower": -1, "smaller": -1, "shorter": -1, "younger": -1,
    "before": 2, "after": -2, "earlier": 2, "later": -2, "faster": 3, "slower": -3, "better": 4, "worse": -4,
    "largest": 5, "biggest": 5, "greatest": 5, "highest": 5, "longest": 5, "oldest": 5, "smallest": -5, "least": -5,
    "lowest": -5, "shortest": -5, "youngest": -5, "best": 6, "worst": -6, "first": 7, "last": -7,
    "fastest": 8, "slowest": -8,
}  # fmt: skip
REPORTING = _set(
    "said says say saying told tells added adds announced reported stated claimed argued noted warned"
    " insisted explained wrote tweeted asked replied confirmed denied admitted declared suggested"
    " predicted vowed pledged promised urged according called described accused believes thinks",
)
ATTRIBUTING = _set(
    "add adds added note notes noted state states stated reply replied ask asked explain explained report reported"
    " write wrote tweet tweeted",
)
DATE_WORDS = _set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
    " yesterday today tomorrow tonight mon tue tues wed thu thur thurs fri sat sun",
)
ABSOLUTE = _set(
    "only all never always every none most first last before after entire completely solely single"
    " exactly same no nothing nobody everyone best worst biggest largest smallest least youngest oldest"
    " longest both alone immediately entirely fully just until without",
)
SOFT = _set(
    "several many some multiple various different numerous may can could also such part famous popular"
    " known include included includes including at more than over",
)
UNIT_WORDS = _set(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades"
    " century centuries km kilometer kilometers kilometre kilometres mile miles meter meters metre metres"
    " foot feet inch inches yard yards ton tons tonne tonnes pound pounds kg kilogram kilograms gram grams"
    " ounce ounces acre acres hectare hectares litre litres liter liters gallon gallons percent point"
    " points dollar dollars euro euros cents million billion trillion thousand hundred degrees celsius"
    " fahrenheit",
)
SCALES = _set(
    "hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half"
    " third quarter first second fifth sixth seventh eighth ninth tenth double twice percent one",
)
SPANS = _set(
    "ago week month year decade weeks months years decades weekend",
)
PREPOSITIONS = _set(
    "of in on at by for with from to into onto over under about after before between against through during as"
    " than near off out up via toward towards within without across along among around behind beyond inside"
    " outside per upon amid despite since until",
)
DETERMINERS = _set("a an the his her its their our my your this that these those some any each every no")
AUXILIARIES = _set(
    "is are was were be been being am has have had having will would can could may might must shall should do"
    " does did not to",
)
PRONOUNS = _set(
    "he she they it we i you who",
)
_FATES = (
    "killed kill kills killing dead died die dies dying death deaths slain perished fatalities murdered",
    "injured injures injuring injuries wounded wounds wounding hurt maimed hospital",
    "trapped besieged stranded stuck encircled",
    "displaced homeless fled fleeing uprooted refugees",
    "missing vanished disappeared unaccounted",
    "arrested detained jailed imprisoned held charged",
    "rescued evacuated saved freed released",
    "infected sick ill hospitalised hospitalized",
    "hired employed recruited",
    "fired sacked dismissed",
)
FATES = {word: number for number, row in enumerate(_FATES) for word in row.split()}
FATES_ABROAD = {
    "de": (
        "getötet tot tote gestorben starb ums umgekommen todesopfer",
        "verletz verwundet",
        "eingeschlossen",
        "obdachlos",
        "vermisst",
        "festgenommen verhaftet",
    ),
    "fr": ("tué mort décéd péri", "bless", "bloqué piégé", "déplacé", "disparu", "arrêté interpell"),
    "es": ("muert murier murió fallec", "herid", "atrapad", "desplazad evacuad", "desaparecid", "detenid"),
    "it": ("mort uccis decedut", "ferit", "intrappolat bloccat", "sfollat", "dispers", "arrestat fermat"),
    "pt": ("mort morrer morreu matar matou matam", "ferid", "presos", "desalojad desabrigad", "desaparecid", "detid"),
    "nl": (
        "omgekomen gedood dood overleden leven",
        "gewond",
        "vastzat",
        "ontheemd",
        "vermist",
        "aangehouden gearresteerd",
    ),
    "ru": ("погиб убит умер", "ранен пострада", "заблокирован", "эвакуирован", "пропал", "задержан арестован"),
    "sv": ("döda dödad dog omkom", "skadad skadades sårad", "instäng", "fördriv", "saknas", "gripen gripits greps"),
}  # by how words begin, in the order of the rows above
COURTESY = _set(
    "mr mrs ms miss mx dr prof professor sir madam herr frau m mm mme mmes mlle monsieur madame mademoiselle sr sra"
    " srta sres señor señora señorita don doña sig signor signora signorina dott dottor dr dra senhor senhora"
    " meneer mevrouw dhr mevr pan pani bay bayan г-н г-жа господин госпожа",
)  # say how somebody is addressed, not who it is
STANDING = _set(
    "he she they it we i you who er sie es wir ihr ich il elle ils elles nous on él ella ellos ellas ele ela eles elas"
    " egli lui lei loro hij zij ze он она они",
)  # pronouns of several languages, which stand for a name and are none
THIRD = _set("he she they it er sie il elle ils elles él ella ellos ellas ele ela lui lei hij zij он она они")
ARTICLES = _set("der die das dem den des ein eine einem einen einer le la les un une el los las una il lo o os as")
GOVERNING = PREPOSITIONS | _set(
    "im am auf aus bei beim mit nach seit von vom zu zum zur über unter vor durch für gegen dans en sur sous par pour"
    " avec chez de du des au aux con desde por para sobre del al da do na no nel della",
)  # prepositions of several languages
GENITIVE = _set("of de du des d del della dello di do da dos das von van af av for")  # tie a noun to the next
COPULAS = _set(
    "is was became becomes remains ist war wird wurde bleibt est était devient reste es era fue è é foi är var blev"
    " werd",
)
JOINING = _set("and und et y e en och og и i or oder ou o")
LESSER = (
    "deput", "vice", "acting", "interim", "assistant", "adjoint", "suppléant", "stellvertret", "vize", "kommissar",
    "interin", "adjunt", "plaatsvervang", "заместител", "ställföreträd",
)  # fmt: skip  # how words begin that put somebody below the one who has a post, or in his place
PAST = ("former", "ex", "erstwhile", "ancien", "ehemalig", "früher", "antigu", "voormalig", "бывш", "tidigare")
TWICE = _set(
    "twice double doubled brace both zweimal doppelt doublé doublet doblete doppietta tweemaal дважды dwukrotnie två"
)
PASSIVE = _set(
    "was were been being be is are wurde wurden worden wird werden été est sont fue fueron sido è stato stata stati"
    " state venne vennero foi foram sido werd is zijn был была были blev blivit został została zostali",
)  # auxiliaries that let the subject suffer the verb, in several languages
PLACING = _set(
    "secondo selon según segundo laut volgens nach gemäß conforme согласно enligt według durante dopo après después"
    " depois tras sinds seit desde depuis dal während tijdens lors pendant entre zwischen tussen fra между после",
)  # prepositions that begin sentences
INFLECTING = _set("ru uk be bg sr hr bs sl pl cs sk lt lv fi et hu el tr")  # languages whose names have cases
