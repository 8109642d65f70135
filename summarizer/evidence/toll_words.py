"""Words by which a count is told to be a part of another, or to come on top of it. Data only, by language.

A language without a row is judged by the values alone (see tolls).
"""

from __future__ import annotations

from summarizer.text.lexicon import word_set

# Before a count: `including three children`, `of whom three`, `eine weitere`.
BEFORE = {
    "en": word_set("including included includes include among another further additional whom them other bodies body"),
    "cs": word_set("včetně dalších nich těla tělo"),
    "da": word_set("heraf deraf blandt yderligere inklusive lig"),
    "de": word_set("darunter davon weitere weiteren unter einschließlich leichen leiche"),
    "es": word_set("ellos ellas otros otras incluidos incluidas incluyendo cuerpos cuerpo"),
    "fr": word_set("dont parmi eux elles corps"),
    "it": word_set("tra fra cui altri altre ulteriori compresi comprese inclusi corpi corpo"),
    "nl": word_set("onder wie waaronder waarvan nog andere lichamen lichaam"),
    "no": word_set("hvorav derav blant ytterligere inkludert lik"),
    "pl": word_set("tym wśród kolejnych dalszych nich ciała ciało"),
    "pt": word_set("eles elas outros outras incluindo corpos corpo"),
    "ru": word_set("среди ещё еще включая тела тело"),
    "sv": word_set("varav bland ytterligare inklusive kroppar kroppen"),
    "uk": word_set("серед ще включно тіла тіло"),
}
# Behind it: `12 more`, `two others`, `deux autres`.
BEHIND = {
    "en": word_set("more other others further additional"),
    "cs": word_set("dalších další"),
    "da": word_set("andre yderligere"),
    "de": word_set("weitere weiterer weiteren andere anderen"),
    "es": word_set("otros otras más adicionales"),
    "fr": word_set("autres autre supplémentaires"),
    "it": word_set("altri altre ulteriori"),
    "nl": word_set("andere anderen extra"),
    "no": word_set("andre ytterligere"),
    "pl": word_set("innych kolejnych dalszych"),
    "pt": word_set("outros outras mais adicionais"),
    "ru": word_set("других"),
    "sv": word_set("andra ytterligare"),
    "uk": word_set("інших"),
}
# Right behind it: it is a part of what comes next. `Three of the dead`, `zwei der Opfer`.
OF = {
    "en": word_set("of"),
    "cs": word_set("z ze"),
    "da": word_set("af"),
    "de": word_set("der von"),
    "es": word_set("de del"),
    "fr": word_set("des d'entre"),
    "it": word_set("dei delle degli di"),
    "nl": word_set("van"),
    "no": word_set("av"),
    "pl": word_set("z ze spośród"),
    "pt": word_set("dos das de"),
    "ru": word_set("из"),
    "sv": word_set("av"),
    "uk": word_set("з із"),
}
# Before a year: what holds ever since, and is no event of that year.
SINCE = word_set("since depuis seit desde dal dall' dall dalla sinds sedan siden od с з after")
