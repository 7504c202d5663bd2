import { requireActor } from '#people'
import { answerBundle, comingDays } from '#platform/bundle'
import { askedOnce } from '#platform/db'
import { parisDay } from '#platform/time'
import { newSite, notFound, type Ask } from '#platform/web'
import { enterCompany, groupsLearntBy, latestOf, type Inside } from '../access.ts'
import { COMPANIES, companyAddress, logoAddress } from '../company.ts'
import { requestsPage, showHome } from '../home/door.ts'
import { OFFLINE, SENDS } from '../screen/door.ts'
import { showPlanning, showTurnForm } from '../planning/door.ts'
import { keptQuoteForm } from '../quotes/door.ts'
import { stageOfRequest, waitingFirst } from '../request.ts'
import { requestFilesOf } from '../request-store.ts'
import { askPage, filePage, freshForm } from '../requests/door.ts'
import { showSheet } from '../sheet/door.ts'
import { weighLogo } from '../weigh-logo.ts'
import { voiceAt, voicesOf, type CardVoice } from '../voices/door.ts'
import { offlinePage, sendsPage } from './pages.tsx'
import { newId } from '#platform/id'

/** More requests than a group has under way. */
const MOST_FILES = 12

/** What the telephone of a trainee keeps of their company: its first page, what is under way, and the forms that may wait. */
export const keptSite = newSite()
  .get(SENDS, async (c) => (await ownCompany(c), sendsPage(c)))
  .get(OFFLINE, async (c) => (await ownCompany(c), offlinePage(c)))
  .get(`${COMPANIES}/telephone.json`, bundle)

/** @throws notFound for who is no trainee of a company today. */
async function ownCompany(c: Ask): Promise<Inside> {
  const actor = requireActor(c)
  const own = await latestOf(c.var.db, (await groupsLearntBy(c.var.db, actor, c.var.now)).learns)
  if (!own) throw notFound()
  return enterCompany(c, actor, own)
}

async function bundle(c: Ask): Promise<Response> {
  // its pages ask the same of the same company
  c.set('db', askedOnce(c.var.db))
  const inside = await ownCompany(c)
  const voices = await voicesOf(c.var.db, inside.company.id)
  const pages = await pagesOf(c, inside, voices)
  const heard = Object.values(pages).join('')
  const files = [
    { at: logoAddress(inside.company), bytes: await weighLogo(c.var.db, inside.company) },
    ...voices
      .map((voice) => ({ at: voiceAt(inside.company.id, voice), bytes: voice.bytes }))
      .filter(({ at }) => heard.includes(at)),
  ]
  const days = comingDays(parisDay(c.var.now)).map((day) => ({ day, pages, files }))
  // no home: where a trainee goes without network is their day, on another shelf
  return answerBundle(c, { owner: inside.actor.personId, home: '', days })
}

async function pagesOf(
  c: Ask,
  inside: Inside,
  voices: readonly CardVoice[],
): Promise<Record<string, string>> {
  const at = (path: string) => companyAddress(inside.company.id, path)
  const home = await (await showHome(c, inside)).text()
  const files = await requestFilesOf(c.var.db, inside.company.id)
  const pages: Record<string, string> = {
    [COMPANIES]: home,
    [at('')]: home,
    [SENDS]: await sendsPage(c).text(),
    [OFFLINE]: await offlinePage(c).text(),
    [at('/demandes')]: await requestsPage(c, inside, files).text(),
    [at('/demandes/nouvelle')]: await askPage(c, inside, newId()).text(),
    [at('/demandes/appel')]: await freshForm(c, inside, 'call').text(),
    [at('/demandes/ecrire')]: await freshForm(c, inside, 'typed').text(),
    [at('/planning')]: await (await showPlanning(c, inside)).text(),
    [at('/planning/ajouter')]: await (await showTurnForm(c, inside)).text(),
  }
  for (const file of waitingFirst(files).slice(0, MOST_FILES)) {
    pages[at(`/demandes/${file.id}`)] = await filePage(c, inside, file, voices).text()
    if (stageOfRequest(file) === 'asked')
      pages[at(`/demandes/${file.id}/devis`)] = await (await keptQuoteForm(c, inside, file)).text()
    if (file.answer === 'accepted')
      pages[at(`/prestations/${file.id}`)] = await (await showSheet(c, inside, file)).text()
  }
  return pages
}
