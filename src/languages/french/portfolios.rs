//! What French portfolios are made of. The nouns of every government since 2002 are here, with those of other countries
//! whose ministries French newspapers name.

/// By stable portfolio.
#[rustfmt::skip] // tables: one word a line would bury the file
pub(super) static PORTFOLIOS: &[(&str, &[&str])] = &[
    ("justice", &["justice", "libertés", "libertés publiques", "grâces", "contentieux"]),
    ("affaires-etrangeres", &[
        "affaires étrangères", "affaires extérieures", "relations extérieures", "relations internationales", "affaires mondiales",
        "affaires internationales", "diplomatie", "affaires étrangères européennes", "europe affaires étrangères",
    ]),
    ("interieur", &["intérieur", "sécurité intérieure", "affaires intérieures", "ordre public"]),
    ("defense", &["défense", "armées", "armée", "guerre", "défense nationale", "forces armées", "marine", "air", "affaires militaires"]),
    ("economie-finances", &[
        "pouvoir achat", "économie", "finances", "trésor", "finances publiques", "affaires économiques", "développement économique",
        "affaires financières", "économiques", "financiers", "économie nationale", "finance", "affaires économiques financières",
        "souveraineté industrielle", "relance", "économie bleue",
    ]),
    ("education-nationale", &[
        "éducation nationale", "éducation", "instruction publique", "enseignement", "enseignement scolaire", "école", "écoles",
        "réussite éducative", "éducation prioritaire", "enseignement secondaire", "enseignement primaire", "enseignement obligatoire",
        "vie scolaire", "enseignement fondamental",
    ]),
    ("enseignement-superieur-recherche", &[
        "enseignement supérieur", "recherche", "universités", "sciences", "science", "recherche scientifique", "innovation",
        "esr", "technologie", "technologies", "espace", "éducation supérieure",
    ]),
    ("ecologie", &[
        "transition écologique", "écologie", "environnement", "développement durable", "biodiversité", "climat",
        "changement climatique", "protection nature", "qualité vie", "nature", "action climatique", "eaux forêts", "eau", "forêts",
        "forêt", "parcs", "faune", "faune sauvage", "développement durables",
    ]),
    ("sante", &[
        "santé", "santé publique", "hygiène", "prévention", "affaires sociales santé", "solidarités santé", "soins", "accès soins",
        "organisation territoriale", "professions santé",
    ]),
    ("travail-emploi", &[
        "travail", "emploi", "plein emploi", "dialogue social", "relations sociales", "insertion", "main-d'oeuvre", "chômage",
        "apprentissage", "emplois", "affaires travail",
    ]),
    ("agriculture", &[
        "agriculture", "alimentation", "agroalimentaire", "souveraineté alimentaire", "élevage", "développement rural",
        "sécurité alimentaire", "agro-industrie", "ravitaillement", "productions animales", "agriculture durable",
    ]),
    ("culture", &["culture", "patrimoine", "beaux-arts", "arts", "affaires culturelles", "patrimoine culturel", "cultures", "livre"]),
    ("transports", &["transports", "transport", "mobilité", "mobilités", "aviation civile", "chemins fer", "transports terrestres"]),
    ("logement", &["logement", "habitat", "urbanisme", "construction", "habitat durable", "logements"]),
    ("budget-comptes-publics", &["budget", "comptes publics", "action publique", "fiscalité", "revenu", "dépenses publiques"]),
    ("fonction-publique", &["fonction publique", "fonction publiques", "service public", "services publics", "transformation publiques"]),
    ("industrie", &["industrie", "redressement productif", "production industrielle", "industries", "développement industriel", "industrie commerce", "réindustrialisation"]),
    ("commerce-exterieur", &["commerce extérieur", "attractivité", "commerce international", "exportations"]),
    ("commerce-artisanat", &["commerce", "artisanat", "petites moyennes entreprises", "pme", "entreprises", "moyennes entreprises", "classes moyennes", "indépendants"]),
    ("energie", &["énergie", "transition énergétique", "mines", "pétrole", "hydrocarbures", "ressources naturelles", "énergies renouvelables", "ressources minérales", "industrie extractive"]),
    ("numerique", &["numérique", "économie numérique", "transition numérique", "télécommunications", "télécoms", "postes", "digitalisation", "intelligence artificielle", "transformation numérique", "cybersécurité", "agenda numérique", "affaires numériques", "poste"]),
    ("affaires-europeennes", &["affaires européennes", "europe", "brexit", "intégration européenne", "questions européennes"]),
    ("cooperation-developpement", &["coopération", "développement", "codéveloppement", "développement solidaire", "aide", "partenariats internationaux", "développement international"]),
    ("francophonie", &["francophonie"]),
    ("outre-mer", &["outre-mer", "outre-mers", "colonies"]),
    ("collectivites-territoires", &[
        "collectivités territoriales", "cohésion territoires", "décentralisation", "aménagement territoire", "ruralité",
        "égalité territoires", "territoires", "collectivités locales", "collectivités", "affaires municipales", "métropoles", "métropole", "régions", "espace rural",
        "réforme territoriale", "administration territoriale", "affaires locales", "pouvoirs locaux", "cohésion territoriale", "partenariat territoires",
    ]),
    ("ville", &["ville", "politique ville", "villes", "rénovation urbaine"]),
    ("immigration", &["immigration", "intégration", "asile", "migration", "migrations", "réfugiés", "francisation", "asile migration"]),
    ("droits-des-femmes", &["droits femmes", "égalité femmes hommes", "parité", "condition féminine", "femmes", "femme", "égalité chances", "égalité", "diversité", "genre", "condition femme", "égalité réelle", "lutte discriminations", "promotion femme", "égalité genres"]),
    ("famille-enfance", &["famille", "enfance", "familles", "petite enfance", "protection enfance", "aînés", "enfant"]),
    ("jeunesse", &["jeunesse", "jeunes", "engagement", "service national universel"]),
    ("sports", &["sports", "sport", "jeux olympiques paralympiques", "jeux olympiques", "loisirs", "loisir"]),
    ("handicap", &["personnes handicapées", "handicapés", "handicap", "exclusion"]),
    ("personnes-agees", &["personnes âgées", "autonomie", "dépendance", "bien vieillir"]),
    ("affaires-sociales", &["affaires sociales", "solidarités", "solidarité", "cohésion sociale", "sociaux", "sécurité sociale", "protection sociale", "action sociale", "services sociaux", "prévoyance sociale", "développement social", "solidarités actives", "pauvreté", "inclusion", "bien-être", "bien-être social", "affaires humanitaires"]),
    ("anciens-combattants", &["anciens combattants", "mémoire", "victimes guerre", "moudjahidine", "vétérans"]),
    ("relations-parlement", &["relations parlement", "vie démocratique", "renouveau démocratique", "participation citoyenne", "relations assemblées"]),
    ("mer-peche", &["mer", "pêche", "pêches", "économie maritime", "affaires maritimes", "marine marchande", "océans", "ressources halieutiques", "pêches maritimes"]),
    ("tourisme", &["tourisme", "promotion tourisme"]),
    ("consommation", &["consommation", "protection consommateurs", "consommateurs"]),
    ("economie-sociale", &["économie sociale solidaire", "économie sociale", "vie associative", "économie sociale solidaire responsable"]),
    ("formation-professionnelle", &["formation professionnelle", "enseignement professionnel", "formation", "formation professionnels", "formation continue", "compétences"]),
    ("retraites", &["retraites", "pensions", "santé travail"]),
    ("reforme-etat", &["réforme état", "simplification", "modernisation", "transformation", "réforme", "réformes", "modernisation action publique", "réformes institutionnelles", "réforme administrative", "bonne gouvernance", "gouvernance"]),
    ("citoyennete", &["citoyenneté", "identité nationale", "droits humains", "droits homme"]),
    ("communication", &["communication", "information", "communications", "médias", "communications électroniques", "audiovisuel", "presse"]),
    ("securite", &["sécurité", "sécurité publique", "police", "sécurité nationale", "protection civile", "protection population", "administration pénitentiaire"]),
    ("planification", &["plan", "planification", "prospective", "évaluation politiques publiques", "plan relance", "statistiques", "planification écologique"]),
    ("travaux-publics", &["travaux publics", "équipement", "équipements", "infrastructure", "infrastructures", "ponts chaussées", "reconstruction", "aménagement", "routes"]),
    ("affaires-religieuses", &["affaires religieuses", "cultes", "habous", "affaires islamiques", "waqfs", "hadj"]),
    ("affaires-autochtones", &["affaires autochtones", "autochtones", "services autochtones", "relations couronne-autochtones"]),
    ("administration", &["administration", "affaires administratives", "réforme administration", "affaires générales"]),
    ("concurrence", &["concurrence", "marché intérieur"]),
    ("langue", &["langue française", "langues officielles", "langue", "langues"]),
    ("affaires-interieures-presidence", &["affaires présidentielles", "présidence"]),
    ("victimes", &["aide victimes", "victimes"]),
    ("francais-de-l-etranger", &["français étranger", "diaspora", "tunisiens étranger", "marocains monde", "français monde"]),
];

