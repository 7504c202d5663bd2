import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

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
  for (const { as, url: path } of listed()) {
    const cookie = cookies.get(as) ?? (await enter(url, as))
    cookies.set(as, cookie)
    const fields = Object.fromEntries(ASKED.map((name) => [name, '']))
    const key = path.replaceAll(/[0-9a-f-]{36}/g, 'id')
    if (routes.has(`GET ${key}`)) continue
    routes.set(`GET ${key}`, { method: 'GET', path, cookie, fields, as })
    const page = await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' })
    if (!page.headers.get('content-type')?.startsWith('text/html')) continue
    for (const form of formsIn(await page.text(), path)) {
      const place = `POST ${form.path.replaceAll(/[0-9a-f-]{36}/g, 'id')} ${Object.keys(form.fields).join()}`
      if (!routes.has(place) && form.path !== '/deconnexion') routes.set(place, { ...form, cookie, as })
    }
  }
  return [...routes.values()]
}

function listed(): { as: string; url: string }[] {
  const cwd = join(import.meta.dirname, '../..')
  const args = ['--import', './tools/jsx.ts', 'app/pages.ts']
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

async function enter(url: string, as: string): Promise<string> {
  if (as === 'public') return ''
  const answer = await fetch(`${url}/demo/${as}`, {
    method: 'POST',
    headers: { origin: url },
    redirect: 'manual',
  })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

function formsIn(html: string, at: string): Omit<Route, 'cookie' | 'as'>[] {
  return [...html.matchAll(/<form[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const [head = ''] = /<form[^>]*>/.exec(form) ?? []
    const names = [...form.matchAll(/<(?:input|select|textarea|button)[^>]*>/g)].flatMap(([tag]) => {
      const name = attribute(tag, 'name')
      return name ? [[name, attribute(tag, 'value') ?? ''] as const] : []
    })
    const path = (attribute(head, 'action') ?? at).replaceAll('&amp;', '&')
    return { method: 'POST' as const, path, fields: Object.fromEntries(names) }
  })
}
