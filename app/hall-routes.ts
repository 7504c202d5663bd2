import { actorOf } from '#people'
import { newSite, notFound } from '#platform/web'
import { homePage } from './home-page.tsx'
import { letterBoxPage } from './letter-box-page.tsx'
import { latestLetters } from '#platform/mail'

export const hallSite = newSite()
  .get('/', (c) => homePage(c, actorOf(c)))
  .get('/demo/courrier', async (c) => {
    if (!c.var.ground.site.demo) throw notFound()
    const before = Number(c.req.query('avant') ?? 'none')
    const letters = await latestLetters(c.var.db, {
      limit: 21,
      before: Number.isSafeInteger(before) ? before : undefined,
    })
    return letterBoxPage(c, letters.slice(0, 20), letters.length > 20)
  })
