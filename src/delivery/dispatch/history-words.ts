import type { PlanChange } from '../plan/door.ts'
import type { TakeBackRefusal } from './take-back-plan.ts'

export const takeBackSentences = {
  'no such version': 'Cette version n’existe pas, ou c’est déjà le plan.',
  'that day is over': 'Cette journée est passée.',
  'it no longer holds':
    'Elle ne tient plus : l’équipe, les commerces ou les réglages ont changé, ou son heure est passée.',
  'it has fewer orders': 'Des commandes sont arrivées depuis : elle les laisserait sans vélo.',
  'already ridden': 'Des vélos sont déjà partis.',
  'round locked': 'Elle changerait une tournée bloquée.',
} satisfies Record<TakeBackRefusal, string>

export const changeWords: Record<PlanChange, string> = {
  planned: 'Journée planifiée',
  'order taken': 'Commande prise',
  'order moved': 'Commande déplacée',
  'order cancelled': 'Commande annulée',
  'pickup dropped': 'Un commerce ne prépare plus',
  'taken back': 'Version reprise',
  'team changed': 'Équipe changée',
  'settings changed': 'Réglages changés',
}
