import type { Db } from '#platform/db'
import { lastSent } from '#platform/mail'
import { writeInstant } from '#platform/time'
import type { OpeningStep } from '#platform/web'

/** Whether letters and SMS leave from here, by the last one of each that did. */
export async function mailOpening(db: Db): Promise<OpeningStep[]> {
  const [email, sms] = [await lastSent(db, 'email'), await lastSent(db, 'sms')]
  return [
    {
      title: 'Faire partir le courrier',
      why: 'Sans courrier, personne ne peut entrer : le code arrive par courriel.',
      proof: email ? `Une lettre est partie le ${writeInstant(email)}` : null,
      href: '/territoire/etat',
      link: 'Envoyer une lettre d’essai',
    },
    {
      title: 'Faire partir les SMS',
      why: 'Beaucoup n’ont qu’un téléphone. Qui tient le serveur règle une passerelle ; le premier SMS qui part le prouve.',
      proof: sms ? `Un SMS est parti le ${writeInstant(sms)}` : null,
      href: null,
      link: '',
    },
  ]
}
