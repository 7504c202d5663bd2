import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { CastId } from '#people'
import { sql } from '#platform/db'
import { frameSentences } from '#platform/ui'
import { HEAVIEST, openBeffroi, weigh, type Visitor } from '#testing'
import { listedPages } from '../listed.ts'
import { isFile } from '../unlisted.ts'
import { spokenPages } from './spoken-addresses.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

/** Proper names that are nobody's: the house, the territory of the cast, languages by their own names, what devices are called. */
const known = [
  'Beffroi',
  'Arras et Calais',
  'Cléa',
  'SIRET',
  'Français',
  'English',
  'Chrome',
  'Safari',
  'Firefox',
  'Edge',
  'Android',
  'iPhone',
  'iPad',
  'Windows',
  'Mac',
  'Linux',
]

/** Names that stay as they are in any language: of people, of organisations and shops, of places and of bikes. */
const readNames = () =>
  readWords(sql`
    select given_name as name from people.persons union select family_name from people.persons
    union select nullif(unnest(array[name, town]), '') from people.organisations
    union select place from jury.juries
    union select name from delivery.hubs union select address from delivery.hubs union select name from delivery.bikes
    union select unnest(array[name, address]) from delivery.places union select town from delivery.streets
    union select unnest(array[recipient_name, address, postcode || ' ' || town, reference]) from delivery.orders
    union select name from immersion.hosts
    union select name from farm.farms union select nullif(supplier, '') from farm.crops
    union select name from company.companies union select name from company.names
    union select client from company.requests union select name from company.registrations
    union select title from actions.groups union select origin from market.products
    union select unnest(array[name, address, street, town]) from market.merchants
    union select unnest(array[nullif(buyer_name, ''), door->>'address', reference]) from orders.orders
    union select name from market.markets`)

/** What somebody typed in French: a page in another language shows it, and says that it is French. */
const readTyped = () =>
  readWords(sql`
    select title as name from actions.actions
    union select title from jury.grid_skills
    union select nullif(words, '') from delivery.orders
    union select label from delivery.goods
    union select quantity from delivery.goods where quantity ~ '[a-z]'
    union select name from farm.beds
    union select words from farm.chores where words <> ''
    union select words from company.requests
    union select name from company.offers
    union select title from company.events
    union select words from company.event_tasks
    union select name from company.budget_lines
    union select nullif(unnest(array[variety, supplier_lot]), '') from farm.crops
    union select unnest(array[lower(sector), nullif(story, '')]) from market.merchants
    union select unnest(array[name, lower(name)]) from market.products
    union select name from orders.lines union select why from orders.given_back`)

async function readWords(query: Parameters<typeof beffroi.db.rows>[0]): Promise<string[]> {
  const rows = await beffroi.db.rows<{ name: string | null }>(query)
  return rows.flatMap(({ name }) => name?.replaceAll('\u00A0', ' ') ?? [])
}
const longestFirst = (all: string[]) => all.toSorted((a, b) => b.length - a.length)
const names = longestFirst([...known, ...(await readNames())])
const namesAndTyped = longestFirst([...names, ...(await readTyped())])

const unescaped = (text: string) =>
  text
    .replaceAll('\u00A0', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** All that a page says: between its tags, and in what stands for words. */
const saidIn = (html: string): string[] => [...textsIn(html), ...besideIn(html)]

const unmarked = (html: string) =>
  html
    .replaceAll(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<(?!html)(\w+)(?=\s)[^>]*\slang="fr"[^>]*>[\s\S]*?<\/\1>/g, '') // written by who trains: marked so

const textsIn = (html: string): string[] =>
  unmarked(html)
    .replaceAll(/<!doctype html>|<(title|option)\b.*?<\/\1>/gis, '')
    .split(/<[^>]*>/)
    .map(unescaped)
    .filter(Boolean)

/** Where no mark can say in what language a part is. */
const besideIn = (html: string): string[] =>
  [
    ...unmarked(html).matchAll(
      /\s(?:aria-label|placeholder|alt|title|data-says?|data-said-\w+|data-need-says|data-undone)="([^"]*)"|<(?:title|option)\b[^>]*>(.*?)<\/(?:title|option)>/gs,
    ),
  ]
    .map(([, words, whole]) => unescaped(words ?? whole ?? ''))
    .filter(Boolean)

