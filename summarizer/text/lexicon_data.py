"""Antonyms and irregular forms, as data for `lexicon`. Hand-written."""

from __future__ import annotations

# Words that deny one another when they are said of the same thing. Each row: one side, a bar, the other side.
ANTONYMS = {
    "en": """
    cancel scrap abandon axe|postpone delay defer reschedule
    cancel scrap|hold proceed confirm host
    accept approve agree back endorse|reject refuse decline oppose veto block condemn dismiss rebuff spurn
    support welcome ratify pass adopt embrace|reject refuse decline oppose veto block condemn dismiss rebuff spurn
    confirm acknowledge admit concede|deny refute dispute
    increase rise grow climb soar surge jump|decrease fall drop decline shrink plunge slump
    expand gain raise boost escalate rocket swell|decrease fall drop decline shrink plunge slump
    increase rise grow climb soar surge jump|tumble lose cut reduce lower slash dwindle shrink
    expand gain raise boost escalate rocket swell|tumble lose cut reduce lower slash dwindle shrink
    win victory triumph prevail|lose defeat loss
    succeed success manage successful successfully|fail failure failing unsuccessful unsuccessfully
    begin start launch open commence|end stop finish close cease conclude halt
    arrive enter join come return|leave depart exit quit flee withdraw
    arrest detain jail imprison capture charge indict convict|release free acquit clear exonerate pardon
    alive survive survived live living survivor|dead die kill killed died death fatal victim
    guilty|innocent
    legal lawful legally legitimate|illegal unlawful illegally illegitimate
    allow permit enable let authorize authorise legalize|ban forbid prohibit prevent bar outlaw disallow
    include inclusion including|exclude exclusion excluding
    more most greater larger higher bigger majority above over|fewer less least smaller lower minority below under
    before earlier prior previously preceding ahead|after later following subsequently since
    first|last final
    best better improve improved improvement good positive positively|worst worse worsen worsened
    best better improve improved improvement good positive positively|deterioration bad negative negatively
    strong strongly stronger strengthen strength robust|weak weakly weaker weaken weakness feeble
    many numerous multiple several|few none single
    always constantly frequently often regularly|never rarely seldom infrequently
    public publicly|private privately secret secretly
    safe safely secure safety|dangerous unsafe risky hazardous danger
    true correct right accurate accurately truth|false wrong incorrect inaccurate inaccurately untrue lie
    early|late
    old elderly older ancient|young youth younger new modern
    male man men boy boys father fathers son|female woman women girl girls mother mothers daughter daughters
    sons husband brother brothers mr king he his him|female woman women girl girls mother mothers daughter daughters
    male man men boy boys father fathers son|wife sister sisters mrs ms queen she her hers
    sons husband brother brothers mr king he his him|wife sister sisters mrs ms queen she her hers
    north northern|south southern
    east eastern|west western
    left|right
    near close nearby|far distant remote
    inside indoor internal domestic|outside outdoor external foreign
    buy purchase acquire|sell sale
    borrow|lend
    attack attacker offensive|defend defence defense defensive
    ally friend partner|enemy foe rival opponent adversary
    peace peaceful peacefully ceasefire truce|war violent violently fighting
    remember recall|forget
    love like enjoy|hate dislike loathe
    possible likely able capable probable probably likelihood|impossible unlikely unable incapable improbable
    willing willingly eager voluntary voluntarily|unwilling reluctant reluctantly
    willing willingly eager voluntary voluntarily|forced mandatory compulsory involuntary
    popular|unpopular
    known familiar famous|unknown unfamiliar obscure
    open opened reopen|close closed shut
    rich wealthy affluent|poor impoverished
    simple easy easily simply|complex complicated difficult hard
    cheap inexpensive affordable|expensive costly pricey
    fast quick quickly rapid rapidly swift swiftly|slow slowly gradual gradually sluggish
    large big huge major massive|small little tiny minor minimal insignificant slight slightly negligible modest
    significant significantly substantial substantially considerable|small little tiny minor minimal
    significant significantly substantial substantially considerable|insignificant slight slightly negligible modest
    full entire entirely whole wholly complete completely total totally fully|partial partially partly incomplete part
    remain stay keep retain|leave remove lose abandon
    build construct create establish found|destroy demolish dismantle tear
    hire appoint recruit employ elect|fire dismiss sack oust
    praise laud hail commend applaud|criticize criticise condemn denounce blast slam
    trust believe confident confidence certain sure|distrust doubt doubtful uncertain unsure skeptical sceptical
    present attend attended attendance|absent miss absence skip
    active|inactive passive
    optimistic hopeful hope|pessimistic hopeless despair
    happy pleased glad satisfied|sad unhappy upset angry dissatisfied
    similar same identical alike|different dissimilar distinct unlike
    temporary temporarily interim|permanent permanently lasting
    advantage benefit beneficial helpful|disadvantage drawback harm harmful detrimental
    minimum minimize minimise|maximum maximize maximise
    parent parents|child children
    teacher|student pupil
    employer boss manager|employee worker
    seller vendor|buyer customer
    above|beneath
    day daytime morning|night nighttime evening
    summer|winter
    hot warm|cold cool
    wet|dry
    on|off
    up upward|down downward
    unanimous unanimously|divided split
    with|without
    effective effectively efficient|ineffective ineffectively inefficient
    necessary essential needed crucial required|unnecessary optional needless nonessential
    recent recently|former formerly
    upper|lower
    military|civilian
    supporter proponent advocate fan|critic opponent detractor
    encourage urge promote|discourage deter dissuade
    appear emerge|disappear vanish
    export|import
    profit|loss
    union|separation
    demand|supply
    """,
}


