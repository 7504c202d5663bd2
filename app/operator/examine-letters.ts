import type { Ground } from '#platform/ground'
import { writeCount } from '#platform/i18n'
import { lettersLost, tryMail, whyNotSentence, type MailSettings } from '#platform/mail'
import { WEEK_MS } from '#platform/time'
import type { Finding } from './finding.ts'
import { hush } from './hush.ts'

const BOX: MailSettings = { kind: 'box' }

/** How letters and SMS leave, and those that did not. */
export async function examineLetters(ground: Ground): Promise<Finding[]> {
  return [await letters(ground), ...sms(ground), await lost(ground)]
}

async function letters({ mail = BOX }: Ground): Promise<Finding> {
  const about = 'Courrier'
  if (mail.kind === 'box') return { about, said: 'la boîte de la démonstration' }
  if (!mail.smtpUrl)
    return {
      about,
      said: 'aucun serveur : les codes ne partent pas par courriel',
      cure: 'Donnez SMTP_URL et MAIL_FROM (docs/operate.md). Pour entrer sans courrier : npm run sign-in -- ADRESSE.',
    }
  const trouble = await tryMail(mail)
  return trouble
    ? {
        about,
        said: `le serveur refuse : ${trouble}`,
        cure: 'Vérifiez SMTP_URL, son mot de passe et le port.',
      }
    : { about, said: 'le serveur répond' }
}

function sms({ mail = BOX }: Ground): Finding[] {
  if (mail.kind === 'box') return []
  const about = 'SMS'
  if (mail.smsGateway) return [{ about, said: 'une passerelle est réglée' }]
  return [
    {
      about,
      said: 'aucune passerelle : qui n’a qu’un téléphone ne peut pas entrer',
      cure: 'Donnez SMS_GATEWAY_URL et SMS_GATEWAY_TOKEN.',
    },
  ]
}

async function lost({ db, clock }: Ground): Promise<Finding> {
  const about = 'Lettres'
  const now = clock()
  const { refused, waiting, last } = await lettersLost(db, {
    since: new Date(now.getTime() - WEEK_MS),
    now,
  })
  if (refused + waiting === 0) return { about, said: 'toutes sont parties' }
  const counted = [
    refused > 0 && `${writeCount(refused, 'refusée', 'refusées')} en sept jours`,
    waiting > 0 && `${waiting} en attente depuis plus de dix minutes`,
  ].filter(Boolean)
  return {
    about,
    said: `${counted.join(', ')}${last ? `. La dernière : ${hush(whyNotSentence(last))}` : ''}`,
    cure: 'Corrigez l’adresse de ces personnes, ou le serveur de courrier. Ce qui attend repart seul ; ce qui a été refusé se renvoie de /territoire/etat.',
  }
}
