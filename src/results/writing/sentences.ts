import type { DraftRefusal } from './write-in-draft.ts'
import type { PublishRefusal } from './obstacle.ts'

export const draftSentences = {
  'already published': 'Ce numéro a paru entre-temps : il ne change plus. Corrigez-le par un nouveau numéro.',
  'changed meanwhile':
    'Quelqu’un d’autre a enregistré ce texte pendant que vous écriviez. Le vôtre est encore ici : comparez avec l’aperçu, puis enregistrez de nouveau pour garder le vôtre.',
  'no longer offered': 'Ce texte n’est plus proposé : son groupe l’a retiré, ou un autre numéro l’a repris.',
  'in another draft':
    'Un autre brouillon garde le premier texte de ce groupe : reprenez le nouveau dans ce brouillon, ou retirez-en l’article.',
} satisfies Record<DraftRefusal, string>

/** True when the whole draft is in the way, not what was just given. */
export const isDraftRefusal = (refusal: string): refusal is DraftRefusal => refusal in draftSentences

/** What stands in the way of an edition; the place follows after a colon. */
export const publishSentences = {
  'already published': 'Ce numéro a déjà paru',
  'number taken': 'Un autre numéro paru porte déjà ce chiffre',
  'no article': 'Il n’y a encore aucun article',
  'empty article': 'Cet article n’a pas de texte',
  'unknown reference': 'Ce chiffre n’existe pas',
  'figure not known yet': 'Ce chiffre n’est pas encore connu',
  'masked figure': 'Ce chiffre compte moins de 5 personnes : il est masqué',
  'photo without description': 'Une photo n’est pas décrite, dans l’article',
  'photo without consent': 'Une photo n’a pas d’accord noté, dans l’article',
  'page not approved': 'Qui conduit l’action n’a pas encore approuvé cette page',
} satisfies Record<PublishRefusal, string>