IRREGULAR = """
rose:rise risen:rise fell:fall fallen:fall grew:grow grown:grow won:win lost:lose began:begin begun:begin
left:leave came:come held:hold kept:keep sold:sell bought:buy built:build fled:flee quit:quit met:meet said:say
told:tell made:make took:take taken:take gave:give given:give went:go gone:go saw:see seen:see dying:die
lying:lie forgot:forget forgotten:forget forbade:forbid forbidden:forbid lent:lend struck:strike shot:shoot
thought:think knew:know known:know found:find led:lead paid:pay spent:spend sent:send stood:stand became:become
wrote:write written:write spoke:speak spoken:speak drove:drive broke:break broken:break chose:choose
chosen:choose brought:bring caught:catch taught:teach fought:fight felt:feel dealt:deal meant:mean heard:hear
ran:run men:man women:woman children:child people:person lives:life wives:wife better:good worse:bad best:good
worst:bad
"""
# Words that exclude one another where one stands in the place of another in otherwise equal sentences.
CONTRASTS = """
red orange yellow green blue purple pink brown black white grey gray
monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december
second minute hour day week month quarter year decade century
hourly daily weekly monthly quarterly yearly annual
morning afternoon evening night
spring summer autumn winter
north south east west
northern southern eastern western
murder manslaughter suicide accident
founder co-founder owner employee investor
president minister mayor governor senator judge ambassador chancellor
mother father sister brother son daughter uncle aunt cousin wife husband grandmother grandfather
dog cat horse bird fish pigeon parrot
podcast website blog book film movie newspaper magazine
sales profit cost tax debt
revenue expense earnings dividend
vaccine drug cure placebo
teacher doctor nurse lawyer engineer farmer soldier
single-digit double-digit triple-digit
first second third fourth fifth sixth seventh eighth ninth tenth last
christian muslim jewish hindu buddhist
car truck bus train plane helicopter ship boat bicycle motorcycle
football basketball baseball tennis cricket rugby hockey golf
gold silver bronze
dead injured missing
hundred thousand million billion trillion
kilometre mile metre foot inch
quarterback receiver linebacker
breakfast lunch dinner
stabbed shot strangled drowned
earthquake flood hurricane tornado fire
senate house
democrat republican
democratic republican
conservative labour liberal
"""
EVENT_STATUS = {
    "en": """
    cancelled: cancel cancels cancelled canceled cancelling canceling cancellation cancelation scrap scraps
    cancelled: scrapped axe axed abandoned
    cancelled: call_off calls_off called_off calling_off pull_out pulls_out pulled_out
    postponed: postpone postpones postponed postponing postponement defer defers deferred reschedule rescheduled
    postponed: delay delays delayed
    postponed: put_off puts_off put_back push_back pushed_back
    """,
    "fr": """
    cancelled: annule annuler annulé annulée annulés annulées annulation
    postponed: reporte reporter reporté reportée reportés reportées repousse repoussé repoussée ajourné ajournée
    """,
    "de": """
    cancelled: abgesagt absage absagt gestrichen storniert
    postponed: verschoben verschiebt verschieben verschiebung vertagt
    """,
    "es": """
    cancelled: cancela canceló cancelar cancelado cancelada cancelación anuló anulado
    postponed: aplaza aplazó aplazado aplazada aplazamiento pospone pospuso pospuesto pospuesta
    """,
}
# Nouns for one planned thing; a row is one kind of thing.
EVENT_NOUNS = """
visit trip tour journey voyage visite besuch reise visita viaje
meeting talks summit negotiations réunion sommet treffen gipfel reunión cumbre
match game fixture final partido spiel
concert show gig performance konzert concierto
election vote poll referendum ballot élection wahl elección elecciones
strike walkout grève streik huelga
trial hearing verdict procès prozess juicio
protest rally march demonstration manifestation manifestación
conference festival ceremony fair exhibition parade
flight flights vol flug vuelo
launch lift-off lancement start lanzamiento
exam exams examination
wedding funeral
deal agreement merger takeover sale
operation offensive
release rollout opening premiere
"""
CAUSE = {
    "en": (
        "because_of because due_to owing_to for_this_reason for_that_reason in_protest_at in_protest_over "
        "as_a_result_of prompted_by citing "
    ),
    "fr": "parce_que parce_qu en_raison_de en_raison_d à_cause_de à_cause_d pour_cette_raison",
    "de": "weil wegen aufgrund aus_diesem_grund",
    "es": "porque debido_a a_causa_de por_esta_razón",
}
PERSONS = (
    "people person persons civilians civilian inhabitants residents citizens individuals men women lives "
    "personnes habitants civils menschen einwohner bewohner zivilisten personas habitantes civiles "
    "persone uomini donne abitanti civili pessoas homens mulheres mensen personen mannen vrouwen inwoners osób osoby "
    "ludzi mężczyzn kobiet personer människor invånare человек человека людей мужчин женщин жителей"
)
CAPITALS = (
    "moscow:russia paris:france washington:united_states london:united_kingdom berlin:germany beijing:china "
    "tehran:iran kiev:ukraine kyiv:ukraine "
    "damascus:syria ankara:turkey rome:italy madrid:spain tokyo:japan delhi:india cairo:egypt baghdad:iraq "
    "kabul:afghanistan islamabad:pakistan "
    "riyadh:saudi_arabia jerusalem:israel pyongyang:north_korea seoul:south_korea brussels:european_union "
    "kremlin:russia elysee:france "
    "warsaw:poland athens:greece lisbon:portugal dublin:ireland ottawa:canada canberra:australia "
    "caracas:venezuela havana:cuba "
)
