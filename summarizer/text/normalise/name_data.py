"""Titles, connectors, demonyms and common aliases: the data behind `names`."""

from __future__ import annotations

from summarizer.text.lexicon import word_set
from summarizer.text.lexicon_data import CAPITALS

TITLES = word_set(
    "mr mrs ms miss dr prof professor sir dame lord lady king queen prince princess pope president chancellor "
    "minister senator sen representative rep governor gov "
    "congressman congresswoman judge justice general gen colonel col captain capt lieutenant lt sergeant sgt major "
    "maj admiral adm commander secretary ambassador mayor "
    "emperor sultan emir sheikh sheik ayatollah rabbi reverend rev father bishop archbishop cardinal saint st "
    "premier speaker director chairman chairwoman chief officer "
    "detective inspector constable coach ceo spokesman spokeswoman spokesperson attorney commissioner "
    "secretary-general envoy deputy vice-president monsieur madame m mme "
    "herr frau señor señora don doña président ministre chancelier général präsident kanzler kanzlerin "
    "minister presidente ministro ministra"
)
TITLE_MODIFIERS = word_set(
    "prime foreign interior finance defence defense home vice deputy former acting chief attorney state federal "
    "assistant senior first lord crown grand supreme "
    "executive managing general health education justice energy trade economy environment premier press "
    "district police army opposition house majority minority"
)
CONNECTORS = word_set("of de del della la le les du des da do dos di der den van von bin ibn al el und zu y e the for")
# Connectors that may open a name only in the middle of one: `of`, `for` and `the` join, `van` and `al` belong to it.
ABBREVIATIONS = word_set("mr mrs ms dr prof sen rep gov gen col capt lt sgt maj adm rev st jr sr inc corp co ltd no")

_COUNTRIES = """
afghanistan:afghan,afghans albania:albanian algeria:algerian angola:angolan argentina:argentine,argentinian
armenia:armenian australia:australian,australians austria:austrian
azerbaijan:azerbaijani bahrain:bahraini bangladesh:bangladeshi belarus:belarusian belgium:belgian bolivia:bolivian
bosnia:bosnian brazil:brazilian,brazilians bulgaria:bulgarian
cambodia:cambodian cameroon:cameroonian canada:canadian,canadians chad:chadian chile:chilean china:chinese
colombia:colombian congo:congolese croatia:croatian,croat cuba:cuban,cubans
cyprus:cypriot denmark:danish,dane,danes ecuador:ecuadorian egypt:egyptian,egyptians eritrea:eritrean
estonia:estonian ethiopia:ethiopian europe:european,europeans finland:finnish,finn,finns
france:french,frenchman georgia:georgian germany:german,germans ghana:ghanaian greece:greek,greeks
guatemala:guatemalan haiti:haitian honduras:honduran hungary:hungarian iceland:icelandic
india:indian,indians indonesia:indonesian iran:iranian,iranians iraq:iraqi,iraqis ireland:irish
israel:israeli,israelis italy:italian,italians jamaica:jamaican japan:japanese jordan:jordanian
kazakhstan:kazakh kenya:kenyan,kenyans kosovo:kosovar kuwait:kuwaiti laos:laotian latvia:latvian lebanon:lebanese
liberia:liberian libya:libyan,libyans lithuania:lithuanian malaysia:malaysian
mali:malian malta:maltese mexico:mexican,mexicans moldova:moldovan mongolia:mongolian morocco:moroccan
mozambique:mozambican myanmar:burmese namibia:namibian nepal:nepalese,nepali
netherlands:dutch,dutchman nicaragua:nicaraguan nigeria:nigerian,nigerians norway:norwegian,norwegians oman:omani
pakistan:pakistani,pakistanis palestine:palestinian,palestinians panama:panamanian
peru:peruvian philippines:philippine,filipino,filipinos poland:polish,pole,poles portugal:portuguese qatar:qatari
romania:romanian russia:russian,russians rwanda:rwandan
saudi_arabia:saudi,saudis scotland:scottish,scot,scots senegal:senegalese serbia:serbian,serb,serbs
singapore:singaporean slovakia:slovak slovenia:slovenian somalia:somali spain:spanish,spaniard
sri_lanka:sri_lankan sudan:sudanese sweden:swedish,swede,swedes switzerland:swiss syria:syrian,syrians
taiwan:taiwanese tanzania:tanzanian thailand:thai,thais tunisia:tunisian
turkey:turkish,turk,turks uganda:ugandan ukraine:ukrainian,ukrainians
united_kingdom:british,briton,britons,britain,uk,great_britain
united_states:american,americans,america,us,usa,united_states_of_america
uruguay:uruguayan uzbekistan:uzbek venezuela:venezuelan vietnam:vietnamese wales:welsh yemen:yemeni zambia:zambian
zimbabwe:zimbabwean england:english africa:african,africans asia:asian,asians
european_union:eu united_nations:un
"""
CAPITAL_OF = {
    capital: country.replace("_", " ") for capital, _, country in (pair.partition(":") for pair in CAPITALS.split())
}
PLACES = {
    form.replace("_", " "): country.replace("_", " ")
    for country, _, forms in (entry.partition(":") for entry in _COUNTRIES.split())
    for form in forms.split(",")
}
DEMONYMS = frozenset(
    form
    for form in PLACES
    if form not in {"britain", "uk", "great britain", "america", "us", "usa", "united states of america", "eu", "un"}
)
# Capitalised words that open sentences and are no names; the function words of a language come on top.
OPENERS = word_set(
    "yesterday today tomorrow earlier later meanwhile however still now then also instead although though despite "
    "according asked speaking both two three four five six seven "
    "eight nine ten several many most some few another other others last next first second third one more less "
    "nearly almost about around over under police officials "
    "authorities government people experts critics supporters residents witnesses since while when where why how "
    "what who if because after before during under among between "
    "perhaps maybe yes no well okay ok oh please thanks thank let here there just even only once again never always "
    "often sometimes recently currently eventually finally "
    "additionally furthermore moreover nevertheless nonetheless therefore thus hence indeed overall "
    "similarly likewise otherwise rather regardless amid unlike like"
)
_GIVEN = """
william bill billy will|robert bob bobby rob|james jim jimmy|michael mike mick|joseph joe|daniel dan danny
thomas tom tommy|anthony tony|richard dick rick|elizabeth liz beth|katherine catherine kate kathy
alexander alex|benjamin ben|christopher chris|david dave|edward ed eddie ted|frederick fred|gregory greg
jeffrey jeff|kenneth ken|lawrence larry|matthew matt|nicholas nick nicolas|peter pete|raymond ray|ronald ron
samuel sam|steven stephen steve|susan sue|timothy tim|jonathan jon|john jack johnny|margaret meg maggie
andrew andy|patrick pat|charles charlie chuck|donald don|gerald gerry|philip phil|vladimir volodymyr
"""
FULL_FORM = {
    form: names[0]
    for names in (group.split() for group in _GIVEN.replace("\n", "|").split("|") if group)
    for form in names
}
