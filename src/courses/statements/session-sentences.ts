import { typo } from '#platform/i18n'
import type { Refused } from '#records'
import { ruleSections, type SessionRule } from './session-rule.ts'

const sentences = {
  'the statement has no id': 'La trace doit avoir un identifiant.',
  'the statement has no timestamp': 'La trace doit dire quand elle a eu lieu.',
  'the timestamp is not in UTC': 'La date doit être en temps universel (terminée par Z).',
  'the actor is not the learner who was launched':
    'La trace parle d’une autre personne que celle du lancement.',
  'the registration is not the one of the launch': 'L’inscription n’est pas celle du lancement.',
  'the session id is not the one of the launch': 'La session n’est pas celle du lancement.',
  'the context template was changed': 'Le contexte donné au lancement doit être repris tel quel.',
  'an au may not void statements': 'Un contenu ne peut pas annuler de trace.',
  'the verb is not for an au to use with the cmi5 category':
    'Ce verbe n’est pas permis à un contenu avec la catégorie cmi5.',
  'the object is not the au that was launched':
    'La trace parle d’une autre partie que celle qui a été lancée.',
  'the first statement must be initialized': 'La première trace doit être « initialized ».',
  'initialized must come first': '« initialized » doit être la plus ancienne des traces.',
  'terminated must be the last statement': '« terminated » doit être la dernière trace.',
  'the verb was already used in this session': 'Ce verbe a déjà servi dans cette session.',
  'passed and failed do not go together in a session':
    'Une session dit « passed » ou « failed », pas les deux.',
  'completed was already said in this registration': '« completed » a déjà été dit pour cette inscription.',
  'passed was already said in this registration': '« passed » a déjà été dit pour cette inscription.',
  'failed does not follow passed in a registration': '« failed » ne vient pas après « passed ».',
  'the launch mode allows initialized and terminated only':
    'Ce mode de lancement ne permet que « initialized » et « terminated ».',
  'a score goes with passed or failed only': 'Un score ne va qu’avec « passed » ou « failed ».',
  'scaled must be between 0 and 1': 'Le score réduit va de 0 à 1.',
  'raw needs min and max': 'Un score brut a besoin de son minimum et de son maximum.',
  'success does not go with this verb': 'La valeur de « success » ne va pas avec ce verbe.',
  'completion does not go with this verb': 'La valeur de « completion » ne va pas avec ce verbe.',
  'the duration is missing': 'La durée manque.',
  'the score is below masteryScore': 'Le score de « passed » est sous masteryScore.',
  'the score reaches masteryScore': 'Le score de « failed » atteint masteryScore.',
  'masteryScore is missing or was changed': 'Le contexte doit reprendre masteryScore tel qu’il a été donné.',
  'the moveon category goes with success or completion':
    'La catégorie moveon va avec « success » ou « completion », et seulement avec eux.',
  'progress must be a whole number from 0 to 100': 'L’avancement est un nombre entier de 0 à 100.',
  'the session is over': 'La session est finie : il faut relancer le cours.',
  'only what belongs to this launch may be reached':
    'Un contenu ne touche qu’à ce qui vient de son lancement.',
  'the learner preferences are a list of languages, and sounds on or off':
    'Les préférences sont une liste de langues, et le son allumé ou éteint (on, off) : rien d’autre.',
  'the launch data may not be changed': 'Les données de lancement ne se changent pas.',
} satisfies Record<SessionRule, string>

/** A "no" to an au, with the section of cmi5. */
export const refuseAu = (rule: SessionRule, at = ''): Refused => ({
  ok: false,
  status: 403,
  refusal: `cmi5 ${ruleSections[rule]}: ${rule}`,
  at,
})

/** What `refuseAu` said, in French for the pages where refusals are read; undefined when it did not say that. */
export function auRuleSentence(refusal: string): string | undefined {
  const rule = /^cmi5 [\d.]+: (.+)$/.exec(refusal)?.[1] ?? ''
  return isSessionRule(rule) ? typo(`${sentences[rule]} (cmi5 ${ruleSections[rule]})`) : undefined
}

const isSessionRule = (rule: string): rule is SessionRule => Object.hasOwn(sentences, rule)