/// Other nouns that a portfolio or a part of one may start with.
#[rustfmt::skip]
pub(super) static NOUNS: &[&str] = &[
    "action", "affaires", "agro-industrie", "aménagement", "approvisionnement", "approvisionnements", "artisanat", "arts",
    "assainissement", "assurance", "assurances", "aînés", "bien-être", "bonheur", "bâtiment", "chasse", "cohésion",
    "croissance", "dialogue", "digital", "dépenses", "enseignement", "entrepreneuriat", "entreprise", "exportation",
    "formation", "forêts", "gendarmerie", "genres", "géologie", "habitation", "hydraulique", "hôtellerie", "identité",
    "immobilier", "industries", "investissement", "investissements", "irrigation", "jeux", "liberté", "logistique",
    "loisirs", "microfinance", "minorités", "monnaie", "moralité", "moudjahidines", "navigation", "nucléaire",
    "nutrition", "océan", "pacification", "paix", "parcs", "parité", "partenariat", "partenariats", "privatisation",
    "privatisations", "production", "productivité", "radiodiffusion", "rapatriés", "redressement", "relance",
    "relations", "renouveau", "ressources", "retraités", "ruralité", "réconciliation", "réhabilitation",
    "réinsertion", "rénovation", "réussite", "salut", "simplification", "souveraineté", "sylviculture",
    "transformation", "transparence", "télévision", "universités", "urbanisation", "valorisation", "victimes",
    "vieillesse", "voirie", "vérité", "économie", "économies",
];

