"""Words by which the role of a count is told: dead, injured, missing, held. Data only, by language."""

from __future__ import annotations

# What is said of the people or things counted; a row is one role.
ROLES = {
    "en": """
    dead: killed kill kills died die dies dead death deaths lives fatalities fatality slain perished victims
    dead: toll claimed killing
    injured: injured wounded hurt injuries wounds hospitalised hospitalized injuring wounding injures injure
    missing: missing unaccounted disappeared
    held: arrested detained jailed imprisoned custody detainees prisoners
    displaced: displaced fled refugees evacuated evacuees homeless
    living: trapped besieged stranded inhabitants residents population live living inhabited home
    infected: infected cases infections positive
    marching: protesters demonstrators marched rallied attended crowd
    """,
    "fr": """
    dead: tué tués tuées tue tuent mort morts morte mortes décédé décédés décédées décès victimes bilan
    injured: blessé blessée blessés blessées
    missing: disparus disparu disparues disparue
    held: arrêtés détenus interpellés
    displaced: déplacés réfugiés évacués
    living: habitants assiégés piégés
    """,
    "de": """
    dead: tote toten getötet starben gestorben todesopfer
    injured: verletzt verletzte verletzten
    missing: vermisst vermisste
    held: festgenommen verhaftet
    living: einwohner bewohner eingeschlossen
    """,
    "es": """
    dead: muertos muertas muerto fallecidos murieron víctimas
    injured: heridos herido heridas
    missing: desaparecidos
    held: detenidos arrestados
    living: habitantes atrapados residentes
    """,
    "it": """
    dead: morti morto morte vittime uccisi uccise decessi deceduti deceduta
    injured: feriti ferito ferite ferita
    missing: dispersi dispersa disperso disperse
    held: arrestati arrestate fermati detenuti
    displaced: sfollati evacuati evacuate
    living: abitanti residenti intrappolati
    """,
    "pt": """
    dead: mortos mortas morto morreram vítimas mortes
    injured: feridos feridas ferido ferida
    missing: desaparecidos desaparecidas
    held: presos presas detidos detidas
    displaced: desabrigados desabrigadas desalojados desalojadas
    living: moradores habitantes
    """,
    "nl": """
    dead: doden dode omgekomen gedood overleden dodental slachtoffers
    injured: gewonden gewond gewonde
    missing: vermist vermisten
    held: aangehouden gearresteerd opgepakt
    displaced: geëvacueerd ontheemden
    living: inwoners bewoners
    """,
    "pl": """
    dead: zginęło zginęli zmarło zmarły ofiar ofiary zabitych
    injured: rannych ranni ranne
    missing: zaginionych zaginęło poszukiwanych
    held: zatrzymano aresztowano zatrzymanych
    displaced: ewakuowano ewakuowanych
    living: mieszkańców
    """,
    "sv": """
    dead: döda dog omkommit dödades dödats dödsoffer omkom
    injured: skadade skadades skadats
    missing: saknas saknade
    held: gripits greps gripna anhållna
    displaced: evakuerats evakuerades evakuerade
    living: invånare
    """,
    "ru": """
    dead: погибли погибло погибших погиб убиты
    injured: пострадали пострадавших ранены ранено раненых
    missing: пропали пропавших
    held: задержаны задержано задержали арестованы
    displaced: эвакуированы эвакуировано эвакуировали
    living: жителей
    """,
}
