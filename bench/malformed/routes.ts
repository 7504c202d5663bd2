import { formsIn, listPages } from '#testing'
import { enter } from '../enter.ts'

/** An address with the names that it reads, and the session of somebody who may open it. */
export type Route = {
  method: 'GET' | 'POST'
  path: string
  cookie: string
  fields: Record<string, string>
  as: string
}

/** What the pages read from their addresses, all rooms together. */
const ASKED = [
  'semaine',
  'jour',
  'mois',
  'du',
  'au',
  'avant',
  'apres',
  'page',
  'q',
  'etat',
  'encadrant',
  'groupe',
  'retour',
  'vers',
  'minutes',
  'rayon',
  'heure',
  'tournee',
  'partie',
  'verbe',
]

/** Every page of the demo by one of its readers, and every form that they meet there. */
export async function routesOf(url: string): Promise<Route[]> {
  const cookies = new Map<string, string>()
  const routes = new Map<string, Route>()
  for (const { as, url: path } of listPages()) {
    const cookie = cookies.get(as) ?? (await enter(url, as))
    cookies.set(as, cookie)
    const fields = Object.fromEntries(ASKED.map((name) => [name, '']))
    const key = path.replaceAll(/[0-9a-f-]{36}/g, 'id')
    if (routes.has(`GET ${key}`)) continue
    routes.set(`GET ${key}`, { method: 'GET', path, cookie, fields, as })
    const page = await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' })
    if (!page.headers.get('content-type')?.startsWith('text/html')) continue
    for (const { method, action, fields } of formsIn(await page.text(), path)) {
      const place = `POST ${action.replaceAll(/[0-9a-f-]{36}/g, 'id')} ${Object.keys(fields).join()}`
      if (method === 'post' && !routes.has(place) && action !== '/deconnexion')
        routes.set(place, { method: 'POST', path: action, fields, cookie, as })
    }
  }
  return [...routes.values()]
}