/// Nouns that are a portfolio only with an adjective or a complement.
#[rustfmt::skip]
pub(super) static PARTIAL: &[&str] = &[
    "accession", "accueil", "accès", "actions", "agriculteurs", "aide", "air", "application", "appui",
    "catastrophes", "changement", "changements", "citoyens", "condition", "conditions", "coordination", "création",
    "discriminations", "domaines", "droits", "efficacité", "enfants", "espace", "fonction", "forces", "gestion",
    "harmonisation", "initiative", "initiatives", "institutions", "livre", "lutte", "mise", "nationalités",
    "occupation", "organisation", "orientation", "participation", "personnes", "plan", "politique", "population",
    "poste", "pouvoirs", "priorités", "professions", "programmes", "projets", "promotion", "protection",
    "qualité", "quartiers", "questions", "restauration", "revenus", "routes", "secours", "service", "services",
    "soins", "soutien", "stratégie", "stratégies", "suivi", "transition", "tutelle", "unité", "vie", "zones", "école",
    "écoles", "évaluation", "évolution",
];

/// Nouns that only complete a portfolio.
#[rustfmt::skip]
pub(super) static OBJECTS: &[&str] = &[
    "addictions", "animaux", "assemblée", "assemblées", "cadre", "capitale", "chambre", "chambres", "chances",
    "chaussées", "chaîne", "citoyens", "climat", "collectivités", "combattants", "consommateurs", "corruption",
    "couronne", "discriminations", "drogue", "drogues", "eaux", "enfant", "entreprises", "exclusion", "exclusions",
    "femmes", "fer", "foncier", "français", "fraude", "fraudes", "frontaliers", "frontières", "genre", "genres",
    "guerre", "hommes", "institutions", "marchandes", "matières", "monde", "nations", "nature",
    "nord", "oeuvre", "ouest", "parlement", "parlementaires", "parlements", "partenaires", "pauvreté", "personnel",
    "personnels", "peuples", "place", "professionnels", "professions", "racisme", "relance", "risques", "réfugiés",
    "région", "régions", "salariés", "sceaux", "sexes", "société", "sol", "sols", "sénat", "sûreté", "terre",
    "terres", "territoire", "territoires", "terrorisme", "toxicomanie", "vie", "vieillir", "vieillissement", "état",
    "étranger", "étrangers",
];

