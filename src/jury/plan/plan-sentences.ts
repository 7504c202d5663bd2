import type { JurorRefusal } from './complete-juror.ts'
import type { PlanRefusal } from './plan-jury.ts'

export const planSentences = {
  'no employer': 'Il faut au moins une personne du collège des employeurs.',
  'no professional': 'Il faut au moins une personne du collège des formateurs et professionnels.',
  'twice the same': 'La même personne est choisie deux fois.',
  'no president': 'La personne qui préside doit être choisie dans la liste.',
  'nobody to judge': 'Ce groupe n’a pas de stagiaire ce jour-là.',
  'leads the training': 'La personne qui dirige cette formation ne siège pas au jury.',
  'planned otherwise':
    'Ce jury est déjà prévu, autrement. Comparez avec sa page : pour en prévoir un autre, recommencez depuis la liste des jurys.',
} satisfies Record<PlanRefusal, string>

export const jurorSentences = {
  'already said': 'Rien de nouveau n’est dit de ce membre.',
  'not a juror':
    'Cette personne n’était pas membre de jury ce jour-là, dans un organisme qui tient les jurys de cette action.',
  'twice the same': 'Cette personne siège déjà.',
  'leads the training': planSentences['leads the training'],
  'nobody known': 'Dites d’abord qui est ce membre.',
  'has a president': 'Quelqu’un préside déjà.',
} satisfies Record<JurorRefusal, string>
