import { leaves, type MailSettings } from '#platform/mail'
import { countTry, field, goTo, newSite, notFound, problem, readForm, sayNext, type Ask } from '#platform/web'
import { GROUP, openGroupPage } from '../access.ts'
import { welcomeTrainee, type WelcomeRefusal } from './welcome-trainee.ts'

export const welcomeSite = newSite().post(`${GROUP}/equipe/acces`, send)

const personForm = field.form({ person: field.id() })

async function send(c: Ask): Promise<Response> {
  const { actor, group } = await openGroupPage(c)
  const form = await readForm(c, personForm)
  if (!form.ok) throw notFound()
  const { db, now, ground } = c.var
  const personId = form.value.person
  // a telephone is not rung all day by a button
  if (!(await db.transaction((tx) => countTry(tx, `welcome:${personId}`, { max: 5, seconds: 86_400 }, now))))
    return problem(c, 429)
  const told = await welcomeTrainee(db, actor, { groupId: group.id, personId, url: ground.site.url }, now)
  if (!told.ok && told.refusal === 'not a trainee') throw notFound()
  sayNext(c, told.ok ? saidOf(ground.mail) : welcomeSentences[told.refusal])
  return goTo(c, `/formation/${group.id}/equipe`)
}

/** It leaves in a moment, where something carries it: nothing says here that it has. */
function saidOf(mail: MailSettings | undefined): string {
  const [byMail, bySms] = [leaves(mail, 'email'), leaves(mail, 'sms')]
  if (byMail && bySms) return 'Le message d’accès part'
  if (!byMail && !bySms)
    return 'Rien ne part\u00A0: ce territoire n’a ni serveur de courrier ni passerelle de SMS'
  return byMail
    ? 'Le message d’accès ne part que par courriel\u00A0: les SMS ne sont pas réglés'
    : 'Le message d’accès ne part que par SMS\u00A0: le courrier n’est pas réglé'
}

const welcomeSentences = {
  'not a trainee': 'Cette personne n’est pas dans ce groupe.',
  'in already': 'Cette personne est déjà entrée : elle change elle-même son numéro.',
  'no login': 'Rien n’est parti : son dossier n’a ni téléphone ni courriel à elle.',
} satisfies Record<WelcomeRefusal, string>
