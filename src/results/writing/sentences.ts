import type { PhotoRefusal } from './add-photo.ts'
import type { DraftRefusal } from './draft.ts'
import type { PublishRefusal } from './publish-edition.ts'

export const draftSentences = {
  'already published': 'Ce numéro a paru entre-temps : il ne change plus. Corrigez-le par un nouveau numéro.',
  'changed meanwhile':
    'Quelqu’un d’autre a enregistré ce texte pendant que vous écriviez. Le vôtre est encore ici : comparez avec l’aperçu, puis enregistrez de nouveau pour garder le vôtre.',
} satisfies Record<DraftRefusal, string>

/** True when the whole draft is in the way, not what was just given. */
export const isDraftRefusal = (refusal: string): refusal is DraftRefusal => refusal in draftSentences

export const photoSentences = {
  'nothing chosen': 'Choisissez une photo à envoyer, ou un dessin de la maison.',
  'empty file': 'Ce fichier est vide. Choisissez-en un autre.',
  'too large': 'Cette photo est trop lourde : 15 Mo au plus.',
  'not an accepted kind': 'Ce fichier n’est pas une photo. Envoyez du JPEG, du PNG ou du WebP.',
  'unreadable picture': 'Cette photo ne se lit pas. Enregistrez-la de nouveau en JPEG, puis renvoyez-la.',
} satisfies Record<PhotoRefusal, string>

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
