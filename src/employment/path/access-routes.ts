import { rightOver } from '#people'
import { countTry, goTo, idIn, notFound, problem, sayNext, type Ask } from '#platform/web'
import { openInsertion } from '../access.ts'
import { welcomePerson, type WelcomeRefusal } from '../cddis/door.ts'

export async function sendAccess(c: Ask): Promise<Response> {
  const { actor } = await openInsertion(c, 'direction', 'integration adviser')
  const { db, now, ground } = c.var
  const personId = idIn(c)
  if (!(await rightOver(db, actor, personId, 'contract', now)).reads) throw notFound()
  // a telephone is not rung all day by a button
  if (!(await db.transaction((tx) => countTry(tx, `welcome:${personId}`, { max: 5, seconds: 86_400 }, now))))
    return problem(c, 429)
  const told = await welcomePerson(db, actor, { personId, url: ground.site.url }, now)
  if (!told.ok && told.refusal === 'not at work here') throw notFound()
  sayNext(c, told.ok ? 'L’accès est envoyé' : welcomeSentences[told.refusal])
  return goTo(c, `/insertion/personnes/${personId}`)
}

const welcomeSentences = {
  'not at work here': 'Cette personne ne travaille pas dans votre structure.',
  'in already': 'Cette personne est déjà entrée : elle change elle-même son numéro.',
  'no login': 'Rien n’est parti : son dossier n’a ni téléphone ni courriel à elle.',
} satisfies Record<WelcomeRefusal, string>
