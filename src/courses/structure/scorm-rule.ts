import { typo } from '#platform/i18n'

/** What an imsmanifest.xml can get wrong, each with who says so: SCORM's Content Aggregation Model, by the name of its part. */
const rules = {
  'not well formed': ['CAM 3.3', () => 'ce n’est pas du XML bien formé'],
  'unreadable text': ['CAM 3.3', () => 'le texte n’est pas dans l’encodage annoncé'],
  'too deep': ['CAM 3.4', () => 'trop d’éléments les uns dans les autres'],
  'too many elements': ['CAM 3.4', () => 'il y a plus de 100 000 éléments et attributs'],
  'not a manifest': ['CAM 3.4.1.1', (what) => `le premier élément doit être manifest, pas ${what}`],
  'version unknown': [
    'CAM 3.4.1',
    () => 'les espaces de noms d’ADL manquent : ce n’est ni SCORM 1.2 ni SCORM 2004',
  ],
  'element missing': ['CAM 3.4.1', (what) => `il manque ${what}`],
  'identifier missing': ['CAM 3.4.1', (what) => `${what} doit avoir un attribut identifier`],
  'identifier used twice': ['CAM 3.4.1', (what) => `l’identifiant « ${what} » sert deux fois`],
  'organization unknown': ['CAM 3.4.1.5', (what) => `l’organisation par défaut « ${what} » n’existe pas`],
  'nothing to launch': ['CAM 3.4.1.6', () => 'aucun élément ne s’ouvre : c’est une réserve de ressources'],
  'resource unknown': ['CAM 3.4.1.8', (what) => `la ressource « ${what} » n’est pas déclarée`],
  'scormType unknown': ['CAM 3.4.1.20', (what) => `le type SCORM doit être sco ou asset, pas « ${what} »`],
  'href missing': ['CAM 3.4.1.20', (what) => `la ressource « ${what} » n’a pas d’adresse à ouvrir`],
  'href unreadable': ['CAM 3.4.1.20', (what) => `l’adresse « ${what} » est mal écrite`],
  'file not in the package': ['CAM 3.4.1.20', (what) => `le fichier « ${what} » n’est pas dans le ZIP`],
  'mastery out of bounds': [
    'CAM 3.4.1.12',
    (what) => `le score à atteindre est hors des bornes : « ${what} »`,
  ],
  'too many items': ['CAM 3.4.1.8', (what) => `il y a plus de ${what} éléments`],
} as const satisfies Record<string, readonly [string, (what: string) => string]>

export type ScormRule = keyof typeof rules

/** A rule that is broken, where, and by what. */
export type ScormFault = { line: number; rule: ScormRule; what: string }

/** A fault as its author reads it: « Ligne 42 : la ressource « R1 » n’est pas déclarée (SCORM, CAM 3.4.1.8) ». */
export function scormSentence({ line, rule, what }: ScormFault): string {
  const [part, sentence] = rules[rule]
  return typo(`Ligne ${line} : ${sentence(what)} (SCORM, ${part})`)
}
