import assert from 'node:assert/strict'
import { CHANGED_MEANWHILE } from '#platform/web'

type Answer = { status: number; text: string }
type Fields = Record<string, string | string[] | undefined>
type Visitor = {
  get: (path: string) => Promise<Answer>
  post: (path: string, fields: Fields) => Promise<Answer>
}

/** The version that the form of a page saw, as a browser would send it back. */
export const seenIn = (html: string): string => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ''

/** The page at that address, which must answer. */
export async function open(visitor: Pick<Visitor, 'get'>, path: string): Promise<string> {
  const { status, text } = await visitor.get(path)
  assert.equal(status, 200, path)
  return text
}

/** The version that the form at that address sees. */
export const seenAt = async (visitor: Pick<Visitor, 'get'>, path: string): Promise<string> =>
  seenIn(await open(visitor, path))

/** Sends a form that has not seen the last save, and gives the page that answers: refused, with the sentence. */
export async function late(
  visitor: Visitor,
  path: string,
  fields: Fields,
  sentence: string = CHANGED_MEANWHILE,
): Promise<string> {
  const { status, text } = await visitor.post(path, fields)
  const said = text.replaceAll(/\s+/g, ' ')
  assert.equal(status, 422, said)
  assert.ok(said.includes(sentence), said)
  return text
}
