import { typo } from '#platform/i18n'

/** What a tincan.xml can get wrong. */
const rules = {
  'not well formed': () => 'ce n’est pas du XML bien formé',
  'unreadable text': () => 'le texte n’est pas dans l’encodage annoncé',
  'too deep': () => 'trop d’éléments les uns dans les autres',
  'too many elements': () => 'il y a plus de 100 000 éléments et attributs',
  'not a tincan file': (what) => `le premier élément doit être tincan, pas ${what}`,
  'nothing to launch': () => 'aucune activité n’a d’adresse à ouvrir (launch)',
  'id missing': () => 'une activité à ouvrir doit avoir un attribut id',
  'id used twice': (what) => `l’identifiant « ${what} » sert deux fois`,
  'id is not an IRI': (what) => `l’identifiant doit être une adresse complète (IRI), pas « ${what} »`,
  'address unreadable': (what) => `l’adresse « ${what} » est mal écrite`,
  'file not in the package': (what) => `le fichier « ${what} » n’est pas dans le ZIP`,
} satisfies Record<string, (what: string) => string>

export type TincanRule = keyof typeof rules

/** A rule that is broken, where, and by what. */
export type TincanFault = { line: number; rule: TincanRule; what: string }

/** A fault as its author reads it: « Ligne 4 : le fichier « index.html » n’est pas dans le ZIP (tincan.xml) ». */
export const tincanSentence = ({ line, rule, what }: TincanFault): string =>
  typo(`Ligne ${line} : ${rules[rule](what)} (tincan.xml)`)
