import { typo } from '#platform/i18n'
import { sections, type Fault, type Rule } from './structure-fault.ts'

const sentences = {
  'not well formed': () => 'ce n’est pas du XML bien formé',
  'unreadable text': () => 'le texte n’est pas dans l’encodage annoncé',
  'too deep': () => 'trop d’éléments les uns dans les autres',
  'too many elements': () => 'il y a plus de 100 000 éléments et attributs',
  'not a course structure': (what) => `le premier élément doit être courseStructure de cmi5, pas ${what}`,
  'element missing': (what) => `il manque ${what}`,
  'element not expected': (what) => `${what} n’a pas sa place ici`,
  'element out of order': (what) => `${what} n’est pas à sa place : l’ordre est fixé`,
  'element twice': (what) => `${what} est écrit deux fois`,
  'attribute missing': (what) => `il manque l’attribut ${what}`,
  'attribute unknown': (what) => `l’attribut ${what} n’existe pas ici`,
  'no assignable unit': (what) => `il faut au moins un au dans ${what}`,
  'too many assignable units': (what) => `il y a plus de ${what} au`,
  'id is not an IRI': (what) => `l’identifiant doit être une adresse complète (IRI), pas « ${what} »`,
  'id used twice': (what) => `l’identifiant « ${what} » sert deux fois`,
  'text without langstring': (what) => `${what} doit contenir au moins un langstring`,
  'text empty': (what) => `${what} est vide`,
  'language unreadable': (what) => `le code de langue « ${what} » n’existe pas`,
  'objective unknown': (what) => `l’objectif « ${what} » n’est pas déclaré dans objectives`,
  'moveOn unknown': (what) =>
    `moveOn doit être Passed, Completed, CompletedAndPassed, CompletedOrPassed ou NotApplicable, pas « ${what} »`,
  'launchMethod unknown': (what) => `launchMethod doit être AnyWindow ou OwnWindow, pas « ${what} »`,
  'masteryScore out of bounds': (what) => `masteryScore doit être entre 0 et 1, pas « ${what} »`,
  'masteryScore too precise': (what) => `masteryScore a quatre décimales au plus, pas « ${what} »`,
  'activityType is not an IRI': (what) =>
    `activityType doit être une adresse complète (IRI), pas « ${what} »`,
  'url unreadable': (what) => `l’adresse « ${what} » est mal écrite`,
  'url opens no content': (what) => `une adresse en ${what} n’ouvre pas un contenu`,
  'url collides with a launch parameter': (what) =>
    `l’adresse ne peut pas contenir ${what}, que le lancement ajoute`,
  'url not in the package': (what) => `le fichier « ${what} » n’est pas dans le ZIP`,
  'url not fully qualified': (what) => `sans ZIP, l’adresse doit être complète (https://…), pas « ${what} »`,
} satisfies Record<Rule, (what: string) => string>

/** A fault as its author reads it: « Ligne 42 : masteryScore doit être entre 0 et 1 (cmi5 13.1.4) ». */
export const faultSentence = ({ line, rule, what }: Fault): string =>
  typo(`Ligne ${line} : ${sentences[rule](what)} (cmi5 ${sections[rule]})`)