/// Adjectives of portfolios.
#[rustfmt::skip]
pub(super) static ADJECTIVES: &[&str] = &[
    "active", "actives", "administrative", "administratives", "africaine", "africaines", "agricole", "agricoles",
    "alimentaire", "alimentaires", "ancien", "anciens", "animale", "animales", "arabe", "arabes", "armées",
    "artificielle", "artistique", "artistiques", "associative", "associatives", "audiovisuelle", "autochtones",
    "aériens", "bleue", "bonne", "budgétaire", "budgétaires", "canadiennes", "circulaire", "citoyenne", "citoyennes",
    "civil", "civile", "civiles", "climatique", "climatiques", "commercial", "commerciale", "commerciales",
    "constitutionnelle", "constitutionnelles", "consulaires", "continue", "coopératif", "coutumier", "coutumières",
    "culturel", "culturelle", "culturelles", "culturels", "digitale", "digitales", "domaniales", "douanières",
    "durable", "durables", "démocratique", "démocratiques", "environnementale", "environnementales", "européenne",
    "européennes", "externe", "externes", "extérieur", "extérieure", "extérieures", "extérieurs", "familiale",
    "familiales", "financier", "financiers", "financière", "financières", "fiscale", "fiscales", "foncière",
    "foncières", "fondamental", "forestière", "forestières", "française", "fédérales", "féminine", "féminines",
    "grandes", "grands", "générale", "générales", "halieutiques", "handicapées", "handicapés", "historique",
    "hospitalière", "humain", "humaines", "humains", "humanitaire", "humanitaires", "hydraulique", "hydrauliques",
    "immatériel", "inclusif", "inclusive", "industriel", "industrielle", "industrielles", "industriels", "infantile",
    "institutionnelle", "institutionnelles", "intergouvernementales", "international", "internationale",
    "internationales", "internationaux", "interne", "internes", "intérieur", "intérieure", "intérieures",
    "islamiques", "judiciaire", "judiciaires", "juridiques", "locale", "locales", "locaux", "législatives",
    "maghrébines", "marchande", "maritime", "maritimes", "migratoires", "militaire", "militaires", "minier",
    "minières", "minérales", "mondiales", "monétaire", "moyennes", "municipales", "médicale", "métropolitaines",
    "national", "nationale", "nationales", "nationaux", "naturelle", "naturelles", "navale", "nouvelle", "nouvelles",
    "nucléaire", "numérique", "numériques", "obligatoire", "officielles", "olympiques", "paralympiques",
    "parlementaires", "petite", "petites", "pharmaceutique", "physique", "plein", "politique", "politiques",
    "populaire", "populaires", "primaire", "prioritaire", "prioritaires", "privé", "privée", "productif",
    "productive", "professionnel", "professionnelle", "professionnelles", "professionnels", "présidentielles",
    "public", "publics", "publique", "publiques", "pénitentiaire", "pénitentiaires", "religieuses", "renouvelable",
    "renouvelables", "responsable", "responsables", "rural", "rurale", "rurales", "ruraux", "réelle", "régional",
    "régionale", "régionales", "sanitaire", "sanitaires", "scientifique", "scientifiques", "scolaire", "scolaires",
    "secondaire", "sexuelles", "social", "sociale", "sociales", "sociaux", "solidaire", "solidaires", "spatiale",
    "sportive", "sportives", "spéciales", "spéciaux", "stratégique", "stratégiques", "supérieur", "supérieure",
    "supérieures", "supérieurs", "technique", "techniques", "technologique", "technologiques", "terrestres",
    "territorial", "territoriale", "territoriales", "territoriaux", "touristique", "traditionnelle",
    "traditionnelles", "tribales", "universel", "universitaire", "universitaires", "urbain", "urbaine", "urbaines",
    "verte", "vétérinaire", "vétérinaires", "âgées", "écologique", "écologiques", "économique", "économiques",
    "éducative", "éducatives", "électronique", "électroniques", "énergétique", "énergétiques", "étrangère",
    "étrangères",
];
