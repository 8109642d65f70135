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
