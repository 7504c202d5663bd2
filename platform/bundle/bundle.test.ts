import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '#platform/time'
import { newSite } from '#platform/web'
import { answerBundle, comingDays, type KeptDay } from './index.ts'

const now = new Date('2026-06-02T08:00:00Z')
const [today, tomorrow, after] = comingDays(dayOf('2026-06-02')) as [
  KeptDay['day'],
  KeptDay['day'],
  KeptDay['day'],
]

type Told = {
  owner: string
  print: string
  lasts_s: number
  pages: Record<string, string> | null
  week?: {
    home: string
    days: { day: string; ends_s: number; pages: Record<string, string | null> }[]
    texts: Record<string, string>
    common: Record<string, string>
    files: { at: string }[]
  }
}

async function ask(days: KeptDay[], known?: string[], connu = '', at = now): Promise<Told> {
  const site = newSite()
    .use(async (c, next) => {
      c.set('now', at)
      await next()
    })
    .get('/', (c) =>
      answerBundle(c, {
        owner: 'me',
        home: '/ici',
        days,
        shared: [/(<nav>)([^<]*)/g],
        ended: [{ door: 'd', in_s: 5 }],
      }),
    )
  const headers: Record<string, string> = known ? { 'x-known': known.join(' ') } : {}
  return (await site.request(`/?connu=${connu}`, { headers })).json()
}

const page = (words: string, act = 'a1', nav = 'here') =>
  `<p data-served="${act}"><nav>${nav}</nav><input name="act" value="${act}">${words}</p>`

/** What a telephone would show on the nth day. */
function shown({ week }: Told, nth: number): Record<string, string> {
  assert.ok(week)
  const prints: Record<string, string | null> = Object.assign(
    {},
    ...week.days.slice(0, nth + 1).map(({ pages }) => pages),
  )
  const whole = (print: string) =>
    (week.texts[print] ?? '')
      .split('\u0001')
      .map((part, nth) => (nth % 2 === 0 ? part : week.common[part]))
      .join('')
  return Object.fromEntries(
    Object.entries(prints).flatMap(([at, print]) => (print === null ? [] : [[at, whole(print)]])),
  )
}

const week: KeptDay[] = [
  { day: today, pages: { '/ici': page('today'), '/plan': page('plan'), '/door': page('Monique') } },
  { day: tomorrow, pages: { '/ici': page('tomorrow', 'a2'), '/plan': page('plan', 'a2') } },
  { day: after, pages: { '/ici': page('tomorrow', 'a3'), '/plan': page('plan', 'a3', 'there') } },
]

describe('A bundle', () => {
  test('gives each day its own pages, a door of today on no other, each text once', async () => {
    const told = await ask(week, [''])
    assert.equal(told.pages, null)
    assert.deepEqual(
      [0, 1, 2].map((nth) => shown(told, nth)),
      [
        { '/ici': page('today'), '/plan': page('plan'), '/door': page('Monique') },
        { '/ici': page('tomorrow'), '/plan': page('plan') },
        { '/ici': page('tomorrow'), '/plan': page('plan', 'a1', 'there') },
      ],
    )
    assert.equal(told.week?.home, '/ici')
    assert.deepEqual(
      told.week?.days.map(({ ends_s }) => ends_s / 3600),
      [14, 38, 62],
    )
  })
  test('sends again only what has changed, and nothing when nothing has', async () => {
    const first = await ask(week, [''])
    const known = Object.keys(first.week?.texts ?? {})
    const same = await ask(week, known, first.print, new Date(now.getTime() + 60_000))
    assert.deepEqual([same.pages, same.week], [null, undefined])
    assert.equal(known.length, 5)
    const fresh = week.map(({ day, pages }) => ({
      day,
      pages: { ...pages, '/ici': page(`${day}, new act`, 'b1') },
    }))
    const next = await ask(fresh, known, first.print)
    assert.equal(Object.keys(next.week?.texts ?? {}).length, 3)
  })
  test('is not worth sending when only the act of the next press has changed; is when a part that pages share has', async () => {
    const first = await ask(week, [''])
    const written = (act: string, nav: string) => [{ day: today, pages: { '/ici': page('same', act, nav) } }]
    const [one, other, moved] = await Promise.all([
      ask(written('a1', 'x'), ['']),
      ask(written('b1', 'x'), ['']),
      ask(written('a1', 'y'), ['']),
    ])
    assert.equal(one?.print, other?.print)
    assert.notEqual(one?.print, moved?.print)
    assert.deepEqual(Object.keys(one?.week?.texts ?? {}), Object.keys(moved?.week?.texts ?? {}))
    assert.notEqual(first.print, one?.print)
  })
  test('is today alone, until its end, for a telephone with scripts from before', async () => {
    const told = await ask(week)
    assert.deepEqual(told.pages, week[0]?.pages)
    assert.deepEqual([told.lasts_s, told.week, told.owner], [14 * 3600, undefined, 'me'])
    assert.equal((await ask(week, undefined, told.print)).pages, null)
  })
  test('leaves its last days away when it would take more than 30 MB', async () => {
    const files = (name: string) => [{ at: `/files/${name}`, bytes: 16_000_000 }]
    const heavy = week.map((one, nth) => ({ ...one, files: files(nth === 0 ? 'film' : 'other') }))
    const told = await ask(heavy, [''])
    assert.deepEqual(
      told.week?.days.map(({ day }) => day),
      [today],
    )
    assert.deepEqual(
      told.week?.files.map(({ at }) => at),
      ['/files/film'],
    )
    const shared = await ask(
      week.map((one) => ({ ...one, files: files('film') })),
      [''],
    )
    assert.equal(shared.week?.days.length, 3)
  })
})