/** What is left of it without proper names, addresses and what was typed. */
function withoutNames(said: string, typed: RegExp | undefined, all = namesAndTyped): string {
  const rest = (typed ? said.replaceAll(new RegExp(typed, 'gu'), ' ') : said)
    .replaceAll(/\S+@\S+/g, ' ')
    .replaceAll(/https?:\/\/\S+/g, ' ')
  return all.reduce((left, name) => left.replaceAll(name, ' '), rest).trim()
}

/** Figures and their units are the same in French and in English. */
const measure = /\d[\d.,]*\s(?:m|km|g|kg|cl|l|min)(?!\p{L})/gu
const isSentence = (left: string) => /\S .*\S/.test(left) && /\p{L}/u.test(left)

const isLatin = (left: string) => /\p{Script=Latin}{3}/u.test(left)

/** Sentences in French. */
const faultsIn = (html: string, typed: RegExp | undefined) =>
  saidIn(html).filter((said) => isLatin(withoutNames(said, typed)))

/** What somebody typed in French, where it could say so: in Arabic, whose sentences set apart the names inside them. */
const unsaidIn = (html: string, typed: RegExp | undefined) =>
  textsIn(html).filter((said) =>
    isLatin(withoutNames(said.replaceAll(/\u2068[^\u2069]*\u2069/g, ' '), typed, names)),
  )

const whereItGoes = (html: string) =>
  [...html.matchAll(/\s(?:href|action|src)="([^"]*)"/g)].map(([, to]) => to)

// something to read where a person reads who opened their file
await (await beffroi.as('claire')).get(`/personnes/${beffroi.personId('aicha')}`)

/** Of those who read another language, and what they open. */
const readers = ['public', 'aicha', 'yanis', 'nadege', 'idriss'] as const

describe('Each page that speaks', () => {
  for (const as of readers)
    test(`to ${as} is in this list, and any other says in their language that it is in French`, async () => {
      const reader = await readerOf(as)
      await reader.post('/langue', { language: 'ar', to: '/' })
      const known = new Set(['/composants', ...spokenPages.map(([url]) => url)]) // our furniture is for who builds
      const [speaking, silent]: [string[], string[]] = [[], []]
      for (const { url, as: allowed } of listedPages) {
        if (known.has(url) || !allowed.some((one) => one === as) || isFile(url)) continue
        const { text } = await reader.get(url)
        if (/<html lang="ar"/.test(text)) speaking.push(url)
        else if (/<html/.test(text) && !text.includes(frameSentences.says.ar.inFrench)) silent.push(url)
      }
      assert.deepEqual({ speaking, silent }, { speaking: [], silent: [] })
    })
})

async function readerOf(as: CastId | 'public'): Promise<Visitor> {
  return as === 'public' ? beffroi.visitor() : beffroi.as(as)
}

describe('A page that speaks', () => {
  for (const [url, as, typed] of spokenPages)
    test(`${url} says nothing in French to ${as} who reads another language, and leads to the same places`, async () => {
      const reader = await readerOf(as)
      await reader.post('/langue', { language: 'fr', to: '/' })
      const french = await reader.get(url)
      assert.equal(french.status, 200)
      assert.match(french.text, /<html lang="fr">/)
      for (const language of ['ar', 'en', 'uk']) {
        await reader.post('/langue', { language, to: '/' })
        const { text, status } = await reader.get(url)
        assert.equal(status, 200)
        assert.match(text, new RegExp(`<html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}>`))
        assert.deepEqual(whereItGoes(text), whereItGoes(french.text))
        const bytes = await weigh(reader, text)
        assert.ok(bytes <= HEAVIEST, `${language}: ${bytes} bytes`)
        if (language === 'en') {
          const before = new Set(saidIn(french.text))
          const same = saidIn(text).filter((one) => before.has(one))
          assert.deepEqual(
            same.map((one) => withoutNames(one.replaceAll(measure, ' '), typed)).filter(isSentence),
            [],
          )
        } else assert.deepEqual(faultsIn(text, typed), [], language)
        if (language === 'ar') assert.deepEqual(unsaidIn(text, typed), [], 'typed in French, and not marked')
      }
    })
})
