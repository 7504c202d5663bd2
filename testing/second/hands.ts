import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { GroupId } from '#actions'
import { asId } from '#platform/id'
import { formIn } from '../form-in.ts'
import { sentencesIn, type Answer, type Visitor } from '../visitor.ts'

/** Sends the form that `page` shows to `action`, with what is typed over it. */
export async function fill(
  who: Visitor,
  page: string,
  action: string,
  typed: Record<string, string | string[] | File | undefined> = {},
): Promise<Answer> {
  const shown = await who.get(page)
  assert.equal(shown.status, 200, `${page} answered ${shown.status}`)
  return who.submit(action, { ...formIn(shown.text, action), ...typed })
}

/** The value of the option of `page` whose label holds these words. */
export async function optionOf(who: Visitor, page: string, name: string, label: string): Promise<string> {
  const { text } = await who.get(page)
  const select = new RegExp(`<select[^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(text)?.[1] ?? ''
  const found = [...select.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)</g)].find(([, , words = '']) =>
    words.includes(label),
  )
  assert.ok(found?.[1], `${page}: no option of ${name} holds ${label}: ${sentencesIn(select)}`)
  return found[1]
}

/** Every id of the links of a page that begin so. */
export async function idsAfter(who: Visitor, page: string, start: string): Promise<GroupId[]> {
  const { text } = await who.get(page)
  const found = [...text.matchAll(new RegExp(`${start}([0-9a-f-]{36})`, 'g'))].map(([, id = '']) => id)
  assert.ok(found.length > 0, `${page}: nothing begins with ${start}`)
  return [...new Set(found)].map(asId<GroupId>)
}

/** Sends a file to be imported, and confirms it. */
export async function bring(
  who: Visitor,
  kind: string,
  place: string | undefined,
  file: File,
): Promise<void> {
  const sent = await who.post(`/imports/${kind}`, { id: randomUUID(), place, file })
  assert.equal(sent.status, 303, `${kind}: ${sentencesIn(sent.text)}`)
  const preview = await who.get(sent.location ?? '')
  const report = await who.submit(sent.location ?? '')
  assert.match(sentencesIn(report.text), /Importé le/, sentencesIn(preview.text))
  assert.match(sentencesIn(report.text), /créée/, sentencesIn(preview.text))
}

export const csv = (name: string, ...lines: string[]) =>
  new File([lines.join('\n')], name, { type: 'text/csv' })

/** The id that a link of `page` gives to somebody, by their family name. */
export async function idOf(reader: Visitor, page: string, family: string, start: string): Promise<string> {
  for (const id of await idsAfter(reader, page, start)) {
    const { text } = await reader.get(
      `${start}${id}${start.startsWith('/certification/personnes') ? `?groupe=${page.slice(15, 51)}` : ''}`,
    )
    if (text.includes(family)) return id
  }
  return assert.fail(`${page} leads to nobody called ${family}`)
}
